using System.Collections.Concurrent;
using Leerrecht.Core;
using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Organisaties;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Dossiers;

/// <summary>The ladders of the region. What the region made goes before what comes with Leerrecht, also where that is for one gemeente.</summary>
public static class Opschalingsmodellen
{
    /// <summary>By text: reading one costs more than fetching it, and a text means the same in every register.</summary>
    private static readonly ConcurrentDictionary<string, Opschalingsmodel> Gelezen = new(StringComparer.Ordinal);

    private const int MeesteBewaard = 500;

    /// <summary>The ladder with which a case begins on a day.</summary>
    /// <param name="gemeente">Of the school, or of residence without one.</param>
    public static async Task<Opschalingsmodel> Geldend(RegisterDb db, string gemeente, Onderwijssoort soort, DateOnly dag, CancellationToken ct) =>
        Geldend(
            await Lees(db.Opschalingsmodellen.Where(rij => rij.GeldigVan <= dag && (rij.Gemeente == null || rij.Gemeente == gemeente) && (rij.Soort == null || rij.Soort == soort)), ct),
            gemeente, soort, dag);

    /// <summary>The ladder of a running case.</summary>
    public static async Task<Opschalingsmodel> Haal(RegisterDb db, string sleutel, CancellationToken ct) =>
        Opschalingsmodelbestand.Meegeleverd.FirstOrDefault(model => model.Sleutel == sleutel)
        ?? (await Lees(db.Opschalingsmodellen.Where(rij => rij.Sleutel == sleutel), ct)).FirstOrDefault()
        ?? throw new InvalidOperationException($"There is no ladder '{sleutel}'; one that a case uses is never taken away.");

    /// <summary>All that the region made and all that come with Leerrecht, for a list of cases.</summary>
    public static async Task<IReadOnlyDictionary<string, Opschalingsmodel>> Alle(RegisterDb db, CancellationToken ct) =>
        Opschalingsmodelbestand.Meegeleverd.Concat(await Eigen(db, ct)).ToDictionary(model => model.Sleutel, StringComparer.Ordinal);

    /// <summary>What the region made.</summary>
    public static Task<IReadOnlyList<Opschalingsmodel>> Eigen(RegisterDb db, CancellationToken ct) => Lees(db.Opschalingsmodellen, ct);

    /// <summary>How many running cases each ladder has, by its key.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> Lopend(RegisterDb db, CancellationToken ct) =>
        await db.Dossiers.Where(rij => rij.Stand != Dossierstand.Gesloten).GroupBy(rij => rij.Model).Select(groep => new { groep.Key, Aantal = groep.Count() })
            .ToDictionaryAsync(groep => groep.Key, groep => groep.Aantal, StringComparer.Ordinal, ct);

    /// <summary>The ladder that holds, when the region has made these.</summary>
    public static Opschalingsmodel Geldend(IReadOnlyCollection<Opschalingsmodel> eigen, string gemeente, Onderwijssoort soort, DateOnly dag) =>
        Opschalingsmodel.Geldend(eigen, gemeente, soort, dag)
        ?? Opschalingsmodel.Geldend(Opschalingsmodelbestand.Meegeleverd, gemeente, soort, dag)
        ?? Opschalingsmodelbestand.Meegeleverd.First(model => model is { Gemeente: null, Soort: null });

    private static async Task<IReadOnlyList<Opschalingsmodel>> Lees(IQueryable<OpschalingsmodelRij> rijen, CancellationToken ct) =>
        [.. (await rijen.AsNoTracking().Select(rij => rij.Inhoud).ToListAsync(ct)).Select(Lees)];

    private static Opschalingsmodel Lees(string inhoud)
    {
        if (Gelezen.Count > MeesteBewaard)
        {
            Gelezen.Clear();
        }

        return Gelezen.GetOrAdd(inhoud, static tekst => Opschalingsmodelbestand.Lees(tekst) switch
        {
            Uitkomst<Opschalingsmodel>.Gelukt(var model) => model,
            Uitkomst<Opschalingsmodel>.Geweigerd(var reden) => throw new InvalidOperationException(reden.Uitleg),
            _ => throw new InvalidOperationException("An outcome is one of two."),
        });
    }
}
