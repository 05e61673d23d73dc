using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Leerrecht.Browser.Tests;

/// <summary>Who looked at a child, as a colleague and as the functionaris read it.</summary>
[Collection(nameof(Draaiend))]
public sealed class LogboekTests(Draaiend draaiend)
{
    [BrowserTheory]
    [InlineData(Blad.Breed)]
    [InlineData(Blad.Smal)]
    public async Task Wie_keek_staat_bij_het_kind_en_bij_de_functionaris(int breedte)
    {
        await using var blad = await Blad.Open(draaiend, breedte);
        await blad.Als("school-vo");
        await blad.Naar("/leerlingen");
        await blad.Pagina.Locator("#leerlingen tbody th a").First.ClickAsync();
        var nummer = await blad.Pagina.Locator("dt:has-text('nummer') + dd").First.InnerTextAsync();
        await blad.Pagina.Locator(".lr-tabs a", new() { HasText = "Inzage" }).ClickAsync();
        await Expect(blad.Pagina.Locator(".lr-inzagen li").First).ToContainTextAsync("Sanne de Wit, verzuimcoördinator van");
        await blad.IsToegankelijk();
        await blad.PastInDeBreedte();
        await blad.Scherm($"inzage-{breedte}", helePagina: true);

        await blad.Als("functionaris");
        await blad.Naar("/privacy/logboek");
        await blad.Pagina.GetByLabel("Nummer van het kind").FillAsync(nummer);
        await blad.Pagina.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Zoeken" }).ClickAsync();
        await Expect(blad.Pagina.Locator("#logboek tbody tr").First).ToBeVisibleAsync();
        await blad.IsToegankelijk();
        await blad.PastInDeBreedte();
        await blad.Scherm($"logboek-{breedte}", helePagina: true);
        await blad.Pagina.Locator($"a[href$='/inzage']").First.ClickAsync();
        await Expect(blad.Pagina.Locator("h1")).ToHaveTextAsync($"Kind met nummer {nummer}");
        await Expect(blad.Pagina.Locator(".lr-inzagen")).ToContainTextAsync("Sanne de Wit");

        await blad.Naar("/privacy/logboek/opvallend?dagen=30");
        await Expect(blad.Pagina.Locator("#kop-weigering")).ToBeVisibleAsync();
        await blad.IsToegankelijk();
        await blad.PastInDeBreedte();
        await blad.Scherm($"opvallend-{breedte}", helePagina: true);
    }
}
