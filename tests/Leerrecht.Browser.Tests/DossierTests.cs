using static Microsoft.Playwright.Assertions;

namespace Leerrecht.Browser.Tests;

/// <summary>From a signal to a case: opened, taken up, led, escalated, placed, closed; each by who may.</summary>
[Collection(nameof(Draaiend))]
public sealed class DossierTests(Draaiend draaiend)
{
    [BrowserTheory]
    [InlineData(Blad.Breed, true)]
    [InlineData(Blad.Smal, false)]
    public async Task Een_signaal_wordt_een_dossier_en_de_regie_gaat_pas_over_als_de_ander_haar_aanneemt(int breedte, bool script)
    {
        await using var blad = await Blad.Open(draaiend, breedte, script);
        var pagina = blad.Pagina;
        await blad.Als("zorg");
        var kind = await Open(blad, breedte == Blad.Breed ? 0 : 1);
        await blad.Scherm($"dossier-open-{breedte}", helePagina: true);
        await Keur(blad, script);

        await pagina.Locator("#oppakken-wat").FillAsync("te kort");
        await Verstuur(pagina, "oppakken");
        await Expect(pagina.Locator("#oppakken-wat-fout")).ToContainTextAsync("in een zin");
        await Expect(pagina.Locator("#oppakken-wat")).ToHaveValueAsync("te kort");
        await pagina.Locator("#oppakken-wat").FillAsync("Met moeder gebeld en morgen een gesprek gepland.");
        await Verstuur(pagina, "oppakken");
        await Expect(pagina.Locator("main")).ToContainTextAsync("De eerste actie staat vast");

        await Vouw(pagina, "aanbieden");
        await pagina.Locator("#aanbieden-aan").SelectOptionAsync(new[] { await pagina.Locator("#aanbieden-aan option:has-text('Joost Vermeer')").First.GetAttributeAsync("value") ?? "" });
        await pagina.Locator("#aanbieden-reden").FillAsync("Er is een andere plek nodig dan wij kunnen bieden.");
        await Verstuur(pagina, "aanbieden");
        await Expect(pagina.Locator("main")).ToContainTextAsync("houdt de regie tot die is aangenomen");
        await blad.Scherm($"dossier-gevraagd-{breedte}", helePagina: true);
        await Keur(blad, script);

        await blad.Als("swv");
        await blad.Naar($"{kind}/dossier");
        await Verstuur(pagina, "aanvaarden");
        await Expect(pagina.Locator("main")).ToContainTextAsync("U hebt nu de regie");
        await Expect(pagina.Locator("section[aria-labelledby=kop-trap] dl")).ToContainTextAsync("Joost Vermeer");
        await Keur(blad, script);
    }

