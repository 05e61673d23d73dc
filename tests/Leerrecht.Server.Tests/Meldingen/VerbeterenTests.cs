using Leerrecht.Core;
using Leerrecht.Core.Meldingen;
using Leerrecht.Server.Berichten;
using Leerrecht.Server.Berichten.Ontvangers;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Meldingen;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Tests.Berichten;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Tests.Toegang;
using Leerrecht.Server.Tests.Toegang.Aanmelden;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;
using static Leerrecht.Server.Tests.Meldingen.Meldproef;
using static Leerrecht.Server.Tests.Uitkomsten;

namespace Leerrecht.Server.Tests.Meldingen;

/// <summary>What the register refuses, the school corrects: once there, in the place of what was refused, and not a day later than it was made.</summary>
public sealed class VerbeterenTests
{
    private static readonly Schoolcontact Fout = new("P. Proef", "coördinator", "050 123 4567", "p.proef@school");
    private static readonly Schoolcontact Goed = Fout with { Email = "p.proef@school.example" };
    private static readonly Meldingverbetering Verbetering = new(null, true, "Onbekend.", "Gebeld met de ouders.", true, Meldprioriteit.Gewoon, "Graag een gesprek.", Goed, null);

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_geweigerde_melding_komt_verbeterd_een_keer_aan_op_haar_eerste_dag(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var emulator = await Emulatorproces.Begin();
        using var web = new Webontvanger(new Uri(emulator.Adres));
        await using var db = wereld.Open();
        var (kind, school) = await School(wereld, db);
        var klok = new Proefklok();
        var id = await Gemeld(wereld, db);

        // Leerplicht goes on with it in Leerrecht, whatever the register thinks of it.
        var ambtenaar = await Leerplicht(school, db);
        Gelukt(await Vervolg(id, new Meldingopdracht.InBehandelingNemen(ambtenaar.Wie.Naam), 1, ambtenaar, db));
        await Bezorg(wereld, web, klok);
        Assert.Empty((await emulator.Staat()).Ontvangen);

        var beeld = (await Meldingbeeld.Haal(id, school, db, default))!;
        Assert.Equal(("j:onjuist", true), (beeld.Post.Nu!.Fout, beeld.Verbeterbaar));
        Assert.False((await Meldingbeeld.Haal(id, ambtenaar, db, default))!.Verbeterbaar);
        Assert.Equal(Urgentie(id, await Vandaag(wereld, school, db)), Core.Signalering.Urgentie.VandaagEnMorgen);

        Assert.Equal("toegang.niet-voor-rol", Code(await Verbeter(id, Verbetering, 2, ambtenaar, db)));
        Assert.Equal("reden", Code(await Verbeter(id, Verbetering with { Reden = "" }, 2, school, db)));
        Assert.Equal(Gebeurtenissen.Intussen.Code, Code(await Verbeter(id, Verbetering, 1, school, db)));
        Gelukt(await Verbeter(id, Verbetering, 2, school, db));

        // A second click, and a colleague who looked at the same page.
        Assert.Equal(Gebeurtenissen.Intussen.Code, Code(await Verbeter(id, Verbetering, 2, school, db)));
        Assert.Equal("melding.niet-geweigerd", Code(await Verbeter(id, Verbetering, 3, school, db)));
        await Bezorg(wereld, web, klok);
        await Bezorg(wereld, web, klok);

        var ontvangen = (await emulator.Staat()).Ontvangen;
        Assert.Equal([("verzuimmelding", "geregistreerd"), ("verzuimstatus", "in-behandeling")], ontvangen.Select(een => (een.Soort, een.Inhoud.GetProperty("status").GetString()!)));
        Assert.All(ontvangen, een => Assert.Equal((id, Goed.Email), (een.Kenmerk, een.Inhoud.GetProperty("contact").GetProperty("email").GetString())));
        var na = (await Meldingbeeld.Haal(id, school, db, default))!;
        Assert.Equal((beeld.Rij.GemeldOp, beeld.Rij.Uiterlijk, beeld.Melding.Gemeld!.Value.Grond), (na.Rij.GemeldOp, na.Rij.Uiterlijk, na.Melding.Gemeld!.Value.Grond));
        Assert.Equal((0, ontvangen[0].Nummer), (na.Post.Wachtend, na.Post.Ontvangstnummer));
        Assert.True(Assert.Single(na.Post.Weigeringen).Vervangen);
        Assert.Null(Urgentie(id, await Vandaag(wereld, school, db)));
        Assert.IsType<Meldinggebeurtenis.Verbeterd>(na.Stroom.Gebeurd[^1].Wat);

        // The next report has the address that the register took.
        Assert.Equal(Goed.Email, (await Voorstellen.VanSchool(kind, new(2026, 11, 2), null, false, school, await Grondslag.Lees(db, default), "coördinator", db, default))!.Contact.Email);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wat_het_register_nooit_aannam_hoeft_daar_niet_te_worden_ingetrokken(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var emulator = await Emulatorproces.Begin();
        using var web = new Webontvanger(new Uri(emulator.Adres));
        await using var db = wereld.Open();
        var (kind, school) = await School(wereld, db);
        var klok = new Proefklok();
        var id = await Gemeld(wereld, db);
        await Bezorg(wereld, web, klok);

        Gelukt(await Vervolg(id, new Meldingopdracht.Intrekken("Verkeerde school."), 1, school, db));
        Assert.Equal(0, await db.Berichten.Wachtend().CountAsync(rij => rij.LeerlingId == kind));
        Assert.Equal("melding.niet-geweigerd", Code(await Verbeter(id, Verbetering, 2, school, db)));

        // The child is not held up: what is reported next arrives.
        var opnieuw = Gelukt(await Meld((await Voorstel(wereld, db, await Signaal(db, kind), school))!, Invoer(Guid.CreateVersion7()), school, db));
        await Bezorg(wereld, web, klok);
        Assert.Equal([opnieuw], (await emulator.Staat()).Ontvangen.Select(een => een.Kenmerk!.Value));
    }

    private static async Task<Guid> Gemeld(Matrixwereld wereld, RegisterDb db)
    {
        var (kind, school) = await School(wereld, db);
        return Gelukt(await Meld((await Voorstel(wereld, db, await Signaal(db, kind), school))!, Invoer(Guid.CreateVersion7()) with { Contact = Fout }, school, db));
    }

    private static Task<Uitkomst<Guid>> Verbeter(Guid id, Meldingverbetering met, int gelezen, Bezoek bezoek, RegisterDb db) =>
        Verbeteren.VoerUit(id, met, gelezen, bezoek, Handeling.Nu(new Proefklok(), bezoek.Wie, "melding.verbeteren"), db, default);

    private static Task Bezorg(Matrixwereld wereld, Webontvanger web, Proefklok klok) => Bezorgen.VoerUit(wereld.Register, Berichtproef.Naar(web), klok);

    private static async Task<Vandaaglijst.Lijst> Vandaag(Matrixwereld wereld, Bezoek bezoek, RegisterDb db) =>
        await Vandaaglijst.Haal(new(), bezoek, await Grondslag.Lees(db, default), db, default);

    private static Core.Signalering.Urgentie? Urgentie(Guid melding, Vandaaglijst.Lijst lijst) =>
        lijst.Koppen.Where(kop => kop.Punten.Any(punt => punt.Melding?.Id == melding)).Select(kop => (Core.Signalering.Urgentie?)kop.Urgentie).SingleOrDefault();
}
