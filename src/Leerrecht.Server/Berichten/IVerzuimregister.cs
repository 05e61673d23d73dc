using Leerrecht.Core.Meldingen;

namespace Leerrecht.Server.Berichten;

/// <summary>The register of absence reports: takes them, and tells what was done with them.</summary>
public interface IVerzuimregister : IBezorger
{
    /// <summary>What was told since a place in its list; the same may be told twice.</summary>
    /// <param name="na">The place up to which was read; null for all of it.</param>
    /// <exception cref="IOException">It cannot be reached.</exception>
    Task<Terugblik> Haal(string? na, CancellationToken ct);

    /// <summary>That these are kept by us: they need not be told again.</summary>
    Task Bewaard(IReadOnlyList<Terugmelding> wat, CancellationToken ct);
}

/// <param name="Tot">The place up to which this is all there was.</param>
public sealed record Terugblik(IReadOnlyList<Terugmelding> Terugmeldingen, string? Tot);
