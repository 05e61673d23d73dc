using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace Leerrecht.Browser.Tests;

/// <summary>From a signal to a report, through the hands of leerplicht and back to the school; and the way past the wall, closed and then open.</summary>
[Collection(nameof(Draaiend))]
public sealed class MeldenTests(Draaiend draaiend)
{
    [BrowserTheory]
    [InlineData(Blad.Breed, true)]
    [InlineData(Blad.Smal, false)]
    public async Task Van_signaal_tot_antwoord_voor_de_school(int breedte, bool script)
    {
        await using var blad = await Blad.Open(draaiend, breedte, script);
        var pagina = blad.Pagina;
        await blad.Naar(await TeMelden(blad));
        await Expect(pagina.Locator("h1")).ToHaveTextAsync("Melden bij leerplicht");
        await pagina.Locator("button:has-text('Verstuur de melding')").ClickAsync();
        await Expect(pagina.Locator(".lr-foutlijst")).ToBeVisibleAsync();
        await blad.Keur();

        await pagina.FillAsync("#reden", "Zegt geen zin te hebben.");
        await pagina.FillAsync("#actie-school", "Gebeld met ouders, gesprek met de mentor.");
        await pagina.FillAsync("#contact-telefoon", "050 123 4567");
        await blad.Scherm($"melden-{breedte}", helePagina: true);
        await pagina.Locator("button:has-text('Verstuur de melding')").ClickAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("Gemeld. De melding staat klaar");
        await blad.Keur();
        var melding = new Uri(pagina.Url).AbsolutePath;
        var naam = await pagina.Locator("section[aria-labelledby=kop-wie] a").First.InnerTextAsync();

        // The register refuses it: the school reads what and why, on Vandaag too, and sends it again.
        await Weiger(melding[^36..]);
        await blad.Naar("/vandaag");
        await Expect(pagina.Locator("main")).ToContainTextAsync("Het verzuimregister weigert een melding");
        await blad.Naar("/berichten");
        await Expect(pagina.Locator($"#berichten a[href='{melding}']")).ToBeVisibleAsync();
        await blad.Naar(melding);
        await Expect(pagina.Locator("section[aria-labelledby=kop-verbeteren] ul")).ToContainTextAsync("Contact op school: niet juist.");
        await Expect(pagina.Locator("#v-contact-telefoon-fout")).ToBeVisibleAsync();
        await blad.Keur();
        await blad.Scherm($"melding-geweigerd-{breedte}", helePagina: true);
        await pagina.FillAsync("#v-reden", "");
        await pagina.Locator("button:has-text('Verstuur de verbeterde melding')").ClickAsync();
        await Expect(pagina.Locator("#v-reden-fout")).ToBeVisibleAsync();
        await pagina.FillAsync("#v-reden", "Zegt geen zin te hebben.");
        await pagina.FillAsync("#v-contact-telefoon", "050 765 4321");
        await pagina.Locator("button:has-text('Verstuur de verbeterde melding')").ClickAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("De verbeterde melding staat klaar");
        await Expect(pagina.Locator("section[aria-labelledby=kop-verloop]")).ToContainTextAsync("Geweigerd door het verzuimregister");
        await Expect(pagina.Locator("section[aria-labelledby=kop-verloop]")).ToContainTextAsync("Verbeterd en opnieuw gestuurd");
        await Expect(pagina.Locator("section[aria-labelledby=kop-verbeteren]")).ToHaveCountAsync(0);
        await blad.Keur();

        // The same form, sent again with the back button, makes no second report.
        await blad.Naar("/meldingen");
        await Expect(pagina.Locator($"main a[href='{melding}']")).ToHaveCountAsync(1);
        await blad.Naar("/vandaag");
        await Expect(pagina.Locator("main")).ToBeVisibleAsync();

        await blad.Als("leerplicht");
        await blad.Naar("/meldingen");
        await blad.Keur();
        await blad.Scherm($"meldingen-{breedte}", helePagina: true);
        await pagina.Locator($"main a[href='{melding}']").ClickAsync();
        await pagina.Locator("button:has-text('Neem in behandeling')").ClickAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("U hebt de melding in behandeling");
        await pagina.SelectOptionAsync("#soort", "gesprek");
        await pagina.FillAsync("#waarom", "Basisanalyse met leerling en ouders.");
        await pagina.Locator("form:has(#waarom) button[type=submit]").First.ClickAsync();
        await Expect(pagina.Locator(".lr-foutlijst")).ToContainTextAsync("Kies de dag van het gesprek");
        await Expect(pagina.Locator("#waarom")).ToHaveValueAsync("Basisanalyse met leerling en ouders.");
        await pagina.FillAsync("#uiterlijk", "2026-11-30");
        await pagina.FillAsync("#waar", "14.00 uur, stadhuis");
        await pagina.Locator("form:has(#waarom) button[type=submit]").First.ClickAsync();
        await Expect(pagina.Locator("article.lr-stap")).ToContainTextAsync("14.00 uur, stadhuis");
        await blad.Keur();
        await blad.Scherm($"melding-leerplicht-{breedte}", helePagina: true);

        await pagina.Locator("article.lr-stap summary").First.ClickAsync();
        await pagina.FillAsync("#wie-1", "Leerling en moeder");
        await pagina.FillAsync("#verslag-1", "Komt maandag weer.");
        await pagina.Locator("form:has(#verslag-1) button[type=submit]").ClickAsync();
        await Expect(pagina.Locator("section[aria-labelledby=kop-behandeling]")).ToContainTextAsync("Komt maandag weer.");
        await pagina.Locator("summary:has-text('Melding afsluiten')").ClickAsync();
        await pagina.SelectOptionAsync("#sluitreden", "afspraken");
        await pagina.FillAsync("#opmerking", "Vanaf maandag weer op school.");
        await pagina.Locator("form:has(#sluitreden) button[type=submit]").ClickAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("De melding is afgesloten");

        await blad.Als("school-vo");
        await blad.Naar(melding);
        await Expect(pagina.Locator("main")).ToContainTextAsync("Vanaf maandag weer op school.");
        await Expect(pagina.Locator("main")).ToContainTextAsync(naam);
        await Expect(pagina.Locator("main")).Not.ToContainTextAsync("Leerling en moeder");
        await blad.Keur();
        await blad.Scherm($"melding-school-{breedte}", helePagina: true);
    }

