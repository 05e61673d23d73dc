using Leerrecht.Core;
using Leerrecht.Core.Verzuim;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Verzuim;

/// <summary>
/// Say what codes of a school stand for, or take that back. What was recorded under a code stays as it is: from now on it is
/// counted as the kind that the code stands for, and everybody who has such an absence is judged again.
/// </summary>
public static class Koppelen
{
    private const int LangsteCode = 64;

    /// <param name="Vestiging">BRIN6, or * for all schools that do not say otherwise.</param>
    /// <param name="Soort">Null takes the mapping away.</param>
    public sealed record Koppeling(string Vestiging, string Code, Verzuimsoort? Soort);

    /// <returns>How many pupils are judged again.</returns>
    public static async Task<Uitkomst<int>> VoerUit(IReadOnlyCollection<Koppeling> koppelingen, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        await using var transactie = await Bulk.Begin(db, ct);
        var codes = koppelingen.Select(koppeling => koppeling.Code).Distinct().ToArray();
        var vestigingen = koppelingen.Select(koppeling => koppeling.Vestiging).Where(code => code != Redenen.Overal).Distinct().ToArray();
        var stond = await db.Redenen.Where(rij => codes.Contains(rij.Code)).ToDictionaryAsync(rij => (rij.Vestiging, rij.Code), ct);
        var bekend = await db.Vestigingen.CountAsync(rij => vestigingen.Contains(rij.Code), ct);

        // beslissen
        if (codes.Any(code => code.Trim().Length is 0 or > LangsteCode || code.Any(char.IsControl)))
        {
            return new Weigering("reden.code", $"Een code is een tekst van 1 tot {LangsteCode} tekens.");
        }

        if (bekend < vestigingen.Length)
        {
            return new Weigering("reden.onbekende-vestiging", "Deze school staat niet in het register.");
        }

        var gewijzigd = koppelingen
            .Where(koppeling => stond.GetValueOrDefault((koppeling.Vestiging, koppeling.Code))?.Soort != koppeling.Soort)
            .ToList();
        if (gewijzigd.Count == 0)
        {
            return 0;
        }

        // vastleggen
        foreach (var koppeling in gewijzigd)
        {
            var rij = stond.GetValueOrDefault((koppeling.Vestiging, koppeling.Code));
            if (koppeling.Soort is not { } soort)
            {
                db.Redenen.Remove(rij!);
            }
            else if (rij is null)
            {
                db.Redenen.Add(new RedenRij { Vestiging = koppeling.Vestiging, Code = koppeling.Code, Soort = soort });
            }
            else
            {
                rij.Soort = soort;
            }
        }

        await db.Vastleggen(handeling, ct);
        await new Markering(db, handeling).Redenen([.. gewijzigd.Select(koppeling => koppeling.Code).Distinct()]);
        await transactie.CommitAsync(ct);
        return await Betrokkenen(gewijzigd, db, ct);
    }

    /// <summary>Counts the pupils with an absence that one of these now says something else of.</summary>
    private static async Task<int> Betrokkenen(IEnumerable<Koppeling> gewijzigd, RegisterDb db, CancellationToken ct)
    {
        var leerlingen = new HashSet<Guid>();
        foreach (var groep in gewijzigd.GroupBy(koppeling => koppeling.Vestiging))
        {
            var codes = groep.Select(koppeling => koppeling.Code).ToArray();
            var onder = db.Afwezigheden.Where(rij => rij.BekendTot == null && codes.Contains(rij.Reden));
            leerlingen.UnionWith(await (groep.Key == Redenen.Overal ? onder : onder.Where(rij => rij.Vestiging == groep.Key))
                .Select(rij => rij.LeerlingId).Distinct().ToListAsync(ct));
        }

        return leerlingen.Count;
    }
}
