using System.Text.Json;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Leerlingen;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Bench;

/// <summary>
/// What rights and record cost of a page or list as it is served: asked over HTTP of the running application, with everything in it. Beside it,
/// turn by turn so that all meet the same machine, the same rows read without either, and read with both: who asks and under which appointment
/// looked up, the convenant asked, the look recorded and committed. What the last two differ is what rights and record cost of the page.
/// </summary>
public static class Toegang
{
    private const int Keren = 60;

    /// <summary>Rounds that are not counted. Not as many as elsewhere: nobody may search that often.</summary>
    private const int Opwarmen = 100;

    public static async Task<int> Meet(string[] argumenten)
    {
        await using var opstelling = await Opstelling.Begin(argumenten);
        var uit = new List<object>();
        foreach (var geval in Gevallen())
        {
            uit.Add(await Vergelijk(geval, opstelling));
        }

        await opstelling.App.StopAsync();
        await using var db = opstelling.Register.Open();
        Console.WriteLine(JsonSerializer.Serialize(new { register = opstelling.Soort, leerlingen = await db.Leerlingen.CountAsync(), metingen = uit }));
        return 0;
    }

    private delegate Task<int> Lezing(RegisterDb db, Bezoek bezoek, Grondslag grondslag, Guid kind);

    /// <param name="Mens">Key of the demo person who asks.</param>
    /// <param name="Pad">What is asked; <c>{kind}</c> is a child of this person.</param>
    /// <param name="Gelijk">Both read the same children, as many.</param>
    private sealed record Geval(string Naam, string Mens, string Pad, Lezing Zonder, Lezing Met, bool Gelijk = false);

    private static IEnumerable<Geval> Gevallen()
    {
        Lezing vandaag = async (db, bezoek, grondslag, _) => (await Vandaaglijst.Haal(new(), bezoek, grondslag, db, default)).Koppen.Sum(kop => kop.Aantal);
        Lezing leerlingen = async (db, bezoek, _, _) => (await Zoeken.Haal(null, 1, bezoek, db, default)).Aantal;
        Lezing zoeken = async (db, bezoek, _, _) => (await Zoeken.Haal("ma", 1, bezoek, db, default)).Aantal;
        yield return new("vandaag, school", "school-vo", "/vandaag", Gewoon.Vandaag, vandaag);
        yield return new("vandaag, leerplicht", "leerplicht", "/vandaag", Gewoon.Vandaag, vandaag);
        yield return new("leerlingen, school", "school-vo", "/leerlingen", (db, bezoek, _, _) => Gewoon.Lijst(db, bezoek), leerlingen, true);
        yield return new("leerlingen, leerplicht", "leerplicht", "/leerlingen", (db, bezoek, _, _) => Gewoon.Lijst(db, bezoek), leerlingen, true);
        yield return new("zoeken, school", "school-vo", "/leerlingen?zoek=ma", async (db, bezoek, _, _) => await Gewoon.Gezocht(await Zoekvraag.Lees("ma", db, default), db, bezoek), zoeken);
        yield return new("leerling, school", "school-vo", "/leerlingen/{kind}", Gewoon.Leerling, async (db, bezoek, grondslag, kind) =>
            (await Inzien.Haal(kind, bezoek, grondslag, db, default))!.Afwezigheden.Count);
    }

