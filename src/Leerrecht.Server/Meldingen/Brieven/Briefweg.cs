using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Toegang;
using Leerrecht.Server.Vorm;
using Leerrecht.Server.Vorm.Papier;

namespace Leerrecht.Server.Meldingen.Brieven;

/// <summary>A letter as a PDF. Its file name says no name of a child.</summary>
public static class Briefweg
{
    public static void MapBrieven(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            "/meldingen/{id:guid}/brieven/{nummer:int}/pdf",
            async (Guid id, int nummer, Bezoek bezoek, Grondslagbron grondslagen, RegisterDb db, Teksten teksten, CancellationToken ct) =>
                Bestand(await Briefbeeld.Haal(id, nummer, Daad.Exporteren, bezoek, await grondslagen.Haal(ct), db, ct), teksten))
            .RequireAuthorization(Deur.Kinderen);
        routes.MapGet(
            "/leerlingen/{id:guid}/absoluut-verzuim/brieven/{nummer:int}/pdf",
            async (Guid id, int nummer, Bezoek bezoek, Grondslagbron grondslagen, RegisterDb db, Teksten teksten, CancellationToken ct) =>
                Bestand(await Briefbeeld.VanOnderzoek(id, nummer, Daad.Exporteren, bezoek, await grondslagen.Haal(ct), db, ct), teksten))
            .RequireAuthorization(Deur.Kinderen);
    }

    private static IResult Bestand(Briefbeeld? beeld, Teksten teksten) => beeld is null
        ? Results.NotFound()
        : Results.File(Pdf.Maak(beeld.Stuk(teksten.Alle[$"brief.{beeld.Brief.Soort.Woord()}"].Nl)), "application/pdf", $"{beeld.Brief.Soort.Woord()}-{beeld.Brief.Op:yyyy-MM-dd}.pdf");
}
