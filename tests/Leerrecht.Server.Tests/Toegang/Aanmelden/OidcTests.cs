using System.Net;
using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Toegang.Aanmelden;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Toegang.Aanmelden;

/// <summary>Who gets in through the provider of an organisation. The protocol itself is tested against a real provider, in the browser.</summary>
public class OidcTests
{
    private const string Email = "ans@proef.example";

    [Theory, ClassData(typeof(Registers))]
    public async Task Alleen_wie_er_werkt_komt_binnen_en_blijft_dezelfde(string soort)
    {
        await using var proef = await Aanmeldproef.Begin(soort);
        var (id, _) = await proef.Mens(Email, Rol.Mentor);
        await proef.Mens("elders@proef.example", Rol.Mentor);
        var aanbieder = await Aanbieder(proef, id);

        Assert.Equal("aanmelden.niet-bevestigd", Code(await Ga("1", Email, bevestigd: false)));
        Assert.Equal("aanmelden.oidc-onbekend", Code(await Ga("1", "niemand@proef.example")));
        Assert.Equal("aanmelden.oidc-geen-aanstelling", Code(await Ga("2", "elders@proef.example")));
        Assert.Equal(id, Assert.IsType<Uitkomst<InlogRij>.Gelukt>(await Ga("1", Email)).Waarde.Id);

        // From now on the subject counts: another address does not matter, and another subject with the address is somebody else.
        Assert.Equal(id, Assert.IsType<Uitkomst<InlogRij>.Gelukt>(await Ga("1", "nieuw@proef.example", bevestigd: false)).Waarde.Id);
        Assert.Equal("aanmelden.oidc-onbekend", Code(await Ga("3", Email)));

        await using (var db = proef.Register.Open())
        {
            (await db.Aanstellingen.SingleAsync(rij => rij.MedewerkerId == id)).Tot = new(2026, 11, 22);
            await db.Vastleggen(proef.Doet("proef"));
        }

        Assert.Equal("aanmelden.oidc-geen-aanstelling", Code(await Ga("1", Email)));

        Task<Uitkomst<InlogRij>> Ga(string subject, string email, bool bevestigd = true) =>
            proef.Met((db, _, _) => OidcBinnenlaten.VoerUit(aanbieder, new(subject, email, bevestigd), proef.Doet("toegang.oidc"), db, default));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Het_clientgeheim_staat_versleuteld_en_een_andere_aanbieder_kent_andere_mensen(string soort)
    {
        await using var proef = await Aanmeldproef.Begin(soort);
        var (id, _) = await proef.Mens(Email, Rol.Mentor);
        var aanbieder = await Aanbieder(proef, id);
        await proef.Met((db, _, _) => OidcBinnenlaten.VoerUit(aanbieder, new("1", Email, true), proef.Doet("toegang.oidc"), db, default));
        var wijziging = new OidcBewaren.Invoer(aanbieder.Id, aanbieder.OrganisatieId, "Proef", "https://ander.example", "leerrecht", "", "email", Oidcherkenning.Email, true);
        Assert.IsType<Uitkomst<Guid>.Gelukt>(await proef.Met((db, _, kluis) => OidcBewaren.VoerUit(wijziging, Aanmeldproef.Beheerder(id), proef.Doet("proef"), db, kluis, default)));

        await using var db = proef.Register.Open();
        Assert.Empty(await db.OidcKoppelingen.ToListAsync());
        var rij = await db.OidcAanbieders.SingleAsync();
        Assert.DoesNotContain("heel geheim", rij.ClientGeheim, StringComparison.Ordinal);
        Assert.Equal("heel geheim", await proef.Met((_, _, kluis) => Task.FromResult(kluis.OpenClient(rij.ClientGeheim))));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_organisatie_kan_haar_mensen_alleen_zelf_binnenlaten_en_dat_verraadt_niemand(string soort)
    {
        await using var proef = await Aanmeldproef.Begin(soort);
        var (id, totp) = await proef.Mens(Email, Rol.Mentor);
        var (beheer, sleutel) = await proef.Mens("beheer@proef.example", Rol.Regiobeheerder);
        var (twee, ook) = await proef.Mens("twee@proef.example", Rol.Mentor, Rol.Directeur);
        var (ingelogd, beide) = (proef.Browser(), proef.Browser());
        await proef.MeldAan(ingelogd, Email, totp);
        foreach (var mens in new[] { id, beheer, twee })
        {
            await Alleen(proef, mens);
        }

        // At once, also for who is in already.
        Assert.Equal(HttpStatusCode.Redirect, (await ingelogd.GetAsync("/account")).StatusCode);
        var goed = await Probeer(Email, Aanmeldproef.Wachtwoord);
        var fout = await Probeer(Email, "niet het wachtwoord");
        var niemand = await Probeer("wie@elders.example", Aanmeldproef.Wachtwoord);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK), (goed.StatusCode, fout.StatusCode, niemand.StatusCode));
        Assert.Equal(Melding(await fout.Content.ReadAsStringAsync()), Melding(await goed.Content.ReadAsStringAsync()));
        Assert.Equal(Melding(await niemand.Content.ReadAsStringAsync()), Melding(await goed.Content.ReadAsStringAsync()));
        Assert.Equal("aanmelden.alleen-aanbieder", Code(await proef.Met((db, _, _) => HerstelAanvragen.VoerUit(
            new(id, "Kwam langs met een legitimatiebewijs."), Aanmeldproef.Beheerder(beheer), proef.Doet("proef"), db, default))));

        // Who keeps the region still can, and who works elsewhere too, there.
        Assert.Equal(HttpStatusCode.Redirect, (await proef.MeldAan(proef.Browser(), "beheer@proef.example", sleutel)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await proef.MeldAan(beide, "twee@proef.example", ook)).StatusCode);
        var pagina = await beide.GetStringAsync("/account");
        Assert.Contains("Gemeente Directeur", pagina, StringComparison.Ordinal);
        Assert.DoesNotContain("Gemeente Mentor", pagina, StringComparison.Ordinal);

        Task<HttpResponseMessage> Probeer(string email, string wachtwoord) =>
            Aanmeldproef.Verstuur(proef.Browser(), "/aanmelden", "aanmelden", ("email", email), ("wachtwoord", wachtwoord));
    }

