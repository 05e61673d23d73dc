using System.CommandLine;

namespace Leerrecht.Server.Signalering;

/// <summary>The verb <c>beoordeel</c>: judges a region and prints signals, thuiszitters and meldingen as JSON (regels §9).</summary>
public static class BeoordeelOpdracht
{
    /// <param name="lees">Reads a region folder, or the register when it is given none; throws an <see cref="IOException"/> with a sentence when it cannot be read at all.</param>
    public static Command Maak(Func<string?, Regiobeeld> lees, Stream uit)
    {
        var opdracht = new Command("beoordeel", "Beoordeelt een regio op een peildatum en schrijft de signalen als JSON.");
        var verzoek = new Regioverzoek(opdracht, "--peildatum");
        opdracht.SetAction(regel =>
        {
            var peildatum = verzoek.Dag(regel);
            var regio = lees(verzoek.Map(regel));
            OordeelJson.Schrijf(uit, regio, peildatum, Beoordelen.VoerUit(regio, peildatum, verzoek.Selectie(regel)));
            return 0;
        });
        return opdracht;
    }
}
