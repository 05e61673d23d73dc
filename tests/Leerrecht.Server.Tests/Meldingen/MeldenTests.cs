using Leerrecht.Core;
using Leerrecht.Core.Meldingen;
using Leerrecht.Server.Berichten;
using Leerrecht.Server.Meldingen;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Tests.Toegang;
using Microsoft.EntityFrameworkCore;
using static Leerrecht.Server.Tests.Meldingen.Meldproef;
using static Leerrecht.Server.Tests.Uitkomsten;

namespace Leerrecht.Server.Tests.Meldingen;

/// <summary>A report from signal to answer, by the two sides, on the real database.</summary>
public sealed class MeldenTests
{
    [Theory, ClassData(typeof(Registers))]
    public async Task Van_signaal_tot_antwoord(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var (kind, school) = await School(wereld, db);
        var signaal = await Signaal(db, kind);
        var voorstel = (await Voorstel(wereld, db, signaal, school))!;
        Assert.Equal(Verzuimmeldingsoort.LangdurigRelatief, voorstel.Soort);
        Assert.True(voorstel.Dagen.Count > 20);
        Assert.All(voorstel.Dagen, dag => Assert.Equal(Core.Verzuim.Verzuimsoort.Ongeoorloofd, dag.Soort));

        var leeg = await Meld(voorstel, Invoer(Guid.CreateVersion7()) with { ActieSchool = "" }, school, db);
        Assert.Equal("actie-school", Code(leeg));
        var id = Gelukt(await Meld(voorstel, Invoer(Guid.CreateVersion7()), school, db));
        var rij = await db.Verzuimmeldingen.AsNoTracking().SingleAsync(rij => rij.Id == id);
        Assert.Equal((Meldingstatus.Geregistreerd, signaal, "GM9002", voorstel.Uiterlijk), (rij.Status, rij.SignaalId!.Value, rij.Gemeente, rij.Uiterlijk));
        Assert.Equal(rij.Uiterlijk < Matrixwereld.Vandaag, rij.TeLaat);

        var ambtenaar = await Leerplicht(school, db);
        Assert.Equal("toegang.niet-voor-rol", Code(await Vervolg(id, new Meldingopdracht.InBehandelingNemen("Zelf"), 1, school, db)));
        Gelukt(await Vervolg(id, new Meldingopdracht.InBehandelingNemen(ambtenaar.Wie.Naam), 1, ambtenaar, db));
        Assert.Equal("toegang.niet-voor-rol", Code(await Behandel(id, new Behandelopdracht.Zetten(Behandelstap.Waarschuwing, null, "", "Nee."), 0, school, db)));
        Gelukt(await Behandel(id, new Behandelopdracht.Zetten(Behandelstap.Gesprek, Matrixwereld.Vandaag.AddDays(3), "14.00 uur, stadhuis", "Basisanalyse."), 0, ambtenaar, db));
        Gelukt(await Behandel(id, new Behandelopdracht.Afronden(1, Stapuitkomst.Gehouden, "Ouders", "Komt maandag."), 1, ambtenaar, db));
        Gelukt(await Vervolg(id, new Meldingopdracht.Afsluiten(ambtenaar.Wie.Naam, Sluitreden.Afspraken, "Komt maandag."), 2, ambtenaar, db));

        var gezien = (await Meldingbeeld.Haal(id, school, db, default))!;
        Assert.Equal("Komt maandag.", Assert.IsType<Verzuimmelding.Afgesloten>(gezien.Melding).Opmerking);
        Assert.Null(gezien.Behandeling);
        Assert.Equal(
            [Berichtsoort.Verzuimmelding, Berichtsoort.Verzuimstatus, Berichtsoort.Verzuimstatus],
            await db.Berichten.Where(bericht => bericht.Verwijzing == id).OrderBy(bericht => bericht.Volgnummer).Select(bericht => bericht.Soort).ToListAsync());
        Assert.Equal("melding.afgehandeld", Code(await Vervolg(id, new Meldingopdracht.Intrekken("Toch niet."), 3, school, db)));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Twee_keer_versturen_maakt_een_melding_en_een_bericht(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        await using var ander = wereld.Open();
        var (kind, school) = await School(wereld, db);
        var signaal = await Signaal(db, kind);
        var (een, twee) = ((await Voorstel(wereld, db, signaal, school))!, (await Voorstel(wereld, ander, signaal, school))!);

        // A double click sends one form twice; two colleagues each send their own.
        var (formulier, collega) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        Assert.Equal(formulier, Gelukt(await Meld(een, Invoer(formulier), school, db)));
        Assert.Equal(formulier, Gelukt(await Meld(een, Invoer(formulier), school, ander)));
        ander.ChangeTracker.Clear();
        Assert.Equal(formulier, Gelukt(await Meld(twee, Invoer(collega), school, ander)));
        Assert.Equal(formulier, (await Voorstel(wereld, db, signaal, school))!.AlGemeld);
        Assert.Equal(1, await db.Verzuimmeldingen.CountAsync(rij => rij.SignaalId == signaal));
        Assert.Equal(1, await db.Berichten.CountAsync(rij => rij.LeerlingId == kind));

        // What was taken back may be reported again.
        Gelukt(await Vervolg(formulier, new Meldingopdracht.Intrekken("Verkeerde leerling."), 1, school, db));
        Assert.Equal(collega, Gelukt(await Meld((await Voorstel(wereld, db, signaal, school))!, Invoer(collega), school, db)));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wie_op_een_oud_beeld_werkt_hoort_dat_en_schrijft_niets(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var (kind, school) = await School(wereld, db);
        var id = Gelukt(await Meld((await Voorstel(wereld, db, await Signaal(db, kind), school))!, Invoer(Guid.CreateVersion7()), school, db));
        var ambtenaar = await Leerplicht(school, db);
        Gelukt(await Vervolg(id, new Meldingopdracht.InBehandelingNemen("Een"), 1, ambtenaar, db));

        Assert.Equal(Gebeurtenissen.Intussen.Code, Code(await Vervolg(id, new Meldingopdracht.TerKennisgevingAannemen("Twee", "Niets te doen."), 1, ambtenaar, db)));
        Assert.Equal(2, await db.Gebeurtenissen.CountAsync(rij => rij.StroomId == id));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wat_het_register_terugmeldt_komt_een_keer_aan(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var (kind, school) = await School(wereld, db);
        var id = Gelukt(await Meld((await Voorstel(wereld, db, await Signaal(db, kind), school))!, Invoer(Guid.CreateVersion7()), school, db));
        var wat = new Terugmelding(7, id, "afgesloten", "hulp", "Er is hulp.", "K. Ver");
        for (var keer = 0; keer < 2; keer++)
        {
            Assert.Equal(keer == 0, Assert.IsType<Uitkomst<bool>.Gelukt>(await Terugmelden.VoerUit(wat, kind, db, Proef, default)).Waarde);
            await db.Vastleggen(Proef);
        }

        var melding = Assert.IsType<Verzuimmelding.Afgesloten>((await Meldingbeeld.Haal(id, school, db, default))!.Melding);
        Assert.Equal((Sluitreden.Hulp, "Er is hulp.", "K. Ver"), (melding.Reden, melding.Opmerking, melding.Behandelaar));
        Assert.Equal(3, await db.Gebeurtenissen.CountAsync(rij => rij.StroomId == id));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Twijfel_aan_ziekte_gaat_pas_na_alle_stappen_en_leerplicht_leest_niet_waarom(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var (kind, school) = await School(wereld, db);
        var grondslag = await Grondslag.Lees(db, default);
        Task<Voorstellen.Voorstel?> Ziek(bool twijfel) =>
            Voorstellen.VanSchool(kind, new(2026, 9, 7), new(2026, 9, 18), twijfel, school, grondslag, "coördinator", db, default);
        var invoer = Invoer(Guid.CreateVersion7()) with { Soort = Verzuimmeldingsoort.Overig, Eind = new(2026, 9, 18) };

        Assert.Equal("vermoeden", Code(await Meld((await Ziek(false))!, invoer, school, db)));
        var vermoeden = new Vermoeden("P. Proef", "geheim-waarom", new(2026, 9, 21), "Moeder gebeld.", new(null, ""));
        Assert.Equal("jeugdarts", Code(await Meld((await Ziek(true))!, invoer with { Vermoeden = vermoeden }, school, db)));
        var id = Gelukt(await Meld((await Ziek(true))!, invoer with { Vermoeden = vermoeden with { Jeugdarts = new(new(2026, 9, 14), null) } }, school, db));

        var bericht = await db.Berichten.SingleAsync(rij => rij.Verwijzing == id);
        Assert.DoesNotContain("geheim-waarom", bericht.Inhoud, StringComparison.Ordinal);
        Assert.DoesNotContain("ziek", bericht.Inhoud, StringComparison.OrdinalIgnoreCase);
        Assert.Null(await Voorstellen.VanSchool(kind, new(2026, 9, 7), null, true, await Leerplicht(school, db), grondslag, "x", db, default));
    }
}
