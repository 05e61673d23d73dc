using Leerrecht.Core.Toegang;
using Leerrecht.Core.Verzuim;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Toegang;
using Leerrecht.Server.Verzuim;
using Leerrecht.Server.Vrijstellingen;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Leerlingen;

/// <summary>Opening a child's file: what is known now, as far as this person may see it.</summary>
public static class Inzien
{
    private static readonly Gegevenscategorie[] Getoond =
    [
        Gegevenscategorie.Inschrijving, Gegevenscategorie.Vrijstelling, Gegevenscategorie.Ongeoorloofd, Gegevenscategorie.Geoorloofd,
        Gegevenscategorie.Ziekte, Gegevenscategorie.Plan,
    ];

    /// <param name="Inschrijvingen">Those known now, latest begin first.</param>
    /// <param name="Afwezigheden">Those known now that this person may see, latest first.</param>
    /// <param name="Verborgen">Kinds of data that are not for this person, whether there are any or not.</param>
    /// <param name="Signalen">Also withdrawn and moved ones.</param>
    public sealed record Beeld(
        LeerlingRij Leerling,
        IReadOnlyList<InschrijvingRij> Inschrijvingen,
        IReadOnlyList<Afwezig> Afwezigheden,
        IReadOnlyList<Gegevenscategorie> Verborgen,
        IReadOnlyList<VrijstellingRij> Vrijstellingen,
        IReadOnlyList<AanbodRij> Aanbod,
        IReadOnlyList<SignaalRij> Signalen,
        IReadOnlyList<SignaalwijzigingRij> Wijzigingen,
        Klokbeeld? Thuiszitter)
    {
        /// <summary>There is a BSN, and this person may be shown it on asking.</summary>
        public bool HeeftBsn { get; init; }

        /// <summary>Who leads the case that runs; null when there is none, or it is not for this person.</summary>
        public Regievoerder? Regie { get; init; }

        /// <summary>Sits at home without a place, and nobody leads: for who may know of cases.</summary>
        public bool ZonderRegie { get; init; }

        public bool Mag(Gegevenscategorie categorie) => !Verborgen.Contains(categorie);
    }

    /// <param name="Telefoon">As this person gave it.</param>
    /// <param name="Van">First day of the appointment; null when it is gone.</param>
    /// <param name="Tot">Last day of it.</param>
    public sealed record Regievoerder(string Naam, string Organisatie, string? Telefoon, DateOnly? Van, DateOnly? Tot)
    {
        /// <summary>Whether who leads still works there; else somebody must take over.</summary>
        public bool Werkt(DateOnly dag) => Van <= dag && (Tot is not { } tot || tot >= dag);
    }

    private static readonly Func<RegisterDb, Guid, IAsyncEnumerable<Regievoerder>> Regie = VasteVraag.Maak((RegisterDb db, Guid kind) =>
        from dossier in db.Dossiers
        join organisatie in db.Organisaties on dossier.RegieOrganisatieId equals organisatie.Id
        join gevonden in db.Aanstellingen on dossier.RegieAanstellingId equals gevonden.Id into aanstellingen
        from aanstelling in aanstellingen.DefaultIfEmpty()
        where dossier.LeerlingId == kind && dossier.GeslotenOp == null
        select new Regievoerder(
            dossier.Regie, organisatie.Naam, db.Medewerkers.Where(mens => mens.Id == aanstelling!.MedewerkerId).Select(mens => mens.Telefoon).FirstOrDefault(),
            (DateOnly?)aanstelling!.Van, aanstelling.Tot));

    /// <summary>An absence with the kind that its code stands for now.</summary>
    public sealed record Afwezig(AfwezigheidRij Rij, Verzuimsoort Soort);

