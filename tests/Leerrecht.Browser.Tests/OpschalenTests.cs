using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Leerrecht.Browser.Tests;

/// <summary>The ladder of the region: read by everybody, and made by who looks after the region.</summary>
[Collection(nameof(Draaiend))]
public sealed class OpschalenTests(Draaiend draaiend)
{
    [BrowserTheory]
    [InlineData(Blad.Breed)]
    [InlineData(Blad.Smal)]
    public async Task Iedereen_leest_welke_stappen_hier_gelden(int breedte)
    {
        await using var blad = await Blad.Open(draaiend, breedte);
        await blad.Als("leerplicht");
        await blad.Naar("/vandaag");
        await blad.Pagina.Locator("footer a[href='/opschalen']").ClickAsync();
        await Expect(blad.Pagina.Locator("h1")).ToHaveTextAsync("Opschalen");
        await Expect(blad.Pagina.Locator(".lr-ladder > li")).ToHaveCountAsync(4);
        await blad.IsToegankelijk();
        await blad.PastInDeBreedte();
        await blad.Scherm($"opschalen-{breedte}", helePagina: true);

        var eerste = (await blad.Pagina.Locator(".lr-ladder > li").First.BoundingBoxAsync())!;
        var laatste = (await blad.Pagina.Locator(".lr-ladder > li").Last.BoundingBoxAsync())!;
        Assert.True(breedte == Blad.Smal ? laatste.Y > eerste.Y : laatste.Y < eerste.Y, "The stairs go up where there is room, else the steps are below each other.");
    }

    [BrowserFact]
    public async Task Een_regiobeheerder_maakt_een_nieuwe_versie_met_een_stap_erbij()
    {
        await using var blad = await Blad.Open(draaiend);
        var pagina = blad.Pagina;
        await blad.Als("beheer");
        await blad.Naar("/beheer");
        await pagina.Locator("main a[href='/beheer/opschalingsmodellen']").ClickAsync();
        await blad.IsToegankelijk();
        await pagina.Locator("#meegeleverde-modellen").GetByRole(AriaRole.Link, new() { Name = "Nieuwe versie van ZAT en ZAT+ voortgezet onderwijs Deventer" }).ClickAsync();
        await blad.IsToegankelijk();
        await blad.PastInDeBreedte();

        await pagina.FillAsync("#naam", "Proef met een warme start");
        await pagina.Locator("button[value='erbij-1']").ClickAsync();
        await Expect(pagina.Locator(".lr-ladder > li")).ToHaveCountAsync(4);
        await Expect(pagina.Locator("#naam")).ToHaveValueAsync("Proef met een warme start");
        await pagina.Locator("button[value='omhoog-2']").ClickAsync();
        await pagina.FillAsync("#naam-1", "Warme start");
        await pagina.Locator("#naam-1").PressAsync("Enter");
        await Expect(pagina.Locator(".lr-ladder > li").First).ToContainTextAsync("Warme start");
        await pagina.FillAsync("#geldig-van", "2026-11-23");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Leg deze versie vast" }).ClickAsync();
        await Expect(pagina.Locator("#doel-1-fout")).ToContainTextAsync("Schrijf waar stap 1 voor is.");
        await Expect(pagina.Locator("#betrokkenen-1-fout")).ToContainTextAsync("Kies wie er in stap 1 meedoen.");
        await blad.IsToegankelijk();
        await blad.PastInDeBreedte();
        await blad.Scherm("opschalingsmodel-fout-1280", helePagina: true);

        await pagina.FillAsync("#doel-1", "De mentor belt dezelfde dag.");
        await pagina.Locator("#betrokkenen-1").GetByLabel("Leerkracht of mentor").CheckAsync();
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Leg deze versie vast" }).ClickAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("De nieuwe versie ligt vast.");
        await Expect(pagina.Locator("#eigen-modellen")).ToContainTextAsync("Warme start · Zorg Advies Team (ZAT) · ZAT+ · Casusregisseur beslist");
        await blad.IsToegankelijk();
        await blad.PastInDeBreedte();
        await blad.Scherm("opschalingsmodellen-1280", helePagina: true);
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Trek in: Proef met een warme start" }).ClickAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("Het model is ingetrokken.");
    }

    [BrowserFact]
    public async Task Een_nieuwe_versie_maken_werkt_zonder_script_en_op_een_telefoon()
    {
        await using var blad = await Blad.Open(draaiend, Blad.Smal, script: false);
        var pagina = blad.Pagina;
        await blad.Als("beheer");
        await blad.Naar("/beheer/opschalingsmodellen/nieuw");
        await blad.PastInDeBreedte();
        await pagina.FillAsync("#naam", "Proef zonder script");
        await pagina.SelectOptionAsync("#soort", "MBO");
        await pagina.FillAsync("#geldig-van", "2026-12-24");
        await pagina.Locator("button[value='weg-3']").ClickAsync();
        await Expect(pagina.Locator(".lr-ladder > li")).ToHaveCountAsync(3);
        await pagina.FillAsync("#kantelpunt-1", "2");
        await pagina.Locator("button[value='bekijk']").Last.ClickAsync();
        await Expect(pagina.Locator(".lr-ladder > li").First).ToContainTextAsync("hooguit 2 weken");
        await blad.PastInDeBreedte();
        await blad.Scherm("opschalingsmodel-nieuw-390", helePagina: true);
        await pagina.GetByText("Leg deze versie vast").ClickAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("De nieuwe versie ligt vast.");
        await Expect(pagina.Locator("#eigen-modellen")).ToContainTextAsync("begint later");
        await blad.PastInDeBreedte();
        await blad.Scherm("opschalingsmodellen-390", helePagina: true);
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Trek in: Proef zonder script" }).ClickAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("Het model is ingetrokken.");
    }
}
