using System.Net;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Toegang;

/// <summary>Who gets in as long as anybody may choose to be anybody.</summary>
public sealed class DeurTests : IAsyncLifetime
{
    private readonly string _bestand = Path.Combine(Path.GetTempPath(), $"leerrecht-deur-{Guid.NewGuid():N}.db");
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _app = Serveren.Bouw(["--urls", "http://127.0.0.1:0", $"--ConnectionStrings:Register=Data Source={_bestand}"]);
        await Serveren.Begin(_app, default);
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(_app.Urls.First()) };
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var rest in Directory.EnumerateFiles(Path.GetTempPath(), Path.GetFileName(_bestand) + "*"))
        {
            File.Delete(rest);
        }
    }

    [Fact]
    public async Task Zonder_rol_komt_iemand_bij_de_rollen_uit()
    {
        var antwoord = await _client.GetAsync("/");

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.StartsWith("/rol", antwoord.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host", "leerrecht.example")]
    [InlineData("X-Forwarded-For", "192.0.2.7")]
    public async Task Wie_van_elders_komt_krijgt_een_zin_en_geen_pagina(string kop, string waarde)
    {
        using var vraag = new HttpRequestMessage(HttpMethod.Get, "/rol");
        vraag.Headers.TryAddWithoutValidation(kop, waarde);
        var antwoord = await _client.SendAsync(vraag);

        Assert.Equal(HttpStatusCode.Forbidden, antwoord.StatusCode);
        var tekst = await antwoord.Content.ReadAsStringAsync();
        Assert.Contains("alleen te zien op de computer waarop Leerrecht draait", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"wie\"", tekst, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/rol", "wie=beheer")]
    [InlineData("/taal", "taal=en")]
    public async Task Een_formulier_van_een_andere_site_wordt_geweigerd(string pad, string inhoud)
    {
        var antwoord = await _client.PostAsync(pad, new StringContent(inhoud, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded"));

        Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
        Assert.Contains("Dit verzoek klopt niet", await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(antwoord.Headers.Contains("Set-Cookie") && antwoord.Headers.GetValues("Set-Cookie").Any(koek => koek.StartsWith("leerrecht.wie", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Elke_pagina_verbiedt_script_in_de_pagina_en_lijsten_eromheen_en_wordt_niet_bewaard()
    {
        var koppen = (await _client.GetAsync("/rol")).Headers;

        var beleid = koppen.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", beleid, StringComparison.Ordinal);
        Assert.Contains("style-src 'self';", beleid, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", beleid, StringComparison.Ordinal);
        Assert.True(koppen.CacheControl!.NoStore);
        Assert.Equal("nosniff", koppen.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Het_stijlblad_mag_bewaard_worden_en_hoort_bij_deze_bouw()
    {
        var pagina = await _client.GetStringAsync("/rol");
        var begin = pagina.IndexOf("/dist/leerrecht.", StringComparison.Ordinal);
        var pad = pagina[begin..pagina.IndexOf('"', begin)];
        var antwoord = await _client.GetAsync(pad);

        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        Assert.Equal("text/css", antwoord.Content.Headers.ContentType!.MediaType);
        Assert.True(antwoord.Headers.CacheControl!.MaxAge > TimeSpan.FromDays(30));
    }

    [Fact]
    public async Task Wat_misgaat_geeft_een_zin_en_niets_van_de_inhoud()
    {
        await using (var db = new Register($"Data Source={_bestand}").Open())
        {
            await db.Database.ExecuteSqlRawAsync("INSERT INTO organisatie VALUES ('A0000000-0000-0000-0000-000000000001', 'geheim-woord', '01AB00', 'De Horizon', '2020-08-01', NULL)");
            await db.Database.ExecuteSqlRawAsync("INSERT INTO medewerker VALUES ('A0000000-0000-0000-0000-000000000002', 'Proef', 'proef@demo.leerrecht.example', NULL, 1)");
            await db.Database.ExecuteSqlRawAsync(
                "INSERT INTO aanstelling VALUES ('A0000000-0000-0000-0000-000000000003', 'A0000000-0000-0000-0000-000000000002', 'A0000000-0000-0000-0000-000000000001', 'mentor', '2020-08-01', NULL)");
        }

        var antwoord = await _client.GetAsync("/rol");
        var tekst = await antwoord.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, antwoord.StatusCode);
        Assert.Contains("Er ging iets mis", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim-woord", tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gezond_is_te_vragen_zonder_rol() =>
        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync("/gezond")).StatusCode);

    [Theory]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://[::1]:5080", true)]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://*:5080", false)]
    [InlineData("http://192.0.2.7:5080", false)]
    public void Alleen_een_adres_van_deze_computer_is_lokaal(string adres, bool lokaal) =>
        Assert.Equal(lokaal, AlleenLokaal.LuistertLokaal([adres]));

    [Theory]
    [InlineData("/leerlingen?zoek=a", "/leerlingen?zoek=a")]
    [InlineData("//elders.example", "/")]
    [InlineData("/\\elders.example", "/")]
    [InlineData("https://elders.example", "/")]
    [InlineData(null, "/")]
    public void Terug_gaat_alleen_naar_onszelf(string? gevraagd, string pad) => Assert.Equal(pad, Terug.Naar(gevraagd));
}
