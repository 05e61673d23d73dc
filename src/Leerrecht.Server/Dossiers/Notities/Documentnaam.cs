using System.Globalization;
using System.Text;
using Leerrecht.Core.Leerlingen;

namespace Leerrecht.Server.Dossiers.Notities;

/// <summary>The name of a document as it is kept: how somebody else's computer called it, made safe.</summary>
public static class Documentnaam
{
    /// <summary>What stands where a burgerservicenummer stood.</summary>
    public const string InPlaatsVanNummer = "nummer-verwijderd";

    private const int Langste = 100;

    /// <summary>Without folder, without burgerservicenummers, without characters that disturb a line or turn it around, and with the extension of what it is.</summary>
    public static string Schoon(string? naam, Documentsoort soort)
    {
        var kaal = (naam ?? "").Replace('\\', '/').Split('/')[^1];
        var zichtbaar = string.Concat(kaal.EnumerateRunes().Where(Zichtbaar).Select(teken => teken.ToString()));
        var punt = soort.ToString().ToLowerInvariant();
        var zonder = new[] { $".{punt}", ".jpeg" }.FirstOrDefault(eind => zichtbaar.EndsWith(eind, StringComparison.OrdinalIgnoreCase)) is { } eind
            ? zichtbaar[..^eind.Length]
            : zichtbaar;
        var schoon = Burgerservicenummers.Vervang(zonder, InPlaatsVanNummer).Trim(' ', '.');
        var tekens = new StringInfo(schoon.Length == 0 ? "document" : schoon);
        return $"{(tekens.LengthInTextElements > Langste ? tekens.SubstringByTextElements(0, Langste) : tekens.String)}.{punt}";
    }

    private static bool Zichtbaar(Rune teken) => teken.Value is not ('"' or '<' or '>' or '|' or ':' or '*' or '?')
        && Rune.GetUnicodeCategory(teken) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate);
}
