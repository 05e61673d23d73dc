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
    /// <param name="Thuis">Sits at home now, for who may know.</param>
    public sealed record Treffer(Guid Id, string Sleutel, string? Naam, DateOnly Geboortedatum, string? Groep, string? Vestiging, bool Thuis);

    public sealed record Uitslag(int Aantal, IReadOnlyList<Treffer> Treffers);

    /// <summary>Without words the list of those in reach today; who left a school is found by a search only, as long as the convenant says.</summary>
    public static async Task<Uitslag> Haal(string? tekst, int pagina, Bezoek bezoek, RegisterDb db, CancellationToken ct)
    {
        var vandaag = bezoek.Vandaag;
        var leerlingen = string.IsNullOrWhiteSpace(tekst)
            ? db.Leerlingen.ToegankelijkVoor(db, bezoek, Gegevenscategorie.Identiteit, Daad.Zien, zonder: Relaties.OudLeerling | Relaties.VitaalBelang)
            : db.Zoek(tekst).ToegankelijkVoor(db, bezoek, Gegevenscategorie.Identiteit, Daad.Zoeken);
        var aantal = await leerlingen.CountAsync(ct);
        var treffers = await leerlingen.AsNoTracking()
            .OrderBy(rij => rij.Zoeknaam).ThenBy(rij => rij.Sleutel)
            .Skip(PerPagina * (pagina - 1)).Take(PerPagina)
            .Select(rij => new Treffer(
                rij.Id, rij.Sleutel, rij.Naam, rij.Geboortedatum, rij.Groep,
                db.Inschrijvingen.Op(vandaag).Where(inschrijving => inschrijving.LeerlingId == rij.Id)
                    .OrderByDescending(inschrijving => inschrijving.Begin).ThenByDescending(inschrijving => inschrijving.Volgorde)
                    .Select(inschrijving => inschrijving.Vestiging).FirstOrDefault(),
                false))
            .ToListAsync(ct);
        var ids = treffers.Select(treffer => treffer.Id).ToList();
        var mag = db.Leerlingen.ToegankelijkVoor(db, bezoek, Gegevenscategorie.Ongeoorloofd, Daad.Zien).Select(rij => rij.Id);
        var thuis = await db.Thuiszitters
            .Where(rij => EF.Parameter(ids).Contains(rij.LeerlingId) && mag.Contains(rij.LeerlingId))
            .Select(rij => rij.LeerlingId).ToListAsync(ct);
        bezoek.Toont(Gegevenscategorie.Identiteit, string.IsNullOrWhiteSpace(tekst) ? Daad.Zien : Daad.Zoeken, ids);
        bezoek.Toont(Gegevenscategorie.Ongeoorloofd, Daad.Zien, thuis);
        return new(aantal, [.. treffers.Select(treffer => treffer with { Thuis = thuis.Contains(treffer.Id) })]);
    }
}
