using System.IO.Compression;
using System.Net;
using System.Text;
using Leerrecht.Core.Verzuim;
using Leerrecht.Server.Import;
using Leerrecht.Server.Tests.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Import;

/// <summary>Delivering files by the page: what comes in, what is seen first, what is read in, and who may.</summary>
public sealed class ZendingTests
{
    private const string Verzuimkop = "id;leerling;vestiging;van;tot;hele_dag;tijd;minuten;lesuren;reden\n";

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_bestand_wordt_eerst_getoond_dan_ingelezen_en_de_tweede_keer_verandert_er_niets(string register)
    {
        await using var proef = await Webproef.Begin(register);
        using var beheer = await proef.Als("beheer");
        var bestand = ("van de school.csv", Tekst(Verzuimkop + "N1;L1;01AB00;2025-11-24;;N;08:30;50;;ziek\nN2;L1;01AB00;2025-13-24;;N;;50;;ziek\n"));

        var pad = await proef.Bied(beheer, bestand);
        var gezien = await beheer.GetStringAsync(pad);
        Assert.Contains("Klopt dit?", gezien, StringComparison.Ordinal);
        Assert.Contains("ma 24 nov 08:30", gezien, StringComparison.Ordinal);
        Assert.Contains("2025-13-24", gezien, StringComparison.Ordinal);
        await using (var db = proef.Register.Open())
        {
            Assert.False(await db.Afwezigheden.AnyAsync(rij => rij.Sleutel == "N1"));
        }

        var zending = await proef.LeesIn(beheer, pad);
        Assert.IsType<Zendingstand.Klaar>(zending.Stand);
        Assert.False(File.Exists(proef.Ruimte.Pad(zending.Id, zending.Bestanden[0].Sleutel)));
        var verslag = await beheer.GetStringAsync($"/import/{zending.Bestanden[0].Aanlevering}");
        Assert.Contains("1 regel is geweigerd", verslag, StringComparison.Ordinal);

        var weer = await proef.LeesIn(beheer, await proef.Bied(beheer, bestand));
        await using (var db = proef.Register.Open())
        {
            var rij = await db.Aanleveringen.SingleAsync(rij => rij.Id == weer.Bestanden[0].Aanlevering);
            Assert.Equal((2, 0, 0, 1, 1), Opnemen.Telling(rij));
            Assert.Equal(1, await db.Afwezigheden.CountAsync(rij => rij.Sleutel == "N1"));
        }
    }

    [Fact]
    public async Task Een_onbekende_code_wordt_ter_plekke_gekoppeld_en_blijft_bewaard()
    {
        await using var proef = await Webproef.Begin();
        using var beheer = await proef.Als("beheer");
        var pad = await proef.Bied(beheer, ("v.csv", Tekst(Verzuimkop + "N1;L1;01AB00;2025-11-24;;N;;50;;QQ\n")));
        Assert.Contains("1 verzuimcode die we niet kennen", await beheer.GetStringAsync(pad), StringComparison.Ordinal);

        await Webproef.Doe(beheer, pad, "koppel", ("code-0", "01AB00 QQ"), ("soort-0", "gewichtig"), ("geldt-0", "school"));

        Assert.DoesNotContain("verzuimcode die we niet kennen", await beheer.GetStringAsync(pad), StringComparison.Ordinal);
        await using var db = proef.Register.Open();
        Assert.Equal(Verzuimsoort.Gewichtig, (await db.Redenen.SingleAsync(rij => rij.Vestiging == "01AB00" && rij.Code == "QQ")).Soort);
    }

