using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Leerlingen;
using static Leerrecht.Core.Tests.Dossiers.Spel;
using Gebeurtenis = Leerrecht.Core.Dossiers.Dossiergebeurtenis;
using Opdracht = Leerrecht.Core.Dossiers.Dossieropdracht;

namespace Leerrecht.Core.Tests.Dossiers;

/// <summary>Somebody speaks with the child, and those around it meet about what is open.</summary>
public class Spreken_en_overleggen
{
    private static readonly Opdracht.KindSpreken Gesprek = new(Begin, "De mentor", "Het is te druk in de klas.");
    private static readonly Opdracht.OverlegHouden Houden = new(Nummer(9), Overlegsoort.Ondersteuningsteam, Begin, ["Mo Mentor"], ["Moeder"], "Hij mag later beginnen.", [], "");

    [Fact]
    public void Wat_een_kind_zei_staat_er_met_dag_en_wie_het_hoorde()
    {
        Assert.Equal("dossier.op", Opgepakt.Weigert(Gesprek with { Op = Begin.AddDays(1) }));
        Assert.Equal("dossier.door", Opgepakt.Weigert(Gesprek with { Door = " " }));
        Assert.Equal("dossier.woorden", Opgepakt.Weigert(Gesprek with { Woorden = "Stil" }));
        Assert.Equal(Begin, Opgepakt.Doe(Gesprek).Zaak.KindGesproken);
    }

    [Fact]
    public void Een_eerder_gesprek_dat_later_wordt_vastgelegd_is_niet_het_laatste() =>
        Assert.Equal(Begin, Opgepakt.Doe(Gesprek).Doe(Gesprek with { Op = Begin.AddDays(-5) }).Zaak.KindGesproken);

    [Fact]
    public void Een_overleg_wordt_gepland_op_een_tijdstip_dat_nog_komt()
    {
        Assert.Equal("dossier.wanneer", Opgepakt.Weigert(Plannen(Nu(Begin))));
        Assert.Equal("dossier.waar", Opgepakt.Weigert(Plannen(Nu(Begin).AddHours(1), waar: "")));
        var gepland = Opgepakt.Doe(Plannen(Nu(Begin).AddHours(1)));
        Assert.Equal(Nu(Begin).AddHours(1), Assert.Single(gepland.Zaak.Overleggen).Wanneer);
        Assert.Equal(Nu(Begin).AddDays(2), Assert.Single(gepland.Doe(Plannen(Nu(Begin).AddDays(2))).Zaak.Overleggen).Wanneer);
    }

    [Fact]
    public void De_actietafel_komt_bijeen_op_de_stap_waar_zij_hoort()
    {
        Assert.Equal("dossier.soort", Opgepakt.Weigert(Plannen(Nu(Begin).AddHours(1), Overlegsoort.Actietafel)));
        Opgepakt.Tot(4).Doe(Plannen(Nu(Begin).AddHours(1), Overlegsoort.Actietafel));
    }

    [Fact]
    public void Afzeggen_kan_wat_gepland_is_met_een_reden()
    {
        Assert.Equal("dossier.overleg", Opgepakt.Weigert(new Opdracht.OverlegAfzeggen(Nummer(9), "De arts is ziek.")));
        var gepland = Opgepakt.Doe(Plannen(Nu(Begin).AddHours(1)));
        Assert.Equal("dossier.reden", gepland.Weigert(new Opdracht.OverlegAfzeggen(Nummer(9), "Ziek")));
        Assert.Empty(gepland.Doe(new Opdracht.OverlegAfzeggen(Nummer(9), "De arts is ziek.")).Zaak.Overleggen);
    }

    [Fact]
    public void Een_overleg_was_op_een_dag_met_mensen_en_een_verslag()
    {
        Assert.Equal("dossier.op", Opgepakt.Weigert(Houden with { Op = Begin.AddDays(1) }));
        Assert.Equal("dossier.aanwezig", Opgepakt.Weigert(Houden with { Aanwezig = [] }));
        Assert.Equal("dossier.verslag", Opgepakt.Weigert(Houden with { Verslag = "Goed" }));
        Assert.Equal("dossier.uiterlijk", Opgepakt.Weigert(Houden with { Acties = [Actie(1), Actie(2, -1)] }));
        Assert.Equal("dossier.actie", Opgepakt.Weigert(Houden with { Acties = [Actie(1), Actie(1)] }));
    }

