using System.Globalization;
using Leerrecht.Server.Vorm;

namespace Leerrecht.Server.Dossiers.Overleggen;

/// <summary>A day and a time as the clock in Amsterdam shows them, as forms have them.</summary>
public static class Tijdstip
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The instant in UTC; null when day or time cannot be read, or when the clock skips that time.</summary>
    public static DateTime? Lees(string? dag, string? tijd)
    {
        if (Datums.Lees(dag) is not { } op || !TimeOnly.TryParseExact(tijd?.Trim(), ["HH:mm", "H:mm", "H.mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var om))
        {
            return null;
        }

        var wand = op.ToDateTime(om);
        return Amsterdam.IsInvalidTime(wand) ? null : TimeZoneInfo.ConvertTimeToUtc(wand, Amsterdam);
    }

    /// <summary>The day on the wall.</summary>
    public static DateOnly Dag(DateTime utc) => DateOnly.FromDateTime(Vandaag.InAmsterdam(utc));

    /// <summary>The time on the wall: "14:30".</summary>
    public static string Tijd(DateTime utc) => Vandaag.InAmsterdam(utc).ToString("HH:mm", CultureInfo.InvariantCulture);
}
