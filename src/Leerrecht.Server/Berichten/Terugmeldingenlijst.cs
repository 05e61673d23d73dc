using System.Text.Json;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Leerlingen;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Berichten;

/// <summary>What the register told and nothing could be done with, for who looks after the report: what came, and why it could not be.</summary>
public static class Terugmeldingenlijst
{
    public const int Meeste = 50;

    /// <param name="Kind">The child by name, only when this person may see it.</param>
    /// <param name="Wat">What was told; null when this person may not read it.</param>
    public sealed record Regel(long Nummer, Guid? LeerlingId, string? Kind, Guid Kenmerk, DateTime OntvangenOp, string Fout, Terugmelding? Wat);

    public static async Task<IReadOnlyList<Regel>> Haal(Bezoek bezoek, RegisterDb db, CancellationToken ct)
    {
        var rijen = await db.Terugmeldingen.AsNoTracking().Blijvend().VanEigen(db, bezoek).OrderBy(rij => rij.Nummer).Take(Meeste).ToListAsync(ct);
        var ids = rijen.Select(rij => rij.LeerlingId).OfType<Guid>().Distinct().ToList();
        var namen = await db.Leerlingen.ToegankelijkVoor(db, bezoek, Gegevenscategorie.Identiteit, Daad.Zien).Namen(ids, ct);
        var leesbaar = (await db.Leerlingen.ToegankelijkVoor(db, bezoek, Gegevenscategorie.Ongeoorloofd, Daad.Zien).Where(rij => ids.Contains(rij.Id)).Select(rij => rij.Id).ToListAsync(ct)).ToHashSet();
        bezoek.Toont(Gegevenscategorie.Identiteit, Daad.Zien, namen.Keys);
        bezoek.Toont(Gegevenscategorie.Ongeoorloofd, Daad.Zien, leesbaar);
        return [.. rijen.Select(rij => new Regel(
            rij.Nummer, rij.LeerlingId, rij.LeerlingId is { } kind ? namen.GetValueOrDefault(kind) : null, rij.Kenmerk, rij.OntvangenOp, rij.Fout!,
            rij is { LeerlingId: { } over, Inhoud: { } inhoud } && leesbaar.Contains(over) ? JsonSerializer.Deserialize<Terugmelding>(inhoud) : null))];
    }

    public static Task<int> Tel(Bezoek bezoek, RegisterDb db, CancellationToken ct) => db.Terugmeldingen.Blijvend().VanEigen(db, bezoek).CountAsync(ct);

    /// <summary>What was told and waits for a person.</summary>
    internal static IQueryable<TerugmeldingRij> Blijvend(this IQueryable<TerugmeldingRij> terug) => terug.Where(rij => rij.VerwerktOp == null && rij.Fout != null && rij.GezienOp == null);

    /// <summary>Of reports that the own organisation sent; what is about nobody's report is for who looks after the region.</summary>
    internal static IQueryable<TerugmeldingRij> VanEigen(this IQueryable<TerugmeldingRij> terug, RegisterDb db, Bezoek bezoek)
    {
        if (bezoek.Wie.Rol == Rol.Regiobeheerder)
        {
            return terug.Where(rij => rij.LeerlingId == null);
        }

        var eigen = db.Berichten.VanEigen(db, bezoek).Where(rij => rij.Soort == Berichtsoort.Verzuimmelding);
        return terug.Where(rij => rij.LeerlingId != null && eigen.Any(bericht => bericht.Verwijzing == rij.Kenmerk && bericht.LeerlingId == rij.LeerlingId));
    }
}
