using Leerrecht.Core.Kalender;
using Leerrecht.Core.Organisaties;
using Leerrecht.Server.Leerlingen;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Organisaties;

namespace Leerrecht.Browser.Tests;

/// <summary>Two schools with a pupil each: enough for the frame.</summary>
internal static class Schooltjes
{
    public static async Task Vul(string verbinding, TimeProvider klok)
    {
        await using var db = new Register(verbinding).Open();
        await Migreren.VoerUit(db, klok);
        var handeling = Handeling.Nu(klok, "browsertest", "demo.maken");
        var aanlevering = Guid.CreateVersion7();
        db.Gemeenten.Add(GemeenteRij.Van(new("GM9001", Vakantieregio.Noord, "Waterwijk"), Bron.Aangeleverd));
        foreach (var (code, naam, sector, leerlingen) in new[] { ("01VO00", "De Horizon", Sector.VO, 2), ("01PO00", "Het Kompas", Sector.PO, 1) })
        {
            db.Vestigingen.Add(VestigingRij.Van(new(code, naam, sector, "GM9001", Vakantieregio.Noord, "VO9001", null)));
            for (var i = 0; i < leerlingen; i++)
            {
                db.Inschrijvingen.Add(new InschrijvingRij
                {
                    LeerlingId = Guid.CreateVersion7(), Vestiging = code, Begin = new(2026, 8, 1), Nummer = 1, Versie = 1, Volgorde = 1,
                    BekendVan = handeling.Wanneer, AanleveringId = aanlevering,
                });
            }
        }

        await db.Vastleggen(handeling);
    }
}
