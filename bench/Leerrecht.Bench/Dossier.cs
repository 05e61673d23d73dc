using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Leerrecht.Core.Organisaties;
using Leerrecht.Server.Dossiers;
using Leerrecht.Server.Logboek;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Bench;

/// <summary>The page of a case and the lists of cases as served, with rights and record on, in a region with many open cases made by the code of the demonstration.</summary>
public static class Dossier
{
    private const int Keren = 60;
    private const int LeerlingenPerDossier = 3;

    /// <param name="Mens">Key of the demo person who asks.</param>
    /// <param name="Pad">What is asked; <c>{kind}</c> is the child of a case of this person.</param>
    /// <param name="Grens">Budget in milliseconds; null where there is none.</param>
    private sealed record Geval(string Naam, string Mens, string Pad, double? Grens);

    private static readonly Geval[] Gevallen =
    [
        new("lijst, van mij", "zorg", "/dossiers", 35),
        new("lijst, school", "zorg", "/dossiers?keuze=organisatie", 35),
        new("lijst, opschalen", "leerplicht", "/dossiers?keuze=opschalen", 35),
        new("dossier", "zorg", "/leerlingen/{kind}/dossier", 80),
        new("vandaag", "zorg", "/vandaag", null),
        new("blinde vlekken, school", "zorg", "/blinde-vlekken", null),
        new("blinde vlekken, regio", "regiegroep", "/blinde-vlekken", null),
        new("lessen", "regiegroep", "/lessen", null),
    ];

    public static async Task<int> Meet(string[] argumenten)
    {
        var dossiers = argumenten.Length > 0 ? int.Parse(argumenten[0], CultureInfo.InvariantCulture) : 25_000;
        await using var opstelling = await Opstelling.Begin(
            [$"{LeerlingenPerDossier * dossiers}", .. argumenten.Skip(1)], register => Demodossiers.MaakVeel(register, Handeling.Nu(Opstelling.Klok, "bench", "bench"), dossiers, default));
        await using var db = opstelling.Register.Open();
        var school = await db.Organisaties.Where(rij => rij.Soort == Organisatiesoort.Vestiging && db.Teamleden.Any(lid => lid.OrganisatieId == rij.Id)).Select(rij => rij.Id).FirstAsync();
        var kind = await db.Dossiers.Where(rij => rij.RegieOrganisatieId == school && rij.GeslotenOp == null).OrderBy(rij => rij.Id).Select(rij => rij.LeerlingId).FirstAsync();
        List<object> metingen = [];
        foreach (var geval in Gevallen)
        {
            metingen.Add(await MeetEen(geval, kind, opstelling));
        }

        Console.WriteLine(JsonSerializer.Serialize(new
        {
            register = opstelling.Soort, leerlingen = await db.Leerlingen.CountAsync(), open_dossiers = await db.Dossiers.CountAsync(rij => rij.GeslotenOp == null),
            van_de_school = await db.Dossiers.CountAsync(rij => rij.RegieOrganisatieId == school && rij.GeslotenOp == null), metingen,
        }));
        return 0;
    }

    private static async Task<object> MeetEen(Geval geval, Guid kind, Opstelling opstelling)
    {
        using var browser = await opstelling.Browser(geval.Mens);
        List<double> tijden = [];
        for (var keer = -Opstelling.Opwarmen; keer < Keren; keer++)
        {
            var klok = Stopwatch.StartNew();
            using var antwoord = await browser.GetAsync(geval.Pad.Replace("{kind}", $"{kind}", StringComparison.Ordinal));
            await antwoord.Content.ReadAsByteArrayAsync();
            antwoord.EnsureSuccessStatusCode();
            if (keer >= 0)
            {
                tijden.Add(klok.Elapsed.TotalMilliseconds);
            }
        }

        tijden.Sort();
        var (mediaan, p95) = (tijden[Keren / 2], tijden[Keren * 95 / 100]);
        Console.Error.WriteLine($"{geval.Naam,-24} median {mediaan,8:0.0} ms   p95 {p95,8:0.0} ms{(geval.Grens is { } grens ? $"   budget {grens} ms" : "")}");
        return new { naam = geval.Naam, mediaan_ms = Math.Round(mediaan, 1), p95_ms = Math.Round(p95, 1), budget_ms = geval.Grens };
    }
}
