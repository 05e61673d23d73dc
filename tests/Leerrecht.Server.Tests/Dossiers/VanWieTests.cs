using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Leerlingen;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Tests.Toegang;
using Leerrecht.Server.Toegang;
using Leerrecht.Server.Toegang.Teams;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Dossiers;

/// <summary>Whose a child is: on the list of today, and at the top of its page.</summary>
public sealed class VanWieTests
{
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

                Assert.Equal(
                    mag ? (zorg.Wie.Naam, zorg.Wie.Organisatie.Naam, "+31 50 000 00 00", true) : null,
                    beeld.Regie is { } regie ? (regie.Naam, regie.Organisatie, regie.Telefoon, regie.Werkt(Matrixwereld.Vandaag)) : ((string, string, string?, bool)?)null);
                Assert.False(beeld.ZonderRegie);
                Assert.Equal(mag, wie.Inkijk.Categorieen.Contains(Gegevenscategorie.Dossier));
                (gezien, verzwegen) = mag ? (gezien + 1, verzwegen) : (gezien, verzwegen + 1);
            }
        }

        Assert.True(gezien > 1, $"Seen by {gezien}, kept from {verzwegen}.");

        // Who leads and left is not to be called.
        var aanstelling = await db.Aanstellingen.SingleAsync(rij => rij.Id == zorg.Wie.Aanstelling.Id);
        aanstelling.Tot = Matrixwereld.Vandaag;
        await db.Vastleggen(new("proef", Dossierproef.Nu, "proef"));
        var mentor = await wereld.Wie(Rol.Mentor, db);
        Assert.Equal((true, false), ((await Kind(mentor)).Regie!.Werkt(Matrixwereld.Vandaag), (await Kind(mentor)).Regie!.Werkt(Matrixwereld.Vandaag.AddDays(1))));

        async Task<Inzien.Beeld> Kind(Bezoek wie) => (await Inzien.Haal(kind, wie, await Grondslag.Lees(db, default), db, default))!;
    }
}
