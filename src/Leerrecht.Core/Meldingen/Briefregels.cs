using System.Text.RegularExpressions;

namespace Leerrecht.Core.Meldingen;

/// <summary>Templates of letters: which fields there are, what may be written, how they are filled.</summary>
public static partial class Briefregels
{
    /// <summary>Longest subject, in characters.</summary>
    public const int LangsteOnderwerp = 150;

    /// <summary>Longest text or address.</summary>
    public const int LangsteTekst = 8000;

    /// <summary>What stands where something is not known: it is filled in by hand.</summary>
    public const string Open = "……………";

    private static readonly Dictionary<string, Briefveld> PerWoord = Enum.GetValues<Briefveld>().ToDictionary(Woord, StringComparer.Ordinal);

    private static readonly Dictionary<string, Briefsoort> PerSoort = Enum.GetValues<Briefsoort>().ToDictionary(Woord, StringComparer.Ordinal);

    /// <summary>The word of a field.</summary>
    public static string Woord(this Briefveld veld) => veld.ToString().ToLowerInvariant();

    /// <summary>The word of a kind of letter.</summary>
    public static string Woord(this Briefsoort soort) => soort switch
    {
        Briefsoort.UitnodigingGesprek => "uitnodiging-gesprek",
        Briefsoort.OproepGesprek => "oproep-gesprek",
        Briefsoort.Waarschuwing => "waarschuwing",
        Briefsoort.BevestigingAfspraken => "bevestiging-afspraken",
        Briefsoort.AanbodHulp => "aanbod-hulp",
        Briefsoort.HaltVerwijzing => "halt-verwijzing",
        Briefsoort.KennisgevingProcesVerbaal => "kennisgeving-proces-verbaal",
        Briefsoort.MeldingRaad => "melding-raad",
        Briefsoort.GecombineerdeZitting => "gecombineerde-zitting",
        Briefsoort.AbsoluutVerzuim => "absoluut-verzuim",
        Briefsoort.AbsoluutHerinnering => "absoluut-verzuim-herinnering",
        Briefsoort.AbsoluutOproep => "absoluut-verzuim-oproep",
    };

    /// <summary>The kind of letter with this word; false when there is none.</summary>
    public static bool Kent(string? woord, out Briefsoort soort) => PerSoort.TryGetValue(woord ?? "", out soort);

    /// <summary>The fields that a kind of letter can have: nobody's school is known who is enrolled nowhere.</summary>
    public static IReadOnlyList<Briefveld> Velden(Briefsoort soort) => [.. Enum.GetValues<Briefveld>().Where(veld => (soort, veld) switch
    {
        (Briefsoort.AbsoluutVerzuim or Briefsoort.AbsoluutHerinnering or Briefsoort.AbsoluutOproep, Briefveld.School or Briefveld.Verzuim or Briefveld.Reden or Briefveld.Afspraken) => false,
        (_, Briefveld.Afspraken) => soort == Briefsoort.BevestigingAfspraken,
        _ => true,
    })];

    /// <summary>The letter that goes with a step as it now is; null when there is none.</summary>
    /// <param name="stappen">All of the handling, in order.</param>
    public static Briefsoort? Bij(Stap stap, IEnumerable<Stap> stappen) => (stap.Soort, stap.Afronding?.Uitkomst) switch
    {
        (Behandelstap.Gesprek, null) => BleefWeg(stappen.TakeWhile(eerder => eerder.Nummer != stap.Nummer)) ? Briefsoort.OproepGesprek : Briefsoort.UitnodigingGesprek,
        (Behandelstap.Gesprek, Stapuitkomst.Gehouden) => Briefsoort.BevestigingAfspraken,
        (Behandelstap.VrijwilligeHulp, null) => Briefsoort.AanbodHulp,
        (Behandelstap.VrijwilligeHulp, Stapuitkomst.Gestart) => Briefsoort.BevestigingAfspraken,
        (Behandelstap.Waarschuwing, null) => Briefsoort.Waarschuwing,
        (Behandelstap.Halt, null) => Briefsoort.HaltVerwijzing,
        (Behandelstap.ProcesVerbaal, null) => Briefsoort.KennisgevingProcesVerbaal,
        (Behandelstap.Raad, null) => Briefsoort.MeldingRaad,
        (Behandelstap.GecombineerdeZitting, null) => Briefsoort.GecombineerdeZitting,
        _ => null,
    };

    /// <summary>The letter about a child that is enrolled nowhere, as written in the text of the gemeente.</summary>
    public static Briefsoort Soort(this Absoluutbrief brief) => brief switch
    {
        Absoluutbrief.Eerste => Briefsoort.AbsoluutVerzuim,
        Absoluutbrief.Herinnering => Briefsoort.AbsoluutHerinnering,
        Absoluutbrief.Oproep => Briefsoort.AbsoluutOproep,
    };

    private static bool BleefWeg(IEnumerable<Stap> eerder) =>
        eerder.LastOrDefault(stap => stap.Soort == Behandelstap.Gesprek) is { Afronding.Uitkomst: Stapuitkomst.NietVerschenen };

    /// <summary>Whether this can be a template.</summary>
    public static Uitkomst<Briefsjabloon> Beoordeel(Briefsjabloon sjabloon)
    {
        if (string.IsNullOrWhiteSpace(sjabloon.Onderwerp) || sjabloon.Onderwerp.Length > LangsteOnderwerp)
        {
            return new Weigering("onderwerp", $"Schrijf een onderwerp van ten hoogste {LangsteOnderwerp} tekens.");
        }

        if (string.IsNullOrWhiteSpace(sjabloon.Tekst) || sjabloon.Tekst.Length > LangsteTekst)
        {
            return new Weigering("tekst", $"Schrijf een tekst van ten hoogste {LangsteTekst} tekens.");
        }

        return (Fout("onderwerp", sjabloon.Onderwerp, sjabloon.Soort) ?? Fout("tekst", sjabloon.Tekst, sjabloon.Soort)) is { } fout
            ? fout
            : sjabloon with { Onderwerp = sjabloon.Onderwerp.Trim(), Tekst = Regels(sjabloon.Tekst) };
    }

    /// <summary>The text with what is known in the place of its fields.</summary>
    public static string Vul(string tekst, IReadOnlyDictionary<Briefveld, string> waarden) => Veld().Replace(
        tekst, gevonden => PerWoord.TryGetValue(gevonden.Groups[1].Value.Trim(), out var veld) && waarden.GetValueOrDefault(veld) is { Length: > 0 } waarde ? waarde : Open);

    /// <summary>One kind of line end, and no white around it: what a browser sends differs.</summary>
    public static string Regels(string tekst) => tekst.ReplaceLineEndings("\n").Trim();

    private static Weigering? Fout(string waar, string tekst, Briefsoort soort)
    {
        var velden = Velden(soort);
        foreach (Match gevonden in Veld().Matches(tekst))
        {
            var woord = gevonden.Groups[1].Value.Trim();
            if (!PerWoord.TryGetValue(woord, out var veld) || !velden.Contains(veld))
            {
                return new(waar, $"{{{woord}}} kan in deze brief niet worden ingevuld. Kies uit: {string.Join(", ", velden.Select(veld => $"{{{veld.Woord()}}}"))}.");
            }
        }

        return Veld().Replace(tekst, "").AsSpan().IndexOfAny('{', '}') >= 0
            ? new(waar, "Een accolade hoort om een veld te staan, zoals {leerling}.")
            : null;
    }

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Veld();
}
