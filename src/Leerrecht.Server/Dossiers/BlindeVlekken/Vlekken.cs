using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Kalender;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Tellingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Dossiers.BlindeVlekken;

/// <summary>The blind spots of a person, an organisation, or all that somebody may see; for who may see no child, numbers of the region.</summary>
public static class Vlekken
{
    /// <summary>Under one heading before "show all".</summary>
    public const int PerKop = 10;

    /// <summary>Of whom.</summary>
    public enum Kring
    {
        /// <summary>Cases that this person leads or takes part in.</summary>
        Mij,

        /// <summary>Cases in which the own organisation takes part, and signals for it.</summary>
        Organisatie,

        /// <summary>All that this person may see.</summary>
        Alles,
    }

    /// <summary>One blind spot.</summary>
    /// <param name="Sinds">The day on which it began, where there is one.</param>
    /// <param name="Dossier">Null for a signal.</param>
    public sealed record Vlek(Blindevlek Soort, Guid LeerlingId, string Leerling, DateOnly? Sinds, DossierRij? Dossier, SignaalRij? Signaal);

    /// <param name="Vlekken">By kind, in the order of urgency; kinds without any are left out.</param>
    /// <param name="Dossiers">How many cases were looked at.</param>
    public sealed record Lijst(IReadOnlyList<IGrouping<Blindevlek, Vlek>> Vlekken, int Dossiers);

    /// <summary>Numbers for who may see no child.</summary>
    public sealed record Cijfers(Aantal Dossiers, IReadOnlyList<(Blindevlek Soort, Aantal Aantal)> Vlekken, IReadOnlyList<Gemeentecijfers> PerGemeente);

    /// <param name="Gemeente">Where the children live: a code.</param>
    /// <param name="MetVlek">Of the cases those with a blind spot.</param>
    public sealed record Gemeentecijfers(string Gemeente, Aantal Dossiers, Aantal MetVlek, Aantal SignalenZonderActie);

    /// <param name="open">Show this kind whole.</param>
    public static async Task<Lijst> Haal(Kring kring, Blindevlek? open, Bezoek bezoek, Werkdagen werkdagen, RegisterDb db, CancellationToken ct)
    {
        var lijst = await Zoek(kring, bezoek, werkdagen, db, ct);
        var getoond = lijst.Vlekken.SelectMany(groep => groep.Take(open == groep.Key ? int.MaxValue : PerKop)).ToList();
        bezoek.Toont(Gegevenscategorie.Identiteit, Daad.Zien, getoond.Select(vlek => vlek.LeerlingId));
        bezoek.Toont(Gegevenscategorie.Dossier, Daad.Zien, getoond.Where(vlek => vlek.Dossier is not null).Select(vlek => vlek.LeerlingId));
        bezoek.Toont(Gegevenscategorie.Plan, Daad.Zien, getoond.Where(vlek => VanPlan(vlek.Soort)).Select(vlek => vlek.LeerlingId));
        foreach (var groep in getoond.Where(vlek => vlek.Signaal is not null).GroupBy(vlek => vlek.Signaal!.Soort.Categorie()))
        {
            bezoek.Toont(groep.Key, Daad.Zien, groep.Select(vlek => vlek.LeerlingId));
        }

        return lijst;
    }

    /// <summary>How many there are of each kind, and nothing of a child.</summary>
    public static async Task<IReadOnlyDictionary<Blindevlek, int>> Tel(Kring kring, Bezoek bezoek, Werkdagen werkdagen, RegisterDb db, CancellationToken ct) =>
        (await Zoek(kring, bezoek, werkdagen, db, ct)).Vlekken.ToDictionary(groep => groep.Key, groep => groep.Count());

