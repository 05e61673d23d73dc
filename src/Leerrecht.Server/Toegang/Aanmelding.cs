using System.Security.Claims;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang.Aanmelden;
using Leerrecht.Server.Vorm;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace Leerrecht.Server.Toegang;

/// <summary>
/// Who somebody is: a protected cookie says which person under which appointment, and each request asks the register whether that still
/// holds. The doors follow from the role and the convenant.
/// </summary>
public static class Aanmelding
{
    internal const string Medewerkerclaim = "leerrecht:medewerker";
    internal const string Aanstellingclaim = "leerrecht:aanstelling";

    /// <param name="diensten">Of the application.</param>
    /// <param name="demonstratie">Whether people of the demonstration may be chosen; else there is real sign-in only.</param>
    public static void VoegToe(IServiceCollection diensten, bool demonstratie)
    {
        Aanmeldwegen.VoegToe(diensten, demonstratie);
        diensten.AddHttpContextAccessor();
        diensten.AddSingleton<Convenantbron>();
        diensten.AddScoped<Inkijk>();
        diensten.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(opties =>
        {
            Aanmeldwegen.Bescherm(opties.Cookie, "leerrecht.wie", demonstratie);
            opties.ExpireTimeSpan = Sessie.Stil;
            opties.SlidingExpiration = true;
            opties.LoginPath = demonstratie ? "/rol" : "/aanmelden";
            opties.ReturnUrlParameter = "terug";
            opties.Events.OnValidatePrincipal = Nagaan;
            opties.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        diensten.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(context => context.User.AlsBezoek() is not null).Build())
            .AddPolicy(Deur.Kinderen, Met(bezoek => bezoek.Ooit(Gegevenscategorie.Identiteit)))
            .AddPolicy(Deur.Ziekteverzuim, Met(bezoek => bezoek.Ooit(Gegevenscategorie.Ziekte)))
            .AddPolicy(Deur.Absoluut, Met(bezoek => Functies.IsLeerplicht(bezoek.Wie.Rol)))
            .AddPolicy(Deur.Cijfers, Met(bezoek => bezoek.Ooit(Gegevenscategorie.Aggregaat)))
            .AddPolicy(Deur.Vandaag, Met(bezoek => bezoek.Ooit(Gegevenscategorie.Identiteit) || Functies.MagLogboekLezen(bezoek.Wie.Rol)))
            .AddPolicy(Deur.VitaalBelang, Met(bezoek => VitaalBelangregels.Mag(bezoek.Wie.Rol, bezoek.Convenant)))
            .AddPolicy(Deur.Importeren, Met(bezoek => Functies.MagImporteren(bezoek.Wie.Rol)))
            .AddPolicy(Deur.Beheren, Met(bezoek => Functies.MagBeheren(bezoek.Wie.Rol)))
            .AddPolicy(Deur.Berichten, Met(bezoek => Functies.MagBerichtenVolgen(bezoek.Wie.Rol)))
            .AddPolicy(Deur.Brieven, Met(bezoek => Functies.MagBrievenBeheren(bezoek.Wie.Rol, bezoek.Wie.Organisatie.Soort) && bezoek.Wie.Werkgebied.Gemeenten.Count > 0))
            .AddPolicy(Deur.Maandlijst, Met(bezoek => Functies.MagMaandlijst(bezoek.Wie.Rol)))
            .AddPolicy(Deur.BlindeVlekken, Met(bezoek => bezoek.Ooit(Gegevenscategorie.Dossier) || Functies.MagLessenLezen(bezoek.Wie.Rol)))
            .AddPolicy(Deur.Lessen, Met(bezoek => Functies.MagLessenLezen(bezoek.Wie.Rol)))
            .AddPolicy(Deur.Mensen, Met(bezoek => Functies.MagMensenBeheren(bezoek.Wie.Rol)))
            .AddPolicy(Deur.Bewaren, Met(bezoek => Functies.MagBewaren(bezoek.Wie.Rol)))
            .AddPolicy(Deur.Logboek, Met(bezoek => Functies.MagLogboekLezen(bezoek.Wie.Rol)));
        diensten.AddScoped(bron => bron.GetRequiredService<IHttpContextAccessor>().HttpContext?.User.AlsBezoek()
            ?? throw new InvalidOperationException("Nobody is signed in: this page must not be open to anonymous visitors."));
        diensten.AddScoped(bron => bron.GetRequiredService<Bezoek>().Wie);
    }

    /// <summary>The visit of somebody who is signed in and whose appointment holds, or null.</summary>
    public static Bezoek? AlsBezoek(this ClaimsPrincipal wie) => (wie.Identity as Identiteit)?.Bezoek;

    /// <summary>The user of these claims, or null for an anonymous visitor.</summary>
    public static Gebruiker? AlsGebruiker(this ClaimsPrincipal wie) => wie.AlsBezoek()?.Wie;

    /// <summary>What the cookie holds: keys only, so that an ended appointment or another name counts at once.</summary>
    public static ClaimsPrincipal AlsClaims(Guid medewerker, Guid aanstelling) => new(new ClaimsIdentity(
        [new Claim(Medewerkerclaim, medewerker.ToString()), new Claim(Aanstellingclaim, aanstelling.ToString())],
        CookieAuthenticationDefaults.AuthenticationScheme));

    private static async Task Nagaan(CookieValidatePrincipalContext context)
    {
        var diensten = context.HttpContext.RequestServices;
        var bezoek = context.Principal is { } wie
            ? await Ontvangen.VoerUit(
                wie, Handeling.Nu(diensten.GetRequiredService<TimeProvider>(), "", "").Wanneer, diensten.GetRequiredService<Vandaag>().Dag,
                diensten.GetRequiredService<IHostEnvironment>().IsDevelopment(), diensten.GetRequiredService<Convenantbron>(), diensten.GetRequiredService<Inkijk>(),
                diensten.GetRequiredService<RegisterDb>(), context.HttpContext.RequestAborted)
            : null;
        if (bezoek is null)
        {
            context.RejectPrincipal();
            return;
        }

        context.ReplacePrincipal(new ClaimsPrincipal(new Identiteit(context.Principal!.Claims, bezoek)));
    }

    private static Action<AuthorizationPolicyBuilder> Met(Func<Bezoek, bool> mag) => beleid =>
        beleid.RequireAuthenticatedUser().RequireAssertion(context => context.User.AlsBezoek() is { } bezoek && mag(bezoek));

    /// <summary>The claims of the cookie, with the visit that they stand for in this request.</summary>
    private sealed class Identiteit(IEnumerable<Claim> claims, Bezoek bezoek) : ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme)
    {
        public Bezoek Bezoek => bezoek;
    }
}

/// <summary>Names of the doors, for <c>[Authorize(Deur.Kinderen)]</c> on a page; without one, everybody who is signed in may enter.</summary>
public static class Deur
{
    public const string Kinderen = "kinderen";
    public const string Absoluut = "absoluut";
    public const string BlindeVlekken = "blinde-vlekken";
    public const string Lessen = "lessen";
    public const string Ziekteverzuim = "ziekteverzuim";
    public const string Bewaren = "bewaren";
    public const string Vandaag = "vandaag";
    public const string VitaalBelang = "vitaal-belang";
    public const string Cijfers = "cijfers";
    public const string Importeren = "importeren";
    public const string Beheren = "beheren";
    public const string Berichten = "berichten";
    public const string Brieven = "brieven";
    public const string Maandlijst = "maandlijst";
    public const string Mensen = "mensen";
    public const string Logboek = "logboek";
}
