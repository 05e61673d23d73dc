using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Vorm;

namespace Leerrecht.Server.Tests.Vorm;

/// <summary>The sentences of the screens.</summary>
public sealed partial class TekstenTests
{
    private static readonly Teksten Teksten = new();

    [Fact]
    public void Elke_zin_is_er_in_beide_talen_met_dezelfde_gaten() =>
        Assert.All(Teksten.Alle, tekst =>
        {
            Assert.False(string.IsNullOrWhiteSpace(tekst.Value.Nl), tekst.Key);
            Assert.False(string.IsNullOrWhiteSpace(tekst.Value.En), tekst.Key);
            Assert.True(Gaten(tekst.Value.Nl).SetEquals(Gaten(tekst.Value.En)), tekst.Key);
        });

    [Fact]
    public void Elke_zin_waar_een_pagina_om_vraagt_is_er()
    {
        var gevraagd = Bronnen().SelectMany(bestand => GevraagdeZin().Matches(File.ReadAllText(bestand)).Select(zin => (bestand, Sleutel: zin.Groups[2].Value, Telt: zin.Groups[1].Value != "[")));

        Assert.All(gevraagd, vraag => Assert.True(
            vraag.Telt ? Teksten.Kent($"{vraag.Sleutel}.een") && Teksten.Kent($"{vraag.Sleutel}.meer") : Teksten.Kent(vraag.Sleutel),
            $"{Path.GetFileName(vraag.bestand)}: {vraag.Sleutel}"));
    }

    [Fact]
    public void Elke_rol_heeft_een_naam_en_een_uitleg() =>
        Assert.All(Enum.GetValues<Rol>(), rol => Assert.True(Teksten.Kent($"rol.{rol.Woord()}") && Teksten.Kent($"rol.uitleg.{rol.Woord()}")));

    [Theory]
    [InlineData("nl-NL", "vr 20 nov", "vrijdag 20 november")]
    [InlineData("en-GB", "Fri 20 Nov", "Friday 20 November")]
    public void Een_datum_staat_er_zoals_mensen_hem_schrijven(string cultuur, string kort, string voluit)
    {
        var eerder = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(cultuur);
            var dag = new DateOnly(2026, 11, 20);
            Assert.Equal(kort, dag.Kort());
            Assert.Equal(voluit, dag.DagEnMaand());
            Assert.Equal($"{kort} 2026", dag.Kort(new DateOnly(2027, 1, 4)));
        }
        finally
        {
            CultureInfo.CurrentCulture = eerder;
        }
    }

    private static HashSet<string> Gaten(string zin) => [.. Gat().Matches(zin).Select(gat => gat.Groups[1].Value)];

    private static IEnumerable<string> Bronnen([CallerFilePath] string hier = "")
    {
        var map = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(hier)!, "../../../src/Leerrecht.Server"));
        return Directory.EnumerateFiles(map, "*.*", SearchOption.AllDirectories)
            .Where(pad => (pad.EndsWith(".razor", StringComparison.Ordinal) || pad.EndsWith(".cs", StringComparison.Ordinal))
                && !Path.GetRelativePath(map, pad).Split(Path.DirectorySeparatorChar).Any(deel => deel is "bin" or "obj" or "node_modules"));
    }

    [GeneratedRegex(@"\{(\d)")]
    private static partial Regex Gat();

    // T["a.b"], T["a.b", x], T.Aantal("a.b", n), teksten["a.b"], teksten.Aantal("a.b", n)
    [GeneratedRegex("""(?:\bT|\b[Tt]eksten)(\.Aantal\(|\[)"([a-z0-9.-]+)"(?=[,\])])""")]
    private static partial Regex GevraagdeZin();
}
