using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Leerlingen;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Dossiers.Werklijst;

/// <summary>The cases that somebody works on, most urgent first.</summary>
public static class Dossierlijst
{
    public const int PerPagina = 50;

    /// <summary>Which cases.</summary>
    public enum Keuze
    {
        /// <summary>Those that this person leads, is asked to lead, takes part in or steps in for.</summary>
        VanMij,

        /// <summary>Those in which the own organisation takes part.</summary>
        Organisatie,

        /// <summary>Of those, where the term of the step has passed.</summary>
        Opschalen,

        /// <summary>Closed, and nobody has looked yet whether it held.</summary>
        Nazorg,
    }

    public sealed record Vraag(Keuze Keuze = Keuze.VanMij, int Bladzijde = 1);

    /// <param name="Vestiging">The school of today.</param>
    /// <param name="Actie">The open action that is due first.</param>
    /// <param name="Klok">How long the child sits at home; null when it does not, or is not for this person.</param>
    public sealed record Regel(DossierRij Dossier, string Leerling, string? Vestiging, Opschalingsmodel Model, DossieractieRij? Actie, Klokbeeld? Klok);

    public sealed record Lijst(int Aantal, IReadOnlyList<Regel> Regels);

    public static async Task<Lijst> Haal(Vraag vraag, Bezoek bezoek, Grondslag grondslag, RegisterDb db, CancellationToken ct)
    {
        if (!bezoek.Ooit(Gegevenscategorie.Dossier))
        {
            return new(0, []);
        }

        var vandaag = bezoek.Vandaag;
        var dossiers = Gekozen(vraag.Keuze, bezoek, db).ToegankelijkVoor(rij => rij.LeerlingId, db, bezoek, Gegevenscategorie.Dossier, Daad.Zien, Relaties.VitaalBelang);
        var rijen = await
            (from rij in dossiers
             let rang = rij.Termijn == Termijnsoort.Verstreken || (rij.Termijn == Termijnsoort.Loopt && rij.TermijnTot < vandaag) ? 0 : rij.Stand == Dossierstand.Open ? 1 : 2
             orderby rang, rij.TermijnTot == null, rij.TermijnTot, rij.NazorgOp, rij.Geopend, rij.Id
             select new { Rij = rij, Naam = db.Leerlingen.Where(kind => kind.Id == rij.LeerlingId).Select(kind => kind.Naam ?? kind.Sleutel).First() })
            .Skip(PerPagina * (vraag.Bladzijde - 1)).Take(PerPagina).ToListAsync(ct);
        var aantal = await dossiers.CountAsync(ct);
        if (rijen.Count == 0)
        {
            return new(aantal, []);
        }

        var ids = rijen.Select(rij => rij.Rij.LeerlingId).Distinct().ToList();
        var modellen = await Opschalingsmodellen.Alle(db, ct);
        var acties = (await db.Dossieracties.AsNoTracking().Where(rij => EF.Parameter(ids).Contains(rij.LeerlingId) && rij.Klaar == null).ToListAsync(ct))
            .GroupBy(rij => rij.DossierId).ToDictionary(groep => groep.Key, groep => groep.MinBy(rij => rij.Uiterlijk));
        var scholen = (await db.Inschrijvingen.AsNoTracking().Op(vandaag).Where(rij => EF.Parameter(ids).Contains(rij.LeerlingId)).ToListAsync(ct))
            .GroupBy(rij => rij.LeerlingId).ToDictionary(groep => groep.Key, groep => groep.OrderByDescending(rij => rij.Begin).ThenByDescending(rij => rij.Volgorde).First().Vestiging);
        var klokken = (await db.Klokken(bezoek, grondslag.Regelsets.Op(vandaag), ct, alleen: ids)).ToDictionary(klok => klok.LeerlingId);
        bezoek.Toont(Gegevenscategorie.Identiteit, Daad.Zien, ids);
        bezoek.Toont(Gegevenscategorie.Dossier, Daad.Zien, ids);
        bezoek.Toont(Gegevenscategorie.Ongeoorloofd, Daad.Zien, klokken.Keys);
        return new(aantal, [.. rijen.Select(gevonden => new Regel(
            gevonden.Rij, gevonden.Naam, scholen.GetValueOrDefault(gevonden.Rij.LeerlingId), modellen[gevonden.Rij.Model],
            acties.GetValueOrDefault(gevonden.Rij.Id), klokken.GetValueOrDefault(gevonden.Rij.LeerlingId)))]);
    }

    // From who takes part to the cases: both databases begin at that index, not at all cases.
    private static IQueryable<DossierRij> Gekozen(Keuze keuze, Bezoek bezoek, RegisterDb db)
    {
        var (ik, organisatie, vandaag) = (bezoek.Wie.Aanstelling.Id, bezoek.Wie.Organisatie.Id, bezoek.Vandaag);
        var mijn = db.Dossierdeelnemers.Where(rij => rij.AanstellingId == ik || (rij.VervangerId == ik && rij.VervangenTot >= vandaag)).Select(rij => new { rij.LeerlingId, rij.DossierId });
        var samen = keuze == Keuze.VanMij
            ? mijn.Distinct()
            : mijn.Union(db.Dossierdeelnemers.Where(rij => rij.OrganisatieId == organisatie).Select(rij => new { rij.LeerlingId, rij.DossierId }));
        samen = keuze == Keuze.Opschalen ? samen.Union(db.Dossiers.Where(rij => rij.OpschalenAanId == ik).Select(rij => new { rij.LeerlingId, DossierId = rij.Id })) : samen;
        var dossiers =
            from sleutel in samen
            join rij in db.Dossiers.AsNoTracking() on sleutel equals new { rij.LeerlingId, DossierId = rij.Id }
            select rij;
        return keuze switch
        {
            Keuze.VanMij or Keuze.Organisatie => dossiers.Where(rij => rij.GeslotenOp == null),
            Keuze.Opschalen => dossiers.Where(rij => rij.Termijn == Termijnsoort.Verstreken || (rij.Termijn == Termijnsoort.Loopt && rij.TermijnTot < vandaag)),
            Keuze.Nazorg => dossiers.Where(rij => rij.GeslotenOp != null && !rij.Nagezien),
        };
    }
}
