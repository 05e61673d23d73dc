using System.Globalization;
using System.Text.Json;
using Leerrecht.Core.Tellingen;
using Leerrecht.Server.Signalering;

namespace Leerrecht.Server.Tellingen;

/// <summary>Writes the resultaatschema as the JSON of regels §9: all rows, null where a selection cannot know.</summary>
internal static class ResultaatschemaJson
{
    public static void Schrijf(Stream uit, Resultaatschema schema)
    {
        using var json = new Utf8JsonWriter(uit, OordeelJson.Opties);
        json.WriteStartObject();
        json.WriteString("ijkmoment", schema.Ijkmoment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (schema.Selectie is { } selectie)
        {
            json.WriteStartObject("selectie");
            json.WriteString("soort", selectie.Woord);
            json.WriteString("waarde", selectie.Waarde);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("selectie");
        }

        json.WriteStartArray("rijen");
        foreach (var regel in schema.Rijen)
        {
            json.WriteStartObject();
            json.WriteString("rij", regel.Rij.Woord());
            Getal(json, "tot_en_met_3_maanden", regel.TotEnMet3Maanden);
            Getal(json, "langer_dan_3_maanden", regel.LangerDan3Maanden);
            Getal(json, "totaal", regel.Totaal);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("leerplichtigen", schema.Leerplichtigen);
        Getal(json, "per_1000", schema.Per1000);
        json.WriteStartObject("vrijstellingen");
        Getal(json, "5-a-tijdelijk", schema.Vrijstellingen.VijfATijdelijk);
        Getal(json, "5-a-permanent", schema.Vrijstellingen.VijfAPermanent);
        Getal(json, "5-b", schema.Vrijstellingen.VijfB);
        Getal(json, "5-c", schema.Vrijstellingen.VijfC);
        json.WriteEndObject();
        json.WriteNumber("langdurig_ziek", schema.LangdurigZiek);
        json.WriteEndObject();
    }

    private static void Getal(Utf8JsonWriter json, string naam, decimal? waarde)
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
}
