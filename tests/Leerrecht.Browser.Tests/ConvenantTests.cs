using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Leerrecht.Browser.Tests;

/// <summary>Who may do what, in words; and bringing a partner to a child.</summary>
[Collection(nameof(Draaiend))]
public sealed class ConvenantTests(Draaiend draaiend)
{
    [BrowserTheory]
    [InlineData(Blad.Breed)]
    [InlineData(Blad.Smal)]
    public async Task Wat_een_rol_mag_staat_in_woorden_en_een_nieuwe_versie_toont_wat_opengaat(int breedte)
    {
        await using var blad = await Blad.Open(draaiend, breedte);
        await blad.Als("beheer");
        foreach (var pad in new[] { "/convenant?rol=leerplichtambtenaar", "/beheer/convenant" })
        {
            await blad.Naar(pad);
            await Expect(blad.Pagina.Locator("h1")).ToHaveCountAsync(1);
            await blad.IsToegankelijk();
            await blad.PastInDeBreedte();
            await blad.Scherm($"convenant{pad[..9].Replace('/', '-')}-{breedte}", helePagina: true);
        }

        var inhoud = await blad.Pagina.Locator("#inhoud").InputValueAsync();
        await blad.Pagina.Locator("#inhoud").FillAsync(inhoud
            .Replace("leerrecht-2026.1", "proef", StringComparison.Ordinal).Replace("2018-05-25", "2030-01-01", StringComparison.Ordinal)
            .Replace("\"mentor\",", "", StringComparison.Ordinal));
        await blad.Pagina.GetByRole(AriaRole.Button, new() { Name = "Bekijk wat er verandert" }).ClickAsync();
        await Expect(blad.Pagina.Locator("#verschillen tbody tr").First).ToContainTextAsync("Mentor");
        await blad.IsToegankelijk();
        await blad.PastInDeBreedte();
    }

    [BrowserTheory]
    [InlineData(Blad.Breed)]
    [InlineData(Blad.Smal)]
    public async Task Een_school_vraagt_een_partner_en_die_ziet_het_kind_pas_daarna(int breedte)
    {
        await using var blad = await Blad.Open(draaiend, breedte);
        await blad.Als("zorg");
        var kind = await NogNietBekendBijHetWijkteam(blad);
        await blad.Als("wij");
        Assert.Equal(404, (await blad.Naar(kind)).Status);

        await blad.Als("zorg");
        await blad.Naar($"{kind}/deelnemers");
        await blad.IsToegankelijk();
        await blad.PastInDeBreedte();
        var keuze = blad.Pagina.Locator("#organisatie-dossier");
        await keuze.SelectOptionAsync(new SelectOptionValue { Label = await keuze.Locator("option", new() { HasTextString = "WIJ-team" }).First.InnerTextAsync() });
        await blad.Pagina.Locator("#reden-dossier").FillAsync("De ouders vroegen om hulp thuis.");
        await blad.Pagina.Locator("section:has(#organisatie-dossier)").GetByRole(AriaRole.Button, new() { Name = "Vraag om mee te doen" }).ClickAsync();
        await Expect(blad.Pagina.Locator("#deelnemers")).ToContainTextAsync("WIJ-team");
        await blad.IsToegankelijk();
        await blad.PastInDeBreedte();
        await blad.Scherm($"deelnemers-{breedte}", helePagina: true);

        await blad.Als("wij");
        Assert.Equal(200, (await blad.Naar(kind)).Status);
    }

    /// <summary>A pupil who lives where the team works, and in whose case it does not take part yet.</summary>
    private static async Task<string> NogNietBekendBijHetWijkteam(Blad blad)
    {
        await blad.Naar("/leerlingen");
        var kinderen = await blad.Pagina.Locator("main table a[href^='/leerlingen/']").EvaluateAllAsync<string[]>("namen => namen.map(naam => naam.getAttribute('href'))");
        foreach (var kind in kinderen)
        {
            await blad.Naar($"{kind}/deelnemers");
            if (await blad.Pagina.Locator("#organisatie-dossier option", new() { HasTextString = "WIJ-team" }).CountAsync() > 0
                && await blad.Pagina.Locator("#deelnemers", new() { HasTextString = "WIJ-team" }).CountAsync() == 0)
            {
                return kind;
            }
        }

        throw new InvalidOperationException("No pupil on the first page lives where the team works.");
    }
}
