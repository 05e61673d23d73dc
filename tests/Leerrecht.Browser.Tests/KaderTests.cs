using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Leerrecht.Browser.Tests;

/// <summary>The frame around every page.</summary>
[Collection(nameof(Draaiend))]
public sealed class KaderTests(Draaiend draaiend)
{
    [BrowserTheory]
    [InlineData("/vorm", Blad.Breed)]
    [InlineData("/vorm", Blad.Smal)]
    [InlineData("/vorm", Blad.Vergroot)]
    [InlineData("/rol", Blad.Breed)]
    [InlineData("/rol", Blad.Smal)]
    [InlineData("/bestaat-niet", Blad.Breed)]
    public async Task Een_pagina_is_toegankelijk_en_past(string pad, int breedte)
    {
        await using var blad = await Blad.Open(draaiend, breedte);
        await blad.Als("school-vo");
        await blad.Naar(pad);

        await blad.IsToegankelijk();
        await blad.PastInDeBreedte();
        await Expect(blad.Pagina.Locator("h1")).ToHaveCountAsync(1);
        await blad.Scherm($"kader{pad.Replace('/', '-')}-{breedte}", helePagina: true);
    }

    [BrowserTheory]
    [InlineData(Blad.Breed)]
    [InlineData(Blad.Smal)]
    public async Task Elke_pagina_van_de_navigatie_gaat_open_past_en_is_toegankelijk(int breedte)
    {
        await using var blad = await Blad.Open(draaiend, breedte);
        var gekeurd = new HashSet<string>();
        foreach (var wie in new[] { "school-vo", "school-po", "leerplicht", "swv", "jeugdarts", "beleid", "functionaris", "schoolbeheer", "beheer" })
        {
            await blad.Als(wie);
            foreach (var pad in await blad.Wegen())
            {
                var antwoord = await blad.Naar(pad);

                Assert.True(antwoord.Ok, $"{wie} {pad}: {antwoord.Status}");
                await blad.PastInDeBreedte();
                await Expect(blad.Pagina.Locator("h1")).ToHaveCountAsync(1);
                if (gekeurd.Add(pad))
                {
                    await blad.IsToegankelijk();
                }

                await blad.Scherm($"{wie}{pad.Replace('/', '-')}-{breedte}");
            }
        }
    }

    [BrowserTheory]
    [InlineData(Blad.Breed)]
    [InlineData(1150)]
    [InlineData(1024)]
    [InlineData(Blad.Smal)]
    public async Task Geen_knop_van_vandaag_valt_buiten_zijn_regel(int breedte)
    {
        await using var blad = await Blad.Open(draaiend, breedte);
        await blad.Als("school-vo");
        await blad.Naar("/vandaag");
        await Expect(blad.Pagina.Locator(".lr-kaartregel__actie > :nth-child(3)").First).ToBeVisibleAsync();
        Assert.Empty(await blad.Pagina.Locator(".lr-kaartregel__actie > *").EvaluateAllAsync<string[]>(
            "knoppen => knoppen.filter(knop => knop.getBoundingClientRect().right > knop.closest('.lr-kaartregel').getBoundingClientRect().right).map(knop => knop.textContent)"));
    }

    /// <summary>Without script too: it is a link.</summary>
    [BrowserTheory]
    [InlineData(Blad.Breed, true)]
    [InlineData(Blad.Smal, false)]
    public async Task Van_mij_is_korter_houdt_de_gekozen_school_vast_en_zegt_wat_er_nog_is(int breedte, bool script)
    {
        await using var blad = await Blad.Open(draaiend, breedte, script);
        var pagina = blad.Pagina;
        await blad.Als("leerplicht");
        await blad.Naar("/vandaag");
        await Expect(pagina.Locator(".lr-keuze [aria-current=true]")).ToHaveTextAsync("Alles");
        var alles = await Punten();
        await pagina.Locator(".lr-keuze a:has-text('Van mij')").ClickAsync();
        await Expect(pagina.Locator(".lr-keuze [aria-current=true]")).ToHaveTextAsync("Van mij");
        var vanMij = await Punten();
        Assert.InRange(vanMij, 1, alles - 1);
        await Expect(pagina.Locator("a:has-text('Onder Alles')")).ToContainTextAsync($"nog {alles - vanMij},");
        await blad.Keur();

        await pagina.Locator("#vestiging").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await pagina.Locator("form:has(#vestiging) button").ClickAsync();
        await Expect(pagina.Locator(".lr-keuze [aria-current=true]")).ToHaveTextAsync("Van mij");
        var school = await pagina.Locator("#vestiging").InputValueAsync();
        await pagina.Locator(".lr-keuze a:has-text('Alles')").ClickAsync();
        await Expect(pagina.Locator(".lr-keuze [aria-current=true]")).ToHaveTextAsync("Alles");
        await Expect(pagina.Locator("#vestiging")).ToHaveValueAsync(school);

        async Task<int> Punten() => (await pagina.Locator(".lr-kaartgroep__kop .lr-kaartgroep__aantal").AllTextContentsAsync()).Sum(aantal => int.Parse(aantal, CultureInfo.InvariantCulture));
    }

