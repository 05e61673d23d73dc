using System.Net;
using System.Text.Json;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Organisaties;
using Leerrecht.Server.Berichten;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Tests.Import;
using Leerrecht.Server.Tests.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Berichten;

/// <summary>What waits is shown to who must do something about it, and to nobody else; what is in it to nobody.</summary>
public sealed class BerichtenPaginaTests
{
    private static readonly DateTime Toen = new(2025, 11, 27, 12, 0, 0, DateTimeKind.Utc);

    [Theory, ClassData(typeof(Registers))]
    public async Task Wat_na_een_etmaal_niet_aankomt_staat_op_Vandaag_van_de_eigen_school(string soort)
    {
        await using var proef = await Webproef.Begin(soort, null, "--Verzuimregister:Adres=http://127.0.0.1:1");
        var (geweigerd, wacht) = await Zet(proef.Register);
        using var school = await proef.Als("school-po");
        using var gemeente = await proef.Als("leerplicht");

        var vandaag = await school.GetStringAsync("/vandaag");
        Assert.Contains("2 berichten komen niet aan", vandaag, StringComparison.Ordinal);
        var bladzijde = await school.GetStringAsync("/berichten");
        Assert.Contains("Naamlooskind", bladzijde, StringComparison.Ordinal);
        Assert.Contains("Laatste dag: niet ingevuld.", bladzijde, StringComparison.Ordinal);
        Assert.Contains("Een eerder bericht over dezelfde leerling is nog niet bezorgd.", bladzijde, StringComparison.Ordinal);
        Assert.DoesNotContain("merkinhoud", bladzijde, StringComparison.Ordinal);

        Assert.DoesNotContain("Anderkind", bladzijde, StringComparison.Ordinal);

        Assert.DoesNotContain("komen niet aan", await gemeente.GetStringAsync("/vandaag"), StringComparison.Ordinal);
        var leeg = await gemeente.GetStringAsync("/berichten");
        Assert.Contains("Er wacht niets", leeg, StringComparison.Ordinal);
        Assert.DoesNotContain("Naamlooskind", leeg, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await Webproef.Doe(gemeente, "/berichten", $"opnieuw-{geweigerd}")).StatusCode);

