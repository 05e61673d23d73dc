using System.Text.Json;
using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Meldingen;
using Leerrecht.Server.Berichten;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen;

/// <summary>What the register of absence is told of a report: written with what happened, so that the one is never without the other.</summary>
internal static class Meldingbericht
{
    /// <param name="wat">What happened: what the school reports goes as a report, the rest as its status.</param>
    /// <param name="organisatie">Whose people are told when it does not arrive.</param>
    public static async Task Zet(
        VerzuimmeldingRij rij, Verzuimmelding melding, Meldinggebeurtenis wat, Leerling leerling, Guid organisatie, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        if (wat is Meldinggebeurtenis.Ingetrokken && await Meldingpost.Geweigerd(rij, db, ct) is not null && !await Meldingpost.Over(rij, db).AnyAsync(bericht => bericht.BezorgdOp != null, ct))
        {
            // What the register never took need not be taken back there.
            await LaatVervallen(rij, null, handeling, db, ct);
            return;
        }

        await Zet(wat is Meldinggebeurtenis.Gemeld or Meldinggebeurtenis.Geeindigd ? Berichtsoort.Verzuimmelding : Berichtsoort.Verzuimstatus, rij, melding, leerling, organisatie, null, handeling, db, ct);
    }

    /// <summary>Puts a corrected report in the place of what the register refused; what waited behind it is told anew, from the report as it stands.</summary>
    public static async Task Vervang(BerichtRij geweigerd, VerzuimmeldingRij rij, Verzuimmelding melding, Leerling leerling, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        var bekend = await Meldingpost.Over(rij, db).AnyAsync(bericht => bericht.Soort == Berichtsoort.Verzuimmelding && bericht.BezorgdOp != null, ct);
        var wachtte = await LaatVervallen(rij, geweigerd, handeling, db, ct);
        var (inhoud, grond) = melding.Gemeld!.Value;
        await Zet(
            Berichtsoort.Verzuimmelding, rij, bekend ? melding : new Verzuimmelding.Geregistreerd(inhoud, grond), leerling, geweigerd.OrganisatieId, geweigerd.Id, handeling, db, ct);
        if (!bekend && melding is not Verzuimmelding.Geregistreerd)
        {
            // The register learns of a report first, then of what was done with it.
            await Zet(Berichtsoort.Verzuimstatus, rij, melding, leerling, wachtte ?? geweigerd.OrganisatieId, null, handeling, db, ct);
        }
    }

    private static Task<BerichtRij> Zet(
        Berichtsoort soort, VerzuimmeldingRij rij, Verzuimmelding melding, Leerling leerling, Guid organisatie, Guid? vervangt, Handeling handeling, RegisterDb db, CancellationToken ct) =>
        Klaarzetten.VoerUit(
            new(soort, organisatie, JsonSerializer.Serialize(Registermelding.Van(rij.Id, melding, leerling), JsonSerializerOptions.Web))
            {
                LeerlingId = rij.LeerlingId, Verwijzing = rij.Id, Vervangt = vervangt,
            },
            handeling, db, ct);

    /// <summary>Nothing that waits about this report is sent any more.</summary>
    /// <param name="behalve">What another takes the place of lapses with that.</param>
    /// <returns>Whose the last of them was that told of a status.</returns>
    private static async Task<Guid?> LaatVervallen(VerzuimmeldingRij rij, BerichtRij? behalve, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        var wachtend = await Meldingpost.Over(rij, db).Wachtend().OrderBy(bericht => bericht.Volgnummer).ToListAsync(ct);
        foreach (var bericht in wachtend.Where(bericht => bericht != behalve))
        {
            (bericht.VervallenOp, bericht.VolgendePoging, bericht.Inhoud) = (handeling.Wanneer, null, null);
        }

        return wachtend.LastOrDefault(bericht => bericht.Soort == Berichtsoort.Verzuimstatus)?.OrganisatieId;
    }
}
