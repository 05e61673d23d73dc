using Leerrecht.Core;
using Leerrecht.Core.Kalender;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Kalender;

/// <summary>Put a row of its own into the calendar of a vestiging, or change one. Whoever is enrolled there is judged again.</summary>
public static class Afwijken
{
    /// <param name="Id">The row that changes; null for a new one.</param>
    public sealed record Invoer(Guid? Id, string Vestiging, DateOnly Van, DateOnly Tot, Kalendersoort Soort, string? Naam);

    /// <returns>How many pupils are judged again.</returns>
    public static async Task<Uitkomst<int>> VoerUit(Invoer invoer, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        await using var transactie = await Bulk.Begin(db, ct);
        if (await db.Vestigingen.SingleOrDefaultAsync(rij => rij.Code == invoer.Vestiging, ct) is not { } school)
        {
            return new Weigering("kalender.onbekende-vestiging", "Deze school staat niet in het register.");
        }

        var gebied = Gebied.Van(invoer.Vestiging).ToString();
        var gebieden = new[] { gebied, Gebied.Nederland.ToString(), Gebied.Van(school.Vakantieregio).ToString() };
        var rijen = await db.Kalenderrijen.Where(rij => gebieden.Contains(rij.Gebied)).ToListAsync(ct);
        var eigen = rijen.Where(rij => rij.Gebied == gebied && rij.Id != invoer.Id).Select(rij => rij.NaarKalenderrij()).ToList();
        var stond = rijen.SingleOrDefault(rij => rij.Id == invoer.Id && rij.Gebied == gebied && rij.Bron == Bron.Handmatig);
        if (invoer.Id is not null && stond is null)
        {
            return new Weigering("kalender.weg", "Deze afwijking is er niet meer. Iemand anders heeft haar verwijderd.");
        }

        // beslissen
        var kalender = new Schoolkalender([.. rijen.Where(rij => rij.Gebied != gebied).Select(rij => rij.NaarKalenderrij()), .. eigen], eigen);
        var nieuw = new Kalenderrij(Gebied.Van(invoer.Vestiging), invoer.Van, invoer.Tot, invoer.Soort, invoer.Naam);
        if (Afwijkingsregels.Bezwaar(nieuw, eigen, kalender) is { } bezwaar)
        {
            return bezwaar;
        }

        // vastleggen
        if (stond is null)
        {
            db.Kalenderrijen.Add(KalenderrijRij.VanKalenderrij(nieuw, Bron.Handmatig));
        }
        else
        {
            (stond.Van, stond.Tot, stond.Soort, stond.Naam) = (nieuw.Van, nieuw.Tot, nieuw.Soort, nieuw.Naam);
        }

        await db.Vastleggen(handeling, ct);
        await new Markering(db, handeling).Vestigingen([invoer.Vestiging]);
        await transactie.CommitAsync(ct);
        return await Betrokkenen(db, invoer.Vestiging).CountAsync(ct);
    }

    /// <summary>The pupils whose judgement rests on the calendar of a vestiging.</summary>
    public static IQueryable<Guid> Betrokkenen(RegisterDb db, string vestiging) =>
        db.Inschrijvingen.Where(rij => rij.Vestiging == vestiging && rij.BekendTot == null).Select(rij => rij.LeerlingId).Distinct();
}
