using Leerrecht.Core.Dossiers;
using static Leerrecht.Core.Tests.Dossiers.Spel;
using Opdracht = Leerrecht.Core.Dossiers.Dossieropdracht;

namespace Leerrecht.Core.Tests.Dossiers;

/// <summary>One plan in versions, with actions that somebody does before a day.</summary>
public class Plan_en_acties
{
    private static readonly Maatwerk Maatwerk = new(Maatwerksoort.AfwijkendeTijd, "Alleen de ochtenden", Begin, Begin.AddDays(60), "Beleidsregel", "De inspectie");

    public static TheoryData<string, Planinhoud> GeenPlan => new()
    {
        { "plan.vraag", Plan with { Vraag = "Rust" } },
        { "plan.doel-1", Plan with { Doelen = [] } },
        { "plan.doel-1", Plan with { Doelen = [.. Enumerable.Repeat(Plan.Doelen[0], Planregels.Meeste + 1)] } },
        { "plan.doel-2", Plan with { Doelen = [Plan.Doelen[0], Plan.Doelen[0] with { Wat = "School" }] } },
        { "plan.gemeten-1", Plan with { Doelen = [Plan.Doelen[0] with { Gemeten = "" }] } },
        { "plan.voortgang-1", Plan with { Doelen = [Plan.Doelen[0] with { Stand = Doelstand.NietGehaald }] } },
        { "plan.maatwerk-2", Plan with { Maatwerk = [Maatwerk, Maatwerk with { Wat = "" }] } },
        { "plan.maatwerk-tot-1", Plan with { Maatwerk = [Maatwerk with { Tot = Begin.AddDays(-1) }] } },
        { "plan.maatwerk-grond-1", Plan with { Maatwerk = [Maatwerk with { Grond = "" }] } },
        { "plan.maatwerk-akkoord-1", Plan with { Maatwerk = [Maatwerk with { Akkoord = "" }] } },
        { "plan.mentor", Plan with { Mentor = new("", Begin) } },
        { "plan.mentor", Plan with { Mentor = new("Oom Sam", Begin.AddDays(1)) } },
        { "plan.ander-plan", Plan with { AnderePlannen = [new("OPP", Begin, "")] } },
        { "plan.ander-plan", Plan with { AnderePlannen = [new("", Begin, "In het dossier van de school")] } },
        { "plan.akkoord", Plan with { Instemmingen = [new("Moeder", Begin.AddDays(1))] } },
        { "plan.akkoord", Plan with { Instemmingen = [new("", Begin)] } },
        { "plan.evaluatie", Plan with { EvaluatieOp = Begin } },
        { "plan.evaluatie", Plan with { EvaluatieOp = Begin.AddMonths(6).AddDays(1) } },
    };

    [Theory, MemberData(nameof(GeenPlan))]
    public void Wat_geen_plan_is_wordt_niet_vastgesteld(string veld, Planinhoud plan) => Assert.Equal(veld, Opgepakt.Weigert(Vaststellen(0, plan)));

    [Fact]
    public void Een_plan_mag_alles_hebben_wat_erbij_hoort() => Opgepakt.Doe(Vaststellen(0, Plan with
    {
        Doelen = [Plan.Doelen[0], Plan.Doelen[0] with { Stand = Doelstand.NietGehaald, Voortgang = "Het vervoer kwam er niet." }],
        Maatwerk = [Maatwerk with { Tot = Begin }],
        AnderePlannen = [new("OPP", Begin, "In het dossier van de school")],
        Mentor = new("Oom Sam", Begin),
        Instemmingen = [new("Moeder", Begin)],
        EvaluatieOp = Begin.AddMonths(6),
    }));

