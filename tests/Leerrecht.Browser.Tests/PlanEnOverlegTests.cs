using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Leerrecht.Browser.Tests;

/// <summary>A plan with two goals, a second version of it, and a meeting whose agreements become actions; also without script.</summary>
[Collection(nameof(Draaiend))]
public sealed class PlanEnOverlegTests(Draaiend draaiend)
{
    [BrowserTheory]
    [InlineData(Blad.Breed, true)]
    [InlineData(Blad.Smal, false)]
    public async Task Een_plan_met_twee_doelen_een_tweede_versie_en_een_overleg_met_afspraken(int breedte, bool script)
    {
        await using var blad = await Blad.Open(draaiend, breedte, script);
        var pagina = blad.Pagina;
        await blad.Als("school-vo");
        var kind = await Begin(blad, breedte);
        await blad.Naar($"{kind}/plan");
        await Expect(pagina.Locator("main")).ToContainTextAsync("Er is nog geen plan");
        await blad.Scherm($"plan-leeg-{breedte}", helePagina: true);
        await Keur(blad, script);

        await pagina.Locator("main a:has-text('Plan maken')").ClickAsync();
        await pagina.FillAsync("#kind", "Ik wil weer bij mijn klas horen, maar de eerste uren zijn te druk.");
        await pagina.FillAsync("#ouders", "We staan erachter als het rustig begint.");
        await pagina.FillAsync("#vraag", "Een rustige start van de dag en iemand bij wie de leerling altijd terechtkan.");
        await pagina.FillAsync("#doel-1", "Drie ochtenden per week naar school.");
        await pagina.FillAsync("#gemeten-1", "De aanwezigheid in het rooster.");
        await pagina.FillAsync("#uiterlijk-1", "2026-12-18");
        await pagina.Locator("button[value='doel-erbij']").ClickAsync();
        await Expect(pagina.Locator("#doel-1")).ToHaveValueAsync("Drie ochtenden per week naar school.");
        await Expect(pagina.Locator("#kind")).ToHaveValueAsync("Ik wil weer bij mijn klas horen, maar de eerste uren zijn te druk.");
        await pagina.FillAsync("#doel-2", "Alle dagen naar school.");
        await pagina.FillAsync("#uiterlijk-2", "2027-02-12");
        await pagina.Locator("button[value='maatwerk-erbij']").ClickAsync();
        await pagina.FillAsync("#maatwerk-1", "Begint de dag om tien uur.");
        await pagina.FillAsync("#maatwerk-van-1", "2026-11-23");
        await pagina.FillAsync("#maatwerk-tot-1", "2026-12-18");
        await pagina.FillAsync("#maatwerk-grond-1", "Beleidsregel afwijking onderwijstijd");
        await pagina.FillAsync("#maatwerk-akkoord-1", "Ouders en Inspectie");
        await pagina.FillAsync("#akkoord-1", "De leerling");
        await pagina.FillAsync("#akkoord-op-1", Draaiend.Vandaag);
        await pagina.FillAsync("#evaluatie", "2027-01-15");
        await Stel();
        await Expect(pagina.Locator("#gemeten-2-fout")).ToBeVisibleAsync();
        await Expect(pagina.Locator("#maatwerk-1")).ToHaveValueAsync("Begint de dag om tien uur.");
        await blad.Scherm($"plan-maken-{breedte}", helePagina: true);
        await Keur(blad, script);
        await pagina.FillAsync("#gemeten-2", "Geen dag gemist in twee weken.");
        await Stel();
        await Expect(pagina.Locator("main")).ToContainTextAsync("Het plan is vastgesteld");

        await pagina.Locator("summary:has-text('Actie toevoegen')").ClickAsync();
        await pagina.FillAsync("#wat", "Belt elke maandag naar huis.");
        await pagina.SelectOptionAsync("#eigenaar", "ouders");
        await pagina.FillAsync("#uiterlijk", "2026-11-24");
        await pagina.Locator("form:has(#wat) button[type=submit]").ClickAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("De actie is afgesproken");
        await blad.Scherm($"plan-{breedte}", helePagina: true);
        await Keur(blad, script);

        await pagina.Locator("main a:has-text('Nieuwe versie')").ClickAsync();
        await pagina.FillAsync("#kind", "De ochtenden gaan goed.");
        await pagina.FillAsync("#ouders-niet", "Zij zijn deze week niet bereikt.");
        await pagina.SelectOptionAsync("#stand-1", "Gehaald");
        await pagina.FillAsync("#evaluatie", "2027-02-15");
        await pagina.FillAsync("#wijziging", "Het eerste doel is gehaald.");
        await Keur(blad, script);
        await Stel();
        await Expect(pagina.Locator("main")).ToContainTextAsync("1 van 2 gehaald");
        await blad.Scherm($"plan-versie2-{breedte}", helePagina: true);
        await Keur(blad, script);
        await pagina.Locator("#versies a:has-text('Versie 1')").ClickAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("een oude versie");
        await Keur(blad, script);

        await blad.Naar($"{kind}/overleg");
        await Expect(pagina.Locator("#agenda")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("Actie: Belt elke maandag"));
        await pagina.FillAsync("#waar", "Kamer 2");
        await pagina.FillAsync("#wanneer", Draaiend.Vandaag);
        await pagina.FillAsync("#tijd", "16:30");
        await blad.Scherm($"overleg-plannen-{breedte}", helePagina: true);
        await Keur(blad, script);
        await pagina.Locator("form:has(#tijd) button[type=submit]").First.ClickAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("Het overleg is gepland");
        await Expect(pagina.Locator("main a[href$='agenda.ics']")).ToBeVisibleAsync();
        await pagina.CheckAsync("#aanwezig-kind");
        await pagina.FillAsync("#kind-zei", "Ik wil graag naar gym.");
        await pagina.FillAsync("#verslag", "De ochtenden gaan goed. Gym kan er op donderdag bij.");
        await pagina.FillAsync("#afspraak-1", "Spreekt gym af met de docent.");
        await pagina.FillAsync("#eigenaar-anders-1", "Mentor");
        await pagina.FillAsync("#uiterlijk-1", "2026-11-26");
        await pagina.Locator("button[value='afspraak-erbij']").ClickAsync();
        await Expect(pagina.Locator("#kind-zei")).ToHaveValueAsync("Ik wil graag naar gym.");
        await blad.Scherm($"overleg-vastleggen-{breedte}", helePagina: true);
        await Keur(blad, script);
        await pagina.Locator("form:has(#verslag) button[type=submit]").Last.ClickAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("Het overleg is vastgelegd");
        await Expect(pagina.Locator("#afspraken")).ToContainTextAsync("Spreekt gym af met de docent.");
        await blad.Scherm($"overleg-verslag-{breedte}", helePagina: true);
        await Keur(blad, script);
        await blad.Naar($"{kind}/overleg");
        await blad.Scherm($"overleg-{breedte}", helePagina: true);
        await Keur(blad, script);
        await blad.Naar($"{kind}/plan");
        await Expect(pagina.Locator("section[aria-labelledby=kop-acties]")).ToContainTextAsync("Spreekt gym af met de docent.");
        await Expect(pagina.Locator("section[aria-labelledby=kop-gesproken]")).ToContainTextAsync("Ik wil graag naar gym.");

        Task Stel() => pagina.Locator("section[aria-labelledby=kop-vast] button[type=submit]").ClickAsync();
    }

