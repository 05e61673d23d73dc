using Leerrecht.Core.Kalender;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Tellingen;
using Leerrecht.Core.Verzuim;
using Leerrecht.Core.Vrijstellingen;
using static Leerrecht.Core.Tests.Gegeven;

namespace Leerrecht.Core.Tests.Tellingen;

/// <summary>Regels §8, on the census date of 1 February 2026.</summary>
public class Het_resultaatschema
{
    private static readonly DateOnly Ijkmoment = D("2026-02-01");

    private static Wereld Region() => Wereld()
        .School("02CD00", Sector.VO, swv: "VO2001", bestuur: "B2")
        .School("03EF00", Sector.MBO, swv: null, bestuur: null)
        .Gemeente("GM0855", Vakantieregio.Zuid);

    private static Resultaatschema Tel(Selectie? selectie, params Func<Wereld, Kind>[] kinderen)
    {
        var wereld = Region();
        var telling = new Resultaattelling(Ijkmoment, selectie, wereld.Omgeving.Scholen);
        foreach (var feiten in kinderen.Select(kind => kind(wereld).Feiten))
        {
            var oordeel = Oordeel.Van(wereld.Omgeving, feiten, Ijkmoment);
            telling.Tel(feiten.Leerling.Gemeente, oordeel.Stand, oordeel.Thuiszitter);
        }

        return telling.Resultaat();
    }

    private static string Rijen(Resultaatschema schema) =>
        string.Join(", ", schema.Rijen.Where(rij => rij.Totaal is not 0).Select(rij => $"{rij.Rij.Woord()} {rij.TotEnMet3Maanden?.ToString() ?? "-"}+{rij.LangerDan3Maanden?.ToString() ?? "-"}"));

    private static Kind Thuis(Wereld wereld, string school, string sinds) => wereld.Kind().Op(school).WegSinds(sinds);

    private static Kind Vrij(Wereld wereld, Vrijstellingsoort soort, bool permanent = false) =>
        wereld.Kind().Nergens().Vrijgesteld(soort, "2025-09-01", permanent: permanent);

    [Fact]
    public void Alle_rijen_staan_er_in_vaste_volgorde() =>
        Assert.Equal(
            ["AV-PO", "AV-VO", "AV-VO-mbo", "LRV-PO", "LRV-VO", "LRV-MBO", "totaal"],
            Tel(null).Rijen.Select(rij => rij.Rij.Woord()));

    [Fact]
    public void Thuiszitters_tellen_per_categorie_sector_en_kant_van_de_drie_maanden() =>
        Assert.Equal(
            "AV-PO 1+0, AV-VO 0+1, LRV-PO 1+1, LRV-VO 1+0, LRV-MBO 0+1, totaal 3+3",
            Rijen(Tel(
                null,
                wereld => wereld.Kind().Op(School, eind: "2025-12-31"),
                wereld => wereld.Kind("2009-06-01").Op(School, eind: "2025-09-30"),
                wereld => Thuis(wereld, School, "2025-12-08"),
                wereld => Thuis(wereld, School, "2025-10-06"),
                wereld => Thuis(wereld, "02CD00", "2025-12-08"),
                wereld => Thuis(wereld, "03EF00", "2025-10-06"),
                wereld => wereld.Kind())));

    [Fact]
    public void Wachten_op_het_mbo_is_deel_van_AV_VO_en_wordt_niet_bij_het_totaal_geteld() =>
        Assert.Equal(
            "AV-VO 0+2, AV-VO-mbo 0+1, totaal 0+2",
            Rijen(Tel(
                null,
                wereld => wereld.Kind("2009-06-01").Op(School, eind: "2025-09-30").Zoals(kind => kind with { WachtOpMbo = true }),
                wereld => wereld.Kind("2009-06-01").Op(School, eind: "2025-09-30"))));

    [Fact]
    public void Onder_de_twaalf_wacht_niemand_op_het_mbo() =>
        Assert.Equal("AV-PO 0+1, totaal 0+1", Rijen(Tel(null, wereld => wereld.Kind().Op(School, eind: "2025-09-30").Zoals(kind => kind with { WachtOpMbo = true }))));

