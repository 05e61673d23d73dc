using Leerrecht.Core.Dossiers;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Dossiers;

/// <summary>Makes the rows of every case again from what happened, and says where they differed.</summary>
public static class Herbouwen
{
    /// <param name="Afwijkend">The cases that differed, with the tables.</param>
    public sealed record Verslag(int Dossiers, IReadOnlyList<(Guid Dossier, IReadOnlyList<string> Tabellen)> Afwijkend);

    /// <param name="herstel">Write what differs; else only tell.</param>
    public static async Task<Verslag> VoerUit(Register register, bool herstel, Handeling handeling, CancellationToken ct)
    {
        List<(Guid, IReadOnlyList<string>)> afwijkend = [];
        await using var lijst = register.Open();
        var alle = await lijst.Gebeurtenissen.AsNoTracking().Where(rij => rij.Soort == DossierRij.Stroom && rij.Nummer == 1)
            .OrderBy(rij => rij.StroomId).Select(rij => new { rij.LeerlingId, rij.StroomId }).ToListAsync(ct);
        foreach (var een in alle)
        {
            await using var db = register.Open();
            var stroom = await db.Stroom<Dossiergebeurtenis>(een.LeerlingId, een.StroomId, ct);
            var dossier = (Dossier.Bestaand)Dossierverloop.Verwerk(stroom.Gebeurtenissen);
            var wordt = Dossierrijen.Van(een.LeerlingId, een.StroomId, dossier, await Opschalingsmodellen.Haal(db, dossier.Zaak.Model, ct));
            var stond = await Dossierrijen.Lees(een.LeerlingId, een.StroomId, db, ct);
            var verschil = stond is null ? ["dossier"] : wordt.Verschil(stond, db);
            if (verschil.Count == 0)
            {
                continue;
            }

            afwijkend.Add((een.StroomId, verschil));
            if (herstel)
            {
                wordt.Vervang(stond, db);
                await db.Vastleggen(handeling, ct);
            }
        }

        return new(alle.Count, afwijkend);
    }
}