    [BrowserFact]
    public async Task Wie_verder_bladert_dan_de_lijst_gaat_komt_terug_op_de_laatste_bladzijde()
    {
        await using var blad = await Blad.Open(draaiend);
        await blad.Als("leerplicht");
        await blad.Naar("/leerlingen?pagina=1000000");
        await Expect(blad.Pagina.Locator(".lr-paginering")).ToContainTextAsync("Zo ver gaat de lijst niet");
        await blad.Pagina.Locator(".lr-paginering a").ClickAsync();
        await Expect(blad.Pagina.Locator("main table a[href^='/leerlingen/']").First).ToBeVisibleAsync();
        await Expect(blad.Pagina.Locator(".lr-paginering a[rel='next']")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task De_eerste_tab_springt_naar_de_inhoud()
    {
        await using var blad = await Blad.Open(draaiend);
        await blad.Naar("/rol");

        await blad.Pagina.Keyboard.PressAsync("Tab");
        await Expect(blad.Pagina.Locator(".utrecht-skip-link")).ToBeFocusedAsync();
        await blad.Pagina.Keyboard.PressAsync("Enter");
        await Expect(blad.Pagina.Locator("main")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task De_schuine_streep_gaat_naar_het_zoekveld_en_niet_uit_een_veld_weg()
    {
        await using var blad = await Blad.Open(draaiend);
        await blad.Als("school-vo");
        await blad.Naar("/vorm");

        await blad.Pagina.Keyboard.PressAsync("/");
        await Expect(blad.Pagina.Locator("#zoek")).ToBeFocusedAsync();
        await Expect(blad.Pagina.Locator("#zoek")).ToHaveValueAsync("");

        await blad.Pagina.Locator("#code").FocusAsync();
        await blad.Pagina.Keyboard.PressAsync("/");
        await Expect(blad.Pagina.Locator("#code")).ToBeFocusedAsync();
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task De_taal_wisselt_en_blijft_ook_zonder_script(bool script)
    {
        await using var blad = await Blad.Open(draaiend, script: script);
        await blad.Naar("/rol");
        await Expect(blad.Pagina.Locator("html")).ToHaveAttributeAsync("lang", "nl");

        await blad.Pagina.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Expect(blad.Pagina.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(blad.Pagina.Locator("h1")).ToHaveTextAsync("Choose through whose eyes you look");

        await blad.Naar("/rol");
        await Expect(blad.Pagina.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }

    [BrowserFact]
    public async Task Zonder_script_kan_iemand_een_rol_kiezen_en_weer_wisselen()
    {
        await using var blad = await Blad.Open(draaiend, script: false);
        await blad.Als("leerplicht");
        await Expect(blad.Pagina.Locator(".lr-wie__persoon")).ToContainTextAsync("Leerplichtambtenaar");

        await blad.Als("beleid");
        await Expect(blad.Pagina.Locator(".lr-wie__persoon")).ToContainTextAsync("Beleidsmedewerker");
        await Expect(blad.Pagina.Locator("#zoek")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Een_grafiek_tekent_de_cijfers_van_de_tabel_ernaast()
    {
        await using var blad = await Blad.Open(draaiend);
        await blad.Naar("/vorm");

        await Expect(blad.Pagina.Locator(".lr-grafiek__vlak canvas").First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Zonder_rol_komt_iemand_bij_de_rollen_uit()
    {
        await using var blad = await Blad.Open(draaiend);
        await blad.Naar("/");

        Assert.Equal("/rol", new Uri(blad.Pagina.Url).AbsolutePath);
    }
}
