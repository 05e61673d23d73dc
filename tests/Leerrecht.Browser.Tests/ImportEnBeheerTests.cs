using static Microsoft.Playwright.Assertions;

namespace Leerrecht.Browser.Tests;

/// <summary>The pages of import and administration: looked at, on a phone too, and used without script.</summary>
[Collection(nameof(Draaiend))]
public sealed class ImportEnBeheerTests(Draaiend draaiend)
{
    [BrowserTheory]
    [InlineData(Blad.Breed)]
    [InlineData(Blad.Smal)]
    public async Task Elke_bladzijde_van_beheer_is_toegankelijk_en_past(int breedte)
    {
        await using var blad = await Blad.Open(draaiend, breedte);
        await blad.Als("beheer");
        foreach (var pad in new[] { "/beheer", "/beheer/kalender", "/beheer/regelsets", "/beheer/regelsets/nieuw", "/beheer/redenen", "/import", "/beheer/mensen", "/beheer/mensen/nieuw", "/beheer/mensen/nieuw?zoek=college", "/beheer/organisaties", "/beheer/organisaties/nieuw" })
        {
            await blad.Naar(pad);
            await Expect(blad.Pagina.Locator("h1")).ToHaveCountAsync(1);
            await blad.IsToegankelijk();
            await blad.PastInDeBreedte();
        }
    }

    [BrowserFact]
    public async Task Inlezen_werkt_zonder_script_en_op_een_telefoon()
    {
        var bestand = Path.Combine(draaiend.Map, "leerlingen-zonder-script.csv");
        await File.WriteAllTextAsync(bestand, "leerling;geboortedatum;gemeente;naam\nZS-1;2012-03-14;GM0014;Proef Zonder Script\nZS-2;2012-02-31;GM0014;Proef Twee\n");
        await using var blad = await Blad.Open(draaiend, Blad.Smal, script: false);
        var pagina = blad.Pagina;
        await blad.Als("beheer");
        await blad.Naar("/import");
        await pagina.Locator("#bestanden").SetInputFilesAsync(bestand);
        await pagina.Locator("form[data-aanleveren] button").ClickAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("ZS-1", new() { Timeout = 30_000 });
        await Expect(pagina.Locator("main")).ToContainTextAsync("2012-02-31");
        await blad.PastInDeBreedte();

        await pagina.Locator("button[form=start]").ClickAsync();
        await pagina.Locator("main a[href^='/import/']:not([href^='/import/zending'])").First.ClickAsync(new() { Timeout = 60_000 });
        await Expect(pagina.Locator("main")).ToContainTextAsync("1 regel is geweigerd");
        await blad.PastInDeBreedte();
    }

    [BrowserFact]
    public async Task Een_studiedag_erbij_en_weer_weg_met_de_zin_bij_het_veld()
    {
        await using var blad = await Blad.Open(draaiend);
        var pagina = blad.Pagina;
        await blad.Als("beheer");
        await blad.Naar("/beheer/kalender?zoek=College");
        await pagina.Locator("main ul.lr-lijst a").First.ClickAsync();
        await pagina.FillAsync("#van", "2026-12-05");
        await pagina.FillAsync("#naam", "Studiedag van de proef");
        await pagina.Locator("form:has(#van) button[type=submit]").ClickAsync();
        await Expect(pagina.Locator("#van-fout")).ToContainTextAsync("weekend");
        await Expect(pagina.Locator("#naam")).ToHaveValueAsync("Studiedag van de proef");
        await blad.IsToegankelijk();

        await pagina.FillAsync("#van", "2026-12-07");
        await pagina.Locator("form:has(#van) button[type=submit]").ClickAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("opnieuw beoordeeld");
        await Expect(pagina.Locator("#afwijkingen")).ToContainTextAsync("Studiedag van de proef");
        await Expect(pagina.Locator("#wachtend")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await pagina.Locator("#afwijkingen tr:has-text('Studiedag van de proef') button").ClickAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("de gewone kalender geldt weer");
    }
}
