using Leerrecht.Core.Organisaties;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Organisaties;
using Leerrecht.Server.Tests.Opslag;
using Microsoft.EntityFrameworkCore;
using static Leerrecht.Server.Tests.Logboek.Logboekproef;

namespace Leerrecht.Server.Tests.Logboek;

/// <summary>How a row gets into the record: whole, in order, and not without what it is about.</summary>
public class NoterenTests
{
    [Theory, ClassData(typeof(Registers))]
    public async Task Wat_wordt_teruggedraaid_staat_er_niet_en_blijft_ook_niet_hangen(string soort)
    {
        await using var register = await Registers.Nieuw(soort);
        await using var db = register.Open();
        await using (await Bulk.Begin(db, default))
        {
            db.Noteer(Op(16, "terug"), "vestiging", 1);
        }

        db.Vestigingen.Add(VestigingRij.Van(new("01AB00", "De Horizon", Sector.PO, "GM0014", Leerrecht.Core.Kalender.Vakantieregio.Noord, null, null)));
        await db.Vastleggen(Op(16, "blijft"));

        var regel = await db.Logboek.AsNoTracking().SingleAsync();
        Assert.Equal((1, "blijft", "vestiging"), ((int)regel.Nummer, regel.Wie, regel.Wat));
        Assert.Throws<InvalidOperationException>(() => db.Noteer(Op(16, "zonder"), "vestiging", 1));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wat_voor_middernacht_begon_gaat_niet_terug_in_de_dagen(string soort)
    {
        await using var register = await Registers.Nieuw(soort);
        await Noteer(register, new Vermelding(Op(17, "eerst"), Logdaad.Zien), new Vermelding(Op(16, "laat"), Logdaad.Zien), new Vermelding(Op(18, "morgen"), Logdaad.Zien));

        await using var db = register.Open();
        Assert.Equal([17, 17, 18], (await db.Logboek.OrderBy(rij => rij.Nummer).ToListAsync()).Select(rij => rij.Dag.Day));
        Assert.Null((await Controle(register)).Breuk);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wie_tegelijk_schrijft_krijgt_een_ketting_zonder_gaten(string soort)
    {
        await using var register = await Registers.Nieuw(soort);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(wie => Task.Run(async () =>
        {
            for (var keer = 0; keer < 15; keer++)
            {
                await using var db = register.Open();
                if (wie == 0)
                {
                    // As an import does: much work first, the record last.
                    await using var transactie = await Bulk.Begin(db, default);
                    db.Noteer(Op(16 + keer / 6, "import"), "leerling", keer, Kinderen);
                    await Task.Delay(2);
                    await transactie.CommitAsync();
                }
                else
                {
                    await Noteer(register, new Vermelding(Op(16 + keer / 6, $"lezer {wie}"), Logdaad.Zien) { Kinderen = [Kinderen[keer % 5]], Aantal = 1 });
                }
            }
        })));

        var verslag = await Controle(register);
        Assert.Null(verslag.Breuk);
        Assert.Equal(90, verslag.Aantal);
    }

    /// <summary>Whoever is busy for long has not taken the end of the chain yet.</summary>
    [Fact]
    public async Task Op_PostgreSQL_houdt_een_lange_import_niemand_tegen()
    {
        if (PostgresServer.Verbinding is null)
        {
            return;
        }

        await using var register = await Registers.Nieuw(Registers.Postgres);
        await using var db = register.Open();
        await using var lang = await Bulk.Begin(db, default);
        db.Noteer(Op(16, "import"), "leerling", 500);
        await Noteer(register, new Vermelding(Op(16, "lezer"), Logdaad.Zien)).WaitAsync(TimeSpan.FromSeconds(20));
        await lang.CommitAsync();

        Assert.Equal(["lezer", "import"], await db.Logboek.OrderBy(rij => rij.Nummer).Select(rij => rij.Wie).ToListAsync());
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Alles_wat_erin_ging_komt_eruit(string soort)
    {
        await using var register = await Registers.Nieuw(soort);
        var handeling = Op(17, "Marieke Jansen") with
        {
            MedewerkerId = Kinderen[0],
            AanstellingId = Kinderen[1],
            Organisatie = "gemeente Waterwijk",
            Rol = "leerplichtambtenaar",
            Spoor = "0af7651916cd43dd8448eb211c80319c",
        };
        await Noteer(register, new Vermelding(handeling, Logdaad.Exporteren)
        {
            Uitkomst = Loguitkomst.Geweigerd, Wat = "signaal", Aantal = 2, Kinderen = [Kinderen[4], Kinderen[2]], Categorieen = "identiteit ziekte",
            Grondslag = "Leerplichtwet 1969 art. 16", Doel = "toezicht", Regels = "2026-1 leerplicht-uit", Reden = "toegang.niet-voor-rol",
        });

        await using var db = register.Open();
        var rij = await db.Logboek.SingleAsync();
        Assert.Equal(
            (handeling.Wanneer, "Marieke Jansen", Kinderen[0], Kinderen[1], "gemeente Waterwijk", "leerplichtambtenaar", "proef.kijken", "0af7651916cd43dd8448eb211c80319c"),
            (rij.Wanneer, rij.Wie, rij.MedewerkerId!.Value, rij.AanstellingId!.Value, rij.Organisatie!, rij.Rol!, rij.Handeling, rij.Spoor!));
        Assert.Equal(
            (Logdaad.Exporteren, Loguitkomst.Geweigerd, "signaal", 2, "identiteit ziekte", "Leerplichtwet 1969 art. 16", "toezicht", "toegang.niet-voor-rol"),
            (rij.Daad, rij.Uitkomst, rij.Wat!, rij.Aantal, rij.Categorieen!, rij.Grondslag!, rij.Doel!, rij.Reden!));
        Assert.Equal([Kinderen[2], Kinderen[4]], rij.Kindsleutels());
        Assert.Equal([Kinderen[2], Kinderen[4]], await db.LogboekKinderen.OrderBy(kind => kind.LeerlingId).Select(kind => kind.LeerlingId).ToListAsync());
        Assert.Equal(rij.Hash, Schakel.Hash(rij));
    }
}
