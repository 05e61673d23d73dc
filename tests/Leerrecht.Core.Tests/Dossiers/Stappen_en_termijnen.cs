using Leerrecht.Core.Dossiers;
using static Leerrecht.Core.Tests.Dossiers.Spel;
using Gebeurtenis = Leerrecht.Core.Dossiers.Dossiergebeurtenis;
using Opdracht = Leerrecht.Core.Dossiers.Dossieropdracht;

namespace Leerrecht.Core.Tests.Dossiers;

/// <summary>Up, down, longer or standing still: somebody decides it, with a reason.</summary>
public class Stappen_en_termijnen
{
    private static readonly Opdracht.TermijnOpschorten Opschorten = new(Begin.AddDays(10), "De jeugdarts ziet hem pas dan.");
    private static readonly Opdracht.Afschalen Afschalen = new("Hij komt elke ochtend.", Gehoord);

    [Fact]
    public void Omhoog_kan_als_er_is_gesproken_overlegd_en_gepland()
    {
        Assert.Equal("dossier.vereist", Opgepakt.Weigert(Opschalen(Sprak)));
        var twee = Opgepakt.Doe(Spreken).Doe(Opschalen(Sprak));
        Assert.Equal((2, Begin, new Termijnstand.Loopt(Begin.AddMonths(1), false)), (twee.Zaak.Trede, twee.Zaak.TredeSinds, twee.Zaak.Termijn));
        Assert.Equal("dossier.vereist", twee.Weigert(Opschalen(Sprak)));
        var overlegd = twee.Doe(new Opdracht.OverlegHouden(Nummer(9), Overlegsoort.Mdo, Begin, ["Moeder"], [], "Hij begint later.", [], ""));
        Assert.Equal("dossier.vereist", overlegd.Weigert(Opschalen(Sprak)));
        Assert.Equal(3, overlegd.Doe(Vaststellen(0)).Doe(Opschalen(Sprak)).Zaak.Trede);
    }

    [Fact]
    public void Wat_er_voor_deze_stap_was_telt_niet_mee()
    {
        var twee = Opgepakt.Doe(Spreken).Doe(Vaststellen(0)).Na(1).Doe(Opschalen());
        Assert.Equal([Tredevereiste.KindGesproken, Tredevereiste.Overleg], Opschaalregels.Ontbreekt(twee.Zaak, Model.Treden[1]));
    }

    [Fact]
    public void Een_kind_dat_niemand_kon_spreken_gaat_ook_omhoog_met_de_reden_erbij()
    {
        Assert.Equal("dossier.vereist", Opgepakt.Weigert(Opschalen(Gehoord with { Kind = new("", "Ziek") })));
        Assert.Equal(2, Opgepakt.Doe(Opschalen(Gehoord with { Kind = new("", "Hij doet de deur niet open.") })).Zaak.Trede);
    }

    [Fact]
    public void Na_het_kantelpunt_wacht_een_kind_niet_op_wat_anderen_lieten_liggen() =>
        Assert.Equal((2, 3), (Opgepakt.Na(22).Doe(Opschalen(Sprak)).Zaak.Trede, Opgepakt.Tot(2).Na(32).Doe(Opschalen(Sprak)).Zaak.Trede));

    [Fact]
    public void Omhoog_heeft_een_reden_de_stem_van_het_gezin_en_een_volgende_stap()
    {
        Assert.Equal("dossier.reden", Opgepakt.Doe(Spreken).Weigert(Opschalen() with { Reden = "Moet" }));
        Assert.Equal("stem.ouders", Opgepakt.Doe(Spreken).Weigert(Opschalen(Gehoord with { Ouders = new("Ja.", "Nee.") })));
        Assert.Equal("dossier.trede", Opgepakt.Tot(4).Weigert(Opschalen()));
        Assert.Equal(new Termijnstand.Geen(), Opgepakt.Tot(4).Zaak.Termijn);
    }