    [BrowserTheory]
    [InlineData(Blad.Breed, true)]
    public async Task Twijfel_aan_ziekte_wordt_geweigerd_en_na_alle_stappen_gemeld(int breedte, bool script)
    {
        await using var blad = await Blad.Open(draaiend, breedte, script);
        var pagina = blad.Pagina;
        await blad.Als("school-vo");

        // A pupil about whom the jeugdarts was not asked yet.
        await blad.Naar("/ziekteverzuim");
        var begeleid = await pagina.Locator("main a[href^='/leerlingen/']").EvaluateAllAsync<string[]>("alle => alle.map(een => een.getAttribute('href').split('/')[2])");
        await blad.Naar("/signalen?soort=ziek-lang");
        var rijen = await pagina.Locator("#signalen tbody tr").EvaluateAllAsync<string[][]>(
            "alle => alle.map(rij => ['/leerlingen/', '/signalen/'].map(begin => rij.querySelector(`a[href^='${begin}']`).getAttribute('href')))");
        var (kind, signaal) = rijen.Where(rij => !begeleid.Contains(rij[0].Split('/')[2])).Select(rij => (rij[0], rij[1])).First();
        await blad.Naar($"{kind}/meldingen");
        await blad.Keur();
        await Expect(pagina.Locator("main a[href$='/melden']")).ToBeVisibleAsync();

        // A period in which the school has nothing but sickness is refused with how it may be done.
        var (begin, eind) = await Ziekteperiode(blad, signaal);
        await blad.Naar($"{kind}/melden");
        await Vul(begin, eind);
        await pagina.Locator("button:has-text('Verstuur de melding')").ClickAsync();
        await Expect(pagina.Locator(".lr-foutlijst")).ToContainTextAsync("Ziekte mag niet naar leerplicht");
        await blad.Scherm($"melden-muur-{breedte}", helePagina: true);
        await blad.Keur();

        await pagina.CheckAsync("#twijfel");
        await pagina.FillAsync("#vermoeden-wie", "De mentor");
        await pagina.FillAsync("#vermoeden", "De leerling is in de stad gezien.");
        await pagina.FillAsync("#ingelicht", "Telefonisch.");
        await pagina.FillAsync("#ingelicht-op", "2026-11-19");
        await pagina.Locator("button:has-text('Verstuur de melding')").ClickAsync();
        await Expect(pagina.Locator(".lr-foutlijst")).ToContainTextAsync("jeugdarts");
        await pagina.FillAsync("#jeugdarts-niet", "De ouders komen niet op het consult.");
        await pagina.Locator("button:has-text('Verstuur de melding')").ClickAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("Gemeld. De melding staat klaar");

        async Task Vul(string van, string tot)
        {
            await pagina.FillAsync("#begin", van);
            await pagina.FillAsync("#eind", tot);
            await pagina.FillAsync("#reden", "Onbekend.");
            await pagina.FillAsync("#actie-school", "Gebeld met ouders.");
            await pagina.FillAsync("#contact-telefoon", "050 123 4567");
        }
    }

    /// <summary>What the register said of a report.</summary>
    private async Task Weiger(string melding)
    {
        await using var db = new Register($"Data Source={Path.Combine(draaiend.Map, "leerrecht.db")}").Open();
        var daad = new Handeling("proef", new DateTime(2026, 11, 22, 10, 0, 0, DateTimeKind.Utc), "proef");
        var bericht = await db.Berichten.SingleAsync(rij => rij.Verwijzing == Guid.Parse(melding));
        (bericht.Fout, bericht.GeweigerdOp, bericht.VolgendePoging, bericht.Pogingen) = ("j:onjuist", daad.Wanneer, null, 1);
        await db.Vastleggen(daad);
    }

    /// <summary>The first that the school has to report of a child who lives where this leerplichtambtenaar works.</summary>
    private static async Task<string> TeMelden(Blad blad)
    {
        await blad.Als("school-vo");
        await blad.Naar("/vandaag");
        var paden = await blad.Pagina.Locator("main a[href$='/melden']").EvaluateAllAsync<string[]>("alle => alle.map(een => een.getAttribute('href'))");
        await blad.Als("leerplicht");
        foreach (var pad in paden)
        {
            if ((await blad.Naar(pad[..^"/melden".Length])).Ok)
            {
                await blad.Als("school-vo");
                return pad;
            }
        }

        throw new InvalidOperationException("Of no child who lives there has the school anything to report.");
    }

    /// <summary>The first days of the absence behind a signal, as the page tells them.</summary>
    private static async Task<(string Begin, string Eind)> Ziekteperiode(Blad blad, string signaal)
    {
        await blad.Naar(signaal);
        var dagen = await blad.Pagina.Locator("#weken tbody tr:not(.lr-week--vrij) time").EvaluateAllAsync<string[]>("alle => alle.map(een => een.dateTime)");
        var maandag = DateOnly.ParseExact(dagen[0], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return (maandag.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), maandag.AddDays(11).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }
}
