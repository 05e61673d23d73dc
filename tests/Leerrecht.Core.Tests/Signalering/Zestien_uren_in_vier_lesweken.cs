using Leerrecht.Core.Kalender;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Verzuim;
using Leerrecht.Core.Vrijstellingen;
using static Leerrecht.Core.Tests.Gegeven;

namespace Leerrecht.Core.Tests.Signalering;

/// <summary>Regels §6.1: what counts, the window of four lesson weeks and the restart. The chain of reports is in <see cref="Een_keten_van_meldingen"/>.</summary>
public class Zestien_uren_in_vier_lesweken
{
    private static IReadOnlyList<string> Gemeld(Kind kind, string peildatum = "2025-10-31") =>
        kind.OpPeildatum(peildatum).Kort(Signaalsoort.WettelijkVerzuim);

    [Fact]
    public void Precies_zestien_klokuren_is_genoeg() =>
        Assert.Equal(["2025-09-08..2025-09-11 16 klokuur, nr 1"], Gemeld(Kind().Weg("2025-09-08", "2025-09-11", minuten: 240)));

    [Fact]
    public void Een_minuut_minder_is_niet_genoeg() =>
        Assert.Empty(Gemeld(Kind().Weg("2025-09-08", "2025-09-10", minuten: 240).Even("2025-09-11", 239)));

    [Fact]
    public void Achtenveertig_keer_twintig_minuten_is_precies_zestien_uur()
    {
        var kind = Kind();
        for (var keer = 0; keer < 48; keer++)
        {
            kind.Even($"2025-09-{8 + keer / 12:00}", 20);
        }

        Assert.Equal(["2025-09-08..2025-09-11 16 klokuur, nr 1"], Gemeld(kind));
    }

    [Fact]
    public void Honderdsten_van_lesuren_tellen_precies_op() =>
        Assert.Equal(
            ["2025-09-08..2025-09-10 16 lesuur, nr 1"],
            Gemeld(Wereld().School(School, Sector.VO).Kind().Even("2025-09-08", 1, lesuren: 5.33m).Even("2025-09-09", 1, lesuren: 5.33m).Even("2025-09-10", 1, lesuren: 5.34m)));

    [Fact]
    public void De_omvang_wordt_naar_boven_afgerond_op_twee_decimalen() =>
        Assert.Equal(
            ["2025-09-08..2025-09-09 16.02 klokuur, nr 1", "2025-09-22..2025-09-23 16.33 klokuur, nr 1"],
            Gemeld(Kind().Even("2025-09-08", 480).Even("2025-09-09", 481).Even("2025-09-22", 480).Even("2025-09-23", 500)));

    [Fact]
    public void Een_hele_dag_telt_de_dagnorm_van_de_sector()
    {
        Assert.Equal(["2025-09-08..2025-09-11 20 klokuur, nr 1"], Gemeld(Kind().Weg("2025-09-08", "2025-09-11")));
        Assert.Equal(["2025-09-08..2025-09-10 18 lesuur, nr 1"], Gemeld(Wereld().School(School, Sector.VO).Kind().Weg("2025-09-08", "2025-09-10")));
        Assert.Equal(["2025-09-08..2025-09-10 18 klokuur, nr 1"], Gemeld(Wereld().School(School, Sector.MBO).Kind().Weg("2025-09-08", "2025-09-10")));
    }

    [Fact]
    public void Een_hele_dag_telt_wat_de_rij_zegt_ook_boven_de_norm() =>
        Assert.Equal(["2025-09-08..2025-09-09 16 klokuur, nr 1"], Gemeld(Kind().Weg("2025-09-08", "2025-09-09", minuten: 480)));

    [Fact]
    public void Met_een_hele_dag_erbij_telt_een_datum_hoogstens_die_dag() =>
        Assert.Empty(Gemeld(Kind().Weg("2025-09-08", "2025-09-10").Even("2025-09-08", 180)));

    [Fact]
    public void Van_meer_hele_dagen_op_een_datum_telt_de_grootste() =>
        Assert.Equal(
            ["2025-09-08..2025-09-10 16 klokuur, nr 1"],
            Gemeld(Kind().Weg("2025-09-08").Weg("2025-09-08", minuten: 480).Weg("2025-09-09").Even("2025-09-10", 180)));

    [Fact]
    public void Zonder_hele_dag_tellen_de_uren_van_een_datum_alle_op() =>
        Assert.Equal(
            ["2025-09-08..2025-09-10 16 klokuur, nr 1"],
            Gemeld(Kind().Even("2025-09-08", 180).Even("2025-09-08", 180).Weg("2025-09-09", "2025-09-10")));

