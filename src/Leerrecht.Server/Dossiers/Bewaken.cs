using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Dossiers;

/// <summary>
/// Records what fell due in cases because days went by. The dates stand on the rows and the pages reckon with them already: this only writes it
/// down, and nothing is lost or doubled when it slept for a month or runs on two nodes at once.
/// </summary>
public static class Bewaken
{
    private const int PerKeer = 200;

    /// <returns>How many cases something happened in.</returns>
    public static async Task<int> VoerUit(Register register, TimeProvider klok, CancellationToken ct)
    {
        var handeling = Handeling.Nu(klok, "leerrecht", "dossier.bewaken");
        var (gedaan, na) = (0, Guid.Empty);
        List<Exception> fouten = [];
        while (true)
        {
            await using var db = register.Open();
            var vandaag = handeling.Vandaag;
            var aan = await db.Dossiers.AsNoTracking().Where(rij => rij.BewakenOp <= vandaag && rij.Id > na).OrderBy(rij => rij.Id).Take(PerKeer)
                .Select(rij => new { rij.LeerlingId, rij.Id }).ToListAsync(ct);
            foreach (var rij in aan)
            {
                try
                {
                    gedaan += await Bewaak(rij.LeerlingId, rij.Id, handeling, register, ct) ? 1 : 0;
                }
                catch (Exception fout) when (fout is not OperationCanceledException)
                {
                    // One case that cannot be read keeps no other from going on.
                    fouten.Add(fout);
                }

                na = rij.Id;
            }

            if (aan.Count < PerKeer)
            {
                return fouten.Count == 0 ? gedaan : throw new AggregateException(fouten);
            }
        }
    }

    private static async Task<bool> Bewaak(Guid leerling, Guid id, Handeling handeling, Register register, CancellationToken ct)
    {
        await using var db = register.Open();
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        var zaak = await Dossierzaak.ZonderBezoek(leerling, id, handeling.Wanneer, handeling.Vandaag, db, ct);
        if (zaak.Vervallen.Count == 0)
        {
            return false;
        }

        // Somebody who acts at this moment records it as well, and is first.
        await Bijschrijven.VoerUit(zaak, [], null, handeling, db, ct);
        if (await db.VastleggenOfIntussen(handeling, ct) is not null)
        {
            return false;
        }

        await transactie.CommitAsync(ct);
        return true;
    }
}
