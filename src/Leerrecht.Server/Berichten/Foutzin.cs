using Leerrecht.Server.Vorm;

namespace Leerrecht.Server.Berichten;

/// <summary>Why a message did not arrive, for people.</summary>
public static class Foutzin
{
    public static string Van(Berichtenlijst.Regel regel, Teksten teksten) => regel switch
    {
        { Aangesloten: false, IsGeweigerd: false } => teksten[$"berichten.niet-aangesloten.{regel.Soort.Ontvanger()}"],
        { NaEerder: true, IsGeweigerd: false } => teksten["berichten.na-eerder"],
        { Fout: null, IsGeweigerd: false } => teksten["berichten.nog-niet"],
        _ => string.Join(" ", (regel.Fout ?? "geweigerd").Split(' ').Select(code => Een(code, teksten))),
    };

    private static string Een(string code, Teksten teksten)
    {
        if (code.Split(':') is [var veld, var fout])
        {
            var naam = teksten.Kent($"berichten.veld.{veld}") ? teksten[$"berichten.veld.{veld}"] : teksten["berichten.veld", veld];
            return teksten["berichten.veldfout", naam, teksten.Kent($"berichten.veldfout.{fout}") ? teksten[$"berichten.veldfout.{fout}"] : fout];
        }

        return teksten.Kent($"berichten.fout.{code}") ? teksten[$"berichten.fout.{code}"] : teksten["berichten.fout", code];
    }
}
