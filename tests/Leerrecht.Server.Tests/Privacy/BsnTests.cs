using System.Net;
using System.Security.Cryptography;
using System.Text;
using Leerrecht.Core.Leerlingen;
using Leerrecht.Server.Import;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Privacy;
using Leerrecht.Server.Tests.Import;
using Leerrecht.Server.Tests.Opslag;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Leerrecht.Server.Tests.Privacy;

/// <summary>Burgerservicenummers: encrypted, found by a keyed hash, shown on asking and on record, nowhere else (missie PRV-6).</summary>
public sealed class BsnTests
{
    private const string Nummer = "999000007";
    private const string Ander = "999000019";
    private const string Kop = "leerling;geboortedatum;gemeente;naam;bsn\n";
    private static readonly string Sleutel1 = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    private static readonly string Sleutel2 = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    [Fact]
    public void Wat_gesloten_is_gaat_alleen_open_met_de_sleutel_voor_dat_kind_en_ongeschonden()
    {
        var (kluis, kind) = (Kluis(("1", Sleutel1)), Guid.CreateVersion7());
        var (een, twee) = (kluis.Sluit(Bsn.Parse(Nummer, null), kind), kluis.Sluit(Bsn.Parse(Nummer, null), kind));

        Assert.Equal(Nummer, kluis.Open(een, kind)!.Onthul());
        Assert.NotEqual(een.Versleuteld, twee.Versleuteld);
        Assert.Equal(een.Zoek, twee.Zoek);
        Assert.DoesNotContain(Nummer, $"{een}", StringComparison.Ordinal);
        Assert.Null(kluis.Open(een, Guid.CreateVersion7()));
        Assert.Null(Kluis(("1", Sleutel2)).Open(een, kind));
        Assert.Null(Kluis(("2", Sleutel1)).Open(een, kind));
        var stuk = Convert.FromBase64String(een.Versleuteld);
        stuk[15] ^= 1;
        Assert.Null(kluis.Open(een with { Versleuteld = Convert.ToBase64String(stuk) }, kind));
        Assert.NotEqual(een.Zoek, Kluis(("1", Sleutel2)).Sluit(Bsn.Parse(Nummer, null), kind).Zoek);
    }

    [Theory]
    [InlineData("een", null)]
    [InlineData("1", "geen base64")]
    [InlineData("1", "a29ydA==")]
    [InlineData("1", null)]
    public void Een_instelling_die_geen_sleutel_is_zegt_hoe_het_moet_zonder_haar_waarde(string naam, string? waarde)
    {
        var fout = Assert.Throws<InvalidOperationException>(() => Kluis((naam, waarde)));

        Assert.Contains("openssl rand -base64 32", fout.Message, StringComparison.Ordinal);
        Assert.True(waarde is null || !fout.Message.Contains(waarde, StringComparison.Ordinal));
    }

    [Fact]
    public void Alleen_bij_ontwikkelen_komt_er_vanzelf_een_sleutelbestand_dat_alleen_de_eigenaar_leest()
    {
        var map = Directory.CreateTempSubdirectory("leerrecht-sleutel-");
        try
        {
            var verbinding = $"Data Source={Path.Combine(map.FullName, "proef.db")}";
            Assert.False(Register.Van(Instellingen(("ConnectionStrings:Register", verbinding)), ontwikkeling: false).Bsnkluis.IsOpen);
            Assert.Empty(map.GetFiles("*sleutels*"));

            var eerst = Register.Van(Instellingen(("ConnectionStrings:Register", verbinding)), ontwikkeling: true).Bsnkluis;
            var kind = Guid.CreateVersion7();
            var bewaard = eerst.Sluit(Bsn.Parse(Nummer, null), kind);
            var bestand = Assert.Single(map.GetFiles("*sleutels*"));
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, bestand.UnixFileMode);
            }