    [Fact]
    public void Leerplichtigen_zijn_inwoners_die_plichtig_zijn_of_zouden_zijn_zonder_vrijstelling()
    {
        var schema = Tel(
            new(Selectiesoort.Gemeente, Thuisgemeente),
            wereld => wereld.Kind(),
            wereld => Vrij(wereld, Vrijstellingsoort.Artikel5OnderA),
            wereld => Vrij(wereld, Vrijstellingsoort.Artikel5a),
            wereld => wereld.Kind("2021-06-01"),
            wereld => wereld.Kind("2007-05-05"),
            wereld => Vrij(wereld, Vrijstellingsoort.Artikel5OnderA, permanent: true).Zoals(kind => kind with { UitgeschrevenBrpOp = D("2026-01-15") }),
            wereld => wereld.Kind().Zoals(kind => kind with { Gemeente = "GM0855" }));
        Assert.Equal(3, schema.Leerplichtigen);
        Assert.Equal(new(1, 0, 0, 0), schema.Vrijstellingen);
    }

    [Fact]
    public void Vrijstellingen_tellen_per_leerling_en_permanent_gaat_voor_tijdelijk() =>
        Assert.Equal(
            new(1, 2, 1, 1),
            Tel(
                null,
                wereld => Vrij(wereld, Vrijstellingsoort.Artikel5OnderA),
                wereld => Vrij(wereld, Vrijstellingsoort.Artikel5OnderA, permanent: true),
                wereld => Vrij(wereld, Vrijstellingsoort.Artikel5OnderA).Vrijgesteld(Vrijstellingsoort.Artikel5OnderA, "2025-09-01", permanent: true),
                wereld => Vrij(wereld, Vrijstellingsoort.Artikel5OnderB),
                wereld => Vrij(wereld, Vrijstellingsoort.Artikel5OnderC),
                wereld => Vrij(wereld, Vrijstellingsoort.Artikel15),
                wereld => wereld.Kind().Vrijgesteld(Vrijstellingsoort.Artikel5OnderB, "2025-09-01", "2026-01-31"),
                wereld => wereld.Kind().Vrijgesteld(Vrijstellingsoort.Artikel5OnderB, "2025-09-01", status: Vrijstellingstatus.Aangevraagd)).Vrijstellingen);

    [Fact]
    public void Twee_keer_dezelfde_vrijstelling_is_een_leerling() =>
        Assert.Equal(
            new(1, 0, 1, 0),
            Tel(
                null,
                wereld => Vrij(wereld, Vrijstellingsoort.Artikel5OnderA).Vrijgesteld(Vrijstellingsoort.Artikel5OnderA, "2025-12-01"),
                wereld => Vrij(wereld, Vrijstellingsoort.Artikel5OnderB).Vrijgesteld(Vrijstellingsoort.Artikel5OnderB, "2025-12-01")).Vrijstellingen);

    [Fact]
    public void Langdurig_zieken_zijn_alle_inwoners_met_een_open_signaal_ook_wie_niet_plichtig_is() =>
        Assert.Equal(
            2,
            Tel(
                new(Selectiesoort.Gemeente, Thuisgemeente),
                wereld => wereld.Kind().WegSinds("2025-12-08", Verzuimsoort.Ziek),
                wereld => wereld.Kind("2007-05-05").Op("03EF00").WegSinds("2025-12-08", Verzuimsoort.Ziek),
                wereld => wereld.Kind().WegSinds("2026-01-05", Verzuimsoort.Ziek),
                wereld => wereld.Kind().Weg("2025-10-06", "2025-12-19", Verzuimsoort.Ziek).Weg("2026-01-06", soort: Verzuimsoort.Ziek)).LangdurigZiek);

