using Leerrecht.Core.Signalering;
using Leerrecht.Core.Tests.Naslag;
using static Leerrecht.Core.Tests.Gegeven;

namespace Leerrecht.Core.Tests.Signalering;

/// <summary>What became of the signals that stood (missie SIG-12).</summary>
public class Opnieuw_beoordeeld
{
    public static TheoryData<int> Zaden => [.. Enumerable.Range(201, 10)];

    private static Vastgesteld Wv(string begin, string eind, params string[] rijen) => new(
        Signaalsoort.WettelijkVerzuim, School, D(begin), D(eind), D(eind), 1600, Eenheid.Klokuur, D(eind), 1, Bestemming.School, D("1900-01-01"), rijen);

    private static Vastgesteld Lrv(string begin, string? eind, string bereikt, params string[] rijen) => new(
        Signaalsoort.LangdurigRelatiefVerzuim, School, D(begin), eind is null ? null : D(eind), D(bereikt), 3000, Eenheid.Dag, D(bereikt), null, Bestemming.School, D("1900-01-01"), rijen);

    private static IEnumerable<string> Verschil(Vastgesteld[] stond, params Vastgesteld[] nu) =>
        Core.Signalering.Verschil.Bepaal(stond, nu).Select(regel => $"{regel.Verandering} {regel.Stond} {regel.Nu}");

    [Fact]
    public void Wat_gelijk_is_is_ongewijzigd_en_elk_signaal_staat_er_een_keer() =>
        Assert.Equal(
            ["Ongewijzigd 0 0", "Ingetrokken 1 -1", "Nieuw -1 1"],
            Verschil(
                [Wv("2025-09-01", "2025-09-02", "a1"), Wv("2025-11-03", "2025-11-04", "a5")],
                Wv("2025-09-01", "2025-09-02", "a1"), Wv("2025-12-08", "2025-12-09", "a7")));

    [Fact]
    public void Een_open_signaal_dat_langer_wordt_of_eindigt_is_doorgelopen()
    {
        Assert.Equal(["Doorgelopen 0 0"], Verschil([Lrv("2025-09-01", null, "2025-09-29", "a1")], Lrv("2025-09-01", null, "2025-09-29", "a1", "a2")));
        Assert.Equal(["Doorgelopen 0 0"], Verschil([Lrv("2025-09-01", null, "2025-09-29", "a1")], Lrv("2025-09-01", "2025-10-10", "2025-09-29", "a1")));
    }

    [Theory]
    [InlineData("2025-09-02", "2025-09-29", "a1")]
    [InlineData("2025-09-01", "2025-09-30", "a1")]
    [InlineData("2025-09-01", "2025-09-29", "a2")]
    public void Een_ander_begin_een_andere_dag_of_ander_bewijs_is_een_correctie(string begin, string bereikt, string rij) =>
        Assert.Equal(["Verplaatst 0 0"], Verschil([Lrv("2025-09-01", null, "2025-09-29", "a1")], Lrv(begin, null, bereikt, rij)));

    [Fact]
    public void Een_gesloten_signaal_dat_verandert_is_een_correctie()
    {
        Assert.Equal(["Verplaatst 0 0"], Verschil([Lrv("2025-09-01", "2025-10-10", "2025-09-29", "a1")], Lrv("2025-09-01", null, "2025-09-29", "a1")));
        Assert.Equal(["Verplaatst 0 0"], Verschil([Wv("2025-09-01", "2025-09-02", "a1")], Wv("2025-09-01", "2025-09-02", "a1") with { OmvangHonderdsten = 1700 }));
    }

    [Fact]
    public void Een_luxeperiode_die_doorgaat_is_doorgelopen_en_een_die_korter_wordt_een_correctie()
    {
        static Vastgesteld Luxe(string eind) => Lrv("2025-09-01", eind, "2025-09-01", "a1") with { Soort = Signaalsoort.Luxeverzuim };
        Assert.Equal(["Doorgelopen 0 0"], Verschil([Luxe("2025-09-05")], Luxe("2025-09-08")));
        Assert.Equal(["Verplaatst 0 0"], Verschil([Luxe("2025-09-05")], Luxe("2025-09-04")));
    }

