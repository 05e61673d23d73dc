using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen.Ziekteverzuim;

/// <summary>
/// Whether the jeugdarts was asked about a child, when, or why not: what the lawful route from doubted sickness to a report asks for. It
/// tells of sickness, so it is read for a decision of the school and never shown to leerplicht.
/// </summary>
public static class Jeugdartsvragen
{
    /// <param name="AdviesOp">When the advice came; null when there is none.</param>
    public sealed record Stand(DateOnly? GevraagdOp, DateOnly? AdviesOp, DateOnly? AfgezienOp, string? AfgezienReden);

    /// <summary>Of the case that runs or ran last after this day; null when there is none, or it came to neither.</summary>
    public static async Task<Stand?> Haal(Guid leerling, DateOnly sinds, RegisterDb db, CancellationToken ct) =>
        (await db.Verzuimbegeleidingen.AsNoTracking()
            .Where(rij => rij.LeerlingId == leerling && (rij.AfgeslotenOp == null || rij.AfgeslotenOp >= sinds) && (rij.GevraagdOp != null || rij.AfgezienOp != null))
            .ToListAsync(ct))
        .OrderBy(rij => rij.Stand == Begeleidingsstand.Afgesloten).ThenByDescending(rij => rij.BegonnenOp)
        .Select(rij => new Stand(rij.GevraagdOp, rij.AdviesOp, rij.AfgezienOp, rij.AfgezienReden)).FirstOrDefault();
}