    [BrowserFact]
    public async Task Een_signaal_gaat_door_alle_stappen_naar_de_actietafel_en_houdt_na_drie_maanden_stand()
    {
        await using var blad = await Blad.Open(draaiend);
        var pagina = blad.Pagina;
        await blad.Als("zorg");
        var kind = await Open(blad, 2, zitThuis: false);
        await pagina.Locator("#oppakken-wat").FillAsync("Met moeder gebeld en morgen een gesprek gepland.");
        await Verstuur(pagina, "oppakken");
        await Expect(pagina.Locator("main")).ToContainTextAsync("De eerste actie staat vast");

        await Opschalen(blad, kind, bereikt: false);
        await Expect(pagina.Locator("#kop-trap")).ToContainTextAsync("Stap 2 van 4");
        await blad.Scherm("dossier");
        await MaakPlan(blad, kind);
        await blad.Scherm("plan");
        await Vergader(blad, kind);
        await Opschalen(blad, kind, bereikt: true);
        await Expect(pagina.Locator("#kop-trap")).ToContainTextAsync("Stap 3 van 4");
        await Vergader(blad, kind);
        await Opschalen(blad, kind, bereikt: true);
        await Expect(pagina.Locator("#kop-trap")).ToContainTextAsync("Stap 4 van 4");
        await Expect(pagina.Locator("main")).ToContainTextAsync("De regie is gevraagd aan Henk Postma");

        await blad.Als("voorzitter");
        await blad.Naar("/vandaag");
        await blad.Keur();
        await blad.Naar($"{kind}/dossier");
        await Verstuur(pagina, "aanvaarden");
        await pagina.SelectOptionAsync("#besluit-plaatser", new[] { await pagina.Locator("#besluit-plaatser option").Nth(1).GetAttributeAsync("value") ?? "" });
        await pagina.FillAsync("#besluit-uiterlijk", "2026-12-18");
        await pagina.FillAsync("#besluit-inhoud", "Deze school biedt een plaats in een kleine klas.");
        await Spreek(pagina, "besluit");
        await Verstuur(pagina, "besluit");
        await Expect(pagina.Locator("main")).ToContainTextAsync("Het besluit staat vast");
        await blad.Keur();

        await Vouw(pagina, "aanbod");
        await pagina.FillAsync("#aanbod-aanbieder", "De school van het besluit");
        await pagina.FillAsync("#aanbod-aanbod", "Elke dag in een kleine klas.");
        await pagina.FillAsync("#aanbod-plaats", Draaiend.Vandaag);
        await Spreek(pagina, "aanbod");
        await Verstuur(pagina, "aanbod");
        await Expect(pagina.Locator("main")).ToContainTextAsync("Het aanbod staat vast");
        await Sluit(pagina);
        await Expect(pagina.Locator("main")).ToContainTextAsync("Het dossier is gesloten");
        await blad.Keur();

        await using var later = await Blad.Open(draaiend, adres: await draaiend.Later("2027-02-22"));
        await later.Als("voorzitter");
        await later.Naar($"{kind}/dossier");
        await later.Pagina.FillAsync("#nazien-toelichting", "De mentor ziet hem elke dag in de les.");
        await Verstuur(later.Pagina, "nazien");
        await Expect(later.Pagina.Locator("main")).ToContainTextAsync("Drie maanden later is gekeken");
        await Vouw(later.Pagina, "evalueren");
        await later.Pagina.FillAsync("#evalueren-wat-werkte", "Met elkaar om tafel zitten.");
        await later.Pagina.FillAsync("#evalueren-wat-anders", "Eerder vragen wat het kind zelf wil.");
        await later.Pagina.CheckAsync("#evalueren-les-RegieOnduidelijk");
        await Verstuur(later.Pagina, "evalueren");
        await Expect(later.Pagina.Locator("main")).ToContainTextAsync("De evaluatie staat vast");
        await later.Keur();
    }

    [BrowserFact]
    public async Task Wat_beter_gaat_schaalt_weer_af_en_sluit_op_de_eigen_school()
    {
        await using var blad = await Blad.Open(draaiend);
        var pagina = blad.Pagina;
        await blad.Als("zorg");
        var kind = await Open(blad, 3, zitThuis: false);
        await Opschalen(blad, kind, bereikt: false);
        await Expect(pagina.Locator("#kop-trap")).ToContainTextAsync("Stap 2 van 4");
        await Vouw(pagina, "afschalen");
        await pagina.FillAsync("#afschalen-reden", "Komt deze week alle dagen; de mentor kan het weer zelf.");
        await Spreek(pagina, "afschalen");
        await Verstuur(pagina, "afschalen");
        await Expect(pagina.Locator("#kop-trap")).ToContainTextAsync("Stap 1 van 4");
        await Sluit(pagina);
        await Expect(pagina.Locator("main")).ToContainTextAsync("Terug op de eigen school");
        await blad.Keur();
    }

    /// <summary>Goes up; what the child says stands with it, or else that nobody reached it.</summary>
    private static async Task Opschalen(Blad blad, string kind, bool bereikt)
    {
        var pagina = blad.Pagina;
        await blad.Naar($"{kind}/dossier");
        await Vouw(pagina, "opschalen");
        await pagina.FillAsync("#opschalen-reden", "Er is meer nodig dan wij kunnen bieden.");
        await pagina.FillAsync(bereikt ? "#opschalen-kind" : "#opschalen-kind-niet", bereikt ? "Ik wil naar een rustige klas." : "Het kind was ziek en is niet bereikt.");
        await pagina.FillAsync("#opschalen-ouders", "Wij zijn het hiermee eens.");
        await Verstuur(pagina, "opschalen");
        await Expect(pagina.Locator("main")).ToContainTextAsync("een stap omhoog");
    }

    private static async Task MaakPlan(Blad blad, string kind)
    {
        var pagina = blad.Pagina;
        await blad.Naar($"{kind}/plan/maken");
        await pagina.FillAsync("#kind", "Ik wil weer bij mijn klas horen.");
        await pagina.FillAsync("#ouders", "Wij staan erachter.");
        await pagina.FillAsync("#vraag", "Een rustige start van de dag en een vast aanspreekpunt.");
        await pagina.FillAsync("#doel-1", "Drie ochtenden per week naar school.");
        await pagina.FillAsync("#gemeten-1", "De aanwezigheid in het rooster.");
        await pagina.FillAsync("#uiterlijk-1", "2026-12-18");
        await pagina.FillAsync("#evaluatie", "2027-01-15");
        await pagina.Locator("section[aria-labelledby=kop-vast] button[type=submit]").ClickAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("Het plan is vastgesteld");
    }

