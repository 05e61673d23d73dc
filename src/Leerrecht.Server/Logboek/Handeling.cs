namespace Leerrecht.Server.Logboek;

/// <summary>Who does what, when. Nothing is written without one.</summary>
/// <param name="Wie">Name or key of the person or job.</param>
/// <param name="Wanneer">UTC, cut to microseconds: PostgreSQL keeps no more.</param>
/// <param name="Daad">The act, as <c>ruimte.werkwoord</c>.</param>
public sealed record Handeling(string Wie, DateTime Wanneer, string Daad)
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The calendar day in the Netherlands; at half past midnight in summer that is not the UTC day.</summary>
    public DateOnly Vandaag => DagInAmsterdam(Wanneer);

    /// <summary>An act that happens now.</summary>
    public static Handeling Nu(TimeProvider klok, string wie, string daad)
    {
        var nu = klok.GetUtcNow().UtcDateTime;
        return new(wie, new DateTime(nu.Ticks - nu.Ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc), daad);
    }

    public static DateOnly DagInAmsterdam(DateTime utc) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Amsterdam));
}
