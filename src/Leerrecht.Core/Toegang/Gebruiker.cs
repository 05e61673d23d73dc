namespace Leerrecht.Core.Toegang;

/// <summary>For what part of the chain somebody works; it decides which children are in reach.</summary>
public enum Bereik
{
    /// <summary>The pupils enrolled at a vestiging.</summary>
    Vestiging,

    /// <summary>The residents of a gemeente.</summary>
    Gemeente,

    /// <summary>The pupils enrolled at the schools of a samenwerkingsverband.</summary>
    Swv,

    /// <summary>The whole region.</summary>
    Alles,
}

/// <summary>For whom somebody works.</summary>
/// <param name="Code">BRIN6 of the vestiging, CBS code of the gemeente, or the name of the swv; empty for the whole region.</param>
public sealed record Werkgebied(Bereik Bereik, string Code, string Naam);

/// <summary>Who is at the screen.</summary>
/// <param name="Naam">As colleagues know this person.</param>
/// <param name="Werkgebied">For whom this person works.</param>
public sealed record Gebruiker(string Naam, Rol Rol, Werkgebied Werkgebied);