    /// <summary>Null when there is no such child in reach: the two are not told apart.</summary>
    public static async Task<Beeld?> Haal(Guid id, Bezoek bezoek, Grondslag grondslag, RegisterDb db, CancellationToken ct)
    {
        if (await db.Kind(id, bezoek, ct) is not { } kind || !bezoek.Mag(Gegevenscategorie.Identiteit, Daad.Zien, id, kind.Band))
        {
            return null;
        }

        var band = kind.Band;

        var verborgen = Getoond.Where(categorie => !bezoek.Toont(categorie, id, band)).ToList();
        if (!Toegangsregels.Beslis(bezoek.Wie.Rol, Gegevenscategorie.Bsn, Daad.Zien, band, bezoek.Convenant).Mag)
        {
            verborgen.Add(Gegevenscategorie.Bsn);
        }

        bool Mag(Gegevenscategorie categorie) => !verborgen.Contains(categorie);
        var afwezigheden = await db.Afwezigheden.AsNoTracking()
            .Where(rij => rij.LeerlingId == id && rij.BekendTot == null)
            .OrderByDescending(rij => rij.Van).ThenBy(rij => rij.Sleutel).ToListAsync(ct);
        var signalen = await db.Signalen.AsNoTracking()
            .Where(rij => rij.LeerlingId == id)
            .OrderByDescending(rij => rij.BereiktOp).ThenBy(rij => rij.Soort).ToListAsync(ct);
        var leesbaar = signalen.Where(rij => Signaalbereik.Mag(rij, band, bezoek)).ToDictionary(rij => rij.Id);
        var wijzigingen = await db.Signaalwijzigingen.AsNoTracking()
            .Where(rij => rij.LeerlingId == id).ToListAsync(ct);
        var thuis = !Mag(Gegevenscategorie.Ongeoorloofd) ? null : await db.Klok(id, Mag(Gegevenscategorie.Geoorloofd) && Mag(Gegevenscategorie.Ziekte), grondslag.Regelsets.Op(bezoek.Vandaag), ct);
        var magRegie = Toegangsregels.Beslis(bezoek.Wie.Rol, Gegevenscategorie.Dossier, Daad.Zien, band, bezoek.Convenant).Mag;
        var regie = magRegie ? await Regie(db, id).FirstOrDefaultAsync(ct) : null;
        var zonderRegie = magRegie && regie is null && thuis is { Aanbod: false };
        if (regie is not null || zonderRegie)
        {
            bezoek.Toont(Gegevenscategorie.Dossier, id, band);
        }

        return new(
            kind.Leerling,
            Mag(Gegevenscategorie.Inschrijving) ? kind.Inschrijvingen : [],
            [.. afwezigheden
                .Select(rij => new Afwezig(rij, grondslag.Redenen.Soort(rij.Vestiging, rij.Reden)))
                .Where(afwezig => Mag(afwezig.Soort.Categorie()))],
            verborgen,
            !Mag(Gegevenscategorie.Vrijstelling) ? [] : await db.Vrijstellingen.AsNoTracking().Where(rij => rij.LeerlingId == id && rij.BekendTot == null)
                .OrderByDescending(rij => rij.Begin).ToListAsync(ct),
            !Mag(Gegevenscategorie.Plan) ? [] : await db.Aanbod.AsNoTracking().Where(rij => rij.LeerlingId == id && rij.BekendTot == null)
                .OrderByDescending(rij => rij.Begin).ToListAsync(ct),
            [.. signalen.Where(rij => leesbaar.ContainsKey(rij.Id))],
            [.. wijzigingen.Where(rij => leesbaar.ContainsKey(rij.SignaalId)).OrderByDescending(rij => rij.Wanneer)
                .ThenByDescending(rij => leesbaar[rij.SignaalId].BereiktOp).ThenBy(rij => leesbaar[rij.SignaalId].Soort)],
            thuis)
        {
            Regie = regie,
            ZonderRegie = zonderRegie,
            HeeftBsn = Mag(Gegevenscategorie.Bsn) && await db.LeerlingBsns.AnyAsync(rij => rij.LeerlingId == id, ct),
        };
    }
}