    /// <summary>What the page says of the attempt.</summary>
    private static string Melding(string pagina) => pagina[pagina.IndexOf("utrecht-alert", StringComparison.Ordinal)..pagina.IndexOf("<form method=\"post\"", pagina.IndexOf("utrecht-alert", StringComparison.Ordinal), StringComparison.Ordinal)];

    [Theory]
    [InlineData("https://login.example/realm", true)]
    [InlineData("http://localhost:3000", true)]
    [InlineData("http://login.example", false)]
    [InlineData("https://wie:geheim@login.example", false)]
    [InlineData("file:///etc/passwd", false)]
    public void Een_aanbieder_spreekt_TLS(string issuer, bool kan) => Assert.Equal(kan, Oidcaanbieders.IsAdres(issuer));

    /// <summary>The first organisation of this person lets people in through its own provider only.</summary>
    private static Task<OidcAanbiederRij> Alleen(Aanmeldproef proef, Guid medewerker) => Aanbieder(proef, medewerker, alleen: true);

    private static async Task<OidcAanbiederRij> Aanbieder(Aanmeldproef proef, Guid medewerker, bool alleen = false)
    {
        await using var db = proef.Register.Open();
        var organisatie = await db.Aanstellingen.Where(rij => rij.MedewerkerId == medewerker).OrderByDescending(rij => rij.Rol).Select(rij => rij.OrganisatieId).FirstAsync();
        var nieuw = new OidcBewaren.Invoer(null, organisatie, "Proef", "https://login.example", "leerrecht", "heel geheim", "email", Oidcherkenning.Email, true, alleen);
        var id = Assert.IsType<Uitkomst<Guid>.Gelukt>(await proef.Met((register, _, kluis) =>
            OidcBewaren.VoerUit(nieuw, Aanmeldproef.Beheerder(medewerker), proef.Doet("proef"), register, kluis, default))).Waarde;
        return await db.OidcAanbieders.AsNoTracking().SingleAsync(rij => rij.Id == id);
    }

    private static string Code<T>(Uitkomst<T> uitkomst) => Assert.IsType<Uitkomst<T>.Geweigerd>(uitkomst).Reden.Code;
}
