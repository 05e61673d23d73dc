using Leerrecht.Core;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Kalender;

/// <summary>Take a row that was entered by hand out of the calendar of a vestiging: then the days of country and region hold again.</summary>
public static class AfwijkingVerwijderen
{
    /// <returns>How many pupils are judged again.</returns>
    public static async Task<Uitkomst<int>> VoerUit(Guid id, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        await using var transactie = await Bulk.Begin(db, ct);
        var rij = await db.Kalenderrijen.SingleOrDefaultAsync(rij => rij.Id == id && rij.Bron == Bron.Handmatig, ct);

        // beslissen
        if (rij?.NaarKalenderrij().Gebied.Vestiging is not { } vestiging)
        {
            return new Weigering("kalender.weg", "Deze afwijking is er niet meer. Iemand anders heeft haar verwijderd.");
        }

        // vastleggen
        db.Kalenderrijen.Remove(rij);
        await db.Vastleggen(handeling, ct);
        await new Markering(db, handeling).Vestigingen([vestiging]);
        await transactie.CommitAsync(ct);
        return await Afwijken.Betrokkenen(db, vestiging).CountAsync(ct);
    }
}
