using Leerrecht.Core.Verzuim;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Verzuim;

/// <summary>The codes of a school with what they stand for and how often they are used.</summary>
public static class Codegebruiken
{
    /// <param name="Soort">What it stands for; onbekend when nobody said.</param>
    /// <param name="Van">Whose mapping that is: the school's own, that of all schools (*), or null when the code is the word of a kind, or unknown.</param>
    public sealed record Code(string Naam, Verzuimsoort Soort, string? Van, int Aantal, DateOnly? Laatst);

    public static async Task<IReadOnlyList<Code>> Haal(string vestiging, RegisterDb db, CancellationToken ct)
    {
        var rijen = await db.Redenen.AsNoTracking().ToListAsync(ct);
        var eigen = rijen.Where(rij => rij.Vestiging != Redenen.Overal).Select(rij => (rij.Vestiging, rij.Code)).ToHashSet();
        var afwezigheden = db.Afwezigheden.Where(rij => rij.BekendTot == null);
        var perSchool = await (vestiging == Redenen.Overal ? afwezigheden : afwezigheden.Where(rij => rij.Vestiging == vestiging))
            .GroupBy(rij => new { rij.Vestiging, rij.Reden })
            .Select(groep => new { groep.Key.Vestiging, Code = groep.Key.Reden, Aantal = groep.Count(), Laatst = groep.Max(rij => rij.Van) })
            .ToListAsync(ct);

        // For all schools only what no school decides by itself.
        var gebruikt = perSchool.Where(rij => vestiging != Redenen.Overal || !eigen.Contains((rij.Vestiging, rij.Code)))
            .GroupBy(rij => rij.Code)
            .ToDictionary(groep => groep.Key, groep => (Aantal: groep.Sum(rij => rij.Aantal), Laatst: groep.Max(rij => rij.Laatst)));
        rijen.RemoveAll(rij => rij.Vestiging != vestiging && rij.Vestiging != Redenen.Overal);
        var redenen = new Redenen();
        rijen.ForEach(rij => redenen.Voegtoe(rij.Vestiging, rij.Code, rij.Soort));
        var namen = gebruikt.Keys.Union(rijen.Where(rij => rij.Vestiging == vestiging).Select(rij => rij.Code));
        return [.. namen
            .Select(naam => new Code(
                naam,
                redenen.Soort(vestiging, naam),
                rijen.OrderBy(rij => rij.Vestiging == Redenen.Overal).FirstOrDefault(rij => rij.Code == naam)?.Vestiging,
                gebruikt.GetValueOrDefault(naam).Aantal,
                gebruikt.TryGetValue(naam, out var stand) ? stand.Laatst : null))
            .OrderBy(code => code.Soort != Verzuimsoort.Onbekend)
            .ThenByDescending(code => code.Aantal)
            .ThenBy(code => code.Naam, StringComparer.Ordinal)];
    }

    /// <summary>How many absences of each vestiging are under a code that stands for nothing yet; most first.</summary>
    public static async Task<IReadOnlyList<(string Vestiging, int Codes, int Afwezigheden)>> Onbekend(RegisterDb db, CancellationToken ct)
    {
        var redenen = new Redenen();
        await foreach (var rij in db.Redenen.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            redenen.Voegtoe(rij.Vestiging, rij.Code, rij.Soort);
        }

        var gebruikt = await db.Afwezigheden
            .Where(rij => rij.BekendTot == null)
            .GroupBy(rij => new { rij.Vestiging, rij.Reden })
            .Select(groep => new { groep.Key.Vestiging, groep.Key.Reden, Aantal = groep.Count() })
            .ToListAsync(ct);
        return [.. gebruikt
            .Where(rij => redenen.Soort(rij.Vestiging, rij.Reden) == Verzuimsoort.Onbekend)
            .GroupBy(rij => rij.Vestiging)
            .Select(groep => (groep.Key, groep.Count(), groep.Sum(rij => rij.Aantal)))
            .OrderByDescending(rij => rij.Item3).ThenBy(rij => rij.Key, StringComparer.Ordinal)];
    }

    /// <summary>The schools that have absence or codes of their own, by name.</summary>
    public static async Task<IReadOnlyList<(string Brin, string Naam)>> Scholen(RegisterDb db, CancellationToken ct)
    {
        var met = await db.Inschrijvingen.Where(rij => rij.BekendTot == null).Select(rij => rij.Vestiging).Distinct()
            .Union(db.Redenen.Where(rij => rij.Vestiging != Redenen.Overal).Select(rij => rij.Vestiging)).ToListAsync(ct);
        var namen = await db.Vestigingen.Where(rij => met.Contains(rij.Code)).ToDictionaryAsync(rij => rij.Code, rij => rij.Naam ?? rij.Code, ct);
        return [.. met.Select(code => (code, namen.GetValueOrDefault(code, code))).OrderBy(rij => rij.Item2, StringComparer.CurrentCulture)];
    }
}
