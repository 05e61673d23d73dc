using Leerrecht.Core.Toegang;
using Leerrecht.Server.Leerlingen;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Berichten;

/// <summary>What waits: since when, how often tried, why, and when again. Never what is in it.</summary>
public static class Berichtenlijst
{
    public const int PerPagina = 50;

    /// <param name="Kind">The child by name, only when this person may see it; the number of the child when it has no name here.</param>
    /// <param name="NaEerder">Waits for an earlier message about the same child.</param>
    /// <param name="Aangesloten">Whether there is a way to the receiver at all.</param>
    public sealed record Regel(
        Guid Id, Berichtsoort Soort, Guid? LeerlingId, string? Kind, Guid? Verwijzing, DateTime Aangemaakt, int Pogingen, DateTime? VolgendePoging, string? Fout, DateTime? GeweigerdOp,
        bool NaEerder, bool Aangesloten)
    {
        public bool IsGeweigerd => GeweigerdOp is not null;
    }

    /// <param name="NietAangesloten">Kinds of which something waits and no receiver is connected.</param>
    public sealed record Lijst(IReadOnlyList<Regel> Regels, int Aantal, int Blijvers, IReadOnlyList<Berichtsoort> NietAangesloten);

    public static async Task<Lijst> Haal(int bladzijde, Bezoek bezoek, Bezorgers bezorgers, RegisterDb db, CancellationToken ct)
    {
        var wachtend = db.Berichten.AsNoTracking().VanEigen(db, bezoek).Wachtend();
        var aantal = await wachtend.CountAsync(ct);
        var blijvers = await Blijvers.Van(wachtend, bezoek.Nu).CountAsync(ct);
        var soorten = await wachtend.Select(rij => rij.Soort).Distinct().ToListAsync(ct);
        var rijen = await wachtend
            .OrderByDescending(rij => rij.GeweigerdOp != null).ThenBy(rij => rij.Aangemaakt).ThenBy(rij => rij.Id)
            .Skip((bladzijde - 1) * PerPagina).Take(PerPagina)
            .Select(rij => new
            {
                rij.Id, rij.Soort, rij.LeerlingId, rij.Verwijzing, rij.Aangemaakt, rij.Pogingen, rij.VolgendePoging, rij.Fout, rij.GeweigerdOp,
                NaEerder = db.Berichten.Any(eerder => eerder.Stroom == rij.Stroom && eerder.Volgnummer < rij.Volgnummer && eerder.BezorgdOp == null && eerder.VervallenOp == null),
            }).ToListAsync(ct);
        var ids = rijen.Select(rij => rij.LeerlingId).OfType<Guid>().Distinct().ToList();
        var namen = await db.Leerlingen.ToegankelijkVoor(db, bezoek, Gegevenscategorie.Identiteit, Daad.Zien).Namen(ids, ct);
        bezoek.Toont(Gegevenscategorie.Identiteit, Daad.Zien, namen.Keys);
        return new(
            [.. rijen.Select(rij => new Regel(
                rij.Id, rij.Soort, rij.LeerlingId, rij.LeerlingId is { } kind ? namen.GetValueOrDefault(kind) : null, rij.Verwijzing, rij.Aangemaakt, rij.Pogingen, rij.VolgendePoging, rij.Fout,
                rij.GeweigerdOp, rij.NaEerder, bezorgers.Kent(rij.Soort)))],
            aantal, blijvers, [.. soorten.Where(soort => !bezorgers.Kent(soort)).Order()]);
    }

    /// <summary>How many wait, and of how many a person must know.</summary>
    public static async Task<(int Wachtend, int Blijvers)> Tel(Bezoek bezoek, RegisterDb db, CancellationToken ct)
    {
        var grens = bezoek.Nu - Blijvers.NaHoeLang;
        var samen = await db.Berichten.VanEigen(db, bezoek).Wachtend().GroupBy(rij => rij.GeweigerdOp != null || rij.Aangemaakt <= grens)
            .Select(groep => new { Blijft = groep.Key, Aantal = groep.Count() }).ToListAsync(ct);
        return (samen.Sum(groep => groep.Aantal), samen.Where(groep => groep.Blijft).Sum(groep => groep.Aantal));
    }
}
