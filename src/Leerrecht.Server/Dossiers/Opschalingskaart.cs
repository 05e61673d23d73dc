using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Organisaties;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Dossiers;

/// <summary>Which ladder holds where on a day: the gemeenten of the region by the kinds of education.</summary>
/// <param name="Gemeenten">Code and name, those with a school in the register or a ladder of their own, and those that were asked for.</param>
/// <param name="Eigen">What the region made, latest first.</param>
/// <param name="Namen">Of these gemeenten, and of those that a delivered ladder is for.</param>
public sealed record Opschalingskaart(
    DateOnly Dag, IReadOnlyList<(string Code, string Naam)> Gemeenten, IReadOnlyList<Opschalingsmodel> Eigen, IReadOnlyDictionary<string, string> Namen)
{
    public string Naam(string gemeente) => Namen.GetValueOrDefault(gemeente) ?? gemeente;

    /// <param name="ook">Gemeenten that belong to the region also without a school.</param>
    public static async Task<Opschalingskaart> Haal(DateOnly dag, IEnumerable<string> ook, RegisterDb db, CancellationToken ct)
    {
        var eigen = await Opschalingsmodellen.Eigen(db, ct);
        var scholen = await db.Vestigingen.Select(rij => rij.Gemeente).Distinct().ToListAsync(ct);
        List<string> codes = [.. scholen.Union(eigen.Select(model => model.Gemeente).OfType<string>(), StringComparer.Ordinal).Union(ook, StringComparer.Ordinal)];
        List<string> genoemd = [.. codes, .. Opschalingsmodelbestand.Meegeleverd.Select(model => model.Gemeente).OfType<string>()];
        var namen = await db.Organisaties.Where(rij => rij.Soort == Organisatiesoort.Gemeente && genoemd.Contains(rij.Code)).ToDictionaryAsync(rij => rij.Code, rij => rij.Naam, ct);
        return new(
            dag, [.. codes.Select(code => (code, namen.GetValueOrDefault(code) ?? code)).OrderBy(gemeente => gemeente.Item2, StringComparer.CurrentCulture)],
            [.. eigen.OrderByDescending(model => model.GeldigVan).ThenBy(model => model.Sleutel, StringComparer.Ordinal)], namen);
    }

    public Opschalingsmodel Geldend(string gemeente, Onderwijssoort soort) => Opschalingsmodellen.Geldend(Eigen, gemeente, soort, Dag);

    /// <summary>Gemeenten that have the same ladders together, most gemeenten last; without gemeenten what holds in any.</summary>
    public IEnumerable<(IReadOnlyList<string> Namen, IReadOnlyList<Opschalingsmodel> PerSoort)> Rijen =>
        Gemeenten.Count == 0
            ? [([], PerSoort(""))]
            : Gemeenten.Select(gemeente => (gemeente.Naam, PerSoort: PerSoort(gemeente.Code)))
                .GroupBy(gemeente => string.Join('|', gemeente.PerSoort.Select(model => model.Sleutel)), StringComparer.Ordinal)
                .OrderBy(groep => groep.Count())
                .Select(groep => ((IReadOnlyList<string>)[.. groep.Select(gemeente => gemeente.Naam)], groep.First().PerSoort));

    /// <summary>Whether a case may begin with this ladder on the day, somewhere in the region.</summary>
    public bool IsErgens(Opschalingsmodel model) => Rijen.Any(rij => rij.PerSoort.Any(geldend => geldend.Sleutel == model.Sleutel));

    private IReadOnlyList<Opschalingsmodel> PerSoort(string gemeente) => [.. Enum.GetValues<Onderwijssoort>().Select(soort => Geldend(gemeente, soort))];
}
