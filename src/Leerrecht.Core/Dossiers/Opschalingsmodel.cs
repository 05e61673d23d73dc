using Leerrecht.Core.Organisaties;

namespace Leerrecht.Core.Dossiers;

/// <summary>Who can stand around a child in a case.</summary>
public enum Ketenpartij
{
    /// <summary>The child itself.</summary>
    Jeugdige,

    /// <summary>Parents or guardians.</summary>
    Ouders,

    /// <summary>Teacher or mentor.</summary>
    Leerkracht,

    /// <summary>Intern begeleider (primary), zorg- or verzuimcoördinator (secondary).</summary>
    Begeleider,

    /// <summary>Directeur of the school.</summary>
    Directeur,

    /// <summary>Bevoegd gezag of a school.</summary>
    Schoolbestuur,

    /// <summary>Leerplichtambtenaar, or the Doorstroompunt from 18.</summary>
    Leerplicht,

    /// <summary>The samenwerkingsverband passend onderwijs: consulent, loket, expertise team.</summary>
    Samenwerkingsverband,

    /// <summary>Toegang to youth care, such as a WIJ-team.</summary>
    Toegang,

    /// <summary>Jeugdarts or jeugdverpleegkundige.</summary>
    Jeugdgezondheidszorg,

    /// <summary>Provider of youth care.</summary>
    Jeugdhulp,

    /// <summary>The gemeente, with a mandate.</summary>
    Gemeente,

    /// <summary>Chair of the actietafel.</summary>
    Voorzitter,
}

/// <summary>What must be there before a case goes up from a step because somebody wants it to. What goes up by itself asks for nothing.</summary>
public enum Tredevereiste
{
    /// <summary>Somebody spoke with the child, or wrote why that could not be.</summary>
    KindGesproken,

    /// <summary>Those around the child met.</summary>
    Overleg,

    /// <summary>There is a plan.</summary>
    Plan,
}

/// <summary>In what a term of a step is counted.</summary>
public enum Termijneenheid
{
    /// <summary>Seven days.</summary>
    Weken,

    /// <summary>To the same day of a later month, or its last day.</summary>
    Maanden,
}

/// <summary>When a step has had its chance (Tilburg 2017, "kantelpunt").</summary>
public abstract record Kantelpunt
{
    private Kantelpunt() { }

    /// <summary>At most so long after the step began.</summary>
    /// <param name="Aantal">From 1.</param>
    public sealed record Termijn(int Aantal, Termijneenheid Eenheid) : Kantelpunt;

    /// <summary>On the day that those who take part agree; until they have, after so long.</summary>
    /// <param name="HooguitWeken">Latest day that can be agreed, and the one that holds while none is; from 1.</param>
    public sealed record Afgesproken(int HooguitWeken) : Kantelpunt;

    /// <summary>The last step: those at the table solve it now.</summary>
    public sealed record Geen : Kantelpunt;

    /// <summary>The last day of a step that began on this day; null where there is none.</summary>
    public DateOnly? Uiterlijk(DateOnly sinds) => this switch
    {
        Termijn { Eenheid: Termijneenheid.Weken } t => sinds.AddDays(7 * t.Aantal),
        Termijn t => sinds.AddMonths(t.Aantal),
        Afgesproken a => sinds.AddDays(7 * a.HooguitWeken),
        _ => null,
    };
}

/// <summary>One step of the ladder.</summary>
/// <param name="Naam">As people of the region call it.</param>
/// <param name="Doel">What it is for.</param>
/// <param name="Betrokkenen">Who usually take part.</param>
/// <param name="ZoNodig">Who are asked when the question needs them.</param>
/// <param name="Regie">With whom the lead usually lies.</param>
/// <param name="Werkwijze">How they work, in words.</param>
/// <param name="Vereist">What must be there to go up from it.</param>
/// <param name="Tafel">Whether a binding decision can be taken here (actietafel).</param>
public sealed record Trede(
    string Naam, string Doel, IReadOnlyList<Ketenpartij> Betrokkenen, IReadOnlyList<Ketenpartij> ZoNodig, Ketenpartij Regie, string Werkwijze, Kantelpunt Kantelpunt,
    IReadOnlyList<Tredevereiste> Vereist, bool Tafel);

