namespace Leerrecht.Core.Organisaties;

/// <summary>What may be recorded of an organisation by hand. What the register of schools and gemeenten names is kept up by it.</summary>
public static class Organisatieregels
{
    /// <summary>Characters of the longest name.</summary>
    public const int LangsteNaam = 120;

    /// <summary>Characters of the longest code.</summary>
    public const int LangsteCode = 24;

    /// <summary>The kinds that can be added by hand; vestigingen, instellingen and gemeenten come with the register.</summary>
    public static readonly IReadOnlyList<Organisatiesoort> MetDeHand =
    [
        Organisatiesoort.Ggd, Organisatiesoort.Toegang, Organisatiesoort.Jeugdhulpaanbieder, Organisatiesoort.Doorstroompunt, Organisatiesoort.Mbo,
        Organisatiesoort.SwvPo, Organisatiesoort.SwvVo, Organisatiesoort.Bestuur, Organisatiesoort.Regio,
    ];

    /// <summary>Whether others know this kind by a code of its own: BRIN of an mbo, number of a bestuur or swv.</summary>
    public static bool HeeftEigenCode(this Organisatiesoort soort) =>
        soort is Organisatiesoort.Mbo or Organisatiesoort.SwvPo or Organisatiesoort.SwvVo or Organisatiesoort.Bestuur;

    /// <summary>A code made from the name, for kinds that have none of their own: lower-case letters, digits and hyphens.</summary>
    public static string Kenmerk(string naam)
    {
        var delen = string.Concat(naam.ToLowerInvariant().Select(teken => char.IsAsciiLetterOrDigit(teken) ? teken : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kenmerk = string.Join('-', delen);
        return kenmerk.Length <= LangsteCode ? kenmerk : kenmerk[..LangsteCode].TrimEnd('-');
    }

    /// <summary>Why it cannot be added; null when it can.</summary>
    public static Weigering? Bezwaar(Organisatie nieuw) => nieuw switch
    {
        _ when !MetDeHand.Contains(nieuw.Soort) =>
            new("organisatie.soort", "Scholen en gemeenten komen met het schoolregister mee. Lees dat in; zij staan er dan vanzelf bij."),
        _ when BezwaarTegenNaam(nieuw.Naam) is { } bezwaar => bezwaar,
        { Soort: Organisatiesoort.Mbo } when nieuw.Code.Length != 4 || !nieuw.Code.All(teken => char.IsAsciiDigit(teken) || char.IsAsciiLetterUpper(teken)) =>
            new("organisatie.code", "De code van een mbo-instelling is haar BRIN: vier cijfers of hoofdletters, zoals 25LR."),
        _ when nieuw.Code.Length is 0 or > LangsteCode || !nieuw.Code.All(teken => char.IsAsciiLetterOrDigit(teken) || teken is '-' or '.') =>
            new("organisatie.code", $"Vul een code in van hoogstens {LangsteCode} letters, cijfers of streepjes."),
        _ when nieuw.Tot < nieuw.Van => EindeVoorBegin,
        _ => null,
    };

    /// <summary>Why it cannot have this name; null when it can.</summary>
    public static Weigering? BezwaarTegenNaam(string naam) => naam switch
    {
        { Length: < 2 or > LangsteNaam } => new("organisatie.naam", $"Vul een naam in van 2 tot {LangsteNaam} tekens."),
        _ when naam.Any(char.IsControl) => new("organisatie.naam", "In deze naam staat een teken dat er niet in kan."),
        _ => null,
    };

    /// <summary>Why it cannot have this last day; null when it can.</summary>
    /// <param name="tot">Null: it goes on after all.</param>
    /// <param name="mensenErna">How many people have an appointment there after that day.</param>
    public static Weigering? BezwaarTegenEinde(Organisatie organisatie, DateOnly? tot, int mensenErna) => tot switch
    {
        null => null,
        { } dag when dag < organisatie.Van => EindeVoorBegin,
        _ when mensenErna > 0 => new(
            "organisatie.mensen",
            $"Na die dag {(mensenErna == 1 ? "heeft hier nog iemand een aanstelling" : $"hebben hier nog {mensenErna} mensen een aanstelling")}. Geef die eerst een laatste dag."),
        _ => null,
    };

    private static readonly Weigering EindeVoorBegin = new("organisatie.einde-voor-begin", "De laatste dag ligt voor de eerste. Verbeter een van beide.");
}
