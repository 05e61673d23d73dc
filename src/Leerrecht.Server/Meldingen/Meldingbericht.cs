using System.Text.Json;
using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Meldingen;
using Leerrecht.Server.Berichten;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;

namespace Leerrecht.Server.Meldingen;

/// <summary>What the register of absence is told of a report: written with what happened, so that the one is never without the other.</summary>
internal static class Meldingbericht
{
    /// <param name="wat">What happened: what the school reports goes as a report, the rest as its status.</param>
    /// <param name="organisatie">Whose people are told when it does not arrive.</param>
    public static Task Zet(
        VerzuimmeldingRij rij, Verzuimmelding melding, Meldinggebeurtenis wat, Leerling leerling, Guid organisatie, Handeling handeling, RegisterDb db, CancellationToken ct) =>
        Klaarzetten.VoerUit(
            new(
                wat is Meldinggebeurtenis.Gemeld or Meldinggebeurtenis.Geeindigd ? Berichtsoort.Verzuimmelding : Berichtsoort.Verzuimstatus, organisatie,
                JsonSerializer.Serialize(Registermelding.Van(rij.Id, melding, leerling), JsonSerializerOptions.Web))
            {
                LeerlingId = rij.LeerlingId, Verwijzing = rij.Id,
            },
            handeling, db, ct);
}
