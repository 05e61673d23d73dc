using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Core.Verzuim;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Meldingen;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Meldingen;

/// <summary>A report that leerplicht took up and took a step with, put in the register without anybody at a screen.</summary>
internal static class Proefmelding
{
    public static Meldinginhoud Inhoud(string vestiging, DateOnly dag, string reden) => new(
        Verzuimmeldingsoort.Overig, vestiging, dag.AddDays(-7), dag, false, reden, false, "Gebeld met de ouders.", true, Meldprioriteit.Gewoon, "Graag een gesprek.",
        new("P. Proef", "coördinator", "050 123 4567", ""), null, [new(dag.AddDays(-7), Verzuimsoort.Ongeoorloofd, 200, Eenheid.Lesuur)], null);

    public static async Task Leg(RegisterDb db, Guid kind, Guid id, string vestiging, DateOnly dag, Handeling handeling, string reden, string straf)
    {
        Meldinggebeurtenis[] gebeurd =
            [new Meldinggebeurtenis.Gemeld(Inhoud(vestiging, dag, reden), new(null, null, dag)), new Meldinggebeurtenis.InBehandelingGenomen("P. Ambtenaar")];
        var rij = new VerzuimmeldingRij
        {
            LeerlingId = kind, Id = id, Soort = Verzuimmeldingsoort.Overig, Status = Meldingstatus.Geregistreerd, Vestiging = vestiging,
            Gemeente = await db.Leerlingen.Where(leerling => leerling.Id == kind).Select(leerling => leerling.Gemeente).SingleAsync(), Begin = dag.AddDays(-7), GemeldOp = dag,
        };
        rij.Volg(Meldingregels.Na(gebeurd));
        db.Verzuimmeldingen.Add(rij);
        db.Vervolg(Stroom<Meldinggebeurtenis>.Nieuw(kind, id), VerzuimmeldingRij.Stroom, gebeurd, Gegevenscategorie.Ongeoorloofd, handeling);
        var behandeling = new BehandelingRij
        {
            LeerlingId = kind, Id = Guid.CreateVersion7(), MeldingId = id, Laatste = Behandelstap.ProcesVerbaal, Volgende = dag.AddDays(30), Behandelaar = "P. Ambtenaar",
        };
        db.Behandelingen.Add(behandeling);
        db.Vervolg<Behandelgebeurtenis>(
            Stroom<Behandelgebeurtenis>.Nieuw(kind, behandeling.Id), BehandelingRij.Stroom,
            [
                new Behandelgebeurtenis.Gezet(Behandelstap.ProcesVerbaal, dag, dag.AddDays(30), "", straf),
                new Behandelgebeurtenis.Geschreven(new(1, 1, Briefsoort.KennisgevingProcesVerbaal, 0, dag, "P. Ambtenaar", "Aan de ouders", "Proces-verbaal", straf)),
            ],
            Gegevenscategorie.Straf, handeling);
    }
}
