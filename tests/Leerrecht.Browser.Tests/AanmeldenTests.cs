using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Organisaties;
using Leerrecht.Server.Toegang;
using Leerrecht.Server.Toegang.Aanmelden;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Leerrecht.Browser.Tests;

/// <summary>From an empty register to people who sign in: with password and app, with a passkey, through the provider of their organisation.</summary>
public sealed class AanmeldenTests(Aanmeldserver server) : IClassFixture<Aanmeldserver>
{
    private const string Wachtwoord = "zeven paarse lantaarns";

    [BrowserFact]
    public async Task Van_de_eerste_link_tot_een_ander_die_met_een_passkey_en_via_de_eigen_organisatie_binnenkomt()
    {
        // The first administrator, without script: password and app.
        var baas = await server.Bezoeker(script: false);
        var metScript = await server.Bezoeker();
        await metScript.GotoAsync(server.EersteLink);
        await Keur(metScript);
        await metScript.GotoAsync("/aanmelden");
        await Keur(metScript);
        await baas.GotoAsync(server.EersteLink);
        await Blad.PastInDeBreedte(baas);
        await baas.FillAsync("#naam", "Bea Eerst");
        await baas.FillAsync("#email", "bea@regio.example");
        await baas.FillAsync("#regio", "Proefregio");
        await baas.FillAsync("#wachtwoord", "1q2w3e4r5t6y");
        await baas.FillAsync("#herhaling", "1q2w3e4r5t6y");
        var totp = Lees(await baas.Locator(".lr-app__geheim").InnerTextAsync());
        await baas.FillAsync("#code", Totp.Code(totp, TimeProvider.System.GetUtcNow().UtcDateTime));
        await baas.ClickAsync("#instellen button[type=submit]");
        await Expect(baas.Locator("#wachtwoord-fout")).ToContainTextAsync("gelekte");
        Assert.Equal(totp, Lees(await baas.Locator(".lr-app__geheim").InnerTextAsync()));
        await Blad.PastInDeBreedte(baas);

        await baas.FillAsync("#wachtwoord", Wachtwoord);
        await baas.FillAsync("#herhaling", Wachtwoord);
        await baas.FillAsync("#code", Totp.Code(totp, TimeProvider.System.GetUtcNow().UtcDateTime));
        await baas.ClickAsync("#instellen button[type=submit]");
        await Expect(baas.Locator(".lr-codes li")).ToHaveCountAsync(10);
        var herstelcode = await baas.Locator(".lr-codes li").First.InnerTextAsync();
        await Blad.PastInDeBreedte(baas);
        Assert.Equal(410, (await baas.GotoAsync(server.EersteLink))!.Status);
        await Expect(baas.Locator("main")).ToContainTextAsync("werkt niet");

        await baas.GotoAsync("/beheer/mensen");
        await Blad.PastInDeBreedte(baas);
        await baas.FillAsync("#email", "bea@regio.example");
        await baas.FillAsync("#wachtwoord", "niet het wachtwoord");
        await baas.ClickAsync("main form button[type=submit] >> nth=0");
        await Expect(baas.Locator(".utrecht-alert--error")).ToContainTextAsync("horen niet bij elkaar");
        await baas.FillAsync("#wachtwoord", Wachtwoord);
        await baas.ClickAsync("main form button[type=submit] >> nth=0");
        await Expect(baas.Locator("h1")).ToHaveTextAsync("Tweede stap");
        await Blad.PastInDeBreedte(baas);
        await baas.FillAsync("#code", await VolgendeCode(totp));
        await baas.ClickAsync("main form button[type=submit] >> nth=0");
        await Expect(baas.Locator(".lr-wie__persoon")).ToContainTextAsync("Bea Eerst");
        Assert.Equal("/beheer/mensen", new Uri(baas.Url).AbsolutePath);

        // Somebody else, with two appointments, is invited and makes a passkey.
        var (mens, een) = await Mens("ans@proef.example", "De Horizon", "Het Kompas");
        await baas.GotoAsync($"/beheer/mensen/{mens}");
        await Blad.PastInDeBreedte(baas);
        await baas.ClickAsync("button:has-text('Uitnodigen')");
        var link = await baas.Locator(".utrecht-alert .lr-app__geheim").InnerTextAsync();
        var ans = await server.Bezoeker();
        await Aanmeldserver.GeefPasskeys(ans);
        await ans.GotoAsync(link);
        await Keur(ans);
        await ans.ClickAsync("button:has-text('Passkey maken')");
        await Expect(ans.Locator(".utrecht-alert--ok")).ToContainTextAsync("passkey is ingesteld");
        await ans.ClickAsync("button:has-text('Aanmelden met een passkey')");
        await Expect(ans.Locator("h1")).ToHaveTextAsync("Waarvoor komt u?");
        await Keur(ans);
        await ans.ClickAsync("button:has-text('Werken voor De Horizon')");
        await Expect(ans.Locator(".lr-wie__persoon")).ToContainTextAsync("De Horizon");

        // Switches appointment, in the header by keyboard on a telephone and on the page of the account, and is refused what is not hers.
        await ans.SetViewportSizeAsync(Blad.Smal, 844);
        await Wissel("Het Kompas");
        await ans.SetViewportSizeAsync(Blad.Breed, 900);
        await Wissel("De Horizon");
        await ans.GotoAsync("/account");
        await Keur(ans);
        await ans.ClickAsync("button:has-text('Werken voor Het Kompas')");
        await Expect(ans.Locator(".lr-wie__persoon")).ToContainTextAsync("Het Kompas");
        Assert.Equal(403, (await ans.GotoAsync("/beheer/aanbieders"))!.Status);
        await Expect(ans.Locator("h1")).ToHaveTextAsync("Dit mag u niet zien");
        Assert.Equal(302, (await ans.Context.APIRequest.GetAsync($"{server.Adres}/rol", new() { MaxRedirects = 0 })).Status);

        // The provider of De Horizon: only for who works there, and for nothing else.
        await server.StartAanbieder();
        await baas.GotoAsync($"/beheer/aanbieders?bij={een}");
        await Blad.PastInDeBreedte(baas);
        await baas.FillAsync("#naam", "Horizon-account");
        await baas.FillAsync("#issuer", server.Issuer);
        await baas.FillAsync("#clientid", "leerrecht");
        await baas.FillAsync("#geheim", "geheim-van-de-proef");
        await baas.ClickAsync("form:has(#issuer) button[type=submit]");
        await baas.ClickAsync("button:has-text('Proberen')");
        await Expect(baas.Locator(".utrecht-alert--ok").Last).ToContainTextAsync("antwoordt");
        await Blad.PastInDeBreedte(baas);

        var via = await server.Bezoeker();
        await Via(via, "ans");
        await Expect(via.Locator(".lr-wie__persoon")).ToContainTextAsync("De Horizon");
        await via.GotoAsync("/account");
        await Expect(via.Locator("main")).ToContainTextAsync("via Horizon-account");
        await Expect(via.Locator("button:has-text('Werken voor')")).ToHaveCountAsync(0);

        var vreemd = await server.Bezoeker();
        await Via(vreemd, "vreemd");
        await Expect(vreemd.Locator(".utrecht-alert--error")).ToContainTextAsync("u staat niet in Leerrecht");
        var onbevestigd = await server.Bezoeker();
        await Via(onbevestigd, "onbevestigd");
        await Expect(onbevestigd.Locator(".utrecht-alert--error")).ToContainTextAsync("nagegaan");

        // From now on De Horizon lets people in through its provider only.
        await baas.ClickAsync("a[href*='wijzig=']");
        await baas.CheckAsync("#alleen");
        await baas.ClickAsync("form:has(#issuer) button[type=submit]");
        await Expect(baas.Locator("table")).ToContainTextAsync("enige aanmelding");
        await ans.GotoAsync("/account");
        await Expect(ans.Locator("main")).Not.ToContainTextAsync("De Horizon");

        // New keys at the provider.
        await server.StartAanbieder();
        var later = await server.Bezoeker();
        await Via(later, "ans");
        await Expect(later.Locator(".lr-wie__persoon")).ToContainTextAsync("De Horizon");

        // Without the app: a recovery code, once. Then signed out everywhere.
        var kwijt = await server.Bezoeker(breedte: Blad.Smal);
        await Wachtwoordstap(kwijt);
        await kwijt.FillAsync("#code", herstelcode);
        await kwijt.ClickAsync("main form button[type=submit] >> nth=0");
        await kwijt.GotoAsync("/account");
        await Expect(kwijt.Locator("main")).ToContainTextAsync("nog 9 herstelcodes");
        await Keur(kwijt);
        await kwijt.ClickAsync("button:has-text('Overal afmelden')");
        await Expect(kwijt.Locator(".utrecht-alert--ok")).ToContainTextAsync("overal afgemeld");
        await baas.GotoAsync("/beheer");
        await Expect(baas.Locator("h1")).ToHaveTextAsync("Aanmelden");

        async Task Wissel(string naar)
        {
            await ans.Locator(".lr-wie__menu summary").PressAsync("Enter");
            await Keur(ans);
            await ans.Locator($".lr-wie__menu button:has-text('{naar}')").PressAsync("Enter");
            await Expect(ans.Locator(".lr-wie__menu summary")).ToContainTextAsync(naar);
        }
    }

