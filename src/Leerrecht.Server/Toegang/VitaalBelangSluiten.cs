using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Toegang;

/// <summary>Closing what somebody opened for a vital interest, before its time is over.</summary>
public static class VitaalBelangSluiten
{
    public static void MapVitaalBelangSluiten(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/vitaal-belang/sluiten", async ([FromForm] string? klaar, Bezoek bezoek, TimeProvider klok, RegisterDb db, CancellationToken ct) =>
        {
            await VoerUit(bezoek, Handeling.Nu(klok, bezoek.Wie, "vitaal-belang.sluiten"), db, ct);
            return Results.LocalRedirect("/vitaal-belang?gedaan=gesloten");
        }).RequireAuthorization(Deur.VitaalBelang);

    /// <summary>How many were open; it ends those of the active appointment.</summary>
    public static async Task<int> VoerUit(Bezoek bezoek, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        var (aanstelling, nu) = (bezoek.Wie.Aanstelling.Id, handeling.Wanneer);
        var open = await db.VitaleBelangen.Where(rij => rij.AanstellingId == aanstelling && rij.Einde > nu).ToListAsync(ct);
        foreach (var rij in open)
        {
            rij.Einde = nu;
        }

        await db.Vastleggen(handeling, ct);
        return open.Count;
    }
}
