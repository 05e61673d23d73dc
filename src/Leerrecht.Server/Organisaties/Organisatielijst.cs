using Leerrecht.Core.Organisaties;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Organisaties;

/// <summary>Organisations by name, code and kind.</summary>
public static class Organisatielijst
{
    public const int PerPagina = 50;

    /// <param name="Zoek">Part of a name, or the beginning of a code.</param>
    /// <param name="Op">Only those that exist on this day; null for all that there ever were.</param>
    public sealed record Vraag(string? Zoek, IReadOnlyCollection<Organisatiesoort> Soorten, DateOnly? Op);

    public sealed record Uitslag(int Aantal, IReadOnlyList<OrganisatieRij> Organisaties);

    public static async Task<Uitslag> Haal(Vraag vraag, int bladzijde, int grootte, RegisterDb db, CancellationToken ct)
    {
        var gezocht = db.Organisaties.AsNoTracking();
        if (vraag.Soorten.Count > 0)
        {
            Organisatiesoort[] soorten = [.. vraag.Soorten];
            gezocht = gezocht.Where(rij => soorten.Contains(rij.Soort));
        }

        if (vraag.Op is { } dag)
        {
            gezocht = gezocht.Where(rij => rij.Van <= dag && (rij.Tot == null || rij.Tot >= dag));
        }

        if (vraag.Zoek?.Trim().ToLowerInvariant() is { Length: > 0 } klein)
        {
            gezocht = gezocht.Where(rij => rij.Naam.ToLower().Contains(klein) || rij.Code.ToLower().StartsWith(klein));
        }

        return new(
            await gezocht.CountAsync(ct),
            await gezocht.OrderBy(rij => rij.Naam).ThenBy(rij => rij.Code).ThenBy(rij => rij.Id).Skip((bladzijde - 1) * grootte).Take(grootte).ToListAsync(ct));
    }
}
