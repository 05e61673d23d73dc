using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Verzuim;
using Leerrecht.Core.Vrijstellingen;
using static Leerrecht.Core.Tests.Gegeven;

namespace Leerrecht.Core.Tests.Signalering;

/// <summary>Regels §7.</summary>
public class Thuiszitters_en_de_klok
{
    private static Thuiszitter Thuis(Kind kind, string peildatum = "2026-03-02")
    {
        var thuiszitter = kind.OpPeildatum(peildatum).Thuiszitter;
        Assert.NotNull(thuiszitter);
        return thuiszitter.Value;
    }

    private static string Sinds(Kind kind, string peildatum = "2026-03-02") => $"{Thuis(kind, peildatum).Sinds:yyyy-MM-dd}";

    [Fact]
    public void Een_open_langdurig_relatief_verzuim_maakt_thuiszitter_sinds_de_eerste_dag_echt_weg()
    {
        var thuis = Thuis(Kind().Weg("2025-11-24", "2026-01-09", Verzuimsoort.Ziek).WegSinds("2026-01-12"));
        Assert.Equal(
            new(Thuiszittercategorie.LRV, Onderwijssoort.PO, D("2025-11-24"), 99, D("2026-02-24"), true, false, false, 0),
            thuis);
        Assert.True(thuis.ZonderAanbodOverDeGrens);
    }

    [Theory]
    [InlineData("2025-12-01", true)]
    [InlineData("2025-12-02", false)]
    public void Op_de_grens_zelf_is_het_nog_geen_drie_maanden(string begin, bool langer) =>
        Assert.Equal(langer, Thuis(Kind().WegSinds(begin)).LangerDanDrieMaanden);

    [Fact]
    public void Wie_terug_is_is_geen_thuiszitter() => Assert.Null(Kind().Weg("2025-12-02", "2026-02-27").OpPeildatum("2026-03-02").Thuiszitter);

    [Fact]
    public void Wie_ziek_is_is_geen_thuiszitter() => Assert.Null(Kind().WegSinds("2025-12-02", Verzuimsoort.Ziek).OpPeildatum("2026-03-02").Thuiszitter);

    [Fact]
    public void Absoluut_verzuim_dat_niet_meetelt_maakt_geen_thuiszitter() =>
        Assert.Null(Kind().Op(School, eind: "2026-02-10").OpPeildatum("2026-03-02").Thuiszitter);

    [Fact]
    public void Absoluut_verzuim_heeft_geen_vestiging() =>
        Assert.Equal(
            new(Thuiszittercategorie.AV, Onderwijssoort.VO, D("2025-10-01"), 153, D("2026-01-01"), true, false, true, -1),
            Thuis(Kind("2009-06-01").Op(School, eind: "2025-09-30").Zoals(kind => kind with { WachtOpMbo = true })));

    [Theory]
    [InlineData("2025-11-29", "2026-02-28", "2026-02-28", false)]
    [InlineData("2025-11-29", "2026-02-28", "2026-03-01", true)]
    [InlineData("2025-11-30", "2026-03-01", "2026-03-01", false)]
    [InlineData("2025-11-27", "2026-02-28", "2026-02-28", false)]
    public void Drie_maanden_later_is_dezelfde_dag_of_de_laatste_van_een_kortere_maand(string laatsteDag, string grens, string peildatum, bool langer)
    {
        var thuis = Thuis(Kind().Op(School, eind: laatsteDag), peildatum);
        Assert.Equal(D(grens), thuis.GrensOp);
        Assert.Equal(langer, thuis.LangerDanDrieMaanden);
    }

    [Theory]
    [InlineData("2014-03-03", Onderwijssoort.PO)]
    [InlineData("2014-03-02", Onderwijssoort.VO)]
    public void Zonder_school_telt_een_leerling_onder_de_twaalf_bij_PO(string geboren, Onderwijssoort sector) =>
        Assert.Equal(sector, Thuis(Kind(geboren).Op(School, eind: "2025-10-31")).Sector);

    [Theory]
    [InlineData(Sector.PO, Onderwijssoort.PO)]
    [InlineData(Sector.SBO, Onderwijssoort.PO)]
    [InlineData(Sector.SO, Onderwijssoort.PO)]
    [InlineData(Sector.VO, Onderwijssoort.VO)]
    [InlineData(Sector.PRO, Onderwijssoort.VO)]
    [InlineData(Sector.VSO, Onderwijssoort.VO)]
    [InlineData(Sector.MBO, Onderwijssoort.MBO)]
    public void Met_een_school_telt_de_sector_van_de_inschrijving(Sector school, Onderwijssoort sector) =>
        Assert.Equal(sector, Thuis(Wereld().School(School, school).Kind().WegSinds("2026-01-12")).Sector);

