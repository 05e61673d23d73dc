using static Microsoft.Playwright.Assertions;

namespace Leerrecht.Browser.Tests;

/// <summary>Opening a file for a vital interest, and the pages of the functionaris: looked at, on a phone too, and used without script.</summary>
[Collection(nameof(Draaiend))]
public sealed class PrivacyTests(Draaiend draaiend)
{
    [BrowserTheory]
    [InlineData(Blad.Breed)]
    [InlineData(Blad.Smal)]
    public async Task Elke_bladzijde_van_privacy_is_toegankelijk_en_past(int breedte)
    {
        await using var blad = await Blad.Open(draaiend, breedte);
        await blad.Als("functionaris");
        foreach (var pad in new[] { "/privacy", "/privacy/vitaal-belang", "/privacy/bewaren", "/privacy/verwerkingen", "/vandaag" })
        {
            await blad.Naar(pad);
            await Expect(blad.Pagina.Locator("h1")).ToHaveCountAsync(1);
            await blad.IsToegankelijk();
            await blad.PastInDeBreedte();
            await blad.Scherm($"functionaris{pad.Replace('/', '-')}-{breedte}");
        }
    }

    [BrowserTheory]
    [InlineData(Blad.Breed)]
    [InlineData(Blad.Smal)]
    public async Task Een_dossier_gaat_open_met_een_balk_en_weer_dicht_en_wordt_beoordeeld(int breedte)
    {
        await using var blad = await Blad.Open(draaiend, breedte);
        var pagina = blad.Pagina;
        await blad.Als("school-vo");
        await blad.Naar("/leerlingen");
        var eigen = await pagina.Locator("#leerlingen tbody tr td:nth-of-type(2)").First.InnerTextAsync();
        await blad.Naar("/leerlingen");
        await pagina.Locator("main a[href='/vitaal-belang']").ClickAsync();
        await blad.IsToegankelijk();
        await blad.PastInDeBreedte();
        await blad.Scherm($"vitaal-belang-{breedte}", helePagina: true);

        await pagina.FillAsync("#nummer", eigen.Trim());
        await pagina.FillAsync("#reden", "spoed");
        await pagina.Locator("form:has(#nummer) button[type=submit]").ClickAsync();
        await Expect(pagina.Locator("#reden-fout")).ToBeVisibleAsync();
        await Expect(pagina.Locator("#nummer")).ToHaveValueAsync(eigen.Trim());
        await blad.IsToegankelijk();

        await pagina.FillAsync("#reden", "Het kind is vermist en er is gevaar voor zijn leven.");
        await pagina.Locator("form:has(#nummer) button[type=submit]").ClickAsync();
        await Expect(pagina.Locator(".lr-tabs")).ToBeVisibleAsync();
        await blad.Naar("/vandaag");
        await Expect(pagina.Locator(".lr-vitaal")).ToContainTextAsync("60 minuten");
        await blad.IsToegankelijk();
        await blad.PastInDeBreedte();
        await blad.Scherm($"vitaal-belang-balk-{breedte}");
        await pagina.Locator(".lr-vitaal button").ClickAsync();
        await Expect(pagina.Locator(".lr-vitaal")).ToHaveCountAsync(0);

        await blad.Als("functionaris");
        await blad.Naar("/vandaag");
        await blad.Scherm($"functionaris-met-werk-{breedte}");
        await blad.IsToegankelijk();
        await blad.Naar("/privacy/vitaal-belang");
        await blad.PastInDeBreedte();
        await blad.IsToegankelijk();
        await blad.Scherm($"vitale-belangen-{breedte}");
        await pagina.Locator($"#te-beoordelen tr:has-text('{eigen.Trim()}') a").First.ClickAsync();
        await pagina.Locator("main form button[type=submit]").ClickAsync();
        await Expect(pagina.Locator("#terecht-fout")).ToBeVisibleAsync();
        await blad.IsToegankelijk();
        await blad.PastInDeBreedte();
        await blad.Scherm($"vitaal-belang-oordeel-{breedte}");
        await pagina.SelectOptionAsync("#terecht", "ja");
        await pagina.FillAsync("#oordeel", "Er was gevaar en niemand anders was bereikbaar.");
        await pagina.Locator("main form button[type=submit]").ClickAsync();
        await Expect(pagina.Locator("#beoordeeld")).ToContainTextAsync(eigen.Trim());
    }

    [BrowserFact]
    public async Task Een_dossier_gaat_open_en_dicht_zonder_script()
    {
        await using var blad = await Blad.Open(draaiend, Blad.Smal, script: false);
        var pagina = blad.Pagina;
        await blad.Als("jeugdarts");
        await blad.Naar("/leerlingen");
        var nummer = await pagina.Locator("#leerlingen tbody tr td:nth-of-type(2)").First.InnerTextAsync();
        await blad.Naar("/vitaal-belang");
        await pagina.FillAsync("#nummer", nummer.Trim());
        await pagina.FillAsync("#reden", "Het kind is vermist en er is gevaar voor zijn leven.");
        await pagina.SelectOptionAsync("#uren", "4");
        await pagina.Locator("form:has(#nummer) button[type=submit]").ClickAsync();
        await Expect(pagina.Locator(".lr-vitaal")).ToContainTextAsync("240 minuten");
        await blad.PastInDeBreedte();
        await pagina.Locator(".lr-vitaal button").ClickAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("Het dossier is weer dicht");
    }
}
