using static Microsoft.Playwright.Assertions;

namespace Leerrecht.Browser.Tests;

/// <summary>From a signal to a case: opened, taken up, led, escalated, placed, closed; each by who may.</summary>
[Collection(nameof(Draaiend))]
public sealed class DossierTests(Draaiend draaiend)
{
    [BrowserTheory]
    [InlineData(Blad.Breed, true)]
    [InlineData(Blad.Smal, false)]
    public async Task Een_signaal_wordt_een_dossier_en_de_regie_gaat_pas_over_als_de_ander_haar_aanneemt(int breedte, bool script)
    {
        await using var blad = await Blad.Open(draaiend, breedte, script);
        var pagina = blad.Pagina;
        await blad.Als("zorg");
        var kind = await Open(blad, breedte == Blad.Breed ? 0 : 1);
        await blad.Scherm($"dossier-open-{breedte}", helePagina: true);
        await Keur(blad, script);

        await pagina.Locator("#oppakken-wat").FillAsync("te kort");
        await Verstuur(pagina, "oppakken");
        await Expect(pagina.Locator("#oppakken-wat-fout")).ToContainTextAsync("in een zin");
        await Expect(pagina.Locator("#oppakken-wat")).ToHaveValueAsync("te kort");
        await pagina.Locator("#oppakken-wat").FillAsync("Met moeder gebeld en morgen een gesprek gepland.");
        await Verstuur(pagina, "oppakken");
        await Expect(pagina.Locator("main")).ToContainTextAsync("De eerste actie staat vast");

        await Vouw(pagina, "aanbieden");
        await pagina.Locator("#aanbieden-aan").SelectOptionAsync(new[] { await pagina.Locator("#aanbieden-aan option:has-text('Joost Vermeer')").First.GetAttributeAsync("value") ?? "" });
        await pagina.Locator("#aanbieden-reden").FillAsync("Er is een andere plek nodig dan wij kunnen bieden.");
        await Verstuur(pagina, "aanbieden");
        await Expect(pagina.Locator("main")).ToContainTextAsync("houdt de regie tot die is aangenomen");
        await blad.Scherm($"dossier-gevraagd-{breedte}", helePagina: true);
        await Keur(blad, script);

        await blad.Als("swv");
        await blad.Naar($"{kind}/dossier");
        await Verstuur(pagina, "aanvaarden");
        await Expect(pagina.Locator("main")).ToContainTextAsync("U hebt nu de regie");
        await Expect(pagina.Locator("section[aria-labelledby=kop-trap] dl")).ToContainTextAsync("Joost Vermeer");
        await Keur(blad, script);
    }

    /// <summary>Opens a case from a signal of the school; a second time shows the case that runs.</summary>
    private static async Task<string> Open(Blad blad, int welke)
    {
        var pagina = blad.Pagina;
        await blad.Naar("/signalen?soort=wettelijk-verzuim");
        var signalen = await pagina.Locator("main a[href^='/signalen/']").EvaluateAllAsync<string[]>("alle => [...new Set(alle.map(een => een.getAttribute('href')))]");
        foreach (var signaal in signalen.Skip(welke))
        {
            await blad.Naar(signaal);
            await pagina.Locator("a[href*='/dossier/openen']").ClickAsync();
            if (await pagina.Locator("#zorg").CountAsync() == 0)
            {
                continue;
            }

            var kind = new Uri(pagina.Url).AbsolutePath.Replace("/dossier/openen", "", StringComparison.Ordinal);
            await Verstuur(pagina, "openen");
            await Expect(pagina.Locator("main")).ToContainTextAsync("Het dossier is geopend");
            await blad.Naar($"{kind}/dossier/openen");
            await Expect(pagina.Locator("main")).ToContainTextAsync("Dit kind heeft al een dossier");
            await blad.Naar($"{kind}/dossier");
            return kind;
        }

        throw new InvalidOperationException("Every child with a signal has a case already.");
    }

    private static async Task Vouw(Microsoft.Playwright.IPage pagina, string vak)
    {
        var dicht = pagina.Locator($"section[aria-labelledby=kop-{vak}] details:not([open]) > summary");
        if (await dicht.CountAsync() > 0)
        {
            await dicht.ClickAsync();
        }
    }

    private static Task Verstuur(Microsoft.Playwright.IPage pagina, string formulier) =>
        pagina.Locator($"form:has(input[name=_handler][value='{formulier}']) button[type=submit]").ClickAsync();

    private static async Task Keur(Blad blad, bool script)
    {
        if (script)
        {
            await blad.IsToegankelijk();
        }

        await blad.PastInDeBreedte();
    }
}
