using System.CommandLine;
using Leerrecht.Server.Logboek;

namespace Leerrecht.Server.Signalering;

/// <summary>The verb <c>beoordeel</c>: judges a region and prints signals, thuiszitters and meldingen as JSON (regels §9).</summary>
public static class BeoordeelOpdracht
{
    /// <param name="lees">Reads a region folder, or the register when it is given none; throws an <see cref="IOException"/> with a sentence when it cannot be read at all.</param>
    /// <param name="vastleggen">Records which children are about to be shown; for the register only.</param>
    public static Command Maak(Func<string?, Regiobeeld> lees, Stream uit, Func<Logdaad, IReadOnlyCollection<string>, CancellationToken, Task> vastleggen)
    {
        var opdracht = new Command("beoordeel", "Beoordeelt een regio op een peildatum en schrijft de signalen als JSON.");
        var verzoek = new Regioverzoek(opdracht, "--peildatum");
        opdracht.SetAction(async (regel, ct) =>
        {
            var peildatum = verzoek.Dag(regel);
            var regio = lees(verzoek.Map(regel));
            var oordeel = Beoordelen.VoerUit(regio, peildatum, verzoek.Selectie(regel));
            if (verzoek.Map(regel) is null)
            {
                var kinderen = oordeel.Signalen.Select(rij => rij.Leerling.Sleutel).Concat(oordeel.Thuiszitters.Select(rij => rij.Leerling.Sleutel));
                await vastleggen(Logdaad.Exporteren, kinderen.ToHashSet(StringComparer.Ordinal), ct);
            }

            OordeelJson.Schrijf(uit, regio, peildatum, oordeel);
            return 0;
        });
        return opdracht;
    }
}
