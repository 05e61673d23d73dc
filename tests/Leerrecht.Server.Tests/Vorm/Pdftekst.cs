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
        var objecten = Lees(pdf);
        return string.Join('\n', Paginas(objecten).Select(pagina => Pagina(pagina, objecten)));
    }

    /// <summary>Every piece of a line with its place from the top left of its page, and how wide it is drawn; in points.</summary>
    public static IReadOnlyList<Stukje> Stukjes(byte[] pdf)
    {
        var objecten = Lees(pdf);
        return [.. Paginas(objecten).SelectMany((pagina, blad) =>
        {
            var letters = Lettertypen(pagina, objecten);
            var breedtes = Verwijzing(pagina).ToDictionary(letter => letter.Naam, letter => Breedtes(objecten[Regex.Match(objecten[letter.Nummer], @"/DescendantFonts \[(\d+) 0 R\]").Groups[1].Value]));
            return Opdrachten().Matches(Stroom(objecten[Regex.Match(pagina, @"/Contents (\d+) 0 R").Groups[1].Value])).Select(gevonden =>
            {
                var (letter, glyphs) = (gevonden.Groups[1].Value, gevonden.Groups[5].Value.Chunk(4).Select(glyph => new string(glyph)).ToList());
                return new Stukje(
                    blad, string.Concat(glyphs.Select(glyph => letters[letter][glyph])), Getal(gevonden, 3), 842 - Getal(gevonden, 4),
                    glyphs.Sum(glyph => breedtes[letter][int.Parse(glyph, NumberStyles.HexNumber, CultureInfo.InvariantCulture)]) * Getal(gevonden, 2) / 1000, Getal(gevonden, 2));
            });
        })];

        static double Getal(Match gevonden, int groep) => double.Parse(gevonden.Groups[groep].Value, CultureInfo.InvariantCulture);
    }

    /// <param name="Y">Of the base line.</param>
    public sealed record Stukje(int Blad, string Tekst, double X, double Y, double Breedte, double Grootte);

    public static int Bladen(byte[] pdf) => Regex.Count(Encoding.Latin1.GetString(pdf), @"/Type /Page\b");

    private static string Pagina(string pagina, Dictionary<string, string> objecten)
    {
        var letters = Lettertypen(pagina, objecten);
        var uit = new StringBuilder();
        var nu = letters.Values.First();
        foreach (Match gevonden in Opdrachten().Matches(Stroom(objecten[Regex.Match(pagina, @"/Contents (\d+) 0 R").Groups[1].Value])))
        {
            nu = letters[gevonden.Groups[1].Value];
            uit.AppendJoin("", gevonden.Groups[5].Value.Chunk(4).Select(glyph => nu[new string(glyph)])).Append(' ');
        }

        return uit.ToString();
    }

    private static Dictionary<string, string> Lees(byte[] pdf) =>
        Objecten().Matches(Encoding.Latin1.GetString(pdf)).ToDictionary(gevonden => gevonden.Groups[1].Value, gevonden => gevonden.Groups[2].Value);

    private static IEnumerable<string> Paginas(Dictionary<string, string> objecten) =>
        Verwijzingen().Matches(Regex.Match(objecten.Values.Single(inhoud => inhoud.Contains("/Type /Pages", StringComparison.Ordinal)), @"/Kids \[(.*?)\]").Groups[1].Value)
            .Select(pagina => objecten[pagina.Groups[1].Value]);

    private static IEnumerable<(string Naam, string Nummer)> Verwijzing(string pagina) =>
        Regex.Matches(pagina, @"/(F\d) (\d+) 0 R").Select(gevonden => (gevonden.Groups[1].Value, gevonden.Groups[2].Value));

    private static Dictionary<string, Dictionary<string, string>> Lettertypen(string pagina, Dictionary<string, string> objecten) => Verwijzing(pagina).ToDictionary(
        letter => letter.Naam, letter => Letters(Stroom(objecten[Regex.Match(objecten[letter.Nummer], @"/ToUnicode (\d+) 0 R").Groups[1].Value])));

    private static Dictionary<int, int> Breedtes(string letter) => Regex.Matches(letter, @"(\d+) \[(\d+)\]").ToDictionary(
        gevonden => int.Parse(gevonden.Groups[1].Value, CultureInfo.InvariantCulture), gevonden => int.Parse(gevonden.Groups[2].Value, CultureInfo.InvariantCulture));

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

    [GeneratedRegex(@"/(F\d) ([\d.]+) Tf ([\d.]+) ([\d.]+) Td <([0-9A-F]*)> Tj")]
    private static partial Regex Opdrachten();

    [GeneratedRegex(@"<([0-9A-F]{4})> <([0-9A-F]{4})>\n")]
    private static partial Regex Paren();
}
