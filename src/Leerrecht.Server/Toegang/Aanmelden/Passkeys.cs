using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.AspNetCore.Identity;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>The two halves of what a browser does with a passkey: the question, whose secret part waits in a protected cookie, and the answer.</summary>
public static class Passkeys
{
    private const string Cookie = "leerrecht.passkey";
    private const string Maken = "passkey-maken";
    private const string Tonen = "passkey-tonen";
    private static readonly TimeSpan Geldigheid = TimeSpan.FromMinutes(5);

    /// <summary>What the browser needs to make a passkey for this person.</summary>
    public static async Task<IResult> VraagNieuwe(HttpContext context, Guid medewerker, string email, string naam, IPasskeyHandler<InlogRij> passkeys, Kluis kluis)
    {
        var vraag = await passkeys.MakeCreationOptionsAsync(new() { Id = medewerker.ToString(), Name = email, DisplayName = naam }, context);
        Bewaar(context, kluis.Stuur(Maken, vraag.AttestationState ?? "", Geldigheid));
        return Results.Text(vraag.CreationOptionsJson, "application/json");
    }

    /// <summary>What the browser needs to show one; whose it is follows from the answer.</summary>
    public static async Task<IResult> Vraag(HttpContext context, IPasskeyHandler<InlogRij> passkeys, Kluis kluis)
    {
        var vraag = await passkeys.MakeRequestOptionsAsync(null, context);
        Bewaar(context, kluis.Stuur(Tonen, vraag.AssertionState ?? "", Geldigheid));
        return Results.Text(vraag.RequestOptionsJson, "application/json");
    }

    /// <summary>The passkey that was made for this person; null when the answer is not right.</summary>
    public static async Task<UserPasskeyInfo?> Nieuwe(HttpContext context, Guid medewerker, string antwoord, IPasskeyHandler<InlogRij> passkeys, Kluis kluis)
    {
        var uitkomst = await passkeys.PerformAttestationAsync(new() { HttpContext = context, CredentialJson = antwoord, AttestationState = Neem(context, kluis, Maken) });
        return uitkomst.Succeeded && uitkomst.UserEntity.Id == medewerker.ToString() ? uitkomst.Passkey : null;
    }

    /// <summary>Whose passkey was shown; null when the answer is not right. A lock after wrong passwords does not stop it: who guesses must not be able to lock somebody out.</summary>
    public static async Task<InlogRij?> Getoond(
        HttpContext context, string antwoord, RegisterDb db, UserManager<InlogRij> inloggen, IPasskeyHandler<InlogRij> passkeys, Kluis kluis, Handeling handeling, CancellationToken ct)
    {
        var uitkomst = await passkeys.PerformAssertionAsync(new() { HttpContext = context, CredentialJson = antwoord, AssertionState = Neem(context, kluis, Tonen) });
        if (!uitkomst.Succeeded)
        {
            return await Mislukt.Tel(null, handeling with { Daad = "toegang.aanmelden-geweigerd" }, db, inloggen, ct);
        }

        await inloggen.AddOrUpdatePasskeyAsync(uitkomst.User, uitkomst.Passkey);
        await db.Vastleggen(handeling, ct);
        return uitkomst.User;
    }

    private static void Bewaar(HttpContext context, string staat) => context.Response.Cookies.Append(Cookie, staat, Opties(context));

    /// <summary>Good for one answer.</summary>
    private static string? Neem(HttpContext context, Kluis kluis, string doel)
    {
        context.Response.Cookies.Delete(Cookie, Opties(context));
        return kluis.Ontvang(doel, context.Request.Cookies[Cookie]);
    }

    private static CookieOptions Opties(HttpContext context) =>
        new() { HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/" };
}
