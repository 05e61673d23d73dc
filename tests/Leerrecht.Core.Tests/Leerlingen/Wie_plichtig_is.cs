using Leerrecht.Core.Kalender;
using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Vrijstellingen;
using static Leerrecht.Core.Tests.Gegeven;

namespace Leerrecht.Core.Tests.Leerlingen;

/// <summary>Regels §5: leerplicht, kwalificatieplicht, the BRP and exemptions.</summary>
public class Wie_plichtig_is
{
    private static void Plichtig(Func<Kind> kind, string laatsteDagNiet, string eersteDagWel)
    {
        foreach (var (dag, plichtig) in new[] { (laatsteDagNiet, false), (eersteDagWel, true) })
        {
            var stand = kind().OpPeildatum(dag).Stand;
            Assert.True(plichtig == stand.Plichtig && plichtig == stand.PlichtigZonderVrijstelling, dag);
        }
    }

    [Theory]
    [InlineData("2020-09-30", "2025-09-30", "2025-10-01")]
    [InlineData("2020-09-01", "2025-09-30", "2025-10-01")]
    [InlineData("2020-10-05", "2025-11-02", "2025-11-03")]
    [InlineData("2020-12-31", "2026-01-04", "2026-01-05")]
    [InlineData("2020-07-02", "2025-08-24", "2025-08-25")]
    public void Leerplicht_begint_op_de_eerste_lesdag_van_de_maand_na_de_vijfde_verjaardag(string geboren, string niet, string wel) =>
        Plichtig(() => Kind(geboren), niet, wel);

    [Theory]
    [InlineData("2020-02-28", "2025-03-02", "2025-03-03")]
    [InlineData("2020-02-29", "2025-03-31", "2025-04-01")]
    public void Wie_op_29_februari_is_geboren_wordt_vijf_op_1_maart(string geboren, string niet, string wel) =>
        Plichtig(() => Kind(geboren).Op(School, "2024-08-01"), niet, wel);

    [Fact]
    public void Het_begin_volgt_de_regio_van_de_woonplaats_niet_die_van_de_school() =>
        Plichtig(
            () => Wereld().Gemeente("GM0855", Vakantieregio.Zuid).Dagen(nameof(Vakantieregio.Zuid), "2025-10-01", "2025-10-03")
                .Kind("2020-09-30").Zoals(kind => kind with { Gemeente = "GM0855" }),
            "2025-10-05", "2025-10-06");

    [Fact]
    public void Een_vrije_dag_van_de_school_verzet_het_begin_niet() =>
        Plichtig(() => Wereld().Dagen(School, "2025-10-01").Kind("2020-09-30"), "2025-09-30", "2025-10-01");

    [Theory]
    [InlineData("2010-07-31", "2026-07-31", "2026-08-01")]
    [InlineData("2009-08-01", "2026-07-31", "2026-08-01")]
    public void Leerplicht_eindigt_op_31_juli_van_het_schooljaar_waarin_de_leerling_zestien_wordt(string geboren, string wel, string niet)
    {
        Kind Vrij() => Kind(geboren).Zoals(kind => kind with { KwalificatieplichtVrij = true });
        Assert.True(Vrij().OpPeildatum(wel).Stand.Plichtig);
        Assert.False(Vrij().OpPeildatum(niet).Stand.Plichtig);
    }

    [Fact]
    public void Wie_op_1_augustus_zestien_wordt_is_nog_een_heel_schooljaar_leerplichtig() =>
        Assert.Equal(D("2027-07-31"), Leerplicht.Eind(new("L", D("2010-08-01"), Thuisgemeente)));

    [Theory]
    [InlineData("2008-03-10", "2026-03-09", "2026-03-10")]
    [InlineData("2008-02-29", "2026-02-28", "2026-03-01")]
    public void Kwalificatieplicht_duurt_tot_de_dag_voor_de_achttiende_verjaardag(string geboren, string wel, string niet) =>
        Plichtig(() => Kind(geboren), niet, wel);

    [Fact]
    public void Een_startkwalificatie_beeindigt_de_kwalificatieplicht_op_de_dag_zelf()
    {
        Kind Geslaagd() => Kind("2009-03-10").Zoals(kind => kind with { StartkwalificatieOp = D("2025-11-05") });
        Assert.True(Geslaagd().OpPeildatum("2025-11-04").Stand.Plichtig);
        Assert.False(Geslaagd().OpPeildatum("2025-11-05").Stand.Plichtig);
    }

    [Fact]
    public void Een_startkwalificatie_op_de_laatste_dag_telt_nog()
    {
        Kind Geslaagd(string op) => Kind("2008-03-10").Zoals(kind => kind with { StartkwalificatieOp = D(op) });
        Assert.False(Geslaagd("2026-03-09").OpPeildatum("2026-03-09").Stand.Plichtig);
        Assert.True(Geslaagd("2026-03-09").OpPeildatum("2026-03-08").Stand.Plichtig);
        Assert.True(Geslaagd("2026-03-10").OpPeildatum("2026-03-09").Stand.Plichtig);
    }

