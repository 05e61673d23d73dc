using static Microsoft.Playwright.Assertions;

namespace Leerrecht.Browser.Tests;

/// <summary>The organisation administrator's work: somebody joins, gets into the team and leaves again; without script, on a phone too.</summary>
[Collection(nameof(Draaiend))]
public sealed class MensenEnTeamTests(Draaiend draaiend)
{
    [BrowserTheory]
    [InlineData(Blad.Breed, true)]
    [InlineData(Blad.Smal, false)]
    public async Task Iemand_komt_erbij_komt_in_het_team_en_verliest_de_toegang(int breedte, bool script)
    {
        await using var blad = await Blad.Open(draaiend, breedte, script);
        var (pagina, naam) = (blad.Pagina, $"Lotte Proef {(script ? "Een" : "Twee")}");
        await blad.Als("schoolbeheer");
        await blad.Naar("/beheer");
        await pagina.Locator("main a[href='/beheer/mensen']").ClickAsync();
        await pagina.Locator("main a[href^='/beheer/mensen/nieuw']").ClickAsync();
        await pagina.FillAsync("#naam", naam);
        await pagina.FillAsync("#email", $"lotte.{breedte}@school.example");
        await pagina.SelectOptionAsync("#rol", "mentor");
        await pagina.FillAsync("#tot", "2020-01-01");
        await pagina.Locator("form:has(#naam) button[type=submit]").ClickAsync();
        await Expect(pagina.Locator("#tot-fout")).ToBeVisibleAsync();
        await Expect(pagina.Locator("#naam")).ToHaveValueAsync(naam);
        await blad.Keur();

        await pagina.FillAsync("#tot", "");
        await pagina.Locator("form:has(#naam) button[type=submit]").ClickAsync();
        await Expect(pagina.Locator("h1")).ToHaveTextAsync(naam);
        await Expect(pagina.Locator("#aanstellingen")).ToContainTextAsync("Mentor");
        await blad.Scherm($"mens-{breedte}", helePagina: true);
        await blad.Keur();
        var mens = pagina.Url.Split('?')[0];

        await blad.Naar("/beheer");
        await pagina.Locator("main a[href$='/team']").ClickAsync();
        await Expect(pagina.Locator("main .lr-kolommen section")).ToHaveCountAsync(5);
        await pagina.SelectOptionAsync("#aanstelling", new[] { await pagina.Locator($"#aanstelling option:has-text('{naam}')").GetAttributeAsync("value") ?? "" });
        await pagina.FillAsync("#uren", "1,5");
        await pagina.Locator("form:has(#uren) button[type=submit]").ClickAsync();
        await Expect(pagina.Locator("section[aria-labelledby=zijde-school]")).ToContainTextAsync(naam);
        await blad.Scherm($"team-{breedte}", helePagina: true);
        await blad.Keur();

        await pagina.GotoAsync(mens);
        await pagina.Locator("#aanstellingen a[href*='einde=']").ClickAsync();
        await blad.Keur();
        await pagina.Locator("button[name=nu]").ClickAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("De laatste dag is vastgelegd");
        await blad.Naar("/beheer");
        await pagina.Locator("main a[href$='/team']").ClickAsync();
        await Expect(pagina.Locator("section[aria-labelledby=zijde-school]")).Not.ToContainTextAsync(naam);
    }

    [BrowserTheory]
    [InlineData(Blad.Breed)]
    [InlineData(Blad.Smal)]
    public async Task Organisaties_en_mandaten_zijn_te_vinden_en_toegankelijk(int breedte)
    {
        await using var blad = await Blad.Open(draaiend, breedte);
        var pagina = blad.Pagina;
        await blad.Als("beheer");
        await blad.Naar("/beheer/organisaties?soort=Ggd");
        await blad.Keur();
        await pagina.Locator("#organisaties a").First.ClickAsync();
        await Expect(pagina.Locator("#relaties")).ToContainTextAsync("werkt voor");
        await blad.Scherm($"organisatie-{breedte}", helePagina: true);
        await blad.Keur();
        await pagina.Locator("#relaties a[href*='eindigt=']").First.ClickAsync();
        await blad.Keur();

        await blad.Naar("/beheer/mandaten");
        await Expect(pagina.Locator("#mandaten")).ToContainTextAsync("Henk Postma");
        await blad.Scherm($"mandaten-{breedte}", helePagina: true);
        await blad.Keur();
        await blad.Naar("/beheer/mandaten/nieuw?zoek=postma");
        await blad.Keur();
        await pagina.Locator("main ul.lr-lijst a").First.ClickAsync();
        await blad.Keur();
        await pagina.Locator("main section a[href*='namens=']").First.ClickAsync();
        await Expect(pagina.Locator("#bron")).ToBeVisibleAsync();
        await blad.Keur();
    }
}
