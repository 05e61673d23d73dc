using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Leerrecht.Browser.Tests;

/// <summary>Leerplicht makes a letter of a step and gives it a text of its own; the monthly list is discussed and taken along as a PDF.</summary>
[Collection(nameof(Draaiend))]
public sealed class BrievenEnMaandlijstTests(Draaiend draaiend)
{
    [BrowserTheory]
    [InlineData(Blad.Breed, true)]
    [InlineData(Blad.Smal, false)]
    public async Task Een_stap_wordt_een_brief_op_papier_en_als_pdf(int breedte, bool script)
    {
        await using var blad = await Blad.Open(draaiend, breedte, script);
        var pagina = blad.Pagina;
        await blad.Als("leerplicht");
        await blad.Naar(await MetGesprek(blad));
        await pagina.Locator("a:has-text('Maak de brief')").First.ClickAsync();
        await Expect(pagina.Locator("#tekst")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("zonder geldige reden afwezig"));
        await pagina.FillAsync("#aan", "Aan de ouders van een leerling\nVoorbeeldstraat 1");
        await pagina.FillAsync("#onderwerp", "");
        await pagina.Locator("button:has-text('Maak de brief')").ClickAsync();
        await Expect(pagina.Locator("#onderwerp-fout")).ToContainTextAsync("Schrijf waarover de brief gaat");
        await Expect(pagina.Locator("#aan")).ToHaveValueAsync("Aan de ouders van een leerling\nVoorbeeldstraat 1");
        await blad.Keur();
        await pagina.FillAsync("#onderwerp", "Gesprek op het stadskantoor");
        await pagina.Locator("button:has-text('Maak de brief')").ClickAsync();
        await Expect(pagina.Locator("article.lr-brief h2")).ToHaveTextAsync("Gesprek op het stadskantoor");
        await blad.Scherm($"brief-{breedte}", helePagina: true);
        await blad.Keur();
        await IsPdf(blad, "a[href$='/pdf']");

        // On paper stands the letter, and nothing of the page around it.
        await pagina.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(pagina.Locator("h1")).Not.ToBeVisibleAsync();
        await Expect(pagina.Locator("article.lr-brief")).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [InlineData(Blad.Breed, true)]
    [InlineData(Blad.Smal, false)]
    public async Task Een_gemeente_geeft_een_brief_een_eigen_tekst(int breedte, bool script)
    {
        await using var blad = await Blad.Open(draaiend, breedte, script);
        var pagina = blad.Pagina;
        await blad.Als("leerplicht");
        await blad.Naar("/beheer/brieven");
        await blad.Keur();
        await pagina.Locator("a:has-text('Verwijzing naar Halt')").ClickAsync();
        await pagina.FillAsync("#tekst", "Beste {leerling}, wij verwijzen u naar {huisdier}.");
        await pagina.Locator("button:has-text('Bewaar')").ClickAsync();
        await Expect(pagina.Locator("#tekst-fout")).ToContainTextAsync("{huisdier} kan in deze brief niet worden ingevuld");
        await pagina.FillAsync("#tekst", "Beste {leerling}, wij verwijzen u naar Halt.");
        await pagina.Locator("button:has-text('Bekijk het voorbeeld')").ClickAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("Beste Noé Voorbeeld, wij verwijzen u naar Halt.");
        await blad.Keur();
        await pagina.Locator("button:has-text('Bewaar')").ClickAsync();
        await Expect(pagina.Locator("#tekst")).ToHaveValueAsync("Beste {leerling}, wij verwijzen u naar Halt.");
        await blad.Naar("/beheer/brieven");
        await Expect(pagina.Locator("#sjablonen tr:has-text('Halt')")).ToContainTextAsync("Marieke Jansen");
    }

    [BrowserTheory]
    [InlineData(Blad.Breed, true)]
    [InlineData(Blad.Smal, false)]
    public async Task De_maandlijst_wordt_kind_voor_kind_besproken(int breedte, bool script)
    {
        await using var blad = await Blad.Open(draaiend, breedte, script);
        var pagina = blad.Pagina;
        await blad.Als("leerplicht");
        await blad.Naar("/maandlijst");
        await blad.Keur();

        // Of last month something is open: it is ended with what came of it.
        var eerder = pagina.Locator("article:has(summary:text-is('Is het gedaan?'))").First;
        await Expect(eerder).ToContainTextAsync("afgesproken in oktober 2026");
        var kind = (await eerder.GetAttributeAsync("aria-labelledby"))!;
        var vak = pagina.Locator($"article[aria-labelledby='{kind}']");
        await vak.Locator("summary:text-is('Is het gedaan?')").First.ClickAsync();
        await vak.Locator("form:has([name=uitkomst]) button").First.ClickAsync();
        await Expect(vak.Locator("[id^=toelichting][id$=-fout]")).ToContainTextAsync("Schrijf wat ervan is gekomen");
        await blad.Keur();
        await vak.Locator("[name=toelichting]").First.FillAsync("Het gezin was thuis en wil verder praten.");
        await vak.Locator("form:has([name=uitkomst]) button").First.ClickAsync();
        await Expect(vak).ToContainTextAsync("Het gezin was thuis en wil verder praten.");

        // Then the next step: without a day it is refused, and what was typed stays.
        await vak.Locator("details:has([name=stap]) > summary").ClickAsync();
        await vak.Locator("[name=stap]").FillAsync("Samen naar de open ochtend van de school.");
        await vak.Locator("form:has([name=stap]) button").ClickAsync();
        await Expect(vak.Locator("[id^=uiterlijk][id$=-fout]")).ToContainTextAsync("Kies een dag vanaf vandaag");
        await Expect(vak.Locator("[name=stap]")).ToHaveValueAsync("Samen naar de open ochtend van de school.");
        await vak.Locator("[name=uiterlijk]").FillAsync("2026-12-04");
        await vak.Locator("form:has([name=stap]) button").ClickAsync();
        await Expect(vak).ToContainTextAsync("Samen naar de open ochtend van de school.");
        await blad.Scherm($"maandlijst-{breedte}", helePagina: true);
        await blad.Keur();
        await IsPdf(blad, "a[href^='/maandlijst/verslag']");

        // The samenwerkingsverband sees whom it takes part for, and of the others how many there are.
        await blad.Als("swv");
        await blad.Naar("/maandlijst");
        await Expect(pagina.Locator("h1")).ToContainTextAsync("Maandlijst november 2026");
        await blad.Keur();
    }

    /// <summary>A report in which a talk is planned.</summary>
    private static async Task<string> MetGesprek(Blad blad)
    {
        await blad.Naar("/meldingen?keuze=vanmij");
        var meldingen = await blad.Pagina.Locator("main table a[href^='/meldingen/']").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        foreach (var melding in meldingen)
        {
            await blad.Naar(melding);
            if (await blad.Pagina.Locator("article.lr-stap a[href*='/brief?stap=']").CountAsync() > 0)
            {
                return melding;
            }
        }

        throw new InvalidOperationException("The demonstration has no report with a talk.");
    }

    private static async Task IsPdf(Blad blad, string knop)
    {
        var antwoord = await blad.Pagina.Context.APIRequest.GetAsync((await blad.Pagina.Locator(knop).First.GetAttributeAsync("href"))!);
        Assert.True(antwoord.Ok);
        Assert.Equal("application/pdf", antwoord.Headers["content-type"]);
        Assert.StartsWith("%PDF-1.7", System.Text.Encoding.Latin1.GetString(await antwoord.BodyAsync()), StringComparison.Ordinal);
    }
}
