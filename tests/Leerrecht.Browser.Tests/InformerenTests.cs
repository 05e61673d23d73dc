using static Microsoft.Playwright.Assertions;

namespace Leerrecht.Browser.Tests;

/// <summary>The region agrees who is told of a thuiszitter; leerplicht finds it on Vandaag, sees what leaves, and sends it.</summary>
[Collection(nameof(Draaiend))]
public sealed class InformerenTests(Draaiend draaiend)
{
    [BrowserTheory]
    [InlineData(Blad.Breed, true)]
    [InlineData(Blad.Smal, false)]
    public async Task Van_de_afspraak_tot_het_bericht(int breedte, bool script)
    {
        await using var blad = await Blad.Open(draaiend, breedte, script);
        var pagina = blad.Pagina;
        var team = $"Expertisecentrum {breedte}";
        await blad.Als("beheer");
        await blad.Naar("/beheer");
        await Expect(pagina.Locator("main a[href='/beheer/informatieplichten']")).ToBeVisibleAsync();
        await blad.Naar("/beheer/informatieplichten");
        await pagina.Locator("form[aria-labelledby=nieuw] button[type=submit]").ClickAsync();
        await Expect(pagina.Locator("#aan-fout")).ToBeVisibleAsync();
        await pagina.FillAsync("#aan", team);
        await pagina.SelectOptionAsync("#zijde", "Gemeente");
        await pagina.Locator("form[aria-labelledby=nieuw] button[type=submit]").ClickAsync();
        await Expect(pagina.Locator("#plichten")).ToContainTextAsync(team);
        await Keur(blad, script);
        await blad.Scherm($"informatieplichten-{breedte}", helePagina: true);

        await blad.Als("leerplicht");
        await blad.Naar("/vandaag");
        await Expect(pagina.Locator("main")).ToContainTextAsync($"Informeer {team} over deze thuiszitter");
        await Keur(blad, script);
        await blad.Scherm($"vandaag-informeer-{breedte}", helePagina: true);
        await pagina.Locator("main a[href$='/betrokkenheid']").First.ClickAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("Precies dit gaat weg");
        await Keur(blad, script);
        await blad.Scherm($"betrokkenheid-{breedte}", helePagina: true);
        await pagina.Locator("summary:has-text('Andere contactgegevens')").ClickAsync();
        await pagina.FillAsync("#telefoon", "050 12");
        await pagina.Locator("form:has(#telefoon) button[type=submit]").ClickAsync();
        await Expect(pagina.Locator("#telefoon-fout")).ToBeVisibleAsync();
        await pagina.FillAsync("#telefoon", "050 123 4567");
        await pagina.Locator("form:has(#telefoon) button[type=submit]").ClickAsync();
        await Expect(pagina.Locator("main .lr-gegevens:has-text('050 123 4567')").First).ToBeVisibleAsync();
        await pagina.Locator($"button:has-text('Verstuur aan {team}')").ClickAsync();
        await Expect(pagina.Locator("section[aria-labelledby=kop-gedaan]")).ToContainTextAsync("wacht op bezorging");
        await Keur(blad, script);

        await blad.Als("beheer");
        await blad.Naar("/beheer/informatieplichten");
        await pagina.Locator($"#plichten a[aria-label='Beëindigen: {team}']").ClickAsync();
        await pagina.FillAsync("#laatste", "2026-11-21");
        await pagina.Locator("form:has(#laatste) button[type=submit]").ClickAsync();
        await Expect(pagina.Locator("#plichten")).ToContainTextAsync("ging niet door");
        await Keur(blad, script);
    }

    private static async Task Keur(Blad blad, bool script)
    {
        if (script)
        {
            await blad.IsToegankelijk();
        }

        await blad.PastInDeBreedte();
        await Expect(blad.Pagina.Locator("h1")).ToHaveCountAsync(1);
    }
}
