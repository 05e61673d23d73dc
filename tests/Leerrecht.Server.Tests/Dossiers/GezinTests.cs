using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Dossiers;
using Leerrecht.Server.Dossiers.Gezinnen;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Tests.Toegang;
using Microsoft.EntityFrameworkCore;
using static Leerrecht.Server.Tests.Dossiers.Gezinsproef;
using static Leerrecht.Server.Tests.Uitkomsten;

namespace Leerrecht.Server.Tests.Dossiers;

/// <summary>Cases of one household: what is written goes to all of them or to none, and who knows of one child learns nothing of the other.</summary>
public sealed class GezinTests
{
    [Theory, ClassData(typeof(Registers))]
    public async Task Een_plan_en_een_contactpersoon_gelden_in_elk_dossier_van_het_gezin_en_wat_van_een_kind_is_blijft_daar(string soort)
    {
        await using var proef = await Begin(soort);
        var buur = Gezinsdoel with { Wat = "Het gezin eet samen." };
        Gelukt(await proef.Werk(proef.Zorg, proef.Kind, Plan(0, "Elke ochtend op school.", 0, Gezinsdoel)));
        Gelukt(await proef.Verbind(proef.Zorg, proef.Kind, proef.Zus));
        Assert.Equal((0, 1), ((await proef.Zaak(proef.Zus)).Zaak is var zonder ? (zonder.PlanVersie, zonder.Gezinsdoelen.Count) : default));

        // Who did not see the goals of the household cannot make a first plan over them.
        Assert.Equal("dossier.versie", Code(await proef.Werk(proef.Leerplicht, proef.Zus, Plan(0, "Elke dag op stage.", 0))));
        Gelukt(await proef.Werk(proef.Leerplicht, proef.Zus, Plan(0, "Elke dag op stage.", 1, Gezinsdoel, buur)));
        var (hier, gebeurd) = await proef.Zaak(proef.Kind);
        Assert.Equal(["Elke ochtend op school.", Gezinsdoel.Wat, buur.Wat], hier.Plan!.Doelen.Select(doel => doel.Wat));
        Assert.Equal(new Gezinsherkomst(1, proef.Leerplicht.Wie.Naam), Assert.IsType<Dossiergebeurtenis.PlanVastgesteld>(gebeurd[^1].Wat).Uit);
        Assert.Equal("dossier.versie", Code(await proef.Werk(proef.Zorg, proef.Kind, Plan(1, "Elke ochtend op school.", 0))));

        Gelukt(await proef.Werk(proef.Leerplicht, proef.Zus, new Dossieropdracht.ContactpersoonAanwijzen(new Gezinscontact.VanDossier(proef.Leerplicht.Als()))));
        Assert.Equal(new Gezinscontact.VanDossier(proef.Leerplicht.Als()), (await proef.Zaak(proef.Kind)).Zaak.Contact);

        // Both children stand in the record, and the rows are what follows from what happened.
        await using var db = proef.Wereld.Open();
        Assert.Equal(2, await db.LogboekKinderen.AsNoTracking().Where(rij => rij.LeerlingId == proef.Kind || rij.LeerlingId == proef.Zus).Select(rij => rij.LeerlingId).Distinct().CountAsync());
        var rijen = await db.Dossiers.AsNoTracking().Where(rij => rij.GezinId != null).ToListAsync();
        Assert.Equal((2, 1, 1), (rijen.Count, rijen.Select(rij => rij.GezinId).Distinct().Count(), rijen.Select(rij => rij.ContactAanstellingId).Distinct().Count()));
        Assert.Empty((await Herbouwen.VoerUit(proef.Wereld.Register, false, new("proef", Dossierproef.Nu, "proef"), default)).Afwijkend);

        // The last two go apart, each with what it had.
        Assert.Equal("dossier.gezin", Code(await proef.Werk(proef.Zorg, proef.Zus, new Dossieropdracht.GezinLosmaken("Zij wonen niet meer samen."))));
        Gelukt(await proef.Werk(proef.Zorg, proef.Kind, new Dossieropdracht.GezinLosmaken("Zij wonen niet meer samen.")));
        var (daar, los) = await proef.Zaak(proef.Zus);
        Assert.Equal((null, 2), (daar.Gezin, daar.Gezinsdoelen.Count));
        Assert.Equal("", Assert.IsType<Dossiergebeurtenis.GezinLosgemaakt>(los[^1].Wat).Reden);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wat_in_een_van_de_dossiers_niet_kan_gebeurt_in_geen_ervan(string soort)
    {
        await using var proef = await Begin(soort);
        Gelukt(await proef.Verbind(proef.Zorg, proef.Kind, proef.Zus));
        var vol = Plan(0, "Elke dag op stage.", 0) is var plan ? plan with { Plan = plan.Plan with { Doelen = [.. Enumerable.Repeat(plan.Plan.Doelen[0], Planregels.Meeste)] } } : null!;
        Gelukt(await proef.Werk(proef.Leerplicht, proef.Zus, vol));
        var (voor, daarvoor) = ((await proef.Zaak(proef.Kind)).Gebeurd.Count, (await proef.Zaak(proef.Zus)).Gebeurd.Count);
        Assert.Equal("plan.doel-1", Code(await proef.Werk(proef.Zorg, proef.Kind, Plan(0, "Elke ochtend op school.", 0, Gezinsdoel))));
        Assert.Equal((voor, daarvoor), ((await proef.Zaak(proef.Kind)).Gebeurd.Count, (await proef.Zaak(proef.Zus)).Gebeurd.Count));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wie_tegelijk_in_twee_dossiers_over_het_gezin_besluit_krijgt_het_een_of_het_ander_en_nooit_allebei_half(string soort)
    {
        await using var proef = await Begin(soort);
        Gelukt(await proef.Verbind(proef.Zorg, proef.Kind, proef.Zus));
        for (var ronde = 0; ronde < 4; ronde++)
        {
            var (hier, daar) = ((await proef.Zaak(proef.Kind)).Zaak, (await proef.Zaak(proef.Zus)).Zaak);
            var uitkomsten = await Task.WhenAll(
                Task.Run(() => proef.Werk(proef.Zorg, proef.Kind, Plan(hier.PlanVersie, "Elke ochtend op school.", hier.Gezinsplan?.Versie ?? 0, Gezinsdoel with { Wat = $"Rust in de ochtend, {ronde}." }))),
                Task.Run(() => proef.Werk(proef.Leerplicht, proef.Zus, Plan(daar.PlanVersie, "Elke dag op stage.", daar.Gezinsplan?.Versie ?? 0, Gezinsdoel with { Wat = $"Samen eten, {ronde}." }))));
            Assert.Single(uitkomsten.OfType<Core.Uitkomst<Guid>.Gelukt>());
            Assert.Contains(Code(uitkomsten.Single(een => een is Core.Uitkomst<Guid>.Geweigerd)), new[] { Gebeurtenissen.Intussen.Code, "dossier.versie" });
            var (na, ginds) = ((await proef.Zaak(proef.Kind)).Zaak, (await proef.Zaak(proef.Zus)).Zaak);
            Assert.Equal(na.Gezinsdoelen, ginds.Gezinsdoelen);
            Assert.Single(na.Gezinsdoelen);
        }
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Verbinden_kan_alleen_wie_beide_kinderen_mag_zien_en_er_een_leidt(string soort)
    {
        await using var proef = await Begin(soort);
        await using var db = proef.Wereld.Open();
        Assert.Equal("toegang.niet-voor-rol", Code(await proef.Verbind(proef.Leerplicht, proef.Zus, proef.Kind)));
        Assert.Equal("dossier.ander", Code(await proef.Verbind(proef.Zorg, proef.Kind, proef.Kind)));
        var buiten = proef.Wereld.Kinderen.Single(een => een.Relatie == Relaties.LeerlingVanSwv).Id;
        Assert.Equal("dossier.ander", Code(await proef.Verbind(proef.Zorg, proef.Kind, buiten)));

        // In neither of these the school leads.
        await proef.Zorg.Open(buiten, db);
        await proef.Voeg(buiten, proef.Leerplicht, leidt: true);
        Assert.Equal("dossier.gezin", Code(await proef.Verbind(proef.Zorg, proef.Zus, buiten)));

        var keuze = await Keuze(proef.Kind);
        Assert.Equal(new[] { proef.Zus, buiten }.Order(), keuze.Order());
        Assert.All(keuze, kind => Assert.Contains(kind, proef.Zorg.Inkijk.Kinderen));
        Assert.Equal([proef.Kind], await Keuze(proef.Zus));
        Gelukt(await proef.Verbind(proef.Zorg, proef.Zus, proef.Kind));
        Assert.Equal([buiten], await Keuze(proef.Kind));

        async Task<IReadOnlyList<Guid>> Keuze(Guid kind)
        {
            await using var eigen = proef.Wereld.Open();
            var beeld = (await Dossierbeeld.Haal(kind, proef.Zorg, eigen, default))!;
            return [.. (await Gezinskeuze.Haal(beeld.Zaak, ((Dossier.Bestaand)beeld.Dossier).Zaak, "", proef.Zorg, eigen, default)).Kinderen.Select(een => een.Id)];
        }
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wie_het_andere_kind_niet_mag_zien_ziet_er_niets_van_behalve_wie_leidt_dat_er_een_is(string soort)
    {
        await using var proef = await Begin(soort);
        Gelukt(await proef.Werk(proef.Zorg, proef.Kind, Plan(0, "Elke ochtend op school.", 0, Gezinsdoel)));
        Gelukt(await proef.Werk(proef.Leerplicht, proef.Zus, Plan(0, "Elke dag op stage.", 0)));
        Gelukt(await proef.Verbind(proef.Zorg, proef.Kind, proef.Zus));
        Gelukt(await proef.Werk(proef.Leerplicht, proef.Zus, Plan(2, "Elke dag op stage.", 0, Gezinsdoel with { Wat = "Het gezin eet samen." })));
        var zusnaam = proef.Wereld.Kinderen.Single(een => een.Id == proef.Zus).Naam;
        var naam = proef.Wereld.Kinderen.Single(een => een.Id == proef.Kind).Naam;

        // Who may see both finds the other.
        var zorg = await proef.Blad(Rol.Zorgcoordinator, Relaties.EigenLeerling, proef.Kind, "dossier");
        Assert.Contains($"/leerlingen/{proef.Zus}/dossier", zorg, StringComparison.Ordinal);
        Assert.Contains(zusnaam, zorg, StringComparison.Ordinal);
        Assert.Contains("Verbonden met een ander dossier", zorg, StringComparison.Ordinal);
        Assert.Contains("uit versie 3 van een ander plan in dit gezin", zorg, StringComparison.Ordinal);

        // Who takes part in one only sees its own goals and those of the household.
        foreach (var blad in new[] { "dossier", "plan", "plan?versie=2", "plan/maken", "overleg" })
        {
            var toegang = await proef.Blad(Rol.Toegangsmedewerker, Relaties.Geen, proef.Kind, blad);
            Assert.Contains(naam, toegang, StringComparison.Ordinal);
            foreach (var verboden in new[] { zusnaam, $"{proef.Zus}", "Verbonden met een ander", "ander plan in dit gezin", "nog een dossier", "Elke dag op stage" })
            {
                Assert.DoesNotContain(verboden, toegang, StringComparison.Ordinal);
            }
        }

        var plan = await proef.Blad(Rol.Toegangsmedewerker, Relaties.Geen, proef.Kind, "plan");
        Assert.Contains("Het gezin eet samen.", plan, StringComparison.Ordinal);
        Assert.Contains("iemand die met het gezin werkt", plan, StringComparison.Ordinal);

        // Who leads one and may not see the other knows that there is one, and who leads it; a colleague does not.
        var leerplicht = await proef.Blad(Rol.Leerplichtambtenaar, Relaties.Inwoner, proef.Zus, "dossier");
        Assert.Contains("Er is nog een dossier in dit gezin", leerplicht, StringComparison.Ordinal);
        Assert.DoesNotContain(naam, leerplicht, StringComparison.Ordinal);
        Assert.DoesNotContain($"{proef.Kind}", leerplicht, StringComparison.Ordinal);
        var collega = await proef.Blad(Rol.Toegangsmedewerker, Relaties.Inwoner, proef.Zus, "dossier");
        Assert.DoesNotContain("nog een dossier in dit gezin", collega, StringComparison.Ordinal);
        Assert.DoesNotContain("Verbonden met een ander", collega, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Het_gezin_belt_wie_de_regie_heeft_zodra_de_contactpersoon_niet_meer_werkt_of_meedoet(string soort)
    {
        await using var proef = await Begin(soort);
        await using var db = proef.Wereld.Open();
        Assert.Equal(new(proef.Zorg.Wie.Naam, true, null), await Belt(proef.Kind));
        Gelukt(await proef.Werk(proef.Zorg, proef.Zus, new Dossieropdracht.ContactpersoonAanwijzen(new Gezinscontact.VanDossier(proef.Zorg.Als()))));
        Assert.False((await Belt(proef.Zus, proef.Leerplicht)).Regie);

        Gelukt(await proef.Werk(proef.Leerplicht, proef.Zus, new Dossieropdracht.Afmelden(proef.Zorg.Wie.Aanstelling.Id, "Werkt niet meer met dit kind.")));
        Assert.Equal(new(proef.Leerplicht.Wie.Naam, true, proef.Zorg.Wie.Naam), await Belt(proef.Zus, proef.Leerplicht));
        Assert.Contains("Het gezin heeft geen contactpersoon meer", await proef.Blad(Rol.Leerplichtambtenaar, Relaties.Inwoner, proef.Zus, "dossier"), StringComparison.Ordinal);

        // The appointment ends while nobody signs anybody off.
        Gelukt(await proef.Werk(proef.Leerplicht, proef.Zus, new Dossieropdracht.ContactpersoonAanwijzen(new Gezinscontact.VanDossier(proef.Leerplicht.Als()))));
        Assert.False((await Belt(proef.Zus, proef.Leerplicht)).Regie);
        var aanstelling = await db.Aanstellingen.SingleAsync(rij => rij.Id == proef.Leerplicht.Wie.Aanstelling.Id);
        db.Entry(aanstelling).Property(rij => rij.Tot).CurrentValue = Matrixwereld.Vandaag.AddDays(-1);
        await db.Vastleggen(new("proef", Dossierproef.Nu, "proef"));
        Assert.NotNull((await Belt(proef.Zus, proef.Leerplicht)).Weg);

        async Task<Gezinsbereik> Belt(Guid kind, Server.Toegang.Bezoek? wie = null)
        {
            await using var eigen = proef.Wereld.Open();
            return (await Dossierbeeld.Haal(kind, wie ?? proef.Zorg, eigen, default))!.Gezin!.Belt;
        }
    }
}
