using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>Somebody who signed in a moment ago chooses another password. Other sessions of this person end.</summary>
public static class WachtwoordWijzigen
{
    /// <returns>The new stamp, for the session that goes on.</returns>
    public static async Task<Uitkomst<string>> VoerUit(Guid medewerker, string nieuw, Handeling handeling, RegisterDb db, UserManager<InlogRij> inloggen, CancellationToken ct)
    {
        var mens = await db.Medewerkers.AsNoTracking().SingleAsync(rij => rij.Id == medewerker, ct);
        var inlog = await db.Inloggen.SingleAsync(rij => rij.Id == medewerker, ct);
        if (Wachtwoordregels.Bezwaar(nieuw, [mens.Naam, mens.Email], Wachtwoordlijst.Bevat) is { } zwak)
        {
            return zwak;
        }

        inlog.PasswordHash = inloggen.PasswordHasher.HashPassword(inlog, Wachtwoordregels.Genormaliseerd(nieuw));
        inlog.WachtwoordOp = handeling.Wanneer;
        inlog.MeldOveralAf();
        await db.Vastleggen(handeling, ct);
        return inlog.SecurityStamp!;
    }
}
