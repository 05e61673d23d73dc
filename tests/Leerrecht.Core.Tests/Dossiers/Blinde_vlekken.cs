using Leerrecht.Core.Dossiers;
using Leerrecht.Core.Kalender;

namespace Leerrecht.Core.Tests.Dossiers;

/// <summary>Which blind spots a case has, by its dates (missie DOS-11).</summary>
public sealed class Blinde_vlekken
{
    private static readonly DateOnly Vandaag = new(2026, 11, 23);

    /// <summary>Opened three weeks ago, with a plan, a term that runs, an action to come; others than the school take part.</summary>
    private static readonly Dossierpeil Gezond = new(
        Vandaag.AddDays(-21), null, true, Vandaag.AddDays(-21), true, Vandaag.AddDays(7), false, Vandaag.AddDays(2), false, null, null, false, null, true, null);

    [Fact]
    public void Een_dossier_waar_iemand_aan_zet_is_heeft_er_geen() => Assert.Empty(Van(Gezond));

    [Fact]
    public void De_laatste_dag_telt_nog_mee_en_de_dag_erna_niet_meer()
    {
        Assert.Empty(Van(Gezond with { Kantelpunt = Vandaag, Actie = Vandaag, EersteActie = Vandaag, GevraagdOp = Vandaag.AddDays(-5), KindGesproken = Vandaag.AddDays(-21) }));
        Assert.Equal(
            [Blindevlek.KantelpuntVoorbij, Blindevlek.ActieTeLaat, Blindevlek.RegieNietAangenomen, Blindevlek.KindNietGesproken],
            Van(Gezond with { Geopend = Vandaag.AddDays(-22), Kantelpunt = Vandaag.AddDays(-1), Actie = Vandaag.AddDays(-1), GevraagdOp = Vandaag.AddDays(-6) }));
        Assert.Equal([Blindevlek.ActieTeLaat], Van(Gezond with { EersteActie = Vandaag.AddDays(-1) }));
    }

    [Fact]
    public void Wie_de_regie_heeft_en_er_niet_meer_werkt_is_een_blinde_vlek() => Assert.Equal([Blindevlek.RegieWeg], Van(Gezond with { RegieWerkt = false }));

    [Fact]
    public void Een_aanbod_zonder_plaats_is_er_een() => Assert.Equal([Blindevlek.GeenPlaats], Van(Gezond with { ZonderPlaats = true }));

    [Theory]
    [InlineData(28, false, false)]
    [InlineData(29, false, true)]
    [InlineData(29, true, false)]
    public void Na_achtentwintig_dagen_hoort_er_een_plan_te_zijn(int dagen, bool plan, bool vlek) =>
        Assert.Equal(vlek, Van(Gezond with { Geopend = Vandaag.AddDays(-dagen), MetPlan = plan }).Contains(Blindevlek.GeenPlan));

    [Theory]
    [InlineData(28, true, false, false)]
    [InlineData(29, true, false, true)]
    [InlineData(29, false, false, false)]
    [InlineData(29, true, true, false)]
    public void Met_meer_dan_de_school_hoort_er_een_overleg_te_zijn_of_te_komen(int dagen, bool meer, bool gepland, bool vlek)
    {
        Assert.Equal(vlek, Van(Gezond with { TredeSinds = Vandaag.AddDays(-dagen), MeerDanSchool = meer, Overleg = gepland }).Contains(Blindevlek.GeenOverleg));
        Assert.DoesNotContain(Blindevlek.GeenOverleg, Van(Gezond with { TredeSinds = Vandaag.AddDays(-dagen), OverlegGehouden = Vandaag.AddDays(-3) }));
    }

    [Fact]
    public void Zonder_actie_overleg_of_termijn_is_er_geen_volgende_dag()
    {
        var stil = Gezond with { Kantelpunt = null, Actie = null };
        Assert.Equal([Blindevlek.GeenVolgendeDag], Van(stil));
        Assert.All(
            [stil with { Actie = Vandaag.AddDays(30) }, stil with { Overleg = true }, stil with { Kantelpunt = Vandaag }, stil with { StaatStil = true }, stil with { PlaatsUiterlijk = Vandaag.AddDays(9) }],
            dossier => Assert.Empty(Van(dossier)));
    }

    [Fact]
    public void Een_signaal_zonder_termijn_hoort_binnen_vijf_werkdagen_ergens_toe_te_leiden()
    {
        // Of the Sunday the Friday after is the fifth werkdag, of the Monday only today.
        Assert.Equal(new(2026, 11, 15), Blindevlekregels.SignaalUiterlijk(Vandaag, new Werkdagen([])));
    }

    private static IEnumerable<Blindevlek> Van(Dossierpeil dossier) => Blindevlekregels.Van(dossier, Vandaag);
}
