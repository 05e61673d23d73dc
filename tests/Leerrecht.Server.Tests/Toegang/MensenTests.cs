using System.Net;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Tests.Import;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Toegang;
using Leerrecht.Server.Toegang.Mensen;
using Microsoft.EntityFrameworkCore;
using static Leerrecht.Server.Tests.Toegang.Mensenproef;
using static Leerrecht.Server.Tests.Uitkomsten;

namespace Leerrecht.Server.Tests.Toegang;

/// <summary>People and their appointments: who may add, change and end them, and when that counts.</summary>
public sealed class MensenTests
{
    private static readonly Handeling Daad = Opnemen.Daad("2025-11-30");

    [Theory, ClassData(typeof(Registers))]
    public async Task Iemand_komt_erbij_met_een_aanstelling_en_wie_bekend_is_houdt_naam_en_sleutel(string soort)
    {
        await using var register = await MetMensen(soort);
        await using var db = register.Open();
        var (school, beheer) = (await Als(db, "schoolbeheer"), await Als(db, "beheer"));
        var nieuw = new MedewerkerToevoegen.Invoer(" Lotte Proef ", " L.Proef@School.Example", " ", school.Organisatie.Id, Rol.Mentor, new(2025, 12, 1), null);

        var eerste = Gelukt(await MedewerkerToevoegen.VoerUit(nieuw, school, Daad, db, default));
        Assert.False(eerste.Bekend);
        var mens = await db.Medewerkers.AsNoTracking().SingleAsync(rij => rij.Id == eerste.Medewerker);
        Assert.Equal(("Lotte Proef", "l.proef@school.example", null, false), (mens.Naam, mens.Email, mens.Telefoon, mens.Demo));

        Assert.Equal("toegang.overlapt", Geweigerd(await MedewerkerToevoegen.VoerUit(nieuw, school, Daad, db, default)).Code);

        var gemeente = (await Als(db, "leerplicht")).Organisatie.Id;
        var tweede = Gelukt(await MedewerkerToevoegen.VoerUit(nieuw with { Naam = "Iemand Anders", Organisatie = gemeente, Rol = Rol.Leerplichtambtenaar }, beheer, Daad, db, default));
        Assert.Equal((eerste.Medewerker, true), (tweede.Medewerker, tweede.Bekend));
        Assert.Equal("Lotte Proef", await db.Medewerkers.Where(rij => rij.Id == eerste.Medewerker).Select(rij => rij.Naam).SingleAsync());
        Assert.Equal(2, await db.Aanstellingen.CountAsync(rij => rij.MedewerkerId == eerste.Medewerker));
        Assert.True(await db.Logboek.AnyAsync(rij => rij.Wat == "aanstelling" && rij.Wie == "proef"));

        // Who now also works elsewhere has an address that the school no longer changes.
        var ander = new MedewerkerWijzigen.Invoer(eerste.Medewerker, "Lotte Proef", "anders@school.example", null);
        Assert.Equal("toegang.werkt-elders", Geweigerd(await MedewerkerWijzigen.VoerUit(ander, school, Daad, db, default)).Code);
        Assert.Equal("toegang.email-bezet", Geweigerd(await MedewerkerWijzigen.VoerUit(ander with { Email = "mentor@demo.leerrecht.example" }, beheer, Daad, db, default)).Code);
        Gelukt(await MedewerkerWijzigen.VoerUit(ander, beheer, Daad, db, default));
        Assert.Equal("anders@school.example", await db.Medewerkers.Where(rij => rij.Id == eerste.Medewerker).Select(rij => rij.Email).SingleAsync());
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wat_geweigerd_wordt_laat_niets_achter(string soort)
    {
        await using var register = await MetMensen(soort);
        await using var db = register.Open();
        var school = await Als(db, "schoolbeheer");
        var gemeente = (await Als(db, "leerplicht")).Organisatie.Id;
        var (mensen, aanstellingen) = (await db.Medewerkers.CountAsync(), await db.Aanstellingen.CountAsync());
        var invoer = new MedewerkerToevoegen.Invoer("Lotte Proef", "l.proef@school.example", null, gemeente, Rol.Leerplichtambtenaar, new(2025, 12, 1), null);

        Assert.Equal("toegang.niet-uw-organisatie", Geweigerd(await MedewerkerToevoegen.VoerUit(invoer, school, Daad, db, default)).Code);
        Assert.Equal("toegang.rol-past-niet", Geweigerd(await MedewerkerToevoegen.VoerUit(invoer with { Organisatie = school.Organisatie.Id }, school, Daad, db, default)).Code);
        var zelf = new Aanstellen.Invoer(school.Aanstelling.Medewerker, school.Organisatie.Id, Rol.Directeur, new(2025, 12, 1), null);
        Assert.Equal("toegang.eigen-rol", Geweigerd(await Aanstellen.VoerUit(zelf, school, Daad, db, default)).Code);
        await db.Vastleggen(Daad);
        Assert.Equal((mensen, aanstellingen), (await db.Medewerkers.CountAsync(), await db.Aanstellingen.CountAsync()));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task De_laatste_regiobeheerder_blijft_en_een_school_beeindigt_alleen_bij_zichzelf(string soort)
    {
        await using var register = await MetMensen(soort);
        await using var db = register.Open();
        var (school, beheer, leerplicht) = (await Als(db, "schoolbeheer"), await Als(db, "beheer"), await Als(db, "leerplicht"));

        Assert.Equal("toegang.laatste-beheerder", Geweigerd(await AanstellingBeeindigen.VoerUit(beheer.Aanstelling.Id, Daad.Vandaag, beheer, Daad, db, default)).Code);
        Assert.Equal("toegang.niet-uw-organisatie", Geweigerd(await AanstellingBeeindigen.VoerUit(leerplicht.Aanstelling.Id, Daad.Vandaag, school, Daad, db, default)).Code);
        Gelukt(await AanstellingBeeindigen.VoerUit(leerplicht.Aanstelling.Id, Daad.Vandaag, beheer, Daad, db, default));
        Assert.Equal(Daad.Vandaag, await db.Aanstellingen.AsNoTracking().Where(rij => rij.Id == leerplicht.Aanstelling.Id).Select(rij => rij.Tot).SingleAsync());
        Assert.NotNull(await Gebruikers.Haal(db, leerplicht.Aanstelling.Medewerker, leerplicht.Aanstelling.Id, Daad.Vandaag, default));
        Assert.Null(await Gebruikers.Haal(db, leerplicht.Aanstelling.Medewerker, leerplicht.Aanstelling.Id, Daad.Vandaag.AddDays(1), default));
    }

    [Fact]
    public async Task De_organisatiebeheerder_ziet_alleen_de_eigen_mensen()
    {
        await using var register = await MetMensen(Registers.Sqlite);
        await using var db = register.Open();
        var (school, beheer, leerplicht) = (await Als(db, "schoolbeheer"), await Als(db, "beheer"), await Als(db, "leerplicht"));
        var (dag, alle) = (Daad.Vandaag, new Mensenlijst.Vraag(null, null, null, false));

        var eigen = await Mensenlijst.Haal(alle with { Organisatie = leerplicht.Organisatie.Id }, 1, school, dag, db, default);
        Assert.NotEmpty(eigen.Mensen);
        Assert.All(eigen.Mensen, mens => Assert.All(mens.Aanstellingen, rij => Assert.Equal(school.Organisatie.Id, rij.Organisatie.Id)));
        Assert.Equal(eigen.Aantal, await Mensenlijst.Aantal(school, dag, db, default));
        Assert.Equal(await db.Medewerkers.CountAsync(), (await Mensenlijst.Haal(alle, 1, beheer, dag, db, default)).Aantal);
        Assert.Equal("Marieke Jansen", Assert.Single((await Mensenlijst.Haal(alle with { Zoek = "JANSEN" }, 1, beheer, dag, db, default)).Mensen).Naam);
        Assert.Null(await Mensenlijst.Een(leerplicht.Aanstelling.Medewerker, school, dag, db, default));
        Assert.NotNull(await Mensenlijst.Een(leerplicht.Aanstelling.Medewerker, beheer, dag, db, default));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wie_de_toegang_verliest_komt_er_bij_het_volgende_verzoek_niet_meer_in(string soort)
    {
        await using var proef = await Webproef.Begin(soort);
        using var mentor = await proef.Als("mentor");
        using var beheerder = await proef.Als("schoolbeheer");
        Assert.Equal(HttpStatusCode.OK, (await mentor.GetAsync("/leerlingen")).StatusCode);
        await using var db = proef.Register.Open();
        var wie = await Als(db, "mentor");

        var pad = $"/beheer/mensen/{wie.Aanstelling.Medewerker}?einde={wie.Aanstelling.Id}";
        var antwoord = await Webproef.Doe(beheerder, pad, "einde", ("laatste", "2025-11-30"), ("nu", "ja"));
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.EndsWith("gedaan=beeindigd", antwoord.Headers.Location!.ToString(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await mentor.GetAsync("/leerlingen")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await beheerder.GetAsync($"/beheer/mensen/{(await Als(db, "leerplicht")).Aanstelling.Medewerker}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await beheerder.GetAsync("/beheer/kalender")).StatusCode);
        using var school = await proef.Als("school-vo");
        Assert.Equal(HttpStatusCode.Forbidden, (await school.GetAsync("/beheer/mensen")).StatusCode);
    }

    [Fact]
    public async Task Wat_getypt_is_blijft_staan_met_de_zin_bij_het_veld()
    {
        await using var proef = await Webproef.Begin();
        using var beheerder = await proef.Als("schoolbeheer");
        var antwoord = await Webproef.Doe(
            beheerder, "/beheer/mensen/nieuw", "nieuw", ("naam", "Lotte Proef"), ("email", "lotte"), ("rol", "mentor"), ("van", "2025-12-01"), ("tot", "2025-11-01"));
        var pagina = await antwoord.Content.ReadAsStringAsync();
        Assert.Contains("value=\"Lotte Proef\"", pagina, StringComparison.Ordinal);
        Assert.Contains("id=\"email-fout\"", pagina, StringComparison.Ordinal);

        var goed = await Webproef.Doe(
            beheerder, "/beheer/mensen/nieuw", "nieuw", ("naam", "Lotte Proef"), ("email", "lotte@school.example"), ("rol", "mentor"), ("van", "2025-12-01"), ("tot", ""));
        Assert.Equal(HttpStatusCode.Redirect, goed.StatusCode);
        Assert.Contains("Lotte Proef", await beheerder.GetStringAsync(goed.Headers.Location), StringComparison.Ordinal);
    }
}
