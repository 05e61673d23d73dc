using Leerrecht.Core;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang;

/// <summary>That an organisation takes part for a child: asked by who may share, taken up as a task of its own, ended.</summary>
public static class Deelnemen
{
    /// <summary>An organisation that takes part.</summary>
    /// <param name="MagWeg">Whether this person may end it.</param>
    public sealed record Deelnemer(Guid Id, Organisatie Organisatie, Deelname Deelname, string Reden, bool MagWeg);

    /// <param name="TeVragen">Whom this person may ask, by kind of part; empty for who may not share.</param>
    public sealed record Beeld(IReadOnlyList<Deelnemer> Deelnemers, IReadOnlyDictionary<Deelnamesoort, IReadOnlyList<Organisatie>> TeVragen);

    /// <summary>Null when there is no such child in reach.</summary>
    public static async Task<Beeld?> Haal(Guid leerling, Bezoek bezoek, RegisterDb db, CancellationToken ct)
    {
        if (await db.Band(leerling, bezoek, ct) is not { } band || !bezoek.Mag(Gegevenscategorie.Identiteit, Daad.Zien, leerling, band))
        {
            return null;
        }

        var rijen = await
            (from rij in db.Deelnames.AsNoTracking()
             join organisatie in db.Organisaties.AsNoTracking() on rij.OrganisatieId equals organisatie.Id
             where rij.LeerlingId == leerling
             orderby rij.Van descending, rij.Id
             select new { rij, organisatie }).ToListAsync(ct);

        // That the JGZ is consulted tells of sickness, that others take part tells of the case.
        var deelnemers = rijen
            .Where(paar => paar.rij.OrganisatieId == bezoek.Wie.Organisatie.Id || bezoek.Toont(Deelnameregels.Deelt(paar.rij.Soort), leerling, band))
            .Select(paar => new Deelnemer(
                paar.rij.Id, paar.organisatie.NaarOrganisatie(), paar.rij.NaarDeelname(), paar.rij.Reden,
                paar.rij.NaarDeelname().GeldtOp(bezoek.Vandaag) && Deelnameregels.MagBeeindigen(bezoek.Wie, paar.rij.NaarDeelname(), MagDelen(paar.rij.Soort, bezoek, band))));
        var teVragen = new Dictionary<Deelnamesoort, IReadOnlyList<Organisatie>>();
        foreach (var soort in new[] { Deelnamesoort.Dossier, Deelnamesoort.JgzConsult }.Where(soort => MagDelen(soort, bezoek, band)))
        {
            teVragen[soort] = await TeVragen(leerling, soort, bezoek, db, ct);
        }

        return new([.. deelnemers], teVragen);
    }

    /// <summary>Asks an organisation to take part. It then sees of the child what the convenant says, until somebody ends it.</summary>
    public static async Task<Uitkomst<Guid>> Vraag(
        Guid leerling, Deelnamesoort soort, Guid organisatie, string reden, Bezoek bezoek, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        if (await db.Band(leerling, bezoek, ct) is not { } band)
        {
            return NietGevonden;
        }

        var gevraagd = await db.Organisaties.AsNoTracking().SingleOrDefaultAsync(rij => rij.Id == organisatie, ct);

        // beslissen
        if (soort == Deelnamesoort.EigenTaak || !bezoek.Mag(Deelnameregels.Deelt(soort), Daad.Delen, leerling, band))
        {
            return new Weigering("toegang.niet-voor-rol", "Dit kind delen met een ander is niet voor uw rol.");
        }

        if (gevraagd is null || !gevraagd.NaarOrganisatie().BestaatOp(bezoek.Vandaag) || !Deelnameregels.KanDeelnemen(gevraagd.Soort, soort))
        {
            return new Weigering("organisatie", "Kies een organisatie uit de lijst.");
        }

        if (Deelnameregels.Reden(reden) is { } weigering)
        {
            return weigering;
        }

        return await Leg(leerling, soort, organisatie, reden, bezoek, handeling, db, ct);
    }

    /// <summary>Records a statutory task of the own organisation for one child, known by number and birth date together.</summary>
    /// <returns>The child. Whether a number exists is not told: no such child, another birth date and no pupil of ours sound the same.</returns>
    public static async Task<Uitkomst<Guid>> NeemOp(
        string sleutel, DateOnly geboortedatum, string reden, Bezoek bezoek, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        if (Deelnameregels.Reden(reden) is { } weigering)
        {
            return weigering;
        }

        var getypt = sleutel.Trim();
        var leerling = await db.Leerlingen.Where(rij => rij.Sleutel == getypt && rij.Geboortedatum == geboortedatum).Select(rij => (Guid?)rij.Id).SingleOrDefaultAsync(ct);
        if (leerling is not { } id || await db.Band(id, bezoek, ct) is not { } band || !Deelnameregels.MagEigenTaak(bezoek.Wie.Rol, band))
        {
            bezoek.Inkijk.Weigert(Daad.Zoeken, Gegevenscategorie.Identiteit, leerling, "toegang.geen-relatie");
            return NietGevonden;
        }

        var uitkomst = await Leg(id, Deelnamesoort.EigenTaak, bezoek.Wie.Organisatie.Id, reden, bezoek, handeling, db, ct);
        return uitkomst is Uitkomst<Guid>.Geweigerd ? uitkomst : id;
    }