    [Fact]
    public void Wat_er_is_afgesproken_wordt_een_actie_en_wat_het_kind_zei_telt_als_gesprek()
    {
        var spel = Opgepakt.Doe(Plannen(Nu(Begin).AddHours(1))).Doe(Houden with { Acties = [Actie(1), Actie(2)], KindZei = " Ik kom alleen als Mo er is. " });
        Assert.Equal([Actie(1), Actie(2)], spel.Zaak.Acties);
        Assert.Equal((0, Begin, Begin), (spel.Zaak.Overleggen.Count, spel.Zaak.OverlegGehouden, spel.Zaak.KindGesproken));
        Assert.Contains(new Gebeurtenis.KindGesproken(Begin, "", "Ik kom alleen als Mo er is."), spel.Gebeurd);
        Assert.Contains(new Gebeurtenis.ActieAfgesproken(Actie(2), Begin, Nummer(9)), spel.Gebeurd);
        Assert.Null(Opgepakt.Doe(Houden).Zaak.KindGesproken);
    }

    [Fact]
    public void Zonder_plan_gaat_het_overleg_daarover() => Assert.Equal([new(Agendasoort.PlanMaken, "", null)], Agenda(Opgepakt));

    [Fact]
    public void Een_kantelpunt_binnen_twee_weken_en_een_dat_voorbij_is_staan_op_de_agenda()
    {
        Assert.Equal(new(Agendasoort.Kantelpunt, "", Begin.AddDays(21)), Agenda(Opgepakt.Na(7))[0]);
        Assert.Equal(new(Agendasoort.Opschalen, "", Begin.AddDays(26)), Agenda(Opgepakt.Na(22))[0]);
    }

    [Fact]
    public void Van_het_plan_staat_op_de_agenda_wat_binnen_twee_weken_komt()
    {
        var plan = Plan with
        {
            Doelen = [Plan.Doelen[0] with { Uiterlijk = Begin.AddDays(14) }, Plan.Doelen[0] with { Uiterlijk = Begin.AddDays(15) }, Plan.Doelen[0] with { Uiterlijk = Begin, Stand = Doelstand.Gehaald }],
            EvaluatieOp = Begin.AddDays(14),
        };
        Assert.Equal(
            [new(Agendasoort.PlanEvalueren, "", Begin.AddDays(14)), new(Agendasoort.Doel, Plan.Doelen[0].Wat, Begin.AddDays(14))],
            Agenda(Opgepakt.Doe(Vaststellen(0, plan))));
        Assert.Empty(Agenda(Opgepakt.Doe(Vaststellen(0))));
    }

    [Fact]
    public void Acties_van_de_komende_vijf_werkdagen_staan_er_de_eerste_voorop()
    {
        var spel = Opgepakt.Doe(Vaststellen(0)).Doe(new Opdracht.ActieAfspreken(Actie(1, 7))).Doe(new Opdracht.ActieAfspreken(Actie(2, 8))).Doe(new Opdracht.ActieAfspreken(Actie(3, 1)))
            .Doe(new Opdracht.ActieAfspreken(Actie(4, 1))).Doe(new Opdracht.ActieAfronden(Nummer(4), true, ""));
        Assert.Equal(
            [new(Agendasoort.Actie, "De jeugdarts bellen (Mo Mentor)", Begin.AddDays(1)), new(Agendasoort.Actie, "De jeugdarts bellen (Mo Mentor)", Begin.AddDays(7))],
            Agenda(spel));
    }

    [Fact]
    public void Een_aanbod_of_besluit_zonder_plaats_blijft_terugkomen()
    {
        var aanbod = new Opdracht.AanbodDoen(Nummer(9), Aanbodsoort.Onderwijs, "De school", "Een plek in de trajectklas", Begin, null, Ouderstandpunt.Eens, Gehoord);
        var tafel = Opgepakt.Doe(aanbod).Tot(4).Doe(new Opdracht.Besluiten(School, "De school", Begin.AddDays(9), true, "De school plaatst hem.", Gehoord), Voorzitter);
        Assert.Equal([new(Agendasoort.Plaats, aanbod.Wat, null), new(Agendasoort.Besluit, "De school", Begin.AddDays(9))], Agenda(tafel));
        Assert.Empty(Agenda(tafel.Doe(new Opdracht.PlaatsBevestigen(Nummer(9), Begin))));
        Assert.Equal([Agendasoort.Besluit], Agenda(tafel.Doe(new Opdracht.AanbodWeigeren(Nummer(9), "Moeder", "Het is te ver weg."))).Select(punt => punt.Soort));
    }

    private static List<Agendapunt> Agenda(Spel spel) => [.. Overlegregels.Agenda(spel.Zaak, spel.Dag, new([]))];

    private static Opdracht.OverlegPlannen Plannen(DateTime wanneer, Overlegsoort soort = Overlegsoort.Mdo, string waar = "Op school") => new(new(Nummer(9), soort, wanneer, waar, []));
}
