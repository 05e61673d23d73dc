using System.Text.Json.Nodes;

namespace Leerrecht.Server.Tests.Import;

/// <summary>The worked examples of regels.md, each from its folder to the very output.</summary>
public class VectorTests
{
    private static readonly string Map = Path.Combine(AppContext.BaseDirectory, "vectoren");

    public static TheoryData<string> Namen() => [.. Directory.GetDirectories(Map).Select(map => Path.GetFileName(map)).Order()];

    [Theory]
    [MemberData(nameof(Namen))]
    public async Task Een_vector_geeft_precies_zijn_verwachting(string naam)
    {
        var map = Path.Combine(Map, naam);
        var opties = (await File.ReadAllTextAsync(Path.Combine(map, "opdracht.txt"))).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var verwacht = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(map, "verwacht.json")))!.AsObject();

        var (status, uitvoer, uitleg) = await Opdrachtregel.Voer([opties.Contains("--ijkmoment") ? "monitor" : "beoordeel", map, .. opties]);

        if (verwacht["exit"] is { } exit)
        {
            Assert.Equal(exit.GetValue<int>(), status);
            return;
        }

        Assert.True(status == 0, uitleg);
        Assert.Equal(Zonder(verwacht).ToJsonString(), Zonder(uitvoer!).ToJsonString());
    }

    /// <summary>Fields in one order, numbers as numbers and without the free words, so that what is left must be equal.</summary>
    private static JsonNode Zonder(JsonNode knoop) => knoop switch
    {
        JsonObject velden => new JsonObject(velden
            .Where(veld => veld.Key != "tekst")
            .OrderBy(veld => veld.Key, StringComparer.Ordinal)
            .Select(veld => KeyValuePair.Create(veld.Key, veld.Value is null ? null : Zonder(veld.Value)))!),
        JsonArray lijst => new JsonArray([.. lijst.Select(element => element is null ? null : Zonder(element))]),
        JsonValue waarde when waarde.GetValueKind() == System.Text.Json.JsonValueKind.Number => JsonValue.Create(waarde.GetValue<decimal>() / 1.00m),
        _ => knoop.DeepClone(),
    };
}
