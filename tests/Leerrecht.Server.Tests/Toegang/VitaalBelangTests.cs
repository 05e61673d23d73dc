using System.Net;
using Leerrecht.Core;
using Leerrecht.Core.Kalender;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Tests.Import;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;
using static Leerrecht.Server.Tests.Uitkomsten;

namespace Leerrecht.Server.Tests.Toegang;

/// <summary>Opening one child's file for a vital interest: one, short, recorded, reviewed.</summary>
public sealed class VitaalBelangTests
{
    private const string Reden = "Het kind is vermist en er is gevaar voor zijn leven.";
    private static readonly DateTime Nu = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);
    private static readonly Werkdagen Werkdagen = new([]);

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_kind_gaat_open_een_ander_niet_en_na_de_tijd_is_het_dicht(string soort)
    {
        await using var register = await Demo(soort);
        await using var db = register.Open();
        var (vreemd, ander) = await Vreemd(db);
        var bezoek = await Als(db, Rol.Mentor, Nu);
        Assert.False(await Ziet(db, bezoek, vreemd.Id));

        Assert.Equal(vreemd.Id, Gelukt(await Open(db, bezoek, vreemd.Sleutel, uren: 2)));

        Assert.True(await Ziet(db, bezoek, vreemd.Id));
        Assert.Contains(vreemd.Id, bezoek.Inkijk.Kinderen);
        Assert.Contains(bezoek.Inkijk.Regels, regel => regel.Relaties.Contains(Relaties.VitaalBelang));
        Assert.False(await Ziet(db, bezoek, ander.Id));
        Assert.Equal((vreemd.Id, Nu.AddHours(2)), (await Als(db, Rol.Mentor, Nu)).VitaalBelang);
        Assert.False(await Ziet(db, await Als(db, Rol.Zorgcoordinator, Nu), vreemd.Id));
        Assert.True(await Ziet(db, await Als(db, Rol.Mentor, Nu.AddMinutes(119)), vreemd.Id));
        Assert.False(await Ziet(db, await Als(db, Rol.Mentor, Nu.AddHours(2)), vreemd.Id));
        Assert.Null((await Als(db, Rol.Mentor, Nu.AddHours(2))).VitaalBelang);

        Assert.Equal("vitaal-belang.loopt", Code(await Open(db, bezoek, ander.Sleutel)));
        var later = await Als(db, Rol.Mentor, Nu.AddMinutes(10));
        Assert.Equal(1, await VitaalBelangSluiten.VoerUit(later, new("proef", later.Nu, "vitaal-belang.sluiten"), db, default));
        Assert.False(await Ziet(db, later, vreemd.Id));
        Assert.Equal(ander.Id, Gelukt(await Open(db, later, "", $"  {ander.Naam!.ToUpperInvariant()} ", ander.Geboortedatum)));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wat_geen_kind_is_en_wat_er_twee_zijn_geeft_hetzelfde_antwoord_en_blijft_bewaard(string soort)
    {
        await using var register = await Demo(soort);
        await using var db = register.Open();
        var (een, twee) = await Vreemd(db);
        await db.Database.ExecuteSqlAsync($"UPDATE leerling SET zoeknaam = 'kim de proef', geboortedatum = '2012-02-02' WHERE id = {een.Id} OR id = {twee.Id}");
        var bezoek = await Als(db, Rol.Mentor, Nu);

        var geen = await Open(db, bezoek, "bestaat-niet");
        var meer = await Open(db, bezoek, "", "Kim de Proef", new(2012, 2, 2));
        var deel = await Open(db, bezoek, "", "Kim", new(2012, 2, 2));

        Assert.Equal("vitaal-belang.niet-gevonden", Code(geen));
        Assert.Equal(geen, meer);
        Assert.Equal(geen, deel);
        Assert.Equal(3, bezoek.Inkijk.Geweigerd.Count);
        Assert.Empty(bezoek.Inkijk.Kinderen);
        Assert.Equal(3, await db.VitaalBelangPogingen.CountAsync(rij => rij.AanstellingId == bezoek.Wie.Aanstelling.Id && rij.Reden == Reden));
        await Open(db, bezoek, "weer-niet");
        await Open(db, bezoek, "nog-niet");
        Assert.Equal("vitaal-belang.te-vaak", Code(await Open(db, bezoek, een.Sleutel)));
        Assert.Equal(een.Id, Gelukt(await Open(db, await Als(db, Rol.Mentor, Nu.AddDays(1).AddMinutes(1)), een.Sleutel)));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_weigering_zoekt_geen_kind_op(string soort)
    {
        await using var register = await Demo(soort);
        await using var db = register.Open();
        var (vreemd, _) = await Vreemd(db);
        var bezoek = await Als(db, Rol.Mentor, Nu);

        Assert.Equal(await Open(db, bezoek, vreemd.Sleutel, reden: "spoed"), await Open(db, bezoek, "bestaat-niet", reden: "spoed"));
        Assert.Equal("nummer", Code(await Open(db, bezoek, "", "Alleen een naam")));
        foreach (var rol in new[] { Rol.Functionaris, Rol.Beleidsmedewerker, Rol.Regiobeheerder, Rol.Organisatiebeheerder })
        {
            Assert.Equal("toegang.niet-voor-rol", Code(await Open(db, await Als(db, rol, Nu), vreemd.Sleutel)));
        }

        Assert.False(await db.VitaleBelangen.AnyAsync());
        Assert.False(await db.VitaalBelangPogingen.AnyAsync());
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task De_functionaris_beoordeelt_een_keer_en_wat_niet_terecht_was_gaat_dicht(string soort)
    {
        await using var register = await Demo(soort);
        await using var db = register.Open();
        var (vreemd, _) = await Vreemd(db);
        var bezoek = await Als(db, Rol.Mentor, Nu);
        Gelukt(await Open(db, bezoek, vreemd.Sleutel, uren: 4));
        var functionaris = await Als(db, Rol.Functionaris, Nu.AddHours(1));

        var regel = Assert.Single((await VitaleBelangen.Haal(1, functionaris.Nu, db, default)).TeBeoordelen);
        Assert.Equal((vreemd.Sleutel, true, new DateOnly(2026, 11, 27)), (regel.Kind, regel.Open, regel.Rij.BeoordelenVoor));
        Assert.Equal("toegang.niet-voor-rol", Code(await Beoordeel(db, bezoek, regel.Rij.Id)));
        Assert.False(Gelukt(await Beoordeel(db, functionaris, regel.Rij.Id)));
        db.ChangeTracker.Clear();

        Assert.False(await Ziet(db, await Als(db, Rol.Mentor, functionaris.Nu), vreemd.Id));
        Assert.Equal("vitaal-belang.beoordeeld", Code(await Beoordeel(db, functionaris, regel.Rij.Id)));
        var lijst = await VitaleBelangen.Haal(1, functionaris.Nu, db, default);
        Assert.Empty(lijst.TeBeoordelen);
        Assert.Equal((false, "proef"), (Assert.Single(lijst.Beoordeeld).Rij.Terecht, lijst.Beoordeeld[0].Rij.BeoordeeldDoor));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Op_de_paginas_gaat_het_dossier_open_met_een_balk_en_de_functionaris_ziet_geen_naam(string soort)
    {
        await using var proef = await Webproef.Begin(soort);
        using var school = await proef.Als("school-po");
        await using var db = proef.Register.Open();
        var kind = await db.Leerlingen.FirstAsync(rij => rij.Sleutel == "L2");
        await db.Database.ExecuteSqlAsync($"UPDATE leerling SET naam = 'Vera Verstopt' WHERE id = {kind.Id}");
        await db.Database.ExecuteSqlAsync($"DELETE FROM inschrijving WHERE leerling_id = {kind.Id}");
        Assert.Equal(HttpStatusCode.NotFound, (await school.GetAsync($"/leerlingen/{kind.Id}")).StatusCode);

        var fout = await Webproef.Doe(school, "/vitaal-belang", "vitaal", ("nummer", "L2"), ("reden", "spoed"), ("uren", "1"));
        Assert.Contains("id=\"reden-fout\"", await fout.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var open = await Webproef.Doe(school, "/vitaal-belang", "vitaal", ("nummer", "L2"), ("reden", Reden), ("uren", "1"));

        Assert.EndsWith($"/leerlingen/{kind.Id}", open.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("Vera Verstopt", await school.GetStringAsync($"/leerlingen/{kind.Id}"), StringComparison.Ordinal);
        var ergens = await school.GetStringAsync("/monitor");
        Assert.Contains("Vitaal belang: er is een dossier voor u open", ergens, StringComparison.Ordinal);
        Assert.DoesNotContain("Vera Verstopt", ergens, StringComparison.Ordinal);

        using var functionaris = await proef.Als("functionaris");
        var vandaag = await functionaris.GetStringAsync("/vandaag");
        Assert.Contains("kind L2", vandaag, StringComparison.Ordinal);
        var id = (await db.VitaleBelangen.SingleAsync()).Id;
        var blad = await functionaris.GetStringAsync($"/privacy/vitaal-belang/{id}");
        Assert.Contains(Reden, blad, StringComparison.Ordinal);
        Assert.DoesNotContain("Vera Verstopt", vandaag + blad + await functionaris.GetStringAsync("/privacy/vitaal-belang"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await school.GetAsync("/privacy/vitaal-belang")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await functionaris.GetAsync("/vitaal-belang")).StatusCode);

        var dicht = await school.PostAsync("/vitaal-belang/sluiten", new FormUrlEncodedContent([new("__RequestVerificationToken", await Webproef.Bewijs(school, "/monitor"))]));
        Assert.Equal(HttpStatusCode.Redirect, dicht.StatusCode);
        Assert.DoesNotContain("er is een dossier voor u open", await school.GetStringAsync("/monitor"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await school.GetAsync($"/leerlingen/{kind.Id}")).StatusCode);
        var oordeel = await Webproef.Doe(
            functionaris, $"/privacy/vitaal-belang/{id}", "oordeel", ("terecht", "ja"), ("oordeel", "Er was gevaar en niemand anders kon helpen."));
        Assert.EndsWith("/privacy/vitaal-belang?gedaan=terecht", oordeel.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("kind L2", await functionaris.GetStringAsync("/vandaag"), StringComparison.Ordinal);
    }

    private static async Task<Proefregister> Demo(string soort)
    {
        var register = await Registers.Ingericht(soort);
        await DemoVullen.VoerUit(register.Register, new Klok(), zaad: 3, leerlingen: 120, null, default);
        return register;
    }

    /// <summary>Two children who are and were not at the school of the demo, and for whom nobody takes part.</summary>
    private static async Task<(Server.Leerlingen.LeerlingRij, Server.Leerlingen.LeerlingRij)> Vreemd(RegisterDb db)
    {
        var school = (await Als(db, Rol.Mentor, Nu)).Wie.Organisatie.Code;
        var kinderen = await db.Leerlingen.AsNoTracking()
            .Where(rij => rij.Naam != null && !db.Inschrijvingen.Any(op => op.LeerlingId == rij.Id && op.Vestiging == school) && !db.Deelnames.Any(deel => deel.LeerlingId == rij.Id))
            .OrderBy(rij => rij.Sleutel).Take(2).ToListAsync();
        return (kinderen[0], kinderen[1]);
    }

    private static async Task<Bezoek> Als(RegisterDb db, Rol rol, DateTime nu)
    {
        var mens = (await Demomensen.Lijst(db, default)).First(mens => mens.Aanstelling.Rol == rol).Aanstelling;
        return (await Ontvangen.VoerUit(
            Aanmelding.AlsClaims(mens.Medewerker, mens.Id), nu, Handeling.DagInAmsterdam(nu), demonstratie: true, new Convenantbron(), new Inkijk(), db, default))!;
    }

    private static Task<Uitkomst<Guid>> Open(
        RegisterDb db, Bezoek bezoek, string nummer, string naam = "", DateOnly? geboren = null, string reden = Reden, int uren = 1) =>
        VitaalBelangOpenen.VoerUit(new(nummer, naam, geboren, reden, uren), bezoek, Werkdagen, new("proef", bezoek.Nu, "vitaal-belang.openen"), db, default);

    private static Task<Uitkomst<bool>> Beoordeel(RegisterDb db, Bezoek bezoek, Guid id) => VitaalBelangBeoordelen.VoerUit(
        id, false, "Het kind was niet in gevaar en de school was bereikbaar.", bezoek, new("proef", bezoek.Nu, "vitaal-belang.beoordelen"), db, default);

    private static async Task<bool> Ziet(RegisterDb db, Bezoek bezoek, Guid kind)
    {
        var volgensRegel = Toegangsregels.Beslis(bezoek.Wie.Rol, Gegevenscategorie.Identiteit, Daad.Zien, (await db.Band(kind, bezoek, default))!.Value, bezoek.Convenant).Mag;
        Assert.Equal(volgensRegel, await db.Leerlingen.ToegankelijkVoor(db, bezoek, Gegevenscategorie.Identiteit, Daad.Zien).AnyAsync(rij => rij.Id == kind));
        return volgensRegel;
    }

    private sealed class Klok : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(Nu);
    }
}
