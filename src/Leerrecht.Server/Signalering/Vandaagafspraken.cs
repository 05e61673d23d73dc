using Leerrecht.Core.Kalender;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Signalering;

/// <summary>Agreements of the monthly list whose day has come, for who would take the step.</summary>
internal static class Vandaagafspraken
{
    public static async Task<List<Vandaaglijst.Punt>> Haal(Bezoek bezoek, Werkdagen werkdagen, RegisterDb db, CancellationToken ct)
    {
        if (!bezoek.Ooit(Gegevenscategorie.Dossier))
        {
            return [];
        }

        var (organisatie, ik, morgen) = (bezoek.Wie.Organisatie.Id, bezoek.Wie.Naam, bezoek.Vandaag.AddDays(1));
        var rijen = await
            (from rij in db.Maandafspraken.AsNoTracking().ToegankelijkVoor(rij => rij.LeerlingId, db, bezoek, Gegevenscategorie.Dossier, Daad.Zien, Relaties.VitaalBelang)
             where rij.OrganisatieId == organisatie && rij.AfgerondOp == null && rij.Uiterlijk <= morgen

                 // A name that is nobody's here is everybody's: an agreement is not lost by a word.
                 && (rij.Wie == "" || rij.Wie == ik
                     || !db.Medewerkers.Any(mens => mens.Naam == rij.Wie && db.Aanstellingen.Any(aanstelling => aanstelling.MedewerkerId == mens.Id && aanstelling.OrganisatieId == organisatie)))
             select new { rij, Naam = db.Leerlingen.Where(kind => kind.Id == rij.LeerlingId).Select(kind => kind.Naam ?? kind.Sleutel).First() }).ToListAsync(ct);
        return [.. rijen.Select(rij => new Vandaaglijst.Punt(
            Urgentieregels.Bepaal(rij.rij.Uiterlijk, bezoek.Vandaag, werkdagen), rij.rij.LeerlingId, rij.Naam, null, null, null, rij.rij.Uiterlijk) { Afspraak = rij.rij })];
    }
}
