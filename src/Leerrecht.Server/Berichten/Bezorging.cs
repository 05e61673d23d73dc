namespace Leerrecht.Server.Berichten;

/// <summary>What became of one attempt to deliver. A code never holds anything of the content.</summary>
public abstract record Bezorging
{
    private Bezorging() { }

    /// <summary>It is there, now or since an earlier attempt.</summary>
    /// <param name="Ontvangstnummer">The number that the receiver gave.</param>
    public sealed record Aangekomen(string? Ontvangstnummer) : Bezorging;

    /// <summary>The receiver does not want it as it is; trying again does not help.</summary>
    public sealed record Geweigerd(string Fout) : Bezorging;

    /// <summary>Not this time; nothing is known of other messages.</summary>
    public sealed record Mislukt(string Fout) : Bezorging;

    /// <summary>Nobody there: other messages would fare no better.</summary>
    public sealed record Onbereikbaar(string Fout) : Bezorging;
}

/// <summary>A message as it goes to its receiver.</summary>
/// <param name="Sleutel">The same at every attempt.</param>
/// <param name="Kenmerk">Our reference of what it is about.</param>
/// <param name="Inhoud">JSON.</param>
public sealed record Enveloppe(Guid Sleutel, Berichtsoort Soort, Guid? Kenmerk, string Inhoud);

/// <summary>A way to a receiver.</summary>
public interface IBezorger
{
    /// <summary>Tries once, within <see cref="Bezorgen.Geduld"/>. May be asked again for what was taken before: it is there once.</summary>
    Task<Bezorging> Bezorg(Enveloppe wat, CancellationToken ct);
}
