using System.Net;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Tests.Import;
using Leerrecht.Server.Tests.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Logboek;

/// <summary>Nobody is shown anything that is not recorded.</summary>
public class VerantwoordenTests
{
    [Theory, ClassData(typeof(Registers))]
    public async Task Wie_zoekt_staat_in_het_logboek_met_de_getoonde_kinderen_en_zonder_het_zoekwoord(string soort)
    {
        await using var proef = await Webproef.Begin(soort);
        var sanne = await proef.Als("school-vo");
        await using var db = proef.Register.Open();
        var (kind, sleutel) = await Eigen(db);
        var na = await Stand(db);

        var antwoord = await sanne.GetAsync($"/leerlingen?zoek={sleutel}");

        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        Assert.Contains(sleutel, await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var rij = Assert.Single(await Sinds(db, na));
        Assert.Equal(("Sanne de Wit", "verzuimcoordinator", "/leerlingen", Logdaad.Zoeken, Loguitkomst.Toegestaan), (rij.Wie, rij.Rol, rij.Handeling, rij.Daad, rij.Uitkomst));
        Assert.Contains(kind, rij.Kindsleutels());
        Assert.Contains("identiteit", rij.Categorieen, StringComparison.Ordinal);
        Assert.All([rij.Grondslag, rij.Doel, rij.Regels, rij.Spoor, rij.Organisatie], woord => Assert.False(string.IsNullOrWhiteSpace(woord)));
        Assert.NotNull(rij.MedewerkerId);
        Assert.NotNull(rij.AanstellingId);
        string?[] teksten = [rij.Wie, rij.Handeling, rij.Wat, rij.Reden, rij.Regels, rij.Doel, rij.Grondslag, rij.Categorieen, rij.Spoor];
        Assert.DoesNotContain(teksten, tekst => tekst?.Contains(sleutel, StringComparison.Ordinal) == true);
        Assert.Null((await Controleren.VoerUit(db)).Breuk);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_dossier_openen_staat_bij_het_kind(string soort)
    {
        await using var proef = await Webproef.Begin(soort);
        var sanne = await proef.Als("school-vo");
        await using var db = proef.Register.Open();
        var (kind, _) = await Eigen(db);
        var na = await Stand(db);

        Assert.Equal(HttpStatusCode.OK, (await sanne.GetAsync($"/leerlingen/{kind}")).StatusCode);

        var rij = Assert.Single(await Sinds(db, na));
        Assert.Equal("/leerlingen/{Id:guid}", rij.Handeling);
        Assert.Equal([kind], rij.Kindsleutels());
        Assert.Equal(rij.Nummer, await db.LogboekKinderen.Where(index => index.LeerlingId == kind).MaxAsync(index => index.Nummer));
    }

    [Fact]
    public async Task Wie_wordt_geweigerd_staat_er_ook_in()
    {
        await using var proef = await Webproef.Begin();
        var (sanne, pieter) = (await proef.Als("school-vo"), await proef.Als("beleid"));
        await using var db = proef.Register.Open();
        var eigen = await Vestiging(db);
        var ander = await db.Leerlingen.Where(rij => !db.Inschrijvingen.Any(inschrijving => inschrijving.LeerlingId == rij.Id && inschrijving.Vestiging == eigen)).Select(rij => rij.Id).FirstAsync();
        var na = await Stand(db);

        Assert.Equal(HttpStatusCode.NotFound, (await sanne.GetAsync($"/leerlingen/{ander}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await pieter.GetAsync("/leerlingen")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await sanne.GetAsync($"/leerlingen/{Guid.NewGuid()}")).StatusCode);

        var rijen = await Sinds(db, na);
        Assert.Equal(["Sanne de Wit", "Pieter Hoekstra", "Sanne de Wit"], rijen.Select(rij => rij.Wie));
        Assert.Equal([Loguitkomst.Geweigerd, Loguitkomst.Geweigerd, Loguitkomst.Mislukt], rijen.Select(rij => rij.Uitkomst));
        Assert.Equal([ander], rijen[0].Kindsleutels());
        Assert.StartsWith("toegang.", rijen[0].Reden, StringComparison.Ordinal);
        Assert.Equal("http.403", rijen[1].Reden);
        Assert.Empty(rijen[2].Kindsleutels());
    }

    [Fact]
    public async Task Van_wie_niet_is_aangemeld_staat_er_alleen_wat_werd_geweigerd()
    {
        await using var proef = await Webproef.Begin();
        var sanne = await proef.Als("school-vo");
        using var niemand = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = sanne.BaseAddress };
        await using var db = proef.Register.Open();
        var na = await Stand(db);

        Assert.Equal(HttpStatusCode.OK, (await niemand.GetAsync("/rol")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await niemand.GetAsync("/gezond")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await niemand.GetAsync("/leerrecht.svg")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await niemand.GetAsync("/leerlingen?zoek=geheim")).StatusCode);

        var rij = Assert.Single(await Sinds(db, na));
        Assert.Equal(("onbekend", "/leerlingen", Loguitkomst.Geweigerd), (rij.Wie, rij.Handeling, rij.Uitkomst));
    }

    [Fact]
    public async Task Wie_met_andere_ogen_gaat_kijken_staat_erin_als_wie_dat_is()
    {
        await using var proef = await Webproef.Begin();
        await using var db = proef.Register.Open();
        var na = await Stand(db);
        var iemand = await proef.Als("school-vo");
        Assert.Equal(HttpStatusCode.Redirect, (await iemand.PostAsync("/rol", new FormUrlEncodedContent([new("wie", "functionaris"), new("__RequestVerificationToken", await Webproef.Bewijs(iemand, "/rol"))]))).StatusCode);

        var rijen = (await Sinds(db, na)).Where(rij => rij.Handeling == "toegang.rol-kiezen").ToList();
        Assert.Equal(["Sanne de Wit", "Olga Winter"], rijen.Select(rij => rij.Wie));
        Assert.All(rijen, rij => Assert.Equal((Logdaad.Aanmelden, Loguitkomst.Toegestaan), (rij.Daad, rij.Uitkomst)));
        Assert.Equal(2, rijen.Select(rij => rij.MedewerkerId).Distinct().Count());
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wat_niet_kan_worden_vastgelegd_wordt_niet_getoond(string soort)
    {
        await using var proef = await Webproef.Begin(soort);
        var sanne = await proef.Als("school-vo");
        await using var db = proef.Register.Open();
        var (kind, sleutel) = await Eigen(db);
        await db.Database.ExecuteSqlRawAsync("DELETE FROM logboek_stand");

        foreach (var pad in new[] { $"/leerlingen?zoek={sleutel}", $"/leerlingen/{kind}", "/monitor/csv" })
        {
            var antwoord = await sanne.GetAsync(pad);
            var tekst = await antwoord.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.ServiceUnavailable, antwoord.StatusCode);
            Assert.Contains("Leerrecht legt vast wie wat bekijkt", tekst, StringComparison.Ordinal);
            Assert.DoesNotContain($">{sleutel}<", tekst, StringComparison.Ordinal);
            Assert.DoesNotContain("ijkmoment;cijfer", tekst, StringComparison.Ordinal);
        }
    }

    /// <summary>On SQLite one writes at a time: who looks waits for the import, and is answered after it.</summary>
    [Fact]
    public async Task Wie_kijkt_terwijl_er_wordt_ingelezen_wacht_en_krijgt_antwoord()
    {
        await using var proef = await Webproef.Begin();
        var sanne = await proef.Als("school-vo");
        await using var db = proef.Register.Open();
        await using var lang = await Bulk.Begin(db, default);

        var antwoorden = Enumerable.Range(0, 20).Select(_ => sanne.GetAsync("/leerlingen")).ToList();
        await Task.Delay(300);
        Assert.DoesNotContain(antwoorden, antwoord => antwoord.IsCompleted);
        await lang.CommitAsync();

        Assert.All(await Task.WhenAll(antwoorden), antwoord => Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode));
        await using var na = proef.Register.Open();
        Assert.Null((await Controleren.VoerUit(na)).Breuk);
        Assert.True(await na.Logboek.CountAsync(rij => rij.Handeling == "/leerlingen") >= 20);
    }

    private static Task<long> Stand(RegisterDb db) => db.Logboek.MaxAsync(rij => rij.Nummer);

    /// <summary>What requests left: jobs of the server may write in between.</summary>
    private static async Task<List<LogboekRij>> Sinds(RegisterDb db, long na) =>
        await db.Logboek.AsNoTracking().Where(rij => rij.Nummer > na && rij.Wat == null).OrderBy(rij => rij.Nummer).ToListAsync();

    private static async Task<string> Vestiging(RegisterDb db) =>
        await (from mens in db.Medewerkers
               join aanstelling in db.Aanstellingen on mens.Id equals aanstelling.MedewerkerId
               join organisatie in db.Organisaties on aanstelling.OrganisatieId equals organisatie.Id
               where mens.Naam == "Sanne de Wit"
               select organisatie.Code).SingleAsync();

    /// <summary>A pupil of the school of Sanne.</summary>
    private static async Task<(Guid Kind, string Sleutel)> Eigen(RegisterDb db)
    {
        var vestiging = await Vestiging(db);
        var rij = await db.Leerlingen.FirstAsync(rij => db.Inschrijvingen.Any(inschrijving => inschrijving.LeerlingId == rij.Id && inschrijving.Vestiging == vestiging && inschrijving.BekendTot == null && inschrijving.Eind == null));
        return (rij.Id, rij.Sleutel);
    }
}
