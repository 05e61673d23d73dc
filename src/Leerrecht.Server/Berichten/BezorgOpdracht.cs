using System.CommandLine;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Vorm;

namespace Leerrecht.Server.Berichten;

/// <summary>The verb <c>bezorg</c>: delivers what is due, once; for who wants to see it happen, or has no server running.</summary>
public static class BezorgOpdracht
{
    public static Command Maak(Func<Register> register, Func<IConfiguration> instellingen, TextWriter mens)
    {
        var opdracht = new Command("bezorg", "Bezorgt wat klaarstaat voor het verzuimregister, de post en anderen.");
        opdracht.SetAction(async (_, ct) =>
        {
            var (bron, gekozen) = (register(), instellingen());
            var klok = Serveren.Omgeving() == Environments.Production ? TimeProvider.System : VasteKlok.Van(gekozen);
            if (!await Registerstand.IsIngericht(bron, ct))
            {
                await Inrichten.VoerUit(bron, klok, ct);
            }

            await mens.WriteLineAsync($"Bezorgd: {await Bezorgen.VoerUit(bron, Bezorgers.Van(gekozen), klok, ct)}.");
            return 0;
        });
        return opdracht;
    }
}
