using System.Net;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Tests.Import;
using Leerrecht.Server.Tests.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Logboek;

/// <summary>Who looked at a child, for who may know; and what deserves a question.</summary>
public class InzageTests
{
    private static readonly DateOnly Vandaag = new(2025, 11, 30);

    [Theory, ClassData(typeof(Registers))]
    public async Task Wie_keek_staat_er_in_woorden_en_nooit_wat_de_lezer_zelf_niet_mag_zien(string soort)
    {
        await using var proef = await Webproef.Begin(soort);
        await using var db = proef.Register.Open();
        var kind = await Kind(db);
        await Consult(db, kind.Id);
        var (sanne, marieke, aylin, olga, pieter) =
            (await proef.Als("school-vo"), await proef.Als("leerplicht"), await proef.Als("jeugdarts"), await proef.Als("functionaris"), await proef.Als("beleid"));
        foreach (var wie in new[] { sanne, marieke, aylin })
        {
            Assert.Equal(HttpStatusCode.OK, (await wie.GetAsync($"/leerlingen/{kind.Id}")).StatusCode);
        }

        var school = await sanne.GetStringAsync($"/leerlingen/{kind.Id}/inzage");
        var leerplicht = await marieke.GetStringAsync($"/leerlingen/{kind.Id}/inzage");
        var alles = await olga.GetStringAsync($"/leerlingen/{kind.Id}/inzage");

        Assert.Contains("Sanne de Wit, verzuimcoördinator van", school, StringComparison.Ordinal);
        Assert.Contains("ziekmeldingen", school, StringComparison.Ordinal);
        Assert.Contains("zondag 30 november 2025 om", school, StringComparison.Ordinal);
        Assert.Contains("Sanne de Wit, verzuimcoördinator van", leerplicht, StringComparison.Ordinal);
        Assert.Contains("verzuim zonder geldige reden", leerplicht, StringComparison.Ordinal);
        Assert.All(
            new[] { "ziek", "Aylin", "jeugdarts", "verzuim met een geldige reden", "M@ZL" },
            woord => Assert.DoesNotContain(woord, Inhoud(leerplicht), StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Aylin Demir", alles, StringComparison.Ordinal);
        Assert.Contains("ziekmeldingen", alles, StringComparison.Ordinal);
        Assert.Contains($"Kind met nummer {kind.Sleutel}", alles, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await pieter.GetAsync($"/leerlingen/{kind.Id}/inzage")).StatusCode);

        // Reading the record is recorded itself.
        var gelezen = await db.Logboek.AsNoTracking().Where(rij => rij.Wie == "Olga Winter" && rij.Handeling == "/leerlingen/{Id:guid}/inzage").SingleAsync();
        Assert.Equal([kind.Id], gelezen.Kindsleutels());
        Assert.Equal("AVG art. 39 lid 1 onder b", gelezen.Grondslag);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task De_functionaris_zoekt_op_kind_persoon_dag_en_handeling_en_niemand_anders(string soort)
    {
        await using var proef = await Webproef.Begin(soort);
        await using var db = proef.Register.Open();
        var kind = await Kind(db);
        var (sanne, olga) = (await proef.Als("school-vo"), await proef.Als("functionaris"));
        await sanne.GetAsync($"/leerlingen/{kind.Id}");
        await sanne.GetAsync("/beheer");

        Assert.Equal(HttpStatusCode.Forbidden, (await sanne.GetAsync("/privacy/logboek")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await sanne.GetAsync("/privacy/logboek/opvallend")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await olga.GetAsync("/privacy/logboek/opvallend?dagen=30")).StatusCode);
        await Vind("", "/leerlingen/{Id:guid}", "/beheer");
        await Vind($"?kind={kind.Sleutel}", "/leerlingen/{Id:guid}");
        await Vind("?wie=sanne%20de&dag=2025-11-30&daad=zien", "/leerlingen/{Id:guid}", "/beheer");
        await Vind("?uitkomst=geweigerd&wie=Sanne", "/beheer");
        Assert.Contains("Niets gevonden", await olga.GetStringAsync("/privacy/logboek?dag=2025-11-29"), StringComparison.Ordinal);
        Assert.Contains("Niets gevonden", await olga.GetStringAsync("/privacy/logboek?kind=bestaat-niet"), StringComparison.Ordinal);

        async Task Vind(string vraag, params string[] adressen)
        {
            var blad = await olga.GetStringAsync($"/privacy/logboek{vraag}");
            Assert.All(adressen, adres => Assert.Contains($"<code>{adres}</code>", blad, StringComparison.Ordinal));
            Assert.Equal(adressen.Contains("/leerlingen/{Id:guid}"), blad.Contains("<code>/leerlingen/{Id:guid}</code>", StringComparison.Ordinal));
        }
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wat_opvalt_wordt_gevonden(string soort)
    {
        await using var register = await Opnemen.Register(soort);
        await register.Neem(Webproef.Vector("05-redenen"), "2025-11-30");
        await using var db = register.Open();
        var kind = await Kind(db);
        kind.Naam = "Youssef de Jánsen";
        await db.Vastleggen(new("proef", Op(10), "proef"));
        await using (var transactie = await db.Database.BeginTransactionAsync())
        {
            for (var i = 0; i < Opvallen.VeelKinderen; i++)
            {
                db.Noteer(Keek("Veel Kijker", Op(10), Guid.CreateVersion7()));
            }

            // The same child again is no other child.
            Enumerable.Range(0, 60).ToList().ForEach(_ => db.Noteer(Keek("Weinig Kijker", Op(10), kind.Id)));
            db.Noteer(Keek("Marieke JANSEN", Op(10), kind.Id));
            db.Noteer(Keek("Laat Kijker", Op(20, 15), kind.Id));
            db.Noteer(Keek("Net Op Tijd", Op(18, 59), kind.Id));
            Enumerable.Range(0, Opvallen.VeelWeigeringen).ToList().ForEach(_ => db.Noteer(Keek("Geweigerde", Op(10), kind.Id) with { Uitkomst = Loguitkomst.Geweigerd }));
            await transactie.CommitAsync();
        }

        var verantwoording = new Verantwoording();
        var beeld = await Opvallen.Haal(Vandaag, 7, verantwoording, db, default);

        Assert.Equal([new("Veel Kijker", new(2025, 11, 28), Opvallen.VeelKinderen)], beeld.Veel);
        Assert.Equal([new("Marieke JANSEN", kind.Id, kind.Sleutel, 1)], beeld.Naamgenoten);
        Assert.Equal([new("Laat Kijker", 1)], beeld.BuitenWerktijd);
        Assert.Equal([new("Geweigerde", Opvallen.VeelWeigeringen)], beeld.Weigeringen);
        Assert.Equal([kind.Id], verantwoording.Kinderen);
        Assert.Empty((await Opvallen.Haal(Vandaag.AddDays(20), 7, new Verantwoording(), db, default)).Veel);

        // A Friday in winter, in UTC: an hour later here.
        static DateTime Op(int uur, int minuut = 0) => new(2025, 11, 28, uur, minuut, 0, DateTimeKind.Utc);
        static Vermelding Keek(string wie, DateTime wanneer, Guid kind) =>
            new(new(wie, wanneer, "/leerlingen/{Id:guid}") { MedewerkerId = Guid.CreateVersion7() }, Logdaad.Zien) { Kinderen = [kind], Aantal = 1 };
    }

    /// <summary>Of the page without its frame, where the address and the way to the list stand.</summary>
    private static string Inhoud(string blad) => blad[blad.IndexOf("lr-inzagen", StringComparison.Ordinal)..blad.IndexOf("</main>", StringComparison.Ordinal)];

    private static async Task<Leerlingen.LeerlingRij> Kind(RegisterDb db) =>
        await db.Leerlingen.FirstAsync(rij => db.Inschrijvingen.Any(inschrijving => inschrijving.LeerlingId == rij.Id && inschrijving.Vestiging == "01AB00" && inschrijving.BekendTot == null && inschrijving.Eind == null));

    private static async Task Consult(RegisterDb db, Guid kind)
    {
        var ggd = await db.Organisaties.SingleAsync(rij => rij.Code == "ggd-demo");
        if (!await db.Deelnames.AnyAsync(rij => rij.LeerlingId == kind && rij.OrganisatieId == ggd.Id))
        {
            db.Deelnames.Add(new()
            {
                LeerlingId = kind, Id = Guid.CreateVersion7(), OrganisatieId = ggd.Id, Soort = Deelnamesoort.JgzConsult, Van = Vandaag.AddDays(-1), Reden = "proef",
                AanstellingId = await db.Aanstellingen.Select(rij => rij.Id).FirstAsync(),
            });
            await db.Vastleggen(new("proef", new DateTime(2025, 11, 30, 9, 0, 0, DateTimeKind.Utc), "proef"));
        }
    }
}
