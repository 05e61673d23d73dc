using Leerrecht.Core.Kalender;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Meldingen;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Signalering;

/// <summary>The reports on the list of today: for the gemeente what came in and which of the own steps is due, for the school what the register refused and what lost its ground.</summary>
internal static class Vandaagmeldingen
{
    public static async Task<List<Vandaaglijst.Punt>> Haal(Bezoek bezoek, Werkdagen werkdagen, RegisterDb db, CancellationToken ct)
    {
        if (!bezoek.Ooit(Gegevenscategorie.Ongeoorloofd, Daad.Wijzigen))
        {
            return [];
        }

        string[] scholen = [.. bezoek.Wie.Werkgebied.Vestigingen];
        var (school, metStappen, ik, vandaag) = (scholen.Length > 0, bezoek.Ooit(Gegevenscategorie.Straf), bezoek.Wie.Naam, bezoek.Vandaag);
        var geweigerde = Meldingpost.Geweigerd(db.Berichten);
        var rijen = await
            (from melding in db.Verzuimmeldingen.AsNoTracking().ToegankelijkVoor(rij => rij.LeerlingId, db, bezoek, Gegevenscategorie.Ongeoorloofd, Daad.Wijzigen, Relaties.VitaalBelang)
             let naam = db.Leerlingen.Where(kind => kind.Id == melding.LeerlingId).Select(kind => kind.Naam ?? kind.Sleutel).First()
             let volgende = metStappen ? db.Behandelingen.Where(rij => rij.MeldingId == melding.Id).Select(rij => rij.Volgende).FirstOrDefault() : null
             let grondWeg = db.Signalen.Any(signaal => signaal.LeerlingId == melding.LeerlingId && signaal.Id == melding.SignaalId && signaal.Status == Signaalstatus.Ingetrokken)
             let geweigerd = school && geweigerde.Any(bericht => bericht.Verwijzing == melding.Id && bericht.LeerlingId == melding.LeerlingId)
             where school
                     ? scholen.Contains(melding.Vestiging) && melding.Status != Meldingstatus.Ingetrokken
                         && (geweigerd || (grondWeg && (melding.Status == Meldingstatus.Geregistreerd || melding.Status == Meldingstatus.InBehandeling)))
                     : melding.Status == Meldingstatus.Geregistreerd || (melding.Status == Meldingstatus.InBehandeling && melding.Behandelaar == ik)
             select new { melding, naam, volgende, geweigerd }).ToListAsync(ct);
        return [.. rijen.Select(rij => new Vandaaglijst.Punt(
            rij.geweigerd ? Urgentie.VandaagEnMorgen : rij.melding.Status == Meldingstatus.Geregistreerd || school ? Urgentie.Nieuw : rij.volgende is null ? Urgentie.DezeWeek : Urgentieregels.Bepaal(rij.volgende, vandaag, werkdagen),
            rij.melding.LeerlingId, rij.naam, rij.melding.Vestiging, null, null, rij.volgende) { Melding = rij.melding, Geweigerd = rij.geweigerd })];
    }
}