    [Fact]
    public void Een_startkwalificatie_beeindigt_de_leerplicht_niet() =>
        Assert.True(Kind("2010-03-10").Zoals(kind => kind with { StartkwalificatieOp = D("2025-09-01") }).OpPeildatum("2026-07-31").Stand.Plichtig);

    [Fact]
    public void Plichtig_is_men_van_de_inschrijving_tot_de_dag_voor_de_uitschrijving_in_de_BRP()
    {
        Kind Tijdelijk() => Kind().Zoals(kind => kind with { IngeschrevenBrpOp = D("2025-09-10"), UitgeschrevenBrpOp = D("2025-11-10") });
        Plichtig(Tijdelijk, "2025-09-09", "2025-09-10");
        Plichtig(Tijdelijk, "2025-11-10", "2025-11-09");
    }

    [Theory]
    [InlineData(Vrijstellingsoort.Artikel5OnderA, false)]
    [InlineData(Vrijstellingsoort.Artikel5OnderB, false)]
    [InlineData(Vrijstellingsoort.Artikel5OnderC, false)]
    [InlineData(Vrijstellingsoort.Artikel5a, false)]
    [InlineData(Vrijstellingsoort.Artikel3a, true)]
    [InlineData(Vrijstellingsoort.Artikel3b, true)]
    [InlineData(Vrijstellingsoort.Artikel15, true)]
    public void Artikel_5_en_5a_heffen_de_plicht_op_3a_3b_en_15_veranderen_haar(Vrijstellingsoort soort, bool plichtig)
    {
        var stand = Kind().Vrijgesteld(soort, "2025-09-01").OpPeildatum("2025-09-10").Stand;
        Assert.Equal(plichtig, stand.Plichtig);
        Assert.True(stand.PlichtigZonderVrijstelling);
    }

    [Theory]
    [InlineData("2025-08-31", true)]
    [InlineData("2025-09-01", false)]
    [InlineData("2025-09-30", false)]
    [InlineData("2025-10-01", true)]
    public void Een_vrijstelling_geldt_van_begin_tot_en_met_eind(string dag, bool plichtig) =>
        Assert.Equal(plichtig, Kind().Vrijgesteld(Vrijstellingsoort.Artikel5OnderA, "2025-09-01", "2025-09-30", permanent: true).OpPeildatum(dag).Stand.Plichtig);

    [Fact]
    public void Een_vrijstelling_kan_juist_de_eerste_dag_van_de_plicht_wegnemen()
    {
        Kind Kind() => Gegeven.Kind("2020-09-30").Vrijgesteld(Vrijstellingsoort.Artikel5OnderA, "2025-09-01", "2025-10-01");
        Assert.False(Kind().OpPeildatum("2025-10-01").Stand.Plichtig);
        Assert.True(Kind().OpPeildatum("2025-10-02").Stand.Plichtig);
    }

    [Theory]
    [InlineData("2025-09-15", false)]
    [InlineData("2025-09-30", false)]
    [InlineData("2025-10-05", false)]
    [InlineData("2025-10-15", true)]
    [InlineData("2025-11-05", false)]
    [InlineData("2025-11-15", false)]
    [InlineData("2025-12-05", false)]
    [InlineData("2025-12-15", true)]
    public void Meer_vrijstellingen_nemen_elk_hun_eigen_dagen_weg(string dag, bool plichtig) =>
        // The third covers all that lies before the first, the fifth all between the second and the fourth.
        Assert.Equal(
            plichtig,
            Kind()
                .Vrijgesteld(Vrijstellingsoort.Artikel5OnderA, "2025-10-01", "2025-10-10")
                .Vrijgesteld(Vrijstellingsoort.Artikel5OnderA, "2025-11-01", "2025-11-10")
                .Vrijgesteld(Vrijstellingsoort.Artikel5OnderA, "2019-01-01", "2025-09-30")
                .Vrijgesteld(Vrijstellingsoort.Artikel5OnderA, "2025-12-01", "2025-12-10")
                .Vrijgesteld(Vrijstellingsoort.Artikel5OnderA, "2025-11-11", "2025-11-30")
                .OpPeildatum(dag).Stand.Plichtig);

    [Theory]
    [InlineData(Vrijstellingstatus.Aangevraagd)]
    [InlineData(Vrijstellingstatus.Vervallen)]
    public void Alleen_een_geldige_vrijstelling_telt(Vrijstellingstatus status) =>
        Assert.True(Kind().Vrijgesteld(Vrijstellingsoort.Artikel5OnderA, "2025-09-01", status: status).OpPeildatum("2025-09-10").Stand.Plichtig);

    [Theory]
    [InlineData("2015-01-15", "2025-01-14", 9)]
    [InlineData("2015-01-15", "2025-01-15", 10)]
    [InlineData("2012-02-29", "2025-02-28", 12)]
    [InlineData("2012-02-29", "2025-03-01", 13)]
    [InlineData("2012-02-29", "2028-02-29", 16)]
    public void De_leeftijd_verspringt_op_de_verjaardag(string geboren, string dag, int leeftijd) =>
        Assert.Equal(leeftijd, new Leerling("L", D(geboren), Thuisgemeente).Leeftijd(D(dag)));
}
