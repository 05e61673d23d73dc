using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Import;

/// <summary>What of importing is no page: files in, files out.</summary>
public static class Importwegen
{
    public static void VoegToe(IServiceCollection diensten)
    {
        diensten.AddSingleton(bron => Importgrenzen.Van(bron.GetRequiredService<IConfiguration>()));
        diensten.AddSingleton(bron => Wachtruimte.Van(bron.GetRequiredService<IConfiguration>(), bron.GetRequiredService<Register>().Plaats));
    }

    public static void MapImport(this IEndpointRouteBuilder routes)
    {
        var import = routes.MapGroup("/import").RequireAuthorization(Deur.Importeren);
        import.MapPost("/ontvang", Ontvangen.VoerUit);

        import.MapGet("/voorbeeld/{naam}", (string naam) => Voorbeeldbestand.Haal(naam) is { } inhoud
            ? Results.File(Bestandsvorm.Utf8.GetBytes(inhoud), naam.EndsWith(".json", StringComparison.Ordinal) ? "application/json" : "text/csv; charset=utf-8", naam)
            : Results.NotFound());

        import.MapGet("/{id:guid}/regels.csv", async (Guid id, Gebruiker wie, RegisterDb db, HttpContext context) =>
            await db.Aanleveringen.AsNoTracking().LeesbaarVoor(wie).SingleOrDefaultAsync(rij => rij.Id == id, context.RequestAborted) is { } aanlevering
                ? Results.Stream(stroom => Meldingenbestand.Schrijf(aanlevering.Id, stroom, db, context.RequestAborted), "text/csv; charset=utf-8", Meldingenbestand.Naam(aanlevering))
                : Results.NotFound());
    }
}
