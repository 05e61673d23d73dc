using Leerrecht.Core.Signalering;

namespace Leerrecht.Core.Tests.Signalering;

/// <summary>What stood against what judging gives now (missie SIG-12).</summary>
public class Wat_er_van_een_signaal_werd
{
    private static readonly Vastgesteld Uren = new(
        Signaalsoort.WettelijkVerzuim, "01AB00", new(2026, 9, 7), new(2026, 9, 18), new(2026, 9, 18), 1650, Eenheid.Klokuur, new(2026, 9, 25), 1,
        Bestemming.School | Bestemming.Leerplicht, new(1900, 1, 1), ["A1", "A2", "A3"]);

    private static readonly Vastgesteld Weg = new(
        Signaalsoort.LangdurigRelatiefVerzuim, "01AB00", new(2026, 9, 7), null, new(2026, 10, 5), 3000, Eenheid.Dag, new(2026, 10, 12), null,
        Bestemming.School | Bestemming.Leerplicht, new(1900, 1, 1), ["B1"]);

    private static readonly Vastgesteld Laag = new(
        Signaalsoort.AanwezigheidLaag, "01AB00", new(2026, 8, 24), new(2026, 11, 20), new(2026, 11, 22), 1250, Eenheid.Procent, null, null,
        Bestemming.School, new(1900, 1, 1), ["A1", "A2"], Tier: 2);

    [Fact]
    public void Hetzelfde_is_ongewijzigd() =>
        Assert.Equal([new(Verandering.Ongewijzigd, 0, 0)], Verschil.Bepaal([Uren], [Uren with { OpGrondVan = ["A1", "A2", "A3"] }]));

    [Fact]
    public void Wat_er_niet_was_is_nieuw() => Assert.Equal([new(Verandering.Nieuw, -1, 0)], Verschil.Bepaal([], [Uren]));

    [Fact]
    public void Wat_niet_meer_volgt_is_ingetrokken() => Assert.Equal([new(Verandering.Ingetrokken, 0, -1)], Verschil.Bepaal([Uren], []));

    [Fact]
    public void Een_correctie_die_de_drempel_later_doet_halen_verplaatst() =>
        Assert.Equal(
            [new(Verandering.Verplaatst, 0, 0)],
            Verschil.Bepaal([Uren], [Uren with { Eind = new(2026, 9, 21), BereiktOp = new(2026, 9, 21), OpGrondVan = ["A1", "A3", "A4"] }]));

    [Fact]
    public void Een_ander_aantal_op_dezelfde_dag_is_ook_verplaatst() =>
        Assert.Equal([new(Verandering.Verplaatst, 0, 0)], Verschil.Bepaal([Uren], [Uren with { OmvangHonderdsten = 1800 }]));

    [Fact]
    public void Een_open_signaal_dat_langer_wordt_loopt_door() =>
        Assert.Equal([new(Verandering.Doorgelopen, 0, 0)], Verschil.Bepaal([Weg], [Weg with { OmvangHonderdsten = 3100, OpGrondVan = ["B1", "B2"] }]));

    [Fact]
    public void Een_open_signaal_dat_eindigt_liep_door() =>
        Assert.Equal([new(Verandering.Doorgelopen, 0, 0)], Verschil.Bepaal([Weg], [Weg with { Eind = new(2026, 10, 9), OmvangHonderdsten = 3300 }]));

    [Fact]
    public void Een_open_signaal_dat_eerder_blijkt_te_beginnen_is_verplaatst() =>
        Assert.Equal(
            [new(Verandering.Verplaatst, 0, 0)],
            Verschil.Bepaal([Weg], [Weg with { Begin = new(2026, 9, 1), BereiktOp = new(2026, 9, 29), OpGrondVan = ["B0", "B1"] }]));

    [Fact]
    public void Lage_aanwezigheid_wordt_elke_dag_opnieuw_gemeten() =>
        Assert.Equal(
            [new(Verandering.Doorgelopen, 0, 0)],
            Verschil.Bepaal([Laag], [Laag with { Eind = new(2026, 11, 23), BereiktOp = new(2026, 11, 23), OmvangHonderdsten = 1210, OpGrondVan = ["A2"] }]));

    [Fact]
    public void Lage_aanwezigheid_in_een_nieuw_schooljaar_is_een_ander_signaal()
    {
        var nieuw = Laag with { Begin = new(2027, 8, 23), Eind = new(2027, 10, 1), BereiktOp = new(2027, 10, 1), OpGrondVan = ["C1"] };
        Assert.Equal([new(Verandering.Ingetrokken, 0, -1), new(Verandering.Nieuw, -1, 0)], Verschil.Bepaal([Laag], [nieuw]));
    }

    [Fact]
    public void Van_twee_kandidaten_is_het_die_met_de_meeste_gedeelde_verzuimen()
    {
        var eerder = Uren with { Begin = new(2026, 8, 24), Eind = new(2026, 9, 4), BereiktOp = new(2026, 9, 4), OpGrondVan = ["A0", "A1"] };
        var nu = Uren with { OmvangHonderdsten = 2000, OpGrondVan = ["A1", "A2", "A3", "A4"] };
        Assert.Equal([new(Verandering.Verplaatst, 1, 0), new(Verandering.Ingetrokken, 0, -1)], Verschil.Bepaal([eerder, Uren], [nu]));
    }

    [Fact]
    public void Soorten_worden_nooit_verwisseld() =>
        Assert.Equal(
            [new(Verandering.Ingetrokken, 0, -1), new(Verandering.Nieuw, -1, 0)],
            Verschil.Bepaal([Uren], [Uren with { Soort = Signaalsoort.TeLaat }]));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Elk_signaal_van_beide_kanten_komt_precies_eenmaal_voor(int zaad)
    {
        Vastgesteld[] alle = [Uren, Weg, Laag, Uren with { Begin = new(2026, 9, 8) }, Uren with { OpGrondVan = ["A9"] }, Weg with { Vestiging = "01AB01" }, Laag with { Tier = 3 }];
        Vastgesteld[] stond = [.. alle.Where((_, i) => (i + zaad) % 3 != 0)];
        Vastgesteld[] nu = [.. alle.Where((_, i) => (i * zaad) % 4 != 1)];
        var verschil = Verschil.Bepaal(stond, nu);
        Assert.Equal(Enumerable.Range(0, stond.Length), verschil.Where(rij => rij.Stond >= 0).Select(rij => rij.Stond).Order());
        Assert.Equal(Enumerable.Range(0, nu.Length), verschil.Where(rij => rij.Nu >= 0).Select(rij => rij.Nu).Order());
    }
}