/// <summary>A ladder of a region (opschalingsmodel): data, dated. A case keeps the one with which it began.</summary>
/// <param name="Sleutel">Stable key of this version.</param>
/// <param name="Gemeente">For schools in this gemeente (children without a school: who live there); null for the whole region.</param>
/// <param name="Soort">For this kind of education; null for all.</param>
/// <param name="Treden">From low to high; at least one.</param>
/// <param name="EersteActieUren">Hours within which the team of the school acts.</param>
/// <param name="WaarschuwDagen">Days before a kantelpunt on which people are warned.</param>
/// <param name="OpschalenNaDagen">Days after a kantelpunt on which the case goes up by itself; until then that it should stands open.</param>
/// <param name="Bron">The document that it comes from.</param>
public sealed record Opschalingsmodel(
    string Sleutel, string Naam, string? Gemeente, Onderwijssoort? Soort, DateOnly GeldigVan, IReadOnlyList<Trede> Treden, int EersteActieUren, int WaarschuwDagen,
    int OpschalenNaDagen, string Bron)
{
    /// <summary>The ladder with which a case begins: of the gemeente and kind before that of all, of those the latest that holds. Null without any.</summary>
    /// <param name="gemeente">Of the school, or of residence without one.</param>
    public static Opschalingsmodel? Geldend(IEnumerable<Opschalingsmodel> modellen, string gemeente, Onderwijssoort soort, DateOnly dag) => modellen
        .Where(model => model.GeldigVan <= dag && (model.Gemeente is null || model.Gemeente == gemeente) && (model.Soort is null || model.Soort == soort))
        .OrderByDescending(model => model.Gemeente is not null).ThenByDescending(model => model.Soort is not null).ThenByDescending(model => model.GeldigVan)
        .FirstOrDefault();

    /// <summary>The latest day on which a case that began on this day reaches the last step, when every step takes all it can.</summary>
    public DateOnly UiterlijkBovenaan(DateOnly sinds) => Treden.SkipLast(1).Aggregate(
        sinds, (dag, trede) => trede.Kantelpunt.Uiterlijk(dag) is { } uiterlijk ? uiterlijk.AddDays(OpschalenNaDagen) : dag);

    /// <summary>Why this is no ladder, the first reason; null when it is one. The code is the field, with the place of the step from 1 behind it.</summary>
    public static Weigering? Bezwaar(Opschalingsmodel model) => Bezwaren(model).FirstOrDefault();

    /// <summary>All reasons why this is no ladder, one per field.</summary>
    public static IEnumerable<Weigering> Bezwaren(Opschalingsmodel model) =>
    [
        .. Tekst("naam", model.Naam, "Geef het model een naam.", LangsteNaam),
        .. Tekst("bron", model.Bron, "Schrijf waar dit model is afgesproken.", LangsteTekst),
        .. Als(model.Treden.Count is 0 or > MeesteTreden, "treden", $"Een opschalingsmodel heeft 1 tot {MeesteTreden} stappen."),
        .. Als(model.EersteActieUren is < 1 or > MeesteUren, "eerste-actie-uren", $"Kies 1 tot {MeesteUren} uur voor de eerste actie."),
        .. Als(model.WaarschuwDagen is < 0 or > MeesteDagen, "waarschuw-dagen", $"Kies 0 tot {MeesteDagen} dagen."),
        .. Als(model.OpschalenNaDagen is < 1 or > MeesteDagen, "opschalen-na-dagen", $"Kies 1 tot {MeesteDagen} dagen."),
        .. model.Treden.SelectMany((trede, plaats) => Bezwaren(trede, plaats + 1, plaats + 1 == model.Treden.Count)),
    ];

    private static IEnumerable<Weigering> Bezwaren(Trede trede, int nummer, bool laatste) =>
    [
        .. Tekst($"naam-{nummer}", trede.Naam, $"Geef stap {nummer} een naam.", LangsteNaam),
        .. Tekst($"doel-{nummer}", trede.Doel, $"Schrijf waar stap {nummer} voor is.", LangsteTekst),
        .. Als(trede.Werkwijze.Length > LangsteTekst, $"werkwijze-{nummer}", Korter(LangsteTekst)),
        .. Als(trede.Betrokkenen.Count == 0, $"betrokkenen-{nummer}", $"Kies wie er in stap {nummer} meedoen."),
        .. Als(trede.Betrokkenen.Intersect(trede.ZoNodig).Any(), $"zo-nodig-{nummer}", $"In stap {nummer} doet iemand altijd mee én alleen zo nodig. Kies een van beide."),
        .. Als(trede.Regie is Ketenpartij.Jeugdige or Ketenpartij.Ouders, $"regie-{nummer}", $"De regie van stap {nummer} ligt bij iemand die ervoor werkt. Kies een andere partij."),
        .. Als(trede.Kantelpunt is Kantelpunt.Geen && !laatste, $"kantelpunt-{nummer}", $"Alleen de laatste stap heeft geen kantelpunt. Kies een termijn voor stap {nummer}."),
        .. Als(trede.Kantelpunt is not Kantelpunt.Geen && laatste, $"kantelpunt-{nummer}", $"Na stap {nummer} is er geen volgende: de laatste stap heeft geen kantelpunt."),
        .. Als(!laatste && trede.Kantelpunt is Kantelpunt.Termijn { Aantal: < 1 or > LangsteTermijn } or Kantelpunt.Afgesproken { HooguitWeken: < 1 or > LangsteTermijn },
            $"kantelpunt-{nummer}", $"Kies voor stap {nummer} een termijn van 1 tot {LangsteTermijn}."),
    ];

    private static IEnumerable<Weigering> Tekst(string veld, string tekst, string leeg, int langste) =>
        string.IsNullOrWhiteSpace(tekst) ? [new(veld, leeg)] : Als(tekst.Length > langste, veld, Korter(langste));

    private static IEnumerable<Weigering> Als(bool fout, string veld, string uitleg) => fout ? [new(veld, uitleg)] : [];

    private static string Korter(int langste) => $"Houd het korter: hooguit {langste} tekens.";

    /// <summary>More steps than this nobody keeps in mind.</summary>
    public const int MeesteTreden = 8;

    /// <summary>Two weeks.</summary>
    public const int MeesteUren = 14 * 24;

    /// <summary>Of a warning before a kantelpunt, and of waiting after it.</summary>
    public const int MeesteDagen = 60;

    /// <summary>Of a step, in its unit.</summary>
    public const int LangsteTermijn = 52;

    /// <summary>In characters.</summary>
    public const int LangsteNaam = 80;

    /// <summary>In characters.</summary>
    public const int LangsteTekst = 1500;
}
