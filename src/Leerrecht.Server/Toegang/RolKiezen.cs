using Leerrecht.Server.Opslag;
using Leerrecht.Server.Vorm;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Leerrecht.Server.Toegang;

/// <summary>Look with the eyes of a demo person, until there is real sign-in.</summary>
public static class RolKiezen
{
    public static void MapRolKiezen(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/rol", async ([FromForm] string? wie, [FromForm] string? terug, HttpContext context, RegisterDb db, Vandaag vandaag, Teksten teksten) =>
        {
            var mensen = await Demomensen.Lijst(db, vandaag.Dag, teksten, context.RequestAborted);
            if (mensen.FirstOrDefault(mens => mens.Sleutel == wie) is not { } mens)
            {
                return Results.LocalRedirect("/rol?fout=onbekend");
            }

            await context.SignInAsync(mens.Gebruiker.AlsClaims());
            return Results.LocalRedirect(Terug.Naar(terug));
        }).AllowAnonymous();

        routes.MapPost("/rol/af", async (HttpContext context, [FromForm] string? af) =>
        {
            await context.SignOutAsync();
            return Results.LocalRedirect("/rol");
        }).AllowAnonymous();
    }
}