    [Fact]
    public void De_aanwezigheid_loopt_door_binnen_een_schooljaar_bij_een_instelling()
    {
        static Vastgesteld Laag(string peildatum, string school = School) =>
            Lrv("2025-08-25", peildatum, peildatum, "a1") with { Soort = Signaalsoort.AanwezigheidLaag, Vestiging = school };
        Assert.Equal(["Doorgelopen 0 0"], Verschil([Laag("2025-10-01")], Laag("2025-10-02", "01AB01")));
        Assert.Equal(["Ingetrokken 0 -1", "Nieuw -1 0"], Verschil([Laag("2025-10-01")], Laag("2025-10-02", "02CD00") with { OpGrondVan = ["a2"] }));
        Assert.Equal(["Verplaatst 0 0"], Verschil([Laag("2026-07-31")], Laag("2026-08-31")));
        Assert.Equal(["Verplaatst 0 0"], Verschil([Laag("2025-10-01")], Laag("2025-10-01") with { OmvangHonderdsten = 1 }));
    }

    [Fact]
    public void Een_correctie_zoekt_het_signaal_waarmee_zij_de_meeste_rijen_deelt() =>
        Assert.Equal(
            ["Verplaatst 1 0", "Ingetrokken 0 -1"],
            Verschil(
                [Wv("2025-09-01", "2025-09-02", "a1", "a2"), Wv("2025-09-10", "2025-09-11", "a3", "a4", "a5")],
                Wv("2025-09-02", "2025-09-11", "a2", "a4", "a5")));

    [Fact]
    public void Zonder_gedeelde_rijen_is_overlap_bij_dezelfde_instelling_genoeg()
    {
        Assert.Equal(["Verplaatst 0 0"], Verschil([Wv("2025-09-01", "2025-09-05", "a1")], Wv("2025-09-05", "2025-09-09", "a2")));
        Assert.Equal(["Verplaatst 0 0"], Verschil([Wv("2025-09-05", "2025-09-09", "a1")], Wv("2025-09-01", "2025-09-05", "a2")));
        Assert.Equal(["Ingetrokken 0 -1", "Nieuw -1 0"], Verschil([Wv("2025-09-01", "2025-09-05", "a1")], Wv("2025-09-06", "2025-09-09", "a2")));
        Assert.Equal(["Ingetrokken 0 -1", "Nieuw -1 0"], Verschil([Wv("2025-09-01", "2025-09-05", "a1")], Wv("2025-09-05", "2025-09-09", "a2") with { Vestiging = "02CD00" }));
        Assert.Equal(["Ingetrokken 0 -1", "Nieuw -1 0"], Verschil([Wv("2025-09-01", "2025-09-05", "a1")], Lrv("2025-09-01", null, "2025-09-29", "a1")));
    }

    /// <summary>Without a correction nothing is moved or withdrawn; only the tier of attendance can fade.</summary>
    [Theory, MemberData(nameof(Zaden))]
    public void Als_er_alleen_dagen_voorbijgaan_is_niets_verplaatst_of_ingetrokken(int zaad)
    {
        var toeval = new Toeval(zaad);
        var omgeving = toeval.Omgeving();
        for (var nummer = 0; nummer < 60; nummer++)
        {
            var (feiten, peildatum) = (toeval.Feiten(omgeving), toeval.Peildatum());
            Vastgesteld[] Op(DateOnly dag) => [.. Oordeel.Van(omgeving, feiten, dag).Signalen.Where(signaal => signaal.Soort != Signaalsoort.AanwezigheidLaag).Select(Bewaard)];

            var stond = Op(peildatum);
            Assert.All(Core.Signalering.Verschil.Bepaal(stond, stond), regel => Assert.Equal((Verandering.Ongewijzigd, regel.Nu), (regel.Verandering, regel.Stond)));
            foreach (var later in new[] { 1, 5, 30 })
            {
                var nu = Op(peildatum.AddDays(later));
                foreach (var regel in Core.Signalering.Verschil.Bepaal(stond, nu))
                {
                    Assert.True(
                        regel.Verandering is Verandering.Ongewijzigd or Verandering.Doorgelopen or Verandering.Nieuw,
                        $"Zaad {zaad}, leerling {nummer}, {peildatum:yyyy-MM-dd} + {later}: {regel} {(regel.Stond < 0 ? null : stond[regel.Stond])} {(regel.Nu < 0 ? null : nu[regel.Nu])}\n{feiten}");
                }
            }
        }
    }

    private static Vastgesteld Bewaard(Bevinding signaal) => new(
        signaal.Soort, signaal.Vestiging, signaal.Begin, signaal.Eind, signaal.BereiktOp, (long)(signaal.Omvang * 100), signaal.Eenheid, signaal.Uiterlijk, signaal.Volgnummer,
        signaal.BestemdVoor, signaal.Regelset, signaal.Bewijs.Split(' ', StringSplitOptions.RemoveEmptyEntries), signaal.TeltMee, signaal.RedenTeltNiet, signaal.WachtOpMbo, signaal.Tier);
}
