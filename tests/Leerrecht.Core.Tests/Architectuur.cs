using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Leerrecht.Core.Tests;

/// <summary>What the house looks like, so that it stays so (docs/kaart.md).</summary>
public partial class Architectuur
{
    private const int MeesteRegels = 300;

    /// <summary>From foundation to roof, as on the map. A room knows the rooms before it, never those after it.</summary>
    private static readonly string[] Ruimten =
        [.. File.ReadLines(Path.Combine(Bron(""), "..", "docs", "kaart.md"))
            .SkipWhile(regel => regel != "## Rooms, from foundation to roof")
            .SkipWhile(regel => !regel.StartsWith('|')).Skip(2).TakeWhile(regel => regel.StartsWith('|'))
            .Select(regel => regel.Split('|')[1].Trim())];

    private static readonly string[] NooitAlsMap = ["Services", "Helpers", "Managers", "Common", "Models", "DTOs"];

    private static readonly Assembly Kern = typeof(Weigering).Assembly;

    [Fact]
    public void De_kaart_begint_bij_de_kalender() => Assert.Equal(["Kalender", "Organisaties", "Leerlingen"], Ruimten.Take(3));

    [Fact]
    public void De_kern_kent_alleen_de_taal() =>
        Assert.All(Kern.GetReferencedAssemblies(), assembly => Assert.StartsWith("System.", assembly.Name, StringComparison.Ordinal));

    [Fact]
    public void De_kern_en_de_demo_nemen_hoogstens_controles_bij_het_bouwen_mee() =>
        Assert.All(
            new[] { "Leerrecht.Core", "Leerrecht.Demo" }.SelectMany(project => XDocument.Load(Path.Combine(Bron(project), $"{project}.csproj")).Descendants("PackageReference")),
            pakket => Assert.Equal("all", pakket.Attribute("PrivateAssets")?.Value));

    [Fact]
    public void Elke_map_van_de_kern_is_een_ruimte_op_de_kaart() =>
        Assert.Empty(Directory.GetDirectories(Bron("Leerrecht.Core")).Select(map => Path.GetFileName(map)!).Except([.. Ruimten, "bin", "obj"]));

    [Fact]
    public void Een_naamruimte_is_de_map_waar_het_bestand_staat() =>
        Assert.All(
            Kern.GetTypes().Where(type => type.Namespace?.StartsWith("Leerrecht", StringComparison.Ordinal) == true && type.Namespace != "Leerrecht.Core"),
            type => Assert.Contains(Ruimte(type), Ruimten));

    [Fact]
    public void Ruimten_kennen_in_hun_leden_alleen_ruimten_boven_zich_op_de_kaart()
    {
        var overtredingen =
            from type in Kern.GetTypes()
            where Ruimte(type) is not null
            from gekend in Leden(type).SelectMany(Delen)
            where gekend.Assembly == Kern && Ruimte(gekend) is not null && Plaats(Ruimte(gekend)!) > Plaats(Ruimte(type)!)
            select $"{type.FullName} kent {gekend.FullName}";
        Assert.Empty(overtredingen.Distinct());
    }

    [Fact]
    public void Ruimten_noemen_in_hun_tekst_alleen_ruimten_boven_zich_op_de_kaart()
    {
        var overtredingen =
            from bestand in Bestanden("Leerrecht.Core")
            let ruimte = Path.GetFileName(Path.GetDirectoryName(bestand)!)
            where Ruimten.Contains(ruimte)
            from Match genoemd in KernRuimte().Matches(File.ReadAllText(bestand))
            where Plaats(genoemd.Groups[1].Value) > Plaats(ruimte)
            select $"{ruimte}/{Path.GetFileName(bestand)} noemt {genoemd.Groups[1].Value}";
        Assert.Empty(overtredingen.Distinct());
    }

    [Fact]
    public void Wat_buiten_een_ruimte_staat_kent_geen_ruimte() =>
        Assert.All(
            Directory.GetFiles(Bron("Leerrecht.Core"), "*.cs"),
            bestand => Assert.DoesNotMatch(KernRuimte(), File.ReadAllText(bestand)));

    [Fact]
    public void Geen_bestand_van_de_kern_is_langer_dan_driehonderd_regels() =>
        Assert.All(Bestanden("Leerrecht.Core"), bestand => Assert.True(File.ReadLines(bestand).Count() <= MeesteRegels, bestand));

    [Fact]
    public void Geen_map_heet_naar_een_laag() =>
        Assert.DoesNotContain(
            Directory.GetDirectories(Bron(""), "*", SearchOption.AllDirectories).Where(map => !map.Contains("node_modules", StringComparison.Ordinal)),
            map => NooitAlsMap.Contains(Path.GetFileName(map), StringComparer.OrdinalIgnoreCase));

    [Fact]
    public void Elk_woord_van_de_woordenlijst_staat_in_de_code_en_heeft_een_bron()
    {
        var code = string.Concat(Directory.GetFiles(Bron(""), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var rijen = File.ReadLines(Path.Combine(Bron(""), "..", "docs", "woorden.md"))
            .Where(regel => regel.StartsWith('|') && regel.Contains('`', StringComparison.Ordinal))
            .Select(regel => regel.Trim('|').Split('|', StringSplitOptions.TrimEntries)).ToList();
        Assert.NotEmpty(rijen);
        Assert.All(rijen, rij => Assert.True(rij.Length == 4 && rij[3].Length > 0, rij[0]));
        Assert.All(
            rijen.SelectMany(rij => rij[1].Split(", ")).Select(naam => naam.Trim('`')),
            naam => Assert.True(Regex.IsMatch(code, $@"\b{Regex.Escape(naam)}\b"), naam));
    }

    private static int Plaats(string ruimte) => Array.IndexOf(Ruimten, ruimte);

    private static string? Ruimte(Type type) => type.Namespace?.Split('.') is ["Leerrecht", "Core", var ruimte, ..] ? ruimte : null;

    /// <summary>All types that the members of a type mention.</summary>
    private static IEnumerable<Type> Leden(Type type)
    {
        const BindingFlags Alle = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var methoden = type.GetMethods(Alle).Cast<MethodBase>().Concat(type.GetConstructors(Alle)).ToList();
        return
        [
            .. type.GetInterfaces(),
            .. type.BaseType is { } basis ? [basis] : Type.EmptyTypes,
            .. type.GetFields(Alle).Select(veld => veld.FieldType),
            .. methoden.SelectMany(methode => methode.GetParameters()).Select(parameter => parameter.ParameterType),
            .. methoden.OfType<MethodInfo>().Select(methode => methode.ReturnType),
            .. methoden.SelectMany(methode => methode.GetMethodBody()?.LocalVariables ?? []).Select(lokaal => lokaal.LocalType),
        ];
    }

    /// <summary>The type itself, what it is an array or reference of, and its type arguments.</summary>
    private static IEnumerable<Type> Delen(Type type) =>
        type.HasElementType ? Delen(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Delen).Append(type)
        : [type];

    private static IEnumerable<string> Bestanden(string project) =>
        Directory.GetFiles(Bron(project), "*.cs", SearchOption.AllDirectories)
            .Where(bestand => !bestand.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string Bron(string project, [CallerFilePath] string hier = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(hier)!, "..", "..", "src", project));

    [GeneratedRegex(@"\bLeerrecht\.Core\.([A-Z]\w+)")]
    private static partial Regex KernRuimte();
}
