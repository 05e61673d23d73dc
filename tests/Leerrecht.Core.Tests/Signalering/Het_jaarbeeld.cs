using Leerrecht.Core.Kalender;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Verzuim;
using static Leerrecht.Core.Tests.Gegeven;

namespace Leerrecht.Core.Tests.Signalering;

/// <summary>The year picture: what each day shows.</summary>
public class Het_jaarbeeld
{
    private static Beelddag Dag(Kind kind, string dag, string peildatum = "2025-10-31") =>
        Assert.Single(Jaarbeeld.Maak(kind.Feiten.VoorKern(kind.Wereld.Omgeving.Scholen), kind.Wereld.Omgeving.Scholen, kind.Wereld.Omgeving.Regels, new(D(dag), D(dag)), D(peildatum)));

    [Theory]
    [InlineData(Verzuimsoort.Ongeoorloofd, Dagbeeld.Ongeoorloofd, true)]
    [InlineData(Verzuimsoort.Luxe, Dagbeeld.Ongeoorloofd, true)]
    [InlineData(Verzuimsoort.Ziek, Dagbeeld.Ziek, true)]
    [InlineData(Verzuimsoort.Schorsing, Dagbeeld.Overig, true)]
    [InlineData(Verzuimsoort.JongerDanZes, Dagbeeld.Overig, true)]
    [InlineData(Verzuimsoort.Onbekend, Dagbeeld.Onbekend, false)]
    [InlineData(Verzuimsoort.TeLaat, Dagbeeld.TeLaat, false)]
    [InlineData(Verzuimsoort.SchoolDicht, Dagbeeld.Aanwezig, false)]
    public void Een_dag_toont_zijn_soort(Verzuimsoort soort, Dagbeeld beeld, bool heleDag)
    {
        var dag = Dag(Kind().Weg("2025-09-09", soort: soort), "2025-09-09");
        Assert.Equal((beeld, heleDag, 0), (dag.Beeld, dag.HeleDag, dag.Vestiging));
        Assert.Equal([0], dag.Rijen);
    }

    [Fact]
    public void Van_meer_soorten_op_een_dag_gaat_ongeoorloofd_voor() =>
        Assert.Equal(Dagbeeld.Ongeoorloofd, Dag(Kind().Weg("2025-09-09", soort: Verzuimsoort.Ziek).Even("2025-09-09", 5).Even("2025-09-09", 5, Verzuimsoort.Onbekend), "2025-09-09").Beeld);

    [Theory]
    [InlineData(299, false)]
    [InlineData(300, true)]
    public void Uren_die_samen_de_dagnorm_halen_zijn_een_hele_dag(int minuten, bool heleDag) =>
        Assert.Equal(heleDag, Dag(Kind().Even("2025-09-09", 100).Even("2025-09-09", minuten - 100, Verzuimsoort.Ziek).Even("2025-09-09", 60, Verzuimsoort.TeLaat), "2025-09-09").HeleDag);

    [Fact]
    public void Vrij_aanwezig_niet_ingeschreven_en_toekomst()
    {
        Kind Half() => Kind().Op(School, "2025-09-01", "2025-10-24").Weg("2025-09-01", "2025-10-31");
        Assert.Equal(Dagbeeld.Aanwezig, Dag(Kind(), "2025-09-09").Beeld);
        Assert.Equal(Dagbeeld.Vrij, Dag(Half(), "2025-09-13").Beeld);
        Assert.Equal(Dagbeeld.Vrij, Dag(Half(), "2025-10-22").Beeld);
        Assert.Equal((Dagbeeld.NietIngeschreven, -1), (Dag(Half(), "2025-10-27").Beeld, Dag(Half(), "2025-10-27").Vestiging));
        Assert.Equal([0], Dag(Half(), "2025-10-27").Rijen);
        Assert.Equal(Dagbeeld.Toekomst, Dag(Half(), "2025-10-10", "2025-10-09").Beeld);
        Assert.Empty(Dag(Half(), "2025-10-10", "2025-10-09").Rijen);
    }

    [Fact]
    public void Een_rij_van_een_andere_vestiging_staat_erbij_maar_telt_niet()
    {
        var dag = Dag(Wereld().School("01AB01", Sector.PO).Kind().Op(School).Weg("2025-09-09", school: "01AB01"), "2025-09-09");
        Assert.Equal((Dagbeeld.Aanwezig, false), (dag.Beeld, dag.HeleDag));
        Assert.Equal([0], dag.Rijen);
    }

    [Fact]
    public void Wie_nog_weg_is_is_weg_tot_de_peildatum_en_een_moment_is_een_dag()
    {
        var kind = Kind().WegSinds("2025-10-27").Even("2025-10-28", 60);
        Assert.Equal([0], Dag(kind, "2025-10-31").Rijen);
        Assert.Equal([0, 1], Dag(kind, "2025-10-28").Rijen);
    }

    [Fact]
    public void Elke_dag_van_de_periode_staat_er_een_keer_in()
    {
        var kind = Kind().Weg("2025-08-30", "2025-09-02");
        var dagen = Jaarbeeld.Maak(kind.Feiten.VoorKern(kind.Wereld.Omgeving.Scholen), kind.Wereld.Omgeving.Scholen, kind.Wereld.Omgeving.Regels, new Periode(D("2025-09-01"), D("2025-09-07")), D("2025-10-31"));
        Assert.Equal(Enumerable.Range(0, 7).Select(D("2025-09-01").AddDays), dagen.Select(dag => dag.Dag));
        Assert.Equal([true, true, false, false, false, false, false], dagen.Select(dag => dag.HeleDag));
    }
}
