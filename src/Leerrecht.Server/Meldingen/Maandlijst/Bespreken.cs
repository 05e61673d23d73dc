using Leerrecht.Core;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen.Maandlijst;

/// <summary>In the monthly talk: a next step is agreed about a child, or an earlier one is over.</summary>
public static class Bespreken
{
    private static readonly Weigering NietVoorU = new("toegang.niet-voor-rol", "Dit is niet voor uw rol.");

    /// <param name="afspraak">The agreement that ends; its own new number for one that is made, so that sending twice makes one.</param>
    public static async Task<Uitkomst<Guid>> VoerUit(
        Maandbereik.Keuze keuze, Guid leerling, Guid afspraak, Maandopdracht opdracht, Bezoek bezoek, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        // laden
        if (!Functies.MagMaandlijst(bezoek.Wie.Rol) || await db.Kind(leerling, bezoek, ct) is not { } kind
            || !bezoek.Mag(Gegevenscategorie.Dossier, Daad.Wijzigen, leerling, kind.Band)
            || (await Maandbeeld.Haal(keuze, Maandregels.Maand(bezoek.Vandaag), Daad.Zien, bezoek, db, ct)).Kinderen.All(rij => rij.Id != leerling))
        {
            bezoek.Inkijk.Weigert(Daad.Wijzigen, Gegevenscategorie.Dossier, leerling, NietVoorU.Code);
            return NietVoorU;
        }

        var rij = await db.Maandafspraken.SingleOrDefaultAsync(rij => rij.LeerlingId == leerling && rij.Id == afspraak, ct);
        if (rij is not null && opdracht is Maandopdracht.Afspreken)
        {
            return afspraak;
        }

        var nu = rij?.NaarAfspraak();
        var stroom = rij is null ? Stroom<Maandgebeurtenis>.Nieuw(leerling, afspraak) : await db.Stroom<Maandgebeurtenis>(leerling, afspraak, ct);
        var eigenaars = (await Eigenaars(keuze, leerling, bezoek.Vandaag, db, ct)).Select(organisatie => organisatie.Id).ToList();

        // beslissen
        switch (Maandregels.Beslis(nu, opdracht, eigenaars, bezoek.Vandaag))
        {
            case Uitkomst<Maandgebeurtenis>.Geweigerd(var reden):
                return reden;
            case Uitkomst<Maandgebeurtenis>.Gelukt(var gebeurtenis):

                // vastleggen
                var erna = Maandregels.Verwerk(nu, gebeurtenis);
                if (rij is null)
                {
                    db.Maandafspraken.Add(rij = new()
                    {
                        LeerlingId = leerling, Id = afspraak, Gemeente = keuze.Gemeente, Swv = keuze.Swv, Maand = erna.Maand, Stap = erna.Stap, OrganisatieId = erna.Organisatie,
                        Wie = erna.Wie, Uiterlijk = erna.Uiterlijk,
                    });
                }

                rij.Volg(erna);
                db.Vervolg(stroom, MaandafspraakRij.Stroom, [gebeurtenis], Gegevenscategorie.Dossier, handeling);
                return await db.VastleggenOfIntussen(handeling, ct) is { } intussen ? intussen : afspraak;
            default:
                throw new InvalidOperationException("An outcome is one of two.");
        }
    }

    /// <summary>Who can take a step: the gemeente, the samenwerkingsverband, the school of the child.</summary>
    public static async Task<IReadOnlyList<Organisatie>> Eigenaars(Maandbereik.Keuze keuze, Guid leerling, DateOnly vandaag, RegisterDb db, CancellationToken ct)
    {
        var scholen = db.Inschrijvingen.Where(rij => rij.LeerlingId == leerling && rij.BekendTot == null && rij.Begin <= vandaag && (rij.Eind == null || rij.Eind >= vandaag)).Select(rij => rij.Vestiging);
        var (gemeente, swv) = (keuze.GemeenteId, keuze.SwvId);
        var rijen = await db.Organisaties.AsNoTracking()
            .Where(rij => rij.Id == gemeente || rij.Id == swv || (rij.Soort == Organisatiesoort.Vestiging && scholen.Contains(rij.Code))).ToListAsync(ct);
        return [.. rijen.Select(rij => rij.NaarOrganisatie()).OrderByDescending(organisatie => organisatie.Soort == Organisatiesoort.Gemeente).ThenBy(organisatie => organisatie.Soort)];
    }
}
