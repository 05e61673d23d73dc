using System.CommandLine;
using Leerrecht.Server.Import;
using Leerrecht.Server.Logboek;

namespace Leerrecht.Server.Opslag;

/// <summary>The verb <c>demo</c>: writes a demo region into an empty register.</summary>
public static class DemoOpdracht
{
    public static Command Maak(Func<Register> register, TimeProvider klok, TextWriter mens)
    {
        var zaad = new Option<ulong>("--zaad") { Description = "een ander getal geeft een andere regio", DefaultValueFactory = _ => DemoVullen.StandaardZaad };
        var leerlingen = new Option<int>("--leerlingen") { Description = "hoeveel leerlingen", DefaultValueFactory = _ => DemoVullen.StandaardLeerlingen };
        leerlingen.Validators.Add(uitslag =>
        {
            if (uitslag.GetValueOrDefault<int>() < 1)
            {
                uitslag.AddError("--leerlingen moet 1 of meer zijn.");
            }
        });
        var opdracht = new Command("demo", "Vult een leeg register met een verzonnen regio.") { zaad, leerlingen };
        opdracht.SetAction(async (regel, ct) =>
        {
            var bron = register();
            await Inrichten.VoerUit(bron, klok, ct);
            await DemoOpruimen.VoerUit(bron, klok, ct);
            if (!await Registerstand.IsLeeg(bron, ct))
            {
                await mens.WriteLineAsync($"{bron.Plaats} is niet leeg. Een verzonnen regio komt niet tussen echte leerlingen: kies een leeg register (ConnectionStrings__Register).");
                return 2;
            }

            await new Logboekschrijver(bron).Schrijf([new(Handeling.OpOpdrachtregel(klok, "opslag.demo"), Logdaad.Systeem)]);
            await DemoVullen.VoerUit(bron, klok, regel.GetValue(zaad), regel.GetValue(leerlingen), new Terminalvoortgang(mens), ct);
            await mens.WriteLineAsync($"{bron.Plaats}: een verzonnen regio van {regel.GetValue(leerlingen)} leerlingen.");
            return 0;
        });
        return opdracht;
    }
}