    [Fact]
    public void Sector_en_vestiging_zijn_die_van_de_peildatum()
    {
        var thuis = Thuis(Wereld().School("02CD00", Sector.VO).Kind().Op(School, eind: "2026-02-28").Op("02CD00", "2026-03-01").Weg("2026-01-12", "2026-02-28"), "2026-03-01");
        Assert.Equal((Onderwijssoort.VO, 1), (thuis.Sector, thuis.Vestiging));
    }

    [Fact]
    public void Wie_eerst_weg_was_en_toen_uitgeschreven_zit_thuis_sinds_hij_weg_was() =>
        Assert.Equal("2025-09-02", Sinds(Kind().Op(School, eind: "2025-10-03").Weg("2025-09-02", "2025-10-03", Verzuimsoort.Schorsing)));

    [Fact]
    public void Een_eerste_dag_bij_een_volgende_school_is_een_dag_van_aanwezigheid() =>
        Assert.Equal("2025-10-02", Sinds(Wereld().School("01AB01", Sector.PO).Kind().Op(School, eind: "2025-09-30").Op("01AB01", "2025-10-01").WegSinds("2025-10-02")));

    [Fact]
    public void Op_de_eerste_dag_van_een_inschrijving_is_de_leerling_daar_ingeschreven() =>
        Assert.Equal(0, Kind().Op(School, "2025-10-01").OpPeildatum("2025-10-01").Stand.Vestiging);

    [Fact]
    public void Ook_op_de_eerste_dag_van_de_reeks_gaat_de_klok_terug() =>
        Assert.Equal(
            "2026-02-16",
            Sinds(Wereld().Regels("2000-01-01", set => set with { AvDagen = 1 }).Kind().Op(School, eind: "2026-03-01").Weg("2026-02-16", "2026-03-01", Verzuimsoort.Ziek)));

    [Fact]
    public void Wie_nergens_stond_en_toen_niet_kwam_zit_thuis_sinds_de_uitschrijving() =>
        Assert.Equal("2025-10-01", Sinds(Kind().Op(School, eind: "2025-09-30").Op(School, "2025-11-01").WegSinds("2025-11-03")));

    [Fact]
    public void Een_vakantie_wordt_overgeslagen_maar_is_niet_het_begin()
    {
        Assert.Equal("2026-01-05", Sinds(Kind().WegSinds("2026-01-05")));
        Assert.Equal("2025-12-19", Sinds(Kind().Weg("2025-12-19", soort: Verzuimsoort.Ziek).WegSinds("2026-01-05")));
    }

    [Fact]
    public void Een_dag_die_niet_plichtig_was_is_een_begin() =>
        Assert.Equal("2026-01-01", Sinds(Kind().Op(School, eind: "2025-09-30").Vrijgesteld(Vrijstellingsoort.Artikel5OnderA, "2025-10-10", "2025-12-31")));

    [Fact]
    public void Voor_het_eerste_feit_gaat_de_klok_niet_terug()
    {
        Assert.Equal("2025-10-27", Sinds(Kind().Op(School, "2025-10-27").WegSinds("2025-10-27")));
        Assert.Equal("2025-10-20", Sinds(Kind().Op(School, "2025-10-27").Zoals(kind => kind with { IngeschrevenBrpOp = D("2025-10-20") }).WegSinds("2025-10-27")));
    }

    [Theory]
    [InlineData("2026-03-02", null, true, true)]
    [InlineData("2026-01-01", "2026-03-02", true, true)]
    [InlineData("2026-01-01", "2026-03-01", true, false)]
    [InlineData("2026-03-03", null, true, false)]
    [InlineData("2026-01-01", null, false, false)]
    public void Een_aanbod_telt_als_er_op_de_peildatum_een_plaats_is(string begin, string? eind, bool plaats, bool aanbod)
    {
        var thuis = Thuis(Kind().WegSinds("2025-10-27").Aanbod(begin, eind, plaats));
        Assert.Equal(aanbod, thuis.Aanbod);
        Assert.Equal(!aanbod, thuis.ZonderAanbodOverDeGrens);
    }
}
