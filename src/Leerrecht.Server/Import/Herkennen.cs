using System.Text;
using System.Xml;

namespace Leerrecht.Server.Import;

/// <summary>Says by its first bytes and header what a file is, whatever it is called.</summary>
public static class Herkennen
{
    private const int Voorstuk = 1 << 16;

    /// <summary>Columns that a file must have to be taken for this kind, the most telling first.</summary>
    private static readonly (Bestandssoort Soort, string[] Kolommen)[] Kenmerken =
    [
        (Bestandssoort.DuoVestigingen, ["VESTIGINGSCODE", "INSTELLINGSCODE", "GEMEENTENUMMER"]),
        (Bestandssoort.Verzuim, ["hele_dag", "reden", "leerling"]),
        (Bestandssoort.Vestigingen, ["vestiging", "sector"]),
        (Bestandssoort.Leerlingen, ["leerling", "geboortedatum"]),
        (Bestandssoort.Kalender, ["gebied", "soort"]),
        (Bestandssoort.Redenen, ["code", "soort"]),
        (Bestandssoort.Aanbod, ["leerling", "plaats_beschikbaar"]),
        (Bestandssoort.Vrijstellingen, ["leerling", "status"]),
        (Bestandssoort.Inschrijvingen, ["leerling", "vestiging", "begin"]),
        (Bestandssoort.Gemeenten, ["gemeente", "vakantieregio"]),
    ];

    /// <summary>The kind of a file, or null when it is none that we know.</summary>
    public static Bestandssoort? Soort(string pad)
    {
        if (!File.Exists(pad))
        {
            return null;
        }

        var begin = Begin(pad);
        var tekst = begin.AsSpan().TrimStart();
        if (tekst.StartsWith("["))
        {
            return begin.Contains("\"geldig_van\"", StringComparison.Ordinal) || tekst.Length < 4 ? Bestandssoort.Regelset : null;
        }

        if (tekst.StartsWith("<"))
        {
            return IsEdexml(begin) ? Bestandssoort.Edexml : null;
        }

        var kop = Kop(begin);
        return (from kenmerk in Kenmerken where kenmerk.Kolommen.All(kop.Contains) select (Bestandssoort?)kenmerk.Soort).FirstOrDefault()
            ?? (from soort in Bestandssoorten.VanRegiomap where Path.GetFileName(pad) == soort.Bestandsnaam() select (Bestandssoort?)soort).FirstOrDefault();
    }

    /// <summary>Why a file was not recognised, and what to do.</summary>
    public static string Uitleg(string pad)
    {
        if (new FileInfo(pad) is var bestand && (!bestand.Exists || bestand.Length == 0))
        {
            return bestand.Exists ? "het bestand is leeg." : "dit bestand bestaat niet.";
        }

        using var stroom = File.OpenRead(pad);
        Bestandsvorm.WeigerAnders(stroom, Path.GetFileName(pad));
        var begin = Begin(pad);
        if (begin.AsSpan().TrimStart().StartsWith("<"))
        {
            return "dit is XML, maar geen EDEXML. Lever een EDEXML-bestand (versie 2.1) aan, of csv.";
        }

        var kop = begin.AsSpan().TrimStart();
        var regel = kop[..(kop.IndexOf('\n') is var einde && einde >= 0 ? einde : kop.Length)].TrimEnd();
        return regel.Contains('\t')
            ? "de kolommen zijn met tabs gescheiden. Gebruik een puntkomma of een komma."
            : $"aan de kolommen is niet te zien wat dit is ({(regel.Length > 120 ? $"{regel[..120]}…" : regel.ToString())}). De eerste regel moet de namen van de kolommen bevatten, zoals leerling;geboortedatum;gemeente.";
    }

    /// <summary>The names in the header line.</summary>
    private static HashSet<string> Kop(string begin)
    {
        try
        {
            using var csv = new Csv(new MemoryStream(Encoding.UTF8.GetBytes(Regel(begin))), "");
            return csv.Kop.ToHashSet(StringComparer.Ordinal);
        }
        catch (OnleesbaarBestand)
        {
            return [];
        }
    }

    private static string Regel(string begin)
    {
        var tekst = begin.TrimStart();
        return tekst.IndexOf('\n', StringComparison.Ordinal) is var einde && einde >= 0 ? tekst[..einde] : tekst;
    }

    private static bool IsEdexml(string begin)
    {
        try
        {
            using var lezer = XmlReader.Create(new StringReader(begin), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return lezer.MoveToContent() == XmlNodeType.Element && lezer.LocalName == "EDEX";
        }
        catch (XmlException)
        {
            return false;
        }
    }

    /// <summary>The first part as Latin text: what is asked of it is plain ASCII in every encoding that we take.</summary>
    private static string Begin(string pad)
    {
        using var stroom = File.OpenRead(pad);
        var bytes = new byte[Voorstuk];
        var lengte = stroom.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        ReadOnlySpan<byte> inhoud = bytes.AsSpan(0, lengte);
        return Encoding.Latin1.GetString(inhoud.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? inhoud[3..] : inhoud);
    }
}