    [Fact]
    public void Wie_de_volgende_stap_leidt_wordt_gevraagd_en_tot_dan_blijft_de_regie()
    {
        var twee = Opgepakt.Doe(Spreken).Doe(Opschalen());
        Assert.Equal((Begeleider, new Regieverzoek(Directeur, Begin, "stap 2")), (twee.Zaak.Regie, twee.Zaak.Verzoek!));
        Assert.Contains(twee.Zaak.Deelnemers, een => een.Wie == Directeur);

        Assert.Null(Opgepakt.Doe(Spreken).Doe(Opschalen(), anders: kader => kader with { Leiders = [Begeleider, null, null, null] }).Zaak.Verzoek);
        Assert.Null(Opgepakt.Doe(Spreken).Doe(Opschalen(), anders: kader => kader with { Leiders = [Begeleider, Begeleider, null, null] }).Zaak.Verzoek);
        Assert.Null(Niets.Doe(Openen with { Regie = Directeur }).Doe(Spreken).Doe(Opschalen(), Directeur).Zaak.Verzoek);
    }

    [Fact]
    public void Wie_nog_gevraagd_was_is_het_niet_meer_als_het_verder_omhoog_gaat()
    {
        var drie = Opgepakt.Tot(3);
        Assert.Equal((Begeleider, Consulent), (drie.Zaak.Regie, drie.Zaak.Verzoek?.Aan));
        Assert.Equal("dossier.regie", drie.Weigert(new Opdracht.RegieAanvaarden(), Directeur));
    }

    [Fact]
    public void Omlaag_kan_tot_de_eerste_stap_en_begint_daar_een_nieuwe_termijn()
    {
        Assert.Equal("dossier.trede", Opgepakt.Weigert(Afschalen));
        var drie = Opgepakt.Tot(3).Na(2);
        Assert.Equal("dossier.reden", drie.Weigert(Afschalen with { Reden = "Beter" }));
        Assert.Equal("stem.kind", drie.Weigert(Afschalen with { Stemmen = Zwijgt }));
        Assert.NotNull(drie.Zaak.Verzoek);
        Assert.Null(drie.Doe(Afschalen).Zaak.Verzoek);
        var twee = drie.Doe(Afschalen).Zaak;
        Assert.Equal((2, drie.Dag, new Termijnstand.Loopt(drie.Dag.AddMonths(1), false), Begeleider), (twee.Trede, twee.TredeSinds, twee.Termijn, twee.Regie));
    }

    [Theory]
    [InlineData(0, "dossier.tot")]
    [InlineData(21, "dossier.tot")]
    [InlineData(93, "dossier.tot")]
    [InlineData(22, "dossier.reden")]
    public void Een_termijn_eindigt_na_vandaag_op_een_andere_dag_en_langer_heeft_een_reden(int over, string veld) =>
        Assert.Equal(veld, Opgepakt.Weigert(new Opdracht.TermijnVerzetten(Begin.AddDays(over), "")));

    [Fact]
    public void Korter_afspreken_kan_zo_en_daarna_weer_langer_met_een_reden()
    {
        var kort = Opgepakt.Na(15).Doe(new Opdracht.TermijnVerzetten(Begin.AddDays(18), ""));
        Assert.Equal(new Termijnstand.Loopt(Begin.AddDays(18), false), kort.Zaak.Termijn);
        Assert.Equal("dossier.reden", kort.Weigert(new Opdracht.TermijnVerzetten(Begin.AddDays(20), "")));
        Assert.Equal(new Termijnstand.Loopt(Begin.AddDays(20), false), kort.Doe(new Opdracht.TermijnVerzetten(Begin.AddDays(20), "De arts kan dan pas.")).Zaak.Termijn);
    }

    [Fact]
    public void Na_het_kantelpunt_geeft_alleen_een_reden_meer_tijd()
    {
        var voorbij = Opgepakt.Na(22);
        Assert.Equal("dossier.reden", voorbij.Weigert(new Opdracht.TermijnVerzetten(Begin.AddDays(30), "")));
        Assert.Equal(new Termijnstand.Loopt(Begin.AddDays(30), false), voorbij.Doe(new Opdracht.TermijnVerzetten(Begin.AddDays(30), "Maandag begint de hulp.")).Zaak.Termijn);
        Assert.Equal("dossier.termijn", Opgepakt.Tot(4).Weigert(new Opdracht.TermijnVerzetten(Begin.AddDays(30), "Maandag begint de hulp.")));
        Assert.Equal("dossier.termijn", Opgepakt.Doe(Opschorten).Weigert(new Opdracht.TermijnVerzetten(Begin.AddDays(30), "Maandag begint de hulp.")));
    }

