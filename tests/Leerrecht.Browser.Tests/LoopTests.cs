using Leerrecht.Core.Kalender;
using Leerrecht.Core.Organisaties;
using Leerrecht.Demo;
using Leerrecht.Server.Import;
using static Microsoft.Playwright.Assertions;

namespace Leerrecht.Browser.Tests;

/// <summary>The main job from end to end, as people do it: a file goes in, the school sees who needs it and why, the city sees its table.</summary>
[Collection(nameof(Draaiend))]
public sealed class LoopTests(Draaiend draaiend)
{
    private static readonly DateOnly Vandaag = DateOnly.ParseExact(Draaiend.Vandaag, "yyyy-MM-dd");

    [BrowserFact]
    public async Task Van_een_bestand_naar_de_lijst_van_vandaag_het_kind_en_de_monitor()
    {
        var (vestiging, kind) = KindZonderVerzuim();
        var bestand = Path.Combine(draaiend.Map, "verzuim.csv");
        await File.WriteAllLinesAsync(bestand,
        [
            "id;leerling;vestiging;van;tot;hele_dag;minuten;lesuren;reden",
            .. Lesdagen(vestiging, 3).Select((dag, i) => $"loop-{i};{kind.Leerling.Sleutel};{vestiging.Code};{dag:yyyy-MM-dd};{dag:yyyy-MM-dd};J;;;ongeoorloofd"),
            $"loop-fout;{kind.Leerling.Sleutel};{vestiging.Code};31-12-2026;;J;;;ongeoorloofd",
        ]);
        await using var blad = await Blad.Open(draaiend);
        var pagina = blad.Pagina;

        // The region's file goes in: seen first, then read, then reported line by line.
        await blad.Als("beheer");
        await blad.Naar("/import");
        await pagina.Locator("input[name=bestanden]").SetInputFilesAsync(bestand);
        await pagina.Locator("form[data-aanleveren] button[type=submit]").ClickAsync();
        var start = pagina.Locator("button[form=start]");
        await Expect(start).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(pagina.Locator("main")).ToContainTextAsync(kind.Leerling.Sleutel);
        await start.ClickAsync();
        await pagina.Locator("main a[href^='/import/']:not([href^='/import/zending'])").First.ClickAsync(new() { Timeout = 60_000 });
        await Expect(pagina.Locator(".lr-tellers")).ToContainTextAsync("3");
        await Expect(pagina.Locator("main")).ToContainTextAsync("31-12-2026");

        // The school sees it, with its term, and why.
        await blad.Als("school-vo");
        await blad.Naar("/vandaag");
        await blad.Scherm("vandaag");
        await blad.IsToegankelijk();
        await pagina.Locator($".lr-kaartregel:has-text(\"{kind.Naam}\") .lr-kaartregel__actie a[href^='/signalen/']:not([href$='/melden'])").First.ClickAsync();
        await Expect(pagina.Locator("h1")).ToContainTextAsync("Wettelijk verzuim");
        await Expect(pagina.Locator("main")).ToContainTextAsync("18 lesuren");
        await Expect(pagina.Locator("#bewijs tbody tr")).ToHaveCountAsync(3);
        await blad.IsToegankelijk();

        // The child's picture shows the same days.
        await pagina.Locator(".lr-paginakop__acties a[href^='/leerlingen/']:not([href*='/dossier/'])").ClickAsync();
        await Expect(pagina.Locator("h1")).ToHaveTextAsync(kind.Naam);
        await Expect(pagina.Locator(".lr-jaar .lr-dag--ongeoorloofd")).ToHaveCountAsync(3 + InDeLegenda);
        await pagina.Locator(".lr-tabs a").Nth(1).ClickAsync();
        await Expect(pagina.Locator("#signalen")).ToContainTextAsync("Wettelijk verzuim");

        // A thuiszitter of the school, for the picture of the README.
        await blad.Naar("/vandaag");
        await pagina.Locator(".lr-kaartregel:has-text('dagen thuis') .lr-kaartregel__wie a").First.ClickAsync();
        await Expect(pagina.Locator(".lr-ring")).ToBeVisibleAsync();
        await blad.IsToegankelijk();
        await blad.Scherm("leerling");

        // The region sees its table, and the children behind a figure.
        await blad.Als("swv");
        await blad.Naar("/monitor");
        await Expect(pagina.Locator("h1")).ToHaveCountAsync(1);
        await blad.IsToegankelijk();
        await blad.Scherm("monitor");
        await pagina.Locator("main table a[href^='/monitor/kinderen']").Last.ClickAsync();
        await pagina.Locator("main table a[href^='/leerlingen/']").First.ClickAsync();
        await Expect(pagina.Locator(".lr-ring")).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [InlineData("school-vo", Blad.Smal)]
    [InlineData("school-po", Blad.Breed)]
    [InlineData("leerplicht", Blad.Smal)]
    [InlineData("jeugdarts", Blad.Breed)]
    [InlineData("swv", Blad.Smal)]
    public async Task Elke_rol_ziet_zijn_eigen_lijst_toegankelijk_en_passend(string wie, int breedte)
    {
        await using var blad = await Blad.Open(draaiend, breedte);
        await blad.Als(wie);
        foreach (var pad in new[] { "/vandaag", "/leerlingen", "/signalen" })
        {
            await blad.Naar(pad);
            await Expect(blad.Pagina.Locator("h1")).ToHaveCountAsync(1);
            await blad.IsToegankelijk();
            await blad.PastInDeBreedte();
            await blad.Scherm($"{wie}-{breedte}{pad.Replace('/', '-')}", helePagina: true);
        }

        await blad.Naar("/vandaag");
        if (await blad.Pagina.Locator(".lr-kaartregel__wie a").CountAsync() > 0)
        {
            await blad.Pagina.Locator(".lr-kaartregel__wie a").First.ClickAsync();
            await Expect(blad.Pagina.Locator(".lr-jaar")).ToBeVisibleAsync();
            await blad.IsToegankelijk();
            await blad.PastInDeBreedte();
        }
    }

    [BrowserFact]
    public async Task Zoeken_werkt_terwijl_u_typt_en_ook_zonder_script()
    {
        var (_, kind) = KindZonderVerzuim();
        await using (var met = await Blad.Open(draaiend))
        {
            await met.Als("school-vo");
            await met.Pagina.Locator("#zoek").PressSequentiallyAsync(kind.Leerling.Sleutel);
            await Expect(met.Pagina.Locator("#zoeksuggesties")).ToContainTextAsync(kind.Naam);
        }

        await using var zonder = await Blad.Open(draaiend, script: false);
        await zonder.Als("school-vo");
        await zonder.Pagina.Locator("#zoek").FillAsync(kind.Leerling.Geboortedatum.ToString("d-M-yyyy"));
        await zonder.Pagina.Locator(".lr-zoek__knop").ClickAsync();
        await Expect(zonder.Pagina.Locator("main")).ToContainTextAsync(kind.Naam);
    }

    [BrowserFact]
    public async Task Leerplicht_ziet_van_een_ziek_kind_geen_ziekte_en_beleid_ziet_geen_kind()
    {
        await using var blad = await Blad.Open(draaiend);
        await blad.Als("leerplicht");
        foreach (var pad in new[] { "/vandaag", "/signalen", "/signalen?soort=ziek-frequent" })
        {
            await blad.Naar(pad);
            Assert.DoesNotContain("ziekmelding", await blad.Pagina.Locator("main table, main ol").AllInnerTextsAsync().ContinueWith(t => string.Join(' ', t.Result)), StringComparison.OrdinalIgnoreCase);
        }

        await blad.Als("beleid");
        Assert.Equal(403, (await blad.Naar("/vandaag")).Status);
        Assert.Equal(403, (await blad.Naar("/leerlingen")).Status);
    }

    /// <summary>The legend of the year picture shows the unauthorised day twice: whole, and in part.</summary>
    private const int InDeLegenda = 2;

    /// <summary>A pupil of the largest VO vestiging (where the demo person of that school works) about whom nothing was recorded this school year.</summary>
    private static (Vestiging Vestiging, Demoleerling Kind) KindZonderVerzuim()
    {
        var wereld = Demowereld.Maak(Draaiend.Zaad, Draaiend.Leerlingen, Vandaag, IngebouwdeGegevens.Kalender());
        var nu = wereld.Leerlingen
            .SelectMany(kind => kind.Inschrijvingen.Where(rij => rij.Begin <= Vandaag && (rij.Eind ?? Vandaag) >= Vandaag).Select(rij => (rij.Vestiging, Kind: kind)))
            .Where(paar => wereld.Scholen.Vestigingen[paar.Vestiging].Sector == Sector.VO)
            .GroupBy(paar => paar.Vestiging)
            .OrderByDescending(groep => groep.Count()).ThenBy(groep => wereld.Scholen.Vestigingen[groep.Key].Code, StringComparer.Ordinal)
            .First();
        var begin = Schooljaar.Van(Vandaag).Begin;
        return (
            wereld.Scholen.Vestigingen[nu.Key],
            nu.Select(paar => paar.Kind).First(kind =>
                kind.Inschrijvingen.Length == 1 && kind.Vrijstellingen.Length == 0 && kind.Leerling.Leeftijd(Vandaag) is >= 12 and <= 15
                && kind.Afwezigheden.All(rij => rij.Van < begin && rij.Tot < begin)));
    }

    private static IEnumerable<DateOnly> Lesdagen(Vestiging vestiging, int aantal)
    {
        var kalender = new Schoolregister([vestiging], [], IngebouwdeGegevens.Kalender()).Kalender(0);
        return Enumerable.Range(1, 30).Select(dagen => Vandaag.AddDays(-dagen)).Where(kalender.IsLesdag).Take(aantal).Order();
    }
}
