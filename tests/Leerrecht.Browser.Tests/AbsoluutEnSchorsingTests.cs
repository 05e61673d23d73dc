using static Microsoft.Playwright.Assertions;

namespace Leerrecht.Browser.Tests;

/// <summary>Leerplicht writes to a child that is enrolled nowhere; a school tells the Inspectie of a suspension.</summary>
[Collection(nameof(Draaiend))]
public sealed class AbsoluutEnSchorsingTests(Draaiend draaiend)
{
    [BrowserTheory]
    [InlineData(Blad.Breed, true)]
    [InlineData(Blad.Smal, false)]
    public async Task Leerplicht_legt_een_brief_vast_en_sluit_niet_op_een_woord(int breedte, bool script)
    {
        await using var blad = await Blad.Open(draaiend, breedte, script);
        var pagina = blad.Pagina;
        await blad.Als("leerplicht");
        await blad.Naar("/absoluut-verzuim");
        await blad.Scherm($"absoluut-{breedte}", helePagina: true);
        await blad.Keur();
        await pagina.Locator("main .lr-kaartregel__actie a").First.ClickAsync();
        await blad.Keur();
        await pagina.Locator("main section[aria-labelledby=kop-sluiten] details summary").ClickAsync();
        await pagina.SelectOptionAsync("#einde", "Ingeschreven");
        await pagina.Locator("section[aria-labelledby=kop-sluiten] button[type=submit]").ClickAsync();
        await Expect(pagina.Locator("#einde-fout")).ToContainTextAsync("nog geen inschrijving");
        await blad.Scherm($"absoluut-kind-{breedte}", helePagina: true);
        await blad.Keur();
        if (await pagina.Locator("section[aria-labelledby=kop-brief] details:not([open]) summary").CountAsync() > 0)
        {
            await pagina.Locator("section[aria-labelledby=kop-brief] summary").ClickAsync();
        }

        await pagina.Locator("section[aria-labelledby=kop-brief] button[type=submit]").ClickAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("De brief is vastgelegd");
        await Expect(pagina.Locator("#kop-nu")).ToBeVisibleAsync();
        await blad.Keur();

        // The letter itself is made here too, kept with the step, and a PDF.
        var zaak = new Uri(pagina.Url).AbsolutePath;
        await blad.Naar($"{zaak}/brief");
        await Expect(pagina.Locator("#tekst")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("niet ingeschreven bij een school"));
        await blad.Keur();
        await blad.Scherm($"absoluut-brief-maken-{breedte}", helePagina: true);
        await pagina.Locator("form:has(#tekst) button[type=submit]").ClickAsync();
        await Expect(pagina.Locator("article.lr-brief")).ToContainTextAsync("niet ingeschreven bij een school");
        await blad.Keur();
        await blad.Scherm($"absoluut-brief-{breedte}", helePagina: true);
        await blad.Naar(zaak);
        await Expect(pagina.Locator(".lr-historie a[href*='/absoluut-verzuim/brieven/']").First).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [InlineData(Blad.Breed, true)]
    [InlineData(Blad.Smal, false)]
    public async Task Een_school_stelt_een_bericht_op_en_legt_vast_dat_het_weg_is(int breedte, bool script)
    {
        await using var blad = await Blad.Open(draaiend, breedte, script);
        var pagina = blad.Pagina;
        await blad.Als("school-vo");
        await blad.Naar("/leerlingen");
        var kind = await pagina.Locator("main a[href^='/leerlingen/']").First.GetAttributeAsync("href");
        await blad.Naar($"{kind}/kennisgevingen");
        await pagina.FillAsync("#van", "2026-11-19");
        await pagina.FillAsync("#tot", "2026-12-19");
        await pagina.FillAsync("#reden", "Vechten in de aula.");
        await pagina.FillAsync("#ouders", "2026-11-19");
        await pagina.FillAsync("#onderwijs", "Thuis aan het werk, elke dag nagekeken.");
        await pagina.Locator("section[aria-labelledby=kop-nieuw] button[type=submit]").ClickAsync();
        await Expect(pagina.Locator("#tot-fout")).ToContainTextAsync("ten hoogste een week");
        await Expect(pagina.Locator("#reden")).ToHaveValueAsync("Vechten in de aula.");
        await pagina.FillAsync("#tot", "2026-11-23");
        await pagina.Locator("section[aria-labelledby=kop-nieuw] button[type=submit]").ClickAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("Het bericht is opgesteld");
        await blad.Scherm($"kennisgeving-{breedte}", helePagina: true);
        await blad.Keur();
        await pagina.Locator("button:has-text('Al verzonden')").First.ClickAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("via het portaal");
        await blad.Keur();
    }
}
