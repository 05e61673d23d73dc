using System.Globalization;
using System.Text.Json.Nodes;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;

namespace Leerrecht.Server.Signalering;

/// <summary>How a value of a rule set is filled in.</summary>
public enum Waardesoort
{
    Getal,
    HeelGetal,
    Reeks,
    Venster,
    Eenheid,
}

/// <summary>A parameter of a rule set as people see it: its name, its value as text, and what may be filled in (regels §2).</summary>
/// <param name="Naam">As in regelset.json.</param>
/// <param name="Sector">For a parameter that differs per sector; it is a field of its own then.</param>
/// <param name="Bron">Where the default comes from.</param>
public sealed record Regelparameter(string Naam, Waardesoort Soort, string Bron, Func<Regelset, string> Waarde, decimal Minst, decimal Meest, Sector? Sector = null)
{
    private static readonly NumberFormatInfo Punt = NumberFormatInfo.InvariantInfo;

    /// <summary>Name of its field in a form.</summary>
    public string Veld => Sector is null ? Naam : $"{Naam}.{Sector}";

    /// <summary>Key of the sentence that explains it.</summary>
    public string Tekst => $"regelset.{Naam}";

    public static IReadOnlyList<Regelparameter> Alle { get; } =
    [
        Getal("wv_uren", "Leerplichtwet art. 21a", set => set.WvUren, 1, 400),
        Heel("wv_lesweken", "Leerplichtwet art. 21a", set => set.WvLesweken, 1, 52),
        new("wv_venster", Waardesoort.Venster, "Leerplichtwet art. 21a", set => set.WvVenster.ToString().ToLowerInvariant(), 0, 0),
        Heel("wv_herhaal_na_dagen", "DUO, verzuimregister", set => set.WvHerhaalNaDagen, 0, 365),
        Heel("wv_max_herhalingen", "DUO, verzuimregister", set => set.WvMaxHerhalingen, 0, 100),
        Heel("meld_werkdagen", "Inspectie van het Onderwijs", set => set.MeldWerkdagen, 0, 60),
        .. PerSector("eenheid", Waardesoort.Eenheid, "DUO, verzuimregister", (set, sector) => set.Eenheid(sector).Woord(), 0),
        .. PerSector("dag_norm", Waardesoort.Getal, "Regionale afspraak", (set, sector) => Schrijf(set.DagNorm(sector)), 24),
        Heel("lrv_dagen", "DUO, verzuimregister; OCW", set => set.LrvDagen, 1, 365),
        Heel("ziek_meldingen", "M@ZL", set => set.ZiekMeldingen, 1, 100),
        Heel("ziek_lesweken", "M@ZL", set => set.ZiekLesweken, 1, 52),
        Heel("ziek_lesdagen", "M@ZL", set => set.ZiekLesdagen, 1, 260),
        Heel("langdurig_ziek_dagen", "G4, resultaatafspraken bijlage 1", set => set.LangdurigZiekDagen, 1, 365),
        new("te_laat_keer", Waardesoort.Reeks, "Regionale afspraak", set => string.Join(", ", set.TeLaatKeer), 1, 1000),
        Heel("te_laat_melden_vanaf", "Regionale afspraak", set => set.TeLaatMeldenVanaf, 1, 1000),
        Heel("schorsing_dagen", "Inspectie van het Onderwijs", set => set.SchorsingDagen, 0, 100),
        Heel("av_dagen", "G4, resultaatafspraken § 2.1", set => set.AvDagen, 0, 365),
        Heel("klok_maanden", "Thuiszitterspact 2016", set => set.KlokMaanden, 1, 36),
        Getal("tier2_procent", "MD-MTSS", set => set.Tier2Procent, 0, 100),
        Getal("tier3_procent", "MD-MTSS", set => set.Tier3Procent, 0, 100),
    ];

    /// <summary>Reads what was filled in; the value as regelset.json has it, or null when it cannot be.</summary>
    public JsonNode? Lees(string getypt)
    {
        var tekst = getypt.Trim();
        switch (Soort)
        {
            case Waardesoort.Venster:
                return Enum.GetValues<Venster>().Any(venster => venster.ToString().ToLowerInvariant() == tekst) ? tekst : null;
            case Waardesoort.Eenheid:
                return tekst == Core.Signalering.Eenheid.Klokuur.Woord() || tekst == Core.Signalering.Eenheid.Lesuur.Woord() ? tekst : null;
            case Waardesoort.Reeks:
                var stappen = tekst.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Select(deel => Mag(deel, heel: true)).ToList();
                return stappen.Count is > 0 and <= 20 && stappen.All(stap => stap is not null) && stappen.Zip(stappen.Skip(1)).All(paar => paar.First < paar.Second)
                    ? new JsonArray([.. stappen.Select(stap => JsonValue.Create((int)stap!.Value))])
                    : null;
            case Waardesoort.Getal:
                return Mag(tekst, heel: false) is { } getal ? JsonValue.Create(getal) : null;
            case Waardesoort.HeelGetal:
                return Mag(tekst, heel: true) is { } geheel ? JsonValue.Create((int)geheel) : null;
        }

        return null;
    }

    /// <summary>As people type it: a comma or a point before the decimals.</summary>
    private decimal? Mag(string tekst, bool heel) =>
        decimal.TryParse(tekst.Replace(',', '.'), NumberStyles.AllowDecimalPoint, Punt, out var getal)
        && getal >= Minst && getal <= Meest && (!heel || decimal.IsInteger(getal)) && decimal.Round(getal, 2) == getal
            ? getal
            : null;

    private static string Schrijf(decimal getal) => getal.ToString("0.##", CultureInfo.CurrentCulture);

    private static Regelparameter Heel(string naam, string bron, Func<Regelset, int> waarde, int minst, int meest) =>
        new(naam, Waardesoort.HeelGetal, bron, set => waarde(set).ToString(CultureInfo.CurrentCulture), minst, meest);

    private static Regelparameter Getal(string naam, string bron, Func<Regelset, decimal> waarde, int minst, int meest) =>
        new(naam, Waardesoort.Getal, bron, set => Schrijf(waarde(set)), minst, meest);

    private static IEnumerable<Regelparameter> PerSector(string naam, Waardesoort soort, string bron, Func<Regelset, Sector, string> waarde, int meest) =>
        Enum.GetValues<Sector>().Select(sector => new Regelparameter(naam, soort, bron, set => waarde(set, sector), soort == Waardesoort.Getal ? 0.5m : 0, meest, sector));
}
