using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>A try that failed is recorded, and counts towards the lock of the account when there is one.</summary>
public static class Mislukt
{
    /// <returns>Nobody.</returns>
    public static async Task<InlogRij?> Tel(InlogRij? inlog, Handeling handeling, RegisterDb db, UserManager<InlogRij> inloggen, CancellationToken ct)
    {
        if (inlog is not null)
        {
            await inloggen.AccessFailedAsync(inlog);
        }

        try
        {
            await Noteer(handeling, handeling.Daad, db, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody tried at the same moment, and that one counted.
        }

        return null;
    }

    /// <summary>Records it, with what the context holds of it.</summary>
    public static async Task Noteer(Handeling handeling, string reden, RegisterDb db, CancellationToken ct)
    {
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        db.Noteer(new Vermelding(handeling, Logdaad.Aanmelden) { Uitkomst = Loguitkomst.Geweigerd, Reden = reden });
        await db.Vastleggen(handeling, ct);
        await transactie.CommitAsync(ct);
    }
}