    [Fact]
    public void Stilstaan_kan_een_lopende_termijn_voor_een_reden_en_een_tijd()
    {
        Assert.Equal("dossier.tot", Opgepakt.Weigert(Opschorten with { Tot = Begin }));
        Assert.Equal("dossier.tot", Opgepakt.Weigert(Opschorten with { Tot = Begin.AddDays(93) }));
        Assert.Equal("dossier.reden", Opgepakt.Weigert(Opschorten with { Reden = "Vakantie" }));
        Assert.Equal("dossier.termijn", Opgepakt.Na(22).Weigert(Opschorten with { Tot = Begin.AddDays(30) }));
        Assert.Equal("dossier.termijn", Opgepakt.Doe(Opschorten).Weigert(Opschorten));
        Assert.Equal(new Termijnstand.Opgeschort(Begin, Opschorten.Tot, new(Begin.AddDays(21), false), Opschorten.Reden), Opgepakt.Doe(Opschorten).Zaak.Termijn);
    }

    [Fact]
    public void Een_termijn_geeft_tweemaal_toe_daarna_beslist_wie_de_volgende_stap_leidt_of_de_voorzitter()
    {
        var tweemaal = Opgepakt.Doe(Langer(23)).Doe(Langer(22)).Doe(Opschorten).Doe(new Opdracht.TermijnHervatten());
        Assert.Equal(Termijnregels.HoogsteUitstel, tweemaal.Zaak.Uitgesteld);
        Assert.Equal("dossier.uitstel", tweemaal.Weigert(Langer(30)));
        Assert.Equal("dossier.uitstel", tweemaal.Weigert(Opschorten));
        Assert.Equal(3, tweemaal.Doe(Langer(30), Directeur).Zaak.Uitgesteld);
        tweemaal.Doe(Opschorten, Voorzitter);

        // Shorter is always possible, and a new step begins anew.
        Assert.Equal(2, tweemaal.Doe(Langer(20)).Zaak.Uitgesteld);
        Assert.Equal(0, tweemaal.Doe(Spreken).Doe(Opschalen()).Zaak.Uitgesteld);
        Assert.Equal("dossier.uitstel", tweemaal.Weigert(Langer(30), Directeur, kader => kader with { Leiders = [Begeleider, null, null, null] }));

        static Opdracht.TermijnVerzetten Langer(int dagen) => new(Begin.AddDays(dagen), "De arts kan dan pas.");
    }

    [Fact]
    public void Wie_eerder_verder_gaat_houdt_wat_er_over_was()
    {
        Assert.Equal("dossier.termijn", Opgepakt.Weigert(new Opdracht.TermijnHervatten()));
        var verder = Opgepakt.Doe(Opschorten).Na(4).Doe(new Opdracht.TermijnHervatten());
        Assert.Equal(new Gebeurtenis.TermijnHervat(Begin.AddDays(4), Begin.AddDays(25), false), verder.Gebeurd[^1]);
        Assert.Equal(new Termijnstand.Loopt(Begin.AddDays(25), false), verder.Zaak.Termijn);
    }

    [Fact]
    public void Op_dezelfde_dag_verder_waarschuwt_niet_nog_eens()
    {
        var bijna = Opgepakt.Na(15);
        Assert.Equal(new Termijnstand.Loopt(Begin.AddDays(21), true), bijna.Zaak.Termijn);
        Assert.Equal(bijna.Zaak.Termijn, bijna.Doe(Opschorten with { Tot = Begin.AddDays(20) }).Doe(new Opdracht.TermijnHervatten()).Zaak.Termijn);
    }

    private static Stemmen Sprak => Gehoord with { Kind = new("Ik wil naar mijn eigen klas.", "") };
}
