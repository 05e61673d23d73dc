using System.Collections.Immutable;
using Leerrecht.Core;
using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Leerlingen;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Dossiers;

/// <summary>
/// Cases in the demonstration, in every state, around the people who are ready there: decided by the same rules as real ones, each act on
/// its own day, and with what fell due in between.
/// </summary>
public static class Demodossiers
{
    /// <summary>Of each state that runs.</summary>
    private const int PerStand = 4;

    /// <summary>So many that the lessons of the region can be counted.</summary>
    private const int Geevalueerd = 12;

    private static readonly Demostand[] Lopend = [Demostand.Open, Demostand.Opgepakt, Demostand.StapTwee, Demostand.RegieGevraagd, Demostand.KantelpuntVoorbij, Demostand.Actietafel, Demostand.ZonderPlaats];

    public static async Task Maak(Register register, Handeling handeling, CancellationToken ct)
    {
        await using var db = register.Open();
        if (await Kring(handeling.Vandaag, db, ct) is not { } kring)
        {
            return;
        }

        // Who sits at home has a case that runs; of the others one in three has one, one in three had one, and one in three has none.
        var overig = kring.Kinderen.Where(kind => !kind.Thuis).ToList();
        var thuis = new Queue<Demokind>([.. kring.Kinderen.Where(kind => kind is { Thuis: true, AanbodSinds: null }), .. overig.Where((_, plaats) => plaats % 3 == 0)]);
        var terug = new Queue<Demokind>(overig.Where((_, plaats) => plaats % 3 == 1));
        foreach (var nummer in Enumerable.Range(0, PerStand))
        {
            foreach (var stand in Lopend)
            {
                Leg(thuis, stand, nummer);
            }
        }

        foreach (var (kind, nummer) in kring.Kinderen.Where(kind => kind is { Thuis: true, AanbodSinds: not null }).Take(PerStand).Select((kind, nummer) => (kind, nummer)))
        {
            Schrijf(kring, kind, Demostand.MetPlaats, nummer, handeling, db);
        }

        foreach (var nummer in Enumerable.Range(0, Geevalueerd))
        {
            Leg(terug, Demostand.Geevalueerd, nummer);
            if (nummer < PerStand)
            {
                Leg(terug, Demostand.Gesloten, nummer);
            }
        }

        await db.Vastleggen(handeling, ct);

        void Leg(Queue<Demokind> kinderen, Demostand stand, int nummer)
        {
            if (kinderen.TryDequeue(out var kind))
            {
                Schrijf(kring, kind, stand, nummer, handeling, db);
            }
        }
    }

    /// <summary>
    /// Many cases at once, to measure with: children of all schools, whose school leads; those around the people of the demonstration are theirs.
    /// </summary>
    public static async Task MaakVeel(Register register, Handeling handeling, int aantal, CancellationToken ct)
    {
        Demokring eigen;
        List<Demokind> kinderen;
        Dictionary<Guid, string> scholen;
        await using (var db = register.Open())
        {
            eigen = (await Kring(handeling.Vandaag, db, ct))?.ZonderGezin() ?? throw new InvalidOperationException("There are no people of the demonstration.");
            var bezet = await db.Dossiers.Select(rij => rij.LeerlingId).ToHashSetAsync(ct);
            var rijen = await (from kind in db.Leerlingen.AsNoTracking() join tijd in db.Inschrijvingen.Op(handeling.Vandaag) on kind.Id equals tijd.LeerlingId orderby kind.Id select new { kind, tijd.Vestiging }).ToListAsync(ct);
            scholen = rijen.DistinctBy(rij => rij.kind.Id).ToDictionary(rij => rij.kind.Id, rij => rij.Vestiging);
            kinderen = [.. rijen.DistinctBy(rij => rij.kind.Id).Where(rij => !bezet.Contains(rij.kind.Id)).Take(Math.Max(0, aantal - bezet.Count)).Select(rij => new Demokind(rij.kind, true, null, null))];
        }

        var kringen = scholen.Values.Distinct().ToDictionary(school => school, school => school == eigen.School ? eigen : eigen.Elders(school), StringComparer.Ordinal);
        foreach (var (deel, begin) in kinderen.Chunk(1000).Select((deel, plaats) => (deel, plaats * 1000)))
        {
            await using var db = register.Open();
            for (var plaats = 0; plaats < deel.Length; plaats++)
            {
                Schrijf(kringen[scholen[deel[plaats].Leerling.Id]], deel[plaats], Lopend[(begin + plaats) % Lopend.Length], (begin + plaats) / Lopend.Length % PerStand, handeling, db);
            }

            await db.Vastleggen(handeling, ct);
        }

        await using var klaar = register.Open();
        await new Bulk(klaar).BekijkOpnieuw("dossier", "dossierdeelnemer", "dossieractie", "dossieroverleg", "deelname");
    }

