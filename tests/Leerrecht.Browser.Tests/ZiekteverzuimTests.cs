using static Microsoft.Playwright.Assertions;

namespace Leerrecht.Browser.Tests;

/// <summary>M@ZL from signal to advice: the school asks, the jeugdarts advises, the school reads the advice and not the note.</summary>
[Collection(nameof(Draaiend))]
public sealed class ZiekteverzuimTests(Draaiend draaiend)
{
    [BrowserTheory]
    [InlineData(Blad.Breed, true)]
    [InlineData(Blad.Smal, false)]
    public async Task De_school_vraagt_de_jeugdarts_adviseert_en_de_school_leest_het_advies_en_niet_de_notitie(int breedte, bool script)
    {
        await using var blad = await Blad.Open(draaiend, breedte, script);
        var pagina = blad.Pagina;
        await blad.Als("school-vo");
        await Begin(blad);
        await Expect(pagina.Locator(".lr-kaartgroep")).ToContainTextAsync("Gesprek met leerling en ouders");
        var zaak = new Uri(pagina.Url).AbsolutePath;
        await blad.Keur();

        await pagina.FillAsync("#met", "Leerling en vader");
        await pagina.FillAsync("#besproken", "kort");
        await Verzend("gesprek");
        await Expect(pagina.Locator("#besproken-fout")).ToBeVisibleAsync();
        await Expect(pagina.Locator("#met")).ToHaveValueAsync("Leerling en vader");
        await pagina.FillAsync("#besproken", "Vaak moe, wil graag komen.");
        await pagina.FillAsync("#verteld", Draaiend.Vandaag);
        await Verzend("gesprek");
        await pagina.FillAsync("#vraag", "Kan de leerling halve dagen komen?");
        await blad.Scherm($"ziekteverzuim-vraag-{breedte}", helePagina: true);
        await blad.Keur();
        await Verzend("consult");
        await Expect(pagina.Locator("main")).ToContainTextAsync("De GGD ziet deze leerling nu");

        await blad.Als("leerplicht");
        Assert.Equal(404, (await blad.Naar(zaak)).Status);
        Assert.Equal(403, (await blad.Naar("/ziekteverzuim")).Status);

        await blad.Als("jeugdarts");
        await blad.Naar("/ziekteverzuim");
        await Expect(pagina.Locator($"main a[href='{zaak}']")).ToBeVisibleAsync();
        await blad.Scherm($"ziekteverzuim-lijst-jgz-{breedte}", helePagina: true);
        await blad.Keur();
        await blad.Naar(zaak);
        await pagina.FillAsync("#voor", Draaiend.Vandaag);
        await Verzend("uitnodigen");
        await Verzend("spreekuur");
        await pagina.FillAsync("#notitie", "Alleen voor de arts: dit is geheim.");
        await pagina.Locator("form:has(#notitie) button[type=submit]").ClickAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("dit is geheim");
        await pagina.SelectOptionAsync("#belastbaarheid", "Gedeeltelijk");
        await pagina.FillAsync("#hoe", "De eerste weken alleen de ochtenden.");
        await pagina.FillAsync("#tot", "2026-12-18");
        await pagina.FillAsync("#school-kan", "Een rustige plek geven.");
        await blad.Scherm($"ziekteverzuim-advies-{breedte}", helePagina: true);
        await blad.Keur();
        await Verzend("adviseren");
        await Expect(pagina.Locator("main")).ToContainTextAsync("Het advies is gegeven");

        await blad.Als("school-vo");
        await blad.Naar(zaak);
        await Expect(pagina.Locator("main")).ToContainTextAsync("De eerste weken alleen de ochtenden.");
        await Expect(pagina.Locator("main")).ToContainTextAsync("Er is een medische notitie (alleen JGZ).");
        Assert.DoesNotContain("dit is geheim", await pagina.ContentAsync(), StringComparison.Ordinal);
        await pagina.FillAsync("#wat", "Het rooster aanpassen.");
        await pagina.FillAsync("#wie", "Mentor");
        await pagina.FillAsync("#voor", "2026-11-24");
        await blad.Scherm($"ziekteverzuim-school-{breedte}", helePagina: true);
        await Verzend("actie");
        await blad.Keur();
        await blad.Naar("/vandaag");
        await Expect(pagina.Locator($"main a[href='{zaak}']").First).ToBeVisibleAsync();

        async Task Verzend(string vak)
        {
            var knop = pagina.Locator($"section[aria-labelledby=kop-{vak}] form button[type=submit]").First;
            await knop.ClickAsync();
        }
    }

    /// <summary>From the first signal of sickness of a child without a case, that lives where a GGD works.</summary>
    private static async Task Begin(Blad blad)
    {
        var pagina = blad.Pagina;
        foreach (var soort in new[] { "ziek-frequent", "ziek-lang" })
        {
            await blad.Naar($"/signalen?soort={soort}");
            foreach (var pad in await pagina.Locator("main a[href^='/signalen/']").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))"))
            {
                await blad.Naar(pad);
                var knop = pagina.Locator("main form:has(button:has-text('Begin begeleiding')) button");
                if (await knop.CountAsync() > 0)
                {
                    await knop.ClickAsync();
                    return;
                }
            }
        }

        Assert.Fail("There is no signal of sickness without a case.");
    }
}
