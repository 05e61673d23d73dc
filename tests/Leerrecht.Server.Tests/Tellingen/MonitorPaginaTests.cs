using System.Net;
using System.Text.RegularExpressions;
using Leerrecht.Server.Tests.Import;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.AspNetCore.Builder;

namespace Leerrecht.Server.Tests.Tellingen;

/// <summary>The monitor as each role gets it, over the region of vector 12 (its explanation says who is who).</summary>
public sealed partial class MonitorPaginaTests : IAsyncLifetime
{
    private Proefregister _register = null!;
    private WebApplication _app = null!;

    public async Task InitializeAsync()
    {
        _register = await Opnemen.Register(Registers.Sqlite);
        await _register.Neem(Path.Combine(AppContext.BaseDirectory, "vectoren", "12-monitor-gemeente"), "2026-02-15");
        await Demomensen.Maak(_register.Register, new Handeling("proef", new DateTime(2026, 2, 15, 12, 0, 0, DateTimeKind.Utc), "proef"));
        _app = Serveren.Bouw(["--urls", "http://127.0.0.1:0", $"--ConnectionStrings:Register={_register.Verbinding}", "--Vandaag=2026-02-15"]);
        await Serveren.Begin(_app, default);
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _register.DisposeAsync();
    }

    [Fact]
    public async Task Leerplicht_begint_in_de_eigen_gemeente_op_het_laatste_ijkmoment_en_opent_elk_aantal()
    {
        var pagina = await Pagina("leerplicht", "/monitor");

        Assert.Contains("Op 1 feb 2026 zaten in Groningen 4 kinderen thuis, van wie 2 langer dan drie maanden.", pagina, StringComparison.Ordinal);
        Assert.Contains("href=\"/monitor/kinderen?plaats=gemeente%3AGM0014&amp;op=2026-02-01&amp;met=2025-11-01&amp;cijfer=LRV-PO&amp;klok=langer-dan-3-maanden\"", pagina, StringComparison.Ordinal);
        Assert.DoesNotContain("&lt;5", pagina, StringComparison.Ordinal);

        var kinderen = await Pagina("leerplicht", "/monitor/kinderen?cijfer=totaal");
        Assert.Equal(["A", "B", "C", "D"], Namen(kinderen).Order());
        Assert.Contains("4 kinderen in uw werkgebied", kinderen, StringComparison.Ordinal);
        Assert.DoesNotContain("buiten uw werkgebied", kinderen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wie_elders_woont_telt_mee_zonder_naam()
    {
        var kinderen = await Pagina("leerplicht", "/monitor/kinderen?plaats=swv:VO2001&cijfer=totaal");
        Assert.Equal(["C"], Namen(kinderen));
        Assert.Contains("Minder dan vijf kinderen buiten uw werkgebied", kinderen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wie_ziek_is_opent_voor_de_jeugdarts_en_niet_voor_leerplicht()
    {
        Assert.Equal(["K"], Namen(await Pagina("jeugdarts", "/monitor/kinderen?cijfer=langdurig-ziek")));
        Assert.DoesNotContain("cijfer=LRV", await Pagina("jeugdarts", "/monitor"), StringComparison.Ordinal);

        Assert.DoesNotContain("cijfer=langdurig-ziek", await Pagina("leerplicht", "/monitor"), StringComparison.Ordinal);
        var geweigerd = await Pagina("leerplicht", "/monitor/kinderen?cijfer=langdurig-ziek", HttpStatusCode.Forbidden);
        Assert.Empty(Namen(geweigerd));
        Assert.Contains("Dit cijfer opent niet voor uw rol", geweigerd, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("school-vo", "Het College")]
    [InlineData("swv", "VO2001")]
    public async Task School_en_swv_zien_de_eigen_leerlingen_en_geen_absoluut_verzuim(string wie, string naam)
    {
        var pagina = await Pagina(wie, "/monitor");
        Assert.Contains($"Op 1 feb 2026 zaten 2 kinderen van {naam} thuis, van wie", pagina, StringComparison.Ordinal);
        Assert.Contains("niet van toepassing bij een keuze naar school", pagina, StringComparison.Ordinal);
        Assert.DoesNotContain("cijfer=AV-", pagina, StringComparison.Ordinal);
        Assert.Equal(["C", "E"], Namen(await Pagina(wie, "/monitor/kinderen?cijfer=LRV-VO")).Order());
    }

    [Fact]
    public async Task Beleid_ziet_geen_kleine_aantallen_en_geen_kinderen()
    {
        var pagina = await Pagina("beleid", "/monitor");
        Assert.Contains("Op 1 feb 2026 zaten in Groningen minder dan vijf kinderen thuis", pagina, StringComparison.Ordinal);
        Assert.Contains("&lt;5", pagina, StringComparison.Ordinal);
        Assert.Contains("U ziet aantallen, geen kinderen", pagina, StringComparison.Ordinal);
        Assert.DoesNotContain("/monitor/kinderen", pagina, StringComparison.Ordinal);
        Assert.DoesNotContain("333,33", pagina, StringComparison.Ordinal);

        var geweigerd = await Pagina("beleid", "/monitor/kinderen?cijfer=totaal", HttpStatusCode.Forbidden);
        Assert.Empty(Namen(geweigerd));
        Assert.Contains("Uw rol ziet aantallen, geen kinderen", geweigerd, StringComparison.Ordinal);

        var bestand = await Pagina("beleid", "/monitor/csv?met=niet");
        Assert.Contains("Groningen;gemeente;GM0014;2026-02-01;totaal;<5;<5;<5\r\n", bestand, StringComparison.Ordinal);
        Assert.DoesNotContain(";333", bestand, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Het_bestand_heeft_de_cijfers_van_de_pagina_en_opent_in_een_rekenblad()
    {
        using var client = await Als("leerplicht");
        var antwoord = await client.GetAsync("/monitor/csv?op=2026-02-01");
        var bytes = await antwoord.Content.ReadAsByteArrayAsync();

        Assert.Equal("text/csv", antwoord.Content.Headers.ContentType!.MediaType);
        Assert.Equal("monitor-GM0014-2026-02-01.csv", antwoord.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(new byte[] { 0xEF, 0xBB, 0xBF }, bytes[..3]);
        var regels = System.Text.Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("Groningen;gemeente;GM0014;2026-02-01;AV-VO-mbo;0;1;1", regels);
        Assert.Contains("Groningen;gemeente;GM0014;2026-02-01;per_1000;;;333,33", regels);
        Assert.All(regels, regel => Assert.Equal(8, regel.Split(';').Length));
    }

    [Theory]
    [InlineData("plaats=gemeente:XX0000", "De plaats ‘gemeente:XX0000’ kennen we niet")]
    [InlineData("plaats=onzin", "De plaats ‘onzin’ kennen we niet")]
    [InlineData("school=99ZZ99", "De school ‘99ZZ99’ kennen we niet")]
    [InlineData("op=31-02-2026", "‘31-02-2026’ is geen datum")]
    [InlineData("dag=2026-02-16", "moet nog komen")]
    [InlineData("met=gisteren", "‘gisteren’ is geen datum")]
    public async Task Wat_er_niet_is_krijgt_een_zin_en_de_gewone_cijfers(string vraag, string zin)
    {
        var pagina = await Pagina("leerplicht", $"/monitor?{vraag}");
        Assert.Contains(zin, pagina, StringComparison.Ordinal);
        Assert.Contains("id=\"schema\"", pagina, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elke_dag_en_vandaag_zijn_te_kiezen_en_een_eigen_dag_gaat_voor()
    {
        Assert.Contains("Op 15 feb 2026 zaten", await Pagina("leerplicht", "/monitor?op=vandaag"), StringComparison.Ordinal);
        Assert.Contains("Op 20 dec 2025", await Pagina("leerplicht", "/monitor?op=2026-02-01&dag=2025-12-20"), StringComparison.Ordinal);
        Assert.DoesNotContain("Verschil</th>", await Pagina("leerplicht", "/monitor?met=niet"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_het_Engels()
    {
        using var client = await Als("leerplicht");
        client.DefaultRequestHeaders.Add("Cookie", "leerrecht.taal=en");
        Assert.Contains("On 1 Feb 2026 4 children in Groningen sat at home, 2 of them for longer than three months.", WebUtility.HtmlDecode(await client.GetStringAsync("/monitor")), StringComparison.Ordinal);
    }

    private async Task<string> Pagina(string wie, string pad, HttpStatusCode verwacht = HttpStatusCode.OK)
    {
        using var client = await Als(wie);
        var antwoord = await client.GetAsync(pad);
        var tekst = await antwoord.Content.ReadAsStringAsync();
        Assert.True(antwoord.StatusCode == verwacht, $"{wie} {pad}: {antwoord.StatusCode} {tekst}");
        return tekst;
    }

    /// <summary>A browser that looks with the eyes of a demo person.</summary>
    private async Task<HttpClient> Als(string wie)
    {
        var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(_app.Urls.First()) };
        var sleutel = Formuliersleutel().Match(await client.GetStringAsync("/rol")).Groups[1].Value;
        var antwoord = await client.PostAsync("/rol", new FormUrlEncodedContent([new("__RequestVerificationToken", sleutel), new("wie", wie), new("terug", "/monitor")]));
        Assert.Equal("/monitor", antwoord.RequestMessage!.RequestUri!.AbsolutePath);
        return client;
    }

    /// <summary>Who is shown; the pupils of the vector have no name but their key.</summary>
    private static List<string> Namen(string pagina) => [.. Naam().Matches(pagina).Select(gevonden => gevonden.Groups[1].Value)];

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Formuliersleutel();

    [GeneratedRegex("href=\"/leerlingen/[^\"]+\">([^<]+)</a>")]
    private static partial Regex Naam();
}