    /// <summary>The region in numbers, small ones left out; also those from which a small one follows.</summary>
    public static async Task<Cijfers> Regio(DateOnly vandaag, DateTime nu, Werkdagen werkdagen, RegisterDb db, CancellationToken ct)
    {
        var gepeild = await Peil(db.Dossiers.Where(rij => rij.GeslotenOp == null), vandaag, nu, db, ct);
        var gevonden = await VanDossiers(gepeild, vandaag, db, ct);
        var aantallen = gevonden.Vlekken.CountBy(vlek => vlek.Soort).ToDictionary();
        var signalen = ZonderActie(db.Signalen.AsNoTracking(), vandaag, werkdagen, db).Select(rij => rij.LeerlingId);
        var zonderActie = (await db.Leerlingen.Where(rij => signalen.Contains(rij.Id)).GroupBy(rij => rij.Gemeente)
            .Select(groep => new { groep.Key, Aantal = groep.Count() }).ToListAsync(ct)).ToDictionary(groep => groep.Key, groep => groep.Aantal);
        var dossiers = gepeild.CountBy(een => een.Gemeente).ToDictionary();
        var metVlek = gevonden.Vlekken.Select(vlek => vlek.LeerlingId).ToHashSet();
        var metVlekken = gepeild.Where(een => metVlek.Contains(een.Rij.LeerlingId)).CountBy(een => een.Gemeente).ToDictionary();
        string[] gemeenten = [.. dossiers.Keys.Union(zonderActie.Keys).Order(StringComparer.Ordinal)];
        var (geheel, delen) = Aantal.Verdeeld([.. gemeenten.Select(gemeente => dossiers.GetValueOrDefault(gemeente))]);
        var (signalenGeheel, signalenDelen) = Aantal.Verdeeld([.. gemeenten.Select(gemeente => zonderActie.GetValueOrDefault(gemeente))]);
        return new(
            geheel,
            [.. Enum.GetValues<Blindevlek>().Select(soort => (soort, soort == Blindevlek.SignaalZonderActie
                ? signalenGeheel
                : Aantal.Deel(aantallen.GetValueOrDefault(soort), gevonden.Dossiers)))],
            [.. gemeenten.Select((gemeente, i) => new Gemeentecijfers(
                gemeente, delen[i],
                delen[i].Verborgen ? Aantal.Weggelaten : Aantal.Deel(metVlekken.GetValueOrDefault(gemeente), dossiers.GetValueOrDefault(gemeente)), signalenDelen[i]))]);
    }

    private static async Task<Lijst> Zoek(Kring kring, Bezoek bezoek, Werkdagen werkdagen, RegisterDb db, CancellationToken ct)
    {
        var vandaag = bezoek.Vandaag;
        List<Vlek> vlekken = [];
        var dossiers = 0;
        if (bezoek.Ooit(Gegevenscategorie.Dossier))
        {
            var open = Van(kring, bezoek, db).ToegankelijkVoor(rij => rij.LeerlingId, db, bezoek, Gegevenscategorie.Dossier, Daad.Zien, Relaties.VitaalBelang);
            var gevonden = await VanDossiers(await Peil(open, vandaag, bezoek.Nu, db, ct), vandaag, db, ct);
            (vlekken, dossiers) = (await ZonderPlanVanAnder([.. gevonden.Vlekken], bezoek, db, ct), gevonden.Dossiers);
        }

        // Whose signal it is follows from the side, not from the person.
        if (kring != Kring.Mij)
        {
            var rijen = await
                (from signaal in ZonderActie(db.Signalen.AsNoTracking().InBereik(db, bezoek), vandaag, werkdagen, db)
                 select new { Signaal = signaal, Naam = db.Leerlingen.Where(kind => kind.Id == signaal.LeerlingId).Select(kind => kind.Naam ?? kind.Sleutel).First() }).ToListAsync(ct);
            vlekken.AddRange(rijen.GroupBy(rij => (rij.Signaal.LeerlingId, rij.Signaal.Soort)).Select(groep => groep.MaxBy(rij => rij.Signaal.BereiktOp)!)
                .Select(rij => new Vlek(Blindevlek.SignaalZonderActie, rij.Signaal.LeerlingId, rij.Naam, rij.Signaal.Uiterlijk ?? rij.Signaal.BereiktOp, null, rij.Signaal)));
        }

        return new([.. vlekken.OrderBy(vlek => vlek.Soort).ThenBy(vlek => vlek.Sinds).ThenBy(vlek => vlek.Leerling, StringComparer.CurrentCulture).GroupBy(vlek => vlek.Soort)], dossiers);
    }

