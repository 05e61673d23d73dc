using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Leerrecht.Server.Toegang;

/// <summary>Look with the eyes of somebody of the demonstration.</summary>
public static class RolKiezen
{
    private const string Daad = "toegang.rol-kiezen";

    public static void MapRolKiezen(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/rol", async ([FromForm] string? wie, [FromForm] string? terug, HttpContext context, RegisterDb db, Verantwoording verantwoording) =>
        {
            var mensen = await Demomensen.Lijst(db, context.RequestAborted);
            if (mensen.FirstOrDefault(mens => mens.Sleutel == wie) is not { } mens)
            {
                verantwoording.Aanmelding(Daad, "onbekend", null, "toegang.onbekend");
                return Results.LocalRedirect("/rol?fout=onbekend");
            }

            verantwoording.Aanmelding(Daad, mens.Naam, mens.Aanstelling.Medewerker);
            await context.SignInAsync(Aanmelding.AlsClaims(mens.Aanstelling.Medewerker, mens.Aanstelling.Id));
            return Results.LocalRedirect(Terug.Naar(terug));
        }).AllowAnonymous();

        routes.MapPost("/rol/af", async (HttpContext context, [FromForm] string? af) =>
        {
            await context.SignOutAsync();
            return Results.LocalRedirect("/rol");
        }).AllowAnonymous();
    }
}
