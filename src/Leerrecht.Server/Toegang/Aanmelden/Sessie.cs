using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>
/// What the cookie of a signed-in person carries beside who it is: the stamp of the account (when it changes, all sessions end), since when
/// (nobody stays in for more than a working day) and how this person signed in.
/// </summary>
public static class Sessie
{
    /// <summary>However busy somebody is: after this it is signing in again.</summary>
    public static readonly TimeSpan Langst = TimeSpan.FromHours(10);

    /// <summary>Without any click.</summary>
    public static readonly TimeSpan Stil = TimeSpan.FromHours(1);

    private static readonly TimeSpan Vers = TimeSpan.FromMinutes(15);

    private const string Stempelclaim = "leerrecht:stempel";
    private const string Sindsclaim = "leerrecht:sinds";
    private const string Wijzeclaim = "leerrecht:wijze";
    private const string Alleenclaim = "leerrecht:alleen";

    /// <param name="wijze">How, for the record: wachtwoord, passkey, or the provider.</param>
    public static Task Begin(HttpContext context, Guid medewerker, Guid aanstelling, string stempel, DateTime sinds, string wijze, Guid? alleen = null) =>
        context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, Principaal(medewerker, aanstelling, stempel, sinds, wijze, alleen));

    /// <summary>The same session under another appointment.</summary>
    public static Task Wissel(HttpContext context, Guid medewerker, Guid aanstelling)
    {
        var wie = context.User;
        return wie.FindFirstValue(Stempelclaim) is { } stempel && Sinds(wie) is { } sinds
            ? Begin(context, medewerker, aanstelling, stempel, sinds, Wijze(wie), Alleen(wie))
            : Task.CompletedTask;
    }

    /// <summary>The session goes on although the stamp changed: for who changed it.</summary>
    public static Task Hernieuw(HttpContext context, Guid medewerker, Guid aanstelling, string stempel) =>
        Begin(context, medewerker, aanstelling, stempel, Sinds(context.User) ?? DateTime.MinValue, Wijze(context.User), Alleen(context.User));

    /// <summary>Whether both factors were shown a moment ago: asked before somebody changes how to sign in.</summary>
    public static bool IsVers(ClaimsPrincipal wie, DateTime nu) => Sinds(wie) is { } sinds && nu - sinds < Vers;

    /// <summary>The appointments under which this session may work.</summary>
    public static IReadOnlyList<Gebruikers.Dienst> Keuzes(ClaimsPrincipal wie, IReadOnlyList<Gebruikers.Dienst> diensten) =>
        IsEcht(wie) ? Keuzes(Alleen(wie), diensten) : diensten;

    /// <summary>Who came in through the provider of an organisation works for that one only; who did not, for none that asks it.</summary>
    /// <param name="alleen">The organisation of the provider; null for who signed in here.</param>
    public static IReadOnlyList<Gebruikers.Dienst> Keuzes(Guid? alleen, IReadOnlyList<Gebruikers.Dienst> diensten) =>
        [.. diensten.Where(dienst => alleen is { } organisatie ? dienst.Aanstelling.Organisatie.Id == organisatie : !dienst.AlleenViaAanbieder)];

    /// <summary>How somebody signed in.</summary>
    public static string Wijze(ClaimsPrincipal wie) => wie.FindFirstValue(Wijzeclaim) ?? "";

    /// <summary>Whether somebody signed in, and did not just choose to be somebody of the demonstration.</summary>
    public static bool IsEcht(ClaimsPrincipal wie) => wie.HasClaim(claim => claim.Type == Stempelclaim);

    /// <summary>Whether a session may go on: not ended everywhere, not too long; or somebody of the demonstration, where there is one.</summary>
    /// <param name="stempel">The stamp of the account now; null for who has none.</param>
    /// <param name="demo">Whether it is somebody of the demonstration.</param>
    public static bool Geldt(ClaimsPrincipal wie, string? stempel, bool demo, DateTime nu, bool demonstratie) =>
        wie.FindFirstValue(Stempelclaim) is { } toen
            ? toen == stempel && Sinds(wie) is { } sinds && sinds <= nu && nu - sinds < Langst
            : demonstratie && demo;

    private static Guid? Alleen(ClaimsPrincipal wie) => Guid.TryParse(wie.FindFirstValue(Alleenclaim), out var organisatie) ? organisatie : null;

    private static DateTime? Sinds(ClaimsPrincipal wie) =>
        long.TryParse(wie.FindFirstValue(Sindsclaim), NumberStyles.None, CultureInfo.InvariantCulture, out var tikken) ? new DateTime(tikken, DateTimeKind.Utc) : null;

    private static ClaimsPrincipal Principaal(Guid medewerker, Guid aanstelling, string stempel, DateTime sinds, string wijze, Guid? alleen = null) => new(new ClaimsIdentity(
        [
            new(Aanmelding.Medewerkerclaim, medewerker.ToString()),
            new(Aanmelding.Aanstellingclaim, aanstelling.ToString()),
            new(Stempelclaim, stempel),
            new(Sindsclaim, sinds.Ticks.ToString(CultureInfo.InvariantCulture)),
            new(Wijzeclaim, wijze),
            .. alleen is { } organisatie ? [new Claim(Alleenclaim, organisatie.ToString())] : Array.Empty<Claim>(),
        ],
        CookieAuthenticationDefaults.AuthenticationScheme));
}