    private static async Task Wachtwoordstap(IPage pagina)
    {
        await pagina.GotoAsync("/aanmelden");
        await pagina.FillAsync("#email", "bea@regio.example");
        await pagina.FillAsync("#wachtwoord", Wachtwoord);
        await pagina.ClickAsync("main form button[type=submit] >> nth=0");
    }

    /// <summary>To the provider and back, as this person.</summary>
    private static async Task Via(IPage pagina, string wie)
    {
        await pagina.GotoAsync("/aanmelden");
        await pagina.ClickAsync("a:has-text('Horizon-account')");
        await pagina.FillAsync("input[name=login]", wie);
        await pagina.FillAsync("input[name=password]", "wat dan ook");
        await pagina.ClickAsync("button[type=submit]");
        await pagina.WaitForURLAsync(adres => !adres.Contains("/interaction/", StringComparison.Ordinal));
    }

    /// <summary>One that was not used: each code opens once.</summary>
    private static async Task<string> VolgendeCode(byte[] totp)
    {
        var gebruikt = Totp.Code(totp, TimeProvider.System.GetUtcNow().UtcDateTime);
        await Task.Yield();
        var volgende = Totp.Code(totp, TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(30));
        return volgende == gebruikt ? Totp.Code(totp, TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(60)) : volgende;
    }

