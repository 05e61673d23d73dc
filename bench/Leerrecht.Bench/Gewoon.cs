using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Leerlingen;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Bench;

/// <summary>The rows of a page read without rights and record: what they are compared with.</summary>
internal static class Gewoon
{
    /// <summary>The keys of the own pupils or residents, and nothing of a convenant.</summary>
    public static IQueryable<Guid> Eigen(RegisterDb db, Bezoek bezoek)
    {
        var (vandaag, code) = (bezoek.Vandaag, bezoek.Wie.Organisatie.Code);
        return bezoek.Wie.Rol == Rol.Leerplichtambtenaar
            ? db.Leerlingen.Where(rij => rij.Gemeente == code).Select(rij => rij.Id)
            : db.Inschrijvingen.Where(rij => rij.BekendTot == null && rij.Vestiging == code && rij.Begin <= vandaag && (rij.Eind == null || rij.Eind >= vandaag)).Select(rij => rij.LeerlingId);
    }

    public static async Task<int> Vandaag(RegisterDb db, Bezoek bezoek, Grondslag grondslag, Guid kind)
    {
        var (vandaag, horizon, leerplicht, ik) = (bezoek.Vandaag, bezoek.Vandaag.AddDays(-Urgentieregels.DagenOpDeLijst), bezoek.Wie.Rol == Rol.Leerplichtambtenaar, bezoek.Wie.Aanstelling.Id);
        var (eigen, organisatie) = (Eigen(db, bezoek), bezoek.Wie.Organisatie.Id);
        var signalen = await
            (from sleutel in db.Signalen
                 .Where(rij => eigen.Contains(rij.LeerlingId) && rij.Status == Signaalstatus.Geldig && rij.Soort != Signaalsoort.AanwezigheidLaag && rij.SpeeltTot >= horizon)
                 .Select(rij => new { rij.LeerlingId, rij.Id })
             join signaal in db.Signalen on sleutel equals new { signaal.LeerlingId, signaal.Id }
             where !db.Verzuimmeldingen.Any(rij => rij.LeerlingId == signaal.LeerlingId && rij.SignaalId == signaal.Id && rij.Status != Meldingstatus.Ingetrokken)
             select new { signaal.LeerlingId, signaal.Id, signaal.Soort, signaal.Vestiging, signaal.Begin, signaal.BereiktOp, signaal.Uiterlijk }).ToListAsync();
        var vanWie = signalen.Select(rij => rij.LeerlingId).Distinct().ToList();
        var namen = await db.Leerlingen.Namen(vanWie, default);
        var klokken = await Met(db.Thuiszitters, rij => rij.LeerlingId);
        var begeleid = leerplicht ? 0 : await Met(db.Verzuimbegeleidingen.Where(rij => rij.AfgeslotenOp == null), rij => rij.LeerlingId);
        var kennisgevingen = leerplicht ? 0 : await Met(db.Kennisgevingen.Where(rij => rij.Van >= vandaag.AddYears(-1)), rij => rij.LeerlingId);
        var onderzoeken = leerplicht ? await Met(db.Absoluutonderzoeken.Where(rij => rij.AfgeslotenOp == null), rij => rij.LeerlingId) : 0;
        var afspraken = await Met(db.Maandafspraken.Where(rij => rij.OrganisatieId == organisatie && rij.AfgerondOp == null), rij => rij.LeerlingId);
        var dossiers = await Met(
            db.Dossiers.Where(rij => db.Dossierdeelnemers.Any(deel => deel.LeerlingId == rij.LeerlingId && deel.DossierId == rij.Id && deel.AanstellingId == ik)), rij => rij.LeerlingId);
        var meldingen = await
            (from melding in db.Verzuimmeldingen.AsNoTracking()
             join leerling in db.Leerlingen on melding.LeerlingId equals leerling.Id
             where eigen.Contains(melding.LeerlingId) && (melding.Status == Meldingstatus.Geregistreerd || melding.Status == Meldingstatus.InBehandeling)
             select new { melding, leerling.Naam, Weg = db.Signalen.Any(signaal => signaal.LeerlingId == melding.LeerlingId && signaal.Id == melding.SignaalId && signaal.Status == Signaalstatus.Ingetrokken) }).ToListAsync();
        var laag = leerplicht ? 0 : await db.Signalen
            .Where(rij => eigen.Contains(rij.LeerlingId) && rij.Status == Signaalstatus.Geldig && rij.Soort == Signaalsoort.AanwezigheidLaag).CountAsync();
        var getoond = signalen.Take(3 * Vandaaglijst.PerKop).ToList();
        var (kinderen, ids) = (getoond.Select(rij => rij.LeerlingId).ToList(), getoond.Select(rij => rij.Id).ToList());
        var bewijs = await db.Signalen.AsNoTracking().Where(rij => EF.Parameter(kinderen).Contains(rij.LeerlingId) && EF.Parameter(ids).Contains(rij.Id)).ToListAsync();
        return signalen.Count + namen.Count + klokken + begeleid + kennisgevingen + onderzoeken + afspraken + dossiers + meldingen.Count + laag + bewijs.Count;

        async Task<int> Met<T>(IQueryable<T> rijen, System.Linq.Expressions.Expression<Func<T, Guid>> sleutel)
            where T : class =>
            (await rijen.AsNoTracking().Join(db.Leerlingen.Where(leerling => eigen.Contains(leerling.Id)), sleutel, leerling => leerling.Id, (rij, leerling) => new { rij, leerling.Naam, leerling.Sleutel })
                .ToListAsync()).Count;
    }

