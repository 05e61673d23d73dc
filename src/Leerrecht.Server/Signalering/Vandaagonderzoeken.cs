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

        var rijen = await
            (from rij in db.Absoluutonderzoeken.ToegankelijkVoor(rij => rij.LeerlingId, db, bezoek, Gegevenscategorie.Ongeoorloofd, Daad.Zien, Relaties.VitaalBelang)
             where rij.AfgeslotenOp == null
             select new { rij.LeerlingId, Naam = db.Leerlingen.Where(kind => kind.Id == rij.LeerlingId).Select(kind => kind.Naam ?? kind.Sleutel).First(), rij.Stap, rij.Uiterlijk }).ToListAsync(ct);
        return [.. rijen.Select(rij => new Vandaaglijst.Punt(
            Urgentieregels.Bepaal(rij.Uiterlijk, bezoek.Vandaag, werkdagen), rij.LeerlingId, rij.Naam, null, null, null, rij.Uiterlijk) { Onderzoek = rij.Stap })];
    }
}
