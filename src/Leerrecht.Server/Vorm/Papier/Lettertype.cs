using System.Buffers.Binary;
using System.Reflection;
using System.Text;

namespace Leerrecht.Server.Vorm.Papier;

/// <summary>A TrueType letter of the site, from our own assembly: how wide its characters are, and the part of it that a PDF needs (ISO/IEC 14496-22).</summary>
internal sealed class Lettertype
{
    /// <summary>What a reader needs to draw; names and layout tables it does not.</summary>
    private static readonly string[] Nodig = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

    private readonly byte[] _bestand;
    private readonly Dictionary<string, (int Begin, int Lengte)> _tabellen = [];
    private readonly Dictionary<int, int> _glyphs = [];
    private readonly int _breedtes;
    private readonly bool _lang;

    private Lettertype(string naam, byte[] bestand)
    {
        (Naam, _bestand) = (naam, bestand);
        for (var tabel = 0; tabel < Kort(4); tabel++)
        {
            var plaats = 12 + 16 * tabel;
            _tabellen[Encoding.ASCII.GetString(bestand, plaats, 4)] = (Lang(plaats + 8), Lang(plaats + 12));
        }

        Eenheden = Kort(Begin("head") + 18);
        _lang = Kort(Begin("head") + 50) == 1;
        Kader = [.. Enumerable.Range(0, 4).Select(nummer => Promille(Teken(Begin("head") + 36 + 2 * nummer)))];
        (Stijgt, Daalt) = (Promille(Teken(Begin("hhea") + 4)), Promille(Teken(Begin("hhea") + 6)));
        _breedtes = Kort(Begin("hhea") + 34);
        Aantal = Kort(Begin("maxp") + 4);
        LeesTekens();
    }

    public static Lettertype Gewoon { get; } = Lees("SourceSans3-Regular", "gewoon");

    public static Lettertype Vet { get; } = Lees("SourceSans3-Semibold", "vet");

    public string Naam { get; }

    /// <summary>In thousandths of the size: left, bottom, right, top.</summary>
    public int[] Kader { get; }

    public int Stijgt { get; }

    public int Daalt { get; }

    private int Eenheden { get; }

    private int Aantal { get; }

    /// <summary>The glyph of a character; 0, an empty box, when the letter has none.</summary>
    public int Glyph(Rune teken) => _glyphs.GetValueOrDefault(teken.Value);

    /// <summary>Width of a glyph in thousandths of the size.</summary>
    public int Breedte(int glyph) => Promille(Kort(Begin("hmtx") + 4 * Math.Min(glyph, _breedtes - 1)));

    /// <summary>Width of a line in points.</summary>
    public double Breedte(string tekst, double grootte) => tekst.EnumerateRunes().Sum(teken => Breedte(Glyph(teken))) * grootte / 1000;

    /// <summary>The letter with these glyphs only, each in its own place.</summary>
    public byte[] Deel(IEnumerable<int> glyphs)
    {
        var houd = new HashSet<int>([0, .. glyphs]);
        foreach (var glyph in houd.ToList())
        {
            Onderdelen(glyph, houd);
        }

        var (vormen, plaatsen) = (new MemoryStream(), new byte[4 * (Aantal + 1)]);
        for (var glyph = 0; glyph < Aantal; glyph++)
        {
            BinaryPrimitives.WriteInt32BigEndian(plaatsen.AsSpan(4 * glyph), (int)vormen.Length);
            if (houd.Contains(glyph))
            {
                var (begin, lengte) = Vorm(glyph);
                vormen.Write(_bestand, begin, lengte);
                vormen.SetLength((vormen.Length + 3) & ~3);
                vormen.Position = vormen.Length;
            }
        }

        BinaryPrimitives.WriteInt32BigEndian(plaatsen.AsSpan(4 * Aantal), (int)vormen.Length);
        var delen = Nodig.Where(_tabellen.ContainsKey).ToDictionary(naam => naam, naam => _bestand.AsSpan(Begin(naam), _tabellen[naam].Lengte).ToArray());
        (delen["glyf"], delen["loca"]) = (vormen.ToArray(), plaatsen);
        BinaryPrimitives.WriteInt16BigEndian(delen["head"].AsSpan(50), 1);
        return Bind(delen);
    }

