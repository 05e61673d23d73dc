using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Verzuim;
using static Leerrecht.Core.Tests.Gegeven;

namespace Leerrecht.Core.Tests.Signalering;

/// <summary>Regels §6.6: four sick reports in twelve lesson weeks. Lesson weeks 1 (25 Aug), 2 (1 Sep), 5 (22 Sep), 8 (13 Oct), 11 (10 Nov), 13 (24 Nov), 14 (1 Dec).</summary>
public class Vier_ziekmeldingen_in_twaalf_lesweken
{
    private static Kind Ziek(params string[] dagen) => dagen.Aggregate(Kind(), (kind, dag) => kind.Even(dag, 5, Verzuimsoort.Ziek));

    private static IReadOnlyList<string> Frequent(Kind kind, string peildatum = "2026-02-13") => kind.OpPeildatum(peildatum).Kort(Signaalsoort.ZiekFrequent);

    [Fact]
    public void De_vierde_melding_van_welke_omvang_ook_geeft_een_signaal_voor_school_en_jgz()
    {
        var signaal = Ziek("2025-09-01", "2025-09-22", "2025-10-16", "2025-11-10").OpPeildatum("2025-12-19").Enige(Signaalsoort.ZiekFrequent);
        Assert.Equal("2025-09-01..2025-11-10 4 melding", signaal.Kort);
        Assert.Equal(Bestemming.School | Bestemming.Jgz, signaal.BestemdVoor);
        Assert.Equal("a1 a2 a3 a4", signaal.Bewijs);
        Assert.Null(signaal.Uiterlijk);
    }

    [Theory]
    [InlineData("2025-08-29", "2025-11-21", 1)]
    [InlineData("2025-08-29", "2025-11-24", 0)]
    public void De_dertiende_lesweek_valt_buiten_het_venster(string eerste, string laatste, int aantal) =>
        Assert.Equal(aantal, Frequent(Ziek(eerste, "2025-09-22", "2025-10-16", laatste)).Count);

    [Fact]
    public void Dagen_achter_elkaar_zijn_een_melding_ook_over_weekend_en_vakantie() =>
        Assert.Empty(Frequent(Ziek("2025-09-05", "2025-09-08", "2025-10-17", "2025-10-27", "2025-11-10")));

    [Fact]
    public void Na_een_signaal_begint_de_telling_opnieuw() =>
        Assert.Equal(
            ["2025-09-01..2025-09-10 4 melding", "2025-09-15..2025-09-24 4 melding"],
            Frequent(Ziek("2025-09-01", "2025-09-03", "2025-09-08", "2025-09-10", "2025-09-15", "2025-09-17", "2025-09-22", "2025-09-24", "2025-09-29")));

    [Fact]
    public void Meer_rijen_op_een_startdag_zijn_een_melding_en_staan_alle_in_het_bewijs() =>
        Assert.Equal("a1 a2 a3 a4 a5", Ziek("2025-09-01", "2025-09-01", "2025-09-03", "2025-09-08", "2025-09-10", "2025-09-11").OpPeildatum("2025-12-19").Enige(Signaalsoort.ZiekFrequent).Bewijs);

    [Fact]
    public void Elke_instelling_telt_voor_zich_en_twee_vestigingen_samen()
    {
        static Kind Wissel(string naar)
        {
            var kind = Wereld().School(naar, Sector.PO).Kind().Op(School, eind: "2025-09-09").Op(naar, "2025-09-10");
            return new[] { "2025-09-01", "2025-09-03", "2025-09-08", "2025-09-10" }.Aggregate(kind, (ziek, dag) => ziek.Even(dag, 5, Verzuimsoort.Ziek));
        }

        Assert.Empty(Frequent(Wissel("02CD00")));
        Assert.Equal("01AB01", Wissel("01AB01").OpPeildatum("2025-12-19").Enige(Signaalsoort.ZiekFrequent).Vestiging);
    }

