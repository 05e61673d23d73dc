using Leerrecht.Core;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>Somebody who signed in a moment ago puts a new secret into the authenticator app. The old one and the old recovery codes stop working.</summary>
public static class AppVervangen
{
    /// <returns>New recovery codes, to be shown once.</returns>
    public static async Task<Uitkomst<IReadOnlyList<string>>> VoerUit(
        Guid medewerker, byte[] totp, string code, DateTime appNu, Handeling handeling, RegisterDb db, Kluis kluis, CancellationToken ct)
    {
        if (Totp.Klopt(totp, string.Concat(code.Where(char.IsDigit)), appNu, na: null) is not { } stap)
        {
            return Weigeringen.CodeKloptNiet;
        }

        var inlog = await db.Inloggen.SingleAsync(rij => rij.Id == medewerker, ct);
        (inlog.TotpGeheim, inlog.TotpStap) = (kluis.SluitTotp(totp), stap);
        var codes = await Herstelcodes.Vervang(db, medewerker, ct);
        await db.Vastleggen(handeling, ct);
        return new Uitkomst<IReadOnlyList<string>>.Gelukt(codes);
    }
}
