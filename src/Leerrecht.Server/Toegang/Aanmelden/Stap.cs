using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>How far somebody is who is signing in, in a cookie of its own that opens nothing else.</summary>
/// <param name="Stempel">Of the account: a password that is changed meanwhile ends this too.</param>
/// <param name="Klaar">Both factors stood; only an appointment must be chosen.</param>
/// <param name="Terug">Where this person wanted to go.</param>
/// <param name="Alleen">The one organisation for which this person may work now: the one whose provider says who it is; null for all.</param>
public sealed record Stap(Guid Medewerker, string Stempel, bool Klaar, string Wijze, string Terug, Guid? Alleen = null)
{
    public const string Schema = "leerrecht.stap";

    public static readonly TimeSpan Geldigheid = TimeSpan.FromMinutes(10);

    public Task Bewaar(HttpContext context) => context.SignInAsync(Schema, new ClaimsPrincipal(new ClaimsIdentity(
        [
            new("m", Medewerker.ToString()), new("s", Stempel), new("k", Klaar ? "ja" : "nee"), new("w", Wijze), new("t", Terug), new("o", Alleen?.ToString() ?? ""),
        ],
        Schema)));

    public static async Task<Stap?> Lees(HttpContext context) =>
        await context.AuthenticateAsync(Schema) is { Succeeded: true, Principal: var wie } && Guid.TryParse(wie.FindFirstValue("m"), out var medewerker)
            ? new(medewerker, wie.FindFirstValue("s")!, wie.FindFirstValue("k") == "ja", wie.FindFirstValue("w")!, wie.FindFirstValue("t")!, Guid.TryParse(wie.FindFirstValue("o"), out var alleen) ? alleen : null)
            : null;

    public static Task Vergeet(HttpContext context) => context.SignOutAsync(Schema);
}
