using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Leerrecht.Server.Tests;

/// <summary>The directions of docs/kaart.md, read from the text of the server.</summary>
public partial class ArchitectuurTests
{
    private static readonly string Huis = Path.GetFullPath(Path.Combine(Hier(), "..", ".."));
    private static readonly string Server = Path.Combine(Huis, "src", "Leerrecht.Server");

    private static readonly string[] Kaart = File.ReadAllLines(Path.Combine(Huis, "docs", "kaart.md"));
    private static readonly string[] Ruimten = [.. Kolom("Rooms, from foundation to roof")];
    private static readonly string[] EigenRuimten = [.. Kolom("Rooms of the server alone")];

    /// <summary>They start a use case, nobody starts one of theirs.</summary>
    private static readonly string[] Poorten = ["Import", "Taken"];

    private static readonly string[] GeenRuimte = ["bin", "obj", "node_modules", "wwwroot", "Properties"];

    [Fact]
    public void Elke_map_is_een_ruimte_op_de_kaart() =>
        Assert.Empty(Directory.GetDirectories(Server).Select(map => Path.GetFileName(map)).Except([.. Ruimten, .. EigenRuimten, .. GeenRuimte]));

    [Fact]
    public void Niemand_gebruikt_een_poort_behalve_waar_de_kaart_zegt_waarom()
    {
        var gebruik = Poortgebruik().ToLookup(gevonden => gevonden.Ruimte == "Opslag");
        Assert.Contains(gebruik[true], gevonden => gevonden is { Bestand: "DemoVullen.cs", Genomen: "Import/Importeren" });
        var uitzonderingen = Rijen("Exceptions").Select(rij => (rij[0], rij[1])).ToHashSet();
        Assert.DoesNotContain(gebruik[false], gevonden => !uitzonderingen.Contains((gevonden.Ruimte, gevonden.Genomen)));
        Assert.Empty(uitzonderingen.Except(gebruik[false].Select(gevonden => (gevonden.Ruimte, gevonden.Genomen))));
    }

    [Fact]
    public void Een_ruimte_roept_alleen_handelingen_aan_van_ruimten_erboven()
    {
        var vindplaats = Bestanden().Where(bestand => bestand.Pad.EndsWith(".cs", StringComparison.Ordinal))
            .ToLookup(bestand => Path.GetFileNameWithoutExtension(bestand.Pad), bestand => bestand.Ruimte);
        var overtredingen =
            from bestand in Bestanden()
            where Ruimten.Contains(bestand.Ruimte)
            from Match aanroep in Handeling().Matches(File.ReadAllText(bestand.Pad))
            from van in vindplaats[aanroep.Groups[1].Value]
            where Array.IndexOf(Ruimten, van) > Array.IndexOf(Ruimten, bestand.Ruimte)
            select $"{bestand.Ruimte}/{Path.GetFileName(bestand.Pad)} roept {van}/{aanroep.Groups[1].Value} aan";
        Assert.Empty(overtredingen);
    }

    /// <summary>What each room uses of a gate that is not its own.</summary>
    private static IEnumerable<(string Ruimte, string Bestand, string Genomen)> Poortgebruik() =>
        from bestand in Bestanden()
        from poort in ServerRuimte().Matches(File.ReadAllText(bestand.Pad)).Select(genoemd => genoemd.Groups[1].Value).Distinct()
        where Poorten.Contains(poort) && poort != bestand.Ruimte
        from genomen in Genoemd(bestand.Pad, poort)
        select (bestand.Ruimte, Path.GetFileName(bestand.Pad), genomen);

    /// <summary>What a file names of all that a gate declares.</summary>
    private static IEnumerable<string> Genoemd(string pad, string poort)
    {
        var tekst = File.ReadAllText(pad);
        return Directory.GetFiles(Path.Combine(Server, poort), "*.cs").Select(bestand => Path.GetFileNameWithoutExtension(bestand))
            .Where(naam => Regex.IsMatch(tekst, $@"\b{Regex.Escape(naam)}\b")).Select(naam => $"{poort}/{naam}");
    }

    private static IEnumerable<(string Ruimte, string Pad)> Bestanden() =>
        from map in Directory.GetDirectories(Server)
        where !GeenRuimte.Contains(Path.GetFileName(map))
        from pad in Directory.GetFiles(map, "*", SearchOption.AllDirectories)
        where pad.EndsWith(".cs", StringComparison.Ordinal) || pad.EndsWith(".razor", StringComparison.Ordinal)
        select (Path.GetFileName(map), pad);

    private static IEnumerable<string> Kolom(string kop) => Rijen(kop).Select(rij => rij[0]);

    /// <summary>The rows of the table under a heading of the map.</summary>
    private static IEnumerable<string[]> Rijen(string kop) =>
        Kaart.SkipWhile(regel => regel != $"## {kop}").Skip(1).TakeWhile(regel => !regel.StartsWith("## ", StringComparison.Ordinal))
            .Where(regel => regel.StartsWith('|')).Skip(2)
            .Select(regel => regel.Trim('|').Split('|', StringSplitOptions.TrimEntries));

    private static string Hier([CallerFilePath] string pad = "") => Path.GetDirectoryName(pad)!;

    [GeneratedRegex(@"\bLeerrecht\.Server\.([A-Z]\w+)")]
    private static partial Regex ServerRuimte();

    [GeneratedRegex(@"\b([A-Z]\w+)\.(?:VoerUit|Haal)\(")]
    private static partial Regex Handeling();
}
