using System.Text;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Leerrecht.Server.Vorm;

namespace Leerrecht.Server.Dossiers.Overleggen;

/// <summary>A meeting for the calendar of who comes.</summary>
public static class Overlegweg
{
    public static void MapOverleggen(this IEndpointRouteBuilder routes) => routes.MapGet(
        "/leerlingen/{id:guid}/overleg/{overleg:guid}/agenda.ics",
        async (Guid id, Guid overleg, HttpRequest verzoek, Bezoek bezoek, RegisterDb db, Teksten teksten, CancellationToken ct) =>
            await Overlegzaak.Haal(id, overleg, bezoek, db, ct) is { } zaak
                ? Results.File(
                    Encoding.UTF8.GetBytes(Agendabestand.Maak(
                        zaak, teksten["overleg.ics.naam"], teksten["overleg.ics.uitleg"], $"{verzoek.Scheme}://{verzoek.Host}{verzoek.PathBase}/leerlingen/{id}/overleg/{overleg}")),
                    "text/calendar; charset=utf-8", $"overleg-{zaak.Dag:yyyy-MM-dd}.ics")
                : Results.NotFound())
        .RequireAuthorization(Deur.Kinderen);
}
