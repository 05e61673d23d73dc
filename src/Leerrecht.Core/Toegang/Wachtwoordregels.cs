using System.Text;

namespace Leerrecht.Core.Toegang;

/// <summary>
/// What a password must be: long, and not what a guesser tries first. No rules about capitals or signs: they make people write
/// "Welkom2026!" (NIST SP 800-63B, 3.1.1.2).
/// </summary>
public static class Wachtwoordregels
{
    /// <summary>Shortest length, in characters.</summary>
    public const int Minimum = 12;

    /// <summary>Longest length, so that nobody keeps the server busy with one.</summary>
    public const int Maximum = 200;

    /// <summary>Words that belong to this place; with digits behind them they are guessed first.</summary>
    private static readonly string[] EigenWoorden = ["leerrecht", "leerplicht", "verzuim", "school", "welkom", "wachtwoord", "gemeente"];

    /// <summary>The same for everybody who types the same, whatever the keyboard sends for é.</summary>
    public static string Genormaliseerd(string getypt) => getypt.Normalize(NormalizationForm.FormKC);

    /// <summary>Why this may not be somebody's password; null when it may.</summary>
    /// <param name="wachtwoord">As typed.</param>
    /// <param name="persoonlijk">Name and e-mail address of whose password it will be.</param>
    /// <param name="gangbaar">Whether one of these is on the list of breached passwords and common words.</param>
    public static Weigering? Bezwaar(string wachtwoord, IEnumerable<string> persoonlijk, Func<IReadOnlyCollection<string>, bool> gangbaar)
    {
        var genormaliseerd = Genormaliseerd(wachtwoord);
        if (genormaliseerd.Length < Minimum)
        {
            return new("aanmelden.wachtwoord.kort", $"Gebruik ten minste {Minimum} tekens. Een zin van een paar woorden onthoudt u het makkelijkst.");
        }

        if (genormaliseerd.Length > Maximum)
        {
            return new("aanmelden.wachtwoord.lang", $"Gebruik ten hoogste {Maximum} tekens.");
        }

        var klein = genormaliseerd.ToLowerInvariant();
        var kern = Kern(klein);
        if (IsReeks(klein) || IsHerhaling(klein) || (kern.Length > 0 && Rest(kern, [.. persoonlijk.SelectMany(Delen), .. EigenWoorden]) < 4))
        {
            return new("aanmelden.wachtwoord.voorspelbaar", "Dit wachtwoord is makkelijk te raden: het is een reeks, een herhaling, of uw naam of werk met iets erachter.");
        }

        return gangbaar([klein, kern])
            ? new("aanmelden.wachtwoord.gelekt", "Dit wachtwoord staat op een lijst van gelekte en veelgebruikte wachtwoorden. Kies een ander.")
            : null;
    }

    /// <summary>What is left without the digits and signs at either end, with those inside read as the letters that they stand for.</summary>
    private static string Kern(string klein) =>
        string.Concat(klein.Trim([.. klein.Where(teken => !char.IsLetter(teken))]).Select(teken => teken switch
        {
            '0' => 'o',
            '1' or '!' => 'i',
            '3' => 'e',
            '4' or '@' => 'a',
            '5' or '$' => 's',
            '7' => 't',
            _ => teken,
        }));

    /// <summary>How many letters are left when words that anybody knows of this person are taken out.</summary>
    private static int Rest(string kern, string[] bekend) =>
        bekend.OrderByDescending(woord => woord.Length).Aggregate(kern, (rest, woord) => rest.Replace(woord, "", StringComparison.Ordinal)).Count(char.IsLetter);

    private static IEnumerable<string> Delen(string tekst) =>
        tekst.ToLowerInvariant().Split([' ', '.', '-', '_', '@', '\''], StringSplitOptions.RemoveEmptyEntries).Where(deel => deel.Length >= 3);

    /// <summary>Each sign follows the one before it: 123456789012, abcdefghijkl, or all the same.</summary>
    private static bool IsReeks(string tekst)
    {
        var stappen = tekst.Zip(tekst.Skip(1), (een, twee) => char.IsDigit(een) && char.IsDigit(twee) ? (twee - een + 10) % 10 : twee - een).ToHashSet();
        return stappen.Count == 1 && stappen.First() is 0 or 1 or -1 or 9;
    }

    /// <summary>A short piece again and again: abcabcabcabc.</summary>
    private static bool IsHerhaling(string tekst) =>
        Enumerable.Range(1, tekst.Length / 3).Any(maat => tekst.Select((teken, plaats) => teken == tekst[plaats % maat]).All(gelijk => gelijk));
}
