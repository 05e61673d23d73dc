using Leerrecht.Core;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Dossiers;

/// <summary>Take a version away that has not begun: no case can have it. What has begun is followed by another version, never undone.</summary>
public static class OpschalingsmodelIntrekken
{
    public static async Task<Uitkomst<string>> VoerUit(string sleutel, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        await using var transactie = await Bulk.Begin(db, ct);
        if (await db.Opschalingsmodellen.SingleOrDefaultAsync(rij => rij.Sleutel == sleutel, ct) is not { } rij)
        {
            return new Weigering("opschalen.weg", "Dit model is er niet meer. Iemand anders heeft het ingetrokken.");
        }

        if (rij.GeldigVan <= handeling.Vandaag)
        {
            return new Weigering("opschalen.begonnen", "Dit model is al begonnen. Maak een nieuwe versie die erna geldt.");
        }

        db.Opschalingsmodellen.Remove(rij);
        await db.Vastleggen(handeling, ct);
        await transactie.CommitAsync(ct);
        return sleutel;
    }
}
