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
        _ => Van(regel.Fout, teksten),
    };

    /// <summary>Of the codes that were kept.</summary>
    public static string Van(string? fout, Teksten teksten) => string.Join(" ", Velden(fout, teksten).Select(een => een.Zin));

    /// <summary>Per field that the receiver named, what is wrong with it; the field is empty when it named none.</summary>
    public static IReadOnlyList<(string Veld, string Zin)> Velden(string? fout, Teksten teksten) =>
        [.. (fout ?? "geweigerd").Split(' ').Select(code => (code.Split(':') is [var veld, _] ? veld : "", Een(code, teksten)))];

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
