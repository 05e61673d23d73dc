using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>One-time links: made by who may, found by who has one.</summary>
public static class Toegangslinks
{
    /// <summary>How long a link of this kind can be used.</summary>
    public static TimeSpan Geldigheid(Linksoort soort) => soort switch
    {
        Linksoort.Eerste or Linksoort.Herstel => TimeSpan.FromHours(24),
        Linksoort.Uitnodiging => TimeSpan.FromDays(7),
    };

    /// <summary>The path of a page that a secret opens.</summary>
    public static string Pad(Linksoort soort, string geheim) => $"/{soort.ToString().ToLowerInvariant()}/{geheim}";

    /// <summary>A new link; earlier ones for the same person open nothing any more. The caller records.</summary>
    /// <returns>The path; its secret is known nowhere else.</returns>
    public static async Task<string> Maak(RegisterDb db, Linksoort soort, Guid? medewerker, DateTime nu, CancellationToken ct)
    {
        foreach (var eerder in await db.Toegangslinks.Where(rij => rij.MedewerkerId == medewerker && rij.VervallenOp == null).ToListAsync(ct))
        {
            eerder.VervallenOp = nu;
        }

        var geheim = Geheim.Nieuw();
        db.Toegangslinks.Add(new ToegangslinkRij
        {
            Id = Guid.CreateVersion7(), Soort = soort, Afdruk = Geheim.Afdruk(geheim), MedewerkerId = medewerker, GemaaktOp = nu, GeldigTot = nu + Geldigheid(soort),
        });
        return Pad(soort, geheim);
    }

    /// <summary>The link of this secret, when it can still be used.</summary>
    public static async Task<ToegangslinkRij?> Vind(RegisterDb db, Linksoort soort, string geheim, DateTime nu, CancellationToken ct)
    {
        var afdruk = Geheim.Afdruk(geheim);
        return await db.Toegangslinks.SingleOrDefaultAsync(rij => rij.Afdruk == afdruk && rij.Soort == soort, ct) is { } link && link.IsOpen(nu) ? link : null;
    }
}
