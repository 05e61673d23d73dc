using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Kalender;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Dossiers;
using Leerrecht.Server.Leerlingen;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Signalering;

/// <summary>The cases on the list of today: what they ask of who takes part or leads, and of who steps in for somebody away. For nobody else, however much they may see.</summary>
internal static class Vandaagdossiers
{
    private const int Vooruit = 7;

    public static async Task<List<Vandaaglijst.Punt>> Haal(Bezoek bezoek, Werkdagen werkdagen, RegisterDb db, CancellationToken ct)
    {
        if (!bezoek.Ooit(Gegevenscategorie.Dossier))
        {
            return [];
        }

        var (ik, vandaag, nazorgVanaf) = (bezoek.Wie.Aanstelling.Id, bezoek.Vandaag, bezoek.Vandaag.AddDays(Dossierregels.NazorgVroeger));
        var meedoen = await db.Dossierdeelnemers.AsNoTracking()
            .Where(rij => (rij.AanstellingId == ik && (rij.VervangerId == null || rij.VervangenTot < vandaag)) || (rij.VervangerId == ik && rij.VervangenTot >= vandaag))
            .Select(rij => new { rij.LeerlingId, rij.DossierId, rij.AanstellingId }).ToListAsync(ct);
        var kinderen = meedoen.Select(rij => rij.LeerlingId).Distinct().ToList();
        var rijen = await
            (from rij in db.Dossiers.AsNoTracking().ToegankelijkVoor(rij => rij.LeerlingId, db, bezoek, Gegevenscategorie.Dossier, Daad.Zien, Relaties.VitaalBelang)
             where (EF.Parameter(kinderen).Contains(rij.LeerlingId) || rij.OpschalenAanId == ik)
                 && (rij.GeslotenOp == null || (!rij.Nagezien && rij.NazorgOp <= nazorgVanaf) || (rij.Nagezien && !rij.Geevalueerd))
             select new
             {
                 Rij = rij, Naam = db.Leerlingen.Where(kind => kind.Id == rij.LeerlingId).Select(kind => kind.Naam ?? kind.Sleutel).First(),
                 School = db.Inschrijvingen.Op(vandaag).Where(tijd => tijd.LeerlingId == rij.LeerlingId).OrderByDescending(tijd => tijd.Begin).ThenByDescending(tijd => tijd.Volgorde)
                     .Select(tijd => tijd.Vestiging).FirstOrDefault(),
             }).ToListAsync(ct);
        if (rijen.Count == 0)
        {
            return [];
        }

        var namens = meedoen.Select(rij => (rij.DossierId, rij.AanstellingId)).ToHashSet();
        var doetMee = meedoen.Select(rij => rij.DossierId).ToHashSet();
        var lopend = rijen.Where(gevonden => gevonden.Rij.Loopt && doetMee.Contains(gevonden.Rij.Id)).Select(gevonden => gevonden.Rij.LeerlingId).ToList();
        var acties = await Acties(lopend, [.. meedoen.Select(rij => rij.AanstellingId).Distinct()], vandaag.AddDays(Vooruit), db, ct);
        var overleggen = await Overleggen(lopend, bezoek.Nu, Handeling.BeginVan(vandaag.AddDays(2)), db, ct);
        return
        [
            .. from gevonden in rijen
               from stap in Stappen(gevonden.Rij, ik, doetMee.Contains(gevonden.Rij.Id), namens.Contains((gevonden.Rij.Id, gevonden.Rij.RegieAanstellingId)), vandaag)
                   .Concat(acties[gevonden.Rij.Id].Where(actie => namens.Contains((actie.DossierId, actie.AanstellingId!.Value)))
                       .Select(actie => new Stap(Dossierstap.Actie, actie.Uiterlijk, actie.Wat)))
                   .Concat(doetMee.Contains(gevonden.Rij.Id)
                       ? overleggen[gevonden.Rij.Id].Select(overleg => new Stap(Dossierstap.Overleg, Handeling.DagInAmsterdam(overleg.Wanneer), "", overleg))
                       : [])
               select new Vandaaglijst.Punt(
                   stap.Op is null ? Urgentie.DezeWeek : Urgentieregels.Bepaal(stap.Op, vandaag, werkdagen), gevonden.Rij.LeerlingId, gevonden.Naam, gevonden.School,
                   null, null, stap.Op) { Dossier = new(stap.Wat, gevonden.Rij, stap.Tekst, stap.Overleg) },
        ];
    }

