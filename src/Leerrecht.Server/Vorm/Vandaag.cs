namespace Leerrecht.Server.Vorm;

/// <summary>The day and the time as they are in Amsterdam.</summary>
public sealed class Vandaag(TimeProvider klok)
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>Today, a Dutch calendar day.</summary>
    public DateOnly Dag => DateOnly.FromDateTime(Nu);

    /// <summary>Date and time on the wall in Amsterdam.</summary>
    public DateTime Nu => InAmsterdam(klok.GetUtcNow().UtcDateTime);

    /// <summary>An instant as the clock in Amsterdam showed it.</summary>
    public static DateTime InAmsterdam(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Amsterdam);
}
