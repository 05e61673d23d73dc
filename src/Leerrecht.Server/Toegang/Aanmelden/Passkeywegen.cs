using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>What the script of the sign-in pages asks, and the form that it sends.</summary>
public static class Passkeywegen
{
    public static void MapPasskeys(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/aanmelden/passkey/vraag", async ([FromForm] string? terug, HttpContext context, Aanmeldrem rem, IPasskeyHandler<InlogRij> passkeys, Kluis kluis) =>
            rem.Mag(context, null) ? await Passkeys.Vraag(context, passkeys, kluis) : Results.StatusCode(StatusCodes.Status429TooManyRequests)).AllowAnonymous();

        routes.MapPost("/aanmelden/passkey", async (
            [FromForm] string? antwoord, [FromForm] string? terug, HttpContext context, Aanmeldrem rem, RegisterDb db, UserManager<InlogRij> inloggen,
            IPasskeyHandler<InlogRij> passkeys, Kluis kluis, TimeProvider klok) =>
        {
            var ct = context.RequestAborted;
            if (!rem.Mag(context, null))
            {
                return Results.StatusCode(StatusCodes.Status429TooManyRequests);
            }

            var inlog = await Passkeys.Getoond(context, antwoord ?? "", db, inloggen, passkeys, kluis, Handeling.Nu(klok, "passkey", "toegang.passkey"), ct);
            return Results.LocalRedirect(inlog is null
                ? "/aanmelden?fout=passkey"
                : await Binnenkomen.VoerUit(context, new(inlog.Id, inlog.SecurityStamp!, true, "passkey", terug ?? "/"), null, db, klok, ct));
        }).AllowAnonymous();

        foreach (var soort in Enum.GetValues<Linksoort>())
        {
            routes.MapPost(Toegangslinks.Pad(soort, "{geheim}/passkey"), async (
                string geheim, [FromForm] string? naam, [FromForm] string? email, HttpContext context, Aanmeldrem rem, RegisterDb db, IPasskeyHandler<InlogRij> passkeys, Kluis kluis, TimeProvider klok) =>
            {
                var ct = context.RequestAborted;
                if (!rem.Mag(context, geheim) || await Toegangslinks.Vind(db, soort, geheim, klok.GetUtcNow().UtcDateTime, ct) is not { } link)
                {
                    return Results.NotFound();
                }

                var mens = await db.Medewerkers.AsNoTracking().SingleOrDefaultAsync(rij => rij.Id == link.MedewerkerId, ct);
                return await Passkeys.VraagNieuwe(context, mens?.Id ?? link.Id, Kort(mens?.Email ?? email), Kort(mens?.Naam ?? naam), passkeys, kluis);
            }).AllowAnonymous();
        }
    }

    private static string Kort(string? tekst) => tekst is { Length: > 0 } ? tekst[..Math.Min(tekst.Length, 120)] : "Leerrecht";
}
