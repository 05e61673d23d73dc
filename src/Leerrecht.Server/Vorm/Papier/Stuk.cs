namespace Leerrecht.Server.Vorm.Papier;

/// <summary>Something to print or send: the same for the page and for the PDF.</summary>
/// <param name="Titel">What it is, without a name: it is shown in the title bar of whoever opens it.</param>
/// <param name="Voet">At the foot of every page.</param>
public sealed record Stuk(string Titel, string Voet, DateTime Gemaakt, IReadOnlyList<Stukdeel> Delen);

/// <summary>A part of it.</summary>
public abstract record Stukdeel
{
    private Stukdeel() { }

    /// <summary>A heading; the first of a piece is its title.</summary>
    public sealed record Kop(string Tekst, int Niveau = 1) : Stukdeel;

    /// <summary>Lines that stay lines, each broken where the paper ends.</summary>
    public sealed record Alinea(string Tekst, bool Vet = false) : Stukdeel;

    public sealed record Punt(string Tekst) : Stukdeel;

    /// <summary>A name with what it is, beside each other.</summary>
    public sealed record Regel(string Naam, string Waarde) : Stukdeel;

    /// <param name="Hoogte">In points.</param>
    public sealed record Wit(double Hoogte) : Stukdeel;

    /// <summary>A text as somebody typed it: an empty line parts, a line that begins with a dash is a point.</summary>
    public static IEnumerable<Stukdeel> Van(string tekst)
    {
        foreach (var alinea in tekst.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (alinea.Split('\n') is var regels && Array.TrueForAll(regels, regel => regel.StartsWith("- ", StringComparison.Ordinal)))
            {
                foreach (var regel in regels)
                {
                    yield return new Punt(regel[2..]);
                }

                yield return new Wit(4);
            }
            else
            {
                yield return new Alinea(alinea);
            }
        }
    }
}
