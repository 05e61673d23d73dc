using Leerrecht.Server.Berichten;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen;

/// <summary>What became of the messages about a report: what the register has, what it refused.</summary>
public static class Meldingpost
{
    /// <param name="Fout">Codes of the fields.</param>
    /// <param name="Vervangen">Another took its place, or it is not needed any more.</param>
    public sealed record Weigering(DateTime Op, string Fout, Berichtsoort Soort, bool Vervangen);

    /// <param name="Wachtend">How many are still to be delivered.</param>
    /// <param name="Ontvangstnummer">The number that the register gave to the report; null while it does not have it.</param>
    public sealed record Stand(IReadOnlyList<Weigering> Weigeringen, int Wachtend, string? Ontvangstnummer)
    {
        /// <summary>What the register refuses now; null when it refuses nothing.</summary>
        public Weigering? Nu => Weigeringen.FirstOrDefault(weigering => !weigering.Vervangen);
    }

    public static async Task<Stand> Haal(VerzuimmeldingRij melding, RegisterDb db, CancellationToken ct)
    {
        var berichten = await Over(melding, db).AsNoTracking().OrderBy(rij => rij.Volgnummer).ThenBy(rij => rij.Id)
            .Select(rij => new { rij.Soort, rij.GeweigerdOp, rij.Fout, rij.VervallenOp, rij.BezorgdOp, rij.Ontvangstnummer }).ToListAsync(ct);
        return new(
            [.. berichten.Where(rij => rij is { GeweigerdOp: not null, BezorgdOp: null }).OrderBy(rij => rij.GeweigerdOp)
                .Select(rij => new Weigering(rij.GeweigerdOp!.Value, rij.Fout ?? "geweigerd", rij.Soort, rij.VervallenOp is not null))],
            berichten.Count(rij => rij is { BezorgdOp: null, VervallenOp: null }),
            berichten.Find(rij => rij is { Soort: Berichtsoort.Verzuimmelding, BezorgdOp: not null })?.Ontvangstnummer);
    }

    /// <summary>The message that the register refuses and that a correction of the report can take the place of.</summary>
    public static Task<BerichtRij?> Geweigerd(VerzuimmeldingRij melding, RegisterDb db, CancellationToken ct) => Geweigerd(Over(melding, db)).OrderBy(rij => rij.Volgnummer).FirstOrDefaultAsync(ct);

    /// <summary>Reports that wait for a correction by the school.</summary>
    public static IQueryable<BerichtRij> Geweigerd(IQueryable<BerichtRij> berichten) =>
        berichten.Where(rij => rij.Soort == Berichtsoort.Verzuimmelding && rij.GeweigerdOp != null && rij.BezorgdOp == null && rij.VervallenOp == null);

    internal static IQueryable<BerichtRij> Over(VerzuimmeldingRij melding, RegisterDb db)
    {
        var (kind, id) = (melding.LeerlingId, melding.Id);
        return db.Berichten.Where(rij => rij.Verwijzing == id && rij.LeerlingId == kind);
    }
}
