using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Dossiers.Werklijst;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Tests.Toegang;
using Leerrecht.Server.Toegang;
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
}