    /// <summary>One case: each act decided on its day, what fell due before it first.</summary>
    private static void Schrijf(Demokring kring, Demokind kind, Demostand stand, int nummer, Handeling handeling, RegisterDb db)
    {
        var (model, vandaag) = (kring.Model, handeling.Vandaag);
        var (dossier, stroom) = ((Dossier)new Dossier.Geen(), Stroom<Dossiergebeurtenis>.Nieuw(kind.Leerling.Id, Guid.CreateVersion7()));
        var begin = vandaag;
        foreach (var (geleden, rol, opdracht) in new Demoverloop(nummer, kring, kind, vandaag).Daden(stand))
        {
            var (op, wie) = (vandaag.AddDays(-geleden), kring.Mensen[rol]);
            var toen = handeling with { Wie = wie.Naam, AanstellingId = wie.Aanstelling, Wanneer = geleden == 0 ? handeling.Wanneer : Handeling.BeginVan(op).AddHours(10) };
            Verval(toen.Wanneer, op);
            var kader = new Dossierkader(model, kring.Leiders, toen.Wanneer, op, wie, new(kind.Thuis, true, false, true, true), []);
            if (Dossierregels.Beslis(dossier, opdracht, kader) is not Uitkomst<ImmutableArray<Dossiergebeurtenis>>.Gelukt(var gebeurd))
            {
                continue;
            }

            begin = op < begin ? op : begin;
            Bij([.. gebeurd], toen);
        }

        Verval(handeling.Wanneer, vandaag);
        if (dossier is not Dossier.Bestaand bestaand)
        {
            return;
        }

        Dossierrijen.Van(kind.Leerling.Id, stroom.Id, bestaand, model).Vervang(null, db);
        DateOnly? tot = bestaand is Dossier.Gesloten over ? over.Nagezien ? vandaag : over.NazorgOp.AddDays(Dossierregels.NazorgVroeger) : null;
        db.Deelnames.AddRange(bestaand.Zaak.Deelnemers.Select(een => een.Wie.Organisatie).Distinct().Where(organisatie => !kring.Deelnames.Contains((kind.Leerling.Id, organisatie)))
            .Select(organisatie => new DeelnameRij
            {
                LeerlingId = kind.Leerling.Id, Id = Guid.CreateVersion7(), OrganisatieId = organisatie, Soort = Deelnamesoort.Dossier, Van = begin, Tot = tot, Reden = Bijschrijven.Reden,
                AanstellingId = bestaand.Zaak.Regie.Aanstelling,
            }));

        void Verval(DateTime nu, DateOnly dag) =>
            Bij(Termijnregels.Verval(dossier, model, kring.Leiders, nu, dag), handeling with { Wie = Bijschrijven.Vanzelf, AanstellingId = null, Wanneer = nu });

        void Bij(IReadOnlyList<Dossiergebeurtenis> gebeurd, Handeling toen)
        {
            db.Vervolg(stroom, DossierRij.Stroom, gebeurd, Bijschrijven.Categorie, toen);
            (dossier, stroom) = (gebeurd.Aggregate(dossier, Dossierverloop.Verwerk), stroom.Met(gebeurd, toen));
        }
    }

