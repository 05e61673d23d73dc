using System.Net;
using System.Text.RegularExpressions;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Toegang.Aanmelden;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Leerrecht.Server.Tests.Toegang.Aanmelden;

/// <summary>Getting in with password and code, and staying out without.</summary>
public partial class AanmeldenTests
{
    private const string Email = "ans@proef.example";

    [Theory, ClassData(typeof(Registers))]
    public async Task Met_wachtwoord_en_code_komt_iemand_binnen(string soort)
    {
        await using var proef = await Aanmeldproef.Begin(soort);
        var (_, totp) = await proef.Mens(Email, Rol.Beleidsmedewerker);
        var browser = proef.Browser();

        var antwoord = await proef.MeldAan(browser, Email.ToUpperInvariant(), totp);

        Assert.Equal("/account", Naar(antwoord));
        Assert.Contains("Ans Proef", await browser.GetStringAsync("/account"), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_wachtwoord_alleen_opent_niets(string soort)
    {
        await using var proef = await Aanmeldproef.Begin(soort);
        await proef.Mens(Email, Rol.Beleidsmedewerker);
        var browser = proef.Browser();
        await Aanmeldproef.Verstuur(browser, "/aanmelden", "aanmelden", ("email", Email), ("wachtwoord", Aanmeldproef.Wachtwoord));

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/account")).StatusCode);
        Assert.Equal("/aanmelden?fout=verlopen", Naar(await browser.GetAsync("/aanmelden/aanstelling")));
        proef.Klok.Verder(TimeSpan.FromMinutes(11));
        Assert.Equal("/aanmelden?fout=verlopen", Naar(await browser.GetAsync("/aanmelden/code")));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Na_vijf_keer_mis_helpt_ook_het_goede_wachtwoord_niet_tot_het_slot_open_is(string soort)
    {
        await using var proef = await Aanmeldproef.Begin(soort);
        var (id, totp) = await proef.Mens(Email, Rol.Beleidsmedewerker);
        for (var keer = 0; keer < 5; keer++)
        {
            await Probeer(proef.Browser(), Email, "niet het wachtwoord");
        }

        Assert.Equal(HttpStatusCode.OK, (await proef.MeldAan(proef.Browser(), Email, totp)).StatusCode);
        await using (var db = proef.Register.Open())
        {
            var inlog = await db.Inloggen.SingleAsync(rij => rij.Id == id);
            Assert.NotNull(inlog.LockoutEnd);
            inlog.LockoutEnd = new DateTimeOffset(proef.Nu, TimeSpan.Zero).AddYears(-1);
            await db.Vastleggen(proef.Doet("proef"));
        }

        Assert.Equal(HttpStatusCode.Redirect, (await proef.MeldAan(proef.Browser(), Email, totp)).StatusCode);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Verkeerde_codes_sluiten_het_account_ook(string soort)
    {
        await using var proef = await Aanmeldproef.Begin(soort);
        var (_, totp) = await proef.Mens(Email, Rol.Beleidsmedewerker);
        var browser = proef.Browser();
        await Probeer(browser, Email, Aanmeldproef.Wachtwoord);
        for (var keer = 0; keer < 5; keer++)
        {
            Assert.Equal(HttpStatusCode.OK, (await Aanmeldproef.Verstuur(browser, "/aanmelden/code", "code", ("code", "zes000"))).StatusCode);
        }

        proef.Klok.Verder(TimeSpan.FromSeconds(60));
        Assert.Equal(HttpStatusCode.OK, (await Aanmeldproef.Verstuur(browser, "/aanmelden/code", "code", ("code", Totp.Code(totp, proef.Nu)))).StatusCode);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Bekend_en_onbekend_krijgen_hetzelfde_antwoord_na_hetzelfde_werk(string soort)
    {
        await using var proef = await Aanmeldproef.Begin(soort);
        await proef.Mens(Email, Rol.Beleidsmedewerker);
        var bekend = await Probeer(proef.Browser(), Email, "niet het wachtwoord");
        var onbekend = await Probeer(proef.Browser(), "ans@elders.example", "niet het wachtwoord");

        Assert.Equal(bekend.StatusCode, onbekend.StatusCode);
        Assert.Equal(Zonder(await bekend.Content.ReadAsStringAsync(), Email), Zonder(await onbekend.Content.ReadAsStringAsync(), "ans@elders.example"));

        foreach (var email in new[] { Email, "ans@elders.example" })
        {
            await using var db = proef.Register.Open();
            var hasher = new Tellend();
            using var inloggen = new UserManager<InlogRij>(
                new Inlogopslag(db, new()), Options.Create(new IdentityOptions()), hasher, [], [], new UpperInvariantLookupNormalizer(), new(), null!, NullLogger<UserManager<InlogRij>>.Instance);
            var regels = await db.Logboek.CountAsync();
            Assert.Null(await WachtwoordNagaan.VoerUit(email, "niet het wachtwoord", db, inloggen, proef.Klok, default));
            Assert.Equal(1, hasher.Keer);
            Assert.True(await db.Logboek.CountAsync() > regels);
        }
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_code_werkt_eenmaal(string soort)
    {
        await using var proef = await Aanmeldproef.Begin(soort);
        var (id, totp) = await proef.Mens(Email, Rol.Beleidsmedewerker);
        proef.Klok.Verder(TimeSpan.FromSeconds(30));
        var code = Totp.Code(totp, proef.Nu);

        Assert.NotNull(await Ga(code));
        Assert.Null(await Ga(code));
        proef.Klok.Verder(TimeSpan.FromSeconds(90));
        Assert.Null(await Ga(code));

        Task<InlogRij?> Ga(string getypt) => proef.Met((db, inloggen, kluis) => CodeNagaan.VoerUit(id, getypt, proef.Nu, db, inloggen, kluis, proef.Doet("proef"), default));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_herstelcode_vervangt_de_app_eenmaal_en_staat_niet_leesbaar_in_het_register(string soort)
    {
        await using var proef = await Aanmeldproef.Begin(soort);
        var (id, _) = await proef.Mens(Email, Rol.Beleidsmedewerker);
        var codes = await proef.Met(async (db, _, _) =>
        {
            var nieuw = await Herstelcodes.Vervang(db, id, default);
            await db.Vastleggen(proef.Doet("proef"));
            return nieuw;
        });

        Assert.NotNull(await Ga(codes[3].ToLowerInvariant()));
        Assert.Null(await Ga(codes[3]));
        Assert.NotNull(await Ga(codes[4].Replace("-", " ", StringComparison.Ordinal)));
        await using var db = proef.Register.Open();
        Assert.Equal(8, await db.Herstelcodes.CountAsync());
        Assert.All(await db.Herstelcodes.ToListAsync(), rij => Assert.DoesNotContain(rij.Afdruk, codes));

        Task<InlogRij?> Ga(string getypt) => proef.Met((register, inloggen, kluis) => CodeNagaan.VoerUit(id, getypt, proef.Nu, register, inloggen, kluis, proef.Doet("proef"), default));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Na_tien_uur_is_het_opnieuw_aanmelden_hoe_druk_iemand_ook_is(string soort)
    {
        await using var proef = await Aanmeldproef.Begin(soort);
        var (_, totp) = await proef.Mens(Email, Rol.Beleidsmedewerker);
        var browser = proef.Browser();
        await proef.MeldAan(browser, Email, totp);
        for (var kwartier = 1; kwartier < 20; kwartier++)
        {
            proef.Klok.Verder(TimeSpan.FromMinutes(31));
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account")).StatusCode);
        }

        proef.Klok.Verder(TimeSpan.FromMinutes(31));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/account")).StatusCode);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wie_een_uur_niets_doet_is_afgemeld(string soort)
    {
        await using var proef = await Aanmeldproef.Begin(soort);
        var (_, totp) = await proef.Mens(Email, Rol.Beleidsmedewerker);
        var browser = proef.Browser();
        await proef.MeldAan(browser, Email, totp);
        proef.Klok.Verder(TimeSpan.FromMinutes(61));

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/account")).StatusCode);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wie_geen_aanstelling_heeft_komt_er_niet_in_en_wie_haar_verliest_is_er_meteen_uit(string soort)
    {
        await using var proef = await Aanmeldproef.Begin(soort);
        var (_, zonder) = await proef.Mens("zonder@proef.example");
        var (id, totp) = await proef.Mens(Email, Rol.Beleidsmedewerker);
        Assert.Equal("/aanmelden?fout=geen-aanstelling", Naar(await proef.MeldAan(proef.Browser(), "zonder@proef.example", zonder)));

        var browser = proef.Browser();
        await proef.MeldAan(browser, Email, totp);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account")).StatusCode);
        await using (var db = proef.Register.Open())
        {
            (await db.Aanstellingen.SingleAsync(rij => rij.MedewerkerId == id)).Tot = new(2026, 11, 1);
            await db.Vastleggen(proef.Doet("proef"));
        }

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task Wie_te_vaak_probeert_moet_wachten_ook_bij_een_adres_dat_niet_bestaat()
    {
        await using var proef = await Aanmeldproef.Begin(Registers.Sqlite, "--Aanmelden:PerAccount=3");
        for (var keer = 0; keer < 3; keer++)
        {
            Assert.Equal(HttpStatusCode.OK, (await Probeer(proef.Browser(), "wie@elders.example", "niet het wachtwoord")).StatusCode);
        }

        var geremd = await Probeer(proef.Browser(), " WIE@elders.example", "niet het wachtwoord");
        Assert.Equal(HttpStatusCode.TooManyRequests, geremd.StatusCode);
        Assert.Contains("te vaak geprobeerd", await geremd.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Probeer(proef.Browser(), "ander@elders.example", "niet het wachtwoord")).StatusCode);
    }

    [Fact]
    public void Codes_zijn_die_van_RFC_6238()
    {
        var geheim = System.Text.Encoding.ASCII.GetBytes("12345678901234567890");

        Assert.Equal("287082", Totp.Code(geheim, DateTime.UnixEpoch.AddSeconds(59)));
        Assert.Equal("081804", Totp.Code(geheim, DateTime.UnixEpoch.AddSeconds(1111111109)));
        Assert.Equal("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", Totp.Leesbaar(geheim));
    }

    private static Task<HttpResponseMessage> Probeer(HttpClient browser, string email, string wachtwoord) =>
        Aanmeldproef.Verstuur(browser, "/aanmelden", "aanmelden", ("email", email), ("wachtwoord", wachtwoord));

    private static string? Naar(HttpResponseMessage antwoord) => antwoord.Headers.Location is { IsAbsoluteUri: true } weg ? weg.PathAndQuery : antwoord.Headers.Location?.ToString();

    private static string Zonder(string pagina, string email) => Bewijs().Replace(pagina, "").Replace(email, "", StringComparison.Ordinal);

    [GeneratedRegex("value=\"CfDJ8[^\"]+\"|<!--.*?-->")]
    private static partial Regex Bewijs();

    private sealed class Tellend() : PasswordHasher<InlogRij>(Aanmeldwegen.Hashing)
    {
        public int Keer { get; private set; }

        public override PasswordVerificationResult VerifyHashedPassword(InlogRij user, string hashedPassword, string providedPassword)
        {
            Keer++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
