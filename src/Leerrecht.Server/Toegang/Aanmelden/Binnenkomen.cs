using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>Both factors stood: the session begins, at once or after choosing under which appointment.</summary>
public static class Binnenkomen
{
    /// <summary>The appointments among which this person may choose.</summary>
    public static async Task<IReadOnlyList<Aanstelling>> Keuzes(RegisterDb db, Stap stap, DateOnly vandaag, CancellationToken ct) =>
        [.. Sessie.Keuzes(stap.Alleen, await Gebruikers.Diensten(db, stap.Medewerker, vandaag, ct)).Select(dienst => dienst.Aanstelling)];

    /// <param name="keuze">The appointment chosen; null when there was nothing to choose yet.</param>
    /// <returns>Where to go now.</returns>
    public static async Task<string> VoerUit(HttpContext context, Stap stap, Guid? keuze, RegisterDb db, TimeProvider klok, CancellationToken ct)
    {
        // laden
        var handeling = Handeling.Nu(klok, await db.Medewerkers.Where(rij => rij.Id == stap.Medewerker).Select(rij => rij.Naam).SingleAsync(ct), "toegang.aanmelden");
        var inlog = await db.Inloggen.SingleOrDefaultAsync(rij => rij.Id == stap.Medewerker && rij.SecurityStamp == stap.Stempel, ct);
        var aanstellingen = await Keuzes(db, stap, handeling.Vandaag, ct);

        // beslissen
        if (inlog is null || aanstellingen.Count == 0)
        {
            await Stap.Vergeet(context);
            return inlog is null ? "/aanmelden"
                : await Gebruikers.AlleenViaAanbieder(db, stap.Medewerker, handeling.Vandaag, ct) ? "/aanmelden?fout=alleen-aanbieder"
                : "/aanmelden?fout=geen-aanstelling";
        }

        if ((aanstellingen.Count == 1 ? aanstellingen[0] : aanstellingen.FirstOrDefault(aanstelling => aanstelling.Id == keuze)) is not { } gekozen)
        {
            await (stap with { Klaar = true }).Bewaar(context);
            return "/aanmelden/aanstelling";
        }

        // vastleggen
        inlog.LaatstOp = handeling.Wanneer;
        handeling = handeling with
        {
            MedewerkerId = stap.Medewerker,
            AanstellingId = gekozen.Id,
            Organisatie = gekozen.Organisatie.Naam,
            Rol = gekozen.Rol.Woord(),
        };
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        db.Noteer(new Vermelding(handeling, Logdaad.Aanmelden) { Doel = stap.Wijze });
        await db.Vastleggen(handeling, ct);
        await transactie.CommitAsync(ct);
        await Stap.Vergeet(context);
        await Sessie.Begin(context, stap.Medewerker, gekozen.Id, stap.Stempel, handeling.Wanneer, stap.Wijze, stap.Alleen);
        return Terug.Naar(stap.Terug);
    }
}
