using Leerrecht.Core.Signalering;
using static Leerrecht.Core.Tests.Gegeven;

namespace Leerrecht.Core.Tests.Signalering;

/// <summary>Regels §6.1: at most one report per seven days, numbers, and at most four repeats.</summary>
public class Een_keten_van_meldingen
{
    private static IEnumerable<string> Gemeld(Kind kind, string peildatum = "2025-12-19") =>
        kind.OpPeildatum(peildatum).Van(Signaalsoort.WettelijkVerzuim).Select(signaal => $"{signaal.Begin:MM-dd}..{signaal.Eind:MM-dd} nr {signaal.Volgnummer}");

    [Theory]
    [InlineData("2025-09-08", "09-03..09-10 nr 2")]
    [InlineData("2025-09-09", "09-03..09-09 nr 2")]
    public void Tussen_de_einden_van_twee_meldingen_liggen_zeven_dagen(string dag, string tweede) =>
        Assert.Equal(
            ["09-01..09-02 nr 1", tweede],
            Gemeld(Kind().Weg("2025-09-01", "2025-09-02", minuten: 480).Even("2025-09-03", 480).Even(dag, 480).Even("2025-09-10", 60)));

    [Fact]
    public void Na_zeven_dagen_telt_alles_sinds_de_herstart() =>
        Assert.Equal(
            "2025-09-03..2025-09-09 17 klokuur, nr 2",
            Kind().Weg("2025-09-01", "2025-09-02", minuten: 480).Even("2025-09-03", 480).Even("2025-09-08", 480).Even("2025-09-09", 60)
                .OpPeildatum("2025-10-17").Van(Signaalsoort.WettelijkVerzuim)[1].Kort);

    [Theory]
    [InlineData("2025-09-08", "2025-09-09", 2)]
    [InlineData("2025-09-12", "2025-09-19", 2)]
    [InlineData("2025-09-15", "2025-09-16", 1)]
    public void Een_week_ertussen_breekt_de_keten(string eerste, string tweede, int nummer) =>
        Assert.Equal(
            nummer,
            Kind().Weg("2025-09-01", "2025-09-02", minuten: 480).Even(eerste, 480).Even(tweede, 480).OpPeildatum("2025-10-17").Van(Signaalsoort.WettelijkVerzuim)[1].Volgnummer);

    [Fact]
    public void Een_vakantie_breekt_de_keten_niet() =>
        Assert.Equal(
            ["10-16..10-17 nr 1", "10-27..10-28 nr 2"],
            Gemeld(Kind().Weg("2025-10-16", "2025-10-17", minuten: 480).Weg("2025-10-27", "2025-10-28", minuten: 480)));

    [Fact]
    public void Na_vier_herhalingen_komt_er_geen_melding_meer() =>
        Assert.Equal(
            ["09-08..09-11 nr 1", "09-12..09-18 nr 2", "09-19..09-25 nr 3", "09-26..10-02 nr 4", "10-03..10-09 nr 5"],
            Gemeld(Kind().WegSinds("2025-09-08")));

    [Fact]
    public void Wat_niet_gegeven_is_houdt_de_keten_in_stand() =>
        // The sixth would have ended on 16 October; 27 October is the next lesson week, so number seven is not given either.
        Assert.Equal(5, Gemeld(Kind().Weg("2025-09-08", "2025-10-17").Weg("2025-10-27", "2025-10-28", minuten: 480)).Count());

    [Fact]
    public void Na_een_week_zonder_verzuim_begint_de_keten_weer_bij_een() =>
        Assert.Equal("11-17..11-18 nr 1", Gemeld(Kind().Weg("2025-09-08", "2025-10-17").Weg("2025-11-17", "2025-11-18", minuten: 480)).Last());

    [Fact]
    public void Hoeveel_herhalingen_en_hoe_ver_uit_elkaar_staat_in_de_regelset() =>
        Assert.Equal(
            ["09-01..09-02 nr 1", "09-03..09-04 nr 2"],
            Gemeld(Wereld().Regels("2000-01-01", set => set with { WvHerhaalNaDagen = 2, WvMaxHerhalingen = 1 }).Kind().Weg("2025-09-01", "2025-09-08", minuten: 480)));
}