    [Theory]
    [InlineData(1, 3, 333.33)]
    [InlineData(2, 3, 666.67)]
    [InlineData(1, 1600, 0.63)]
    [InlineData(0, 5, 0)]
    public void Per_duizend_wordt_naar_boven_afgerond_op_twee_decimalen(int thuiszitters, int leerplichtigen, double per1000)
    {
        var telling = new Resultaattelling(Ijkmoment, null, Region().Omgeving.Scholen);
        var thuis = new Thuiszitter(Thuiszittercategorie.AV, Onderwijssoort.PO, Ijkmoment, 1, Ijkmoment, false, false, false, -1);
        for (var nummer = 0; nummer < leerplichtigen; nummer++)
        {
            telling.Tel(Thuisgemeente, new(true, true, -1, false, Vrijgesteld.Niet), nummer < thuiszitters ? thuis : null);
        }

        Assert.Equal((decimal)per1000, telling.Resultaat().Per1000);
    }

    [Fact]
    public void Zonder_leerplichtigen_is_er_geen_verhouding() => Assert.Null(Tel(null).Per1000);

    [Fact]
    public void Een_gemeente_kiest_wie_er_woont_waar_ook_op_school() =>
        Assert.Equal(
            "LRV-VO 0+1, totaal 0+1",
            Rijen(Tel(
                new(Selectiesoort.Gemeente, "GM0855"),
                wereld => Thuis(wereld, "02CD00", "2025-10-06").Zoals(kind => kind with { Gemeente = "GM0855" }),
                wereld => Thuis(wereld, "02CD00", "2025-10-06"))));

    [Theory]
    [InlineData(Selectiesoort.Vestiging, "01AB00", "AV-PO -+-, AV-VO -+-, AV-VO-mbo -+-, LRV-PO 0+1, totaal 0+1", 3)]
    [InlineData(Selectiesoort.Bestuur, "B2", "AV-PO -+-, AV-VO -+-, AV-VO-mbo -+-, LRV-VO 0+1, totaal 0+1", 1)]
    [InlineData(Selectiesoort.Swv, "VO2001", "AV-PO -+-, AV-VO -+-, AV-VO-mbo -+-, LRV-VO 0+1, totaal 0+1", 1)]
    public void Naar_school_tellen_alle_ingeschrevenen_en_geen_absoluut_verzuim_of_vrijstellingen(Selectiesoort soort, string waarde, string rijen, int leerlingen)
    {
        var schema = Tel(
            new(soort, waarde),
            wereld => Thuis(wereld, School, "2025-10-06"),
            wereld => Thuis(wereld, "02CD00", "2025-10-06").Zoals(kind => kind with { Gemeente = "GM0855" }),
            wereld => wereld.Kind("2021-06-01"),
            wereld => wereld.Kind().Vrijgesteld(Vrijstellingsoort.Artikel5OnderA, "2025-09-01"),
            wereld => wereld.Kind().Op(School, eind: "2025-09-30"));
        Assert.Equal(rijen, Rijen(schema));
        Assert.Equal(leerlingen, schema.Leerplichtigen);
        Assert.Equal(new(null, null, null, null), schema.Vrijstellingen);
        Assert.Equal(decimal.Round(1000m / leerlingen, 2), schema.Per1000);
    }

    [Fact]
    public void Naar_school_tellen_langdurig_zieken_onder_de_leerlingen_van_de_school() =>
        Assert.Equal(
            1,
            Tel(
                new(Selectiesoort.Vestiging, School),
                wereld => wereld.Kind().WegSinds("2025-12-08", Verzuimsoort.Ziek),
                wereld => wereld.Kind().Op("02CD00").WegSinds("2025-12-08", Verzuimsoort.Ziek)).LangdurigZiek);

    [Theory]
    [InlineData(Selectiesoort.Gemeente, "gemeente", false)]
    [InlineData(Selectiesoort.Vestiging, "vestiging", true)]
    [InlineData(Selectiesoort.Bestuur, "bestuur", false)]
    [InlineData(Selectiesoort.Swv, "swv", false)]
    public void Een_selectie_zegt_haar_woord_en_wat_zij_omvat(Selectiesoort soort, string woord, bool omvat)
    {
        var school = Region().Omgeving.Scholen.Vestigingen[0];
        Assert.Equal(woord, new Selectie(soort, School).Woord);
        Assert.Equal(omvat, new Selectie(soort, School).Omvat(school));
        Assert.Equal(soort == Selectiesoort.Gemeente, new Selectie(soort, School).NaarWoonplaats);
    }
}