    /// <summary>The list: who belongs to this organisation, and in whose case it takes part.</summary>
    public static async Task<int> Lijst(RegisterDb db, Bezoek bezoek)
    {
        var (eigen, anderen, code) = (Eigen(db, bezoek), Anderen(db, bezoek), bezoek.Wie.Organisatie.Code);
        var leerplicht = bezoek.Wie.Rol == Rol.Leerplichtambtenaar;
        var hier = leerplicht ? db.Leerlingen.Where(rij => rij.Gemeente == code) : db.Leerlingen.Where(rij => eigen.Contains(rij.Id));
        var elders = (leerplicht ? db.Leerlingen.Where(rij => rij.Gemeente != code) : db.Leerlingen.Where(rij => !eigen.Contains(rij.Id))).Where(rij => anderen.Contains(rij.Id));
        var aantal = await hier.Select(rij => rij.Id).Concat(elders.Select(rij => rij.Id)).CountAsync();
        var eerste = leerplicht ? hier.OrderBy(rij => rij.Zoeknaam).ThenBy(rij => rij.Sleutel) : OpNaam(hier);
        await Toon(OpNaam(eerste.Take(Zoeken.PerPagina).Concat(OpNaam(elders).Take(Zoeken.PerPagina))), db, bezoek);
        return aantal;
    }

    /// <summary>Those of the own pupils, and of whom it takes part in the case, that were meant.</summary>
    public static async Task<int> Gezocht(Zoekvraag vraag, RegisterDb db, Bezoek bezoek)
    {
        var kinderen = Eigen(db, bezoek).Concat(Anderen(db, bezoek));
        var gevonden = await OpNaam(vraag.Onder(db.Leerlingen.Where(rij => kinderen.Contains(rij.Id)), null, db)).Select(rij => rij.Id).ToListAsync();
        var hier = gevonden.Take(Zoeken.PerPagina).ToList();
        await Toon(OpNaam(db.Leerlingen.Where(rij => EF.Parameter(hier).Contains(rij.Id))), db, bezoek);
        return gevonden.Count;
    }

    private static IQueryable<Guid> Anderen(RegisterDb db, Bezoek bezoek)
    {
        var (vandaag, organisatie) = (bezoek.Vandaag, bezoek.Wie.Organisatie.Id);
        return db.Deelnames.Where(rij => rij.OrganisatieId == organisatie && rij.Van <= vandaag && (rij.Tot == null || rij.Tot >= vandaag)).Select(rij => rij.LeerlingId);
    }

    private static IOrderedQueryable<LeerlingRij> OpNaam(IQueryable<LeerlingRij> leerlingen) => leerlingen.OrderBy(rij => rij.Zoeknaam!.Substring(0)).ThenBy(rij => rij.Sleutel);

    private static Task Toon(IQueryable<LeerlingRij> leerlingen, RegisterDb db, Bezoek bezoek)
    {
        var vandaag = bezoek.Vandaag;
        return leerlingen.AsNoTracking().Take(Zoeken.PerPagina)
            .Select(rij => new
            {
                rij.Id, rij.Sleutel, rij.Naam, rij.Geboortedatum, rij.Groep,
                School = db.Inschrijvingen.Op(vandaag).Where(i => i.LeerlingId == rij.Id).OrderByDescending(i => i.Begin).ThenByDescending(i => i.Volgorde).Select(i => i.Vestiging).FirstOrDefault(),
                Thuis = db.Thuiszitters.Any(zit => zit.LeerlingId == rij.Id),
            }).ToListAsync();
    }

    public static async Task<int> Leerling(RegisterDb db, Bezoek bezoek, Grondslag grondslag, Guid id)
    {
        var leerling = await db.Leerlingen.AsNoTracking().SingleAsync(rij => rij.Id == id);
        var inschrijvingen = await db.Inschrijvingen.AsNoTracking().Where(rij => rij.LeerlingId == id && rij.BekendTot == null).ToListAsync();
        var afwezigheden = await db.Afwezigheden.AsNoTracking().Where(rij => rij.LeerlingId == id && rij.BekendTot == null).OrderByDescending(rij => rij.Van).ToListAsync();
        var signalen = await db.Signalen.AsNoTracking().Where(rij => rij.LeerlingId == id).ToListAsync();
        var wijzigingen = await db.Signaalwijzigingen.AsNoTracking().Where(rij => rij.LeerlingId == id).ToListAsync();
        var vrijstellingen = await db.Vrijstellingen.AsNoTracking().Where(rij => rij.LeerlingId == id && rij.BekendTot == null).ToListAsync();
        var aanbod = await db.Aanbod.AsNoTracking().Where(rij => rij.LeerlingId == id && rij.BekendTot == null).ToListAsync();
        var zit = await db.Thuiszitters.AsNoTracking().SingleOrDefaultAsync(rij => rij.LeerlingId == id);
        var regie = await db.Dossiers.Where(rij => rij.LeerlingId == id && rij.GeslotenOp == null)
            .Join(db.Organisaties, rij => rij.RegieOrganisatieId, organisatie => organisatie.Id, (rij, organisatie) => new { rij.Regie, organisatie.Naam }).FirstOrDefaultAsync();
        var bsn = await db.LeerlingBsns.AnyAsync(rij => rij.LeerlingId == id);
        return (bsn ? 1 : 0) + (regie is null ? 0 : 1) + inschrijvingen.Count + afwezigheden.Count + signalen.Count + wijzigingen.Count + vrijstellingen.Count + aanbod.Count + (zit is null ? 0 : 1) + leerling.Sleutel.Length;
    }
}
