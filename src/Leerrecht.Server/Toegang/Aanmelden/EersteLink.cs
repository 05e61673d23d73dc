using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>In a register where nobody works yet, whoever started the program makes the first administrator. There is never a default password.</summary>
public static class EersteLink
{
    /// <summary>The path of a new one-time link; null when somebody works here already.</summary>
    public static async Task<string?> VoerUit(Register register, TimeProvider klok, CancellationToken ct)
    {
        await using var db = register.Open();
        if (await db.Medewerkers.AnyAsync(ct))
        {
            return null;
        }

        var handeling = Handeling.Nu(klok, "leerrecht", "toegang.eerste-link");
        var pad = await Toegangslinks.Maak(db, Linksoort.Eerste, null, handeling.Wanneer, ct);
        await db.Vastleggen(handeling, ct);
        return pad;
    }
}
