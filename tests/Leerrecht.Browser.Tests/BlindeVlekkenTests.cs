using static Microsoft.Playwright.Assertions;

namespace Leerrecht.Browser.Tests;

/// <summary>The list of cases and what nobody looks at: every blind spot opens to the child and to what ends it; the region sees numbers.</summary>
[Collection(nameof(Draaiend))]
public sealed class BlindeVlekkenTests(Draaiend draaiend)
{
    [BrowserTheory]
    [InlineData(Blad.Breed, true)]
    [InlineData(Blad.Smal, false)]
    public async Task Van_de_lijst_en_de_blinde_vlekken_naar_het_kind_en_de_daad(int breedte, bool script)
    {
        await using var blad = await Blad.Open(draaiend, breedte, script);
        var pagina = blad.Pagina;
        await blad.Als("zorg");
        foreach (var keuze in new[] { "vanmij", "organisatie", "opschalen", "nazorg" })
        {
            await blad.Naar($"/dossiers?keuze={keuze}");
            await Expect(pagina.Locator("#dossiers tbody tr").First).ToBeVisibleAsync();
            await blad.Scherm($"dossiers-{keuze}-{breedte}", helePagina: true);
            await Keur(blad, script);
        }

        await pagina.Locator("#dossiers th a").First.ClickAsync();
        await Expect(pagina).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/dossier$"));
        await Expect(pagina.Locator("h1")).ToHaveCountAsync(1);

        await blad.Naar("/vandaag");
        await blad.Scherm($"vandaag-dossiers-{breedte}", helePagina: true);
        await Keur(blad, script);
        await pagina.Locator(".lr-vandaag__onder a[href^='/blinde-vlekken']").ClickAsync();
        await Expect(pagina.Locator("h1")).ToHaveTextAsync("Blinde vlekken");
        await Expect(pagina.Locator("#vlek-kantelpuntvoorbij")).ToBeVisibleAsync();
        await blad.Scherm($"blinde-vlekken-{breedte}", helePagina: true);
        await Keur(blad, script);

        // The button leads to the form that ends it, unfolded.
        await pagina.Locator("section[aria-labelledby=vlek-kantelpuntvoorbij] .lr-kaartregel__actie a").First.ClickAsync();
        await Expect(pagina).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/dossier\\?doe=opschalen#kop-opschalen$"));
        await Expect(pagina.Locator("#opschalen-reden")).ToBeVisibleAsync();

        await blad.Als("regiegroep");
        foreach (var pad in new[] { "/blinde-vlekken", "/lessen" })
        {
            await blad.Naar(pad);
            await Expect(pagina.Locator("main table tbody tr").First).ToBeVisibleAsync();
            await Expect(pagina.Locator("main a[href^='/leerlingen/']")).ToHaveCountAsync(0);
            await blad.Scherm($"regiegroep{pad.Replace('/', '-')}-{breedte}", helePagina: true);
            await Keur(blad, script);
        }
    }

    private static async Task Keur(Blad blad, bool script)
    {
        if (script)
        {
            await blad.IsToegankelijk();
        }

        await blad.PastInDeBreedte();
    }
}
