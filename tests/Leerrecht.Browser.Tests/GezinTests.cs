using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Leerrecht.Browser.Tests;

/// <summary>The cases of a brother and a sister are linked, get one plan for the household and one to call, and are unlinked; also without script.</summary>
[Collection(nameof(Draaiend))]
public sealed class GezinTests(Draaiend draaiend)
{
    [BrowserTheory]
    [InlineData(Blad.Breed, true)]
    [InlineData(Blad.Smal, false)]
    public async Task Twee_dossiers_van_een_gezin_hebben_een_plan_en_een_contactpersoon(int breedte, bool script)
    {
        await using var blad = await Blad.Open(draaiend, breedte, script);
        var pagina = blad.Pagina;
        await blad.Als("zorg");
        var (kind, zus) = await Twee(blad);

        await blad.Naar($"{kind}/dossier");
        await pagina.Locator("main a:has-text('Verbind met een broer of zus')").ClickAsync();
        await pagina.Locator("form:has(#ander) button[type=submit]").ClickAsync();
        await Expect(pagina.Locator("#ander-fout")).ToContainTextAsync("Kies een kind");
        await blad.Keur();
        await pagina.SelectOptionAsync("#ander", zus.Split('/')[^1]);
        await blad.Scherm($"gezin-verbinden-{breedte}", helePagina: true);
        await pagina.Locator("form:has(#ander) button[type=submit]").ClickAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("De dossiers zijn verbonden");
        await Expect(pagina.Locator($"section[aria-labelledby=kop-gezin] a[href='{zus}/dossier']")).ToHaveCountAsync(1);
        await blad.Scherm($"gezin-dossier-{breedte}", helePagina: true);
        await blad.Keur();

        await blad.Naar($"{kind}/plan/maken");
        await pagina.FillAsync("#kind", "Ik wil dat het thuis rustig is.");
        await pagina.FillAsync("#ouders", "Wij willen dat ook.");
        await pagina.FillAsync("#vraag", "Een rustig begin van de dag.");
        await Doel(1, "Het gezin staat op tijd op.", gezin: true);
        await pagina.Locator("button[value='doel-erbij']").ClickAsync();
        await Expect(pagina.Locator("#gezin-1")).ToBeCheckedAsync();
        await Doel(2, "Elke ochtend op school.", gezin: false);
        await pagina.FillAsync("#evaluatie", "2027-01-15");
        await blad.Scherm($"gezin-plan-maken-{breedte}", helePagina: true);
        await blad.Keur();
        await pagina.Locator("section[aria-labelledby=kop-vast] button[type=submit]").ClickAsync();
        await Expect(pagina.Locator(".lr-doel:has-text('Het gezin staat op tijd op')")).ToContainTextAsync("Voor het hele gezin");
        await Expect(pagina.Locator(".lr-doel:has-text('Elke ochtend op school')")).Not.ToContainTextAsync("Voor het hele gezin");
        await blad.Scherm($"gezin-plan-{breedte}", helePagina: true);
        await blad.Keur();

        await blad.Naar($"{zus}/plan");
        await Expect(pagina.Locator("main")).ToContainTextAsync("Voor het hele gezin is al afgesproken");
        await blad.Scherm($"gezin-plan-zus-{breedte}", helePagina: true);
        await blad.Keur();
        await pagina.Locator("main a:has-text('Plan maken')").ClickAsync();
        await Expect(pagina.Locator("#doel-1")).ToHaveValueAsync("Het gezin staat op tijd op.");
        await Expect(pagina.Locator("#doel-2")).ToHaveCountAsync(0);

        await blad.Naar($"{zus}/dossier");
        await Vouw("contact");
        await pagina.SelectOptionAsync("#contact-contactpersoon", "buiten");
        await pagina.FillAsync("#contact-naam", "");
        await Verstuur("contact");
        await Expect(pagina.Locator("#contact-contactpersoon-fout")).ToBeVisibleAsync();
        await pagina.FillAsync("#contact-naam", "Buurtcoach An, 06 00000000");
        await Verstuur("contact");
        await Expect(pagina.Locator("main")).ToContainTextAsync("De contactpersoon staat vast");
        await blad.Naar($"{kind}/dossier");
        await Expect(pagina.Locator("section[aria-labelledby=kop-gezin]")).ToContainTextAsync("Het gezin belt Buurtcoach An");

        await Vouw("losmaken");
        await pagina.FillAsync("#losmaken-reden", "Zij wonen niet meer in een huis.");
        await blad.Scherm($"gezin-losmaken-{breedte}", helePagina: true);
        await Verstuur("losmaken");
        await Expect(pagina.Locator("main")).ToContainTextAsync("losgemaakt van het gezin");
        await Expect(pagina.Locator($"section[aria-labelledby=kop-gezin] a[href='{zus}/dossier']")).ToHaveCountAsync(0);
        await blad.Keur();

        async Task Doel(int nummer, string wat, bool gezin)
        {
            await pagina.FillAsync($"#doel-{nummer}", wat);
            await pagina.FillAsync($"#gemeten-{nummer}", "De ouders vertellen het.");
            await pagina.FillAsync($"#uiterlijk-{nummer}", "2026-12-18");
            await pagina.SetCheckedAsync($"#gezin-{nummer}", gezin);
        }

        async Task Vouw(string vak)
        {
            var dicht = pagina.Locator($"section[aria-labelledby=kop-{vak}] details:not([open]) > summary");
            if (await dicht.CountAsync() > 0)
            {
                await dicht.ClickAsync();
            }
        }

        Task Verstuur(string formulier) => pagina.Locator($"form:has(input[name=_handler][value='{formulier}']) button[type=submit]").ClickAsync();
    }

    /// <summary>Two children of the school with a case that this person leads, without a plan and of no household.</summary>
    private static async Task<(string Kind, string Zus)> Twee(Blad blad)
    {
        var pagina = blad.Pagina;
        await blad.Naar("/dossiers");
        var alle = await pagina.Locator("main a[href^='/leerlingen/'][href$='/dossier']").EvaluateAllAsync<string[]>("links => [...new Set(links.map(link => link.getAttribute('href')))]");
        List<string> gevonden = [];
        foreach (var dossier in alle.Reverse())
        {
            await blad.Naar(dossier);
            if (await pagina.Locator("main:has-text('Er is nog geen plan') section[aria-labelledby=kop-gezin]:not(:has(li)) a").CountAsync() > 0
                && await pagina.Locator("section[aria-labelledby=kop-sluiten]").CountAsync() > 0)
            {
                gevonden.Add(dossier.Replace("/dossier", "", StringComparison.Ordinal));
            }

            if (gevonden.Count == 2)
            {
                return (gevonden[0], gevonden[1]);
            }
        }

        throw new PlaywrightException($"Of {alle.Length} cases there are no two without a plan.");
    }
}
