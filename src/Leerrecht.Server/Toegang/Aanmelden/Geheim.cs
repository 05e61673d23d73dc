using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>Random secrets, and what the register keeps of them.</summary>
public static class Geheim
{
    /// <summary>For in an address: 256 bits.</summary>
    public static string Nieuw() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Enough for what is random itself; never for a password.</summary>
    public static string Afdruk(string geheim) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(geheim)));
}
