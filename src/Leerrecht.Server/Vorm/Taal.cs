using System.Globalization;
using Leerrecht.Server.Toegang;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Leerrecht.Server.Vorm;

/// <summary>Dutch unless somebody chose English; the choice is kept in a cookie.</summary>
public static class Taal
{
    public const string Cookie = "leerrecht.taal";

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly CultureInfo Engels = CultureInfo.GetCultureInfo("en-GB");

    public static bool IsEngels => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>Code for the lang attribute of the page.</summary>
    public static string Code => IsEngels ? "en" : "nl";

    public static RequestLocalizationOptions Opties => new()
    {
        DefaultRequestCulture = new RequestCulture(Nederlands),
        SupportedCultures = [Nederlands, Engels],
        SupportedUICultures = [Nederlands, Engels],
        RequestCultureProviders =
        [
            new CustomRequestCultureProvider(context => Task.FromResult<ProviderCultureResult?>(
                context.Request.Cookies[Cookie] == "en" ? new(Engels.Name) : new(Nederlands.Name))),
        ],
    };

    /// <summary>The switch in the header; works without script.</summary>
    public static void MapTaal(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/taal", ([FromForm] string taal, [FromForm] string? terug, HttpContext context, TimeProvider klok) =>
        {
            context.Response.Cookies.Append(Cookie, taal == "en" ? "en" : "nl", new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                Expires = klok.GetUtcNow().AddYears(1),
            });
            return Results.LocalRedirect(Terug.Naar(terug));
        }).AllowAnonymous();
}
