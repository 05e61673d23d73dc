using Leerrecht.Core.Toegang;
using Leerrecht.Core.Verzuim;
using Leerrecht.Server.Leerlingen;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toezicht;

/// <summary>Which data of which children may no longer be kept today.</summary>
public static class Bewaartermijnen
{
    /// <summary>What can go while the child itself stays; enrolments and who took part are the ground of all else.</summary>
    private static readonly Gegevenscategorie[] Los =
    [
        Gegevenscategorie.Bsn, Gegevenscategorie.Vrijstelling, Gegevenscategorie.Ongeoorloofd, Gegevenscategorie.Geoorloofd, Gegevenscategorie.Ziekte,
        Gegevenscategorie.Medisch, Gegevenscategorie.Straf, Gegevenscategorie.Plan, Gegevenscategorie.Notitie, Gegevenscategorie.Contact,
    ];

    private const int Partij = 500;

    /// <param name="Wat"><see cref="Gegevenscategorie.Identiteit"/> is all there is of the child.</param>
    public sealed record Voorbij(Guid Kind, Gegevenscategorie Wat, Convenantregel? Regel, DateOnly Sinds);

    /// <param name="meeste">After so many children no further ones are looked at.</param>
    public static async Task<IReadOnlyList<Voorbij>> Haal(Convenant convenant, Redenen redenen, DateOnly vandaag, int meeste, RegisterDb db, CancellationToken ct)
    {
        // Who goes to school here and is a minor is nobody's former pupil or resident: most of a region is not looked at.
        var volwassen = vandaag.AddYears(-18);
        var kandidaten = await db.Leerlingen.AsNoTracking()
            .Where(rij => rij.Geboortedatum <= volwassen || rij.UitgeschrevenBrpOp != null
                || !db.Inschrijvingen.Op(vandaag).Any(inschrijving => inschrijving.LeerlingId == rij.Id))
            .OrderBy(rij => rij.Geboortedatum).ThenBy(rij => rij.Id).Select(rij => rij.Id).ToListAsync(ct);
        var uit = new List<Voorbij>();
        foreach (var partij in kandidaten.Chunk(Partij))
        {
            uit.AddRange(await Van(partij, convenant, redenen, vandaag, db, ct));
            if (uit.Select(regel => regel.Kind).Distinct().Count() >= meeste)
            {
                break;
            }
        }

        return uit;
    }

    /// <summary>Of these children; those who must be kept for another reason are left out.</summary>
    public static async Task<IReadOnlyList<Voorbij>> Van(Guid[] ids, Convenant convenant, Redenen redenen, DateOnly vandaag, RegisterDb db, CancellationToken ct)
    {
        var plicht = (await db.Bewaarplichten.Where(rij => ids.Contains(rij.LeerlingId) && rij.Van <= vandaag && rij.Tot >= vandaag).Select(rij => rij.LeerlingId).ToListAsync(ct)).ToHashSet();
        var kinderen = await db.Leerlingen.AsNoTracking().Where(rij => ids.Contains(rij.Id)).ToListAsync(ct);
        var schooltijden = (await db.Inschrijvingen.Where(rij => ids.Contains(rij.LeerlingId) && rij.BekendTot == null)
            .Select(rij => new { rij.LeerlingId, Tijd = new Schooltijd(rij.Vestiging, db.Vestigingen.Where(v => v.Code == rij.Vestiging).Select(v => v.Swv).FirstOrDefault(), rij.Begin, rij.Eind) })
            .ToListAsync(ct)).ToLookup(rij => rij.LeerlingId, rij => rij.Tijd);
        var deelnames = (await db.Deelnames.AsNoTracking().Where(rij => ids.Contains(rij.LeerlingId)).ToListAsync(ct)).ToLookup(rij => rij.LeerlingId, rij => rij.NaarDeelname());
        var heeft = await Aanwezig(ids, redenen, db, ct);
        var uit = new List<Voorbij>();
        foreach (var kind in kinderen.Where(kind => !plicht.Contains(kind.Id)))
        {
            // What the region came to know of the child later, by a correction, makes it no newer.
            var feiten = new Bewaarkind(kind.Geboortedatum, kind.UitgeschrevenBrpOp, [.. schooltijden[kind.Id]], [.. deelnames[kind.Id]], Logboek.Handeling.DagInAmsterdam(kind.BekendVan));
            Bewaartermijn Termijn(Gegevenscategorie wat) => Bewaarregels.Bepaal(wat, feiten, convenant, vandaag);
            var aanwezig = Los.Where(wat => heeft.Contains((kind.Id, wat)) || (wat == Gegevenscategorie.Contact && kind.Postcode is not null))
                .Select(wat => (Wat: wat, Termijn: Termijn(wat))).ToList();
            List<Bewaartermijn> alles = [.. aanwezig.Select(paar => paar.Termijn), Termijn(Gegevenscategorie.Identiteit)];
            alles.AddRange(feiten.Schooltijden.Count > 0 ? [Termijn(Gegevenscategorie.Inschrijving)] : []);
            alles.AddRange(feiten.Deelnames.Count > 0 ? [Termijn(Gegevenscategorie.Dossier)] : []);
            if (alles.TrueForAll(termijn => termijn.IsVoorbij(vandaag)))
            {
                var laatste = alles.MaxBy(termijn => termijn.Tot)!;
                uit.Add(new(kind.Id, Gegevenscategorie.Identiteit, laatste.Regel, laatste.Tot!.Value.AddDays(1)));
            }
            else
            {
                uit.AddRange(aanwezig.Where(paar => paar.Termijn.IsVoorbij(vandaag)).Select(paar => new Voorbij(kind.Id, paar.Wat, paar.Termijn.Regel, paar.Termijn.Tot!.Value.AddDays(1))));
            }
        }

        return uit;
    }

