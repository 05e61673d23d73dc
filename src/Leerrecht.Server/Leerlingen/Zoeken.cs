using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Privacy;
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
        var (leerlingen, daad, zonder) = string.IsNullOrWhiteSpace(tekst)
            ? (db.Leerlingen, Daad.Zien, Relaties.OudLeerling | Relaties.VitaalBelang)
            : (await db.Zoek(tekst, ct), Daad.Zoeken, Relaties.Geen);
        return await Toon(leerlingen.InBereik(db, bezoek, Gegevenscategorie.Identiteit, daad, zonder), daad, zonder, pagina, bezoek, db, ct);
    }

    /// <summary>The children in reach with exactly this BSN. Two are possible, when a school made a mistake.</summary>
    public static async Task<Uitslag> OpBsn(Bsn bsn, Bezoek bezoek, Bsnkluis kluis, RegisterDb db, CancellationToken ct)
    {
        var gezocht = kluis.Zoek(bsn);
        var leerlingen = db.Leerlingen
            .Where(rij => db.LeerlingBsns.Where(nummer => gezocht.Contains(nummer.Zoek)).Select(nummer => nummer.LeerlingId).Contains(rij.Id))
            .ToegankelijkVoor(db, bezoek, Gegevenscategorie.Bsn, Daad.Zoeken)
            .ToegankelijkVoor(db, bezoek, Gegevenscategorie.Identiteit, Daad.Zien);
        var uitslag = await Toon(leerlingen, Daad.Zien, Relaties.Geen, 1, bezoek, db, ct);
        bezoek.Toont(Gegevenscategorie.Bsn, Daad.Zoeken, uitslag.Treffers.Select(treffer => treffer.Id), Relaties.Geen);
        return uitslag;
    }

    private static async Task<Uitslag> Toon(IQueryable<LeerlingRij> leerlingen, Daad daad, Relaties zonder, int pagina, Bezoek bezoek, RegisterDb db, CancellationToken ct)
    {
        var vandaag = bezoek.Vandaag;
        var aantal = await leerlingen.CountAsync(ct);

        // What a search found is put in order. By the name itself PostgreSQL walks all names in order instead, until it met enough that were found.
        var geordend = daad == Daad.Zoeken ? leerlingen.OrderBy(rij => rij.Zoeknaam + "") : leerlingen.OrderBy(rij => rij.Zoeknaam);
        var treffers = await geordend.ThenBy(rij => rij.Sleutel).AsNoTracking()
            .Skip(PerPagina * (pagina - 1)).Take(PerPagina)
            .Select(rij => new Treffer(
                rij.Id, rij.Sleutel, rij.Naam, rij.Geboortedatum, rij.Groep,
                db.Inschrijvingen.Op(vandaag).Where(inschrijving => inschrijving.LeerlingId == rij.Id)
                    .OrderByDescending(inschrijving => inschrijving.Begin).ThenByDescending(inschrijving => inschrijving.Volgorde)
                    .Select(inschrijving => inschrijving.Vestiging).FirstOrDefault(),
                false))
            .ToListAsync(ct);
        var ids = treffers.Select(treffer => treffer.Id).ToList();
        var thuis = await db.Thuiszitters.Where(rij => EF.Parameter(ids).Contains(rij.LeerlingId)).Select(rij => rij.LeerlingId).ToListAsync(ct);
        if (thuis.Count > 0)
        {
            thuis = await db.Leerlingen.Where(rij => EF.Parameter(thuis).Contains(rij.Id))
                .ToegankelijkVoor(db, bezoek, Gegevenscategorie.Ongeoorloofd, Daad.Zien).Select(rij => rij.Id).ToListAsync(ct);
        }

        bezoek.Toont(Gegevenscategorie.Identiteit, daad, ids, zonder);
        bezoek.Toont(Gegevenscategorie.Ongeoorloofd, Daad.Zien, thuis, Relaties.Geen);
        return new(aantal, [.. treffers.Select(treffer => treffer with { Thuis = thuis.Contains(treffer.Id) })]);
    }
}
