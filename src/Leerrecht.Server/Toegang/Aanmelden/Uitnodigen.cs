using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>An administrator gives somebody in the register a link to set password and app, or a passkey. A new link replaces the one before it.</summary>
public static class Uitnodigen
{
    /// <returns>The path of the link, to pass on; it is shown once.</returns>
    public static async Task<Uitkomst<string>> VoerUit(Guid medewerker, Gebruiker door, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        if (await Beheerbaar.Bezwaar(medewerker, door, handeling.Vandaag, db, ct) is { } bezwaar)
        {
            return bezwaar;
        }

        if (await Gebruikers.AlleenViaAanbieder(db, medewerker, handeling.Vandaag, ct))
        {
            return Weigeringen.AlleenAanbieder;
        }

        if (await db.Inloggen.AnyAsync(rij => rij.Id == medewerker && rij.PasswordHash != null, ct) || await db.Passkeys.AnyAsync(rij => rij.UserId == medewerker, ct))
        {
            return Weigeringen.HeeftAl;
        }

        var pad = await Toegangslinks.Maak(db, Linksoort.Uitnodiging, medewerker, handeling.Wanneer, ct);
        await db.Vastleggen(handeling, ct);
        return pad;
    }
}
