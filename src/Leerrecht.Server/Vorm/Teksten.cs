using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Leerrecht.Server.Vorm;

/// <summary>
/// The sentences of the screens, Dutch and English beside each other, from every <c>Teksten.json</c> in the rooms.
/// The language is that of the request (<see cref="Taal"/>).
/// </summary>
public sealed class Teksten
{
    private readonly FrozenDictionary<string, Zin> _zinnen = Lees();

    /// <summary>Every key with its sentence in both languages.</summary>
    public IReadOnlyDictionary<string, Zin> Alle => _zinnen;

    /// <summary>The sentence with this key.</summary>
    public string this[string sleutel] =>
        _zinnen.TryGetValue(sleutel, out var zin) ? (Taal.IsEngels ? zin.En : zin.Nl) : throw new KeyNotFoundException($"There is no text '{sleutel}'.");

    /// <summary>The sentence with this key, with {0}, {1}, … filled in as people write them in this language.</summary>
    public string this[string sleutel, params object?[] waarden] => string.Format(CultureInfo.CurrentCulture, this[sleutel], waarden);

    /// <summary>Singular or plural: <c>sleutel.een</c> for one, else <c>sleutel.meer</c>; {0} is the number.</summary>
    public string Aantal(string sleutel, long aantal) => this[Math.Abs(aantal) == 1 ? $"{sleutel}.een" : $"{sleutel}.meer", aantal];

    /// <summary>Whether there is a sentence with this key.</summary>
    public bool Kent(string sleutel) => _zinnen.ContainsKey(sleutel);

    private static FrozenDictionary<string, Zin> Lees()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var zinnen = new Dictionary<string, Zin>(StringComparer.Ordinal);
        foreach (var bron in assembly.GetManifestResourceNames().Where(naam => naam.StartsWith("Teksten/", StringComparison.Ordinal)))
        {
            using var stroom = assembly.GetManifestResourceStream(bron)!;
            foreach (var (sleutel, zin) in JsonSerializer.Deserialize<Dictionary<string, Zin>>(stroom, JsonSerializerOptions.Web)!)
            {
                if (!zinnen.TryAdd(sleutel, zin))
                {
                    throw new InvalidOperationException($"The text '{sleutel}' occurs twice (second time in {bron}).");
                }
            }
        }

        return zinnen.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>One sentence in both languages.</summary>
    public sealed record Zin
    {
        public required string Nl { get; init; }

        public required string En { get; init; }
    }
}
