using Leerrecht.Core.Meldingen;
using Leerrecht.Server.Meldingen.Betrokken;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Signalering;

/// <summary>Whom the region wants told of the thuiszitters on the list of today, and who was not told yet.</summary>
internal static class Vandaagplichten
{
    /// <returns>Per child the agreement that is this person's to fulfil; children without one are left out.</returns>
    public static async Task<IReadOnlyDictionary<Guid, Informatieplicht>> Haal(IReadOnlyList<Klokbeeld> klokken, Bezoek bezoek, RegisterDb db, CancellationToken ct)
    {
        if (klokken.Count == 0 || !Informeren.Doet(bezoek) || Informeren.Zijde(bezoek) is not { } zijde || await InformatieplichtRij.Op(bezoek.Vandaag, db, ct) is not { Count: > 0 } plichten)
        {
            return new Dictionary<Guid, Informatieplicht>();
        }

        var ids = klokken.Select(klok => klok.LeerlingId).ToList();
        var gemeenten = await db.Leerlingen.Where(rij => EF.Parameter(ids).Contains(rij.Id)).ToDictionaryAsync(rij => rij.Id, rij => rij.Gemeente, ct);
        var gedaan = (await db.Betrokkenheden.AsNoTracking().Where(rij => EF.Parameter(ids).Contains(rij.LeerlingId)).Select(rij => new { rij.LeerlingId, rij.PlichtId, rij.Op }).ToListAsync(ct))
            .ToLookup(rij => rij.LeerlingId, rij => (rij.PlichtId, rij.Op));
        return klokken
            .Select(klok => (klok.LeerlingId, Open: Informatieregels.Open(plichten, gedaan[klok.LeerlingId], gemeenten[klok.LeerlingId], klok.Sinds, bezoek.Vandaag)
                .FirstOrDefault(plicht => plicht.ZijdeVan(klok.Vestiging is not null) == zijde)))
            .Where(gevonden => gevonden.Open is not null).ToDictionary(gevonden => gevonden.LeerlingId, gevonden => gevonden.Open!);
    }
}
