using System.Globalization;
using System.Text;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Tellingen;
using Leerrecht.Server.Import;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Tellingen;
using Leerrecht.Server.Tests.Import;
using Leerrecht.Server.Tests.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Tellingen;

/// <summary>The figures of the page are those of the command line.</summary>
public class PeilingTests
{
    private static readonly string Vectoren = Path.Combine(AppContext.BaseDirectory, "vectoren");

    [Theory, ClassData(typeof(Registers))]
    public async Task Elke_plaats_van_elke_vector_telt_als_de_opdracht_monitor(string soort)
    {
        foreach (var map in Directory.GetDirectories(Vectoren).Order())
        {
            var opdracht = await File.ReadAllTextAsync(Path.Combine(map, "opdracht.txt"));
            if (opdracht.Split(' ', StringSplitOptions.TrimEntries).SkipWhile(woord => !woord.StartsWith("--", StringComparison.Ordinal)).ElementAtOrDefault(1) is not { } dag
                || !DateOnly.TryParseExact(dag, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var peildatum)
                || !Leesbaar(map))
            {
                continue;
            }

            await using var register = await Opnemen.Register(soort);
            await register.Neem(map, dag);
            var regio = Regiomap.Lees(map);
            var peiling = (await Peilen.VoerUit(register.Register, [peildatum], default))[0];
            foreach (var selectie in Selecties(regio.Scholen, regio.Leerlingen.Select(beeld => beeld.Leerling.Gemeente)))
            {
                Assert.Equal(
                    $"{Path.GetFileName(map)} {Json(Tellen.VoerUit(regio, peildatum, selectie))}",
                    $"{Path.GetFileName(map)} {Json(peiling.Tel(selectie))}");
                AchterElkCijferStaanZoveelKinderen(peiling, selectie);
            }
        }
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task De_opdracht_monitor_zegt_van_het_register_hetzelfde(string soort)
    {
        await using var register = await Opnemen.Register(soort);
        await register.Neem(Path.Combine(Vectoren, "12-monitor-gemeente"), "2026-02-01");
        var peiling = (await Peilen.VoerUit(register.Register, [new(2026, 2, 1)], default))[0];
        var verwacht = await File.ReadAllTextAsync(Path.Combine(Vectoren, "12-monitor-gemeente", "verwacht.json"));

        var geteld = System.Text.Json.Nodes.JsonNode.Parse(Json(peiling.Tel(new(Selectiesoort.Gemeente, "GM0014"))));

        Assert.True(System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(verwacht), geteld), geteld!.ToJsonString());
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_telling_blijft_bewaard_tot_er_een_feit_bij_komt(string soort)
    {
        await using var register = await Opnemen.Register(soort);
        var map = Path.Combine(Vectoren, "12-monitor-gemeente");
        await register.Neem(map, "2026-02-01");
        var peilingen = new Peilingen(register.Register);
        var dag = new DateOnly(2026, 2, 1);

        var eerst = (await peilingen.Op([dag, dag.AddDays(-1)], default))[0];
        Assert.Same(eerst, (await peilingen.Op([dag], default))[0]);

        var aanbod = Path.Combine(Path.GetTempPath(), $"leerrecht-{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(aanbod, "leerling;begin;eind;soort;plaats_beschikbaar\nD;2026-01-10;;onderwijs;J\n");
        try
        {
            await register.Neem(aanbod, "2026-02-02");
        }
        finally
        {
            File.Delete(aanbod);
        }

        var daarna = (await peilingen.Op([dag], default))[0];
        Assert.NotSame(eerst, daarna);
        Assert.Equal((false, true), (Aanbod(eerst), Aanbod(daarna)));

        static bool Aanbod(Peiling peiling) => peiling.Achter(null, Cijfer.LrvPo, Klok.LangerDan3Maanden).Single().Thuiszitter!.Value.Aanbod;
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wat_over_het_tellen_zelf_wordt_opgeschreven_verandert_de_stand_niet(string soort)
    {
        await using var register = await Opnemen.Register(soort);
        var peilingen = new Peilingen(register.Register);
        var eerst = await peilingen.Stand(default);
        await using (var db = register.Open())
        {
            await using var transactie = await Bulk.Begin(db, default);
            db.Beoordeeld.RemoveRange(await db.Beoordeeld.ToListAsync());
            db.Noteer(new Handeling("proef", new DateTime(2026, 2, 2, 0, 0, 0, DateTimeKind.Utc), "proef.kijken"), "signaal", 1);
            await db.Vastleggen(new("proef", new DateTime(2026, 2, 2, 0, 0, 0, DateTimeKind.Utc), "proef.kijken"));
            await transactie.CommitAsync();
        }

        Assert.Equal(eerst, await peilingen.Stand(default));
    }

    private static void AchterElkCijferStaanZoveelKinderen(Peiling peiling, Selectie? selectie)
    {
        var beeld = peiling.Beeld(selectie, kleineAantallen: true);
        foreach (var cijfer in Enum.GetValues<Cijfer>())
        {
            foreach (var klok in Enum.GetValues<Klok>().Where(klok => klok is Klok.Alles || cijfer.Rij() is not null))
            {
                Assert.Equal(beeld[cijfer, klok].Waarde ?? 0, peiling.Achter(selectie, cijfer, klok).Count);
            }
        }
    }

    private static bool Leesbaar(string map)
    {
        try
        {
            Regiomap.Lees(map);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static IEnumerable<Selectie?> Selecties(Schoolregister scholen, IEnumerable<string> gemeenten) =>
    [
        null,
        .. gemeenten.Distinct().Select(code => new Selectie(Selectiesoort.Gemeente, code)),
        .. scholen.Vestigingen.Select(vestiging => new Selectie(Selectiesoort.Vestiging, vestiging.Code)),
        .. scholen.Vestigingen.Select(vestiging => vestiging.Bestuur).OfType<string>().Distinct().Select(naam => new Selectie(Selectiesoort.Bestuur, naam)),
        .. scholen.Vestigingen.Select(vestiging => vestiging.Swv).OfType<string>().Distinct().Select(naam => new Selectie(Selectiesoort.Swv, naam)),
    ];

    private static string Json(Resultaatschema schema)
    {
        using var uit = new MemoryStream();
        ResultaatschemaJson.Schrijf(uit, schema);
        return Encoding.UTF8.GetString(uit.ToArray());
    }
}
