using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>
/// The first of two steps: e-mail address and password. Unknown address, wrong password, locked account and an organisation that lets people in
/// through its own provider only give the same answer after the same work, so that nobody learns who works here.
/// </summary>
public static class WachtwoordNagaan
{
    private static readonly Lazy<string> Niemands = new(() => new PasswordHasher<InlogRij>(Aanmeldwegen.Hashing).HashPassword(new InlogRij(), Geheim.Nieuw()));

    /// <summary>Who it is; null when it is nobody.</summary>
    public static async Task<InlogRij?> VoerUit(
        string email, string wachtwoord, RegisterDb db, UserManager<InlogRij> inloggen, TimeProvider klok, CancellationToken ct)
    {
        // laden
        var niemands = Niemands.Value;
        var adres = email.Trim().ToLowerInvariant();
        var mens = await db.Medewerkers.AsNoTracking().SingleOrDefaultAsync(rij => rij.Email == adres, ct);
        var inlog = await inloggen.FindByIdAsync((mens?.Id ?? Guid.Empty).ToString());
        var handeling = Handeling.Nu(klok, mens?.Naam ?? "onbekend", "toegang.aanmelden-geweigerd") with { MedewerkerId = mens?.Id };
        var elders = await Gebruikers.AlleenViaAanbieder(db, mens?.Id ?? Guid.Empty, handeling.Vandaag, ct);

        // beslissen
        var open = !elders && inlog is { PasswordHash: not null } && !await inloggen.IsLockedOutAsync(inlog);
        var hash = open ? inlog!.PasswordHash! : niemands;
        var klopt = wachtwoord.Length <= Wachtwoordregels.Maximum
            && inloggen.PasswordHasher.VerifyHashedPassword(inlog ?? new InlogRij(), hash, Wachtwoordregels.Genormaliseerd(wachtwoord)) is not PasswordVerificationResult.Failed;
        if (open && klopt)
        {
            return inlog;
        }

        // vastleggen
        return await Mislukt.Tel(open ? inlog : null, handeling, db, inloggen, ct);
    }
}
