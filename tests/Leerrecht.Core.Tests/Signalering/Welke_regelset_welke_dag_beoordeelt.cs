using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Verzuim;
using static Leerrecht.Core.Tests.Gegeven;

namespace Leerrecht.Core.Tests.Signalering;

/// <summary>Regels §2.</summary>
public class Welke_regelset_welke_dag_beoordeelt
{
    [Fact]
    public void Voor_de_eerste_eigen_set_gelden_de_standaarden_als_die_van_1900()
    {
        var sets = Wereld().Regels("2025-09-10", set => set with { WvUren = 12 }).Omgeving.Regels;
        Assert.Equal((D("1900-01-01"), 16m), (sets.Op(D("2025-09-09")).GeldigVan, sets.Op(D("2025-09-09")).WvUren));
        Assert.Equal(12, sets.Op(D("2025-09-10")).WvUren);
    }

    [Fact]
    public void Van_twee_met_dezelfde_datum_geldt_de_laatste() =>
        Assert.Equal(10, Wereld().Regels("2025-09-10", set => set with { WvUren = 12 }).Regels("2025-09-10", set => set with { WvUren = 10 }).Omgeving.Regels.Op(D("2026-01-01")).WvUren);

    [Fact]
    public void Zestien_uur_naar_de_set_van_de_dag_ook_voor_eerdere_dagen_in_het_venster()
    {
        var signaal = Wereld().Regels("2025-09-10", set => set.MetDagNorm(Sector.PO, 8)).Kind().Weg("2025-09-08", "2025-09-10").OpPeildatum("2025-10-01").Enige(Signaalsoort.WettelijkVerzuim);
        Assert.Equal("2025-09-08..2025-09-10 24 klokuur, nr 1", signaal.Kort);
        Assert.Equal(D("2025-09-10"), signaal.Regelset);
    }

    [Fact]
    public void Een_eenheid_van_de_set_geldt_ook_voor_eerdere_dagen() =>
        Assert.Equal(
            "2025-09-08..2025-09-10 18 lesuur, nr 1",
            Wereld().Regels("2025-09-10", set => set.MetEenheid(Sector.PO, Eenheid.Lesuur)).Kind().Weg("2025-09-08", "2025-09-10", minuten: 60, lesuren: 6).OpPeildatum("2025-10-01").Enige(Signaalsoort.WettelijkVerzuim).Kort);

    [Fact]
    public void Of_een_dag_afwezig_is_naar_de_set_van_die_dag() =>
        Assert.Equal(
            ["2025-09-10..2025-09-10 1 lesdag"],
            Wereld().Regels("2000-01-01", set => set with { ZiekLesdagen = 1 }).Regels("2025-09-10", set => set.MetDagNorm(Sector.PO, 3) with { ZiekLesdagen = 1 })
                .Kind().Even("2025-09-09", 180, Verzuimsoort.Ziek).Even("2025-09-10", 180, Verzuimsoort.Ziek).OpPeildatum("2025-10-01").Kort(Signaalsoort.ZiekLang));

    [Fact]
    public void Langdurig_naar_de_set_van_elke_dag_die_de_grens_kan_halen()
    {
        Wereld Wereld(int dagen) => Gegeven.Wereld().Regels("2025-09-20", set => set with { LrvDagen = dagen });
        var signaal = Wereld(13).Kind().Weg("2025-09-01", "2025-10-17").OpPeildatum("2025-10-31").Enige(Signaalsoort.LangdurigRelatiefVerzuim);
        Assert.Equal((D("2025-09-22"), D("2025-09-20")), (signaal.BereiktOp, signaal.Regelset));
        Assert.Empty(Wereld(60).Kind().Weg("2025-09-01", "2025-10-17").OpPeildatum("2025-10-31").Van(Signaalsoort.LangdurigRelatiefVerzuim));
    }

    [Fact]
    public void Luxe_naar_de_set_van_het_begin()
    {
        var signaal = Wereld().Regels("2025-09-10", set => set with { MeldWerkdagen = 1 }).Kind().Weg("2025-09-09", "2025-09-12", Verzuimsoort.Luxe).OpPeildatum("2025-10-01").Enige(Signaalsoort.Luxeverzuim);
        Assert.Equal((D("1900-01-01"), D("2025-09-16")), (signaal.Regelset, signaal.Uiterlijk!.Value));
    }

    [Fact]
    public void Te_laat_naar_de_set_van_elke_rij()
    {
        Kind TeLaat(params string[] dagen) => Wereld().Regels("2025-09-10", set => set with { TeLaatKeer = [2], TeLaatMeldenVanaf = 2 }).Kind().TeLaat(dagen);
        Assert.Empty(TeLaat("2025-09-02", "2025-09-03", "2025-09-11").OpPeildatum("2025-10-01").Van(Signaalsoort.TeLaat));
        Assert.Equal(Bestemming.School | Bestemming.Leerplicht, TeLaat("2025-09-02", "2025-09-11").OpPeildatum("2025-10-01").Enige(Signaalsoort.TeLaat).BestemdVoor);
    }

