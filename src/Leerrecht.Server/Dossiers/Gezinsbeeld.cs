using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Dossiers;

/// <summary>The household of a case as this person may see it: rights stay per child.</summary>
/// <param name="Belt">Whom the family calls today.</param>
/// <param name="Verwanten">The other running cases that this person may know of; empty when there are none, or none of them is for this person.</param>
public sealed record Gezinsbeeld(Gezinsbereik Belt, IReadOnlyList<Gezinsbeeld.Verwant> Verwanten)
{
    /// <summary>Another case of the household.</summary>
    /// <param name="Kind">The child; null when its case is not for this person, who leads this one: then only who leads there is told.</param>
    public sealed record Verwant(Kindbereik.Gebonden? Kind, string Regie, string Organisatie);

    public static async Task<Gezinsbeeld> Haal(Dossierzaak hier, Zaak zaak, Bezoek bezoek, RegisterDb db, CancellationToken ct)
    {
        var (vandaag, contact) = (bezoek.Vandaag, (zaak.Contact as Gezinscontact.VanDossier)?.Wie.Aanstelling);
        var werkt = contact is { } gekozen
            && await db.Aanstellingen.AnyAsync(rij => rij.Id == gekozen && rij.Van <= vandaag && (rij.Tot == null || rij.Tot >= vandaag), ct);
        List<Gezinsdossier> gezin = [new(zaak.Geopend, zaak.Regie.Naam, [.. zaak.Deelnemers.Select(een => een.Wie.Aanstelling)])];
        List<Verwant> verwanten = [];
        if (zaak.Gezin is { } sleutel)
        {
            var id = hier.Stroom.Id;
            var anderen = await
                (from rij in db.Dossiers.AsNoTracking()
                 join bij in db.Organisaties on rij.RegieOrganisatieId equals bij.Id into organisaties
                 from organisatie in organisaties.DefaultIfEmpty()
                 where rij.GezinId == sleutel && rij.GeslotenOp == null && rij.Id != id
                 orderby rij.Geopend
                 select new { rij.LeerlingId, rij.Geopend, rij.Regie, Organisatie = organisatie.Naam, Deelnemers = db.Dossierdeelnemers.Where(deel => deel.LeerlingId == rij.LeerlingId && deel.DossierId == rij.Id).Select(deel => deel.AanstellingId).ToList() })
                .ToListAsync(ct);
            gezin.AddRange(anderen.Select(rij => new Gezinsdossier(rij.Geopend, rij.Regie, rij.Deelnemers)));
            foreach (var rij in anderen)
            {
                var kind = await Zichtbaar(rij.LeerlingId, bezoek, db, ct);
                if (kind is not null || zaak.Regie.Aanstelling == bezoek.Wie.Aanstelling.Id)
                {
                    verwanten.Add(new(kind, rij.Regie, rij.Organisatie ?? ""));
                }
            }
        }

        return new(Gezinsregels.Belt(zaak.Contact, werkt, gezin), verwanten);
    }

    private static async Task<Kindbereik.Gebonden?> Zichtbaar(Guid leerling, Bezoek bezoek, RegisterDb db, CancellationToken ct) =>
        await db.Kind(leerling, bezoek, ct) is { } kind && new[] { Gegevenscategorie.Identiteit, Gegevenscategorie.Dossier }
            .All(wat => Toegangsregels.Beslis(bezoek.Wie.Rol, wat, Daad.Zien, kind.Band, bezoek.Convenant).Mag) ? kind : null;

    /// <summary>
    /// What happened, as this person may know of it. Of who knows of no other case, nothing says that there is one: links are left out, and what
    /// came from there came from somebody who works with the family.
    /// </summary>
    /// <param name="leidt">This person leads the case.</param>
    public IEnumerable<Gebeurd<Dossiergebeurtenis>> Voor(IEnumerable<Gebeurd<Dossiergebeurtenis>> gebeurd, bool leidt) => leidt || Verwanten.Count > 0
        ? gebeurd
        : gebeurd.Where(iets => iets.Wat is not (Dossiergebeurtenis.GezinVerbonden or Dossiergebeurtenis.GezinLosgemaakt)).Select(iets => iets.Wat switch
        {
            Dossiergebeurtenis.PlanVastgesteld { Uit: not null } g => iets with { Wat = g with { Uit = Ergens }, Wie = Bijschrijven.UitGezin },
            Dossiergebeurtenis.GezinsdoelenOvergenomen g => iets with { Wat = g with { Uit = Ergens }, Wie = Bijschrijven.UitGezin },
            Dossiergebeurtenis.ContactpersoonGekozen { UitGezin: true } => iets with { Wie = Bijschrijven.UitGezin },
            _ => iets,
        });

    private static readonly Gezinsherkomst Ergens = new(null, "");
}
