using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using Leerrecht.Server.Import;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Tests.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Import;

/// <summary>The verbs that write and read the register, as the command line gives them.</summary>
public class WerkwoordTests
{
    [Theory, ClassData(typeof(Registers))]
    public async Task Importeer_zegt_per_bestand_wat_er_is_gedaan_en_eindigt_met_een_getal(string soort)
    {
        using var map = new Proefmap().Met("verzuim.csv", "A1;L1;01AB00;2025-09-01;2025-09-04;J;;;;ongeoorloofd\nA2;L9;01AB00;2025-09-01;;J;;;;ziek\n");
        await using var register = await Opnemen.Register(soort);
        var (uitgang, tekst) = await Voer(register, "importeer", map.Pad);
        Assert.Equal(1, uitgang);
        Assert.Contains("verzuim.csv (verzuim): 2 gelezen, 1 nieuw, 0 gewijzigd, 0 ongewijzigd, 1 geweigerd", tekst, StringComparison.Ordinal);
        Assert.Contains("leerling 'L9' is niet bekend", tekst, StringComparison.Ordinal);

        map.Zet("verzuim.csv", "id;leerling;vestiging;van;tot;hele_dag;reden\nA1;L1;01AB00;2025-09-01;2025-09-04;J;ongeoorloofd\n");
        Assert.Equal(0, (await Voer(register, "importeer", Path.Combine(map.Pad, "verzuim.csv"))).Uitgang);
        Assert.Equal(2, (await Voer(register, "importeer", Path.Combine(map.Pad, "is-er-niet.csv"))).Uitgang);
        Assert.NotEqual(0, (await Voer(register, "importeer", map.Pad, "--soort", "iets")).Uitgang);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Beoordeel_met_database_in_plaats_van_een_map(string soort)
    {
        using var map = new Proefmap().Met("verzuim.csv", "A1;L1;01AB00;2025-09-01;2025-09-04;J;;;;ongeoorloofd\n");
        await using var register = await Opnemen.Register(soort);
        await Voer(register, "importeer", map.Pad);
        using var uit = new MemoryStream();
        var opdracht = BeoordeelOpdracht.Maak(plaats => plaats is null ? Registerbeeld.Lees(register.Register) : Regiomap.Lees(plaats), uit,
            (daad, sleutels, ct) => Opdrachtinzage.Leg(register.Register, Handeling.OpOpdrachtregel(TimeProvider.System, "signalering.beoordelen"), daad, sleutels, "identiteit", ct));
        Assert.Equal(0, await opdracht.Parse(["--database", "--peildatum", "2025-10-10"]).InvokeAsync());
        var oordeel = JsonNode.Parse(Encoding.UTF8.GetString(uit.ToArray()))!;
        Assert.Contains(oordeel["signalen"]!.AsArray(), signaal => (string)signaal!["soort"]! == "wettelijk-verzuim");
        await using (var db = register.Open())
        {
            var regel = await db.Logboek.SingleAsync(rij => rij.Handeling == "signalering.beoordelen");
            var kind = await db.Leerlingen.SingleAsync(rij => rij.Sleutel == "L1");
            Assert.Equal((Logdaad.Exporteren, $"opdrachtregel ({Environment.UserName})"), (regel.Daad, regel.Wie));
            Assert.Equal([kind.Id], regel.Kindsleutels());
        }

        Assert.NotEmpty(opdracht.Parse([map.Pad, "--database", "--peildatum", "2025-10-10"]).Errors);
        Assert.NotEmpty(opdracht.Parse(["--peildatum", "2025-10-10"]).Errors);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Migreer_zegt_wat_het_deed(string soort)
    {
        await using var register = await Registers.Nieuw(soort, metSchema: false);
        Assert.Contains("0001-begin", (await Voer(register, "migreer")).Tekst, StringComparison.Ordinal);
        Assert.Contains("al bij", (await Voer(register, "migreer")).Tekst, StringComparison.Ordinal);
        await using (var db = register.Open())
        {
            Assert.Equal(2, await db.Logboek.CountAsync(rij => rij.Handeling == "opslag.migreren" && rij.Daad == Logdaad.Systeem));
        }

        var (uitgang, tekst) = await Voer(register, "logboek", "controleer");
        Assert.Equal(0, uitgang);
        Assert.Contains("Het logboek is heel", tekst, StringComparison.Ordinal);
        (uitgang, tekst) = await Voer(register, "logboek", "controleer", "--slot", "00ff");
        Assert.Equal(1, uitgang);
        Assert.Contains("komt er niet in voor", tekst, StringComparison.Ordinal);
        await using (var db = register.Open())
        {
            await db.Database.ExecuteSqlRawAsync("UPDATE logboek SET wie = 'niemand' WHERE nummer = 2");
        }

        (uitgang, tekst) = await Voer(register, "logboek", "controleer");
        Assert.Equal(1, uitgang);
        Assert.Contains("Rij 2", tekst, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Demo_vult_een_leeg_register_en_geen_ander(string soort)
    {
        await using var register = await Opnemen.Register(soort);
        Assert.Equal(0, (await Voer(register, "demo", "--leerlingen", "200")).Uitgang);
        await using (var db = register.Open())
        {
            Assert.Equal(200, db.Leerlingen.Count());
            Assert.NotEmpty(db.Leerlingen.Where(rij => rij.Groep != null));
            Assert.NotEmpty(db.Signalen);
            Assert.NotEmpty(db.Thuiszitters);
        }

        var (uitgang, tekst) = await Voer(register, "demo");
        Assert.Equal(2, uitgang);
        Assert.Contains("niet leeg", tekst, StringComparison.Ordinal);
    }

    private static async Task<(int Uitgang, string Tekst)> Voer(Proefregister register, params string[] argumenten)
    {
        using var mens = new StringWriter();
        var leerrecht = new RootCommand
        {
            ImporteerOpdracht.Maak(() => register.Register, TimeProvider.System, mens),
            MigreerOpdracht.Maak(() => register.Register, TimeProvider.System, mens),
            LogboekOpdracht.Maak(() => register.Register, mens),
            DemoOpdracht.Maak(() => register.Register, TimeProvider.System, mens),
        };
        var uitgang = await leerrecht.Parse(argumenten).InvokeAsync(new InvocationConfiguration { Output = mens, Error = mens });
        return (uitgang, mens.ToString());
    }
}
