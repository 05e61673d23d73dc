using System.Text;

namespace Leerrecht.Server.Import;

/// <summary>What a file is by its first bytes, so that who delivers the wrong kind reads what it is instead of where it fails.</summary>
internal static class Bestandsvorm
{
    /// <summary>UTF-8 that takes a byte order mark and refuses what is no UTF-8.</summary>
    public static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <exception cref="OnleesbaarBestand">A spreadsheet, zip or UTF-16 file. A stream that cannot go back is not looked at.</exception>
    public static void WeigerAnders(Stream stroom, string bestand)
    {
        if (!stroom.CanSeek)
        {
            return;
        }

        Span<byte> eerste = stackalloc byte[8];
        var begin = stroom.Position;
        eerste = eerste[..stroom.ReadAtLeast(eerste, eerste.Length, throwOnEndOfStream: false)];
        stroom.Position = begin;
        if (eerste.StartsWith("PK\u0003\u0004"u8))
        {
            throw new OnleesbaarBestand(bestand, "dit is een rekenblad (xlsx) of zip-bestand, geen csv. Sla het op als \"CSV UTF-8\" en lever dat aan.");
        }

        if (eerste.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw new OnleesbaarBestand(bestand, "dit is een rekenblad (xls), geen csv. Sla het op als \"CSV UTF-8\" en lever dat aan.");
        }

        if (eerste.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            throw new OnleesbaarBestand(bestand, "dit is een ingepakt bestand (gz), geen csv. Pak het uit en lever de csv aan.");
        }

        if (eerste.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || eerste.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            throw new OnleesbaarBestand(bestand, "dit bestand staat in UTF-16. Sla het op als \"CSV UTF-8\" en lever het opnieuw aan.");
        }
    }
}