    /// <summary>A person who may work for both schools.</summary>
    private async Task<(Guid Mens, Guid Eerste)> Mens(string email, params string[] scholen)
    {
        var mens = Guid.CreateVersion7();
        await using var db = server.Register.Open();
        db.Medewerkers.Add(new MedewerkerRij { Id = mens, Naam = "Ans Proef", Email = email });
        var organisaties = scholen.Select((naam, i) => new OrganisatieRij
        {
            Id = Guid.CreateVersion7(), Soort = Organisatiesoort.Vestiging, Code = $"99ZZ0{i}", Naam = naam, Van = new(2020, 1, 1),
        }).ToList();
        db.Organisaties.AddRange(organisaties);
        db.Aanstellingen.AddRange(organisaties.Select(organisatie => new AanstellingRij
        {
            Id = Guid.CreateVersion7(), MedewerkerId = mens, OrganisatieId = organisatie.Id, Rol = Rol.Mentor, Van = new(2020, 1, 1),
        }));
        await db.Vastleggen(Handeling.Nu(TimeProvider.System, "proef", "proef.mens"));
        return (mens, organisaties[0].Id);
    }

    private static byte[] Lees(string geheim)
    {
        var bits = string.Concat(geheim.Where(char.IsLetterOrDigit).Select(teken => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(teken), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(acht => acht.Length == 8).Select(acht => Convert.ToByte(new string(acht), 2))];
    }

    private static async Task Keur(IPage pagina)
    {
        await Blad.IsToegankelijk(pagina);
        await Blad.PastInDeBreedte(pagina);
    }
}