    [Fact]
    public void Een_nieuwe_versie_zegt_wat_er_anders_is_en_volgt_op_de_laatste()
    {
        var een = Opgepakt.Doe(Vaststellen(0));
        Assert.Equal((1, Plan), (een.Zaak.PlanVersie, een.Zaak.Plan));
        Assert.Equal("dossier.versie", een.Weigert(Vaststellen(0)));
        Assert.Equal("dossier.versie", een.Weigert(Vaststellen(2, wijziging: "Later beginnen.")));
        Assert.Equal("dossier.wijziging", een.Weigert(Vaststellen(1)));
        Assert.Equal(2, een.Doe(Vaststellen(1, wijziging: "Later beginnen.")).Zaak.PlanVersie);
    }

    [Fact]
    public void Bij_elk_plan_klinkt_het_kind_en_klinken_de_ouders_of_staat_er_waarom_niet()
    {
        Assert.Equal("stem.kind", Opgepakt.Weigert(Vaststellen(0) with { Stemmen = Zwijgt }));
        Assert.Equal("stem.ouders", Opgepakt.Weigert(Vaststellen(0) with { Stemmen = Gehoord with { Ouders = new(" ", "") } }));
        Assert.Equal("stem.ouders", Opgepakt.Weigert(Vaststellen(0) with { Stemmen = Gehoord with { Ouders = new("Graag.", "Zij waren er niet.") } }));
    }

    [Fact]
    public void Een_actie_heeft_iets_te_doen_iemand_en_een_dag()
    {
        Assert.Equal("dossier.wat", Afspreken(Actie(1) with { Wat = " " }));
        Assert.Equal("dossier.eigenaar", Afspreken(Actie(1) with { Eigenaar = "" }));
        Assert.Equal("dossier.uiterlijk", Afspreken(Actie(1, -1)));
        Assert.Equal([Actie(1, 0)], Opgepakt.Doe(new Opdracht.ActieAfspreken(Actie(1, 0))).Zaak.OpenActies);

        static string Afspreken(Actie actie) => Opgepakt.Weigert(new Opdracht.ActieAfspreken(actie));
    }

    [Fact]
    public void Een_actie_wordt_eens_afgesproken_en_eens_afgerond()
    {
        var spel = Opgepakt.Doe(new Opdracht.ActieAfspreken(Actie(1)));
        Assert.Equal("dossier.actie", spel.Weigert(new Opdracht.ActieAfspreken(Actie(1))));
        Assert.Equal("dossier.actie", spel.Weigert(new Opdracht.ActieAfronden(Nummer(2), true, "")));
        Assert.Equal("dossier.toelichting", spel.Weigert(new Opdracht.ActieAfronden(Nummer(1), false, "Nee")));
        var klaar = spel.Na(3).Doe(new Opdracht.ActieAfronden(Nummer(1), false, "Zij namen niet op."));
        Assert.Equal(Begin.AddDays(3), Assert.Single(klaar.Zaak.Acties).Klaar);
        Assert.Empty(klaar.Zaak.OpenActies);
        Assert.Equal("dossier.actie", klaar.Weigert(new Opdracht.ActieAfronden(Nummer(1), true, "")));
        Assert.Equal("dossier.actie", klaar.Weigert(new Opdracht.ActieVerzetten(Nummer(1), Begin.AddDays(9), "De arts is ziek.")));
    }

    [Fact]
    public void Later_heeft_een_reden()
    {
        var spel = Opgepakt.Doe(new Opdracht.ActieAfspreken(Actie(1)));
        Assert.Equal("dossier.uiterlijk", spel.Weigert(new Opdracht.ActieVerzetten(Nummer(1), Begin.AddDays(-1), "De arts is ziek.")));
        Assert.Equal("dossier.reden", spel.Weigert(new Opdracht.ActieVerzetten(Nummer(1), Begin.AddDays(9), "Ziek")));
        Assert.Equal(Begin.AddDays(9), Assert.Single(spel.Doe(new Opdracht.ActieVerzetten(Nummer(1), Begin.AddDays(9), "De arts is ziek.")).Zaak.Acties).Uiterlijk);
    }
}
