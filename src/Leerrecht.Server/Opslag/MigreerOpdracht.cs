using System.CommandLine;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Privacy;

namespace Leerrecht.Server.Opslag;

/// <summary>The verb <c>migreer</c>: brings the register up to date and says what it did.</summary>
public static class MigreerOpdracht
{
    public static Command Maak(Func<Register> register, TimeProvider klok, TextWriter mens)
    {
        var sleutels = new Option<bool>("--sleutels") { Description = "versleutelt burgerservicenummers opnieuw, met de nieuwste sleutel" };
        var opdracht = new Command("migreer", "Brengt het schema van het register bij en zegt wat er is gedaan.") { sleutels };
        opdracht.SetAction(async (regel, ct) =>
        {
            var bron = register();
            await mens.WriteLineAsync(bron.Plaats);
            var gedaan = await Inrichten.VoerUit(bron, klok, ct);
            await new Logboekschrijver(bron).Schrijf([new(Handeling.OpOpdrachtregel(klok, "opslag.migreren"), Logdaad.Systeem)]);
            foreach (var zin in gedaan.DefaultIfEmpty("Alles is al bij."))
            {
                await mens.WriteLineAsync(zin);
            }

            return regel.GetValue(sleutels) ? await Sleutels(bron, klok, mens, ct) : 0;
        });
        return opdracht;
    }

    private static async Task<int> Sleutels(Register register, TimeProvider klok, TextWriter mens, CancellationToken ct)
    {
        if (!register.Bsnkluis.IsOpen)
        {
            await mens.WriteLineAsync($"Er zijn geen sleutels ingesteld ({Bsnkluis.Instelling}); er is niets opnieuw versleuteld.");
            return 1;
        }

        var verslag = await Hersleutelen.VoerUit(register, Handeling.OpOpdrachtregel(klok, "opslag.hersleutelen"), ct);
        await mens.WriteLineAsync($"{verslag.Gedaan} burgerservicenummers zijn nu versleuteld met sleutel {register.Bsnkluis.Nieuwste}.");
        if (verslag.ZonderSleutel == 0)
        {
            return 0;
        }

        await mens.WriteLineAsync($"{verslag.ZonderSleutel} burgerservicenummers kunnen niet worden gelezen: hun sleutel is niet ingesteld. Stel hem in en voer dit nog eens uit.");
        return 1;
    }
}
