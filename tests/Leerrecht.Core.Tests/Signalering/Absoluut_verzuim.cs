using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Vrijstellingen;
using static Leerrecht.Core.Tests.Gegeven;

namespace Leerrecht.Core.Tests.Signalering;

/// <summary>Regels §6.8.</summary>
public class Absoluut_verzuim
{
    private static IReadOnlyList<string> Av(Kind kind, string peildatum = "2026-03-16") =>
        [.. kind.OpPeildatum(peildatum).Van(Signaalsoort.AbsoluutVerzuim).Select(signaal => $"{signaal.Begin:yyyy-MM-dd}..{signaal.Eind:yyyy-MM-dd} {signaal.Omvang} {signaal.RedenTeltNiet?.Woord() ?? "telt mee"}")];

    [Fact]
    public void Wie_plichtig_is_en_nergens_ingeschreven_wordt_geteld_per_kalenderdag()
    {
        var signaal = Kind().Op(School, eind: "2026-01-31").OpPeildatum("2026-03-16").Enige(Signaalsoort.AbsoluutVerzuim);
        Assert.Equal("2026-02-01.. 44 dag, bereikt 2026-02-01", signaal.Kort);
        Assert.Equal(Bestemming.Leerplicht, signaal.BestemdVoor);
        Assert.Null(signaal.Vestiging);
        Assert.Empty(signaal.Bewijs);
        Assert.True(signaal.TeltMee);
        Assert.False(signaal.WachtOpMbo);
        Assert.Null(signaal.Uiterlijk);
    }

    [Theory]
    [InlineData("2026-02-27", "2026-02-01.. 27 korter-dan-vier-weken")]
    [InlineData("2026-02-28", "2026-02-01.. 28 telt mee")]
    [InlineData("2026-02-01", "2026-02-01.. 1 korter-dan-vier-weken")]
    public void Vanaf_de_eerste_dag_een_signaal_en_na_vier_weken_telt_het_mee(string peildatum, string verwacht) =>
        Assert.Equal([verwacht], Av(Kind().Op(School, eind: "2026-01-31"), peildatum));

    [Theory]
    [InlineData("2026-02-28", "2026-02-01..2026-02-27 27 korter-dan-vier-weken")]
    [InlineData("2026-03-01", "2026-02-01..2026-02-28 28 telt mee")]
    public void Een_inschrijving_sluit_het_signaal(string begin, string verwacht) =>
        Assert.Equal([verwacht], Av(Kind().Op(School, eind: "2026-01-31").Op(School, begin)));

    [Fact]
    public void De_eerste_reden_om_niet_te_tellen_geldt()
    {
        Kind Weg() => Kind().Op(School, eind: "2026-01-31");
        Kind Onderzocht() => Weg().Zoals(kind => kind with { AdresInOnderzoek = true });
        Assert.Equal(["2026-02-01.. 44 adres-in-onderzoek"], Av(Onderzocht()));
        Assert.Equal(["2026-02-01.. 10 adres-in-onderzoek"], Av(Onderzocht(), "2026-02-10"));
        Assert.Equal(["2026-02-01.. 44 5-c-aangevraagd"], Av(Onderzocht().Vrijgesteld(Vrijstellingsoort.Artikel5OnderC, "2026-02-10", status: Vrijstellingstatus.Aangevraagd)));
        Assert.Equal(["2026-02-01.. 44 telt mee"], Av(Weg().Vrijgesteld(Vrijstellingsoort.Artikel5OnderA, "2026-02-10", status: Vrijstellingstatus.Aangevraagd)));
        Assert.Equal(["2026-02-01.. 44 telt mee"], Av(Weg().Vrijgesteld(Vrijstellingsoort.Artikel5OnderC, "2026-02-10", status: Vrijstellingstatus.Vervallen)));
    }

    [Theory]
    [InlineData("2026-03-16", "5-c-aangevraagd")]
    [InlineData("2026-03-15", "telt mee")]
    public void De_aanvraag_moet_de_laatste_dag_dekken(string eind, string verwacht) =>
        Assert.Equal([$"2026-02-01.. 44 {verwacht}"], Av(Kind().Op(School, eind: "2026-01-31").Vrijgesteld(Vrijstellingsoort.Artikel5OnderC, "2026-01-01", eind, Vrijstellingstatus.Aangevraagd)));

    [Fact]
    public void Een_geldige_vrijstelling_onderbreekt() =>
        Assert.Equal(
            ["2026-02-01..2026-02-09 9 korter-dan-vier-weken", "2026-02-20.. 25 korter-dan-vier-weken"],
            Av(Kind().Op(School, eind: "2026-01-31").Vrijgesteld(Vrijstellingsoort.Artikel5a, "2026-02-10", "2026-02-19")));

    [Fact]
    public void Uit_de_BRP_is_geen_verzuim_meer() =>
        Assert.Equal(["2026-02-01..2026-02-09 9 korter-dan-vier-weken"], Av(Kind().Op(School, eind: "2026-01-31").Zoals(kind => kind with { UitgeschrevenBrpOp = D("2026-02-10") })));

    [Fact]
    public void Wie_nooit_ergens_stond_telt_vanaf_het_begin_van_de_leerplicht() =>
        Assert.Equal(["2025-12-01.. 106 telt mee"], Av(Kind("2020-11-10").Nergens()));

    [Fact]
    public void Voor_het_eerste_feit_weet_niemand_iets()
    {
        Assert.Equal(["2025-11-01.. 136 telt mee"], Av(Kind().Nergens().Zoals(kind => kind with { IngeschrevenBrpOp = D("2025-11-01") })));
        Assert.Empty(Av(Kind().Op(School, "2025-11-01")));
        Assert.Equal(["2025-12-01.. 106 telt mee"], Av(Kind().Nergens().Vrijgesteld(Vrijstellingsoort.Artikel15, "2025-12-01")));
        Assert.Equal(["2025-10-01..2025-10-31 31 telt mee"], Av(Kind().Op(School, "2025-11-01").Zoals(kind => kind with { IngeschrevenBrpOp = D("2025-10-01") })));
    }

    [Fact]
    public void Alleen_een_geldige_vrijstelling_is_een_feit() =>
        Assert.Equal(
            D("2020-02-03"),
            Kind("2015-01-15").Nergens().Vrijgesteld(Vrijstellingsoort.Artikel15, "2025-12-01", status: Vrijstellingstatus.Aangevraagd)
                .OpPeildatum("2026-03-16").Enige(Signaalsoort.AbsoluutVerzuim).Begin);

    [Fact]
    public void Ook_een_eerste_feit_na_de_peildatum_telt_als_eerste() =>
        Assert.Empty(Av(Kind().Op(School, "2026-04-01")));

    [Fact]
    public void Op_de_eerste_dag_bij_een_volgende_school_is_er_niets() =>
        Assert.Empty(Av(Wereld().School("01AB01", Sector.PO).Kind().Op(School, eind: "2025-09-09").Op("01AB01", "2025-09-10"), "2025-09-10"));

    [Fact]
    public void Wachten_op_het_mbo_gaat_mee() =>
        Assert.True(Kind("2009-06-01").Op(School, eind: "2025-09-30").Zoals(kind => kind with { WachtOpMbo = true }).OpPeildatum("2026-03-16").Enige(Signaalsoort.AbsoluutVerzuim).WachtOpMbo);
}