    /// <summary>A child of the school without a plan, with a case that is opened when there is none.</summary>
    private static async Task<string> Begin(Blad blad, int breedte)
    {
        var pagina = blad.Pagina;
        await blad.Naar("/leerlingen");
        var kinderen = await pagina.Locator("main a[href^='/leerlingen/']").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        foreach (var kind in breedte == Blad.Breed ? kinderen : kinderen.Reverse())
        {
            await blad.Naar($"{kind}/plan");
            if (await pagina.Locator("main a[href$='/dossier/openen']").CountAsync() > 0)
            {
                await pagina.Locator("main a[href$='/dossier/openen']").ClickAsync();
                await pagina.FillAsync("#zorg", "Komt al weken niet, en niemand weet waarom.");
                await pagina.Locator("form:has(#zorg) button[type=submit]").Last.ClickAsync();
                await blad.Naar($"{kind}/plan");
            }

            if (await pagina.Locator("main a:has-text('Plan maken')").CountAsync() > 0)
            {
                return kind;
            }
        }

        throw new PlaywrightException("There is no child without a plan.");
    }

    /// <summary>Without script the examination of axe cannot run: then the width is what there is to see.</summary>
    private static async Task Keur(Blad blad, bool script)
    {
        if (script)
        {
            await blad.IsToegankelijk();
        }

        await blad.PastInDeBreedte();
    }
}
