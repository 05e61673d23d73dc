using System.Globalization;
using System.Text.Json;

namespace Leerrecht.Server.Opslag;

/// <summary>An element of a file in JSON with the name of where it stands: what cannot be read is refused with that name, in a sentence.</summary>
internal readonly struct Jsonplek(JsonElement element, string waar)
{
    public delegate bool Kent<T>(string woord, out T waarde);

    public Onbegrepen Fout(string wat) => new($"{waar} {wat}");

    public bool Heeft(string naam) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(naam, out var waarde) && waarde.ValueKind != JsonValueKind.Null;

    public JsonElement? Waarde(string naam) => Heeft(naam) ? element.GetProperty(naam) : null;

    public string Tekst(string naam) =>
        Waarde(naam) is { ValueKind: JsonValueKind.String } waarde && waarde.GetString() is { Length: > 0 } tekst ? tekst : throw Fout($"mist \"{naam}\": een tekst.");

    public int? Getal(string naam, int minst, int meest) =>
        Waarde(naam) is not { } waarde ? null
        : waarde.ValueKind == JsonValueKind.Number && waarde.TryGetInt32(out var getal) && getal >= minst && getal <= meest ? getal
        : throw Fout($"heeft bij \"{naam}\" {waarde.GetRawText()}; er hoort een heel getal van {minst} tot {meest}.");

    public bool JaNee(string naam) => Waarde(naam) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw Fout($"mist \"{naam}\": true of false."),
    };

    public DateOnly Dag(string naam) =>
        DateOnly.TryParseExact(Tekst(naam), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag)
            ? dag
            : throw Fout($"heeft bij \"{naam}\" {Tekst(naam)}; schrijf de datum als 2026-08-01.");

    /// <param name="naamveld">What a row is called by in a sentence.</param>
    public IEnumerable<Jsonplek> Lijst(string naam, string naamveld)
    {
        if (Waarde(naam) is not { ValueKind: JsonValueKind.Array } lijst || lijst.GetArrayLength() == 0)
        {
            throw Fout($"mist \"{naam}\": een lijst met ten minste één regel.");
        }

        var hier = waar;
        return lijst.EnumerateArray().Select((regel, i) => new Jsonplek(
            regel,
            $"{hier}: regel {i + 1}{(new Jsonplek(regel, "").Waarde(naamveld) is { ValueKind: JsonValueKind.String } id ? $" ({id.GetString()})" : "")}"));
    }

    public T Woord<T>(string naam, Kent<T> kent) =>
        kent(Tekst(naam), out var waarde) ? waarde : throw Onbekend(naam, Waarde(naam)!.Value);

    /// <param name="leeg">Whether a list without words is one.</param>
    public IReadOnlyList<T> Woorden<T>(string naam, Kent<T> kent, bool leeg = false)
    {
        if (Waarde(naam) is not { ValueKind: JsonValueKind.Array } lijst || (!leeg && lijst.GetArrayLength() == 0))
        {
            throw Fout(leeg ? $"mist \"{naam}\": een lijst; die mag leeg zijn." : $"mist \"{naam}\": een lijst met ten minste één woord.");
        }

        var plek = this;
        return [.. lijst.EnumerateArray().Select(woord => woord.ValueKind == JsonValueKind.String && kent(woord.GetString()!, out var waarde)
            ? waarde
            : throw plek.Onbekend(naam, woord))];
    }

    private Onbegrepen Onbekend(string naam, JsonElement woord) => Fout($"heeft bij \"{naam}\" {woord.GetRawText()}; dat woord kent Leerrecht niet.");

    /// <summary>What stands there cannot be read; the message is for people.</summary>
    public sealed class Onbegrepen(string message) : Exception(message);
}
