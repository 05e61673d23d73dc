using System.Security.Claims;
using Leerrecht.Core.Toegang;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace Leerrecht.Server.Toegang;

/// <summary>Who somebody is, in a protected cookie; and the doors that follow from it. Real sign-in will fill the same claims.</summary>
public static class Aanmelding
{
    private const string Rolclaim = "leerrecht:rol";
    private const string Bereikclaim = "leerrecht:bereik";
    private const string Codeclaim = "leerrecht:code";
    private const string Gebiedclaim = "leerrecht:gebied";

    public static void VoegToe(IServiceCollection diensten)
    {
        diensten.AddHttpContextAccessor();
        diensten.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(opties =>
        {
            opties.Cookie.Name = "leerrecht.wie";
            opties.Cookie.HttpOnly = true;
            opties.Cookie.SameSite = SameSiteMode.Lax;
            opties.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            opties.ExpireTimeSpan = TimeSpan.FromHours(10);
            opties.SlidingExpiration = true;
            opties.LoginPath = "/rol";
            opties.ReturnUrlParameter = "terug";
            opties.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        diensten.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(context => context.User.AlsGebruiker() is not null).RequireAuthenticatedUser().Build())
            .AddPolicy(Deur.Kinderen, MetRol(Kijkregels.MagKinderenZien))
            .AddPolicy(Deur.Importeren, MetRol(Kijkregels.MagImporteren))
            .AddPolicy(Deur.Beheren, MetRol(Kijkregels.MagBeheren));
        diensten.AddScoped(bron => bron.GetRequiredService<IHttpContextAccessor>().HttpContext?.User.AlsGebruiker()
            ?? throw new InvalidOperationException("Nobody is signed in: this page must not be open to anonymous visitors."));
    }

    /// <summary>The user of these claims, or null for an anonymous visitor.</summary>
    public static Gebruiker? AlsGebruiker(this ClaimsPrincipal wie) =>
        wie.Identity is { IsAuthenticated: true, Name: { } naam }
        && Enum.TryParse<Rol>(wie.FindFirstValue(Rolclaim), out var rol) && Enum.IsDefined(rol)
        && Enum.TryParse<Bereik>(wie.FindFirstValue(Bereikclaim), out var bereik) && Enum.IsDefined(bereik)
        && wie.FindFirstValue(Codeclaim) is { } code
        && wie.FindFirstValue(Gebiedclaim) is { } gebied
            ? new Gebruiker(naam, rol, new Werkgebied(bereik, code, gebied))
            : null;

    public static ClaimsPrincipal AlsClaims(this Gebruiker gebruiker) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.Name, gebruiker.Naam),
            new Claim(Rolclaim, gebruiker.Rol.ToString()),
            new Claim(Bereikclaim, gebruiker.Werkgebied.Bereik.ToString()),
            new Claim(Codeclaim, gebruiker.Werkgebied.Code),
            new Claim(Gebiedclaim, gebruiker.Werkgebied.Naam),
        ],
        CookieAuthenticationDefaults.AuthenticationScheme));

    private static Action<AuthorizationPolicyBuilder> MetRol(Func<Rol, bool> mag) => beleid =>
        beleid.RequireAuthenticatedUser().RequireAssertion(context => context.User.AlsGebruiker() is { } wie && mag(wie.Rol));
}

/// <summary>Names of the doors, for <c>[Authorize(Deur.Kinderen)]</c> on a page; without one, everybody who is signed in may enter.</summary>
public static class Deur
{
    public const string Kinderen = "kinderen";
    public const string Importeren = "importeren";
    public const string Beheren = "beheren";
}
