using System.Diagnostics;
using Leerrecht.Core.Toegang;

namespace Leerrecht.Server.Logboek;

/// <summary>Who does what, when. Nothing is written without one.</summary>
/// <param name="Wie">Name of the person, or of the job that acts without anybody asking.</param>
/// <param name="Wanneer">UTC, cut to microseconds: PostgreSQL keeps no more.</param>
/// <param name="Daad">The act, as <c>ruimte.werkwoord</c>.</param>
public sealed record Handeling(string Wie, DateTime Wanneer, string Daad)
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>Null for a job, or who is not known.</summary>
    public Guid? MedewerkerId { get; init; }

    /// <summary>The appointment under which it is done.</summary>
    public Guid? AanstellingId { get; init; }

    /// <summary>Name of the organisation of that appointment.</summary>
    public string? Organisatie { get; init; }

    /// <summary>Word of the role of that appointment.</summary>
    public string? Rol { get; init; }

    /// <summary>The trace of which it is part: what one request did has the same.</summary>
    public string? Spoor { get; init; }

    /// <summary>The calendar day in the Netherlands; at half past midnight in summer that is not the UTC day.</summary>
    public DateOnly Vandaag => DagInAmsterdam(Wanneer);

    /// <summary>An act that happens now.</summary>
    public static Handeling Nu(TimeProvider klok, string wie, string daad)
    {
        var nu = klok.GetUtcNow().UtcDateTime;
        return new(wie, new DateTime(nu.Ticks - nu.Ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc), daad)
        {
            Spoor = Activity.Current?.TraceId.ToHexString(),
        };
    }

    /// <summary>An act of somebody at a screen, under the appointment that is active.</summary>
    public static Handeling Nu(TimeProvider klok, Gebruiker wie, string daad) => Nu(klok, wie.Naam, daad) with
    {
        MedewerkerId = wie.Aanstelling.Medewerker,
        AanstellingId = wie.Aanstelling.Id,
        Organisatie = wie.Organisatie.Naam,
        Rol = wie.Rol.Woord(),
    };

    /// <summary>An act of who works at the command line: known by the name under which the computer knows this person.</summary>
    public static Handeling OpOpdrachtregel(TimeProvider klok, string daad) => Nu(klok, $"opdrachtregel ({Environment.UserName})", daad);

    public static DateOnly DagInAmsterdam(DateTime utc) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Amsterdam));

    /// <summary>The first instant of a day in the Netherlands, in UTC.</summary>
    public static DateTime BeginVan(DateOnly dag) => TimeZoneInfo.ConvertTimeToUtc(dag.ToDateTime(TimeOnly.MinValue), Amsterdam);
}
