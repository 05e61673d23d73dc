using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Dossiers.Werklijst;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Tests.Toegang;
using Leerrecht.Server.Toegang;

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
}