    private static byte[] Bind(Dictionary<string, byte[]> delen)
    {
        var uit = new MemoryStream();
        var macht = (int)Math.Log2(delen.Count);
        Schrijf4(0x00010000);
        Schrijf2(delen.Count);
        Schrijf2(16 << macht);
        Schrijf2(macht);
        Schrijf2(16 * delen.Count - (16 << macht));
        var plaats = 12 + 16 * delen.Count;
        foreach (var (naam, inhoud) in delen.OrderBy(deel => deel.Key, StringComparer.Ordinal))
        {
            uit.Write(Encoding.ASCII.GetBytes(naam));
            Schrijf4(unchecked((int)Som(inhoud)));
            Schrijf4(plaats);
            Schrijf4(inhoud.Length);
            plaats += (inhoud.Length + 3) & ~3;
        }

        foreach (var (_, inhoud) in delen.OrderBy(deel => deel.Key, StringComparer.Ordinal))
        {
            uit.Write(inhoud);
            uit.Write(new byte[-inhoud.Length & 3]);
        }

        return uit.ToArray();

        void Schrijf2(int waarde) => uit.Write([(byte)(waarde >> 8), (byte)waarde]);

        void Schrijf4(int waarde)
        {
            Schrijf2(waarde >> 16);
            Schrijf2(waarde);
        }
    }

    private static uint Som(byte[] inhoud)
    {
        var som = 0u;
        for (var plaats = 0; plaats < inhoud.Length; plaats++)
        {
            som += (uint)inhoud[plaats] << (24 - 8 * (plaats & 3));
        }

        return som;
    }

    /// <summary>A letter with an accent is often drawn as the letter and the accent.</summary>
    private void Onderdelen(int glyph, HashSet<int> houd)
    {
        const int woorden = 1, meer = 0x20, schaal = 8, schalen = 0x40, matrix = 0x80;
        var (plaats, lengte) = Vorm(glyph);
        if (lengte == 0 || Teken(plaats) >= 0)
        {
            return;
        }

        plaats += 10;
        int vlag;
        do
        {
            (vlag, var deel) = (Kort(plaats), Kort(plaats + 2));
            if (houd.Add(deel))
            {
                Onderdelen(deel, houd);
            }

            plaats += 4 + ((vlag & woorden) != 0 ? 4 : 2) + ((vlag & schaal) != 0 ? 2 : (vlag & schalen) != 0 ? 4 : (vlag & matrix) != 0 ? 8 : 0);
        }
        while ((vlag & meer) != 0);
    }

    private (int Begin, int Lengte) Vorm(int glyph)
    {
        var (van, tot) = (Plaats(glyph), Plaats(glyph + 1));
        return (Begin("glyf") + van, tot - van);

        int Plaats(int nummer) => _lang ? Lang(Begin("loca") + 4 * nummer) : 2 * Kort(Begin("loca") + 2 * nummer);
    }

    /// <summary>Which glyph draws which character: the table for Unicode in segments (format 4).</summary>
    private void LeesTekens()
    {
        var cmap = Begin("cmap");
        var tabel = Enumerable.Range(0, Kort(cmap + 2)).Select(nummer => cmap + Lang(cmap + 8 + 8 * nummer)).First(plaats => Kort(plaats) == 4);
        var helft = Kort(tabel + 6);
        for (var segment = 0; segment < helft; segment += 2)
        {
            var (eind, begin) = (Kort(tabel + 14 + segment), Kort(tabel + 16 + helft + segment));
            var (verschil, verwijzing) = (Kort(tabel + 16 + 2 * helft + segment), tabel + 16 + 3 * helft + segment);
            for (var teken = begin; teken <= eind && teken < 0xFFFF; teken++)
            {
                var afstand = Kort(verwijzing);
                var glyph = afstand == 0 ? teken : Kort(verwijzing + afstand + 2 * (teken - begin));
                if (glyph != 0)
                {
                    _glyphs[teken] = (glyph + verschil) & 0xFFFF;
                }
            }
        }
    }

    private int Promille(int waarde) => (int)Math.Round(waarde * 1000.0 / Eenheden);

    private int Begin(string tabel) => _tabellen[tabel].Begin;

    private int Kort(int plaats) => BinaryPrimitives.ReadUInt16BigEndian(_bestand.AsSpan(plaats));

    private int Teken(int plaats) => BinaryPrimitives.ReadInt16BigEndian(_bestand.AsSpan(plaats));

    private int Lang(int plaats) => BinaryPrimitives.ReadInt32BigEndian(_bestand.AsSpan(plaats));

    private static Lettertype Lees(string naam, string bron)
    {
        using var stroom = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Lettertype/{bron}.ttf")!;
        using var uit = new MemoryStream();
        stroom.CopyTo(uit);
        return new(naam, uit.ToArray());
    }
}