    /// <summary>Open signals whose term is over, or that had five werkdagen, and with which nobody did anything.</summary>
    private static IQueryable<SignaalRij> ZonderActie(IQueryable<SignaalRij> signalen, DateOnly vandaag, Werkdagen werkdagen, RegisterDb db)
    {
        var grens = Blindevlekregels.SignaalUiterlijk(vandaag, werkdagen);
        return signalen.Where(signaal =>
            signaal.Status == Signaalstatus.Geldig && signaal.Eind == null && signaal.Soort != Signaalsoort.AanwezigheidLaag
            && (signaal.Uiterlijk < vandaag || (signaal.Uiterlijk == null && signaal.BereiktOp <= grens))
            && !db.Dossiers.Any(rij => rij.LeerlingId == signaal.LeerlingId && rij.GeslotenOp == null)
            && !db.Verzuimmeldingen.Any(rij => rij.LeerlingId == signaal.LeerlingId
                && ((rij.SignaalId == signaal.Id && rij.Status != Meldingstatus.Ingetrokken) || rij.Status == Meldingstatus.Geregistreerd || rij.Status == Meldingstatus.InBehandeling))
            && !db.Verzuimbegeleidingen.Any(rij => rij.LeerlingId == signaal.LeerlingId && rij.AfgeslotenOp == null)
            && !db.Absoluutonderzoeken.Any(rij => rij.LeerlingId == signaal.LeerlingId && rij.AfgeslotenOp == null)
            && !db.Kennisgevingen.Any(rij => rij.LeerlingId == signaal.LeerlingId && rij.Van >= signaal.Begin));
    }

    /// <summary>The cases that run, of a person, an organisation or everybody.</summary>
    private static IQueryable<DossierRij> Van(Kring kring, Bezoek bezoek, RegisterDb db)
    {
        var (ik, organisatie, vandaag) = (bezoek.Wie.Aanstelling.Id, bezoek.Wie.Organisatie.Id, bezoek.Vandaag);
        var lopend = db.Dossiers.Where(rij => rij.GeslotenOp == null);
        if (kring == Kring.Alles)
        {
            return lopend;
        }

        var deelnemers = kring == Kring.Mij
            ? db.Dossierdeelnemers.Where(rij => rij.AanstellingId == ik || (rij.VervangerId == ik && rij.VervangenTot >= vandaag))
            : db.Dossierdeelnemers.Where(rij => rij.OrganisatieId == organisatie);
        return
            from sleutel in deelnemers.Select(rij => new { rij.LeerlingId, rij.DossierId }).Distinct()
            join rij in lopend on sleutel equals new { rij.LeerlingId, DossierId = rij.Id }
            select rij;
    }

    private sealed record Gepeild(DossierRij Rij, string Leerling, string Gemeente, DateOnly? Actie, bool Overleg, bool RegieWerkt);

    private static Task<List<Gepeild>> Peil(
        IQueryable<DossierRij> dossiers, DateOnly vandaag, DateTime nu, RegisterDb db, CancellationToken ct) =>
        (from rij in dossiers.AsNoTracking()
         select new Gepeild(
             rij, db.Leerlingen.Where(kind => kind.Id == rij.LeerlingId).Select(kind => kind.Naam ?? kind.Sleutel).First(),
             db.Leerlingen.Where(kind => kind.Id == rij.LeerlingId).Select(kind => kind.Gemeente).First(),
             db.Dossieracties.Where(actie => actie.LeerlingId == rij.LeerlingId && actie.DossierId == rij.Id && actie.Klaar == null).Min(actie => (DateOnly?)actie.Uiterlijk),
             db.Dossieroverleggen.Any(overleg => overleg.LeerlingId == rij.LeerlingId && overleg.DossierId == rij.Id && overleg.Wanneer >= nu),
             db.Aanstellingen.Any(aanstelling => aanstelling.Id == rij.RegieAanstellingId && aanstelling.Van <= vandaag && (aanstelling.Tot == null || aanstelling.Tot >= vandaag))))
        .ToListAsync(ct);