    [Fact]
    public async Task Een_school_levert_alleen_over_zichzelf()
    {
        await using var proef = await Webproef.Begin();
        using var school = await proef.Als("school-po");
        await using var db = proef.Register.Open();
        var eigen = (await school.GetStringAsync("/import")).Contains("01AB01", StringComparison.Ordinal) ? "01AB01" : "01AB00";
        var ander = eigen == "01AB00" ? "01AB01" : "01AB00";
        var vanAnder = await db.Afwezigheden.Where(rij => rij.Vestiging == ander && rij.BekendTot == null).Select(rij => rij.Sleutel).FirstAsync();

        var zending = await proef.LeesIn(school, await proef.Bied(
            school,
            ("verzuim.csv", Tekst($"{Verzuimkop}N1;L1;{eigen};2025-11-24;;N;;50;;ziek\nN2;L1;{ander};2025-11-24;;N;;50;;ziek\n{vanAnder};L1;{eigen};2025-11-24;;N;;50;;ziek\n")),
            ("redenen.csv", Tekst($"vestiging;code;soort\n{eigen};MIJN;ziek\n*;ALLE;ziek\n")),
            ("vestigingen.csv", Tekst("vestiging;sector;gemeente;vakantieregio\n09ZZ00;PO;GM0014;Noord\n"))));

        Assert.Contains("regiobeheerder", zending.Bestanden.Single(bestand => bestand.Naam == "vestigingen.csv").Reden, StringComparison.Ordinal);
        var id = zending.Bestanden.Single(bestand => bestand.Naam == "verzuim.csv").Aanlevering;
        Assert.Equal((3, 1, 0, 0, 2), Opnemen.Telling(await db.Aanleveringen.SingleAsync(rij => rij.Id == id)));
        Assert.Equal(
            ["andere-vestiging", "andere-vestiging"],
            await db.Aanleveringmeldingen.Where(rij => rij.AanleveringId == id).Select(rij => rij.Code).OrderBy(code => code).ToListAsync());
        Assert.True(await db.Redenen.AnyAsync(rij => rij.Vestiging == eigen && rij.Code == "MIJN"));
        Assert.False(await db.Redenen.AnyAsync(rij => rij.Code == "ALLE"));
    }

