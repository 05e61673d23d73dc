using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Leerrecht.Core;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>To the provider of one's organisation, and back.</summary>
public static class Oidcwegen
{
    public const string Terugweg = "/aanmelden/via/terug";
    private const string Cookie = "leerrecht.oidc";
    private const string Doel = "oidc";

    public static void MapOidc(this IEndpointRouteBuilder routes)
    {
        // A link and no form: our pages send forms to ourselves only, also by way of a redirect.
        routes.MapGet("/aanmelden/via/{id:guid}", Heen).AllowAnonymous();
        routes.MapGet(Terugweg, Terug).AllowAnonymous();
    }

    /// <summary>What the provider must be told to send people back to.</summary>
    public static string Terugadres(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}{Terugweg}";

    private static async Task<IResult> Heen(Guid id, string? terug, HttpContext context, Aanmeldrem rem, RegisterDb db, Oidcaanbieders aanbieders, Kluis kluis, ILoggerFactory logs)
    {
        var ct = context.RequestAborted;
        if (!rem.Mag(context, null))
        {
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        if (await db.OidcAanbieders.AsNoTracking().SingleOrDefaultAsync(rij => rij.Id == id && rij.Actief, ct) is not { } aanbieder)
        {
            return Results.NotFound();
        }

        try
        {
            var (naar, onderweg) = await aanbieders.Begin(aanbieder, Terugadres(context), Toegang.Terug.Naar(terug), ct);
            context.Response.Cookies.Append(Cookie, kluis.Stuur(Doel, JsonSerializer.Serialize(onderweg), Stap.Geldigheid), Opties(context));
            return Results.Redirect(naar);
        }
        catch (Exception fout) when (Onbereikbaar(fout, ct))
        {
            logs.CreateLogger("Leerrecht.Aanmelden").LogWarning("The provider {Issuer} could not be asked: {Reden}", aanbieder.Issuer, fout.Message);
            return Results.LocalRedirect("/aanmelden?fout=aanbieder");
        }
    }

    private static async Task<IResult> Terug(
        string? code, string? state, string? error, string? iss, HttpContext context, Aanmeldrem rem, RegisterDb db, Oidcaanbieders aanbieders, Kluis kluis, TimeProvider klok, ILoggerFactory logs)
    {
        var ct = context.RequestAborted;
        context.Response.Cookies.Delete(Cookie, Opties(context));
        if (!rem.Mag(context, null))
        {
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        var onderweg = kluis.Ontvang(Doel, context.Request.Cookies[Cookie]) is { } bewaard ? JsonSerializer.Deserialize<Oidcaanbieders.Onderweg>(bewaard) : null;
        if (onderweg is null || state is null || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(onderweg.Staat))
            || await db.OidcAanbieders.AsNoTracking().SingleOrDefaultAsync(rij => rij.Id == onderweg.Aanbieder && rij.Actief, ct) is not { } aanbieder
            || (iss is not null && iss != aanbieder.Issuer))
        {
            return Results.LocalRedirect("/aanmelden?fout=verlopen");
        }

        if (error is not null || code is null)
        {
            return Results.LocalRedirect("/aanmelden?fout=aanbieder-weigert");
        }

        Oidcaanbieders.Persoon persoon;
        try
        {
            persoon = await aanbieders.Haal(aanbieder, kluis.OpenClient(aanbieder.ClientGeheim), code, onderweg, ct);
        }
        catch (Exception fout) when (Onbereikbaar(fout, ct))
        {
            logs.CreateLogger("Leerrecht.Aanmelden").LogWarning("The answer of the provider {Issuer} is not right: {Reden}", aanbieder.Issuer, fout.GetType().Name);
            return Results.LocalRedirect("/aanmelden?fout=aanbieder");
        }

        var handeling = Handeling.Nu(klok, aanbieder.Naam, "toegang.oidc");
        switch (await OidcBinnenlaten.VoerUit(aanbieder, persoon, handeling, db, ct))
        {
            case Uitkomst<InlogRij>.Gelukt(var inlog):
                var stap = new Stap(inlog.Id, inlog.SecurityStamp!, true, $"oidc:{aanbieder.Naam}", onderweg.Terug, aanbieder.OrganisatieId);
                return Results.LocalRedirect(await Binnenkomen.VoerUit(context, stap, null, db, klok, ct));
            case Uitkomst<InlogRij>.Geweigerd(var reden):
                await Mislukt.Noteer(handeling with { Daad = "toegang.aanmelden-geweigerd" }, reden.Code, db, ct);
                return Results.LocalRedirect($"/aanmelden?fout={reden.Code["aanmelden.".Length..]}");
            default:
                throw new InvalidOperationException("A decision is one of two.");
        }
    }

    /// <summary>The provider does not answer, or not as it should.</summary>
    internal static bool Onbereikbaar(Exception fout, CancellationToken ct) =>
        !ct.IsCancellationRequested && fout is HttpRequestException or IOException or InvalidOperationException or ArgumentException or SecurityTokenException or JsonException or OperationCanceledException or CryptographicException;

    private static CookieOptions Opties(HttpContext context) =>
        new() { HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = "/aanmelden/via" };
}
