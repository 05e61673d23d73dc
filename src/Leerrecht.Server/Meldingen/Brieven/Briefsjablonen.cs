using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using Leerrecht.Core.Meldingen;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen.Brieven;

/// <summary>The texts that a gemeente uses now: as delivered, or what it wrote itself.</summary>
public static class Briefsjablonen
{
    private static readonly FrozenDictionary<Briefsoort, Briefsjabloon> Standaarden = Lees();

    /// <summary>As delivered.</summary>
    public static Briefsjabloon Standaard(Briefsoort soort) => Standaarden[soort];

    public static async Task<Briefsjabloon> Haal(string gemeente, Briefsoort soort, RegisterDb db, CancellationToken ct) =>
        (await db.Briefsjablonen.AsNoTracking().Where(rij => rij.Gemeente == gemeente && rij.Soort == soort).OrderByDescending(rij => rij.Versie).FirstOrDefaultAsync(ct))?.NaarSjabloon()
        ?? Standaard(soort);

    /// <summary>All that a gemeente ever wrote for one letter, latest first.</summary>
    public static async Task<IReadOnlyList<BriefsjabloonRij>> Versies(string gemeente, Briefsoort? soort, RegisterDb db, CancellationToken ct) =>
        await db.Briefsjablonen.AsNoTracking().Where(rij => rij.Gemeente == gemeente && (soort == null || rij.Soort == soort)).OrderByDescending(rij => rij.Versie).ToListAsync(ct);

    /// <summary>The gemeente whose texts somebody looks after; null when it is none of these people's.</summary>
    public static string? Gemeente(Bezoek bezoek, string? gekozen) =>
        bezoek.Wie.Werkgebied.Gemeenten.Contains(gekozen ?? "") ? gekozen : bezoek.Wie.Werkgebied.Gemeenten.Order(StringComparer.Ordinal).FirstOrDefault();

    private static FrozenDictionary<Briefsoort, Briefsjabloon> Lees()
    {
        using var bron = Assembly.GetExecutingAssembly().GetManifestResourceStream("Brieven/standaard.json")!;
        using var json = JsonDocument.Parse(bron);
        return json.RootElement.EnumerateObject().Select(brief => Briefregels.Kent(brief.Name, out var soort)
            ? new Briefsjabloon(
                soort, 0, brief.Value.GetProperty("onderwerp").GetString()!, string.Join('\n', brief.Value.GetProperty("tekst").EnumerateArray().Select(regel => regel.GetString())))
            : throw new InvalidOperationException($"There is no letter '{brief.Name}'.")).ToFrozenDictionary(sjabloon => sjabloon.Soort);
    }
}