    /// <summary>The school of the demonstration with its people, and its pupils who live where its leerplichtambtenaar works; null without them.</summary>
    private static async Task<Demokring?> Kring(DateOnly vandaag, RegisterDb db, CancellationToken ct)
    {
        var mensen = await Demomensen.Lijst(db, ct);
        if (mensen.FirstOrDefault(mens => mens.Aanstelling is { Rol: Rol.Zorgcoordinator, Organisatie.Soort: Organisatiesoort.Vestiging }) is not { } zorg
            || mensen.FirstOrDefault(mens => mens.Aanstelling.Rol == Rol.Leerplichtambtenaar) is not { } leerplicht
            || mensen.FirstOrDefault(mens => mens.Aanstelling.Rol == Rol.VoorzitterActietafel) is not { } voorzitter || mensen.All(mens => mens.Aanstelling.Rol != Rol.SwvConsulent))
        {
            return null;
        }

        var (school, gemeente, sinds) = (zorg.Aanstelling.Organisatie.Code, leerplicht.Aanstelling.Organisatie.Code, vandaag.AddDays(-Demoverloop.LangstGeleden));
        var kinderen = await db.Leerlingen.AsNoTracking()
            .Where(rij => rij.Gemeente == gemeente && db.Inschrijvingen.Op(vandaag).Any(tijd => tijd.LeerlingId == rij.Id && tijd.Vestiging == school && tijd.Begin <= sinds))
            .OrderBy(rij => rij.Id).ToListAsync(ct);
        var ids = kinderen.Select(rij => rij.Id).ToList();
        var signalen = (await db.Signalen.AsNoTracking()
            .Where(rij => EF.Parameter(ids).Contains(rij.LeerlingId) && rij.Status == Signaalstatus.Geldig && (rij.BestemdVoor & Bestemming.Leerplicht) != 0)
            .Select(rij => new { rij.LeerlingId, rij.Id, rij.BereiktOp }).ToListAsync(ct))
            .GroupBy(rij => rij.LeerlingId).ToDictionary(groep => groep.Key, groep => groep.OrderByDescending(rij => rij.BereiktOp).ThenBy(rij => rij.Id).Select(rij => new Demosignaal(rij.Id, rij.BereiktOp)).First());
        var thuis = await db.Thuiszitters.Where(rij => EF.Parameter(ids).Contains(rij.LeerlingId)).ToDictionaryAsync(rij => rij.LeerlingId, rij => rij.Aanbod, ct);
        var aanbod = (await db.Aanbod.AsNoTracking().Where(rij => EF.Parameter(ids).Contains(rij.LeerlingId) && rij.BekendTot == null && rij.PlaatsBeschikbaar)
            .Select(rij => new { rij.LeerlingId, rij.Begin }).ToListAsync(ct)).GroupBy(rij => rij.LeerlingId).ToDictionary(groep => groep.Key, groep => groep.Min(rij => rij.Begin));
        var rijen = kinderen.Where(rij => signalen.ContainsKey(rij.Id) || thuis.ContainsKey(rij.Id))
            .Select(rij => new Demokind(rij, thuis.ContainsKey(rij.Id), thuis.GetValueOrDefault(rij.Id) && aanbod.TryGetValue(rij.Id, out var begin) ? begin : null, signalen.GetValueOrDefault(rij.Id))).ToList();
        if (rijen.Count == 0)
        {
            return null;
        }

        var een = rijen[0].Leerling;
        var inschrijvingen = await db.Inschrijvingen.AsNoTracking().Where(rij => rij.LeerlingId == een.Id && rij.BekendTot == null).ToListAsync(ct);
        var omstanders = await Omstanders.Haal(new(een, inschrijvingen, Band.Geen), vandaag, db, ct);
        var plaats = await db.Vestigingen.AsNoTracking().SingleAsync(rij => rij.Code == school, ct);
        var model = await Opschalingsmodellen.Geldend(db, plaats.Gemeente, plaats.Sector.Onderwijssoort(), vandaag.AddDays(-Demoverloop.LangstGeleden), ct);
        var plaatser = await db.Organisaties.AsNoTracking().Where(rij => rij.Code == plaats.Swv || rij.Id == voorzitter.Aanstelling.Organisatie.Id)
            .OrderByDescending(rij => rij.Code == plaats.Swv).FirstAsync(ct);
        var deelnames = await db.Deelnames.Where(rij => EF.Parameter(ids).Contains(rij.LeerlingId) && rij.Soort == Deelnamesoort.Dossier).Select(rij => new { rij.LeerlingId, rij.OrganisatieId }).ToListAsync(ct);
        return new(
            school, model, omstanders.Leiders(model), omstanders.Team,
            mensen.Where(mens => mens.Aanstelling.Rol.Partij() is not null).DistinctBy(mens => mens.Aanstelling.Rol)
                .ToDictionary(mens => mens.Aanstelling.Rol, mens => omstanders.Mensen.FirstOrDefault(om => om.Wie.Aanstelling == mens.Aanstelling.Id)?.Wie
                    ?? new(mens.Aanstelling.Id, mens.Aanstelling.Organisatie.Id, mens.Naam, mens.Aanstelling.Rol.Partij()!.Value)),
            (plaatser.Id, plaatser.Naam),
            rijen,
            deelnames.Select(rij => (rij.LeerlingId, rij.OrganisatieId)).ToHashSet(),
            Guid.CreateVersion7());
    }
}