        Assert.Equal(HttpStatusCode.Redirect, (await Webproef.Doe(school, "/berichten", $"opnieuw-{geweigerd}")).StatusCode);
        var rij = await proef.Register.Bericht(geweigerd);
        Assert.Equal((null, true), (rij.GeweigerdOp, rij.VolgendePoging is not null));
        Assert.Null((await proef.Register.Bericht(wacht)).BezorgdOp);
        await using var db = proef.Register.Open();
        Assert.True(await db.Logboek.AnyAsync(regel => regel.Handeling == "berichten.opnieuw" && regel.Wat == "bericht" && regel.Wie == "Daan Bakker"));
    }

    [Fact]
    public async Task Zonder_register_wacht_alles_en_de_bladzijde_zegt_dat()
    {
        await using var proef = await Webproef.Begin();
        await Zet(proef.Register);
        using var school = await proef.Als("school-po");
        Assert.Contains("Er is geen verzuimregister aangesloten.", await school.GetStringAsync("/berichten"), StringComparison.Ordinal);
        foreach (var rol in new[] { "mentor", "functionaris", "beleid" })
        {
            using var wie = await proef.Als(rol);
            Assert.Equal(HttpStatusCode.Forbidden, (await wie.GetAsync("/berichten")).StatusCode);
        }
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wat_het_register_terugmeldt_en_niet_kan_wacht_op_een_mens_van_de_eigen_school(string soort)
    {
        await using var proef = await Webproef.Begin(soort);
        await Zet(proef.Register);
        await using (var db = proef.Register.Open())
        {
            var bericht = await db.Berichten.FirstAsync(rij => rij.Soort == Berichtsoort.Verzuimmelding && rij.GeweigerdOp != null);
            var wat = new Terugmelding(41, bericht.Verwijzing!.Value, "afgesloten", "hulp", "Merkopmerking van de gemeente.", "K. Ver");
            db.Terugmeldingen.Add(new()
            {
                Nummer = 41, LeerlingId = bericht.LeerlingId, Kenmerk = wat.Kenmerk, OntvangenOp = Toen, Inhoud = JsonSerializer.Serialize(wat), Fout = "melding.ingetrokken",
            });
            db.Terugmeldingen.Add(new() { Nummer = 42, Kenmerk = Guid.CreateVersion7(), OntvangenOp = Toen, Inhoud = "{}", Fout = "onbekende-melding" });
            await db.Vastleggen(new Handeling("proef", Toen, "proef"));
        }

        using var school = await proef.Als("school-po");
        using var leerplicht = await proef.Als("leerplicht");
        using var beheer = await proef.Als("beheer");
        Assert.Contains("1 antwoord van het verzuimregister kon niet worden verwerkt", await school.GetStringAsync("/vandaag"), StringComparison.Ordinal);
        var bladzijde = await school.GetStringAsync("/berichten");
        foreach (var zin in new[] { "Afgesloten. Hulp gevonden. Merkopmerking van de gemeente. K. Ver.", "De school heeft deze melding ingetrokken.", "Bel de gemeente en vertel dat de melding is ingetrokken" })
        {
            Assert.Contains(zin, bladzijde, StringComparison.Ordinal);
        }

        Assert.Matches("href=\"/meldingen/[0-9a-f-]{36}\"[^>]*>Naamlooskind", bladzijde);
        Assert.DoesNotContain("Merkopmerking", await leerplicht.GetStringAsync("/berichten"), StringComparison.Ordinal);
        var regio = await beheer.GetStringAsync("/berichten");
        Assert.Contains("Leerrecht kent geen melding met dit kenmerk.", regio, StringComparison.Ordinal);
        Assert.DoesNotContain("Merkopmerking", regio, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await Webproef.Doe(leerplicht, "/berichten", "terug-41")).StatusCode);

        Assert.EndsWith("/berichten?gedaan=afgehandeld", (await Webproef.Doe(school, "/berichten", "terug-41")).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Merkopmerking", await school.GetStringAsync("/berichten"), StringComparison.Ordinal);
        Assert.DoesNotContain("kon niet worden verwerkt", await school.GetStringAsync("/vandaag"), StringComparison.Ordinal);
        await using var lezend = proef.Register.Open();
        var rij = await lezend.Terugmeldingen.AsNoTracking().SingleAsync(terug => terug.Nummer == 41);
        Assert.Equal(("Daan Bakker", true, null, null), (rij.GezienDoor, rij.GezienOp is not null, rij.Inhoud, rij.VerwerktOp));
        Assert.True(await lezend.Logboek.AnyAsync(regel => regel.Handeling == "berichten.afhandelen" && regel.Wie == "Daan Bakker"));
    }

    /// <summary>A refused report of the primary school, and a status that waits for it.</summary>
    private static async Task<(Guid Geweigerd, Guid Wacht)> Zet(Proefregister register)
    {
        await using var db = register.Open();
        var kind = await db.Leerlingen.SingleAsync(rij => rij.Sleutel == "L1");
        kind.Naam = "Naamlooskind";
        var school = await db.Organisaties.SingleAsync(rij => rij.Soort == Organisatiesoort.Vestiging && rij.Code == "01AB00");
        var daad = new Handeling("proef", Toen, "proef");
        var geweigerd = await Klaarzetten.VoerUit(new(Berichtsoort.Verzuimmelding, school.Id, "\"merkinhoud\"") { LeerlingId = kind.Id, Verwijzing = Guid.CreateVersion7() }, daad, db, default);
        (geweigerd.GeweigerdOp, geweigerd.Fout, geweigerd.VolgendePoging, geweigerd.Pogingen) = (Toen, "c:verplicht", null, 1);
        var wacht = await Klaarzetten.VoerUit(new(Berichtsoort.Verzuimstatus, school.Id, "\"merkinhoud\"") { LeerlingId = kind.Id }, daad, db, default);
        var ander = await db.Leerlingen.SingleAsync(rij => rij.Sleutel == "L2");
        ander.Naam = "Anderkind";
        await Klaarzetten.VoerUit(
            new(Berichtsoort.Verzuimmelding, (await db.Organisaties.SingleAsync(rij => rij.Code == "01AB01")).Id, "\"merkinhoud\"") { LeerlingId = ander.Id }, daad, db, default);
        await db.Vastleggen(daad);
        return (geweigerd.Id, wacht.Id);
    }
}
