using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toezicht;

/// <summary>The list that waits for approval, what must be kept, and what was destroyed. A child is its number here.</summary>
public static class Bewaaroverzicht
{
    private const int Getoond = 200;

    /// <param name="Grond">The rule of the convenant that lasted longest.</param>
    public sealed record Regel(Guid Id, string Kind, Gegevenscategorie Wat, string? Grond, DateOnly Sinds);

    public sealed record Overzicht(
        VernietigingslijstRij? Voorstel, int AantalRegels, IReadOnlyList<Regel> Regels, IReadOnlyList<(BewaarplichtRij Rij, string Kind)> Plichten,
        IReadOnlyList<(VernietigingslijstRij Lijst, int Bewijzen)> Gedaan);

    public static async Task<Overzicht> Haal(DateOnly vandaag, RegisterDb db, CancellationToken ct)
    {
        var voorstel = await db.Vernietigingslijsten.AsNoTracking().FirstOrDefaultAsync(rij => rij.GoedgekeurdOp == null, ct);
        var regels = voorstel is null ? [] : await
            (from rij in db.Vernietigingsregels
             join kind in db.Leerlingen on rij.LeerlingId equals kind.Id
             where rij.LijstId == voorstel.Id
             orderby rij.Sinds, kind.Sleutel, rij.Categorie
             select new Regel(rij.LeerlingId, kind.Sleutel, rij.Categorie, rij.Regel, rij.Sinds)).Take(Getoond).ToListAsync(ct);
        var plichten = await
            (from rij in db.Bewaarplichten.AsNoTracking()
             join kind in db.Leerlingen on rij.LeerlingId equals kind.Id
             where rij.Tot >= vandaag
             orderby rij.Tot
             select new { rij, kind.Sleutel }).ToListAsync(ct);
        var gedaan = await db.Vernietigingslijsten.AsNoTracking().Where(rij => rij.GoedgekeurdOp != null).OrderByDescending(rij => rij.GoedgekeurdOp).Take(50)
            .Select(rij => new { rij, Aantal = db.Vernietigingsbewijzen.Count(bewijs => bewijs.LijstId == rij.Id) }).ToListAsync(ct);
        return new(
            voorstel, voorstel is null ? 0 : await db.Vernietigingsregels.CountAsync(rij => rij.LijstId == voorstel.Id, ct), regels,
            [.. plichten.Select(paar => (paar.rij, paar.Sleutel))], [.. gedaan.Select(paar => (paar.rij, paar.Aantal))]);
    }
}
