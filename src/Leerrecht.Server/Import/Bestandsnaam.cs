using System.Globalization;

namespace Leerrecht.Server.Import;

/// <summary>The name of a file as somebody else chose it.</summary>
public static class Bestandsnaam
{
    private const int Langste = 120;

    /// <summary>Without a folder, without what would disturb a line of text, and cut in the middle when nobody would read all of it.</summary>
    public static string Toonbaar(string? naam)
    {
        var kaal = (naam ?? "").Replace('\\', '/').Split('/')[^1];
        var zichtbaar = string.Concat(kaal.EnumerateRunes().Where(teken => Rune(teken)).Select(teken => teken.ToString())).Trim();
        if (zichtbaar.Length == 0)
        {
            return "bestand zonder naam";
        }

        if (zichtbaar.Length <= Langste)
        {
            return zichtbaar;
        }

        var tekens = new StringInfo(zichtbaar);
        var helft = Math.Min(Langste, tekens.LengthInTextElements) / 2 - 1;
        return $"{tekens.SubstringByTextElements(0, helft)}…{tekens.SubstringByTextElements(tekens.LengthInTextElements - helft)}";
    }

    // Control characters, and the ones that turn the direction of text around so that gpj.exe reads as exe.jpg.
    private static bool Rune(System.Text.Rune teken) => System.Text.Rune.GetUnicodeCategory(teken)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate);
}
