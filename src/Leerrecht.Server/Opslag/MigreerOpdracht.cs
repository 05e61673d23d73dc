using System.CommandLine;
using Leerrecht.Server.Logboek;

namespace Leerrecht.Server.Opslag;

/// <summary>The verb <c>migreer</c>: brings the register up to date and says what it did.</summary>
public static class MigreerOpdracht
{
    public static Command Maak(Func<Register> register, TimeProvider klok, TextWriter mens)
    {
        var opdracht = new Command("migreer", "Brengt het schema van het register bij en zegt wat er is gedaan.");
        opdracht.SetAction(async (_, ct) =>
        {
            var bron = register();
            await mens.WriteLineAsync(bron.Plaats);
            var gedaan = await Inrichten.VoerUit(bron, klok, ct);
            await new Logboekschrijver(bron).Schrijf([new(Handeling.OpOpdrachtregel(klok, "opslag.migreren"), Logdaad.Systeem)]);
            foreach (var regel in gedaan.DefaultIfEmpty("Alles is al bij."))
            {
                await mens.WriteLineAsync(regel);
            }

            return 0;
        });
        return opdracht;
    }
}