    /// <summary>A meeting at which the child was, planned and recorded.</summary>
    private static async Task Vergader(Blad blad, string kind)
    {
        var pagina = blad.Pagina;
        await blad.Naar($"{kind}/overleg");
        await pagina.FillAsync("#waar", "Kamer 2");
        await pagina.FillAsync("#wanneer", Draaiend.Vandaag);
        await pagina.FillAsync("#tijd", "16:30");
        await pagina.Locator("form:has(#tijd) button[type=submit]").First.ClickAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("Het overleg is gepland");
        await pagina.CheckAsync("#aanwezig-kind");
        await pagina.FillAsync("#kind-zei", "Ik wil graag naar gym.");
        await pagina.FillAsync("#verslag", "Besproken wat er nodig is; dat kan hier niet.");
        await pagina.Locator("form:has(#verslag) button[type=submit]").Last.ClickAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("Het overleg is vastgelegd");
    }

    private static async Task Sluit(Microsoft.Playwright.IPage pagina)
    {
        await Vouw(pagina, "sluiten");
        await pagina.FillAsync("#sluiten-toelichting", "Gaat weer alle dagen naar school.");
        await Spreek(pagina, "sluiten");
        await Verstuur(pagina, "sluiten");
    }

    private static async Task Spreek(Microsoft.Playwright.IPage pagina, string formulier)
    {
        await pagina.FillAsync($"#{formulier}-kind", "Ik vind dit een goed idee.");
        await pagina.FillAsync($"#{formulier}-ouders-niet", "Zij zijn vandaag niet bereikt.");
    }

    /// <summary>Opens a case from a signal of the school; a second time shows the case that runs.</summary>
    /// <param name="zitThuis">Whether any child will do; else one that goes to school and lives where the people of the demonstration work.</param>
    private static async Task<string> Open(Blad blad, int welke, bool zitThuis = true)
    {
        var pagina = blad.Pagina;
        await blad.Naar("/signalen?soort=wettelijk-verzuim");
        var signalen = await pagina.Locator("main a[href^='/signalen/']").EvaluateAllAsync<string[]>("alle => [...new Set(alle.map(een => een.getAttribute('href')))]");
        foreach (var signaal in signalen.Skip(welke))
        {
            await blad.Naar(signaal);
            await pagina.Locator("a[href*='/dossier/openen']").ClickAsync();
            if (await pagina.Locator("#zorg").CountAsync() == 0 || (!zitThuis && await pagina.Locator("main li:has-text('Marieke Jansen')").CountAsync() == 0))
            {
                continue;
            }

            var kind = new Uri(pagina.Url).AbsolutePath.Replace("/dossier/openen", "", StringComparison.Ordinal);
            if (!zitThuis)
            {
                var hier = new Uri(pagina.Url).PathAndQuery;
                await blad.Naar(kind);
                if (await pagina.Locator(".lr-ring").CountAsync() > 0)
                {
                    continue;
                }

                await blad.Naar(hier);
            }

            await Verstuur(pagina, "openen");
            await Expect(pagina.Locator("main")).ToContainTextAsync("Het dossier is geopend");
            await blad.Naar($"{kind}/dossier/openen");
            await Expect(pagina.Locator("main")).ToContainTextAsync("Dit kind heeft al een dossier");
            await blad.Naar($"{kind}/dossier");
            return kind;
        }

        throw new InvalidOperationException("Every child with a signal has a case already.");
    }

    private static async Task Vouw(Microsoft.Playwright.IPage pagina, string vak)
    {
        var dicht = pagina.Locator($"section[aria-labelledby=kop-{vak}] details:not([open]) > summary");
        if (await dicht.CountAsync() > 0)
        {
            await dicht.ClickAsync();
        }
    }

    private static Task Verstuur(Microsoft.Playwright.IPage pagina, string formulier) =>
        pagina.Locator($"form:has(input[name=_handler][value='{formulier}']) button[type=submit]").ClickAsync();

    private static async Task Keur(Blad blad, bool script)
    {
        if (script)
        {
            await blad.IsToegankelijk();
        }

        await blad.PastInDeBreedte();
    }
}
