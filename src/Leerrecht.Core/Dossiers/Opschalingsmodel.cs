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

    /// <summary>Why this is no ladder; null when it is one. The code is the field, with the place of the step from 1 behind it.</summary>
    public static Weigering? Bezwaar(Opschalingsmodel model)
    {
        if (string.IsNullOrWhiteSpace(model.Naam))
        {
            return new("naam", "Geef het model een naam.");
        }

        if (model.Treden.Count is 0 or > MeesteTreden)
        {
            return new("treden", $"Een opschalingsmodel heeft 1 tot {MeesteTreden} stappen.");
        }

        if (model.EersteActieUren is < 1 or > 14 * 24)
        {
            return new("eerste-actie-uren", "Kies 1 tot 336 uur voor de eerste actie.");
        }

        if (model.WaarschuwDagen is < 0 or > 60 || model.OpschalenNaDagen is < 1 or > 60)
        {
            return new(model.WaarschuwDagen is < 0 or > 60 ? "waarschuw-dagen" : "opschalen-na-dagen", "Kies een aantal dagen tot en met 60.");
        }

        for (var nummer = 1; nummer <= model.Treden.Count; nummer++)
        {
            var (trede, laatste) = (model.Treden[nummer - 1], nummer == model.Treden.Count);
            var reden = trede switch
            {
                _ when string.IsNullOrWhiteSpace(trede.Naam) => ("naam", $"Geef stap {nummer} een naam."),
                _ when string.IsNullOrWhiteSpace(trede.Doel) => ("doel", $"Schrijf waar stap {nummer} voor is."),
                { Betrokkenen.Count: 0 } => ("betrokkenen", $"Kies wie er in stap {nummer} meedoen."),
                { Regie: Ketenpartij.Jeugdige or Ketenpartij.Ouders } => ("regie", $"De regie van stap {nummer} ligt bij iemand die ervoor werkt. Kies een andere partij."),
                { Kantelpunt: Kantelpunt.Geen } when !laatste => ("kantelpunt", $"Alleen de laatste stap heeft geen kantelpunt. Kies een termijn voor stap {nummer}."),
                { Kantelpunt: not Kantelpunt.Geen } when laatste => ("kantelpunt", $"Na stap {nummer} is er geen volgende: de laatste stap heeft geen kantelpunt."),
                { Kantelpunt: Kantelpunt.Termijn { Aantal: < 1 or > 52 } or Kantelpunt.Afgesproken { HooguitWeken: < 1 or > 52 } } =>
                    ("kantelpunt", $"Kies voor stap {nummer} een termijn van 1 tot 52."),
                _ => default((string Veld, string Uitleg)?),
            };
            if (reden is var (veld, uitleg))
            {
                return new($"{veld}-{nummer}", uitleg);
            }
        }

        return null;
    }

    private const int MeesteTreden = 8;
}
