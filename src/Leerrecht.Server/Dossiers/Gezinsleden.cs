using System.Collections.Immutable;
using Leerrecht.Core;
using Leerrecht.Core.Dossiers;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Dossiers;

/// <summary>What holds for a whole household is written in each of its running cases, in the transaction of the act from which it follows: all of it or nothing.</summary>
internal static class Gezinsleden
{
    /// <summary>What follows in one case.</summary>
    public sealed record Gevolg(Dossierzaak Zaak, ImmutableArray<Dossiergebeurtenis> Gebeurd);

    /// <summary>The other running cases of a household.</summary>
    public static async Task<IReadOnlyList<Dossierzaak>> Anderen(Guid gezin, IReadOnlyCollection<Guid> zonder, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        var rijen = await db.Dossiers.AsNoTracking().Where(rij => rij.GezinId == gezin && rij.GeslotenOp == null).OrderBy(rij => rij.LeerlingId)
            .Select(rij => new { rij.LeerlingId, rij.Id }).ToListAsync(ct);
        List<Dossierzaak> zaken = [];
        foreach (var rij in rijen.Where(rij => !zonder.Contains(rij.Id)))
        {
            zaken.Add(await Dossierzaak.ZonderBezoek(rij.LeerlingId, rij.Id, handeling.Wanneer, handeling.Vandaag, db, ct));
        }

        return zaken;
    }

    /// <summary>What follows elsewhere from what is decided in a case; refused when one of the others cannot take it.</summary>
    public static async Task<Uitkomst<IReadOnlyList<Gevolg>>> Volgen(
        Dossierzaak zaak, ImmutableArray<Dossiergebeurtenis> gebeurd, Bezoek bezoek, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        if (zaak.Dossier is not Dossier.Lopend { Zaak: { Gezin: { } gezin } was } || Gezinsregels.Mee(was, gebeurd, handeling.Wie) is not { } mee)
        {
            return new Uitkomst<IReadOnlyList<Gevolg>>.Gelukt([]);
        }

        var anderen = await Anderen(gezin, [zaak.Stroom.Id], handeling, db, ct);
        return await Beslis(anderen, [mee with { Los = mee.Los && anderen.Count == 1 }], bezoek, handeling, db, ct);
    }

    /// <summary>Decides the same in each of these cases, one after the other; refused when one of them is.</summary>
    public static async Task<Uitkomst<IReadOnlyList<Gevolg>>> Beslis(
        IReadOnlyList<Dossierzaak> zaken, IReadOnlyList<Dossieropdracht> opdrachten, Bezoek bezoek, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        List<Gevolg> gevolgen = [];
        foreach (var zaak in zaken)
        {
            var kader = await zaak.Kader(bezoek, handeling.Wanneer, db, ct);
            var (dossier, samen) = (zaak.Dossier, ImmutableArray<Dossiergebeurtenis>.Empty);
            foreach (var opdracht in opdrachten)
            {
                if (Dossierregels.Beslis(dossier, opdracht, kader) is not Uitkomst<ImmutableArray<Dossiergebeurtenis>>.Gelukt(var gebeurd))
                {
                    return ((Uitkomst<ImmutableArray<Dossiergebeurtenis>>.Geweigerd)Dossierregels.Beslis(dossier, opdracht, kader)).Reden;
                }

                (dossier, samen) = (gebeurd.Aggregate(dossier, Dossierverloop.Verwerk), samen.AddRange(gebeurd));
            }

            gevolgen.Add(new(zaak, samen));
        }

        return gevolgen;
    }

    /// <summary>Writes it with the next <see cref="RegisterDb.Vastleggen"/>; a case that went on since it was read makes all of it fail.</summary>
    public static async Task SchrijfBij(IEnumerable<Gevolg> gevolgen, Bezoek bezoek, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        foreach (var gevolg in gevolgen.Where(gevolg => gevolg.Gebeurd.Length > 0))
        {
            await Bijschrijven.VoerUit(gevolg.Zaak, gevolg.Gebeurd, bezoek.Wie.Aanstelling.Id, handeling, db, ct);
        }
    }
}
