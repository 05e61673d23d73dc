using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Verzuim;

namespace Leerrecht.Core.Tests.Meldingen;

/// <summary>Leerplichtwet art. 21a; Besluit register onderwijsdeelnemers art. 14; the wall of missie.md.</summary>
public class MeldingregelsTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 20);
    private static readonly Leerling Sam = new("L1", new(2012, 3, 4), "GM0014");
    private static readonly Meldinggrond Grond = new(Guid.NewGuid(), new(2026, 11, 25), Vandaag);

    private static readonly Meldinginhoud Inhoud = new(
        Verzuimmeldingsoort.ZestienUur, "01AB00", new(2026, 10, 26), new(2026, 11, 18), false, "Zegt geen zin te hebben.", false, "Gesprek met ouders op 12 november.",
        true, Meldprioriteit.Gewoon, "Graag een gesprek.", new("A. de Vries", "verzuimcoördinator", "050 123 4567", ""), null,
        [new(new(2026, 10, 26), Verzuimsoort.Ongeoorloofd, 600, Eenheid.Lesuur), new(new(2026, 11, 18), Verzuimsoort.Ongeoorloofd, null, Eenheid.Lesuur)], null);

    private static readonly Vermoeden Twijfel = new("A. de Vries", "Gezien in de stad.", new(2026, 11, 16), "Moeder, per telefoon.", new(new(2026, 11, 13), null));

    private static readonly Meldinginhoud Ziek = Inhoud with { Soort = Verzuimmeldingsoort.Overig, Dagen = [new(new(2026, 11, 16), Verzuimsoort.Ziek, null, Eenheid.Lesuur)] };

    [Fact]
    public void Wat_de_school_meldt_staat_geregistreerd_met_alles_wat_zij_meldde()
    {
        var melding = Assert.IsType<Verzuimmelding.Geregistreerd>(Na(new Meldingopdracht.Melden(Inhoud, Grond, Sam)));
        Assert.Equal((Inhoud, Grond), (melding.Inhoud, melding.Grond));
        Assert.False(melding.Grond.TeLaat);
        Assert.True((Grond with { GemeldOp = new(2026, 11, 26) }).TeLaat);
    }

    [Fact]
    public void Een_melding_gaat_van_geregistreerd_via_behandeling_naar_afgesloten()
    {
        var melding = Na(Melden(Inhoud), new Meldingopdracht.InBehandelingNemen("M. Jansen"), new Meldingopdracht.Afsluiten("M. Jansen", Sluitreden.Afspraken, " Komt maandag. "));
        Assert.Equal(new Verzuimmelding.Afgesloten(Inhoud, Grond, "M. Jansen", Sluitreden.Afspraken, "Komt maandag.", Vandaag), melding);
        Assert.Equal("melding.afgehandeld", Geweigerd(melding, new Meldingopdracht.Intrekken("Toch niet.")));
        Assert.Equal("melding.afgehandeld", Geweigerd(melding, new Meldingopdracht.InBehandelingNemen("K. Smit")));
    }

    [Fact]
    public void Ter_kennisgeving_kan_alleen_voor_iemand_haar_in_behandeling_nam()
    {
        var nieuw = Na(Melden(Inhoud));
        Assert.Equal("melding.niet-in-behandeling", Geweigerd(nieuw, new Meldingopdracht.Afsluiten("M. Jansen", Sluitreden.Hulp, "Gedaan.")));
        Assert.IsType<Verzuimmelding.TerKennisgeving>(Doe(nieuw, new Meldingopdracht.TerKennisgevingAannemen("M. Jansen", "School pakt dit op.")));
        Assert.Equal("melding.in-behandeling", Geweigerd(Doe(nieuw, new Meldingopdracht.InBehandelingNemen("M. Jansen")), new Meldingopdracht.TerKennisgevingAannemen("M. Jansen", "Nee.")));
    }

    [Fact]
    public void Wat_het_register_weigert_verbetert_de_school_zonder_aan_dag_soort_of_dagen_te_komen()
    {
        var met = new Meldingverbetering(Inhoud.Eind, false, " Onbekend. ", "Gebeld.", false, Meldprioriteit.Hoog, "Ter informatie.", Inhoud.Contact with { Email = "a@b.example" }, null);
        var melding = Na(Melden(Inhoud), new Meldingopdracht.InBehandelingNemen("M. Jansen"), new Meldingopdracht.Verbeteren(met, Sam));
        var verbeterd = Inhoud with
        {
            Reden = "Onbekend.",
            ActieSchool = "Gebeld.",
            ActieGewenst = false,
            Prioriteit = Meldprioriteit.Hoog,
            Toelichting = "Ter informatie.",
            Contact = met.Contact,
        };
        Assert.Equal(new Verzuimmelding.InBehandeling(verbeterd, Grond, "M. Jansen"), melding);
        Assert.Equal("toelichting", Geweigerd(melding, new Meldingopdracht.Verbeteren(met with { Toelichting = " " }, Sam)));
        Assert.Equal("eind", Geweigerd(melding, new Meldingopdracht.Verbeteren(met with { Eind = null }, Sam)));
        Assert.Equal("melding.ingetrokken", Geweigerd(Doe(melding, new Meldingopdracht.Intrekken("Toch niet.")), new Meldingopdracht.Verbeteren(met, Sam)));
        Assert.IsType<Verzuimmelding.Afgesloten>(Na(
            Melden(Inhoud), new Meldingopdracht.InBehandelingNemen("M. Jansen"), new Meldingopdracht.Afsluiten("M. Jansen", Sluitreden.Hulp, "Gedaan."), new Meldingopdracht.Verbeteren(met, Sam)));
    }

    [Fact]
    public void Een_collega_neemt_over_maar_niemand_twee_keer()
    {
        var melding = Na(Melden(Inhoud), new Meldingopdracht.InBehandelingNemen("M. Jansen"));
        Assert.Equal("melding.al-in-behandeling", Geweigerd(melding, new Meldingopdracht.InBehandelingNemen("M. Jansen")));
        Assert.Equal("K. Smit", Assert.IsType<Verzuimmelding.InBehandeling>(Doe(melding, new Meldingopdracht.InBehandelingNemen("K. Smit"))).Behandelaar);
    }

    [Fact]
    public void Wat_de_school_intrekt_is_voor_niemand_meer()
    {
        var melding = Na(Melden(Inhoud), new Meldingopdracht.Intrekken("De leerling was ziek gemeld."));
        Assert.IsType<Verzuimmelding.Ingetrokken>(melding);
        Assert.All(
            new Meldingopdracht[] { new Meldingopdracht.InBehandelingNemen("M. Jansen"), new Meldingopdracht.EindeOpgeven(Vandaag), new Meldingopdracht.Intrekken("Nogmaals.") },
            opdracht => Assert.Equal("melding.ingetrokken", Geweigerd(melding, opdracht)));
    }

    [Fact]
    public void Het_einde_wordt_een_keer_opgegeven_en_blijft_bij_behandelen()
    {
        var duurt = Inhoud with { Soort = Verzuimmeldingsoort.LangdurigRelatief, Eind = null };
        var melding = Na(Melden(duurt), new Meldingopdracht.EindeOpgeven(new(2026, 11, 19)), new Meldingopdracht.InBehandelingNemen("M. Jansen"));
        Assert.Equal(new DateOnly(2026, 11, 19), melding.Gemeld!.Value.Inhoud.Eind);
        Assert.Equal("eind", Geweigerd(melding, new Meldingopdracht.EindeOpgeven(Vandaag)));
        Assert.Equal("eind", Geweigerd(Na(Melden(duurt)), new Meldingopdracht.EindeOpgeven(new(2026, 10, 25))));
        Assert.Equal("eind", Geweigerd(Na(Melden(duurt)), new Meldingopdracht.EindeOpgeven(Vandaag.AddDays(1))));
    }

    public static TheoryData<string, Meldinginhoud> Onvolledig => new()
    {
        { "eind", Inhoud with { Eind = null } },
        { "eind", Inhoud with { Eind = new(2026, 10, 25) } },
        { "begin", Inhoud with { Begin = Vandaag.AddDays(1) } },
        { "soort", Inhoud with { Soort = Verzuimmeldingsoort.ZestienUurMeerderjarig } },
        { "soort", Inhoud with { Soort = Verzuimmeldingsoort.Doorstroompunt } },
        { "dagen", Inhoud with { Dagen = [] } },
        { "dagen", Inhoud with { Dagen = [new(new(2026, 10, 23), Verzuimsoort.Ongeoorloofd, null, Eenheid.Lesuur)] } },
        { "reden", Inhoud with { Reden = " " } },
        { "actie-school", Inhoud with { ActieSchool = "" } },
        { "toelichting", Inhoud with { Toelichting = "", ActieGewenst = false } },
        { "contact-naam", Inhoud with { Contact = Inhoud.Contact with { Functie = "" } } },
        { "contact-telefoon", Inhoud with { Contact = Inhoud.Contact with { Telefoon = "", Email = "" } } },
        { "contact-telefoon", Inhoud with { Contact = Inhoud.Contact with { Telefoon = "12" } } },
        { "contact-email", Inhoud with { Contact = Inhoud.Contact with { Email = "geen adres" } } },
        { "telefoon-thuis", Inhoud with { TelefoonThuis = "bel maar" } },
    };

    [Theory, MemberData(nameof(Onvolledig))]
    public void Wat_ontbreekt_wordt_bij_zijn_naam_genoemd(string veld, Meldinginhoud inhoud) => Assert.Equal(veld, Geweigerd(new Verzuimmelding.Geen(), Melden(inhoud)));

    [Fact]
    public void Op_de_achttiende_verjaardag_is_het_de_andere_soort()
    {
        var jarig = Sam with { Geboortedatum = new(2008, 11, 18) };
        Assert.Equal("soort", Geweigerd(new Verzuimmelding.Geen(), new Meldingopdracht.Melden(Inhoud, Grond, jarig)));
        Assert.IsType<Verzuimmelding.Geregistreerd>(Na(new Meldingopdracht.Melden(Inhoud with { Soort = Verzuimmeldingsoort.ZestienUurMeerderjarig }, Grond, jarig)));
        Assert.Equal(Verzuimmeldingsoort.ZestienUurMeerderjarig, Meldingvoorstel.Soort(Signaalsoort.WettelijkVerzuim, jarig, new(2026, 11, 18)));
        Assert.Equal(Verzuimmeldingsoort.ZestienUur, Meldingvoorstel.Soort(Signaalsoort.WettelijkVerzuim, jarig, new(2026, 11, 17)));
    }

    [Theory]
    [InlineData(Verzuimsoort.Schorsing)]
    [InlineData(Verzuimsoort.Religie)]
    [InlineData(Verzuimsoort.Onbekend)]
    [InlineData(Verzuimsoort.SchoolDicht)]
    public void Wat_geoorloofd_of_onbekend_is_gaat_nooit_mee_ook_niet_met_een_vermoeden(Verzuimsoort soort)
    {
        var inhoud = Ziek with { Dagen = [new(new(2026, 11, 16), soort, null, Eenheid.Lesuur)], Vermoeden = Twijfel };
        Assert.Equal("dagen", Geweigerd(new Verzuimmelding.Geen(), Melden(inhoud)));
    }

    public static TheoryData<string, Meldinginhoud> LangsDeMuur => new()
    {
        { "vermoeden", Ziek },
        { "soort", Ziek with { Soort = Verzuimmeldingsoort.ZestienUur, Vermoeden = Twijfel } },
        { "vermoeden", Ziek with { Vermoeden = Twijfel with { Wie = "" } } },
        { "vermoeden", Ziek with { Vermoeden = Twijfel with { Waarom = " " } } },
        { "ingelicht", Ziek with { Vermoeden = Twijfel with { Ingelicht = "" } } },
        { "ingelicht-op", Ziek with { Vermoeden = Twijfel with { InformeerdeOp = Vandaag.AddDays(1) } } },
        { "jeugdarts", Ziek with { Vermoeden = Twijfel with { Jeugdarts = new(null, "") } } },
        { "jeugdarts", Ziek with { Vermoeden = Twijfel with { Jeugdarts = new(Vandaag.AddDays(1), null) } } },
    };

    [Theory, MemberData(nameof(LangsDeMuur))]
    public void Ziekte_gaat_niet_naar_leerplicht_voor_elke_stap_is_gezet(string veld, Meldinginhoud inhoud) => Assert.Equal(veld, Geweigerd(new Verzuimmelding.Geen(), Melden(inhoud)));

    [Fact]
    public void Na_alle_stappen_gaat_twijfel_aan_ziekte_als_overig_en_het_register_leest_niet_waarom()
    {
        var melding = Na(Melden(Ziek with { Vermoeden = Twijfel }));
        Assert.IsType<Verzuimmelding.Geregistreerd>(melding);
        Assert.IsType<Verzuimmelding.Geregistreerd>(Na(Melden(Ziek with { Vermoeden = Twijfel with { Jeugdarts = new(null, "De ouders komen niet op het consult.") } })));

        var bericht = Registermelding.Van(Guid.NewGuid(), melding, Sam);
        Assert.Equal("overig", bericht.Soort);
        Assert.DoesNotContain(Twijfel.Waarom, bericht.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("ziek", string.Join(' ', bericht.Dagen), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Het_voorstel_neemt_alleen_wat_ongeoorloofd_of_te_laat_is_een_regel_per_dag()
    {
        Verzuimdag Dag(int dag, Verzuimsoort soort, long? uren) => new(new(2026, 11, dag), soort, uren, Eenheid.Lesuur);
        Assert.Equal(
            [Dag(2, Verzuimsoort.Ongeoorloofd, 300), Dag(3, Verzuimsoort.Ongeoorloofd, null), Dag(4, Verzuimsoort.TeLaat, 0)],
            Meldingvoorstel.Dagen([
                Dag(4, Verzuimsoort.TeLaat, 0), Dag(2, Verzuimsoort.Ongeoorloofd, 100), Dag(2, Verzuimsoort.Ongeoorloofd, 200), Dag(2, Verzuimsoort.Ziek, 100),
                Dag(3, Verzuimsoort.Ongeoorloofd, 100), Dag(3, Verzuimsoort.Ongeoorloofd, null), Dag(5, Verzuimsoort.Schorsing, null), Dag(6, Verzuimsoort.Onbekend, null),
            ]));
    }

    private static Meldingopdracht.Melden Melden(Meldinginhoud inhoud) => new(inhoud, Grond, Sam);

    private static Verzuimmelding Na(params Meldingopdracht[] opdrachten) => opdrachten.Aggregate((Verzuimmelding)new Verzuimmelding.Geen(), Doe);

    private static Verzuimmelding Doe(Verzuimmelding melding, Meldingopdracht opdracht) =>
        Meldingregels.Verwerk(melding, Assert.IsType<Uitkomst<Meldinggebeurtenis>.Gelukt>(Meldingregels.Beslis(melding, opdracht, Vandaag)).Waarde);

    private static string Geweigerd(Verzuimmelding melding, Meldingopdracht opdracht) =>
        Assert.IsType<Uitkomst<Meldinggebeurtenis>.Geweigerd>(Meldingregels.Beslis(melding, opdracht, Vandaag)).Reden.Code;
}
