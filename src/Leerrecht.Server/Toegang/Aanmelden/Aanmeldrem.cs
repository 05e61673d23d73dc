using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>
/// How often one may try: per account, known or not, and per address. A school of a hundred people sits behind one address, so that limit is
/// wide; guessing at one account stops at the narrow one, and at the lock of the account itself.
/// </summary>
public sealed class Aanmeldrem(IConfiguration instellingen) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _accounts = Maak(instellingen.GetValue("Aanmelden:PerAccount", 10));
    private readonly PartitionedRateLimiter<string> _adressen = Maak(instellingen.GetValue("Aanmelden:PerAdres", 300));

    /// <summary>Whether one more try is allowed; it counts, whether it succeeds or not.</summary>
    /// <param name="account">What was typed, or the link that is used; null where only the address counts.</param>
    public bool Mag(HttpContext context, string? account)
    {
        using var adres = _adressen.AttemptAcquire(context.Connection.RemoteIpAddress?.ToString() ?? "");
        if (!adres.IsAcquired)
        {
            return false;
        }

        if (account is null)
        {
            return true;
        }

        using var poging = _accounts.AttemptAcquire(Geheim.Afdruk(account));
        return poging.IsAcquired;
    }

    /// <summary>The answer is what it is; the page itself says what is the matter.</summary>
    public static void Antwoord(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Features.Get<IStatusCodePagesFeature>()!.Enabled = false;
    }

    public void Dispose()
    {
        _accounts.Dispose();
        _adressen.Dispose();
    }

    private static PartitionedRateLimiter<string> Maak(int aantal) => PartitionedRateLimiter.Create<string, string>(sleutel =>
        RateLimitPartition.GetSlidingWindowLimiter(sleutel, _ => new()
        {
            PermitLimit = aantal, Window = TimeSpan.FromMinutes(10), SegmentsPerWindow = 10, QueueLimit = 0,
        }));
}
