using Leerrecht.Core.Kalender;

namespace Leerrecht.Core.Organisaties;

/// <summary>A location of a school, known by its BRIN6; the instelling is its first four characters (BRIN4).</summary>
/// <param name="Code">Six of 0-9 A-Z.</param>
/// <param name="Gemeente">Gemeentecode of the location, GM and four digits.</param>
/// <param name="Swv">Samenwerkingsverband passend onderwijs, if known.</param>
/// <param name="Bestuur">Bevoegd gezag, if known.</param>
public sealed record Vestiging(
    string Code, string? Naam, Sector Sector, string Gemeente, Vakantieregio Vakantieregio, string? Swv, string? Bestuur)
{
    /// <summary>BRIN4 of the instelling.</summary>
    public string Instelling => Code[..4];
}

/// <summary>A municipality with the holiday region that holds for its residents.</summary>
/// <param name="Code">GM and four digits (CBS).</param>
public sealed record Gemeente(string Code, Vakantieregio Vakantieregio, string? Naam);