    [Fact]
    public void Ziekmeldingen_naar_de_set_van_de_startdag() =>
        Assert.Equal(
            ["2025-09-01..2025-09-11 3 melding"],
            Wereld().Regels("2025-09-10", set => set with { ZiekMeldingen = 2 }).Kind()
                .Weg("2025-09-01", soort: Verzuimsoort.Ziek).Weg("2025-09-04", soort: Verzuimsoort.Ziek).Weg("2025-09-11", soort: Verzuimsoort.Ziek).OpPeildatum("2025-10-01").Kort(Signaalsoort.ZiekFrequent));

    [Fact]
    public void Schorsing_naar_de_set_van_de_dag_over_de_grens() =>
        Assert.Equal(
            ["2025-09-09..2025-09-11 3 lesdag"],
            Wereld().Regels("2000-01-01", set => set with { SchorsingDagen = 5 }).Regels("2025-09-11", set => set with { SchorsingDagen = 2 }).Kind()
                .Weg("2025-09-09", "2025-09-11", Verzuimsoort.Schorsing).OpPeildatum("2025-10-01").Kort(Signaalsoort.Schorsing));

    [Fact]
    public void Absoluut_verzuim_naar_de_set_van_de_laatste_dag()
    {
        Wereld Wereld() => Gegeven.Wereld().Regels("2026-02-20", set => set with { AvDagen = 5 });
        Assert.False(Wereld().Kind().Op(School, eind: "2026-01-31").Op(School, "2026-02-11").OpPeildatum("2026-03-01").Enige(Signaalsoort.AbsoluutVerzuim).TeltMee);
        Assert.True(Wereld().Kind().Op(School, eind: "2026-02-14").OpPeildatum("2026-02-20").Enige(Signaalsoort.AbsoluutVerzuim).TeltMee);
    }

    [Fact]
    public void Aanwezigheid_en_de_klok_naar_de_set_van_de_peildatum()
    {
        Kind Weg() => Wereld().Regels("2026-03-02", set => set with { KlokMaanden = 1, Tier3Procent = 99 }).Kind().WegSinds("2026-01-12");
        Assert.Equal(D("2026-04-12"), Weg().OpPeildatum("2026-03-01").Thuiszitter!.Value.GrensOp);
        Assert.Equal(D("2026-02-12"), Weg().OpPeildatum("2026-03-02").Thuiszitter!.Value.GrensOp);
        Assert.Equal(3, Weg().OpPeildatum("2026-03-01").Enige(Signaalsoort.AanwezigheidLaag).Tier);
        Assert.Equal(2, Weg().OpPeildatum("2026-03-02").Enige(Signaalsoort.AanwezigheidLaag).Tier);
    }

    [Theory]
    [InlineData(Sector.PO, Eenheid.Klokuur, 5)]
    [InlineData(Sector.SBO, Eenheid.Klokuur, 5)]
    [InlineData(Sector.SO, Eenheid.Klokuur, 5)]
    [InlineData(Sector.VO, Eenheid.Lesuur, 6)]
    [InlineData(Sector.PRO, Eenheid.Lesuur, 6)]
    [InlineData(Sector.VSO, Eenheid.Lesuur, 6)]
    [InlineData(Sector.MBO, Eenheid.Klokuur, 6)]
    public void De_standaard_per_sector(Sector sector, Eenheid eenheid, int norm)
    {
        var set = new Regelset();
        Assert.Equal((eenheid, (decimal)norm), (set.Eenheid(sector), set.DagNorm(sector)));
    }

    [Fact]
    public void Een_andere_norm_voor_een_sector_laat_de_andere_sectoren_staan()
    {
        var set = new Regelset().MetDagNorm(Sector.VO, 7.5m).MetEenheid(Sector.PRO, Eenheid.Klokuur);
        Assert.Equal((7.5m, Eenheid.Lesuur), (set.DagNorm(Sector.VO), set.Eenheid(Sector.VO)));
        Assert.Equal((6m, Eenheid.Klokuur), (set.DagNorm(Sector.PRO), set.Eenheid(Sector.PRO)));
        Assert.Equal(6, new Regelset().DagNorm(Sector.VO));
    }

    [Fact]
    public void De_standaarden_zijn_die_van_de_regels()
    {
        var set = new Regelset();
        Assert.Equal((16m, 4, Venster.Lesweken, 7, 4, 5), (set.WvUren, set.WvLesweken, set.WvVenster, set.WvHerhaalNaDagen, set.WvMaxHerhalingen, set.MeldWerkdagen));
        Assert.Equal((28, 4, 12, 7, 28), (set.LrvDagen, set.ZiekMeldingen, set.ZiekLesweken, set.ZiekLesdagen, set.LangdurigZiekDagen));
        Assert.Equal<int>([3, 6, 9, 12], set.TeLaatKeer.ToArray());
        Assert.Equal((9, 1, 28, 3, 10m, 20m), (set.TeLaatMeldenVanaf, set.SchorsingDagen, set.AvDagen, set.KlokMaanden, set.Tier2Procent, set.Tier3Procent));
    }
}
