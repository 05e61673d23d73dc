using Leerrecht.Core.Meldingen;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen.Ziekteverzuim;

/// <summary>
/// Whether the jeugdarts was asked about a child, when, or why not: what the lawful route from doubted sickness to a report asks for. It
/// tells of sickness, so a use case of the school reads it for a decision; no list or page of leerplicht does.
/// </summary>
public static class Jeugdartsvragen
{
    /// <summary>Of the case that runs, else of the last one that was closed on this day or later; null when neither was done.</summary>
    public static async Task<Jeugdartsvraag?> Haal(Guid leerling, DateOnly sinds, RegisterDb db, CancellationToken ct) =>
        (await db.Verzuimbegeleidingen.AsNoTracking()
            .Where(rij => rij.LeerlingId == leerling && (rij.AfgeslotenOp == null || rij.AfgeslotenOp >= sinds) && (rij.GevraagdOp != null || rij.AfgezienOp != null))
            .ToListAsync(ct))
        .OrderBy(rij => rij.AfgeslotenOp is not null).ThenByDescending(rij => rij.BegonnenOp)
        .Select(rij => rij.GevraagdOp is { } op ? new Jeugdartsvraag(op, null) : new Jeugdartsvraag(null, rij.AfgezienReden)).FirstOrDefault();
}
