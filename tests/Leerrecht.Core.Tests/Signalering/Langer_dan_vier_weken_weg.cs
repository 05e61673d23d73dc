using Leerrecht.Core.Kalender;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Verzuim;
using Leerrecht.Core.Vrijstellingen;
using static Leerrecht.Core.Tests.Gegeven;

namespace Leerrecht.Core.Tests.Signalering;

/// <summary>Regels §6.2 and §6.3: absent days, runs and langdurig relatief verzuim.</summary>
public class Langer_dan_vier_weken_weg
{
    private const string Eindoktober = "2025-10-31";

    private static IReadOnlyList<string> Lrv(Kind kind, string peildatum = Eindoktober) =>
        kind.OpPeildatum(peildatum).Kort(Signaalsoort.LangdurigRelatiefVerzuim);

    [Theory]
    [InlineData("2025-09-29")]
    [InlineData("2025-09-30", "2025-09-02..2025-09-30 29 dag")]
    [InlineData("2025-10-01", "2025-09-02..2025-10-01 30 dag, bereikt 2025-09-30")]
    public void Achtentwintig_dagen_is_niet_genoeg_en_negenentwintig_wel(string tot, params string[] verwacht) =>
        Assert.Equal(verwacht, Lrv(Kind().Weg("2025-09-02", tot)));

    [Theory]
    [InlineData("2025-11-03")]
    [InlineData("2025-11-04", "2025-09-30..2025-11-04 29 dag")]
    public void Een_vakantieweek_telt_niet_mee_maar_het_weekend_ervoor_wel(string tot, params string[] verwacht) =>
        Assert.Equal(verwacht, Lrv(Kind().Weg("2025-09-30", tot), "2025-11-28"));

    [Fact]
    public void Wie_nog_weg_is_heeft_geen_eind_en_een_lengte_tot_de_peildatum()
    {
        var signaal = Kind().WegSinds("2025-10-27").OpPeildatum("2025-11-28").Enige(Signaalsoort.LangdurigRelatiefVerzuim);
        Assert.Equal("2025-10-27.. 33 dag, bereikt 2025-11-24", signaal.Kort);
        Assert.Equal(D("2025-12-01"), signaal.Uiterlijk);
        Assert.Equal(Bestemming.School | Bestemming.Leerplicht, signaal.BestemdVoor);
        Assert.Equal("a1", signaal.Bewijs);
    }

    [Theory]
    [InlineData("2025-10-05", "2025-09-02.. 34 dag, bereikt 2025-09-30")]
    [InlineData("2025-10-06", "2025-09-02..2025-10-03 32 dag, bereikt 2025-09-30")]
    public void Een_reeks_is_open_tot_de_eerste_lesdag_erna(string peildatum, string verwacht) =>
        Assert.Equal([verwacht], Lrv(Kind().Weg("2025-09-02", "2025-10-03"), peildatum));

    [Fact]
    public void In_een_vakantieweek_staat_de_lengte_stil() =>
        Assert.Equal(["2025-09-02.. 48 dag, bereikt 2025-09-30"], Lrv(Kind().WegSinds("2025-09-02"), "2025-10-22"));

    [Theory]
    [InlineData("2025-10-26")]
    [InlineData("2025-10-27", "2025-09-22.. 29 dag, bereikt 2025-10-27")]
    public void De_grens_wordt_op_een_lesdag_gehaald_of_niet(string peildatum, params string[] verwacht) =>
        // Friday 17 October is day 26, the Sunday after it day 28: over a limit of 26, but no teaching day.
        Assert.Equal(verwacht, Lrv(Wereld().Regels("2000-01-01", set => set with { LrvDagen = 26 }).Kind().WegSinds("2025-09-22"), peildatum));

    [Fact]
    public void Een_dag_aanwezig_breekt_de_reeks() =>
        Assert.Empty(Lrv(Kind().Weg("2025-09-02", "2025-09-15").Weg("2025-09-17", "2025-10-10")));

    [Fact]
    public void Een_dag_ziek_breekt_de_reeks() =>
        Assert.Empty(Lrv(Kind().Weg("2025-09-02", "2025-09-15").Weg("2025-09-16", soort: Verzuimsoort.Ziek).Weg("2025-09-17", "2025-10-10")));

    [Fact]
    public void Luxe_telt_in_de_reeks_en_ongeoorloofd_gaat_voor_ziek()
    {
        var signaal = Kind().Weg("2025-09-02", "2025-09-15", Verzuimsoort.Luxe).Weg("2025-09-10", "2025-09-17", Verzuimsoort.Ziek).Weg("2025-09-16", "2025-10-10").Even("2025-09-03", 30)
            .OpPeildatum(Eindoktober).Enige(Signaalsoort.LangdurigRelatiefVerzuim);
        Assert.Equal("2025-09-02..2025-10-10 39 dag, bereikt 2025-09-30", signaal.Kort);
        Assert.Equal("a1 a4 a3", signaal.Bewijs);
    }

