using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Leerrecht.Server.Tests.Vorm;

/// <summary>The text of a PDF as a reader copies it: the glyphs of each page through the table that says which characters they are.</summary>
internal static partial class Pdftekst
{
    public static string Van(byte[] pdf)
    {
        var objecten = Objecten().Matches(Encoding.Latin1.GetString(pdf)).ToDictionary(gevonden => gevonden.Groups[1].Value, gevonden => gevonden.Groups[2].Value);
        return string.Join('\n', Verwijzingen().Matches(Regex.Match(objecten.Values.Single(inhoud => inhoud.Contains("/Type /Pages", StringComparison.Ordinal)), @"/Kids \[(.*?)\]").Groups[1].Value)
            .Select(pagina => Pagina(objecten[pagina.Groups[1].Value], objecten)));
    }

    public static int Bladen(byte[] pdf) => Regex.Count(Encoding.Latin1.GetString(pdf), @"/Type /Page\b");

    private static string Pagina(string pagina, Dictionary<string, string> objecten)
    {
        var letters = Regex.Matches(pagina, @"/(F\d) (\d+) 0 R").ToDictionary(
            gevonden => gevonden.Groups[1].Value, gevonden => Letters(Stroom(objecten[Regex.Match(objecten[gevonden.Groups[2].Value], @"/ToUnicode (\d+) 0 R").Groups[1].Value])));
        var uit = new StringBuilder();
        var nu = letters.Values.First();
        foreach (Match gevonden in Opdrachten().Matches(Stroom(objecten[Regex.Match(pagina, @"/Contents (\d+) 0 R").Groups[1].Value])))
        {
            nu = letters[gevonden.Groups[1].Value];
            uit.AppendJoin("", gevonden.Groups[2].Value.Chunk(4).Select(glyph => nu[new string(glyph)])).Append(' ');
        }

        return uit.ToString();
    }

    private static Dictionary<string, string> Letters(string kaart) => Paren().Matches(kaart).ToDictionary(
        paar => paar.Groups[1].Value, paar => char.ConvertFromUtf32(int.Parse(paar.Groups[2].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));

    private static string Stroom(string inhoud)
    {
        var begin = inhoud.IndexOf("stream\n", StringComparison.Ordinal) + "stream\n".Length;
        using var bron = new ZLibStream(new MemoryStream(Encoding.Latin1.GetBytes(inhoud[begin..inhoud.LastIndexOf("\nendstream", StringComparison.Ordinal)])), CompressionMode.Decompress);
        using var uit = new MemoryStream();
        bron.CopyTo(uit);
        return Encoding.Latin1.GetString(uit.ToArray());
    }

    [GeneratedRegex(@"(?<=\n)(\d+) 0 obj\n(.*?)\nendobj\n", RegexOptions.Singleline)]
    private static partial Regex Objecten();

    [GeneratedRegex(@"(\d+) 0 R")]
    private static partial Regex Verwijzingen();

    [GeneratedRegex(@"/(F\d) [\d.]+ Tf [\d.]+ [\d.]+ Td <([0-9A-F]*)> Tj")]
    private static partial Regex Opdrachten();

    [GeneratedRegex(@"<([0-9A-F]{4})> <([0-9A-F]{4})>\n")]
    private static partial Regex Paren();
}