    [Fact]
    public void De_lesdag_ervoor_is_die_bij_dezelfde_instelling()
    {
        // Sick on the last day at the first school, elsewhere in between, sick again on the first day back: no new report.
        var kind = Wereld().School("02CD00", Sector.PO).Kind().Op(School, eind: "2025-09-09").Op("02CD00", "2025-09-10", "2025-09-19").Op(School, "2025-09-22");
        foreach (var dag in new[] { "2025-09-01", "2025-09-03", "2025-09-09", "2025-09-22" })
        {
            kind.Even(dag, 5, Verzuimsoort.Ziek);
        }

        Assert.Empty(Frequent(kind));
    }

    [Fact]
    public void Ook_wie_niet_plichtig_is() =>
        Assert.Single(new[] { "2025-09-01", "2025-09-03", "2025-09-08", "2025-09-10" }.Aggregate(Kind("2007-05-05"), (kind, dag) => kind.Even(dag, 5, Verzuimsoort.Ziek)).OpPeildatum("2025-12-19").Kort(Signaalsoort.ZiekFrequent));
}

/// <summary>Regels §6.6: seven teaching days in a row, and longer than four weeks.</summary>
public class Lang_ziek
{
    [Theory]
    [InlineData("2025-11-10")]
    [InlineData("2025-11-11", "2025-11-03..2025-11-11 7 lesdag")]
    [InlineData("2025-11-12", "2025-11-03..2025-11-12 8 lesdag, bereikt 2025-11-11")]
    public void De_zevende_lesdag_achter_elkaar_geeft_een_signaal(string tot, params string[] verwacht) =>
        Assert.Equal(verwacht, Kind().Weg("2025-11-03", tot, Verzuimsoort.Ziek).OpPeildatum("2025-12-19").Kort(Signaalsoort.ZiekLang));

    [Fact]
    public void Een_vakantie_breekt_de_reeks_niet_en_telt_niet_mee() =>
        Assert.Equal(["2025-10-14..2025-10-29 7 lesdag"], Kind().Weg("2025-10-14", "2025-10-29", Verzuimsoort.Ziek).OpPeildatum("2025-12-19").Kort(Signaalsoort.ZiekLang));

    [Fact]
    public void Wie_nog_ziek_is_heeft_een_open_signaal_en_bij_negenentwintig_dagen_nog_een()
    {
        var oordeel = Kind().WegSinds("2025-11-17", Verzuimsoort.Ziek).OpPeildatum("2025-12-19");
        Assert.Equal(["2025-11-17.. 25 lesdag, bereikt 2025-11-25"], oordeel.Kort(Signaalsoort.ZiekLang));
        var langdurig = oordeel.Enige(Signaalsoort.LangdurigZiek);
        Assert.Equal("2025-11-17.. 33 dag, bereikt 2025-12-15", langdurig.Kort);
        Assert.Equal(Bestemming.School | Bestemming.Jgz, langdurig.BestemdVoor);
        Assert.Null(langdurig.Uiterlijk);
        Assert.True(oordeel.Stand.LangdurigZiek);
        Assert.Null(oordeel.Thuiszitter);
    }

    [Fact]
    public void Wie_weer_beter_is_is_niet_langer_langdurig_ziek()
    {
        var oordeel = Kind().Weg("2025-11-03", "2025-12-12", Verzuimsoort.Ziek).OpPeildatum("2025-12-15");
        Assert.Equal(["2025-11-03..2025-12-12 40 dag, bereikt 2025-12-01"], oordeel.Kort(Signaalsoort.LangdurigZiek));
        Assert.False(oordeel.Stand.LangdurigZiek);
    }

    [Fact]
    public void Langdurig_ziek_is_meer_dan_achtentwintig_dagen() =>
        Assert.Empty(Kind().Weg("2025-11-04", "2025-12-01", Verzuimsoort.Ziek).OpPeildatum("2025-12-19").Van(Signaalsoort.LangdurigZiek));

    [Fact]
    public void Ongeoorloofd_op_dezelfde_dag_breekt_de_ziekte() =>
        Assert.Empty(Kind().Weg("2025-11-03", "2025-11-12", Verzuimsoort.Ziek).Weg("2025-11-06").OpPeildatum("2025-12-19").Van(Signaalsoort.ZiekLang));

