using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Signalering;
using Leerrecht.Server.Leerlingen;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Signalering;

/// <summary>The signals on the list of today: found by what decides their place, and read whole for those shown.</summary>
internal static class Vandaagsignalen
{
    /// <summary>Of a signal what decides whether and where it stands on the list; the rest is read for those shown.</summary>
    public sealed record Gevonden(Guid LeerlingId, Guid Id, Signaalsoort Soort, string? Vestiging, DateOnly Begin, DateOnly BereiktOp, DateOnly? Uiterlijk, string Leerling);

    public static async Task<List<Gevonden>> Haal(Bezoek bezoek, RegisterDb db, CancellationToken ct)
    {
        var horizon = bezoek.Vandaag.AddDays(-Urgentieregels.DagenOpDeLijst);
        var sleutels = db.Signalen.InBereik(db, bezoek)
            .Where(signaal => signaal.Status == Signaalstatus.Geldig && signaal.Soort != Signaalsoort.AanwezigheidLaag && signaal.SpeeltTot >= horizon)
            .Select(signaal => new { signaal.LeerlingId, signaal.Id });
        var gevonden = await
            (from sleutel in sleutels
             join signaal in db.Signalen on sleutel equals new { signaal.LeerlingId, signaal.Id }

             // What was reported is done, for who reports; whoever gets the report finds that.
             where !db.Verzuimmeldingen.Any(rij => rij.LeerlingId == signaal.LeerlingId && rij.SignaalId == signaal.Id && rij.Status != Meldingstatus.Ingetrokken)
             select new { signaal.LeerlingId, signaal.Id, signaal.Soort, signaal.Vestiging, signaal.Begin, signaal.BereiktOp, signaal.Uiterlijk }).ToListAsync(ct);
        Guid[] kinderen = [.. gevonden.Select(signaal => signaal.LeerlingId).Distinct()];
        var namen = await db.Leerlingen.Namen(kinderen, ct);

        // One row per child and kind: the newest report of a chain stands for the chain, a thuiszitter is shown by its clock.
        return [.. gevonden
            .Where(signaal => namen.ContainsKey(signaal.LeerlingId))
            .GroupBy(signaal => (signaal.LeerlingId, signaal.Soort))
            .Select(groep => groep.MaxBy(signaal => signaal.BereiktOp)!)
            .Select(signaal => new Gevonden(
                signaal.LeerlingId, signaal.Id, signaal.Soort, signaal.Vestiging, signaal.Begin, signaal.BereiktOp, signaal.Uiterlijk, namen[signaal.LeerlingId]))];
    }

    /// <summary>The points shown, those of a signal with all that is known of it.</summary>
    public static async Task<List<Vandaaglijst.Kop>> Vul(List<Vandaaglijst.Kop> koppen, RegisterDb db, CancellationToken ct)
    {
        var gevraagd = koppen.SelectMany(kop => kop.Punten).Where(punt => punt.SignaalId is not null).ToList();
        if (gevraagd.Count == 0)
        {
            return koppen;
        }

        Guid[] kinderen = [.. gevraagd.Select(punt => punt.LeerlingId).Distinct()];
        Guid[] ids = [.. gevraagd.Select(punt => punt.SignaalId!.Value)];
        var signalen = await db.Signalen.AsNoTracking()
            .Where(rij => EF.Parameter(kinderen).Contains(rij.LeerlingId) && EF.Parameter(ids).Contains(rij.Id)).ToDictionaryAsync(rij => rij.Id, ct);
        return [.. koppen.Select(kop => kop with
        {
            Punten = [.. kop.Punten.Where(punt => punt.SignaalId is not { } id || signalen.ContainsKey(id)).Select(punt => punt.SignaalId is { } id ? punt with { Signaal = signalen[id] } : punt)],
        })];
    }
}
