using System.Text;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Leerrecht.Server.Vorm;

namespace Leerrecht.Server.Toezicht;

/// <summary>The processing register as a file.</summary>
public static class Verwerkingenweg
{
    public static void MapVerwerkingen(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/privacy/verwerkingen.csv", (Bezoek bezoek, RegisterDb db, Teksten teksten) => Results.File(
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join("\r\n", Verwerkingen.AlsCsv(Verwerkingen.Van(bezoek.Convenant, db), teksten)) + "\r\n")],
            "text/csv; charset=utf-8", "verwerkingsregister.csv")).RequireAuthorization(Deur.Bewaren);
}
