using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Signalering;

/// <summary>The clock of a child who sits at home, as somebody may see it.</summary>
/// <param name="Sinds">The first day absent that this role may know of.</param>
/// <param name="Grens">The last day within the three months from <paramref name="Sinds"/>.</param>
public sealed record Klokbeeld(Guid LeerlingId, Thuiszittercategorie Categorie, DateOnly Sinds, DateOnly Grens, bool Aanbod, string? Vestiging)
{
    public int Dagen(DateOnly vandaag) => vandaag.DayNumber - Sinds.DayNumber + 1;
}

/// <summary>
/// Who sits at home, for whom may know. The clock runs from the first day actually absent, sick days included (regels §7): to who may not
/// know of those it is told from the first day without a ground.
/// </summary>
public static class Thuiszitterbereik
{
    /// <param name="alleen">Of these children only; null for all in reach.</param>
    public static async Task<IReadOnlyList<Klokbeeld>> Klokken(this RegisterDb db, Bezoek bezoek, Regelset regels, CancellationToken ct, IReadOnlyCollection<Guid>? alleen = null)
    {
        if (!bezoek.Ooit(Gegevenscategorie.Ongeoorloofd))
        {
            return [];
        }

        var gevraagd = alleen is null ? db.Thuiszitters : db.Thuiszitters.Where(rij => EF.Parameter(alleen).Contains(rij.LeerlingId));
        var rijen = await gevraagd.AsNoTracking()
            .ToegankelijkVoor(rij => rij.LeerlingId, db, bezoek, Gegevenscategorie.Ongeoorloofd, Daad.Zien, Relaties.VitaalBelang).ToListAsync(ct);
        return await Beelden(rijen, db, bezoek.ZietAlleVerzuim, regels, ct);
    }

    /// <summary>The clock of one child, or null: for who may see its absence without a ground.</summary>
    /// <param name="alles">Whether this person may know of all absence of this child.</param>
    public static async Task<Klokbeeld?> Klok(this RegisterDb db, Guid leerling, bool alles, Regelset regels, CancellationToken ct)
    {
        var rijen = await db.Thuiszitters.AsNoTracking().Where(rij => rij.LeerlingId == leerling).ToListAsync(ct);
        return (await Beelden(rijen, db, alles, regels, ct)).SingleOrDefault();
    }

    private static async Task<IReadOnlyList<Klokbeeld>> Beelden(List<ThuiszitterRij> rijen, RegisterDb db, bool alles, Regelset regels, CancellationToken ct)
    {
        if (alles)
        {
            return [.. rijen.Select(rij => Maak(rij, rij.Sinds, rij.GrensOp))];
        }

        var eerste = await EersteZonderGrond(db, [.. rijen.Select(rij => rij.LeerlingId)], ct);
        return [.. rijen
            .Where(rij => eerste.ContainsKey(rij.LeerlingId))
            .Select(rij => Maak(rij, eerste[rij.LeerlingId], eerste[rij.LeerlingId].AddMonths(regels.KlokMaanden)))];
    }

    /// <summary>Of children who sit at home the first day without a ground: where the signal begins that makes them one.</summary>
    public static async Task<Dictionary<Guid, DateOnly>> EersteZonderGrond(RegisterDb db, IReadOnlyCollection<Guid> leerlingen, CancellationToken ct) =>
        leerlingen.Count == 0 ? [] : await db.Signalen
            .Where(rij => EF.Parameter(leerlingen).Contains(rij.LeerlingId) && rij.Status == Signaalstatus.Geldig && rij.Eind == null
                && (rij.Soort == Signaalsoort.LangdurigRelatiefVerzuim || rij.Soort == Signaalsoort.AbsoluutVerzuim))
            .GroupBy(rij => rij.LeerlingId, (kind, rijen) => new { Kind = kind, Begin = rijen.Max(rij => rij.Begin) })
            .ToDictionaryAsync(rij => rij.Kind, rij => rij.Begin, ct);

    private static Klokbeeld Maak(ThuiszitterRij rij, DateOnly sinds, DateOnly grens) => new(rij.LeerlingId, rij.Categorie, sinds, grens, rij.Aanbod, rij.Vestiging);
}
