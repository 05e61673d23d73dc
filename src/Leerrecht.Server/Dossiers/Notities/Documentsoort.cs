using System.IO.Compression;
using System.Text;

namespace Leerrecht.Server.Dossiers.Notities;

/// <summary>What can be a document.</summary>
public enum Documentsoort
{
    Pdf,
    Docx,
    Odt,
    Jpg,
    Png,
}

/// <summary>What bytes are, by themselves: what a name says of them counts for nothing.</summary>
public static class Documentsoorten
{
    /// <summary>Largest document, in bytes.</summary>
    public const int Grootste = 10 * 1024 * 1024;

    private const string Odt = "application/vnd.oasis.opendocument.text";

    /// <summary>Null when it is none of them, or holds what runs by itself.</summary>
    public static Documentsoort? Herken(byte[] inhoud) => inhoud switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => Documentsoort.Pdf,
        [0xFF, 0xD8, 0xFF, ..] => Documentsoort.Jpg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Documentsoort.Png,
        [(byte)'P', (byte)'K', 3, 4, ..] => Pakket(inhoud),
        _ => null,
    };

    public static string Mediatype(this Documentsoort soort) => soort switch
    {
        Documentsoort.Pdf => "application/pdf",
        Documentsoort.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Documentsoort.Odt => Odt,
        Documentsoort.Jpg => "image/jpeg",
        Documentsoort.Png => "image/png",
    };

    /// <summary>A text document is a package of parts; only their names are looked at, and what an OpenDocument says of itself.</summary>
    private static Documentsoort? Pakket(byte[] inhoud)
    {
        try
        {
            using var pakket = new ZipArchive(new MemoryStream(inhoud), ZipArchiveMode.Read);
            var delen = pakket.Entries.Select(deel => deel.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (delen.Any(deel => deel.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
                || deel.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || deel.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase)))
            {
                return null;
            }

            return delen.Contains("[Content_Types].xml") && delen.Contains("word/document.xml") ? Documentsoort.Docx
                : pakket.GetEntry("mimetype") is { } zegt && Begin(zegt) == Odt && delen.Contains("content.xml") ? Documentsoort.Odt
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static string Begin(ZipArchiveEntry deel)
    {
        using var stroom = deel.Open();
        var buffer = new byte[Odt.Length + 1];
        return Encoding.ASCII.GetString(buffer, 0, stroom.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
    }
}
