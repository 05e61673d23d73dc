using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Leerrecht.Server.Vorm.Papier;

/// <summary>Objects of a PDF with their numbers, written one after another with the table that finds them (ISO 32000-1).</summary>
internal sealed class Pdfbestand
{
    private readonly List<byte[]> _objecten = [];

    /// <summary>A number for an object that others name before it is written.</summary>
    public int Reserveer()
    {
        _objecten.Add([]);
        return _objecten.Count;
    }

    public void Zet(int nummer, string inhoud) => _objecten[nummer - 1] = Encoding.Latin1.GetBytes(inhoud);

    public int Voeg(string inhoud)
    {
        var nummer = Reserveer();
        Zet(nummer, inhoud);
        return nummer;
    }

    /// <summary>Bytes, compressed.</summary>
    /// <param name="sleutels">Further entries of its dictionary.</param>
    public int VoegStroom(byte[] inhoud, string sleutels = "")
    {
        using var klein = new MemoryStream();
        using (var pers = new ZLibStream(klein, CompressionLevel.Optimal, leaveOpen: true))
        {
            pers.Write(inhoud);
        }

        var nummer = Reserveer();
        _objecten[nummer - 1] =
        [
            .. Encoding.Latin1.GetBytes($"<< /Length {klein.Length} /Filter /FlateDecode {sleutels}>>\nstream\n"), .. klein.ToArray(), .. "\nendstream"u8,
        ];
        return nummer;
    }

    /// <param name="wortel">The catalog.</param>
    /// <param name="over">What the file says of itself.</param>
    public byte[] Schrijf(int wortel, int over)
    {
        using var uit = new MemoryStream();
        var plaatsen = new List<long>();
        Voeg("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        for (var nummer = 1; nummer <= _objecten.Count; nummer++)
        {
            plaatsen.Add(uit.Length);
            Voeg($"{nummer} 0 obj\n");
            uit.Write(_objecten[nummer - 1]);
            Voeg("\nendobj\n");
        }

        var tabel = uit.Length;
        Voeg($"xref\n0 {_objecten.Count + 1}\n0000000000 65535 f \n{string.Concat(plaatsen.Select(plaats => $"{plaats:D10} 00000 n \n"))}");
        Voeg($"trailer\n<< /Size {_objecten.Count + 1} /Root {wortel} 0 R /Info {over} 0 R >>\nstartxref\n{tabel}\n%%EOF\n");
        return uit.ToArray();

        void Voeg(string tekst) => uit.Write(Encoding.Latin1.GetBytes(tekst));
    }

    /// <summary>Any text, as a string of a PDF.</summary>
    public static string Tekst(string tekst) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(tekst))}>";

    public static string Getal(double waarde) => waarde.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A letter with the characters that were used: real text, that can be searched, copied and read aloud.</summary>
    public int VoegLetter(Lettertype letter, IReadOnlyDictionary<int, Rune> gebruikt)
    {
        var naam = $"LRSUBS+{letter.Naam}";
        var bestand = VoegStroom(letter.Deel(gebruikt.Keys));
        var beschrijving = Voeg(
            $"<< /Type /FontDescriptor /FontName /{naam} /Flags 32 /FontBBox [{string.Join(' ', letter.Kader)}] /ItalicAngle 0 /Ascent {letter.Stijgt} /Descent {letter.Daalt} /CapHeight 660 /StemV 84 /FontFile2 {bestand} 0 R >>");
        var breedtes = string.Join(' ', gebruikt.Keys.Order().Select(glyph => $"{glyph} [{letter.Breedte(glyph)}]"));
        var tekens = Voeg(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{naam} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor {beschrijving} 0 R /DW 500 /W [{breedtes}] /CIDToGIDMap /Identity >>");
        var kaart = new StringBuilder(
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def "
            + "/CMapName /Adobe-Identity-UCS def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var deel in gebruikt.OrderBy(paar => paar.Key).Chunk(100))
        {
            kaart.Append(CultureInfo.InvariantCulture, $"{deel.Length} beginbfchar\n");
            foreach (var (glyph, teken) in deel)
            {
                kaart.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(teken.ToString()))}>\n");
            }

            kaart.Append("endbfchar\n");
        }

        var leesbaar = VoegStroom(Encoding.ASCII.GetBytes(kaart.Append("endcmap CMapName currentdict /CMap defineresource pop end end").ToString()));
        return Voeg($"<< /Type /Font /Subtype /Type0 /BaseFont /{naam} /Encoding /Identity-H /DescendantFonts [{tekens} 0 R] /ToUnicode {leesbaar} 0 R >>");
    }
}
