namespace Leerrecht.Core.Organisaties;

/// <summary>By what a part of the region is chosen (REG-4): by residence or by school.</summary>
public enum Selectiesoort
{
    /// <summary>The gemeente in which pupils live.</summary>
    Gemeente,

    /// <summary>One location of a school.</summary>
    Vestiging,

    /// <summary>All vestigingen of a bevoegd gezag.</summary>
    Bestuur,

    /// <summary>All vestigingen of a samenwerkingsverband.</summary>
    Swv,
}

/// <summary>A part of the region, such as gemeente GM0014.</summary>
public sealed record Selectie(Selectiesoort Soort, string Waarde)
{
    /// <summary>The word as files have it.</summary>
    public string Woord => Soort.ToString().ToLowerInvariant();

    /// <summary>Whether pupils are chosen by where they live, not by school.</summary>
    public bool NaarWoonplaats => Soort == Selectiesoort.Gemeente;

    /// <summary>Whether a vestiging is, or belongs to, what is chosen; false when the choice is by residence.</summary>
    public bool Omvat(Vestiging vestiging) => Soort switch
    {
        Selectiesoort.Gemeente => false,
        Selectiesoort.Vestiging => vestiging.Code == Waarde,
        Selectiesoort.Bestuur => vestiging.Bestuur == Waarde,
        Selectiesoort.Swv => vestiging.Swv == Waarde,
    };
}
