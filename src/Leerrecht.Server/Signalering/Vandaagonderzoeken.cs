using Leerrecht.Core.Kalender;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Signalering;

/// <summary>The inquiries of leerplicht into children that are enrolled nowhere, on the list of today: what is left open, with its term.</summary>
internal static class Vandaagonderzoeken
{
    public static async Task<List<Vandaaglijst.Punt>> Haal(Bezoek bezoek, Werkdagen werkdagen, RegisterDb db, CancellationToken ct)
    {
        if (!Functies.IsLeerplicht(bezoek.Wie.Rol))
        {
            return [];
        }

        var kinderen = db.Leerlingen.ToegankelijkVoor(db, bezoek, Gegevenscategorie.Ongeoorloofd, Daad.Zien, zonder: Relaties.VitaalBelang);
        var rijen = await
            (from rij in db.Absoluutonderzoeken.AsNoTracking()
             join kind in kinderen on rij.LeerlingId equals kind.Id
             where rij.AfgeslotenOp == null
             select new { rij.LeerlingId, kind.Naam, kind.Sleutel, rij.Stap, rij.Uiterlijk }).ToListAsync(ct);
        return [.. rijen.Select(rij => new Vandaaglijst.Punt(
            Urgentieregels.Bepaal(rij.Uiterlijk, bezoek.Vandaag, werkdagen), rij.LeerlingId, rij.Naam ?? rij.Sleutel, null, null, null, rij.Uiterlijk) { Onderzoek = rij.Stap })];
    }
}
