using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Leerrecht.Browser.Tests;

/// <summary>From a place and a day to a figure, and from a figure to the children behind it.</summary>
[Collection(nameof(Draaiend))]
public sealed class MonitorTests(Draaiend draaiend)
{
    [BrowserTheory]
    [InlineData(Blad.Breed)]
    [InlineData(Blad.Smal)]
    public async Task Achter_een_cijfer_staan_de_kinderen_en_achter_een_kind_zijn_beeld(int breedte)
    {
        await using var blad = await Blad.Open(draaiend, breedte);
        await blad.Als("swv");
        await blad.Naar("/monitor?op=vandaag");
        await Expect(blad.Pagina.Locator("figure canvas")).ToBeVisibleAsync();
        await blad.IsToegankelijk();
        await blad.PastInDeBreedte();
        await blad.Scherm($"monitor-swv-{breedte}", helePagina: true);

        var totaal = blad.Pagina.Locator("#schema tr.lr-tabel__totaal td:nth-child(4) a");
        var aantal = await totaal.InnerTextAsync();
        await totaal.ClickAsync();
        await Expect(blad.Pagina.Locator("#kinderen caption")).ToContainTextAsync(aantal);
        await blad.IsToegankelijk();
        await blad.PastInDeBreedte();
        await blad.Scherm($"monitor-kinderen-{breedte}");

        var kind = blad.Pagina.Locator("#kinderen tbody th a").First;
        var naam = await kind.InnerTextAsync();
        await kind.ClickAsync();
        await Expect(blad.Pagina.Locator("h1")).ToContainTextAsync(naam);
    }

    [BrowserFact]
    public async Task Zonder_script_kiest_iemand_plaats_en_dag_en_houdt_een_adres_over()
    {
        await using var blad = await Blad.Open(draaiend, script: false);
        await blad.Als("beleid");
        await blad.Naar("/monitor");
        await blad.Pagina.GetByLabel("Plaats").SelectOptionAsync("regio");
        await blad.Pagina.GetByLabel("Of een andere dag").FillAsync("2026-10-05");
        await blad.Pagina.GetByRole(AriaRole.Button, new() { Name = "Toon" }).ClickAsync();

        await Expect(blad.Pagina.Locator(".lr-paginakop__onder")).ToHaveTextAsync("Hele regio · maandag 5 oktober 2026");
        await Expect(blad.Pagina.Locator("#schema")).ToBeVisibleAsync();
        await Expect(blad.Pagina.Locator("a[href^='/monitor/kinderen']")).ToHaveCountAsync(0);

        var adres = blad.Pagina.Url;
        await blad.Als("beheer");
        await blad.Naar(new Uri(adres).PathAndQuery);
        await Expect(blad.Pagina.Locator(".lr-paginakop__onder")).ToHaveTextAsync("Hele regio · maandag 5 oktober 2026");
    }

    [BrowserFact]
    public async Task Een_keuze_werkt_meteen_en_het_bestand_komt_mee()
    {
        await using var blad = await Blad.Open(draaiend);
        await blad.Als("leerplicht");
        await blad.Naar("/monitor");
        await blad.Pagina.GetByLabel("Plaats").SelectOptionAsync("regio");
        await Expect(blad.Pagina.Locator(".lr-paginakop__onder")).ToContainTextAsync("Hele regio");

        var bestand = await blad.Pagina.RunAndWaitForDownloadAsync(() => blad.Pagina.GetByRole(AriaRole.Link, new() { Name = "Download csv" }).ClickAsync());
        Assert.Matches("^monitor-regio-.*\\.csv$", bestand.SuggestedFilename);
    }
}
