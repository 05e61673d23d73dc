using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>The second step after a password: a code of the authenticator app, or a recovery code. Each works once.</summary>
public static class CodeNagaan
{
    /// <param name="appNu">The time as the app on a telephone knows it.</param>
    /// <returns>Who it is; null when the code is wrong, was used, or the account is locked.</returns>
    public static async Task<InlogRij?> VoerUit(
        Guid medewerker, string getypt, DateTime appNu, RegisterDb db, UserManager<InlogRij> inloggen, Kluis kluis, Handeling handeling, CancellationToken ct)
    {
        // laden
        var inlog = await inloggen.FindByIdAsync(medewerker.ToString());
        if (inlog is null || await inloggen.IsLockedOutAsync(inlog))
        {
            return await Mislukt.Tel(null, handeling with { Daad = "toegang.aanmelden-geweigerd" }, db, inloggen, ct);
        }

        var code = string.Concat(getypt.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        var herstel = code.Length == 12 ? await Herstelcodes.Vind(db, medewerker, code, ct) : null;

        // beslissen
        var stap = code.Length == 6 && inlog.TotpGeheim is { } geheim ? Totp.Klopt(kluis.OpenTotp(geheim), code, appNu, inlog.TotpStap) : null;
        if (stap is null && herstel is null)
        {
            return await Mislukt.Tel(inlog, handeling with { Daad = "toegang.aanmelden-geweigerd" }, db, inloggen, ct);
        }

        // vastleggen
        inlog.TotpStap = stap ?? inlog.TotpStap;
        if (herstel is not null)
        {
            db.Herstelcodes.Remove(herstel);
        }

        await inloggen.ResetAccessFailedCountAsync(inlog);
        await inloggen.UpdateAsync(inlog);
        try
        {
            await db.Vastleggen(handeling, ct);
            return inlog;
        }
        catch (DbUpdateConcurrencyException)
        {
            // The same code at the same moment: one of the two gets in.
            return null;
        }
    }
}
