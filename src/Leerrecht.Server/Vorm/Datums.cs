using System.Globalization;

namespace Leerrecht.Server.Vorm;

/// <summary>Dates as people write them: "vr 20 nov", "vrijdag 20 november 2026".</summary>
public static class Datums
{
    /// <summary>"vr 20 nov"; with the year when it is another than that of <paramref name="vandaag"/>.</summary>
    public static string Kort(this DateOnly dag, DateOnly? vandaag = null) =>
        Zonder(dag.ToString(vandaag is { } nu && nu.Year != dag.Year ? "ddd d MMM yyyy" : "ddd d MMM", CultureInfo.CurrentCulture));

    /// <summary>"20 nov 2026".</summary>
    public static string Gewoon(this DateOnly dag) => Zonder(dag.ToString("d MMM yyyy", CultureInfo.CurrentCulture));

    /// <summary>"vrijdag 20 november 2026".</summary>
    public static string Voluit(this DateOnly dag) => dag.ToString("dddd d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"vrijdag 20 november".</summary>
    public static string DagEnMaand(this DateOnly dag) => dag.ToString("dddd d MMMM", CultureInfo.CurrentCulture);

    /// <summary>The day that somebody typed or chose; null when it is none, or not of these times.</summary>
    public static DateOnly? Lees(string? getypt) =>
        DateOnly.TryParseExact(getypt?.Trim(), ["yyyy-MM-dd", "d-M-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) && dag.Year is >= 1990 and < 2100
            ? dag
            : null;

    /// <summary>For the datetime attribute and for date fields.</summary>
    public static string Iso(this DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Abbreviated months and days end in a point in some versions of the Dutch language data and not in others.
    private static string Zonder(string datum) => datum.Replace(".", "", StringComparison.Ordinal);
}
