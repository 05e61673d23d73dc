using System.Net;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Tests.Import;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Toegang.Mandaten;
using Leerrecht.Server.Toegang.Mensen;
using Leerrecht.Server.Toegang.Teams;
using Microsoft.EntityFrameworkCore;
using static Leerrecht.Server.Tests.Toegang.Mensenproef;
using static Leerrecht.Server.Tests.Uitkomsten;

namespace Leerrecht.Server.Tests.Toegang;

/// <summary>The team around a school and the mandates, kept and shown.</summary>
public sealed class TeamTests
{
    private static readonly Handeling Daad = Opnemen.Daad("2025-11-30");

    [Theory, ClassData(typeof(Registers))]
    public async Task De_demoschool_heeft_een_hele_vijfhoek_en_wie_stopt_laat_een_zijde_leeg(string soort)
    {
        await using var register = await MetMensen(soort);
        await using var db = register.Open();
        var (school, beheer, leerplicht) = (await Als(db, "schoolbeheer"), await Als(db, "beheer"), await Als(db, "leerplicht"));

        var blad = (await Teamblad.Haal(school.Organisatie.Id, Daad.Vandaag, db, default))!;
        Assert.All(blad.Zijden, zijde => Assert.False(zijde.Onbezet));
        Assert.All(blad.Zijden, zijde => Assert.True(zijde.MinutenPerWeek > 0));
        var lid = blad.Zijden.Single(zijde => zijde.Zijde == Vijfhoekzijde.Leerplicht).Leden.Single();
        Assert.Equal("Marieke Jansen", blad.Mensen[lid.Aanstelling.Medewerker].Naam);
        Assert.DoesNotContain(blad.Kandidaten, rij => rij.Id == leerplicht.Aanstelling.Id);

        Gelukt(await AanstellingBeeindigen.VoerUit(leerplicht.Aanstelling.Id, Daad.Vandaag, beheer, Daad, db, default));
        var morgen = (await Teamblad.Haal(school.Organisatie.Id, Daad.Vandaag.AddDays(1), db, default))!;
        Assert.True(morgen.Zijden.Single(zijde => zijde.Zijde == Vijfhoekzijde.Leerplicht).Onbezet);
        Assert.DoesNotContain(morgen.Kandidaten, rij => rij.Id == leerplicht.Aanstelling.Id);
        Assert.Null(await Teamblad.Haal(leerplicht.Organisatie.Id, Daad.Vandaag, db, default));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_school_kiest_uit_wie_om_haar_heen_werkt(string soort)
    {
        await using var register = await MetMensen(soort);
        await using var db = register.Open();
        var (school, leerplicht, directeur) = (await Als(db, "schoolbeheer"), await Als(db, "leerplicht"), await Als(db, "directeur"));
        var buurschool = await Buurschool(db);
        var mens = Gelukt(await MedewerkerToevoegen.VoerUit(
            new("Lotte Proef", "l.proef@college.example", null, buurschool, Rol.Mentor, Daad.Vandaag, null), await Als(db, "beheer"), Daad, db, default)).Medewerker;
        var mentorElders = await db.Aanstellingen.Where(rij => rij.MedewerkerId == mens).Select(rij => rij.Id).SingleAsync();
        var invoer = new TeamlidToevoegen.Invoer(school.Organisatie.Id, directeur.Aanstelling.Id, 120, Daad.Vandaag, null, false);

        var kandidaten = (await Teamblad.Haal(school.Organisatie.Id, Daad.Vandaag, db, default))!.Kandidaten;
        Assert.Contains(kandidaten, rij => rij.Id == directeur.Aanstelling.Id);
        Assert.DoesNotContain(kandidaten, rij => rij.Id == mentorElders);
        Gelukt(await TeamlidToevoegen.VoerUit(invoer, school, Daad, db, default));
        Assert.Equal("team.al-lid", Geweigerd(await TeamlidToevoegen.VoerUit(invoer, school, Daad, db, default)).Code);
        Assert.Equal("team.staat-er-niet-om", Geweigerd(await TeamlidToevoegen.VoerUit(invoer with { Aanstelling = mentorElders }, school, Daad, db, default)).Code);
        Assert.Equal("toegang.niet-uw-organisatie", Geweigerd(
            await TeamlidToevoegen.VoerUit(invoer with { School = buurschool, Aanstelling = leerplicht.Aanstelling.Id }, school, Daad, db, default)).Code);

        var lid = await db.Teamleden.AsNoTracking().SingleAsync(rij => rij.AanstellingId == directeur.Aanstelling.Id);
        Gelukt(await TeamlidBeeindigen.VoerUit(lid.Id, Daad.Vandaag.AddDays(-1), school, Daad, db, default));
        Assert.Contains((await Teamblad.Haal(school.Organisatie.Id, Daad.Vandaag, db, default))!.Kandidaten, rij => rij.Id == directeur.Aanstelling.Id);
        Gelukt(await TeamlidToevoegen.VoerUit(invoer, school, Daad, db, default));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Het_team_is_er_voor_de_eigen_school_en_noemt_wie_er_nog_niet_is(string soort)
    {
        await using var proef = await Webproef.Begin(soort);
        await using var db = proef.Register.Open();
        var (school, buurschool) = (await Als(db, "schoolbeheer"), await Buurschool(db));
        using var regio = await proef.Als("beheer");
        using var beheerder = await proef.Als("schoolbeheer");

        Assert.Equal(HttpStatusCode.NotFound, (await beheerder.GetAsync($"/beheer/organisaties/{buurschool}/team")).StatusCode);
        Assert.Contains("Nog niemand van leerplicht", await regio.GetStringAsync($"/beheer/organisaties/{buurschool}/team"), StringComparison.Ordinal);
        var pad = $"/beheer/organisaties/{school.Organisatie.Id}/team";
        Assert.DoesNotContain("Nog niemand", await beheerder.GetStringAsync(pad), StringComparison.Ordinal);

        var directeur = (await Als(db, "directeur")).Aanstelling.Id.ToString();
        var fout = await Webproef.Doe(beheerder, pad, "erbij", ("aanstelling", directeur), ("uren", "veel"), ("van", "2025-11-30"), ("tot", ""));
        var pagina = await fout.Content.ReadAsStringAsync();
        Assert.Contains("id=\"uren-fout\"", pagina, StringComparison.Ordinal);
        Assert.Contains("value=\"veel\"", pagina, StringComparison.Ordinal);
        var goed = await Webproef.Doe(beheerder, pad, "erbij", ("aanstelling", directeur), ("uren", "1,5"), ("van", "2025-11-30"), ("tot", ""));
        Assert.Equal(HttpStatusCode.Redirect, goed.StatusCode);
        Assert.Contains("Karim Haddou", await beheerder.GetStringAsync(goed.Headers.Location), StringComparison.Ordinal);
        Assert.Equal(90, await db.Teamleden.Where(rij => rij.AanstellingId == Guid.Parse(directeur)).Select(rij => rij.MinutenPerWeek).SingleAsync());
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_mandaat_wordt_vastgelegd_met_besluit_en_houdt_op_met_de_aanstelling(string soort)
    {
        await using var register = await MetMensen(soort);
        await using var db = register.Open();
        var (beheer, school, voorzitter) = (await Als(db, "beheer"), await Als(db, "schoolbeheer"), await Als(db, "voorzitter"));
        var demo = Assert.Single(await Mandatenlijst.Haal(voorzitter.Aanstelling.Id, db, default));
        Assert.Equal("Henk Postma", demo.Naam);
        Assert.Equal(Mandaatsoort.Plaatsing, demo.Mandaat.Soort);

        var invoer = new MandaatVerlenen.Invoer(
            voorzitter.Aanstelling.Id, voorzitter.Organisatie.Id, Mandaatsoort.Jeugdhulp, "Jeugdhulp inzetten binnen twee weken.", Daad.Vandaag, null, "Besluit van 1 november 2025, nr. 12");
        Assert.Equal("mandaat.niet-van-u", Geweigerd(await MandaatVerlenen.VoerUit(invoer, school, Daad, db, default)).Code);
        Assert.Equal("mandaat.bron", Geweigerd(await MandaatVerlenen.VoerUit(invoer with { Bron = " " }, beheer, Daad, db, default)).Code);
        Gelukt(await MandaatVerlenen.VoerUit(invoer, beheer, Daad, db, default));
        Assert.Equal("mandaat.overlapt", Geweigerd(await MandaatVerlenen.VoerUit(invoer, beheer, Daad, db, default)).Code);

        Gelukt(await MandaatBeeindigen.VoerUit(demo.Mandaat.Id, Daad.Vandaag, beheer, Daad, db, default));
        Gelukt(await AanstellingBeeindigen.VoerUit(voorzitter.Aanstelling.Id, Daad.Vandaag, beheer, Daad, db, default));
        var alle = (await Mandatenlijst.Haal(null, db, default)).Select(houder => houder.Mandaat).ToList();
        Assert.Equal(2, alle.Count(mandaat => mandaat.GeldtOp(Daad.Vandaag)));
        Assert.DoesNotContain(alle, mandaat => mandaat.GeldtOp(Daad.Vandaag.AddDays(1)));
    }

    [Fact]
    public async Task Een_mandaat_vastleggen_gaat_van_persoon_naar_organisatie_naar_besluit()
    {
        await using var proef = await Webproef.Begin();
        await using var db = proef.Register.Open();
        var voorzitter = await Als(db, "voorzitter");
        using var regio = await proef.Als("beheer");
        using var school = await proef.Als("schoolbeheer");
        Assert.Equal(HttpStatusCode.Forbidden, (await school.GetAsync("/beheer/mandaten")).StatusCode);

        Assert.Contains($"aanstelling={voorzitter.Aanstelling.Id}", await regio.GetStringAsync("/beheer/mandaten/nieuw?zoek=postma"), StringComparison.Ordinal);
        var pad = $"/beheer/mandaten/nieuw?aanstelling={voorzitter.Aanstelling.Id}&namens={voorzitter.Organisatie.Id}";
        (string, string)[] velden = [("soort", "Jeugdhulp"), ("van", "2025-11-30"), ("tot", ""), ("omschrijving", "Jeugdhulp inzetten binnen twee weken.")];
        var fout = await Webproef.Doe(regio, pad, "nieuw", [.. velden, ("bron", "")]);
        var pagina = await fout.Content.ReadAsStringAsync();
        Assert.Contains("id=\"bron-fout\"", pagina, StringComparison.Ordinal);
        Assert.Contains("Jeugdhulp inzetten binnen twee weken.", pagina, StringComparison.Ordinal);
        var goed = await Webproef.Doe(regio, pad, "nieuw", [.. velden, ("bron", "Besluit van 1 november 2025")]);
        Assert.EndsWith("/beheer/mandaten?gedaan=verleend", goed.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("Besluit van 1 november 2025", await regio.GetStringAsync(goed.Headers.Location), StringComparison.Ordinal);
    }

    /// <summary>Another school of the vector, in the same gemeente; of the demonstration nobody works there.</summary>
    private static Task<Guid> Buurschool(RegisterDb db) => db.Organisaties.Where(rij => rij.Soort == Organisatiesoort.Vestiging && rij.Code == "02CD00").Select(rij => rij.Id).SingleAsync();
}