/// <summary>Those around the school of the demonstration.</summary>
/// <param name="Plaatser">Who places a child after a decision of the table.</param>
/// <param name="Deelnames">Which organisations were with a child before.</param>
/// <param name="Gezin">Key of the one household with two cases; null where there is none.</param>
internal sealed record Demokring(
    string School, Opschalingsmodel Model, IReadOnlyList<Betrokkene?> Leiders, IReadOnlyList<Betrokkene> Team, IReadOnlyDictionary<Rol, Betrokkene> Mensen,
    (Guid Id, string Naam) Plaatser, IReadOnlyList<Demokind> Kinderen, IReadOnlySet<(Guid Kind, Guid Organisatie)> Deelnames, Guid? Gezin)
{
    /// <summary>The same, with no child that is of the household with two cases.</summary>
    public Demokring ZonderGezin() => this with { Gezin = null };

    /// <summary>The same around another school: as many people, of organisations that are not those of the demonstration.</summary>
    public Demokring Elders(string school)
    {
        var (organisaties, aanstellingen) = (new Dictionary<Guid, Guid>(), new Dictionary<Guid, Guid>());
        return this with
        {
            School = school,
            Leiders = [.. Leiders.Select(een => een is null ? null : Ander(een))],
            Team = [.. Team.Select(Ander)],
            Mensen = Mensen.ToDictionary(paar => paar.Key, paar => Ander(paar.Value)),
            Kinderen = [],
        };

        Betrokkene Ander(Betrokkene wie) => wie with { Organisatie = Sleutel(organisaties, wie.Organisatie), Aanstelling = Sleutel(aanstellingen, wie.Aanstelling) };

        static Guid Sleutel(Dictionary<Guid, Guid> bekend, Guid was)
        {
            if (!bekend.TryGetValue(was, out var wordt))
            {
                bekend[was] = wordt = Guid.CreateVersion7();
            }

            return wordt;
        }
    }
}

/// <param name="AanbodSinds">First day of an offer with a place that the register knows.</param>
internal sealed record Demokind(LeerlingRij Leerling, bool Thuis, DateOnly? AanbodSinds, Demosignaal? Signaal);

internal sealed record Demosignaal(Guid Id, DateOnly BereiktOp);
