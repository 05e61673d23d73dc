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

/// <summary>What a municipality did with a report: the fields m-p of Besluit register onderwijsdeelnemers art. 14.</summary>
/// <param name="Id">The same when it is told again.</param>
/// <param name="Kenmerk">Our reference of the report.</param>
/// <param name="Meldingsnummer">The number that the register gave the report.</param>
/// <param name="Status">m: status.</param>
/// <param name="Reden">n: reason of closing.</param>
/// <param name="Opmerking">o: remark on closing.</param>
/// <param name="Contact">p: contact at the municipality.</param>
/// <param name="Op">When it was done.</param>
public sealed record Terugmelding(Guid Id, Guid? Kenmerk, string Meldingsnummer, string Status, string? Reden, string? Opmerking, string? Contact, DateTimeOffset Op);