    [Theory]
    [InlineData(300, 1)]
    [InlineData(299, 0)]
    public void Uren_die_samen_de_dagnorm_halen_zijn_een_dag_weg(int minuten, int aantal) =>
        Assert.Equal(aantal, Lrv(Kind().Weg("2025-09-02", "2025-09-15").Even("2025-09-16", 200).Even("2025-09-16", minuten - 200).Weg("2025-09-17", "2025-10-10")).Count);

    [Fact]
    public void Uren_van_twee_soorten_die_alleen_samen_de_norm_halen_zijn_overig() =>
        Assert.Empty(Lrv(Kind().Weg("2025-09-02", "2025-09-15").Even("2025-09-16", 200).Even("2025-09-16", 100, Verzuimsoort.Gewichtig).Weg("2025-09-17", "2025-10-10")));

    [Fact]
    public void Uren_naast_een_hele_dag_ziek_maken_die_dag_niet_ongeoorloofd_voor_zij_de_norm_halen()
    {
        Kind Kind(int minuten) => Gegeven.Kind().Weg("2025-09-02", "2025-09-15").Weg("2025-09-16", soort: Verzuimsoort.Ziek).Even("2025-09-16", minuten).Weg("2025-09-17", "2025-10-10");
        Assert.Empty(Lrv(Kind(299)));
        Assert.Single(Lrv(Kind(300)));
    }

    [Fact]
    public void Een_kalenderdag_niet_plichtig_breekt_de_reeks_ook_in_het_weekend() =>
        Assert.Empty(Lrv(Kind().Vrijgesteld(Vrijstellingsoort.Artikel5OnderA, "2025-09-13", "2025-09-13").Weg("2025-09-02", "2025-10-01")));

    [Fact]
    public void Een_weekend_zonder_inschrijving_breekt_de_reeks() =>
        Assert.Empty(Lrv(Kind().Op(School, eind: "2025-09-12").Op(School, "2025-09-15").Weg("2025-09-02", "2025-10-01")));

    [Fact]
    public void Wie_wordt_uitgeschreven_sluit_de_reeks() =>
        Assert.Equal(["2025-09-02..2025-10-03 32 dag, bereikt 2025-09-30"], Lrv(Kind().Op(School, eind: "2025-10-03").WegSinds("2025-09-02"), "2025-10-05"));

    [Fact]
    public void Van_school_wisselen_breekt_de_reeks_niet()
    {
        var signaal = Wereld().School("02CD00", Sector.VO).Kind().Op(School, eind: "2025-09-14").Op("02CD00", "2025-09-15").Weg("2025-09-02", "2025-09-14").Weg("2025-09-15", "2025-09-30")
            .OpPeildatum(Eindoktober).Enige(Signaalsoort.LangdurigRelatiefVerzuim);
        Assert.Equal("2025-09-02..2025-09-30 29 dag", signaal.Kort);
        Assert.Equal("02CD00", signaal.Vestiging);
        Assert.Equal("a1 a2", signaal.Bewijs);
    }

    [Theory]
    [InlineData("2025-10-31", "2025-09-25..2025-10-31 37 dag, bereikt 2025-10-23")]
    [InlineData("2025-10-22")]
    public void Elke_dag_telt_naar_de_lesweken_van_de_school_van_die_dag(string tot, params string[] verwacht) =>
        // Noord has lessons in the week of 13 October, Zuid in the week of 20 October: who moves in between misses no lesson week.
        Assert.Equal(verwacht, Lrv(
            Wereld().School("02CD00", Sector.PO, Vakantieregio.Zuid).Kind().Op(School, eind: "2025-10-19").Op("02CD00", "2025-10-20").Weg("2025-09-25", "2025-10-19").Weg("2025-10-20", tot),
            "2025-11-10"));

    [Theory]
    [InlineData(Verzuimsoort.TeLaat)]
    [InlineData(Verzuimsoort.SchoolDicht)]
    [InlineData(Verzuimsoort.Onbekend)]
    public void Te_laat_school_dicht_en_onbekend_zijn_geen_afwezigheid(Verzuimsoort soort) =>
        Assert.Empty(Kind().Weg("2025-09-02", "2025-10-10", soort).OpPeildatum(Eindoktober).Signalen);

    [Fact]
    public void Wie_niet_plichtig_is_heeft_geen_langdurig_relatief_verzuim() =>
        Assert.Empty(Lrv(Kind("2007-05-05").Weg("2025-09-02", "2025-10-10")));

    [Fact]
    public void Een_melding_van_een_andere_vestiging_is_geen_afwezigheid() =>
        Assert.Empty(Lrv(Wereld().School("01AB01", Sector.PO, Vakantieregio.Noord).Kind().Op(School).Weg("2025-09-02", "2025-10-10", school: "01AB01")));
}
