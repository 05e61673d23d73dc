using System.Net;
using Leerrecht.Core;
using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Organisaties;
using Leerrecht.Server.Dossiers;
using Leerrecht.Server.Dossiers.Opschalen;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Tests.Import;
using Leerrecht.Server.Tests.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Dossiers;

/// <summary>New versions of a ladder, and the pages on which people read and make them.</summary>
public sealed class OpschalingsbeheerTests
{
    private const string Nieuw = "/beheer/opschalingsmodellen/nieuw?van=groningen-vo-2018";

    private static readonly DateOnly Dag = new(2026, 11, 22);
    private static readonly Handeling Daad = new("proef", new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc), "opschalen.vastleggen");

    private static Opschalingsmodel Groningen => Opschalingsmodelbestand.Meegeleverd.Single(model => model.Sleutel == "groningen-vo-2018");

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_versie_ligt_vast_vanaf_een_dag_en_kan_weg_tot_zij_begint(string soort)
    {
        await using var register = await Registers.Ingericht(soort);
        await using var db = register.Open();
        Assert.Equal("geldig-van", Reden(await Vastleggen(Groningen with { GeldigVan = Dag.AddDays(-1) })));
        Assert.Equal("gemeente", Reden(await Vastleggen(Groningen with { GeldigVan = Dag, Gemeente = "GM0000" })));
        Assert.Equal("naam-2", Reden(await Vastleggen(Groningen with { GeldigVan = Dag, Treden = [Groningen.Treden[0], Groningen.Treden[1] with { Naam = "" }, Groningen.Treden[2]] })));
        Assert.Equal(0, await db.Opschalingsmodellen.CountAsync());

        var vandaag = Gelukt(await Vastleggen(Groningen with { Naam = "Vandaag", GeldigVan = Dag }));
        var straks = Gelukt(await Vastleggen(Groningen with { Naam = "Straks", GeldigVan = Dag.AddDays(7) }));
        Assert.Equal("geldig-van", Reden(await Vastleggen(Groningen with { GeldigVan = Dag })));
        Assert.Equal(("GM0014-VO-2026-11-22", "GM0014-VO-2026-11-29"), (vandaag.Sleutel, straks.Sleutel));
        Assert.Equal("Vandaag", (await Opschalingsmodellen.Geldend(db, "GM0014", Onderwijssoort.VO, Dag.AddDays(6), default)).Naam);
        Assert.Equal("Straks", (await Opschalingsmodellen.Geldend(db, "GM0014", Onderwijssoort.VO, Dag.AddDays(7), default)).Naam);
        Assert.Equal(2, await db.Logboek.CountAsync(rij => rij.Handeling == Daad.Daad && rij.Wat == "opschalingsmodel" && rij.Aantal == 1));

        Assert.Equal("opschalen.begonnen", Reden(await OpschalingsmodelIntrekken.VoerUit(vandaag.Sleutel, Daad, db, default)));
        Assert.IsType<Uitkomst<string>.Gelukt>(await OpschalingsmodelIntrekken.VoerUit(straks.Sleutel, Daad, db, default));
        Assert.Equal("opschalen.weg", Reden(await OpschalingsmodelIntrekken.VoerUit(straks.Sleutel, Daad, db, default)));
        Assert.Equal("Vandaag", (await Opschalingsmodellen.Geldend(db, "GM0014", Onderwijssoort.VO, Dag.AddDays(7), default)).Naam);

        // The same key again means what it says now, not what was read before.
        Gelukt(await Vastleggen(Groningen with { Naam = "Anders", GeldigVan = Dag.AddDays(7) }));
        Assert.Equal("Anders", (await Opschalingsmodellen.Haal(db, straks.Sleutel, default)).Naam);

        Task<Uitkomst<Opschalingsmodel>> Vastleggen(Opschalingsmodel model) => OpschalingsmodelVastleggen.VoerUit(model, Daad, db, default);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task De_kaart_zegt_welk_model_waar_geldt(string soort)
    {
        await using var register = await Opnemen.Register(soort);
        await register.Neem(Webproef.Vector("05-redenen"), "2025-11-30");
        await using var db = register.Open();
        var kaart = await Opschalingskaart.Haal(Dag, ["GM0855"], db, default);
        Assert.Equal(["Groningen", "Tilburg"], kaart.Gemeenten.Select(gemeente => gemeente.Naam));
        Assert.Equal(
            ["Groningen: leerrecht-2026.1 groningen-vo-2018 leerrecht-2026.1", "Tilburg: tilburg-po-2017 leerrecht-2026.1 leerrecht-2026.1"],
            kaart.Rijen.Select(rij => $"{rij.Namen.Single()}: {string.Join(' ', rij.PerSoort.Select(model => model.Sleutel))}").Order(StringComparer.Ordinal));
        Assert.True(kaart.IsErgens(Groningen));
        Assert.False(kaart.IsErgens(Opschalingsmodelbestand.Meegeleverd.Single(model => model.Sleutel == "deventer-po-2020")));
    }

    [Fact]
    public async Task Iedereen_leest_welke_stappen_gelden_en_alleen_de_regiobeheerder_maakt_ze()
    {
        await using var proef = await Webproef.Begin();
        foreach (var wie in new[] { "school-vo", "leerplicht", "beleid", "functionaris", "jeugdarts", "beheer" })
        {
            using var client = await proef.Als(wie);
            var pagina = WebUtility.HtmlDecode(await client.GetStringAsync("/opschalen?gemeente=GM0014&soort=VO"));
            Assert.Contains("Vijfhoek en verzuimstappen voortgezet onderwijs Groningen", pagina, StringComparison.Ordinal);
            Assert.Contains("De school komt binnen 48 uur in actie.", pagina, StringComparison.Ordinal);
            foreach (var trede in Groningen.Treden)
            {
                Assert.Contains(trede.Doel, pagina, StringComparison.Ordinal);
                Assert.Contains(trede.Werkwijze, pagina, StringComparison.Ordinal);
            }

            foreach (var pad in new[] { "/beheer/opschalingsmodellen", Nieuw })
            {
                Assert.Equal(wie == "beheer", (await client.GetAsync(pad)).StatusCode == HttpStatusCode.OK);
            }
        }

        using var school = await proef.Als("school-vo");
        Assert.Contains("Zo gaat het nu in Groningen, primair onderwijs.", await school.GetStringAsync("/opschalen"), StringComparison.Ordinal);
        Assert.Contains("Casusregisseur beslist", await school.GetStringAsync("/opschalen?model=deventer-po-2020"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await school.GetAsync("/opschalen?model=weg")).StatusCode);
    }

    [Fact]
    public async Task Stappen_erbij_weg_en_verplaatst_houden_wat_er_stond()
    {
        await using var proef = await Webproef.Begin();
        using var client = await proef.Als("beheer");
        var vorm = Modelformulier.Van(Groningen, new(2025, 12, 1));

        var pagina = await Post(client, vorm, "erbij-1");
        Assert.Contains("name=\"stappen\" value=\"4\"", pagina, StringComparison.Ordinal);
        Assert.Contains("Stap 2: (nog geen naam)", pagina, StringComparison.Ordinal);
        Assert.Contains("Stap 3: Verzuimstappen met het ECT", pagina, StringComparison.Ordinal);

        pagina = await Post(client, vorm, "omlaag-2");
        Assert.Contains("Stap 3: Verzuimstappen met het ECT", pagina, StringComparison.Ordinal);
        Assert.Contains("Stap 2: Tafel met doorzettingsmacht", pagina, StringComparison.Ordinal);

        pagina = await Post(client, vorm, "weg-1");
        Assert.Contains("name=\"stappen\" value=\"2\"", pagina, StringComparison.Ordinal);
        Assert.Contains("Stap 1: Verzuimstappen met het ECT", pagina, StringComparison.Ordinal);
        await using var db = proef.Register.Open();
        Assert.Equal(0, await db.Opschalingsmodellen.CountAsync());
    }

    [Fact]
    public async Task Wat_niet_kan_staat_bij_het_veld_en_wat_kan_ligt_vast_met_een_handeling()
    {
        await using var proef = await Webproef.Begin();
        using var client = await proef.Als("beheer");
        var goed = Modelformulier.Van(Groningen with { Naam = "Onze vijfhoek" }, new(2025, 12, 1));
        var fout = Modelformulier.Van(Groningen with { Naam = "", EersteActieUren = 0 }, new(2025, 12, 1));
        fout.Stappen[0] = fout.Stappen[0] with { Termijn = "drie", Betrokkenen = [], Doel = "Wat ik al typte." };

        var pagina = await Post(client, fout, "bewaar");
        foreach (var veld in new[] { "naam", "eerste-actie-uren", "kantelpunt-1", "betrokkenen-1" })
        {
            Assert.Contains($"id=\"{veld}-fout\"", pagina, StringComparison.Ordinal);
        }

        Assert.Contains("Wat ik al typte.", pagina, StringComparison.Ordinal);
        Assert.Contains("id=\"geldig-van-fout\"", await Post(client, Modelformulier.Van(Groningen, new(2025, 11, 29)), "bewaar"), StringComparison.Ordinal);
        Assert.DoesNotContain("-fout\"", await Post(client, goed, "bekijk"), StringComparison.Ordinal);
        await using var db = proef.Register.Open();
        Assert.Equal(0, await db.Opschalingsmodellen.CountAsync());

        await Post(client, goed, "bewaar", HttpStatusCode.Redirect);
        var rij = await db.Opschalingsmodellen.AsNoTracking().SingleAsync();
        Assert.Equal(("GM0014-VO-2025-12-01", "Onze vijfhoek"), (rij.Sleutel, rij.Naam));
        Assert.Equal(
            Opschalingsmodelbestand.Schrijf(Groningen with { Sleutel = rij.Sleutel, Naam = rij.Naam, GeldigVan = rij.GeldigVan }), rij.Inhoud);
        Assert.Equal(1, await db.Logboek.CountAsync(regel => regel.Handeling == "opschalen.vastleggen"));
        Assert.Contains("Trek in: Onze vijfhoek", WebUtility.HtmlDecode(await client.GetStringAsync("/beheer/opschalingsmodellen")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Webproef.Doe(client, "/beheer/opschalingsmodellen", $"weg-{rij.Sleutel}")).StatusCode);
        Assert.Equal(0, await db.Opschalingsmodellen.CountAsync());
    }

    private static async Task<string> Post(HttpClient client, Modelformulier vorm, string doe, HttpStatusCode verwacht = HttpStatusCode.OK)
    {
        var antwoord = await Webproef.Doe(client, Nieuw, "model", [.. Velden(vorm), ("doe", doe)]);
        Assert.Equal(verwacht, antwoord.StatusCode);
        return WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());
    }

    /// <summary>As a browser sends the form.</summary>
    private static IEnumerable<(string, string)> Velden(Modelformulier vorm) =>
    [
        ("stappen", $"{vorm.Stappen.Count}"), ("naam", vorm.Naam), ("gemeente", vorm.Gemeente), ("soort", vorm.Soort), (Modelformulier.Dagveld, vorm.GeldigVan),
        ("eerste-actie-uren", vorm.EersteActieUren), ("waarschuw-dagen", vorm.WaarschuwDagen), ("opschalen-na-dagen", vorm.OpschalenNaDagen), ("bron", vorm.Bron),
        .. vorm.Stappen.SelectMany((stap, plaats) => Velden(stap, plaats + 1)),
    ];

    private static IEnumerable<(string, string)> Velden(Modelformulier.Stap stap, int nummer) =>
    [
        ($"naam-{nummer}", stap.Naam), ($"doel-{nummer}", stap.Doel.ReplaceLineEndings("\r\n")), ($"regie-{nummer}", stap.Regie), ($"werkwijze-{nummer}", stap.Werkwijze),
        ($"kantelpuntsoort-{nummer}", stap.Kantelpuntsoort), ($"kantelpunt-{nummer}", stap.Termijn), .. stap.Tafel ? [($"tafel-{nummer}", "true")] : Array.Empty<(string, string)>(),
        .. stap.Betrokkenen.Select(partij => ($"betrokkenen-{nummer}", partij)), .. stap.ZoNodig.Select(partij => ($"zo-nodig-{nummer}", partij)),
        .. stap.Vereist.Select(vereiste => ($"vereist-{nummer}", vereiste)),
    ];

    private static Opschalingsmodel Gelukt(Uitkomst<Opschalingsmodel> uitkomst) => Assert.IsType<Uitkomst<Opschalingsmodel>.Gelukt>(uitkomst).Waarde;

    private static string Reden<T>(Uitkomst<T> uitkomst) => Assert.IsType<Uitkomst<T>.Geweigerd>(uitkomst).Reden.Code;
}
