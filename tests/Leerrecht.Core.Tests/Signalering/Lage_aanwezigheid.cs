using Leerrecht.Core.Kalender;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Verzuim;
using static Leerrecht.Core.Tests.Gegeven;

namespace Leerrecht.Core.Tests.Signalering;

/// <summary>Regels §6.9. Friday 19 September is the twentieth teaching day of the school year.</summary>
public class Lage_aanwezigheid
{
    private static IReadOnlyList<string> Tier(Kind kind, string peildatum = "2025-09-19") => kind.OpPeildatum(peildatum).Kort(Signaalsoort.AanwezigheidLaag);

    [Theory]
    [InlineData("2025-09-01")]
    [InlineData("2025-09-02", "2025-08-25..2025-09-19 10 procent, tier 2")]
    [InlineData("2025-09-03", "2025-08-25..2025-09-19 15 procent, tier 2")]
    [InlineData("2025-09-04", "2025-08-25..2025-09-19 20 procent, tier 3")]
    [InlineData("2025-09-05", "2025-08-25..2025-09-19 25 procent, tier 3")]
    public void Tien_procent_is_tier_2_en_twintig_is_tier_3(string tot, params string[] verwacht) =>
        Assert.Equal(verwacht, Tier(Kind().Weg("2025-09-01", tot, Verzuimsoort.Gewichtig)));

    [Fact]
    public void Voor_de_twintigste_lesdag_komt_er_geen_signaal() =>
        Assert.Empty(Tier(Kind().Weg("2025-09-01", "2025-09-05", Verzuimsoort.Ziek), "2025-09-18"));

    [Fact]
    public void Het_signaal_is_alleen_voor_de_school_en_noemt_alle_afwezigheid_op_die_dagen()
    {
        var signaal = Kind("2007-05-05").Weg("2025-09-01", soort: Verzuimsoort.Ziek).Even("2025-09-02", 120, Verzuimsoort.Religie).Even("2025-09-02", 180).Even("2025-09-02", 10, Verzuimsoort.TeLaat).Even("2025-09-03", 60)
            .OpPeildatum("2025-09-21").Enige(Signaalsoort.AanwezigheidLaag);
        Assert.Equal(Bestemming.School, signaal.BestemdVoor);
        Assert.Equal("a1 a2 a3", signaal.Bewijs);
        Assert.Equal(D("2025-09-21"), signaal.BereiktOp);
        Assert.Equal(D("2025-09-19"), signaal.Eind);
        Assert.Null(signaal.Uiterlijk);
    }

    [Fact]
    public void Het_percentage_wordt_op_twee_decimalen_afgerond() =>
        Assert.Equal(["2025-08-25..2025-10-01 10.71 procent, tier 2"], Tier(Kind().Weg("2025-09-01", "2025-09-03"), "2025-10-01"));

    [Fact]
    public void Het_vorige_schooljaar_telt_niet_mee() =>
        Assert.Empty(Tier(Kind().Op(School, "2024-08-01").Weg("2025-06-02", "2025-07-04")));

    [Fact]
    public void Alleen_lesdagen_met_inschrijving_tellen() =>
        Assert.Equal(["2025-09-01..2025-09-26 10 procent, tier 2"], Tier(Kind().Op(School, "2025-09-01").Weg("2025-08-25", "2025-09-02", school: School), "2025-09-28"));

    [Fact]
    public void Elke_instelling_telt_voor_zich_en_twee_vestigingen_samen()
    {
        Kind Wissel(string naar) => Wereld().School(naar, Sector.PO).Kind().Op(School, eind: "2025-09-19").Op(naar, "2025-09-22").Weg("2025-09-18", "2025-09-19").Weg("2025-09-22", "2025-09-23");
        Assert.Equal(["2025-08-25..2025-09-19 10 procent, tier 2"], Tier(Wissel("02CD00"), "2025-09-26"));
        var samen = Wissel("01AB01").OpPeildatum("2025-09-26").Enige(Signaalsoort.AanwezigheidLaag);
        Assert.Equal("2025-08-25..2025-09-26 16 procent, tier 2", samen.Kort);
        Assert.Equal("01AB01", samen.Vestiging);
    }

    [Fact]
    public void Begin_eind_en_vestiging_zijn_die_van_echte_lesdagen()
    {
        // Zuid begins a week before Noord; who leaves Noord before that has not had a teaching day there. In a weekend at a new school neither.
        var kind = Wereld().School("01AB01", Sector.PO, Vakantieregio.Zuid).Kind()
            .Op(School, eind: "2025-08-17").Op("01AB01", "2025-08-18", "2025-09-19").Op(School, "2025-09-20").Weg("2025-09-01", "2025-09-05");
        var signaal = kind.OpPeildatum("2025-09-21").Enige(Signaalsoort.AanwezigheidLaag);
        Assert.Equal("2025-08-18..2025-09-19 20 procent, tier 3", signaal.Kort);
        Assert.Equal("01AB01", signaal.Vestiging);
    }

    [Fact]
    public void De_eerste_augustus_hoort_bij_het_nieuwe_schooljaar() =>
        Assert.Equal(
            ["2025-08-01..2025-09-18 10 procent, tier 2"],
            Tier(
                Wereld().School("01AB01", Sector.PO).Dagen(School, "2025-08-01", soort: Kalendersoort.Open).Kind()
                    .Op(School, "2025-01-01", "2025-08-01").Op("01AB01", "2025-08-02").Weg("2025-08-01").Weg("2025-09-01"),
                "2025-09-18"));

    [Fact]
    public void Een_grens_van_nul_geeft_iedereen_een_signaal() =>
        Assert.Equal(["2025-08-25..2025-09-19 0 procent, tier 2"], Tier(Wereld().Regels("2000-01-01", set => set with { Tier2Procent = 0 }).Kind()));
}