    /// <summary>Ends a part today: from tomorrow on the organisation sees nothing of the child by it.</summary>
    public static async Task<Uitkomst<Guid>> Beeindig(Guid leerling, Guid deelname, Bezoek bezoek, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        var rij = await db.Deelnames.SingleOrDefaultAsync(rij => rij.LeerlingId == leerling && rij.Id == deelname, ct);
        if (rij is null || await db.Band(leerling, bezoek, ct) is not { } band
            || !Deelnameregels.MagBeeindigen(bezoek.Wie, rij.NaarDeelname(), MagDelen(rij.Soort, bezoek, band)))
        {
            bezoek.Inkijk.Weigert(Daad.Delen, Gegevenscategorie.Dossier, leerling, "toegang.niet-voor-rol");
            return NietGevonden;
        }

        rij.Tot ??= bezoek.Vandaag;
        await db.Vastleggen(handeling, ct);
        return leerling;
    }

    private static readonly Weigering NietGevonden =
        new("toegang.geen-relatie", "Er is geen kind met dit nummer en deze geboortedatum waarvoor uw organisatie deze taak heeft. Vraag de school om het juiste nummer.");

    private static async Task<Uitkomst<Guid>> Leg(
        Guid leerling, Deelnamesoort soort, Guid organisatie, string reden, Bezoek bezoek, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        var vandaag = bezoek.Vandaag;
        if (await db.Deelnames.AnyAsync(
            rij => rij.LeerlingId == leerling && rij.OrganisatieId == organisatie && rij.Soort == soort && (rij.Tot == null || rij.Tot > vandaag), ct))
        {
            return new Weigering("toegang.doet-al-mee", "Deze organisatie doet al mee voor dit kind.");
        }

        var rij = new DeelnameRij
        {
            LeerlingId = leerling, Id = Guid.CreateVersion7(), OrganisatieId = organisatie, Soort = soort, Van = vandaag, Reden = reden.Trim(), AanstellingId = bezoek.Wie.Aanstelling.Id,
        };
        db.Deelnames.Add(rij);
        await db.Vastleggen(handeling, ct);
        return rij.Id;
    }

    private static bool MagDelen(Deelnamesoort soort, Bezoek bezoek, Band band) =>
        Toegangsregels.Beslis(bezoek.Wie.Rol, Deelnameregels.Deelt(soort), Daad.Delen, band, bezoek.Convenant).Mag;

    /// <summary>For a consult the GGD of where the child lives; else the swv of its school and whoever works for its gemeente, then the rest of the chain.</summary>
    public static async Task<IReadOnlyList<Organisatie>> TeVragen(Guid leerling, Deelnamesoort soort, Bezoek bezoek, RegisterDb db, CancellationToken ct)
    {
        var kind = await db.Leerlingen.AsNoTracking().SingleAsync(rij => rij.Id == leerling, ct);
        var vandaag = bezoek.Vandaag;
        var swvs = await db.Inschrijvingen
            .Where(rij => rij.LeerlingId == leerling && rij.BekendTot == null && rij.Begin <= vandaag && (rij.Eind == null || rij.Eind >= vandaag))
            .Select(rij => db.Vestigingen.Where(school => school.Code == rij.Vestiging).Select(school => school.Swv).FirstOrDefault()).ToListAsync(ct);
        Organisatiesoort[] soorten = soort == Deelnamesoort.JgzConsult
            ? [Organisatiesoort.Ggd]
            : [Organisatiesoort.SwvPo, Organisatiesoort.SwvVo, Organisatiesoort.Toegang, Organisatiesoort.Jeugdhulpaanbieder, Organisatiesoort.Gemeente, Organisatiesoort.Ggd, Organisatiesoort.Doorstroompunt];
        var rijen = await db.Organisaties.AsNoTracking()
            .Where(rij => soorten.Contains(rij.Soort) && rij.Van <= vandaag && (rij.Tot == null || rij.Tot >= vandaag)
                && (rij.Soort != Organisatiesoort.Gemeente || rij.Code == kind.Gemeente)
                && ((rij.Soort != Organisatiesoort.SwvPo && rij.Soort != Organisatiesoort.SwvVo) || swvs.Contains(rij.Code))
                && ((rij.Soort != Organisatiesoort.Ggd && rij.Soort != Organisatiesoort.Toegang && rij.Soort != Organisatiesoort.Doorstroompunt)
                    || db.Organisatierelaties.Any(relatie => relatie.VanId == rij.Id && relatie.Soort == Organisatierelatiesoort.WerktVoor
                        && relatie.Van <= vandaag && (relatie.Tot == null || relatie.Tot >= vandaag)
                        && db.Organisaties.Any(naar => naar.Id == relatie.NaarId && naar.Soort == Organisatiesoort.Gemeente && naar.Code == kind.Gemeente))))
            .ToListAsync(ct);
        return [.. rijen.Where(rij => rij.Id != bezoek.Wie.Organisatie.Id).Select(rij => rij.NaarOrganisatie())
            .OrderBy(organisatie => organisatie.Soort).ThenBy(organisatie => organisatie.Naam, StringComparer.CurrentCulture)];
    }
}
