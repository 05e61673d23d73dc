using Leerrecht.Core.Kalender;
using static Leerrecht.Core.Tests.Gegeven;

namespace Leerrecht.Core.Tests.Kalender;

/// <summary>Regels §4: werkdagen, terms, school years.</summary>
public class Werkdagen_en_termijnen
{
    private static Werkdagen Werkdagen => Wereld()
        .Dagen("NL", "2025-09-16", soort: Kalendersoort.Vakantie)
        .Dagen(nameof(Vakantieregio.Noord), "2025-09-17", soort: Kalendersoort.Feestdag)
        .Dagen("NL", "2025-09-19", soort: Kalendersoort.Vrij)
        .Omgeving.Scholen.Werkdagen;

    [Theory]
    [InlineData("2025-09-13", false)]
    [InlineData("2025-09-14", false)]
    [InlineData("2025-09-15", true)]
    [InlineData("2025-09-16", true)]
    [InlineData("2025-09-17", true)]
    [InlineData("2025-09-19", true)]
    [InlineData("2025-10-20", true)]
    [InlineData("2025-12-25", false)]
    public void Alleen_het_weekend_en_een_feestdag_van_het_land_zijn_geen_werkdag(string dag, bool werkdag) =>
        Assert.Equal(werkdag, Werkdagen.IsWerkdag(D(dag)));

    [Theory]
    [InlineData("2025-09-11", 5, "2025-09-18")]
    [InlineData("2025-09-13", 1, "2025-09-15")]
    [InlineData("2025-12-19", 5, "2025-12-30")]
    [InlineData("2025-09-14", 0, "2025-09-14")]
    [InlineData("2025-12-31", 1, "2026-01-02")]
    public void Een_termijn_is_de_zoveelste_werkdag_na_een_dag(string dag, int aantal, string eind) =>
        Assert.Equal(D(eind), Werkdagen.Na(D(dag), aantal));

    [Theory]
    [InlineData("2025-09-11", "2025-09-18", 5)]
    [InlineData("2025-09-18", "2025-09-11", -5)]
    [InlineData("2025-09-12", "2025-09-14", 0)]
    [InlineData("2025-12-24", "2025-12-29", 1)]
    public void Werkdagen_tussen_twee_dagen_tellen_terug_als_de_termijn_voorbij_is(string van, string tot, int aantal) =>
        Assert.Equal(aantal, Werkdagen.Tussen(D(van), D(tot)));

    [Theory]
    [InlineData("2025-07-31", 2024)]
    [InlineData("2025-08-01", 2025)]
    [InlineData("2026-01-01", 2025)]
    public void Een_schooljaar_loopt_van_1_augustus_tot_en_met_31_juli(string dag, int beginjaar)
    {
        var schooljaar = Schooljaar.Van(D(dag));
        Assert.Equal(beginjaar, schooljaar.Beginjaar);
        Assert.Equal($"{beginjaar}-08-01", $"{schooljaar.Begin:yyyy-MM-dd}");
        Assert.Equal($"{beginjaar + 1}-07-31", $"{schooljaar.Eind:yyyy-MM-dd}");
        Assert.Equal($"{beginjaar}-{beginjaar + 1}", schooljaar.ToString());
    }

    [Fact]
    public void Beide_einden_horen_bij_een_periode()
    {
        var periode = new Periode(D("2025-09-01"), D("2025-09-30"));
        Assert.Equal(30, periode.Dagen);
        Assert.True(periode.Bevat(D("2025-09-01")) && periode.Bevat(D("2025-09-30")));
        Assert.False(periode.Bevat(D("2025-08-31")) || periode.Bevat(D("2025-10-01")));
    }

    [Fact]
    public void Een_gebied_heet_zoals_in_het_bestand()
    {
        Assert.Equal("NL", Gebied.Nederland.ToString());
        Assert.Equal("regio:Noord", Gebied.Van(Vakantieregio.Noord).ToString());
        Assert.Equal("vestiging:01AB00", Gebied.Van("01AB00").ToString());
    }
}
