using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;

namespace Leerrecht.Server.Signalering;

/// <summary>Writes what judging gave as the JSON of regels §9: no field is left out, empty is null.</summary>
internal static class OordeelJson
{
    /// <summary>Letters with accents stay letters: the output is a file for machines, not part of a page.</summary>
    public static readonly JsonWriterOptions Opties = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Schrijf(Stream uit, Regiobeeld regio, DateOnly peildatum, Oordeel oordeel)
    {
        using var json = new Utf8JsonWriter(uit, Opties);
        json.WriteStartObject();
        json.WriteString("peildatum", Tekst(peildatum));
        json.WriteStartArray("signalen");
        foreach (var regel in oordeel.Signalen)
        {
            Schrijf(json, regel, regio.Scholen);
            Doorgeven(json);
        }

        json.WriteEndArray();
        json.WriteStartArray("thuiszitters");
        foreach (var regel in oordeel.Thuiszitters)
        {
            Schrijf(json, regel, regio.Scholen);
        }

        json.WriteEndArray();
        json.WriteStartArray("meldingen");
        foreach (var melding in Gesorteerd(regio.Meldingen))
        {
            Schrijf(json, melding);
            Doorgeven(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The writer keeps all until it is told; a million meldingen need not be in memory twice.</summary>
    private static void Doorgeven(Utf8JsonWriter json)
    {
        if (json.BytesPending > 1 << 16)
        {
            json.Flush();
        }
    }

    private static void Schrijf(Utf8JsonWriter json, Signaalregel regel, Schoolregister scholen)
    {
        var signaal = regel.Signaal;
        json.WriteStartObject();
        json.WriteString("leerling", regel.Leerling.Sleutel);
        json.WriteString("soort", signaal.Soort.Woord());
        json.WriteString("vestiging", signaal.Vestiging < 0 ? null : scholen.Vestigingen[signaal.Vestiging].Code);
        json.WriteString("begin", Tekst(signaal.Begin));
        json.WriteString("eind", Tekst(signaal.Eind));
        json.WriteString("bereikt_op", Tekst(signaal.BereiktOp));
        json.WriteNumber("omvang", signaal.Omvang);
        json.WriteString("eenheid", signaal.Eenheid.Woord());
        json.WriteString("uiterlijk", Tekst(signaal.Uiterlijk));
        Getal(json, "volgnummer", signaal.Volgnummer);
        Lijst(json, "bestemd_voor", signaal.BestemdVoor.Woorden());
        json.WriteString("regelset", Tekst(signaal.Regelset));
        Lijst(json, "op_grond_van", regel.OpGrondVan);
        json.WriteString("telt_mee", JaNee(signaal.TeltMee));
        json.WriteString("reden_telt_niet", signaal.RedenTeltNiet?.Woord());
        json.WriteString("wacht_op_mbo", JaNee(signaal.WachtOpMbo));
        Getal(json, "tier", signaal.Tier);
        json.WriteEndObject();
    }

    private static void Schrijf(Utf8JsonWriter json, Thuiszitterregel regel, Schoolregister scholen)
    {
        var thuiszitter = regel.Thuiszitter;
        var vestiging = thuiszitter.Vestiging < 0 ? null : scholen.Vestigingen[thuiszitter.Vestiging];
        json.WriteStartObject();
        json.WriteString("leerling", regel.Leerling.Sleutel);
        json.WriteString("categorie", thuiszitter.Categorie.ToString());
        json.WriteString("sector", thuiszitter.Sector.ToString());
        json.WriteString("sinds", Tekst(thuiszitter.Sinds));
        json.WriteNumber("dagen", thuiszitter.Dagen);
        json.WriteString("grens_op", Tekst(thuiszitter.GrensOp));
        json.WriteString("langer_dan_drie_maanden", JaNee(thuiszitter.LangerDanDrieMaanden));
        json.WriteString("aanbod", JaNee(thuiszitter.Aanbod));
        json.WriteString("zonder_aanbod_over_de_grens", JaNee(thuiszitter.ZonderAanbodOverDeGrens));
        json.WriteString("wacht_op_mbo", JaNee(thuiszitter.WachtOpMbo));
        json.WriteString("gemeente", regel.Leerling.Gemeente);
        json.WriteString("vestiging", vestiging?.Code);
        json.WriteString("bestuur", vestiging?.Bestuur);
        json.WriteString("swv", vestiging?.Swv);
        json.WriteEndObject();
    }

    private static void Schrijf(Utf8JsonWriter json, Invoermelding melding)
    {
        json.WriteStartObject();
        json.WriteString("bestand", melding.Bestand);
        Getal(json, "regel", melding.Regel);
        json.WriteString("kolom", melding.Kolom);
        json.WriteString("waarde", melding.Waarde);
        json.WriteString("ernst", melding.Ernst.ToString().ToLowerInvariant());
        json.WriteString("code", melding.Code.Woord());
        json.WriteString("tekst", melding.Tekst);
        json.WriteEndObject();
    }

    private static IEnumerable<Invoermelding> Gesorteerd(IEnumerable<Invoermelding> meldingen) => meldingen
        .OrderBy(melding => melding.Bestand, StringComparer.Ordinal)
        .ThenBy(melding => melding.Regel)
        .ThenBy(melding => melding.Kolom, StringComparer.Ordinal)
        .ThenBy(melding => melding.Code.Woord(), StringComparer.Ordinal);

    private static string? Tekst(DateOnly? dag) => dag?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? JaNee(bool? waarde) => waarde is { } gegeven ? gegeven ? "J" : "N" : null;

    private static void Getal(Utf8JsonWriter json, string naam, int? waarde)
    {
        if (waarde is { } getal)
        {
            json.WriteNumber(naam, getal);
        }
        else
        {
            json.WriteNull(naam);
        }
    }

    private static void Lijst(Utf8JsonWriter json, string naam, IEnumerable<string> woorden)
    {
        json.WriteStartArray(naam);
        foreach (var woord in woorden)
        {
            json.WriteStringValue(woord);
        }

        json.WriteEndArray();
    }
}
