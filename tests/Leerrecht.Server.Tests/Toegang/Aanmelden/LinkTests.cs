using System.Net;
using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Toegang.Aanmelden;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Toegang.Aanmelden;

/// <summary>One-time links: the first administrator, an invitation, recovery with four eyes.</summary>
public class LinkTests
{
    [Theory, ClassData(typeof(Registers))]
    public async Task De_eerste_link_maakt_een_regiobeheerder_en_daarna_nooit_meer_een(string soort)
    {
        await using var proef = await Aanmeldproef.Begin(soort);
        var pad = await proef.EersteLinkNu();

        var codes = Assert.IsType<Uitkomst<IReadOnlyList<string>>.Gelukt>(await proef.Stel(pad, Totp.NieuwGeheim()));
        Assert.Equal(10, codes.Waarde.Distinct().Count());
        await using (var db = proef.Register.Open())
        {
            var mens = await db.Medewerkers.SingleAsync();
            Assert.Equal(("Bea Eerst", "bea@regio.example", false), (mens.Naam, mens.Email, mens.Demo));
            Assert.Equal(Rol.Regiobeheerder, (await db.Aanstellingen.SingleAsync(rij => rij.MedewerkerId == mens.Id)).Rol);
            Assert.Contains(await db.Logboek.Select(rij => rij.Handeling).ToListAsync(), daad => daad == "toegang.instellen");
        }

        Assert.IsType<Uitkomst<IReadOnlyList<string>>.Geweigerd>(await proef.Stel(pad, Totp.NieuwGeheim()));
        Assert.Null(await EersteLink.VoerUit(proef.Register.Register, proef.Klok, default));
        Assert.Equal(HttpStatusCode.Gone, (await proef.Browser().GetAsync(pad)).StatusCode);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_nieuwe_start_maakt_de_vorige_link_waardeloos_en_na_een_dag_is_hij_dat_vanzelf(string soort)
    {
        await using var proef = await Aanmeldproef.Begin(soort);
        var eerst = await proef.EersteLinkNu();
        var nieuw = await proef.EersteLinkNu();

        Assert.Equal(HttpStatusCode.Gone, (await proef.Browser().GetAsync(eerst)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await proef.Browser().GetAsync(nieuw)).StatusCode);
        proef.Klok.Verder(TimeSpan.FromHours(24));
        Assert.Equal(HttpStatusCode.Gone, (await proef.Browser().GetAsync(nieuw)).StatusCode);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Van_twee_tegelijk_wordt_er_een_de_eerste(string soort)
    {
        await using var proef = await Aanmeldproef.Begin(soort);
        var pad = await proef.EersteLinkNu();

        var uitkomsten = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => proef.Stel(pad, Totp.NieuwGeheim()))));

