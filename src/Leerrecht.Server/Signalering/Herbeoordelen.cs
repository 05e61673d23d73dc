using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Signalering;

/// <summary>What judging the register changed.</summary>
/// <param name="PerAanlevering">Signals new, moved and withdrawn because of a delivery.</param>
public sealed record Herbeoordeling(
    int Leerlingen, int Nieuw, int Doorgelopen, int Verplaatst, int Ingetrokken,
    IReadOnlyDictionary<Guid, (int Nieuw, int Verplaatst, int Ingetrokken)> PerAanlevering);

/// <summary>
/// Judges the pupils whose facts changed, or everybody when a day has gone by, and records what became of their signals. A
/// batch is one transaction; who was judged is no longer waiting, so that it can stop and start anywhere.
/// </summary>
public static class Herbeoordelen
{
    /// <summary>So many that the planner of the database should look at their signals again.</summary>
    private const int Veel = 1000;

    public static async Task<Herbeoordeling> VoerUit(
        Register register, Handeling handeling, DateOnly peildatum, IProgress<Voortgang>? voortgang = null, CancellationToken ct = default)
    {
        await using var db = register.Open();
        var stam = await Grondslag.Lees(db, ct);
        var iedereen = await db.Beoordeeld.AsNoTracking().Select(rij => (DateOnly?)rij.Tot).SingleOrDefaultAsync(ct) != peildatum;
        var totaal = iedereen ? await db.Leerlingen.CountAsync(ct) : await db.TeBeoordelen.CountAsync(ct);
        var verwerking = new Verwerking(stam, handeling, peildatum);
        var na = Guid.Empty;
        while (true)
        {
            await using var transactie = await Bulk.Begin(db, ct);
            if (await IsVerouderd(db, stam, ct))
            {
                verwerking.Grondslag = stam = await Grondslag.Lees(db, ct);
            }

            var bulk = new Bulk(db);
            var partij = await new Feitenlezer(bulk, stam) { AlleenTeBeoordelen = !iedereen }.Lees(na, ct);
            if (partij.Count == 0)
            {
                if (iedereen)
                {
                    await Onthoud(db, peildatum, ct);
                    await db.Vastleggen(handeling, ct);
                }

                if (verwerking.Leerlingen >= Veel)
                {
                    await bulk.BekijkOpnieuw("signaal", "signaalwijziging", "thuiszitter");
                }

                await transactie.CommitAsync(ct);
                return verwerking.Verslag();
            }

            await verwerking.Neem(partij, new Signaalopslag(bulk), ct);
            if (verwerking.GeschrevenInPartij > 0)
            {
                db.Noteer(handeling, "signaal", verwerking.GeschrevenInPartij);
            }

            await db.Vastleggen(handeling, ct);
            await transactie.CommitAsync(ct);
            db.ChangeTracker.Clear();
            na = partij[^1].Id;
            voortgang?.Report(new("Beoordelen", verwerking.Leerlingen, totaal == 0 ? null : (double)verwerking.Leerlingen / totaal));
        }
    }

    /// <summary>
    /// Whether schools, calendars, codes or rule sets may have changed since they were read: another process may have written
    /// them between two batches, and whom that touches it has marked.
    /// </summary>
    private static async Task<bool> IsVerouderd(RegisterDb db, Grondslag stam, CancellationToken ct) =>
        await db.TeBeoordelen.AnyAsync(rij => rij.Oorzaak == Oorzaak.Regels, ct)
        || await db.Vestigingen.CountAsync(ct) != stam.Scholen.Vestigingen.Count;

    private static async Task Onthoud(RegisterDb db, DateOnly peildatum, CancellationToken ct)
    {
        if (await db.Beoordeeld.SingleOrDefaultAsync(ct) is { } rij)
        {
            rij.Tot = peildatum;
        }
        else
        {
            db.Beoordeeld.Add(new() { Id = 1, Tot = peildatum });
        }
    }
}
