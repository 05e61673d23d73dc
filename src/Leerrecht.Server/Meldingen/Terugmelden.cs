using Leerrecht.Core;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen;

/// <summary>What a gemeente that works with another system did with a report, as the register tells it. Telling it again changes nothing.</summary>
public static class Terugmelden
{
    /// <summary>Changes the report in the context; the caller records it together with the fact that the message was acted on.</summary>
    /// <returns>True when something changed; a refusal when what is told cannot be.</returns>
    public static async Task<Uitkomst<bool>> VoerUit(Terugmelding wat, Guid leerling, RegisterDb db, Handeling handeling, CancellationToken ct)
    {
        // laden
        var id = wat.Kenmerk;
        if (await db.Verzuimmeldingen.SingleOrDefaultAsync(rij => rij.LeerlingId == leerling && rij.Id == id, ct) is not { } rij)
        {
            return new Weigering("melding.onbekend", "Deze melding is er niet.");
        }

        var stroom = await db.Stroom<Meldinggebeurtenis>(leerling, id, ct);
        var melding = Meldingregels.Na(stroom.Gebeurtenissen);

        // beslissen
        var nieuw = new List<Meldinggebeurtenis>();
        foreach (var opdracht in Opdrachten(wat, melding))
        {
            switch (Meldingregels.Beslis(melding, opdracht, handeling.Vandaag))
            {
                case Uitkomst<Meldinggebeurtenis>.Geweigerd(var reden):
                    return reden;
                case Uitkomst<Meldinggebeurtenis>.Gelukt(var gebeurtenis):
                    nieuw.Add(gebeurtenis);
                    melding = Meldingregels.Verwerk(melding, gebeurtenis);
                    break;
            }
        }

        // vastleggen
        if (nieuw.Count > 0)
        {
            rij.Volg(melding);
            db.Vervolg(stroom, VerzuimmeldingRij.Stroom, nieuw, Gegevenscategorie.Ongeoorloofd, handeling);
        }

        return nieuw.Count > 0;
    }

    /// <summary>What must be done to come where the register says it is; nothing when it is there.</summary>
    private static IEnumerable<Meldingopdracht> Opdrachten(Terugmelding wat, Verzuimmelding melding)
    {
        var wie = string.IsNullOrWhiteSpace(wat.GemeenteContact) ? "gemeente" : wat.GemeenteContact.Trim();
        var zin = string.IsNullOrWhiteSpace(wat.Opmerking) ? "Geen toelichting." : wat.Opmerking.Trim();
        Meldingstatus? naar = Enum.GetValues<Meldingstatus>().Cast<Meldingstatus?>().FirstOrDefault(status => status!.Value.Woord() == wat.Status);
        if (naar is null || naar == Meldingstatus.Geregistreerd || naar == melding.Status)
        {
            yield break;
        }

        switch (naar)
        {
            case Meldingstatus.InBehandeling:
                yield return new Meldingopdracht.InBehandelingNemen(wie);
                break;
            case Meldingstatus.Afgesloten:
                if (melding.Status == Meldingstatus.Geregistreerd)
                {
                    yield return new Meldingopdracht.InBehandelingNemen(wie);
                }

                yield return new Meldingopdracht.Afsluiten(wie, Enum.GetValues<Sluitreden>().Where(reden => reden.Woord() == wat.Sluitreden).DefaultIfEmpty(Sluitreden.Afgehandeld).First(), zin);
                break;
            case Meldingstatus.TerKennisgeving:
                yield return new Meldingopdracht.TerKennisgevingAannemen(wie, zin);
                break;
            case Meldingstatus.Ingetrokken:
                yield return new Meldingopdracht.Intrekken(zin);
                break;
        }
    }
}
