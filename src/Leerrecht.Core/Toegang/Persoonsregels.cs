namespace Leerrecht.Core.Toegang;

/// <summary>What must be known of somebody who works with Leerrecht, and who may change it.</summary>
public static class Persoonsregels
{
    /// <summary>Characters of the longest name or address.</summary>
    public const int Langste = 120;

    /// <summary>Characters of the longest telephone number.</summary>
    public const int LangsteTelefoon = 24;

    /// <summary>The address under which somebody is known: without spaces around it, in lower case.</summary>
    public static string Adres(string getypt) => getypt.Trim().ToLowerInvariant();

    /// <summary>Why these cannot be somebody's data; null when they can.</summary>
    /// <param name="email">As <see cref="Adres"/> makes it.</param>
    public static Weigering? Bezwaar(string naam, string email, string? telefoon) => (naam, email) switch
    {
        ({ Length: < 2 or > Langste }, _) => new("toegang.naam", $"Vul een naam in van 2 tot {Langste} tekens, zoals collega's deze persoon kennen."),
        _ when naam.Any(char.IsControl) => new("toegang.naam", "In deze naam staat een teken dat er niet in kan."),
        _ when !IsAdres(email) => new("toegang.email", "Vul een e-mailadres van het werk in, zoals naam@school.nl."),
        _ when telefoon is { Length: > LangsteTelefoon } || telefoon?.Any(teken => !char.IsAsciiDigit(teken) && teken is not ('+' or ' ' or '-' or '(' or ')')) == true =>
            new("toegang.telefoon", "Een telefoonnummer bestaat uit cijfers, zo nodig met + aan het begin."),
        _ => null,
    };

    /// <summary>
    /// Whether this user may change somebody's name and address. The address is the name to sign in with, so who looks after one
    /// organisation may not change it of who also works elsewhere.
    /// </summary>
    /// <param name="aanstellingen">All that are not over.</param>
    public static bool MagWijzigen(Gebruiker wie, IReadOnlyCollection<Aanstelling> aanstellingen) =>
        Functies.MagBeheren(wie.Rol) || (aanstellingen.Count > 0 && aanstellingen.All(aanstelling => Aanstellingsregels.Beheert(wie, aanstelling.Organisatie.Id)));

    private static bool IsAdres(string email) =>
        email.Length <= Langste && email.Count(teken => teken == '@') == 1 && !email.Any(teken => char.IsWhiteSpace(teken) || char.IsControl(teken))
        && email.Split('@') is [{ Length: > 0 }, var domein] && domein.Contains('.') && !domein.StartsWith('.') && !domein.EndsWith('.') && !domein.Contains("..");
}
