using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Verzuim;
using Leerrecht.Core.Vrijstellingen;
using static Leerrecht.Core.Tests.Gegeven;

namespace Leerrecht.Core.Tests.Signalering;

/// <summary>Regels §6.4.</summary>
public class Luxeverzuim
{
    private static IReadOnlyList<string> Luxe(Kind kind, string peildatum = "2025-12-19") => kind.OpPeildatum(peildatum).Kort(Signaalsoort.Luxeverzuim);

    [Fact]
    public void Elke_rij_met_een_lesdag_geeft_een_signaal_over_haar_lesdagen()
    {
        var signaal = Kind().Weg("2025-10-15", "2025-10-28", Verzuimsoort.Luxe).OpPeildatum("2025-12-19").Enige(Signaalsoort.Luxeverzuim);
        Assert.Equal("2025-10-15..2025-10-28 5 dag, bereikt 2025-10-15", signaal.Kort);
        Assert.Equal(D("2025-10-22"), signaal.Uiterlijk);
        Assert.Equal(Bestemming.School | Bestemming.Leerplicht, signaal.BestemdVoor);
        Assert.Equal("a1", signaal.Bewijs);
    }

    [Fact]
    public void Begin_en_eind_zijn_lesdagen() =>
        Assert.Equal(["2025-10-17..2025-10-27 2 dag, bereikt 2025-10-17"], Luxe(Kind().Op(School, "2025-10-17").Weg("2025-10-16", "2025-10-27", Verzuimsoort.Luxe, school: School)));

    [Fact]
    public void Het_eind_is_dat_tot_nu_toe() =>
        Assert.Equal(["2025-10-16..2025-10-17 2 dag, bereikt 2025-10-16"], Luxe(Kind().Weg("2025-10-16", "2025-10-28", Verzuimsoort.Luxe), "2025-10-25"));

    [Fact]
    public void In_de_vakantie_is_er_niets() => Assert.Empty(Luxe(Kind().Weg("2025-10-18", "2025-10-26", Verzuimsoort.Luxe)));

    [Fact]
    public void Twee_rijen_zijn_twee_signalen() =>
        Assert.Equal(2, Luxe(Kind().Weg("2025-10-16", soort: Verzuimsoort.Luxe).Weg("2025-10-16", "2025-10-17", Verzuimsoort.Luxe)).Count);

    [Fact]
    public void Uren_tellen_in_hun_eenheid()
    {
        Assert.Equal(["2025-12-19..2025-12-19 3 lesuur"], Luxe(Wereld().School(School, Sector.VO).Kind().Even("2025-12-19", 150, Verzuimsoort.Luxe, lesuren: 3)));
        Assert.Equal(["2025-12-19..2025-12-19 1.67 klokuur"], Luxe(Kind().Even("2025-12-19", 100, Verzuimsoort.Luxe, lesuren: 3)));
    }

    [Fact]
    public void Alleen_dagen_waarop_de_leerling_plichtig_is() =>
        Assert.Equal(
            ["2025-10-15..2025-10-16 2 dag, bereikt 2025-10-15"],
            Luxe(Kind().Vrijgesteld(Vrijstellingsoort.Artikel5OnderC, "2025-10-17").Zoals(kind => kind with { IngeschrevenBrpOp = D("2025-10-15") }).Weg("2025-10-14", "2025-10-17", Verzuimsoort.Luxe)));
}

/// <summary>Regels §6.5.</summary>
public class Te_laat
{
    private static readonly string[] Tien =
        ["2025-09-02", "2025-09-04", "2025-09-09", "2025-09-11", "2025-09-16", "2025-09-18", "2025-09-23", "2025-09-25", "2025-09-30", "2025-10-02"];

    [Fact]
    public void Op_elke_trede_komt_een_signaal_vanaf_de_negende_keer_ook_voor_leerplicht()
    {
        var signalen = Kind().TeLaat(Tien).OpPeildatum("2025-10-31").Van(Signaalsoort.TeLaat);
        Assert.Equal(
            ["2025-09-02..2025-09-09 3 keer", "2025-09-02..2025-09-18 6 keer", "2025-09-02..2025-09-30 9 keer"],
            signalen.Select(signaal => signaal.Kort));
        Assert.Equal([Bestemming.School, Bestemming.School, Bestemming.School | Bestemming.Leerplicht], signalen.Select(signaal => signaal.BestemdVoor));
        Assert.Equal("a1 a2 a3", signalen[0].Bewijs);
        Assert.Null(signalen[2].Uiterlijk);
    }

    [Fact]
    public void Wie_niet_plichtig_is_blijft_bij_de_school() =>
        Assert.All(Kind("2007-05-05").TeLaat(Tien).OpPeildatum("2025-10-31").Van(Signaalsoort.TeLaat), signaal => Assert.Equal(Bestemming.School, signaal.BestemdVoor));

    [Fact]
    public void Twee_keer_op_een_dag_is_twee_keer_in_de_volgorde_van_hun_id() =>
        Assert.Equal("a2 a1 a3", Kind().TeLaat("2025-09-03", "2025-09-02", "2025-09-03", "2025-09-03").OpPeildatum("2025-10-31").Enige(Signaalsoort.TeLaat).Bewijs);

    [Fact]
    public void Op_een_vrije_dag_of_elders_telt_te_laat_niet() =>
        Assert.Empty(Kind().Op(School, "2025-09-02").TeLaat("2025-09-01", "2025-09-02", "2025-09-06", "2025-10-20", "2025-09-03").OpPeildatum("2025-10-31").Van(Signaalsoort.TeLaat));

    [Fact]
    public void Op_1_augustus_begint_de_telling_opnieuw() =>
        Assert.Equal(
            ["2025-09-02..2025-09-04 3 keer"],
            Kind().Op(School, "2024-08-01").TeLaat("2025-07-10", "2025-07-11", "2025-09-02", "2025-09-03", "2025-09-04").OpPeildatum("2025-10-31").Kort(Signaalsoort.TeLaat));

    [Fact]
    public void Twee_vestigingen_van_een_instelling_tellen_samen_en_twee_instellingen_niet()
    {
        Kind Wissel(string naar) => Wereld().School(naar, Sector.PO).Kind().Op(School, eind: "2025-09-03").Op(naar, "2025-09-04").TeLaat("2025-09-02", "2025-09-03", "2025-09-04");
        Assert.Equal("01AB01", Wissel("01AB01").OpPeildatum("2025-10-31").Enige(Signaalsoort.TeLaat).Vestiging);
        Assert.Empty(Wissel("02CD00").OpPeildatum("2025-10-31").Van(Signaalsoort.TeLaat));
    }

    [Fact]
    public void Een_periode_te_laat_telt_een_keer_op_haar_eerste_dag() =>
        Assert.Empty(Kind().Weg("2025-09-01", "2025-09-05", Verzuimsoort.TeLaat).Weg("2025-09-06", "2025-09-12", Verzuimsoort.TeLaat).TeLaat("2025-09-10").OpPeildatum("2025-10-31").Van(Signaalsoort.TeLaat));

    [Fact]
    public void Te_laat_heeft_geen_uren() =>
        Assert.Empty(Kind().Even("2025-09-02", 960, Verzuimsoort.TeLaat).Even("2025-09-03", 960, Verzuimsoort.TeLaat).OpPeildatum("2025-10-31").Signalen);
}