    [Fact]
    public async Task Wat_de_regio_levert_ziet_een_school_niet()
    {
        await using var proef = await Webproef.Begin();
        using var beheer = await proef.Als("beheer");
        using var school = await proef.Als("school-po");
        var pad = await proef.Bied(beheer, ("van-de-regio.csv", Tekst("leerling;geboortedatum;gemeente;naam\nGEHEIM;2015-01-01;GM0014;Naam\n")));

        Assert.DoesNotContain("GEHEIM", await school.GetStringAsync(pad), StringComparison.Ordinal);
        Assert.DoesNotContain("van-de-regio.csv", await school.GetStringAsync("/import"), StringComparison.Ordinal);
        var zending = await proef.LeesIn(beheer, pad);
        Assert.Equal(HttpStatusCode.NotFound, (await school.GetAsync($"/import/{zending.Bestanden[0].Aanlevering}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await school.GetAsync($"/import/{zending.Bestanden[0].Aanlevering}/regels.csv")).StatusCode);
    }

    [Fact]
    public async Task Zonder_bewijs_van_het_formulier_of_zonder_recht_komt_er_niets_binnen()
    {
        await using var proef = await Webproef.Begin();
        using var beheer = await proef.Als("beheer");
        var bestand = ("v.csv", Tekst(Verzuimkop));
        Assert.Equal(HttpStatusCode.BadRequest, (await Webproef.Lever(beheer, null, bestand)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Webproef.Lever(beheer, "verzonnen", bestand)).StatusCode);

        using var leerplicht = await proef.Als("leerplicht");
        Assert.Equal(HttpStatusCode.Forbidden, (await Webproef.Lever(leerplicht, await Webproef.Bewijs(leerplicht, "/rol"), bestand)).StatusCode);
        Assert.Empty(proef.Ruimte.Alle());

        var leeg = await Webproef.Lever(beheer, await Webproef.Bewijs(beheer, "/import"));
        Assert.Equal("/import?fout=leeg", leeg.Headers.Location!.ToString());
        Assert.Contains("Kies eerst", await beheer.GetStringAsync("/import?fout=leeg"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elk_vreemd_bestand_krijgt_een_zin_en_de_rest_gaat_door()
    {
        await using var proef = await Webproef.Begin(instellingen: ["--Import:Grenzen:Bestand=20000"]);
        using var beheer = await proef.Als("beheer");
        var zending = proef.Ruimte.Vind(Guid.Parse((await proef.Bied(
            beheer,
            ("goed.csv", Tekst("leerling;geboortedatum;gemeente\nX1;2015-01-01;GM0014\n")),
            ("leeg.csv", []),
            ("utf16.csv", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("leerling;x\n")).ToArray()),
            ("latijn.csv", Encoding.Latin1.GetBytes("leerling;geboortedatum;gemeente;naam\nX2;2015-01-01;GM0014;Zoë\n")),
            ("tab.csv", Tekst("leerling\tgeboortedatum\tgemeente\n")),
            ("aanbod.csv", Tekst("leerling;begin;eind;soort\nX1;2025-01-01;;zorg\n")),
            ("rekenblad.csv", Zip(("[Content_Types].xml", Tekst("<x/>")))),
            ("groot.csv", new byte[30_000]),
            ("in.zip", Zip(("map/in.zip", Zip(("a.csv", Tekst("a;b\n")))), ("__MACOSX/._a", Tekst("x")), ("../../weg.csv", Tekst("leerling;geboortedatum;gemeente\nX3;2015-01-01;GM0014\n")))),
            ("stuk.zip", [.. "PK\u0003\u0004"u8, 1, 2, 3]))).Split('/')[^1]))!;

        var redenen = zending.Bestanden.ToDictionary(bestand => bestand.Naam, bestand => bestand.Reden);
        Assert.Null(redenen["goed.csv"]);
        Assert.Null(redenen["in.zip › weg.csv"]);
        Assert.Equal(1, zending.Overgeslagen);
        foreach (var (naam, zin) in new[]
        {
            ("leeg.csv", "is leeg"), ("utf16.csv", "UTF-16"), ("latijn.csv", "geen UTF-8"), ("tab.csv", "tabs"), ("aanbod.csv", "plaats_beschikbaar"),
            ("rekenblad.csv", "rekenblad"), ("groot.csv", "te groot"), ("in.zip › in.zip", "zip-bestand"), ("stuk.zip", "niet volledig"),
        })
        {
            Assert.Contains(zin, redenen[naam], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Wie_bezig_was_toen_het_programma_stopte_leest_dat_en_kan_verder()
    {
        var id = Guid.CreateVersion7();
        await using var proef = await Webproef.Begin(vooraf: ruimte =>
        {
            var zending = new Zending { Id = id, Door = "Femke Bos", Vestiging = "", Ontvangen = DateTime.Parse("2025-11-30T08:00:00Z").ToUniversalTime(), Stand = new Zendingstand.Bezig(default) };
            ruimte.Begin(zending);
            using var bestand = ruimte.MaakBestand(id, out var sleutel);
            bestand.Write(Tekst("leerling;geboortedatum;gemeente\nX1;2015-01-01;GM0014\n"));
            ruimte.Wijzig(id, stond => stond with { Bestanden = [new() { Sleutel = sleutel, Naam = "l.csv", Grootte = 50, Soort = "leerlingen" }] });
        });
        using var beheer = await proef.Als("beheer");
        for (var keer = 0; keer < 200 && proef.Ruimte.Vind(id)!.Stand is Zendingstand.Bezig; keer++)
        {
            await Task.Delay(50);
        }

        Assert.Contains("Leerrecht is gestopt terwijl het bezig was", await beheer.GetStringAsync($"/import/zending/{id}"), StringComparison.Ordinal);
        var zending = await proef.LeesIn(beheer, $"/import/zending/{id}");
        Assert.IsType<Zendingstand.Klaar>(zending.Stand);
        await using var db = proef.Register.Open();
        Assert.True(await db.Leerlingen.AnyAsync(rij => rij.Sleutel == "X1"));
    }

    [Fact]
    public async Task Een_zip_die_opzwelt_stopt_voor_hij_de_schijf_vult()
    {
        await using var proef = await Webproef.Begin();
        using var beheer = await proef.Als("beheer");
        var pad = await proef.Bied(beheer, ("bom.zip", Zip(("verzuim.csv", new byte[100_000_000]))));
        var bestand = Assert.Single(proef.Ruimte.Vind(Guid.Parse(pad.Split('/')[^1]))!.Bestanden);
        Assert.Contains("onwaarschijnlijk groot", bestand.Reden, StringComparison.Ordinal);
        Assert.True(bestand.Grootte < 50_000_000);
    }

    private static byte[] Tekst(string tekst) => Encoding.UTF8.GetBytes(tekst);

    private static byte[] Zip(params (string Naam, byte[] Inhoud)[] delen)
    {
        using var uit = new MemoryStream();
        using (var zip = new ZipArchive(uit, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (naam, inhoud) in delen)
            {
                using var deel = zip.CreateEntry(naam).Open();
                deel.Write(inhoud);
            }
        }

        return uit.ToArray();
    }
}
