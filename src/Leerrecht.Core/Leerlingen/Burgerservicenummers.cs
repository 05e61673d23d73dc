using System.Globalization;
using System.Text.RegularExpressions;

namespace Leerrecht.Core.Leerlingen;

/// <summary>Burgerservicenummers that somebody wrote where they do not belong (Wabb art. 10): in free text, in the name of a file.</summary>
public static partial class Burgerservicenummers
{
    /// <summary>Whether there is anything in it that can be one.</summary>
    public static bool Staan(string tekst) => Negen().Matches(tekst).Any(IsNummer);

    /// <summary>The same text with something else in their place.</summary>
    public static string Vervang(string tekst, string door) => Negen().Replace(tekst, gevonden => IsNummer(gevonden) ? door : gevonden.Value);

    private static bool IsNummer(Match gevonden) => Bsn.TryParse(string.Concat(gevonden.Value.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture, out _);

    /// <summary>Nine digits, written as people write them.</summary>
    [GeneratedRegex("(?<![0-9])[0-9](?:[ ._-]?[0-9]){8}(?![0-9])")]
    private static partial Regex Negen();
}
