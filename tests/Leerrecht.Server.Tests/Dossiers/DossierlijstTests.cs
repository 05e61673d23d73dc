using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Dossiers.Werklijst;
using Leerrecht.Server.Leerlingen;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Tests.Toegang;
using Leerrecht.Server.Toegang;
using Leerrecht.Server.Toegang.Teams;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Dossiers;

/// <summary>The list of cases and what a case puts on the list of today: for who takes part or leads, and for nobody else.</summary>
public sealed class DossierlijstTests
{
    [Theory, ClassData(typeof(Registers))]
    public async Task De_lijst_is_van_wie_leidt_of_meedoet_en_de_hele_school_ziet_wat_van_de_school_is(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var (zorg, mentor, directeur) = (await wereld.Wie(Rol.Zorgcoordinator, db), await wereld.Wie(Rol.Mentor, db), await wereld.Wie(Rol.Directeur, db));
        await zorg.Open(wereld.Kind(), db, mentor.Als());
        await zorg.Doe(wereld.Kind(), new Dossieropdracht.ActieAfspreken(new(Guid.CreateVersion7(), "Belt later", "Mentor", mentor.Wie.Aanstelling.Id, Matrixwereld.Vandaag.AddDays(9))), db);
        await zorg.Doe(wereld.Kind(), new Dossieropdracht.ActieAfspreken(new(Guid.CreateVersion7(), "Belt de ouders", "Mentor", mentor.Wie.Aanstelling.Id, Matrixwereld.Vandaag.AddDays(1))), db);

        var regel = Assert.Single((await Lijst(zorg, Dossierlijst.Keuze.VanMij)).Regels);
        Assert.Equal((wereld.Kind(), zorg.Wie.Naam, "Belt de ouders", "00MX00"), (regel.Dossier.LeerlingId, regel.Dossier.Regie, regel.Actie?.Wat, regel.Vestiging));
        Assert.Equal("Merkeigenleerlingnaam", regel.Leerling);
        Assert.NotNull(regel.Klok);
        Assert.Contains(wereld.Kind(), zorg.Inkijk.Kinderen);
        Assert.Contains(Gegevenscategorie.Dossier, zorg.Inkijk.Categorieen);
        Assert.Equal((1, 0, 1), (await Tel(mentor, Dossierlijst.Keuze.VanMij), await Tel(directeur, Dossierlijst.Keuze.VanMij), await Tel(directeur, Dossierlijst.Keuze.Organisatie)));
        Assert.Equal(0, await Tel(await wereld.Wie(Rol.Zorgcoordinator, db, relatie: Relaties.Geen), Dossierlijst.Keuze.Organisatie));
        Assert.Equal(0, await Tel(await wereld.Wie(Rol.Regiegroeplid, db), Dossierlijst.Keuze.Organisatie));

        // Who steps in for the mentor has the case; when that is over no longer.
        await zorg.Doe(wereld.Kind(), new Dossieropdracht.Vervangen(mentor.Wie.Aanstelling.Id, directeur.Als(), Matrixwereld.Vandaag.AddDays(3)), db);
        Assert.Equal(1, await Tel(directeur, Dossierlijst.Keuze.VanMij));
        Assert.Equal(0, await Tel(await wereld.Wie(Rol.Directeur, db, 4), Dossierlijst.Keuze.VanMij));

        // The term passes while nobody records it.
        Assert.Equal(0, await Tel(zorg, Dossierlijst.Keuze.Opschalen));
        Assert.Equal(1, await Tel(await wereld.Wie(Rol.Zorgcoordinator, db, 120), Dossierlijst.Keuze.Opschalen));

        async Task<Dossierlijst.Lijst> Lijst(Bezoek wie, Dossierlijst.Keuze keuze) => await Dossierlijst.Haal(new(keuze), wie, await Grondslag.Lees(db, default), db, default);
        async Task<int> Tel(Bezoek wie, Dossierlijst.Keuze keuze) => (await Lijst(wie, keuze)) is var lijst && lijst.Aantal == lijst.Regels.Count ? lijst.Aantal : -1;
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wie_het_kind_mag_zien_ziet_het_na_zes_en_negen_weken_en_drie_maanden_ook_zonder_dossier(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var kind = wereld.Kind();
        var rij = (await db.Klokken(await wereld.Wie(Rol.Zorgcoordinator, db), (await Grondslag.Lees(db, default)).Regelsets.Op(Matrixwereld.Vandaag), default)).Single(klok => klok.LeerlingId == kind);
        foreach (var (dag, fase, volgend) in new[]
        {
            (rij.Sinds.AddDays(41), (Klokfase?)null, default(DateOnly)),
            (rij.Sinds.AddDays(42), Klokfase.ZesWeken, rij.Sinds.AddDays(63)),
            (rij.Sinds.AddDays(63), Klokfase.NegenWeken, rij.Grens),
            (rij.Grens, Klokfase.DrieMaanden, rij.Grens),
        })
        {
            var regel = await Regel(Rol.Zorgcoordinator, dag);
            Assert.Equal((fase, volgend), (regel?.Fase, regel?.Volgend ?? default));
            Assert.True(regel is null or { MagDossier: true, Dossier: null });
        }

        // Who leads and what is next, for who works elsewhere too; and it is recorded that it was shown.
        var zorg = await wereld.Wie(Rol.Zorgcoordinator, db);
        await zorg.Open(kind, db);
        await zorg.Doe(kind, new Dossieropdracht.ActieAfspreken(new(Guid.CreateVersion7(), "Belt de ouders", "Mentor", null, Matrixwereld.Vandaag.AddDays(1))), db);
        var directeur = await wereld.Wie(Rol.Directeur, db, Over(rij.Sinds.AddDays(42)));
        var gezien = Assert.Single((await Lijst(directeur)).SelectMany(groep => groep), regel => regel.Klok.LeerlingId == kind);
        Assert.Equal((zorg.Wie.Naam, "Belt de ouders"), (gezien.Dossier?.Regie, gezien.Actie?.Wat));
        Assert.Contains(kind, directeur.Inkijk.Kinderen);
        Assert.Contains(Gegevenscategorie.Dossier, directeur.Inkijk.Categorieen);

        // Not for who has nothing to do with it, and never a child for the regiegroep.
        Assert.DoesNotContain((await Lijst(await wereld.Wie(Rol.Zorgcoordinator, db, 400, Relaties.Geen))).SelectMany(groep => groep), regel => regel.Klok.LeerlingId == kind);
        Assert.Empty(await Lijst(await wereld.Wie(Rol.Regiegroeplid, db, 400, Relaties.Geen)));

        // A place stops the clock.
        foreach (var thuis in await db.Thuiszitters.ToListAsync())
        {
            db.Entry(thuis).Property(een => een.Aanbod).CurrentValue = true;
        }

        await db.Vastleggen(new("proef", Dossierproef.Nu, "proef"));
        Assert.Null(await Regel(Rol.Zorgcoordinator, rij.Grens));

        int Over(DateOnly dag) => dag.DayNumber - Matrixwereld.Vandaag.DayNumber;
        async Task<Kloklijst.Regel?> Regel(Rol rol, DateOnly dag) => (await Lijst(await wereld.Wie(rol, db, Over(dag)))).SelectMany(groep => groep).SingleOrDefault(regel => regel.Klok.LeerlingId == kind);
        async Task<IReadOnlyList<IGrouping<Klokfase, Kloklijst.Regel>>> Lijst(Bezoek wie) => await Kloklijst.Haal(wie, await Grondslag.Lees(db, default), db, default);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task De_regio_telt_hoe_lang_kinderen_thuiszitten_zonder_een_klein_aantal(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var alle = await db.Thuiszitters.ToListAsync();
        Assert.True(alle.Count is >= 5 and < 10, $"{alle.Count} sit at home.");
        foreach (var (thuis, nummer) in alle.Select((thuis, nummer) => (thuis, nummer)))
        {
            var sinds = Matrixwereld.Vandaag.AddDays(nummer < 2 ? -10 : -50);
            (db.Entry(thuis).Property(rij => rij.Sinds).CurrentValue, db.Entry(thuis).Property(rij => rij.GrensOp).CurrentValue, db.Entry(thuis).Property(rij => rij.Aanbod).CurrentValue) =
                (sinds, sinds.AddMonths(3), false);
        }

        await db.Vastleggen(new("proef", Dossierproef.Nu, "proef"));
        var nu = await Kloklijst.Regio(Matrixwereld.Vandaag, db, default);
        Assert.Equal("<5", $"{nu.Fasen.Single(fase => fase.Fase == Klokfase.Korter).Aantal}");
        Assert.DoesNotContain(nu.Fasen, fase => fase.Aantal.Waarde is > 0 && !nu.Thuis.Verborgen);
        var later = await Kloklijst.Regio(Matrixwereld.Vandaag.AddDays(200), db, default);
        Assert.Equal(($"{alle.Count}", $"{alle.Count}"), ($"{later.Thuis}", $"{later.Fasen.Single(fase => fase.Fase == Klokfase.DrieMaanden).Aantal}"));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Vandaag_vraagt_iets_van_wie_meedoet_en_van_niemand_anders(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var kind = wereld.Kind();
        var (zorg, mentor, directeur) = (await wereld.Wie(Rol.Zorgcoordinator, db), await wereld.Wie(Rol.Mentor, db), await wereld.Wie(Rol.Directeur, db));
        await zorg.Open(kind, db, mentor.Als());
        Assert.Equal([Dossierstap.EersteActie], await Stappen(zorg));
        Assert.Equal([Dossierstap.EersteActie], await Stappen(mentor));
        Assert.Empty(await Stappen(directeur));
        Assert.Contains(kind, (await Lijst(directeur)).MetDossier);

        await zorg.Doe(kind, new Dossieropdracht.Oppakken("De mentor belde met moeder."), db);
        await zorg.Doe(kind, new Dossieropdracht.ActieAfspreken(new(Guid.CreateVersion7(), "Belt de ouders", "Mentor", mentor.Wie.Aanstelling.Id, Matrixwereld.Vandaag.AddDays(1))), db);
        await zorg.Doe(kind, new Dossieropdracht.OverlegPlannen(new(Guid.CreateVersion7(), Overlegsoort.Mdo, Dossierproef.Nu.AddDays(1), "Kamer 3", [])), db);
        await zorg.Doe(kind, new Dossieropdracht.RegieAanbieden(directeur.Als(), "De directeur kent het gezin."), db);
        Assert.Equal([Dossierstap.Overleg], await Stappen(zorg));
        Assert.Equal([Dossierstap.Actie, Dossierstap.Overleg], await Stappen(mentor));
        Assert.Equal([Dossierstap.RegieGevraagd, Dossierstap.Overleg], await Stappen(directeur));
        var actie = (await Lijst(mentor)).Koppen.SelectMany(kop => kop.Punten).Single(punt => punt.Dossier?.Stap == Dossierstap.Actie);
        Assert.Equal((Urgentie.VandaagEnMorgen, "Belt de ouders", Matrixwereld.Vandaag.AddDays(1)), (actie.Urgentie, actie.Dossier!.Wat, actie.Uiterlijk));

        // Sixty days later nobody has recorded anything: the term is over, the action too, and only who leads is asked to go up.
        Assert.Equal([Dossierstap.Opschalen], await Stappen(await wereld.Wie(Rol.Zorgcoordinator, db, 60)));
        Assert.Equal([Dossierstap.Actie], await Stappen(await wereld.Wie(Rol.Mentor, db, 60)));

        async Task<Vandaaglijst.Lijst> Lijst(Bezoek wie) => await Vandaaglijst.Haal(new(), wie, await Grondslag.Lees(db, default), db, default);
        async Task<Dossierstap[]> Stappen(Bezoek wie) =>
            [.. (await Lijst(wie)).Koppen.SelectMany(kop => kop.Punten).Select(punt => punt.Dossier?.Stap).OfType<Dossierstap>().Order()];
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Van_mij_is_wie_ik_in_een_dossier_of_melding_heb_en_de_scholen_van_mijn_team(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var kind = wereld.Kind();
        var (zorg, mentor, directeur) = (await wereld.Wie(Rol.Zorgcoordinator, db), await wereld.Wie(Rol.Mentor, db), await wereld.Wie(Rol.Directeur, db));
        Assert.Contains(await Punten(zorg, Vandaaglijst.Keuze.Alles), punt => punt.LeerlingId == kind);
        Assert.Empty(await Punten(zorg, Vandaaglijst.Keuze.VanMij));

        await zorg.Open(kind, db, mentor.Als());
        await Houdt(zorg, punt => punt.LeerlingId == kind);
        Assert.Contains(await Punten(zorg, Vandaaglijst.Keuze.VanMij), punt => punt.Dossier is null);
        await Houdt(mentor, punt => punt.LeerlingId == kind);
        Assert.Empty(await Punten(directeur, Vandaaglijst.Keuze.VanMij));

        // Who steps in, as long as that lasts.
        await zorg.Doe(kind, new Dossieropdracht.Vervangen(mentor.Wie.Aanstelling.Id, directeur.Als(), Matrixwereld.Vandaag.AddDays(3)), db);
        await Houdt(directeur, punt => punt.LeerlingId == kind);
        Assert.Empty(await Punten(await wereld.Wie(Rol.Directeur, db, 4), Vandaaglijst.Keuze.VanMij));

        // A report is of who handles it.
        var leerplicht = await wereld.Wie(Rol.Leerplichtambtenaar, db, relatie: Relaties.Inwoner);
        var inwoner = wereld.Kinderen.Single(een => een.Relatie == Relaties.Inwoner);
        var melding = await db.Verzuimmeldingen.SingleAsync(rij => rij.Id == inwoner.Melding);
        (melding.Status, melding.Behandelaar) = (Meldingstatus.InBehandeling, "Iemand anders");
        await db.Vastleggen(new("proef", Dossierproef.Nu, "proef"));
        Assert.Empty(await Punten(leerplicht, Vandaaglijst.Keuze.VanMij));
        melding.Behandelaar = leerplicht.Wie.Naam;
        await db.Vastleggen(new("proef", Dossierproef.Nu, "proef"));
        await Houdt(leerplicht, punt => punt.LeerlingId == inwoner.Id);

        // And all of a school in whose team somebody from outside is, not as a stand-in.
        var code = (await Punten(leerplicht, Vandaaglijst.Keuze.Alles)).Select(punt => punt.Vestiging).OfType<string>().First();
        var school = await db.Organisaties.SingleAsync(rij => rij.Soort == Core.Organisaties.Organisatiesoort.Vestiging && rij.Code == code);
        db.Teamleden.Add(Lid(vervanger: true, Matrixwereld.Vandaag.AddDays(-9), null));
        db.Teamleden.Add(Lid(vervanger: false, Matrixwereld.Vandaag.AddDays(-9), Matrixwereld.Vandaag.AddDays(-1)));
        await db.Vastleggen(new("proef", Dossierproef.Nu, "proef"));
        await Houdt(leerplicht, punt => punt.LeerlingId == inwoner.Id);
        db.Teamleden.Add(Lid(vervanger: false, Matrixwereld.Vandaag, null));
        await db.Vastleggen(new("proef", Dossierproef.Nu, "proef"));
        await Houdt(leerplicht, punt => punt.LeerlingId == inwoner.Id || punt.Vestiging == code);

        TeamlidRij Lid(bool vervanger, DateOnly van, DateOnly? tot) => new()
        {
            Id = Guid.CreateVersion7(), OrganisatieId = school.Id, AanstellingId = leerplicht.Wie.Aanstelling.Id, Zijde = Vijfhoekzijde.Leerplicht, MinutenPerWeek = 60, Van = van, Tot = tot, Vervanger = vervanger,
        };

        // Of everything on the list exactly these, and there are some of them.
        async Task Houdt(Bezoek wie, Predicate<Vandaaglijst.Punt> eigen)
        {
            var mijn = await Punten(wie, Vandaaglijst.Keuze.VanMij);
            Assert.NotEmpty(mijn);
            var alle = await Punten(wie, Vandaaglijst.Keuze.Alles);
            Assert.Equal(alle.FindAll(eigen).Select(Kern), mijn.Select(Kern));
            Assert.Equal((alle.Count - mijn.Count, 0), ((await Lijst(wie, Vandaaglijst.Keuze.VanMij)).VanAnderen, (await Lijst(wie, Vandaaglijst.Keuze.Alles)).VanAnderen));
        }

        static (Guid, Guid?, Dossierstap?, DateOnly?) Kern(Vandaaglijst.Punt punt) => (punt.LeerlingId, punt.Signaal?.Id, punt.Dossier?.Stap, punt.Uiterlijk);

        async Task<List<Vandaaglijst.Punt>> Punten(Bezoek wie, Vandaaglijst.Keuze keuze)
        {
            var koppen = (await Lijst(wie, keuze)).Koppen;
            Assert.All(koppen, kop => Assert.Equal(kop.Aantal, kop.Punten.Count));
            return [.. koppen.SelectMany(kop => kop.Punten)];
        }

        async Task<Vandaaglijst.Lijst> Lijst(Bezoek wie, Vandaaglijst.Keuze keuze) => await Vandaaglijst.Haal(new(Keuze: keuze), wie, await Grondslag.Lees(db, default), db, default);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Bij_het_kind_staat_wie_de_regie_heeft_en_hoe_die_te_bereiken_is_voor_wie_dat_mag_weten(string soort)
    {
        await using var wereld = await Matrixwereld.Begin(soort);
        await using var db = wereld.Open();
        var kind = wereld.Kind();
        var zorg = await wereld.Wie(Rol.Zorgcoordinator, db);
        var vooraf = await Kind(zorg);
        Assert.Null(vooraf.Regie);
        Assert.Equal(vooraf.Thuiszitter is { Aanbod: false }, vooraf.ZonderRegie);
        Assert.True(vooraf.ZonderRegie);

        await zorg.Open(kind, db);
        (await db.Medewerkers.SingleAsync(mens => mens.Id == zorg.Wie.Aanstelling.Medewerker)).Telefoon = "+31 50 000 00 00";
        await db.Vastleggen(new("proef", Dossierproef.Nu, "proef"));
        var (gezien, verzwegen) = (0, 0);
        foreach (var rol in new[] { Rol.Zorgcoordinator, Rol.Mentor, Rol.Directeur, Rol.Verzuimcoordinator, Rol.Leerplichtambtenaar, Rol.Jeugdarts, Rol.Toegangsmedewerker, Rol.SwvConsulent })
        {
            foreach (var relatie in Relatiewoorden.Alle.Where(relatie => relatie != Relaties.Geen))
            {
                if (!await db.Medewerkers.AnyAsync(mens => mens.Email == $"{Matrixwereld.Persoon(rol, relatie)}@demo.leerrecht.example"))
                {
                    continue;
                }

                var wie = await wereld.Wie(rol, db, relatie: relatie);
                var mag = Toegangsregels.Beslis(rol, Gegevenscategorie.Dossier, Daad.Zien, (await db.Band(kind, wie, default))!.Value, wie.Convenant).Mag;
                if (await Inzien.Haal(kind, wie, await Grondslag.Lees(db, default), db, default) is not { } beeld)
                {
                    continue;
                }

                Assert.Equal(mag ? new(zorg.Wie.Naam, zorg.Wie.Organisatie.Naam, "+31 50 000 00 00") : null, beeld.Regie);
                Assert.False(beeld.ZonderRegie);
                Assert.Equal(mag, wie.Inkijk.Categorieen.Contains(Gegevenscategorie.Dossier));
                (gezien, verzwegen) = mag ? (gezien + 1, verzwegen) : (gezien, verzwegen + 1);
            }
        }

        Assert.True(gezien > 1, $"Seen by {gezien}, kept from {verzwegen}.");

        async Task<Inzien.Beeld> Kind(Bezoek wie) => (await Inzien.Haal(kind, wie, await Grondslag.Lees(db, default), db, default))!;
    }
}
