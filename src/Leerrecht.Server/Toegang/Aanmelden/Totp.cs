using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>Codes of an authenticator app (RFC 6238: SHA-1, six digits, thirty seconds). They open the door once, unlike those of Identity.</summary>
public static class Totp
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Seconden = 30;

    public static byte[] NieuwGeheim() => RandomNumberGenerator.GetBytes(20);

    public static string Code(byte[] geheim, DateTime nu) => Code(geheim, Stap(nu));

    /// <summary>The step to which a code belongs: the one of now, the one before it or the one after it; null when the code is wrong or was used.</summary>
    /// <param name="na">The last step that was used.</param>
    public static long? Klopt(byte[] geheim, string code, DateTime nu, long? na)
    {
        var stap = Stap(nu);
        long? gevonden = null;
        for (var poging = stap - 1; poging <= stap + 1; poging++)
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Code(geheim, poging)), System.Text.Encoding.ASCII.GetBytes(code)) && poging > (na ?? long.MinValue))
            {
                gevonden ??= poging;
            }
        }

        return gevonden;
    }

    /// <summary>The secret as people type it over, in groups of four.</summary>
    public static string Leesbaar(byte[] geheim) => string.Join(' ', Letters(geheim).Chunk(4).Select(groep => new string(groep)));

    /// <summary>What an app reads from the picture.</summary>
    public static string Adres(byte[] geheim, string email) =>
        $"otpauth://totp/Leerrecht:{Uri.EscapeDataString(email)}?secret={Letters(geheim)}&issuer=Leerrecht";

    private static string Letters(byte[] geheim) => string.Create(geheim.Length * 8 / 5, geheim, static (letters, bron) =>
    {
        for (var i = 0; i < letters.Length; i++)
        {
            var bit = i * 5;
            var paar = (bron[bit / 8] << 8) | (bit / 8 + 1 < bron.Length ? bron[bit / 8 + 1] : 0);
            letters[i] = Base32[(paar >> (11 - bit % 8)) & 31];
        }
    });

    private static long Stap(DateTime nu) => (long)(nu - DateTime.UnixEpoch).TotalSeconds / Seconden;

    private static string Code(byte[] geheim, long stap)
    {
        Span<byte> teller = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(teller, stap);
        Span<byte> afdruk = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(geheim, teller, afdruk);
        var getal = BinaryPrimitives.ReadInt32BigEndian(afdruk[(afdruk[^1] & 15)..]) & int.MaxValue;
        return (getal % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
