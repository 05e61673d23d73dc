using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Dossiers.Notities;

/// <summary>A document as a file to keep, never shown by the browser inside Leerrecht.</summary>
public static class Documentweg
{
    public static void MapDocumenten(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/leerlingen/{id:guid}/documenten/{document:guid}", Geef).RequireAuthorization(Deur.Kinderen);

    /// <summary>What is not there and what is not for this person answer alike; the second is recorded as an attempt.</summary>
    private static async Task<IResult> Geef(Guid id, Guid document, Bezoek bezoek, RegisterDb db, CancellationToken ct)
    {
        if (await db.Kind(id, bezoek, ct) is not { Band: var band }
            || await db.Documenten.AsNoTracking().Where(rij => rij.LeerlingId == id && rij.Id == document).Select(rij => new { rij.Klasse, rij.OrganisatieId }).SingleOrDefaultAsync(ct) is not { } wat)
        {
            return Results.NotFound();
        }

        if (!wat.Klasse.IsVoor(bezoek.Wie.Rol, wat.OrganisatieId == bezoek.Wie.Organisatie.Id, band))
        {
            bezoek.Inkijk.Weigert(Daad.Zien, wat.Klasse.Categorie(), id, Werken.NietVoorU.Code);
            return Results.NotFound();
        }

        if (!bezoek.Mag(Gegevenscategorie.Identiteit, Daad.Zien, id, band) || !bezoek.Mag(wat.Klasse.Categorie(), Daad.Zien, id, band))
        {
            return Results.NotFound();
        }

        var rij = await db.Documenten.AsNoTracking().SingleAsync(rij => rij.LeerlingId == id && rij.Id == document, ct);
        return rij.Inhoud is { } inhoud ? Results.File(inhoud, rij.Soort.Mediatype(), rij.Naam) : Results.NotFound();
    }
}