    [Fact]
    public void In_lesuren_gaan_de_lesuren_van_de_rij_voor_de_minuten()
    {
        Kind Acht(decimal lesuren)
        {
            var kind = Wereld().School(School, Sector.VO).Kind();
            foreach (var dag in new[] { 1, 2, 3, 4, 5, 8, 9, 10 })
            {
                kind.Even($"2025-09-{dag:00}", 90, lesuren: lesuren);
            }

            return kind;
        }

        Assert.Equal(["2025-09-01..2025-09-10 16 lesuur, nr 1"], Gemeld(Acht(2)));
        Assert.Empty(Gemeld(Acht(0)));
    }

    [Fact]
    public void In_klokuren_doen_de_lesuren_van_de_rij_er_niet_toe() =>
        Assert.Empty(Gemeld(Wereld().School(School, Sector.MBO).Kind().Weg("2025-09-08", "2025-09-10", minuten: 300, lesuren: 6)));

    [Theory]
    [InlineData(Verzuimsoort.Luxe)]
    [InlineData(Verzuimsoort.Ziek)]
    [InlineData(Verzuimsoort.Gewichtig)]
    [InlineData(Verzuimsoort.Schorsing)]
    [InlineData(Verzuimsoort.TeLaat)]
    [InlineData(Verzuimsoort.SchoolDicht)]
    [InlineData(Verzuimsoort.Onbekend)]
    public void Alleen_ongeoorloofd_telt_en_luxe_niet(Verzuimsoort soort) =>
        Assert.Empty(Gemeld(Kind().Weg("2025-09-08", "2025-09-19", soort)));

    [Fact]
    public void Een_vakantie_breekt_het_venster_niet() =>
        Assert.Equal(
            ["2025-10-08..2025-11-05 16 klokuur, nr 1"],
            Gemeld(Kind().Weg("2025-10-08", "2025-10-09", minuten: 240).Weg("2025-11-04", "2025-11-05", minuten: 240), "2025-11-30"));

    [Theory]
    [InlineData("2025-09-22", 1)]
    [InlineData("2025-09-26", 1)]
    [InlineData("2025-09-29", 0)]
    public void De_vijfde_lesweek_valt_buiten_het_venster(string laatste, int aantal) =>
        Assert.Equal(aantal, Gemeld(Kind().Even("2025-09-01", 480).Even(laatste, 480)).Count);

    [Fact]
    public void Dagen_zonder_les_of_inschrijving_en_rijen_van_een_andere_vestiging_tellen_niet()
    {
        Assert.Empty(Gemeld(Kind().Weg("2025-10-16", "2025-10-27"))); // 16, 17 and 27 October
        Assert.Empty(Gemeld(Kind().Op(School, "2025-09-10").Weg("2025-09-01", "2025-09-12", school: School)));
        Assert.Empty(Gemeld(Wereld().School("01AB01", Sector.PO).Kind().Op(School).Weg("2025-09-08", "2025-09-12", school: "01AB01")));
    }

    [Fact]
    public void Dagen_waarop_de_leerling_niet_plichtig_is_tellen_niet() =>
        Assert.Equal(
            ["2025-09-08..2025-09-15 20 klokuur, nr 1"],
            Gemeld(Kind().Vrijgesteld(Vrijstellingsoort.Artikel5OnderA, "2025-09-09", "2025-09-10").Weg("2025-09-08", "2025-09-15")));

    [Fact]
    public void Na_een_melding_begint_de_telling_opnieuw() =>
        Assert.Equal(
            ["2025-09-01..2025-09-02 16 klokuur, nr 1", "2025-09-09..2025-09-10 16 klokuur, nr 2"],
            Gemeld(Kind().Weg("2025-09-01", "2025-09-02", minuten: 480).Even("2025-09-09", 480).Even("2025-09-10", 480)));

    [Fact]
    public void Wat_boven_de_zestien_komt_gaat_niet_mee() =>
        Assert.Single(Gemeld(Kind().Weg("2025-09-01", "2025-09-02", minuten: 600).Weg("2025-09-10", "2025-09-12")));

