using System.Globalization;
using System.Text;

namespace Leerrecht.Server.Dossiers.Overleggen;

/// <summary>A meeting as a file for a calendar (RFC 5545). It names no child and says nothing of the case: calendars are shared.</summary>
public static class Agendabestand
{
    private const int LangsteRegel = 75;

    /// <param name="link">The page of the meeting, as a full address.</param>
    public static string Maak(Overlegzaak zaak, string samenvatting, string uitleg, string link)
    {
        var overleg = zaak.Gepland!;
        string[] regels =
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Leerrecht//Overleg//NL",
            "CALSCALE:GREGORIAN",
            "BEGIN:VEVENT",
            $"UID:{overleg.Id}@leerrecht",
            $"DTSTAMP:{Moment(zaak.GeplandOp)}",
            $"DTSTART:{Moment(overleg.Wanneer)}",

            // Nobody says how long; an hour keeps the time free.
            "DURATION:PT1H",
            $"SEQUENCE:{zaak.Keren - 1 + (zaak.Afgezegd is null ? 0 : 1)}",
            $"STATUS:{(zaak.Afgezegd is null ? "CONFIRMED" : "CANCELLED")}",
            "CLASS:PRIVATE",
            $"SUMMARY:{Tekst(samenvatting)}",
            $"LOCATION:{Tekst(overleg.Waar)}",
            $"DESCRIPTION:{Tekst(uitleg)}",
            $"URL:{link}",
            "END:VEVENT",
            "END:VCALENDAR",
        ];
        return string.Concat(regels.Select(regel => Gevouwen(regel) + "\r\n"));
    }

    private static string Moment(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Tekst(string tekst) => tekst.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    /// <summary>No line longer than 75 octets; what goes on begins with a space. Characters stay whole.</summary>
    private static string Gevouwen(string regel)
    {
        var (gevouwen, lengte) = (new StringBuilder(), 0);
        foreach (var teken in regel.EnumerateRunes().Where(teken => !Rune.IsControl(teken)))
        {
            if (lengte + teken.Utf8SequenceLength > LangsteRegel)
            {
                gevouwen.Append("\r\n ");
                lengte = 1;
            }

            gevouwen.Append(teken.ToString());
            lengte += teken.Utf8SequenceLength;
        }

        return gevouwen.ToString();
    }
}
