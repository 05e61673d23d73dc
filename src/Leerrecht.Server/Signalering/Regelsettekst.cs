using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Server.Opslag;

namespace Leerrecht.Server.Signalering;

/// <summary>Reads rule sets in the words in which they are delivered and kept: each the defaults plus its own values (regels §2).</summary>
public static class Regelsettekst
{
    private const string GeldigVan = "geldig_van";

    /// <summary>Beyond this a number is a mistake, and dates would run out of the calendar.</summary>
    private const int Grootste = 1_000_000;

    private const int MeesteMaanden = 12_000;

    private static readonly Woordenlijst<Venster> Vensters = Woordenlijst.Van<Venster>(venster => venster.ToString().ToLowerInvariant());

    private static readonly Woordenlijst<Eenheid> Eenheden =
        new(new[] { Eenheid.Klokuur, Eenheid.Lesuur }.Select(eenheid => (eenheid.Woord(), eenheid)));

    private static readonly Woordenlijst<Sector> Sectoren = Woordenlijst.Van<Sector>(sector => sector.ToString());

    /// <param name="tekst">JSON: a list of sets.</param>
    /// <returns>The sets, and the names of parameters that do not exist.</returns>
    /// <exception cref="FormatException">No list of objects with a date and values of the right type; the message says where, for people.</exception>
    public static (Regelsets Sets, IReadOnlyList<string> Onbekend) Lees(string tekst)
    {
        var onbekend = new List<string>();
        using var document = Open(tekst);
        if (document.RootElement.ValueKind != JsonValueKind.Array)
        {
            throw Onleesbaar("er hoort een lijst te staan: [{\"geldig_van\": \"2026-08-01\", …}]");
        }

        var sets = document.RootElement.EnumerateArray().Select(set => LeesSet(set, onbekend)).ToList();
        return (new Regelsets(sets), onbekend);
    }

    private static JsonDocument Open(string tekst)
    {
        try
        {
            return JsonDocument.Parse(tekst);
        }
        catch (JsonException fout)
        {
            throw new FormatException($"dit is geen leesbare JSON in UTF-8 ({fout.Message})", fout);
        }
    }

    private static Regelset LeesSet(JsonElement element, List<string> onbekend)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw Onleesbaar($"er staat {element.GetRawText()} waar een object met \"{GeldigVan}\" hoort");
        }

        if (!element.TryGetProperty(GeldigVan, out var datum) || datum.ValueKind != JsonValueKind.String
            || !DateOnly.TryParseExact(datum.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var geldigVan)
            || geldigVan.Year is < 1900 or > 2100)
        {
            throw Onleesbaar($"een regelset heeft geen \"{GeldigVan}\" met een datum als \"2026-08-01\"");
        }

        var set = new Regelset { GeldigVan = geldigVan };
        foreach (var veld in element.EnumerateObject().Where(veld => veld.Name != GeldigVan))
        {
            if (Neem(set, veld) is { } gewijzigd)
            {
                set = gewijzigd;
            }
            else
            {
                onbekend.Add(veld.Name);
            }
        }

        return set;
    }

    /// <summary>The set with the value, or null when there is no such parameter.</summary>
    private static Regelset? Neem(Regelset set, JsonProperty veld) => veld.Name switch
    {
        "wv_uren" => set with { WvUren = Getal(veld) },
        "wv_lesweken" => set with { WvLesweken = Heel(veld) },
        "wv_venster" => set with { WvVenster = Keuze(veld.Name, veld.Value, Vensters) },
        "wv_herhaal_na_dagen" => set with { WvHerhaalNaDagen = Heel(veld) },
        "wv_max_herhalingen" => set with { WvMaxHerhalingen = Heel(veld) },
        "meld_werkdagen" => set with { MeldWerkdagen = Heel(veld) },
        "eenheid" => PerSector(veld).Aggregate(set, (tot, deel) => tot.MetEenheid(deel.Sector, Keuze(veld.Name, deel.Waarde, Eenheden))),
        "dag_norm" => PerSector(veld).Aggregate(set, (tot, deel) => tot.MetDagNorm(deel.Sector, Getal(veld.Name, deel.Waarde))),
        "lrv_dagen" => set with { LrvDagen = Heel(veld) },
        "ziek_meldingen" => set with { ZiekMeldingen = Heel(veld) },
        "ziek_lesweken" => set with { ZiekLesweken = Heel(veld) },
        "ziek_lesdagen" => set with { ZiekLesdagen = Heel(veld) },
        "langdurig_ziek_dagen" => set with { LangdurigZiekDagen = Heel(veld) },
        "te_laat_keer" => set with { TeLaatKeer = Stappen(veld) },
        "te_laat_melden_vanaf" => set with { TeLaatMeldenVanaf = Heel(veld) },
        "schorsing_dagen" => set with { SchorsingDagen = Heel(veld) },
        "av_dagen" => set with { AvDagen = Heel(veld) },
        "klok_maanden" => set with { KlokMaanden = Heel(veld.Name, veld.Value, MeesteMaanden) },
        "tier2_procent" => set with { Tier2Procent = Getal(veld) },
        "tier3_procent" => set with { Tier3Procent = Getal(veld) },
        _ => null,
    };

    private static IEnumerable<(Sector Sector, JsonElement Waarde)> PerSector(JsonProperty veld)
    {
        if (veld.Value.ValueKind != JsonValueKind.Object)
        {
            throw Verkeerd(veld.Name, veld.Value, "{\"VO\": …}, per sector een waarde,");
        }

        foreach (var deel in veld.Value.EnumerateObject())
        {
            if (!Sectoren.Kent(deel.Name, out var sector))
            {
                throw Onleesbaar($"bij \"{veld.Name}\" staat de sector \"{deel.Name}\"; dat kan {Sectoren.Opsomming} zijn");
            }

            yield return (sector, deel.Value);
        }
    }

    private static ImmutableArray<int> Stappen(JsonProperty veld) =>
        veld.Value.ValueKind == JsonValueKind.Array
            ? [.. veld.Value.EnumerateArray().Select(stap => Heel(veld.Name, stap, Grootste))]
            : throw Verkeerd(veld.Name, veld.Value, "een lijst van gehele getallen, zoals [3, 6, 9, 12],");

    private static T Keuze<T>(string naam, JsonElement waarde, Woordenlijst<T> lijst) =>
        waarde.ValueKind == JsonValueKind.String && lijst.Kent(waarde.GetString(), out var gevonden)
            ? gevonden
            : throw Verkeerd(naam, waarde, lijst.Opsomming);

    private static decimal Getal(JsonProperty veld) => Getal(veld.Name, veld.Value);

    private static decimal Getal(string naam, JsonElement waarde) =>
        waarde.ValueKind == JsonValueKind.Number && waarde.TryGetDecimal(out var getal) && Math.Abs(getal) <= Grootste
            ? getal
            : throw Verkeerd(naam, waarde, "een getal");

    private static int Heel(JsonProperty veld) => Heel(veld.Name, veld.Value, Grootste);

    private static int Heel(string naam, JsonElement waarde, int grootste)
    {
        var getal = Getal(naam, waarde);
        return decimal.IsInteger(getal) && Math.Abs(getal) <= grootste ? (int)getal : throw Verkeerd(naam, waarde, "een geheel getal");
    }

    private static FormatException Verkeerd(string naam, JsonElement waarde, string verwacht) =>
        Onleesbaar($"bij \"{naam}\" staat {waarde.GetRawText()}, maar daar hoort {verwacht} te staan");

    private static FormatException Onleesbaar(string uitleg) => new($"{uitleg}.");
}
