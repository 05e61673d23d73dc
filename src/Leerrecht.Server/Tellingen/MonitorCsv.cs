using System.Globalization;
using System.Text;
using Leerrecht.Core.Tellingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Toegang;
using Leerrecht.Server.Vorm;

namespace Leerrecht.Server.Tellingen;

/// <summary>The figures of the monitor as a file for a spreadsheet: one line per day and row, the same numbers as on the page.</summary>
public static class MonitorCsv
{
    private const string Kop = "plaats;soort;code;ijkmoment;cijfer;tot_en_met_3_maanden;langer_dan_3_maanden;totaal";

    public static void MapMonitorCsv(this IEndpointRouteBuilder routes) => routes.MapGet(
        "/monitor/csv",
        async (HttpContext context, Bezoek bezoek, Peilingen peilingen, Teksten teksten) =>
        {
            var beeld = await Monitoren.Haal(Monitorvraag.Van(context.Request.Query), bezoek, peilingen, teksten, context.RequestAborted);
            return Results.File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Maak(beeld, teksten))).ToArray(), "text/csv; charset=utf-8", Bestandsnaam(beeld));
        });

    internal static string Maak(Monitoren.Beeld beeld, Teksten teksten)
    {
        var uit = new StringBuilder(Kop).Append("\r\n");
        var schemas = beeld.Trend.Append(beeld.Nu).Concat(beeld.Toen is { } toen ? [toen] : []).DistinctBy(schema => schema.Ijkmoment).OrderBy(schema => schema.Ijkmoment);
        foreach (var schema in schemas)
        {
            foreach (var regel in schema.Rijen)
            {
                Regel(schema, regel.Rij.Woord(), $"{regel.TotEnMet3Maanden}", $"{regel.LangerDan3Maanden}", $"{regel.Totaal}");
            }

            Regel(schema, "leerplichtigen", "", "", $"{schema.Leerplichtigen}");
            Regel(schema, "per_1000", "", "", schema.Per1000?.ToString("0.##", CultureInfo.CurrentCulture) ?? "");
            foreach (var cijfer in Schemabeeld.OverigeCijfers)
            {
                Regel(schema, cijfer.Woord(), "", "", $"{schema.Overig[cijfer]}");
            }
        }

        return uit.ToString();

        void Regel(Schemabeeld schema, params ReadOnlySpan<string> cellen)
        {
            uit.Append(Csvcel.Van(beeld.Keuze.Naam(beeld.Scholen, teksten)))
                .Append(';').Append(Csvcel.Van(schema.Selectie?.Woord ?? Monitorvraag.Regio))
                .Append(';').Append(Csvcel.Van(schema.Selectie?.Waarde ?? ""))
                .Append(';').Append(Monitorkeuze.Dagwoord(schema.Ijkmoment));
            foreach (var cel in cellen)
            {
                uit.Append(';').Append(Csvcel.Van(cel));
            }

            uit.Append("\r\n");
        }
    }

    private static string Bestandsnaam(Monitoren.Beeld beeld)
    {
        var plaats = beeld.Keuze.Selectie?.Waarde ?? Monitorvraag.Regio;
        return $"monitor-{new string([.. plaats.Select(teken => char.IsAsciiLetterOrDigit(teken) ? teken : '-')])}-{Monitorkeuze.Dagwoord(beeld.Keuze.Op)}.csv";
    }
}
