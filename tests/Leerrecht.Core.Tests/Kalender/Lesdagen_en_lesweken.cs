using Leerrecht.Core.Kalender;
using Leerrecht.Core.Organisaties;
using static Leerrecht.Core.Tests.Gegeven;

namespace Leerrecht.Core.Tests.Kalender;

/// <summary>Regels §4: teaching days and lesson weeks.</summary>
public class Lesdagen_en_lesweken
{
    private static Schoolkalender Van(Wereld wereld, string school = Gegeven.School) =>
        wereld.Omgeving.Scholen.Kalender(wereld.Omgeving.Scholen.Plaats(school));

    [Theory]
    [InlineData("2025-09-12", true)]
    [InlineData("2025-09-13", false)]
    [InlineData("2025-09-14", false)]
    [InlineData("2025-09-15", true)]
    public void Lesdagen_zijn_maandag_tot_en_met_vrijdag(string dag, bool lesdag) =>
        Assert.Equal(lesdag, Van(Wereld()).IsLesdag(D(dag)));

    [Fact]
    public void Dagen_van_het_land_de_regio_en_de_vestiging_zelf_zijn_vrij()
    {
        var kalender = Van(Wereld().Dagen(School, "2025-09-10"));
        Assert.False(kalender.IsLesdag(D("2025-12-25")));
        Assert.False(kalender.IsLesdag(D("2025-10-20")));
        Assert.False(kalender.IsLesdag(D("2025-09-10")));
    }

    [Fact]
    public void Dagen_van_een_andere_regio_of_vestiging_zijn_gewone_dagen()
    {
        var kalender = Van(Wereld().School("02CD00", Sector.PO).Dagen("02CD00", "2025-09-10"));
        Assert.True(kalender.IsLesdag(D("2025-10-13")));
        Assert.True(kalender.IsLesdag(D("2025-09-10")));
    }

    [Fact]
    public void Wie_zelf_open_is_heeft_les_in_de_vakantie_maar_niet_in_het_weekend()
    {
        var kalender = Van(Wereld().Dagen(School, "2025-10-20", "2025-10-26", Kalendersoort.Open));
        Assert.True(kalender.IsLesdag(D("2025-10-20")));
        Assert.True(kalender.IsLesdag(D("2025-10-24")));
        Assert.False(kalender.IsLesdag(D("2025-10-25")));
    }

    [Fact]
    public void Open_gaat_boven_een_eigen_vrije_dag() =>
        Assert.True(Van(Wereld().Dagen(School, "2025-09-10", soort: Kalendersoort.Open).Dagen(School, "2025-09-10")).IsLesdag(D("2025-09-10")));

    [Fact]
    public void Open_van_een_ander_of_van_het_land_opent_niets()
    {
        var kalender = Van(Wereld().School("02CD00", Sector.PO)
            .Dagen("02CD00", "2025-10-20", soort: Kalendersoort.Open)
            .Dagen("NL", "2025-10-21", soort: Kalendersoort.Open)
            .Dagen(nameof(Vakantieregio.Noord), "2025-10-22", soort: Kalendersoort.Open));
        Assert.False(kalender.IsLesdag(D("2025-10-20")));
        Assert.False(kalender.IsLesdag(D("2025-10-21")));
        Assert.False(kalender.IsLesdag(D("2025-10-22")));
    }

    [Fact]
    public void De_kalender_van_een_regio_kent_de_dagen_van_een_vestiging_niet()
    {
        var scholen = Wereld().Dagen(School, "2025-09-10").Dagen(School, "2025-10-20", soort: Kalendersoort.Open).Omgeving.Scholen;
        Assert.True(scholen.Woonkalender(Thuisgemeente).IsLesdag(D("2025-09-10")));
        Assert.False(scholen.Woonkalender(Thuisgemeente).IsLesdag(D("2025-10-20")));
    }

    [Fact]
    public void In_een_onbekende_gemeente_zijn_alleen_de_dagen_van_het_land_vrij()
    {
        var kalender = Wereld().Omgeving.Scholen.Woonkalender("GM9999");
        Assert.True(kalender.IsLesdag(D("2025-10-20")));
        Assert.False(kalender.IsLesdag(D("2025-12-25")));
    }

    [Theory]
    [InlineData("2025-10-17", "2025-10-27")]
    [InlineData("2025-12-19", "2026-01-05")]
    [InlineData("2026-07-03", "2026-08-17")]
    [InlineData("2025-10-13", "2025-10-20")]
    [InlineData("2025-10-13", "2025-10-26")]
    public void Over_een_vakantie_schelen_lesweken_een_en_een_vakantieweek_telt_bij_de_week_ervoor(string dag, string later) =>
        Assert.Equal(
            D(later).DayOfWeek == DayOfWeek.Monday && D(later) != D("2025-10-20") ? 1 : 0,
            Van(Wereld()).Lesweeknummer(D(later)) - Van(Wereld()).Lesweeknummer(D(dag)));

    [Fact]
    public void Een_enkele_lesdag_maakt_een_lesweek_en_het_weekend_hoort_erbij()
    {
        var kalender = Van(Wereld().Dagen(School, "2025-10-24", soort: Kalendersoort.Open));
        Assert.True(kalender.InLesweek(D("2025-10-20")));
        Assert.True(kalender.InLesweek(D("2025-10-26")));
        Assert.Equal(2, kalender.Lesweeknummer(D("2025-10-27")) - kalender.Lesweeknummer(D("2025-10-17")));
    }

    [Fact]
    public void Een_vakantieweek_is_geen_lesweek() => Assert.False(Van(Wereld()).InLesweek(D("2025-10-22")));

    [Fact]
    public void Lesdagen_tellen_door_over_een_vakantie() =>
        Assert.Equal(1, Van(Wereld()).Lesdagnummer(D("2025-10-27")) - Van(Wereld()).Lesdagnummer(D("2025-10-17")));

    [Theory]
    [InlineData("2025-10-18", "2025-10-27")]
    [InlineData("2025-10-27", "2025-10-27")]
    public void De_eerste_lesdag_vanaf_een_dag_kan_die_dag_zelf_zijn(string dag, string lesdag) =>
        Assert.Equal(D(lesdag), Van(Wereld()).EersteLesdagVanaf(D(dag)));

    [Fact]
    public void Twee_vestigingen_van_een_instelling_delen_hun_nummer()
    {
        var scholen = Wereld().School("01AB01", Sector.PO).School("02CD00", Sector.PO).Omgeving.Scholen;
        Assert.Equal(scholen.Instelling(scholen.Plaats("01AB00")), scholen.Instelling(scholen.Plaats("01AB01")));
        Assert.NotEqual(scholen.Instelling(scholen.Plaats("01AB00")), scholen.Instelling(scholen.Plaats("02CD00")));
        Assert.Equal(-1, scholen.Plaats("09ZZ00"));
    }
}