    private static async Task<(IReadOnlyList<Vlek> Vlekken, int Dossiers)> VanDossiers(List<Gepeild> gepeild, DateOnly vandaag, RegisterDb db, CancellationToken ct)
    {
        var modellen = await Opschalingsmodellen.Alle(db, ct);
        return ([.. gepeild.SelectMany(een => Blindevlekregels.Van(AlsPeil(een, modellen[een.Rij.Model]), vandaag)
            .Select(soort => new Vlek(soort, een.Rij.LeerlingId, een.Leerling, Sinds(soort, een), een.Rij, null)))], gepeild.Count);
    }

    private static Dossierpeil AlsPeil(Gepeild een, Opschalingsmodel model)
    {
        var rij = een.Rij;
        return new(
            Handeling.DagInAmsterdam(rij.Geopend), rij.Stand == Dossierstand.Open ? Handeling.DagInAmsterdam(rij.EersteActieVoor) : null, rij.PlanVersie > 0, rij.TredeSinds,
            Blindevlekregels.MeerDanSchool(model.Treden[rij.Trede - 1]), rij.Termijn is Termijnsoort.Loopt or Termijnsoort.Verstreken ? rij.TermijnTot : null,
            rij.Termijn == Termijnsoort.Opgeschort, een.Actie, een.Overleg, rij.OverlegGehouden, rij.Aanbod == Aanbodstand.MetPlaats ? null : rij.PlaatsUiterlijk,
            rij.Aanbod == Aanbodstand.ZonderPlaats, rij.GevraagdOp, een.RegieWerkt, rij.KindGesproken);
    }

    private static DateOnly? Sinds(Blindevlek soort, Gepeild een) => soort switch
    {
        Blindevlek.KantelpuntVoorbij => een.Rij.TermijnTot,
        Blindevlek.ActieTeLaat when een.Rij.Stand == Dossierstand.Open && Handeling.DagInAmsterdam(een.Rij.EersteActieVoor) is var eerste && !(een.Actie < eerste) => eerste,
        Blindevlek.ActieTeLaat => een.Actie,
        Blindevlek.RegieNietAangenomen => een.Rij.GevraagdOp,
        Blindevlek.KindNietGesproken => een.Rij.KindGesproken ?? Handeling.DagInAmsterdam(een.Rij.Geopend),
        Blindevlek.GeenOverleg => een.Rij.OverlegGehouden ?? een.Rij.TredeSinds,
        Blindevlek.GeenPlan or Blindevlek.GeenVolgendeDag or Blindevlek.GeenPlaats => een.Rij.TredeSinds,
        _ => null,
    };

    /// <summary>What tells of the plan only for who may see it.</summary>
    private static async Task<List<Vlek>> ZonderPlanVanAnder(List<Vlek> vlekken, Bezoek bezoek, RegisterDb db, CancellationToken ct)
    {
        var gevraagd = vlekken.Where(vlek => VanPlan(vlek.Soort)).Select(vlek => vlek.LeerlingId).Distinct().ToList();
        if (gevraagd.Count == 0)
        {
            return vlekken;
        }

        var mag = await db.Leerlingen.ToegankelijkVoor(db, bezoek, Gegevenscategorie.Plan, Daad.Zien, zonder: Relaties.VitaalBelang)
            .Where(rij => EF.Parameter(gevraagd).Contains(rij.Id)).Select(rij => rij.Id).ToHashSetAsync(ct);
        return [.. vlekken.Where(vlek => !VanPlan(vlek.Soort) || mag.Contains(vlek.LeerlingId))];
    }

    private static bool VanPlan(Blindevlek soort) => soort is Blindevlek.GeenPlan or Blindevlek.GeenPlaats or Blindevlek.KindNietGesproken;
}
