using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>All sessions of a person end at their next click: by the person, or by an administrator.</summary>
public static class OveralAfmelden
{
    public static async Task VoerUit(Guid medewerker, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        if (await db.Inloggen.SingleOrDefaultAsync(rij => rij.Id == medewerker, ct) is { } inlog)
        {
            inlog.MeldOveralAf();
        }

        await db.Vastleggen(handeling, ct);
    }
}