        Assert.Single(uitkomsten, uitkomst => uitkomst is Uitkomst<IReadOnlyList<string>>.Gelukt);
        await using var db = proef.Register.Open();
        Assert.Equal(1, await db.Medewerkers.CountAsync());
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Van_een_link_staat_alleen_een_afdruk_in_het_register(string soort)
    {
        await using var proef = await Aanmeldproef.Begin(soort);
        var geheim = (await proef.EersteLinkNu()).Split('/')[2];
        await using var db = proef.Register.Open();
        var link = await db.Toegangslinks.SingleAsync();

        Assert.Equal(64, link.Afdruk.Length);
        Assert.DoesNotContain(geheim, link.Afdruk, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kort", "aanmelden.wachtwoord.kort")]
    [InlineData("1q2w3e4r5t6y", "aanmelden.wachtwoord.gelekt")]
    [InlineData("Mailcreated5240", "aanmelden.wachtwoord.gelekt")]
    [InlineData("Zomervakantie1!", "aanmelden.wachtwoord.gelekt")]
    [InlineData("BeaEerst2026!!", "aanmelden.wachtwoord.voorspelbaar")]
    public async Task Een_zwak_wachtwoord_wordt_geweigerd_en_de_link_blijft_bruikbaar(string wachtwoord, string code)
    {
        await using var proef = await Aanmeldproef.Begin(Registers.Sqlite);
        var pad = await proef.EersteLinkNu();

        var geweigerd = Assert.IsType<Uitkomst<IReadOnlyList<string>>.Geweigerd>(await proef.Stel(pad, Totp.NieuwGeheim(), wachtwoord));
        Assert.Equal(code, geweigerd.Reden.Code);
        Assert.IsType<Uitkomst<IReadOnlyList<string>>.Gelukt>(await proef.Stel(pad, Totp.NieuwGeheim()));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Herstel_vraagt_vier_ogen_en_maakt_het_oude_onbruikbaar(string soort)
    {
        await using var proef = await Aanmeldproef.Begin(soort);
        var (kwijt, oud) = await proef.Mens("kwijt@proef.example", Rol.Mentor);
        var (een, _) = await proef.Mens("een@proef.example", Rol.Organisatiebeheerder);
        var (twee, _) = await proef.Mens("twee@proef.example", Rol.Organisatiebeheerder);
        const string Reden = "Kwam langs met een legitimatiebewijs.";

        Assert.Equal("aanmelden.niet-zelf", Code(await Vraag(kwijt, kwijt, Reden)));
        Assert.Equal("aanmelden.geen-reden", Code(await Vraag(kwijt, een, "ja")));
        var verzoek = Assert.IsType<Uitkomst<Guid>.Gelukt>(await Vraag(kwijt, een, Reden)).Waarde;
        Assert.Equal("aanmelden.loopt-al", Code(await Vraag(kwijt, twee, Reden)));
        Assert.Equal("aanmelden.vier-ogen", Code(await Beslis(verzoek, een)));
        Assert.Equal("aanmelden.niet-zelf", Code(await Beslis(verzoek, kwijt)));
        var pad = Assert.IsType<Uitkomst<string>.Gelukt>(await Beslis(verzoek, twee)).Waarde;
        Assert.Equal("aanmelden.beslist", Code(await Beslis(verzoek, twee)));

        var nieuw = Totp.NieuwGeheim();
        var browser = proef.Browser();
        Assert.Equal(HttpStatusCode.Redirect, (await proef.MeldAan(browser, "kwijt@proef.example", oud)).StatusCode);
        Assert.IsType<Uitkomst<IReadOnlyList<string>>.Gelukt>(await proef.Stel(pad, nieuw, "acht groene lantaarns"));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await proef.MeldAan(proef.Browser(), "kwijt@proef.example", oud)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await proef.MeldAan(proef.Browser(), "kwijt@proef.example", nieuw, "acht groene lantaarns")).StatusCode);
        await using var db = proef.Register.Open();
        var daden = await db.Logboek.Where(rij => rij.Wat == "herstelverzoek").Select(rij => rij.Handeling).ToListAsync();
        Assert.Equal(["toegang.herstel-aanvragen", "toegang.herstel-beslissen"], daden.Order());

        Task<Uitkomst<Guid>> Vraag(Guid wie, Guid door, string reden) =>
            proef.Met((register, _, _) => HerstelAanvragen.VoerUit(new(wie, reden), Aanmeldproef.Beheerder(door), proef.Doet("toegang.herstel-aanvragen"), register, default));
        Task<Uitkomst<string>> Beslis(Guid id, Guid door) =>
            proef.Met((register, _, _) => HerstelBeslissen.VoerUit(new(id, true), Aanmeldproef.Beheerder(door), proef.Doet("toegang.herstel-beslissen"), register, default));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_beheerder_die_alles_kwijt_is_komt_via_de_server_weer_binnen_en_de_functionaris_ziet_het(string soort)
    {
        await using var proef = await Aanmeldproef.Begin(soort);
        await proef.Stel(await proef.EersteLinkNu(), Totp.NieuwGeheim());
        await proef.Mens("mentor@proef.example", Rol.Mentor);

        Assert.Equal("herstel.onbekend", Code(await Herstel("niemand@proef.example")));
        Assert.Equal("herstel.onbekend", Code(await Herstel("mentor@proef.example")));
        var verslag = Assert.IsType<Uitkomst<HerstelOpServer.Verslag>.Gelukt>(await Herstel("bea eerst")).Waarde;
        Assert.Equal("Bea Eerst", verslag.Naam);
        var nieuw = Totp.NieuwGeheim();
        Assert.IsType<Uitkomst<IReadOnlyList<string>>.Gelukt>(await proef.Stel(verslag.Pad, nieuw, "acht groene lantaarns"));
        Assert.Equal(HttpStatusCode.Redirect, (await proef.MeldAan(proef.Browser(), "bea@regio.example", nieuw, "acht groene lantaarns")).StatusCode);

        await using var db = proef.Register.Open();
        var gezien = Assert.Single((await Opvallen.Haal(new(2026, 11, 23), 1, new Verantwoording(), db, default)).OpServer);
        Assert.Contains("Bea Eerst", gezien.Doel, StringComparison.Ordinal);

        Task<Uitkomst<HerstelOpServer.Verslag>> Herstel(string wie) =>
            proef.Met((register, _, _) => HerstelOpServer.VoerUit(wie, Handeling.OpOpdrachtregel(proef.Klok, HerstelOpServer.Daad), register, default));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wie_op_een_tweede_beheerder_wacht_staat_bij_wie_dat_kan_zijn(string soort)
    {
        await using var proef = await Aanmeldproef.Begin(soort);
        var (kwijt, _) = await proef.Mens("kwijt@proef.example", Rol.Mentor);
        var (een, _) = await proef.Mens("een@proef.example", Rol.Organisatiebeheerder);
        await proef.Met((db, _, _) => HerstelAanvragen.VoerUit(new(kwijt, "Kwam langs met een legitimatiebewijs."), Aanmeldproef.Beheerder(een), proef.Doet("proef"), db, default));

        Assert.Equal(kwijt, Assert.Single(await Wachtend(Aanmeldproef.Beheerder(een))).Id);
        var elders = Aanmeldproef.Beheerder(een);
        Assert.Empty(await Wachtend(elders with { Aanstelling = elders.Aanstelling with { Rol = Rol.Organisatiebeheerder } }));
        proef.Klok.Verder(HerstelAanvragen.Geldigheid);
        Assert.Empty(await Wachtend(Aanmeldproef.Beheerder(een)));

        Task<IReadOnlyList<(Guid Id, string Naam)>> Wachtend(Gebruiker wie) => proef.Met((db, _, _) => HerstelAanvragen.Wachtend(wie, proef.Nu, db, default));
    }

    private static string Code<T>(Uitkomst<T> uitkomst) => Assert.IsType<Uitkomst<T>.Geweigerd>(uitkomst).Reden.Code;
}
