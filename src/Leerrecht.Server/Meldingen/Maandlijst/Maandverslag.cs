using System.Globalization;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Meldingen.Brieven;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Toegang;
using Leerrecht.Server.Vorm;
using Leerrecht.Server.Vorm.Papier;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Meldingen.Maandlijst;

/// <summary>The minutes of one month as a PDF, with what its reader may see: names for who may know them, else a number.</summary>
public static class Maandverslag
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public static void MapMaandlijst(this IEndpointRouteBuilder routes) => routes.MapGet(
        "/maandlijst/verslag",
        async (HttpContext context, Bezoek bezoek, Grondslagbron grondslagen, RegisterDb db, Teksten teksten, CancellationToken ct) =>
        {
            var vraag = context.Request.Query;
            if (Kies(await Maandbereik.Haal(bezoek, db, ct), vraag["gemeente"], vraag["swv"]) is not { } keuze)
            {
                return Results.NotFound();
            }

            var maand = Maand(vraag["maand"], bezoek.Vandaag);
            var beeld = await Maandbeeld.Haal(keuze, maand, Daad.Exporteren, bezoek, db, ct);
            var stuk = Stuk(beeld, await Organisaties(beeld, db, ct), await grondslagen.Haal(ct), bezoek, teksten);
            return Results.File(Pdf.Maak(stuk), "application/pdf", $"maandlijst-{maand:yyyy-MM}.pdf");
        }).RequireAuthorization(Deur.Maandlijst);

    /// <summary>The list that was asked for; the first when none was.</summary>
    public static Maandbereik.Keuze? Kies(IReadOnlyList<Maandbereik.Keuze> keuzes, string? gemeente, string? swv) =>
        string.IsNullOrEmpty(gemeente) && string.IsNullOrEmpty(swv)
            ? keuzes.FirstOrDefault()
            : keuzes.FirstOrDefault(keuze => keuze.Gemeente == gemeente && keuze.Swv == swv) ?? keuzes.FirstOrDefault(keuze => keuze.Gemeente == gemeente || keuze.Swv == swv);

    /// <summary>The month that was asked for, as yyyy-MM; this one when none was, or one to come.</summary>
    public static DateOnly Maand(string? gevraagd, DateOnly vandaag) =>
        DateOnly.TryParseExact($"{gevraagd}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var maand) && maand <= vandaag && maand.Year > 2000
            ? maand
            : Maandregels.Maand(vandaag);

    public static string Maandnaam(DateOnly maand) => maand.ToString("MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>Names of who takes the steps.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, string>> Organisaties(Maandbeeld beeld, RegisterDb db, CancellationToken ct)
    {
        Guid[] ids = [.. beeld.Kinderen.SelectMany(kind => kind.Eerder.Concat(kind.Nu)).Select(rij => rij.OrganisatieId).Distinct()];
        return await db.Organisaties.Where(rij => EF.Parameter(ids).Contains(rij.Id)).ToDictionaryAsync(rij => rij.Id, rij => rij.Naam, ct);
    }

    internal static Stuk Stuk(Maandbeeld beeld, IReadOnlyDictionary<Guid, string> organisaties, Grondslag grondslag, Bezoek bezoek, Teksten teksten)
    {
        var maand = beeld.Maand.ToString("MMMM yyyy", Nederlands);
        var delen = new List<Stukdeel>
        {
            new Stukdeel.Kop($"Maandlijst leerplicht en samenwerkingsverband, {maand}"),
            new Stukdeel.Regel("Gemeente", beeld.Keuze.GemeenteNaam), new Stukdeel.Regel("Samenwerkingsverband", beeld.Keuze.SwvNaam),
            new Stukdeel.Regel("Gemaakt", $"{Briefvoorzet.Voluit(bezoek.Vandaag)}, {bezoek.Wie.Naam} ({bezoek.Wie.Organisatie.Naam})"),
            new Stukdeel.Wit(6), new Stukdeel.Alinea(Samenvatting(beeld)),
        };
        foreach (var kind in beeld.Kinderen)
        {
            delen.Add(new Stukdeel.Kop(kind.Naam, 2));
            if (kind is { Soort: { } soort, Sinds: { } sinds })
            {
                delen.Add(new Stukdeel.Regel("Op de lijst", $"{teksten.Alle[$"signaal.{soort.Woord()}"].Nl}, sinds {Briefvoorzet.Voluit(sinds)}"));
            }

            if (kind.School is { } school)
            {
                delen.Add(new Stukdeel.Regel("School", grondslag.Schoolnaam(school)));
            }

            delen.AddRange(kind.Eerder.Select(rij => new Stukdeel.Regel($"Afspraak {rij.Maand.ToString("MMM yyyy", Nederlands)}", Zin(rij))));
            delen.AddRange(kind.Nu.Select(rij => new Stukdeel.Regel("Nieuwe afspraak", Zin(rij))));
            if (kind.Nu.Count == 0 && kind.Eerder.Count == 0)
            {
                delen.Add(new Stukdeel.Regel("Afspraken", "Nog niet besproken."));
            }
        }

        return new($"Maandlijst {maand}", "Vertrouwelijk: alleen voor wie dit verslag voor het eigen werk nodig heeft", bezoek.Nu, delen);

        string Zin(MaandafspraakRij rij)
        {
            var eigenaar = organisaties.GetValueOrDefault(rij.OrganisatieId, "") + (rij.Wie.Length > 0 ? $", {rij.Wie}" : "");
            var einde = rij.AfgerondOp is { } op ? $"{(rij.Gelukt ? "Gedaan" : "Niet gelukt")} op {Briefvoorzet.Voluit(op)}: {rij.Verslag}" : "Nog open.";
            return $"{rij.Stap}\n{eigenaar}, uiterlijk {Briefvoorzet.Voluit(rij.Uiterlijk)}. {einde}";
        }
    }

    private static string Samenvatting(Maandbeeld beeld) => (beeld.Kinderen.Count, beeld.Anderen) switch
    {
        (0, 0) => "Er staan geen kinderen op deze lijst.",
        (var hier, 0) => $"Aantal kinderen: {hier}.",
        (var hier, var anderen) => $"Aantal kinderen: {hier + anderen}. Van {anderen} kinderen staat hier geen naam: uw organisatie doet voor hen niet mee.",
    };
}
