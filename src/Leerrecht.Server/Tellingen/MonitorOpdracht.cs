using System.CommandLine;
using Leerrecht.Server.Signalering;

namespace Leerrecht.Server.Tellingen;

/// <summary>The verb <c>monitor</c>: counts a region on a census date and prints the resultaatschema as JSON (regels §8, §9).</summary>
public static class MonitorOpdracht
{
    /// <param name="lees">Reads a region folder, or the register when it is given none; throws an <see cref="IOException"/> with a sentence when it cannot be read at all.</param>
    /// <param name="vastleggen">Records that the register was counted; it shows no child.</param>
    public static Command Maak(Func<string?, Regiobeeld> lees, Stream uit, Func<CancellationToken, Task> vastleggen)
    {
        var opdracht = new Command("monitor", "Telt de thuiszitters van een regio op een ijkmoment en schrijft het resultaatschema als JSON.");
        var verzoek = new Regioverzoek(opdracht, "--ijkmoment");
        opdracht.SetAction(async (regel, ct) =>
        {
            var schema = Tellen.VoerUit(lees(verzoek.Map(regel)), verzoek.Dag(regel), verzoek.Selectie(regel));
            if (verzoek.Map(regel) is null)
            {
                await vastleggen(ct);
            }

            ResultaatschemaJson.Schrijf(uit, schema);
            return 0;
        });
        return opdracht;
    }
}
