using Leerrecht.Core;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>Somebody takes away a passkey, as long as there is another way to sign in.</summary>
public static class PasskeyVerwijderen
{
    public static async Task<Uitkomst<bool>> VoerUit(Guid medewerker, byte[] sleutel, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        var passkeys = await db.Passkeys.Where(rij => rij.UserId == medewerker).ToListAsync(ct);
        var weg = passkeys.Where(rij => rij.CredentialId.AsSpan().SequenceEqual(sleutel)).ToList();
        if (weg.Count > 0 && passkeys.Count == 1 && !await db.Inloggen.AnyAsync(rij => rij.Id == medewerker && rij.PasswordHash != null && rij.TotpGeheim != null, ct))
        {
            return Weigeringen.LaatsteMiddel;
        }

        db.Passkeys.RemoveRange(weg);
        await db.Vastleggen(handeling, ct);
        return weg.Count > 0;
    }
}