    /// <summary>Of which categories there are data of these children.</summary>
    private static async Task<HashSet<(Guid, Gegevenscategorie)>> Aanwezig(Guid[] ids, Redenen redenen, RegisterDb db, CancellationToken ct)
    {
        var uit = new HashSet<(Guid, Gegevenscategorie)>();
        Voeg(await db.LeerlingBsns.Where(rij => ids.Contains(rij.LeerlingId)).Select(rij => rij.LeerlingId).ToListAsync(ct), Gegevenscategorie.Bsn);
        Voeg(await db.Vrijstellingen.Where(rij => ids.Contains(rij.LeerlingId)).Select(rij => rij.LeerlingId).Distinct().ToListAsync(ct), Gegevenscategorie.Vrijstelling);
        Voeg(await db.Aanbod.Where(rij => ids.Contains(rij.LeerlingId)).Select(rij => rij.LeerlingId).Distinct().ToListAsync(ct), Gegevenscategorie.Plan);
        Voeg(await db.Thuiszitters.Where(rij => ids.Contains(rij.LeerlingId)).Select(rij => rij.LeerlingId).ToListAsync(ct), Gegevenscategorie.Ongeoorloofd);
        foreach (var rij in await db.Afwezigheden.Where(rij => ids.Contains(rij.LeerlingId)).Select(rij => new { rij.LeerlingId, rij.Vestiging, rij.Reden }).Distinct().ToListAsync(ct))
        {
            uit.Add((rij.LeerlingId, redenen.Soort(rij.Vestiging, rij.Reden).Categorie()));
        }

        uit.UnionWith((await db.Gebeurtenissen.Where(rij => ids.Contains(rij.LeerlingId)).Select(rij => new { rij.LeerlingId, rij.Categorie }).Distinct().ToListAsync(ct))
            .Select(rij => (rij.LeerlingId, rij.Categorie)));
        uit.UnionWith((await db.Notities.Where(rij => ids.Contains(rij.LeerlingId)).Select(rij => new { rij.LeerlingId, rij.Categorie }).Distinct().ToListAsync(ct))
            .Select(rij => (rij.LeerlingId, rij.Categorie)));
        uit.UnionWith((await db.Documenten.Where(rij => ids.Contains(rij.LeerlingId)).Select(rij => new { rij.LeerlingId, rij.Categorie }).Distinct().ToListAsync(ct))
            .Select(rij => (rij.LeerlingId, rij.Categorie)));
        foreach (var rij in await db.Signalen.Where(rij => ids.Contains(rij.LeerlingId)).Select(rij => new { rij.LeerlingId, rij.Soort }).Distinct().ToListAsync(ct))
        {
            uit.Add((rij.LeerlingId, rij.Soort.Categorie()));
        }

        return uit;

        void Voeg(IEnumerable<Guid> kinderen, Gegevenscategorie wat) => uit.UnionWith(kinderen.Select(kind => (kind, wat)));
    }
}