    [Fact]
    public void Twee_vestigingen_van_een_instelling_tellen_samen()
    {
        var kind = Wereld().School("01AB01", Sector.PO).Kind().Op(School, eind: "2025-09-08").Op("01AB01", "2025-09-09").Weg("2025-09-08", minuten: 480).Weg("2025-09-09", minuten: 480);
        var signaal = kind.OpPeildatum("2025-10-01").Enige(Signaalsoort.WettelijkVerzuim);
        Assert.Equal("2025-09-08..2025-09-09 16 klokuur, nr 1", signaal.Kort);
        Assert.Equal("01AB01", signaal.Vestiging);
    }

    [Fact]
    public void Twee_instellingen_tellen_apart() =>
        Assert.Empty(Gemeld(Wereld().School("02CD00", Sector.PO).Kind().Op(School, eind: "2025-09-08").Op("02CD00", "2025-09-09").Weg("2025-09-08", minuten: 480).Weg("2025-09-09", minuten: 480)));

    [Fact]
    public void Norm_en_eenheid_volgen_de_vestiging_van_elke_dag() =>
        Assert.Equal(
            ["2025-09-08..2025-09-10 16 lesuur, nr 1"],
            Gemeld(Wereld().School("01AB01", Sector.VO).Kind().Op(School, eind: "2025-09-09").Op("01AB01", "2025-09-10").Weg("2025-09-08", "2025-09-09").Weg("2025-09-10")));

    [Theory]
    [InlineData("2025-11-07", 1)]
    [InlineData("2025-11-10", 0)]
    public void Lesweken_zijn_die_van_de_vestiging_van_de_beoordeelde_dag(string laatste, int aantal) =>
        // For Zuid 14 October lies in the holiday and counts with the week of 6 October; for Noord it would be one week later.
        Assert.Equal(aantal, Gemeld(
            Wereld().School("01AB01", Sector.PO, Vakantieregio.Zuid).Kind().Op(School, eind: "2025-10-17").Op("01AB01", "2025-10-18").Even("2025-10-14", 480).Even(laatste, 480),
            "2025-11-30").Count);

    [Theory]
    [InlineData(Venster.Lesdagen, "2025-09-29", 1)]
    [InlineData(Venster.Lesdagen, "2025-09-30", 0)]
    [InlineData(Venster.Lesweken, "2025-09-29", 0)]
    public void Het_venster_kan_ook_twintig_lesdagen_zijn(Venster venster, string laatste, int aantal) =>
        // With 10 September free the twentieth teaching day from 1 September is Monday 29 September.
        Assert.Equal(aantal, Gemeld(
            Wereld().Dagen(School, "2025-09-10").Regels("2000-01-01", set => set with { WvVenster = venster }).Kind().Even("2025-09-01", 480).Even(laatste, 480)).Count);

    [Fact]
    public void De_melding_noemt_termijn_bestemming_en_de_rijen_in_het_venster_op_volgorde()
    {
        var signaal = Kind().Even("2025-09-09", 480).Even("2025-09-08", 480).Even("2025-08-25", 60, Verzuimsoort.Ziek).Even("2025-08-26", 60).Even("2025-09-24", 480).Even("2025-09-23", 480)
            .OpPeildatum("2025-10-31").Van(Signaalsoort.WettelijkVerzuim);
        Assert.Equal(["a4 a2 a1", "a6 a5"], signaal.Select(melding => melding.Bewijs));
        Assert.Equal(D("2025-09-16"), signaal[0].Uiterlijk);
        Assert.Equal(Bestemming.School | Bestemming.Leerplicht, signaal[0].BestemdVoor);
        Assert.Equal(School, signaal[0].Vestiging);
        Assert.Equal(D("1900-01-01"), signaal[0].Regelset);
    }

    [Fact]
    public void Het_bewijs_staat_op_volgorde_van_de_rij_niet_van_de_dag_waarop_zij_gaat_tellen()
    {
        // The first row is of a school where the child only comes on Thursday; the second counts from Tuesday.
        var signaal = Wereld().School("01AB01", Sector.PO).Kind().Op(School, eind: "2025-09-10").Op("01AB01", "2025-09-11")
            .Weg("2025-09-08", "2025-09-12", school: "01AB01").Weg("2025-09-09", "2025-09-10", school: School)
            .OpPeildatum("2025-10-31").Enige(Signaalsoort.WettelijkVerzuim);
        Assert.Equal("2025-09-09..2025-09-12 20 klokuur, nr 1", signaal.Kort);
        Assert.Equal("a1 a2", signaal.Bewijs);
    }

    [Fact]
    public void Wat_na_de_peildatum_gebeurt_weet_niemand() =>
        Assert.Empty(Gemeld(Kind().Weg("2025-09-08", "2025-09-11", minuten: 240), "2025-09-10"));
}