            Assert.Equal(Nummer, Register.Van(Instellingen(("ConnectionStrings:Register", verbinding)), ontwikkeling: true).Bsnkluis.Open(bewaard, kind)!.Onthul());
            var eigen = Register.Van(Instellingen(("ConnectionStrings:Register", verbinding), ("Sleutels:Bsn:7", Sleutel1)), ontwikkeling: true).Bsnkluis;
            Assert.Equal("7", eigen.Nieuwste);
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Inlezen_bewaart_een_bsn_verbetert_het_en_laat_staan_wat_een_bestand_niet_zegt(string soort)
    {
        await using var proef = await Registers.Ingericht(soort);
        var register = Met(proef, Kluis(("1", Sleutel1)));

        var eerst = await Neem(register, Kop + $"A;2012-01-01;GM0014;Een;{Nummer}\nB;2012-01-01;GM0014;Twee;\nC;2012-01-01;GM0014;Drie;999000001\n");
        Assert.Equal((3, 0, 0), (eerst.Nieuw, eerst.Gewijzigd, eerst.Geweigerd));
        Assert.Equal(Nummer, await Bekend(register, "A"));
        Assert.Null(await Bekend(register, "B"));
        Assert.Null(await Bekend(register, "C"));
        await using (var db = register.Open())
        {
            var melding = await db.Aanleveringmeldingen.SingleAsync(rij => rij.AanleveringId == eerst.Id);
            Assert.Equal(("ongeldig-bsn", 4, null), (melding.Code, melding.Regel, melding.Waarde));
            Assert.DoesNotContain("999000001", melding.Tekst, StringComparison.Ordinal);
        }

        var weer = await Neem(register, Kop + $"A;2012-01-01;GM0014;Een;{Nummer}\n");
        Assert.Equal((0, 0, 1), (weer.Nieuw, weer.Gewijzigd, weer.Ongewijzigd));
        var zonder = await Neem(register, "leerling;geboortedatum;gemeente;naam\nA;2012-01-01;GM0014;Anders\n");
        Assert.Equal((1, Nummer), (zonder.Gewijzigd, await Bekend(register, "A")));
        var verbeterd = await Neem(register, Kop + $"A;2012-01-01;GM0014;Anders;{Ander}\n");
        Assert.Equal((1, 0, Ander), (verbeterd.Gewijzigd, verbeterd.Ongewijzigd, await Bekend(register, "A")));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Zonder_sleutel_wordt_een_bsn_niet_bewaard_en_staat_dat_er_een_keer(string soort)
    {
        await using var proef = await Registers.Ingericht(soort);

        var rij = await Neem(proef.Register, Kop + $"A;2012-01-01;GM0014;Een;{Nummer}\nB;2012-01-01;GM0014;Twee;{Ander}\n");

        await using var db = proef.Open();
        Assert.Equal((2, 0), (rij.Nieuw, rij.Geweigerd));
        Assert.Equal("bsn-zonder-sleutel", (await db.Aanleveringmeldingen.SingleAsync()).Code);
        Assert.False(await db.LeerlingBsns.AnyAsync());
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Met_een_nieuwe_sleutel_wordt_alles_opnieuw_versleuteld_en_blijft_vindbaar(string soort)
    {
        await using var proef = await Registers.Ingericht(soort);
        await Neem(Met(proef, Kluis(("1", Sleutel1))), Kop + $"A;2012-01-01;GM0014;Een;{Nummer}\nB;2012-01-01;GM0014;Twee;{Ander}\n");
        var beide = Met(proef, Kluis(("1", Sleutel1), ("2", Sleutel2)));
        Assert.Equal(Nummer, await Bekend(beide, "A"));

        var handeling = new Handeling("proef", new DateTime(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc), "opslag.hersleutelen");
        Assert.Equal(new Hersleutelen.Verslag(0, 2), await Hersleutelen.VoerUit(Met(proef, Kluis(("2", Sleutel2))), handeling, default));
        Assert.Equal(new Hersleutelen.Verslag(2, 0), await Hersleutelen.VoerUit(beide, handeling, default));
        Assert.Equal(new Hersleutelen.Verslag(0, 0), await Hersleutelen.VoerUit(beide, handeling, default));

        var nieuw = Met(proef, Kluis(("2", Sleutel2)));
        Assert.Equal((Nummer, Ander), (await Bekend(nieuw, "A"), await Bekend(nieuw, "B")));
        await using var db = nieuw.Open();
        var gezocht = nieuw.Bsnkluis.Zoek(Bsn.Parse(Ander, null));
        Assert.Equal("B", await db.LeerlingBsns.Where(rij => gezocht.Contains(rij.Zoek)).Join(db.Leerlingen, rij => rij.LeerlingId, kind => kind.Id, (_, kind) => kind.Sleutel).SingleAsync());
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Op_de_pagina_staat_het_nummer_alleen_in_het_ene_antwoord_waarin_het_is_gevraagd(string soort)
    {
        await using var proef = await Webproef.Begin(soort, instellingen: [$"--Sleutels:Bsn:1={Sleutel1}"]);
        using var beheer = await proef.Als("beheer");
        var pad = await proef.Bied(beheer, ("leerlingen.csv", Encoding.UTF8.GetBytes(Kop + $"L1;2015-01-01;GM0014;Een Proef;{Nummer}\nX;2015-13-01;GM0014;Fout;{Ander}\n")));
        var gezien = await beheer.GetStringAsync(pad);
        var zending = await proef.LeesIn(beheer, pad);
        var verslag = await beheer.GetStringAsync($"/import/{zending.Bestanden[0].Aanlevering}");
        var regels = await beheer.GetStringAsync($"/import/{zending.Bestanden[0].Aanlevering}/regels.csv");
        Assert.Contains("bsn", gezien, StringComparison.Ordinal);
        await using var db = proef.Register.Open();
        var kind = (await db.Leerlingen.SingleAsync(rij => rij.Sleutel == "L1")).Id;
        await db.Database.ExecuteSqlAsync($"DELETE FROM inschrijving WHERE leerling_id = {kind}");
        using var school = await proef.Als("school-po");
        var eigen = (await school.GetStringAsync("/import")).Contains("01AB01", StringComparison.Ordinal) ? "01AB01" : "01AB00";
        await Neem(proef.Register.Register, $"leerling;vestiging;begin;eind\nL1;{eigen};2025-08-01;\n", "inschrijvingen.csv");
        using var arts = await proef.Als("jeugdarts");

        var blad = await school.GetStringAsync($"/leerlingen/{kind}");
        var getoond = await Webproef.Doe(school, $"/leerlingen/{kind}", "bsn");
        Assert.Contains(Nummer, await getoond.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var daarna = await school.GetStringAsync($"/leerlingen/{kind}");
        var gezocht = await (await Webproef.Doe(school, "/leerlingen", "bsn", ("bsn", Nummer))).Content.ReadAsStringAsync();
        Assert.Contains("Een Proef", gezocht, StringComparison.Ordinal);
        var verkeerd = await (await Webproef.Doe(school, "/leerlingen", "bsn", ("bsn", "999000001"))).Content.ReadAsStringAsync();
        Assert.Contains("id=\"bsn-fout\"", verkeerd, StringComparison.Ordinal);
        var vanAnder = await (await Webproef.Doe(school, "/leerlingen", "bsn", ("bsn", Ander))).Content.ReadAsStringAsync();
        Assert.DoesNotContain("Een Proef", vanAnder, StringComparison.Ordinal);
        foreach (var antwoord in new[] { gezien, verslag, regels, blad, daarna, gezocht, vanAnder })
        {
            Assert.DoesNotContain(Nummer, antwoord, StringComparison.Ordinal);
            Assert.DoesNotContain(Ander, antwoord, StringComparison.Ordinal);
        }

        var verslagen = await db.Logboek.AsNoTracking().ToListAsync();
        Assert.Contains(verslagen, rij => rij.Handeling == "bsn.tonen" && rij.Kindsleutels().Contains(kind) && rij.Categorieen!.Contains("bsn", StringComparison.Ordinal));
        Assert.Contains(verslagen, rij => rij.Handeling == "bsn.zoeken" && rij.Kindsleutels().Contains(kind));

        // Who may see the child and not this number gets no form, and no answer to one that was made elsewhere.
        Assert.Equal(HttpStatusCode.BadRequest, (await Webproef.Doe(arts, "/leerlingen", "bsn", ("bsn", Nummer))).StatusCode);
        await GeenKlareTekst(proef);
    }

    private static async Task GeenKlareTekst(Webproef proef)
    {
        if (!proef.Register.Verbinding.StartsWith("Data Source=", StringComparison.Ordinal))
        {
            return;
        }

        // Also the database file itself, with its write-ahead log, holds no digits of it.
        SqliteConnection.ClearAllPools();
        var bestand = proef.Register.Verbinding["Data Source=".Length..];
        foreach (var pad in Directory.GetFiles(Path.GetDirectoryName(bestand)!))
        {
            await using var stroom = new FileStream(pad, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var geheugen = new MemoryStream();
            await stroom.CopyToAsync(geheugen);
            Assert.Equal(-1, geheugen.GetBuffer().AsSpan(0, (int)geheugen.Length).IndexOf(Encoding.ASCII.GetBytes(Nummer)));
        }
    }

    private static Register Met(Proefregister proef, Bsnkluis kluis) => new(proef.Verbinding, kluis);

    private static Bsnkluis Kluis(params (string Naam, string? Waarde)[] sleutels) => new(sleutels.Select(sleutel => KeyValuePair.Create(sleutel.Naam, sleutel.Waarde)));

    private static IConfiguration Instellingen(params (string Naam, string Waarde)[] instellingen) =>
        new ConfigurationBuilder().AddInMemoryCollection(instellingen.Select(instelling => KeyValuePair.Create(instelling.Naam, (string?)instelling.Waarde))).Build();

    private static async Task<AanleveringRij> Neem(Register register, string inhoud, string naam = "leerlingen.csv")
    {
        var pad = Path.Combine(Directory.CreateTempSubdirectory("leerrecht-bsn-").FullName, naam);
        await File.WriteAllTextAsync(pad, inhoud);
        try
        {
            return (await Importeren.VoerUit(register, [new(pad, naam)], Opnemen.Daad("2025-11-30"))).Bestanden.Single();
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(pad)!, recursive: true);
        }
    }

    private static async Task<string?> Bekend(Register register, string sleutel)
    {
        await using var db = register.Open();
        var kind = (await db.Leerlingen.SingleAsync(rij => rij.Sleutel == sleutel)).Id;
        return await db.LeerlingBsns.SingleOrDefaultAsync(rij => rij.LeerlingId == kind) is { } rij ? register.Bsnkluis.Open(rij.NaarBewaard(), kind)!.Onthul() : null;
    }
}