    private static async Task<object> Vergelijk(Geval geval, Opstelling opstelling)
    {
        var register = opstelling.Register;
        var (schrijver, bron) = (new Logboekschrijver(register), new Convenantbron());
        var (mens, convenant, grondslag) = await Aangemeld(register, geval.Mens);
        using var browser = await opstelling.Browser(geval.Mens);
        await using var vooraf = register.Open();
        var kind = await EenKind(vooraf, new(mens, convenant, Opstelling.Nu, Opstelling.Vandaag, new Inkijk()));
        var pad = geval.Pad.Replace("{kind}", $"{kind}", StringComparison.Ordinal);
        var (zonder, met, heel) = (new Reeks(), new Reeks(), new Reeks());
        var (rijen, gewoon) = (0, 0);
        for (var keer = -Opwarmen; keer < Keren; keer++)
        {
            var tijdZonder = await Tijd(
                register, async db => gewoon = await geval.Zonder(db, new(mens, convenant, Opstelling.Nu, Opstelling.Vandaag, new Inkijk()), grondslag, kind));
            var tijdMet = await Tijd(register, async db =>
            {
                // As each request does.
                var bezoek = (await Ontvangen.VoerUit(
                    Aanmelding.AlsClaims(mens.Aanstelling.Medewerker, mens.Aanstelling.Id), Opstelling.Nu, Opstelling.Vandaag, demonstratie: true, bron, new Inkijk(), db, default))!;
                rijen = await geval.Met(db, bezoek, grondslag, kind);
                await schrijver.Schrijf([Vermeld(bezoek)]);
                return rijen;
            });
            var tijdHeel = await Reeks.Tijd(async () =>
            {
                using var antwoord = await browser.GetAsync(pad);
                await antwoord.Content.ReadAsByteArrayAsync();
                antwoord.EnsureSuccessStatusCode();
            });
            if (geval.Gelijk && gewoon != rijen)
            {
                throw new InvalidOperationException($"{geval.Naam}: {gewoon} children without rights and {rijen} with them are not the same list.");
            }

            if (keer >= 0)
            {
                zonder.Add(tijdZonder);
                met.Add(tijdMet);
                heel.Add(tijdHeel);
            }
        }

        var (a, b, c) = (zonder.Mediaan, met.Mediaan, heel.Mediaan);
        var (rechten, kosten) = (b - a, c / (c - (b - a)));
        var rekenkosten = heel.Rekentijd / (heel.Rekentijd - (met.Rekentijd - zonder.Rekentijd));
        Console.Error.WriteLine(
            $"{geval.Naam,-24} {rijen,6} rows   read without {a,8:0.00} ms   with rights and record {b,8:0.00} ms (× {b / a:0.00})   as served {c,8:0.00} ms   × {kosten:0.00}   "
            + $"(processor {zonder.Rekentijd:0.00}, {met.Rekentijd:0.00}, {heel.Rekentijd:0.00} ms   × {rekenkosten:0.00})");
        return new
        {
            naam = geval.Naam, rijen, zonder_ms = Math.Round(a, 2), met_ms = Math.Round(b, 2), rechten_ms = Math.Round(rechten, 2), pagina_ms = Math.Round(c, 2),
            verhouding_vraag = Math.Round(b / a, 2), verhouding = Math.Round(kosten, 2),
            verhouding_rekentijd = Math.Round(rekenkosten, 2),
        };
    }

    private static Vermelding Vermeld(Bezoek bezoek) => new(Handeling.Nu(Opstelling.Klok, bezoek.Wie, "bench"), Logdaad.Zien)
    {
        Kinderen = bezoek.Inkijk.Kinderen,
        Aantal = bezoek.Inkijk.Kinderen.Count,
        Categorieen = string.Join(' ', bezoek.Inkijk.Categorieen),
        Grondslag = string.Join("; ", bezoek.Inkijk.Regels.Select(regel => regel.Grondslag)),
        Doel = string.Join("; ", bezoek.Inkijk.Regels.Select(regel => regel.Doel)),
        Regels = string.Join(' ', bezoek.Inkijk.Regels.Select(regel => regel.Id)),
    };

    private static async Task<(Gebruiker, Convenant, Grondslag)> Aangemeld(Register register, string sleutel)
    {
        await using var db = register.Open();
        var mens = (await Demomensen.Lijst(db, default)).Single(mens => mens.Sleutel == sleutel);
        var wie = (await Gebruikers.Haal(db, mens.Aanstelling.Medewerker, mens.Aanstelling.Id, Opstelling.Vandaag, default))!;
        return (wie, await new Convenantbron().Haal(db, Opstelling.Vandaag, default), await Grondslag.Lees(db, default));
    }

    private static Task<Guid> EenKind(RegisterDb db, Bezoek bezoek) =>
        Gewoon.Eigen(db, bezoek).Where(id => db.Signalen.Any(signaal => signaal.LeerlingId == id) && db.Afwezigheden.Any(rij => rij.LeerlingId == id)).OrderBy(id => id).FirstAsync();

    private static Task<(double Tijd, double Rekentijd)> Tijd(Register register, Func<RegisterDb, Task<int>> werk) => Reeks.Tijd(async () =>
    {
        await using var db = register.Open();
        await werk(db);
    });
}
