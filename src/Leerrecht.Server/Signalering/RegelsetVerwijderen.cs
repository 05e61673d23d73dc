using Leerrecht.Core;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Signalering;

/// <summary>Take a set away: from its first day on the one before it holds.</summary>
public static class RegelsetVerwijderen
{
    /// <returns>How many pupils are judged again.</returns>
    public static async Task<Uitkomst<int>> VoerUit(DateOnly geldigVan, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        await using var transactie = await Bulk.Begin(db, ct);
        if (await db.Regelsets.SingleOrDefaultAsync(rij => rij.GeldigVan == geldigVan, ct) is not { } set)
        {
            return new Weigering("regelset.weg", "Deze regelset is er niet meer. Iemand anders heeft haar verwijderd.");
        }

        db.Regelsets.Remove(set);
        await db.Vastleggen(handeling, ct);
        await new Markering(db, handeling).Iedereen();
        await transactie.CommitAsync(ct);
        return await db.Leerlingen.CountAsync(ct);
    }
}
