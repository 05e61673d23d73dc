namespace Leerrecht.Server.Opslag;

/// <summary>The words that a column may hold, each with what it stands for. Case counts.</summary>
internal sealed class Woordenlijst<T>(params IEnumerable<(string Woord, T Waarde)> woorden)
{
    private readonly (string Woord, T Waarde)[] _woorden = [.. woorden];

    /// <summary>For a sentence: "PO, SBO of SO".</summary>
    public string Opsomming => _woorden.Length == 1
        ? _woorden[0].Woord
        : $"{string.Join(", ", _woorden[..^1].Select(woord => woord.Woord))} of {_woorden[^1].Woord}";

    public bool Kent(ReadOnlySpan<char> woord, out T waarde)
    {
        foreach (var (kandidaat, betekenis) in _woorden)
        {
            if (woord.SequenceEqual(kandidaat))
            {
                waarde = betekenis;
                return true;
            }
        }

        waarde = default!;
        return false;
    }
}

internal static class Woordenlijst
{
    /// <summary>A list of all values of an enum, each under its word.</summary>
    public static Woordenlijst<T> Van<T>(Func<T, string> woord)
        where T : struct, Enum => new(Enum.GetValues<T>().Select(waarde => (woord(waarde), waarde)));

    public static Woordenlijst<bool> JaNee { get; } = new(("J", true), ("N", false));
}
