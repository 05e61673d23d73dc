using System.Security.Cryptography;
using Leerrecht.Core;
using Leerrecht.Core.Toegang;
using Leerrecht.Core.Verzuim;
using Leerrecht.Server.Import;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Privacy;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Tests.Import;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Toegang;
using Leerrecht.Server.Toezicht;
using Microsoft.EntityFrameworkCore;
using static Leerrecht.Server.Tests.Uitkomsten;

namespace Leerrecht.Server.Tests.Toezicht;

/// <summary>What may no longer be kept is proposed by one, approved by another, and gone, with a proof that says nothing (missie PRV-5).</summary>
public sealed class VernietigenTests
{
    private static readonly Bsnkluis Kluis = new([new("1", Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)))]);
    private static readonly DateTime Nu = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);

    [Theory, ClassData(typeof(Registers))]
    public async Task Wat_voorbij_is_staat_op_de_lijst_met_zijn_grond_en_de_rest_niet(string soort)
    {
        await using var register = await Wereld(soort);
        await using var db = register.Open();
        var voorbij = await Bewaartermijnen.Haal(Model, await Redenen(db), new(2026, 11, 22), 100, db, default);

        // Out of school since 31 July 2024: what only the school had ended two years later, what leerplicht has lasts.
        var weg = Assert.Single(voorbij, regel => regel.Kind == Kind(db, "WEG"));
        Assert.Equal((Gegevenscategorie.Geoorloofd, "school-verzuim", new DateOnly(2026, 8, 1)), (weg.Wat, weg.Regel!.Id, weg.Sinds));
        // Eighteen in 2015: youth health care keeps who the child was for fifteen years.
        Assert.DoesNotContain(voorbij, regel => regel.Kind == Kind(db, "OUD") && regel.Wat == Gegevenscategorie.Identiteit);
        Assert.DoesNotContain(voorbij, regel => regel.Kind == Kind(db, "HIER"));
        Assert.Contains(voorbij, regel => regel.Kind == Kind(db, "STOK") && regel.Wat == Gegevenscategorie.Identiteit);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Vier_ogen_vernietigen_in_een_keer_en_er_blijft_een_bewijs_zonder_inhoud(string soort)
    {
        await using var register = await Wereld(soort);
        await using var db = register.Open();
        var (functionaris, beheer, redenen) = (Als(Rol.Functionaris), Als(Rol.Regiobeheerder), await Redenen(db));
        var stok = Kind(db, "STOK");
        var lijst = Gelukt(await VernietigenVoorstellen.VoerUit(functionaris, redenen, Daad(functionaris), db, default));

        Assert.Equal("bewaren.ligt-er-al", Code(await VernietigenVoorstellen.VoerUit(beheer, redenen, Daad(beheer), db, default)));
        Assert.Equal("bewaren.vier-ogen", Code(await Keur(lijst, functionaris, redenen, db)));
        Assert.Equal("toegang.niet-voor-rol", Code(await Keur(lijst, Als(Rol.Directeur), redenen, db)));
        Assert.Equal("bewaren.geen-sleutel", Code(await VernietigenGoedkeuren.VoerUit(lijst, beheer, redenen, Bsnkluis.Zonder, Daad(beheer), db, default)));
        Assert.True(await db.Leerlingen.AnyAsync(rij => rij.Id == stok));

        var verslag = Gelukt(await Keur(lijst, beheer, redenen, db));
        Assert.Equal(0, verslag.Behouden);
        await using var na = register.Open();
        foreach (var tabel in na.Model.GetEntityTypes().Where(tabel => tabel.FindProperty("LeerlingId") is not null).Select(tabel => tabel.GetTableName()!).Where(tabel => tabel != "logboek_kind"))
        {
            Assert.Equal(0, await Tel(na, $"SELECT count(*) AS \"Value\" FROM {tabel} WHERE leerling_id = {{0}}", stok));
        }

        Assert.False(await na.Leerlingen.AnyAsync(rij => rij.Id == stok));
        var (hier, weg) = (Kind(na, "HIER"), Kind(na, "WEG"));
        Assert.Equal(["Z"], await na.Afwezigheden.Where(rij => rij.LeerlingId == hier).Select(rij => rij.Reden).Distinct().ToListAsync());
        Assert.Equal(["O"], await na.Afwezigheden.Where(rij => rij.LeerlingId == weg).Select(rij => rij.Reden).Distinct().ToListAsync());

        var bewijs = await na.Vernietigingsbewijzen.SingleAsync(rij => rij.Kind == Kluis.Merk("STOK").Merk);
        Assert.Equal((lijst, Gegevenscategorie.Identiteit, "Beheer"), (bewijs.LijstId, bewijs.Categorie, bewijs.GoedgekeurdDoor));
        Assert.Contains("afwezigheid 2", bewijs.Tabellen, StringComparison.Ordinal);
        Assert.Contains("leerling 1", bewijs.Tabellen, StringComparison.Ordinal);
        Assert.DoesNotContain(bewijs.Tabellen.Split(' '), woord => woord.Contains("STOK", StringComparison.Ordinal) || woord.Contains(stok.ToString(), StringComparison.OrdinalIgnoreCase));
        var schakel = await na.Logboek.SingleAsync(rij => rij.Nummer == bewijs.Logboek);
        Assert.Equal(Convert.ToHexStringLower(schakel.Hash), bewijs.LogboekHash);
        Assert.True(await na.Logboek.AnyAsync(rij => rij.Handeling == "bewaren.vernietigen" && rij.Wat == "afwezigheid"));
        Assert.Equal("bewaren.gedaan", Code(await Keur(lijst, beheer, redenen, na)));
        Assert.Equal("bewaren.niets", Code(await VernietigenVoorstellen.VoerUit(functionaris, redenen, Daad(functionaris), na, default)));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wat_bewaard_moet_blijven_of_weer_een_grond_heeft_blijft(string soort)
    {
        await using var register = await Wereld(soort);
        await using var db = register.Open();
        var (functionaris, beheer, redenen) = (Als(Rol.Functionaris), Als(Rol.Regiobeheerder), await Redenen(db));
        var lijst = Gelukt(await VernietigenVoorstellen.VoerUit(functionaris, redenen, Daad(functionaris), db, default));
        Assert.Equal("nummer", Code(await Vasthouden.VoerUit("NIEMAND", "Er loopt een klacht.", new(2027, 1, 1), functionaris, Daad(functionaris), db, default)));
        Assert.Equal("tot", Code(await Vasthouden.VoerUit("STOK", "Er loopt een klacht.", new(2026, 11, 21), functionaris, Daad(functionaris), db, default)));
        Assert.Equal("reden", Code(await Vasthouden.VoerUit("STOK", "klacht", new(2027, 1, 1), functionaris, Daad(functionaris), db, default)));
        Gelukt(await Vasthouden.VoerUit("STOK", "Er loopt een klacht.", new(2027, 1, 1), functionaris, Daad(functionaris), db, default));
        var weg = Kind(db, "WEG");
        await Neem(register, "inschrijvingen.csv", "leerling;vestiging;begin;eind\nWEG;00VN00;2026-11-01;\n");

        var verslag = Gelukt(await Keur(lijst, beheer, redenen, db));

        Assert.Equal(2, verslag.Behouden);
        Assert.Equal(4, await db.Leerlingen.CountAsync());
        string[] merken = [Kluis.Merk("STOK").Merk, Kluis.Merk("WEG").Merk];
        Assert.False(await db.Vernietigingsbewijzen.AnyAsync(rij => merken.Contains(rij.Kind)));
        Assert.True(await db.Afwezigheden.AnyAsync(rij => rij.LeerlingId == weg && rij.Reden == "S"));
        var plicht = await db.Bewaarplichten.SingleAsync();
        Assert.True(await Vasthouden.Beeindig(plicht.Id, beheer, Daad(beheer), db, default));
        Assert.Contains(await Bewaartermijnen.Haal(Model, redenen, new(2026, 11, 22), 100, db, default), regel => regel.Kind == plicht.LeerlingId);
    }

    [Fact]
    public void Elke_persoonlijke_kolom_staat_een_keer_op_de_kaart()
    {
        using var db = new Register("Data Source=:memory:").Open();
        var kolommen = Verwerkingen.Persoonlijk(db).ToList();

        Assert.True(kolommen.Count > 50);
        Assert.All(kolommen, kolom =>
        {
            var plaats = Gegevenskaart.Van(kolom.Tabel, kolom.Kolom);
            Assert.True(plaats.Count == 1 || ReferenceEquals(plaats, Gegevenskaart.PerRij) || ReferenceEquals(plaats, Gegevenskaart.PerGebeurtenis) || ReferenceEquals(plaats, Gegevenskaart.PerNotitie), $"{kolom.Tabel}.{kolom.Kolom}");
        });
    }

    [Fact]
    public void Het_verwerkingsregister_noemt_elke_regel_en_elke_kolom_en_leerplicht_geen_ziekte()
    {
        using var db = new Register("Data Source=:memory:").Open();
        var register = Verwerkingen.Van(Model, db);

        Assert.Equal(Model.Regels.Select(regel => regel.Id), register.Select(verwerking => verwerking.Regel.Id));
        Assert.Equal(
            Verwerkingen.Persoonlijk(db).Order(),
            register.SelectMany(verwerking => verwerking.Kolommen).SelectMany(tabel => tabel.Kolommen.Select(kolom => (tabel.Tabel, kolom))).Distinct().Order());
        Assert.All(
            register.Where(verwerking => verwerking.Regel.Rollen.Contains(Rol.Leerplichtambtenaar)),
            verwerking => Assert.DoesNotContain(verwerking.Regel.Categorieen, wat => wat is Gegevenscategorie.Ziekte or Gegevenscategorie.Geoorloofd));
        Assert.Contains(Rol.SwvConsulent, register.Single(verwerking => verwerking.Regel.Id == "school-deelt").Ontvangers);
        Assert.Empty(register.Single(verwerking => verwerking.Regel.Id == "school-verzuim").Ontvangers);
        var csv = Verwerkingen.AlsCsv(register, new()).ToList();
        Assert.Equal(Model.Regels.Count + 1, csv.Count);
        Assert.Contains(csv, regel => regel.Contains("leerling_bsn", StringComparison.Ordinal) && regel.Contains("Wabb", StringComparison.Ordinal));
    }

    [Fact]
    public async Task De_paginas_zijn_voor_de_functionaris_en_de_regiobeheerder()
    {
        await using var proef = await Webproef.Begin();
        using var functionaris = await proef.Als("functionaris");
        using var beheer = await proef.Als("beheer");
        using var school = await proef.Als("school-po");
        foreach (var pad in new[] { "/privacy/bewaren", "/privacy/verwerkingen", "/privacy/verwerkingen.csv", "/privacy" })
        {
            Assert.Equal(System.Net.HttpStatusCode.OK, (await functionaris.GetAsync(pad)).StatusCode);
            Assert.Equal(System.Net.HttpStatusCode.OK, (await beheer.GetAsync(pad)).StatusCode);
            Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await school.GetAsync(pad)).StatusCode);
        }

        Assert.DoesNotContain("/privacy/vitaal-belang", await beheer.GetStringAsync("/privacy"), StringComparison.Ordinal);
        var vast = await Webproef.Doe(functionaris, "/privacy/bewaren", "vasthouden", ("nummer", "L1"), ("tot", "2025-11-29"), ("reden", "Er loopt een klacht."));
        Assert.Contains("id=\"tot-fout\"", await vast.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        vast = await Webproef.Doe(functionaris, "/privacy/bewaren", "vasthouden", ("nummer", "L1"), ("tot", "2026-11-29"), ("reden", "Er loopt een klacht."));
        Assert.Contains("gedaan=vastgehouden", vast.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("kind L1", await beheer.GetStringAsync("/privacy/bewaren"), StringComparison.Ordinal);
    }

    private static Convenant Model => ((Uitkomst<Convenant>.Gelukt)Convenantbestand.Lees(Convenantbestand.Model())).Waarde;

    /// <summary>HIER goes to school; WEG left and lives here; OUD is grown up and may be kept by the JGZ; STOK is of long ago.</summary>
    private static async Task<Proefregister> Wereld(string soort)
    {
        var proef = await Registers.Ingericht(soort);
        await Neem(proef, "vestigingen.csv", "vestiging;naam;sector;gemeente;vakantieregio;swv;bestuur\n00VN00;De Proef;VO;GM0014;Noord;;\n");
        await Neem(proef, "redenen.csv", "vestiging;code;soort\n00VN00;Z;ziek\n00VN00;O;ongeoorloofd\n00VN00;S;schorsing\n");
        await Neem(proef, "leerlingen.csv", "leerling;geboortedatum;gemeente;naam;bsn\nHIER;2012-01-01;GM0014;Hier;999000007\nWEG;2011-01-01;GM0014;Weg;\nOUD;1997-05-01;GM0014;Oud;\nSTOK;1980-05-01;GM0014;Stok;999000019\n");
        await Neem(proef, "inschrijvingen.csv", "leerling;vestiging;begin;eind\nHIER;00VN00;2024-08-01;\nWEG;00VN00;2022-08-01;2024-07-31\nOUD;00VN00;2010-08-01;2015-07-31\nSTOK;00VN00;1992-08-01;1998-07-31\n");
        await Neem(proef, "verzuim.csv", "id;leerling;vestiging;van;tot;hele_dag;tijd;minuten;lesuren;reden\n1;HIER;00VN00;2024-09-02;2024-09-02;J;;;;Z\n2;WEG;00VN00;2024-01-15;2024-01-15;J;;;;S\n3;WEG;00VN00;2024-01-16;2024-01-16;J;;;;O\n4;STOK;00VN00;1997-01-14;1997-01-14;J;;;;O\n5;STOK;00VN00;1997-01-15;1997-01-15;J;;;;Z\n");
        return proef;
    }

    private static async Task Neem(Proefregister proef, string naam, string inhoud)
    {
        var pad = Path.Combine(Directory.CreateTempSubdirectory("leerrecht-vernietigen-").FullName, naam);
        await File.WriteAllTextAsync(pad, inhoud);
        var verslag = await Importeren.VoerUit(new Register(proef.Verbinding, Kluis), [new(pad, naam)], Opnemen.Daad("2026-11-22"));
        Directory.Delete(Path.GetDirectoryName(pad)!, recursive: true);
        Assert.All(verslag.Bestanden, bestand => Assert.Equal(("", 0), (bestand.Reden ?? "", bestand.Geweigerd)));
    }

    private static Bezoek Als(Rol rol)
    {
        var (medewerker, regio) = (Guid.CreateVersion7(), new Core.Organisaties.Organisatie(Guid.CreateVersion7(), Core.Organisaties.Organisatiesoort.Regio, "regio", "Regio", new(2018, 1, 1), null));
        var naam = rol == Rol.Functionaris ? "Functionaris" : "Beheer";
        return new(new(naam, new(Guid.CreateVersion7(), medewerker, regio, rol, new(2018, 1, 1), null), Werkgebied.Leeg), Model, Nu, new(2026, 11, 22), new Inkijk());
    }

    private static Handeling Daad(Bezoek wie) => new(wie.Wie.Naam, Nu, "bewaren.vernietigen");

    private static Task<Uitkomst<VernietigenGoedkeuren.Verslag>> Keur(Guid lijst, Bezoek wie, Redenen redenen, RegisterDb db) =>
        VernietigenGoedkeuren.VoerUit(lijst, wie, redenen, Kluis, Daad(wie), db, default);

    private static async Task<Redenen> Redenen(RegisterDb db) => (await Grondslag.Lees(db, default)).Redenen;

    private static Guid Kind(RegisterDb db, string sleutel) => db.Leerlingen.Where(rij => rij.Sleutel == sleutel).Select(rij => rij.Id).SingleOrDefault();

    private static Task<int> Tel(RegisterDb db, string sql, Guid kind) => db.Database.SqlQueryRaw<int>(sql, kind).SingleAsync();
}
