namespace Leerrecht.Core;

/// <summary>The result of a decision: done, or refused with a reason that a person may read.</summary>
public abstract record Uitkomst<T>
{
    private Uitkomst() { }

    /// <summary>The decision was taken; <paramref name="Waarde"/> is what follows from it.</summary>
    public sealed record Gelukt(T Waarde) : Uitkomst<T>;

    /// <summary>The decision was refused; nothing has changed.</summary>
    public sealed record Geweigerd(Weigering Reden) : Uitkomst<T>;

    /// <summary>A value is a success.</summary>
    public static implicit operator Uitkomst<T>(T waarde) => new Gelukt(waarde);

    /// <summary>A refusal is the other ending.</summary>
    public static implicit operator Uitkomst<T>(Weigering reden) => new Geweigerd(reden);
}

/// <summary>Why something was refused: a stable code <c>ruimte.reden</c> and a sentence that a person can act on.</summary>
public sealed record Weigering(string Code, string Uitleg);
