using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Leerlingen;

/// <summary>Finding a child among those in reach, by name, number or birth date.</summary>
public static class Zoeken
{
    public const int PerPagina = 25;

    /// <param name="Vestiging">Of the enrolment that holds today.</param>
    /// <param name="Thuis">Sits at home now.</param>
    public sealed record Treffer(Guid Id, string Sleutel, string? Naam, DateOnly Geboortedatum, string? Groep, string? Vestiging, bool Thuis);

    public sealed record Uitslag(int Aantal, IReadOnlyList<Treffer> Treffers);

    public static async Task<Uitslag> Haal(string? tekst, int pagina, Gebruiker wie, DateOnly vandaag, RegisterDb db, CancellationToken ct)
    {
        var leerlingen = (string.IsNullOrWhiteSpace(tekst) ? db.Leerlingen : db.Zoek(tekst)).InBereikVan(db, wie, vandaag).AsNoTracking();
        var aantal = await leerlingen.CountAsync(ct);
        var treffers = await leerlingen
            .OrderBy(rij => rij.Zoeknaam).ThenBy(rij => rij.Sleutel)
            .Skip(PerPagina * (pagina - 1)).Take(PerPagina)
            .Select(rij => new Treffer(
                rij.Id, rij.Sleutel, rij.Naam, rij.Geboortedatum, rij.Groep,
                db.Inschrijvingen.Op(vandaag).Where(inschrijving => inschrijving.LeerlingId == rij.Id)
                    .OrderByDescending(inschrijving => inschrijving.Begin).ThenByDescending(inschrijving => inschrijving.Volgorde)
                    .Select(inschrijving => inschrijving.Vestiging).FirstOrDefault(),
                db.Thuiszitters.Any(zit => zit.LeerlingId == rij.Id)))
            .ToListAsync(ct);
        return new(aantal, treffers);
    }
}