    [Fact]
    public void Een_ander_verlof_op_een_dag_ziek_breekt_haar_niet() =>
        Assert.Equal("a1", Kind().Weg("2025-11-03", "2025-11-11", Verzuimsoort.Ziek).Weg("2025-11-06", soort: Verzuimsoort.Gewichtig).OpPeildatum("2025-12-19").Enige(Signaalsoort.ZiekLang).Bewijs);

    [Fact]
    public void Uren_ziek_die_de_norm_halen_zijn_een_dag_en_staan_in_het_bewijs() =>
        Assert.Equal("a1 a2 a3", Kind().Weg("2025-11-03", "2025-11-10", Verzuimsoort.Ziek).Even("2025-11-11", 200, Verzuimsoort.Ziek).Even("2025-11-11", 100, Verzuimsoort.Ziek).OpPeildatum("2025-12-19").Enige(Signaalsoort.ZiekLang).Bewijs);

    [Fact]
    public void Van_instelling_wisselen_breekt_de_ziekte_niet() =>
        Assert.Equal("02CD00", Wereld().School("02CD00", Sector.VO).Kind().Op(School, eind: "2025-11-06").Op("02CD00", "2025-11-07").Weg("2025-11-03", "2025-11-06", Verzuimsoort.Ziek).Weg("2025-11-07", "2025-11-11", Verzuimsoort.Ziek)
            .OpPeildatum("2025-12-19").Enige(Signaalsoort.ZiekLang).Vestiging);
}

/// <summary>Regels §6.7.</summary>
public class Geschorst
{
    private static IReadOnlyList<string> Schorsing(Kind kind, string peildatum = "2025-12-19") => kind.OpPeildatum(peildatum).Kort(Signaalsoort.Schorsing);

    [Fact]
    public void Een_dag_is_nog_geen_signaal() => Assert.Empty(Schorsing(Kind().Weg("2025-09-09", soort: Verzuimsoort.Schorsing)));

    [Fact]
    public void Meer_dan_een_lesdag_achter_elkaar_gaat_naar_school_en_inspectie()
    {
        var signaal = Kind().Weg("2025-11-21", soort: Verzuimsoort.Schorsing).Weg("2025-11-24", "2025-11-25", Verzuimsoort.Schorsing).OpPeildatum("2025-12-19").Enige(Signaalsoort.Schorsing);
        Assert.Equal("2025-11-21..2025-11-25 3 lesdag, bereikt 2025-11-24", signaal.Kort);
        Assert.Equal(Bestemming.School | Bestemming.Inspectie, signaal.BestemdVoor);
        Assert.Equal("a1 a2", signaal.Bewijs);
    }

    [Fact]
    public void Wie_nog_geschorst_is_heeft_geen_eind() =>
        Assert.Equal(["2025-11-20.. 2 lesdag, bereikt 2025-11-21"], Schorsing(Kind().Weg("2025-11-20", "2025-11-25", Verzuimsoort.Schorsing), "2025-11-23"));

    [Fact]
    public void Andere_rijen_op_die_dagen_doen_er_niet_toe() =>
        Assert.Single(Schorsing(Kind().Weg("2025-11-20", "2025-11-21", Verzuimsoort.Schorsing).Weg("2025-11-20", "2025-11-21").Even("2025-11-21", 300, Verzuimsoort.Ziek)));

    [Fact]
    public void Uren_schorsing_zijn_geen_dag() =>
        Assert.Empty(Schorsing(Kind().Even("2025-11-20", 300, Verzuimsoort.Schorsing).Even("2025-11-21", 300, Verzuimsoort.Schorsing)));

    [Fact]
    public void Een_dag_ertussen_of_een_dag_zonder_inschrijving_breekt()
    {
        Assert.Empty(Schorsing(Kind().Weg("2025-11-20", soort: Verzuimsoort.Schorsing).Weg("2025-11-24", soort: Verzuimsoort.Schorsing)));
        Assert.Empty(Schorsing(Kind().Op(School, eind: "2025-11-21").Op(School, "2025-11-24").Weg("2025-11-21", "2025-11-24", Verzuimsoort.Schorsing)));
    }
}
