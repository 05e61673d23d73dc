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

    [Theory]
    [InlineData("https://login.example/realm", true)]
    [InlineData("http://localhost:3000", true)]
    [InlineData("http://login.example", false)]
    [InlineData("https://wie:geheim@login.example", false)]
    [InlineData("file:///etc/passwd", false)]
    public void Een_aanbieder_spreekt_TLS(string issuer, bool kan) => Assert.Equal(kan, Oidcaanbieders.IsAdres(issuer));

    private static async Task<OidcAanbiederRij> Aanbieder(Aanmeldproef proef, Guid medewerker)
    {
        await using var db = proef.Register.Open();
        var organisatie = await db.Aanstellingen.Where(rij => rij.MedewerkerId == medewerker).Select(rij => rij.OrganisatieId).SingleAsync();
        var nieuw = new OidcBewaren.Invoer(null, organisatie, "Proef", "https://login.example", "leerrecht", "heel geheim", "email", Oidcherkenning.Email, true);
        var id = Assert.IsType<Uitkomst<Guid>.Gelukt>(await proef.Met((register, _, kluis) =>
            OidcBewaren.VoerUit(nieuw, Aanmeldproef.Beheerder(medewerker), proef.Doet("proef"), register, kluis, default))).Waarde;
        return await db.OidcAanbieders.AsNoTracking().SingleAsync(rij => rij.Id == id);
    }

    private static string Code<T>(Uitkomst<T> uitkomst) => Assert.IsType<Uitkomst<T>.Geweigerd>(uitkomst).Reden.Code;
}
