using Leerrecht.Core.Signalering;
using Leerrecht.Core.Tellingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Leerlingen;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Dossiers.Werklijst;

/// <summary>
/// The children who sit at home without a place for six weeks, nine weeks or three months, with a case or without: for who watches over them,
/// also where somebody else leads. For who may see no child, numbers of the region.
/// </summary>
public static class Kloklijst
{
    /// <summary>One child whose clock has passed a point.</summary>
    /// <param name="Volgend">The next point, or the limit once that has passed.</param>
    /// <param name="MagDossier">Whether this person may know of a case.</param>
    /// <param name="Dossier">The case that runs; null when there is none, or when it is not for this person.</param>
    /// <param name="Actie">The open action of it that is due first.</param>
    public sealed record Regel(Klokbeeld Klok, Klokfase Fase, DateOnly Volgend, string Leerling, bool MagDossier, DossierRij? Dossier, DossieractieRij? Actie);

    /// <summary>How many sit at home in the region, and how many of them for how long.</summary>
    public sealed record Cijfers(Aantal Thuis, IReadOnlyList<(Klokfase Fase, Aantal Aantal)> Fasen);

    /// <returns>By point, the last point first; within it who sits at home longest.</returns>
    public static async Task<IReadOnlyList<IGrouping<Klokfase, Regel>>> Haal(Bezoek bezoek, Grondslag grondslag, RegisterDb db, CancellationToken ct)
    {
        var vandaag = bezoek.Vandaag;

        // A place stops the clock.
        var klokken = (await db.Klokken(bezoek, grondslag.Regelsets.Op(vandaag), ct))
            .Where(klok => !klok.Aanbod && Fase(klok, vandaag) != Klokfase.Korter).ToList();
        var ids = klokken.Select(klok => klok.LeerlingId).ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        var namen = await db.Leerlingen.Namen(ids, ct);
        var mag = bezoek.Ooit(Gegevenscategorie.Dossier)
            ? await db.Leerlingen.ToegankelijkVoor(db, bezoek, Gegevenscategorie.Dossier, Daad.Zien, zonder: Relaties.VitaalBelang)
                .Where(rij => EF.Parameter(ids).Contains(rij.Id)).Select(rij => rij.Id).ToHashSetAsync(ct)
            : [];
        var bekend = mag.ToList();
        var dossiers = await db.Dossiers.AsNoTracking().Where(rij => EF.Parameter(bekend).Contains(rij.LeerlingId) && rij.GeslotenOp == null).ToDictionaryAsync(rij => rij.LeerlingId, ct);
        var acties = (await db.Dossieracties.AsNoTracking().Where(rij => EF.Parameter(bekend).Contains(rij.LeerlingId) && rij.Klaar == null).ToListAsync(ct)).ToLookup(rij => rij.DossierId);
        bezoek.Toont(Gegevenscategorie.Identiteit, Daad.Zien, ids);
        bezoek.Toont(Gegevenscategorie.Ongeoorloofd, Daad.Zien, ids);
        bezoek.Toont(Gegevenscategorie.Dossier, Daad.Zien, bekend);
        return
        [
            .. from klok in klokken
               where namen.ContainsKey(klok.LeerlingId)
               let dossier = dossiers.GetValueOrDefault(klok.LeerlingId)
               let fase = Fase(klok, vandaag)
               orderby fase, klok.Sinds
               group new Regel(
                   klok, fase, Urgentieregels.VolgendMoment(klok.Sinds, klok.Grens, vandaag.AddDays(1)), namen[klok.LeerlingId], mag.Contains(klok.LeerlingId), dossier,
                   dossier is null ? null : acties[dossier.Id].MinBy(actie => actie.Uiterlijk)) by fase,
        ];
    }

    /// <summary>The region in numbers, small ones left out; also those from which a small one follows.</summary>
    public static async Task<Cijfers> Regio(DateOnly vandaag, RegisterDb db, CancellationToken ct)
    {
        var rijen = await db.Thuiszitters.Where(rij => !rij.Aanbod).Select(rij => new { rij.Sinds, rij.GrensOp }).ToListAsync(ct);
        var aantallen = rijen.CountBy(rij => Urgentieregels.Fase(rij.Sinds, rij.GrensOp, vandaag)).ToDictionary();
        var fasen = Enum.GetValues<Klokfase>();
        var (geheel, delen) = Aantal.Verdeeld([.. fasen.Select(fase => aantallen.GetValueOrDefault(fase))]);
        return new(geheel, [.. fasen.Zip(delen)]);
    }

    /// <summary>The last point that the clock has passed.</summary>
    public static Klokfase Fase(Klokbeeld klok, DateOnly vandaag) => Urgentieregels.Fase(klok.Sinds, klok.Grens, vandaag);
}
