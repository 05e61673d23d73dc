using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>Encrypts the secrets that must be read again: of authenticator apps, of clients at identity providers, and what travels in a form.</summary>
public sealed class Kluis(IDataProtectionProvider bescherming)
{
    private readonly IDataProtector _totp = bescherming.CreateProtector("leerrecht.totp");
    private readonly IDataProtector _client = bescherming.CreateProtector("leerrecht.oidc-client");
    private readonly ITimeLimitedDataProtector _onderweg = bescherming.CreateProtector("leerrecht.onderweg").ToTimeLimitedDataProtector();

    public string SluitTotp(byte[] geheim) => Convert.ToBase64String(_totp.Protect(geheim));

    public byte[] OpenTotp(string gesloten) => _totp.Unprotect(Convert.FromBase64String(gesloten));

    public string SluitClient(string geheim) => _client.Protect(geheim);

    public string OpenClient(string gesloten) => _client.Unprotect(gesloten);

    /// <summary>For in a form or cookie that comes back within the time.</summary>
    public string Stuur(string doel, string inhoud, TimeSpan geldig) => _onderweg.Protect($"{doel}:{inhoud}", geldig);

    /// <summary>What was sent for this purpose; null when it is something else, was changed or took too long.</summary>
    public string? Ontvang(string doel, string? gesloten)
    {
        try
        {
            return gesloten is { Length: > 0 } && _onderweg.Unprotect(gesloten) is { } open && open.StartsWith($"{doel}:", StringComparison.Ordinal)
                ? open[(doel.Length + 1)..]
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
