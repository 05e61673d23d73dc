using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Leerlingen;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Dossiers.Gezinnen;

/// <summary>The children with whose case this one can be linked: those with a running case that this person may see and write in, recorded as shown.</summary>
/// <param name="Meer">There are more: searching finds them.</param>
public sealed record Gezinskeuze(IReadOnlyList<Gezinskeuze.Kind> Kinderen, bool Meer)
{
    private const int Meeste = 50;

    public sealed record Kind(Guid Id, string Naam, DateOnly Geboren, string Regie);

    /// <param name="zoek">A name as typed; may be empty.</param>
    public static async Task<Gezinskeuze> Haal(Dossierzaak hier, Zaak zaak, string zoek, Bezoek bezoek, RegisterDb db, CancellationToken ct)
    {
        var (leerling, organisatie, gezin, postcode) = (hier.Kind.Leerling.Id, bezoek.Wie.Organisatie.Id, zaak.Gezin, hier.Kind.Leerling.Postcode);
        var leidtHier = zaak.Regie.Organisatie == organisatie;
        var gezocht = (string.IsNullOrWhiteSpace(zoek) ? db.Leerlingen : (await Zoekvraag.Lees(zoek, db, ct)).Onder(db.Leerlingen, null, db))
            .ToegankelijkVoor(db, bezoek, Gegevenscategorie.Dossier, Daad.Zien, Relaties.VitaalBelang)
            .ToegankelijkVoor(db, bezoek, Gegevenscategorie.Dossier, Daad.Wijzigen, Relaties.VitaalBelang)
            .ToegankelijkVoor(db, bezoek, Gegevenscategorie.Identiteit, Daad.Zien, Relaties.VitaalBelang);
        var rijen = await
            (from mee in db.Dossierdeelnemers.Where(rij => rij.OrganisatieId == organisatie).Select(rij => new { rij.LeerlingId, rij.DossierId }).Distinct()
             join rij in db.Dossiers.AsNoTracking() on mee equals new { rij.LeerlingId, DossierId = rij.Id }
             join kind in gezocht on rij.LeerlingId equals kind.Id
             where rij.GeslotenOp == null && rij.LeerlingId != leerling && (rij.GezinId == null || rij.GezinId != gezin) && (leidtHier || rij.RegieOrganisatieId == organisatie)
             orderby postcode != null && kind.Postcode == postcode ? 0 : 1, kind.Zoeknaam, kind.Id
             select new Kind(kind.Id, kind.Naam ?? kind.Sleutel, kind.Geboortedatum, rij.Regie)).Take(Meeste + 1).ToListAsync(ct);
        Kind[] kinderen = [.. rijen.Take(Meeste)];
        bezoek.Toont(Gegevenscategorie.Identiteit, Daad.Zien, kinderen.Select(kind => kind.Id));
        bezoek.Toont(Gegevenscategorie.Dossier, Daad.Zien, kinderen.Select(kind => kind.Id));
        return new(kinderen, rijen.Count > Meeste);
    }
}
