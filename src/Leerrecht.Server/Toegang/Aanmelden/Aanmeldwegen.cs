using System.Security.Claims;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Vorm;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>What sign-in needs. Identity is used for what it does well (passwords, locks, passkeys, their storage); nothing of it starts before
/// somebody signs in.</summary>
public static class Aanmeldwegen
{
    /// <summary>OWASP's number of rounds for PBKDF2 with SHA-512.</summary>
    public static readonly IOptions<PasswordHasherOptions> Hashing = Options.Create(new PasswordHasherOptions { IterationCount = 210_000 });

    public static void VoegToe(IServiceCollection diensten, bool demonstratie)
    {
        diensten.AddAuthentication().AddCookie(Stap.Schema, opties =>
        {
            Bescherm(opties.Cookie, Stap.Schema, demonstratie);
            opties.ExpireTimeSpan = Stap.Geldigheid;
            opties.SlidingExpiration = false;
        });
        // The name must not follow the folder of the program: after an upgrade elsewhere the app of everybody must still work.
        diensten.AddDataProtection().SetApplicationName("leerrecht");
        diensten.AddSingleton<Kluis>();
        diensten.AddSingleton<Aanmeldrem>();
        diensten.AddSingleton<Appklok>();
        diensten.AddSingleton<Oidcaanbieders>();
        diensten.Configure<IdentityOptions>(opties =>
        {
            opties.Lockout.MaxFailedAccessAttempts = 5;
            opties.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            opties.ClaimsIdentity.UserIdClaimType = ClaimTypes.NameIdentifier;
        });
        diensten.Configure<IdentityPasskeyOptions>(opties =>
        {
            // A passkey stands for two factors, so the device must have asked for face, finger or code.
            opties.UserVerificationRequirement = "required";
            opties.ResidentKeyRequirement = "required";
        });
        diensten.AddSingleton(Hashing);
        diensten.AddScoped<IPasswordHasher<InlogRij>, PasswordHasher<InlogRij>>();
        diensten.AddScoped<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        diensten.AddScoped<IdentityErrorDescriber>();
        diensten.AddScoped<IUserStore<InlogRij>, Inlogopslag>();
        diensten.AddScoped<UserManager<InlogRij>>();
        diensten.AddScoped<IPasskeyHandler<InlogRij>, PasskeyHandler<InlogRij>>();
    }

    /// <summary>A cookie that no script reads and no other site sends along with a form. Only the demonstration, on this computer, goes without TLS.</summary>
    public static void Bescherm(CookieBuilder cookie, string naam, bool demonstratie)
    {
        cookie.Name = naam;
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = demonstratie ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
    }

    public static void MapAanmelden(this IEndpointRouteBuilder routes)
    {
        routes.MapPasskeys();
        routes.MapOidc();
        routes.MapPost("/aanstelling", async ([FromForm] Guid? aanstelling, [FromForm] string? terug, HttpContext context, Bezoek bezoek) =>
        {
            if (bezoek.Keuzes.FirstOrDefault(keuze => keuze.Id == aanstelling) is not { } gekozen)
            {
                return Results.Forbid();
            }

            await Sessie.Wissel(context, gekozen.Medewerker, gekozen.Id);
            return Results.LocalRedirect(Terug.Naar(terug));
        });
        routes.MapPost("/account/passkey", async ([FromForm] string? antwoord, HttpContext context, Bezoek bezoek, RegisterDb db, IPasskeyHandler<InlogRij> passkeys, Kluis kluis) =>
        {
            var wie = bezoek.Wie.Aanstelling.Medewerker;
            var mens = await db.Medewerkers.AsNoTracking().SingleAsync(rij => rij.Id == wie, context.RequestAborted);
            return Sessie.IsVers(context.User, bezoek.Nu)
                ? await Passkeys.VraagNieuwe(context, wie, mens.Email, mens.Naam, passkeys, kluis)
                : Results.Forbid();
        });
        routes.MapPost("/afmelden", async (HttpContext context, [FromForm] string? af) =>
        {
            await context.SignOutAsync();
            return Results.LocalRedirect("/aanmelden?gedaan=afgemeld");
        }).AllowAnonymous();
    }
}

/// <summary>The time as telephones know it, also when the demonstration is told what day it is.</summary>
public sealed class Appklok(TimeProvider klok)
{
    public DateTime Nu => (klok is VasteKlok ? TimeProvider.System : klok).GetUtcNow().UtcDateTime;
}