    private sealed record Stap(Dossierstap Wat, DateOnly? Op, string Tekst = "", DossieroverlegRij? Overleg = null);

    /// <summary>What the row of a case asks of this person.</summary>
    private static IEnumerable<Stap> Stappen(DossierRij rij, Guid ik, bool doetMee, bool leidt, DateOnly vandaag)
    {
        var week = vandaag.AddDays(Vooruit);
        if (doetMee && rij.Stand == Dossierstand.Open)
        {
            yield return new(Dossierstap.EersteActie, Handeling.DagInAmsterdam(rij.EersteActieVoor));
        }

        // Only who was asked can accept; also of a case that is closed.
        if (rij.GevraagdAanstellingId == ik)
        {
            yield return new(Dossierstap.RegieGevraagd, rij.GevraagdOp?.AddDays(Regieregels.AanvaardenBinnenDagen));
        }

        if (rij.Termijn == Termijnsoort.Verstreken || (rij.Termijn == Termijnsoort.Loopt && rij.TermijnTot < vandaag))
        {
            if (leidt || rij.OpschalenAanId == ik)
            {
                yield return new(Dossierstap.Opschalen, rij.TermijnTot);
            }
        }
        else if (leidt && rij.Termijn == Termijnsoort.Loopt && (rij.BewakenOp > rij.TermijnTot || rij.TermijnTot <= week))
        {
            // What falls due next is its last day: the warning has been given.
            yield return new(Dossierstap.KantelpuntNadert, rij.TermijnTot);
        }

        if (leidt && rij.Loopt && rij.EvaluatieOp <= week)
        {
            yield return new(Dossierstap.PlanEvalueren, rij.EvaluatieOp);
        }

        if (doetMee && rij.Loopt && rij.Aanbod != Aanbodstand.MetPlaats && (rij.PlaatsUiterlijk <= week || (leidt && rij.PlaatsUiterlijk is not null)))
        {
            yield return new(Dossierstap.Plaats, rij.PlaatsUiterlijk);
        }

        if (leidt && !rij.Loopt)
        {
            yield return rij.Nagezien ? new(Dossierstap.Evalueren, null) : new(Dossierstap.Nazorg, rij.NazorgOp);
        }
    }

    private static async Task<ILookup<Guid, DossieractieRij>> Acties(List<Guid> kinderen, List<Guid> aanstellingen, DateOnly tot, RegisterDb db, CancellationToken ct) =>
        (await db.Dossieracties.AsNoTracking()
            .Where(rij => rij.AanstellingId != null && EF.Parameter(aanstellingen).Contains(rij.AanstellingId.Value) && rij.Klaar == null && rij.Uiterlijk <= tot
                && EF.Parameter(kinderen).Contains(rij.LeerlingId)).ToListAsync(ct))
        .ToLookup(rij => rij.DossierId);

    private static async Task<ILookup<Guid, DossieroverlegRij>> Overleggen(List<Guid> kinderen, DateTime nu, DateTime tot, RegisterDb db, CancellationToken ct)
    {
        var vanaf = Handeling.BeginVan(Handeling.DagInAmsterdam(nu));
        return (await db.Dossieroverleggen.AsNoTracking()
            .Where(rij => rij.Wanneer >= vanaf && rij.Wanneer < tot && EF.Parameter(kinderen).Contains(rij.LeerlingId)).ToListAsync(ct)).ToLookup(rij => rij.DossierId);
    }
}
