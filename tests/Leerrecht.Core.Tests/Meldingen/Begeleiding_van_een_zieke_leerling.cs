using Leerrecht.Core.Kalender;
using Leerrecht.Core.Meldingen;
using Gebeurtenis = Leerrecht.Core.Meldingen.Begeleidingsgebeurtenis;
using Opdracht = Leerrecht.Core.Meldingen.Begeleidingsopdracht;
using Toestand = Leerrecht.Core.Meldingen.Verzuimbegeleiding;

namespace Leerrecht.Core.Tests.Meldingen;

/// <summary>M@ZL: the talk first, then the jeugdarts, then a plan; and always somebody who is to act.</summary>
public sealed class Begeleiding_van_een_zieke_leerling
{
    private static readonly DateOnly Maandag = new(2026, 11, 16);
    private static readonly Guid Ggd = Guid.Parse("0194b000-0000-7000-8000-000000000001");
    private static readonly Werkdagen Werkdagen = new([new(Gebied.Nederland, new(2026, 12, 25), new(2026, 12, 26), Kalendersoort.Feestdag, "Kerst")]);

    private static readonly Opdracht Begin = new Opdracht.Beginnen(Begeleidingsaanleiding.VaakZiek, "01AB00", "");
    private static readonly Opdracht Gesprek = Praat(Maandag);
    private static readonly Opdracht Vraag = new Opdracht.ConsultVragen(Ggd, "Kan de leerling halve dagen komen?");

    public static TheoryData<int> Zaden => [.. Enumerable.Range(1, 60)];

    [Fact]
    public void Een_school_praat_vraagt_en_krijgt_advies()
    {
        var einde = Speel(Begin, Gesprek, Vraag, new Opdracht.Uitnodigen(Maandag.AddDays(2)), new Opdracht.ContactVastleggen(Maandag, true), Advies(Belastbaarheid.Gedeeltelijk));

        var geadviseerd = Assert.IsType<Toestand.Geadviseerd>(einde);
        Assert.Equal(Belastbaarheid.Gedeeltelijk, geadviseerd.Advies.Belastbaarheid);
        Assert.Equal(geadviseerd.Advies.Tot, geadviseerd.Plan.Evaluatie);
        Assert.Equal(new(Begeleidingsstap.Plan, Begeleidingskant.School, new(2026, 11, 23)), Begeleidingstermijnen.Van(einde)[0]);
    }

    [Fact]
    public void Het_gesprek_is_binnen_vijf_werkdagen() =>
        Assert.Equal(
            [new(Begeleidingsstap.Gesprek, Begeleidingskant.School, new(2026, 12, 28))],
            Begeleidingstermijnen.Van(Begeleidingsregels.Verwerk(new Toestand.Geen(), Gelukt(new Toestand.Geen(), Begin, new(2026, 12, 18)))));

    [Fact]
    public void Zonder_gesprek_geen_jeugdarts() => Assert.Equal("begeleiding.eerst-gesprek", Reden(Speel(Begin), Vraag));

    [Fact]
    public void Ouders_weten_eerst_dat_de_jeugdarts_gevraagd_wordt() =>
        Assert.Equal("begeleiding.ouders-weten-niet", Reden(Speel(Begin, Praat(null)), Vraag));

    [Fact]
    public void Wie_niet_kwam_wordt_opnieuw_uitgenodigd()
    {
        var na = Speel(Begin, Gesprek, Vraag, new Opdracht.Uitnodigen(Maandag), new Opdracht.ContactVastleggen(Maandag, false));

        Assert.Equal(new(Begeleidingsstap.Uitnodigen, Begeleidingskant.Jgz, new(2026, 11, 23)), Assert.Single(Begeleidingstermijnen.Van(na)));
    }

    [Fact]
    public void Teruggeven_zonder_advies_legt_het_bij_de_school_en_blijft_gevraagd()
    {
        var na = Assert.IsType<Toestand.Besproken>(Speel(Begin, Gesprek, Vraag, new Opdracht.Teruggeven("De ouders willen geen consult.")));

        Assert.Equal(Begeleidingskant.School, Assert.Single(Begeleidingstermijnen.Van(na)).Kant);
        Assert.IsType<Consultvraag.Gevraagd>(na.Jeugdarts);
    }

    [Theory]
    [InlineData(Belastbaarheid.Gedeeltelijk, "", true, "begeleiding.hoe")]
    [InlineData(Belastbaarheid.Nee, "Onderwijs thuis, twee uur per dag.", false, "begeleiding.tot")]
    public void Een_advies_om_niet_heel_te_komen_zegt_hoe_en_tot_wanneer(Belastbaarheid belastbaarheid, string hoe, bool metTot, string code) =>
        Assert.Equal(code, Reden(
            Speel(Begin, Gesprek, Vraag), new Opdracht.Adviseren(belastbaarheid, hoe, metTot ? Maandag.AddDays(14) : null, "Een rustige plek geven.", "Arts")));

    [Fact]
    public void Betwijfelde_ziekte_gaat_niet_verder_voor_de_jeugdarts_is_gevraagd_of_waarom_niet()
    {
        var betwijfeld = new Opdracht.Afsluiten(Begeleidingseinde.ZiekteBetwijfeld, "De leerling is gezien in de stad.");

        Assert.Equal("begeleiding.eerst-gesprek", Reden(Speel(Begin), betwijfeld));
        Assert.Equal("begeleiding.eerst-jeugdarts", Reden(Speel(Begin, Gesprek), betwijfeld));
        Assert.Equal("begeleiding.wacht-op-jeugdarts", Reden(Speel(Begin, Gesprek, Vraag), betwijfeld));
        var afgezien = Assert.IsType<Toestand.Afgesloten>(Speel(Begin, Gesprek, new Opdracht.VanConsultAfzien("De ouders geven geen toestemming."), betwijfeld));
        Assert.Equal(new Consultvraag.Afgezien(Maandag, "De ouders geven geen toestemming."), afgezien.Jeugdarts);
        Assert.IsType<Consultvraag.Gevraagd>(Assert.IsType<Toestand.Afgesloten>(
            Speel(Begin, Gesprek, Vraag, new Opdracht.Teruggeven("Niemand kwam, twee keer."), betwijfeld)).Jeugdarts);
    }

    [Fact]
    public void Een_zorg_zonder_grens_zegt_welke_zorg() =>
        Assert.Equal("begeleiding.toelichting", Reden(new Toestand.Geen(), new Opdracht.Beginnen(Begeleidingsaanleiding.Zorg, "01AB00", " ")));

    [Fact]
    public void Na_afsluiten_gebeurt_er_niets_meer() =>
        Assert.Equal("begeleiding.afgesloten", Reden(Speel(Begin, new Opdracht.Afsluiten(Begeleidingseinde.TerugOpSchool, "Weer alle lessen gevolgd.")), Gesprek));

    [Fact]
    public void Een_afspraak_gaat_eenmaal_klaar()
    {
        var na = Speel(Begin, Gesprek, new Opdracht.ActieAfspreken("De mentor belt elke maandag.", "Mentor", Maandag.AddDays(3)));

        Assert.Equal(new(Begeleidingsstap.Actie, Begeleidingskant.School, Maandag.AddDays(3)), Assert.Single(Begeleidingstermijnen.Van(na)));
        var klaar = Doe(na, new Opdracht.ActieAfronden(1));
        Assert.Equal("begeleiding.actie-al-klaar", Reden(klaar, new Opdracht.ActieAfronden(1)));
        Assert.Equal(Begeleidingsstap.Vervolg, Assert.Single(Begeleidingstermijnen.Van(klaar)).Stap);
    }

    [Theory, MemberData(nameof(Zaden))]
    public void Zolang_het_loopt_is_er_iemand_aan_zet_en_niemand_sluit_zonder_weg_langs_de_jeugdarts(int zaad)
    {
        var toeval = new Random(zaad);
        Toestand toestand = new Toestand.Geen();
        var gebeurd = new List<Gebeurtenis>();
        var dag = Maandag;
        for (var i = 0; i < 40; i++)
        {
            dag = dag.AddDays(toeval.Next(3));
            var keuzes = Keuzes(dag);
            if (Begeleidingsregels.Beslis(toestand, keuzes[toeval.Next(keuzes.Length)], dag, Werkdagen) is Uitkomst<Gebeurtenis>.Gelukt(var volgt))
            {
                gebeurd.Add(volgt);
                toestand = Begeleidingsregels.Verwerk(toestand, volgt);
            }

            Assert.Equal(toestand is Toestand.Lopend, Begeleidingstermijnen.Van(toestand).Count > 0);
            Assert.False(toestand is Toestand.Afgesloten { Reden: Begeleidingseinde.ZiekteBetwijfeld, Jeugdarts: Consultvraag.Niet });
        }

        // What happened is enough to know where it stands.
        Assert.Equal(Kern(toestand), Kern(gebeurd.Aggregate((Toestand)new Toestand.Geen(), Begeleidingsregels.Verwerk)));
        Assert.DoesNotContain(gebeurd.TakeWhile(wat => wat is not Gebeurtenis.GesprekGevoerd), wat => wat is Gebeurtenis.ConsultGevraagd or Gebeurtenis.Geadviseerd);
    }

    private static Opdracht[] Keuzes(DateOnly dag) =>
    [
        Begin, Praat(dag, dag), Praat(null, dag), Vraag, new Opdracht.VanConsultAfzien("Dat willen de ouders niet."), new Opdracht.Uitnodigen(dag.AddDays(4)),
        new Opdracht.ContactVastleggen(dag, dag.Day % 2 == 0), Advies(Belastbaarheid.Nee, dag), new Opdracht.Teruggeven("Niemand kwam naar het spreekuur."),
        new Opdracht.ActieAfspreken("De mentor belt elke week.", "Mentor", dag.AddDays(5)), new Opdracht.ActieAfronden(1), new Opdracht.EvaluatiePlannen(dag.AddDays(9)),
        new Opdracht.Evalueren("Het gaat langzaam beter.", dag.Day % 2 == 0 ? dag.AddDays(8) : null),
        new Opdracht.Afsluiten((Begeleidingseinde)(dag.Day % 4), "Zo liep het af met deze leerling."),
    ];

    /// <summary>Without the list of actions, which has no equality of its own.</summary>
    private static (Type, string) Kern(Toestand toestand) =>
        (toestand.GetType(), toestand is Toestand.Lopend loopt ? $"{loopt.Begin} {loopt.Jeugdarts} {string.Join(',', loopt.Plan.Acties)} {loopt.Plan.Evaluatie}" : $"{toestand}");

    private static Opdracht Praat(DateOnly? verteld, DateOnly? op = null) =>
        new Opdracht.GesprekVastleggen(new(op ?? Maandag, "Leerling en moeder", "Vaak moe; wil graag naar school.", "", verteld));

    private static Opdracht Advies(Belastbaarheid belastbaarheid, DateOnly? dag = null) =>
        new Opdracht.Adviseren(belastbaarheid, "Alleen de ochtenden.", (dag ?? Maandag).AddDays(14), "Een rustige plek geven.", "Jeugdarts");

    private static Toestand Speel(params Opdracht[] opdrachten) => opdrachten.Aggregate((Toestand)new Toestand.Geen(), Doe);

    private static Toestand Doe(Toestand toestand, Opdracht opdracht) => Begeleidingsregels.Verwerk(toestand, Gelukt(toestand, opdracht, Maandag));

    private static Gebeurtenis Gelukt(Toestand toestand, Opdracht opdracht, DateOnly dag) =>
        Assert.IsType<Uitkomst<Gebeurtenis>.Gelukt>(Begeleidingsregels.Beslis(toestand, opdracht, dag, Werkdagen)).Waarde;

    private static string Reden(Toestand toestand, Opdracht opdracht) =>
        Assert.IsType<Uitkomst<Gebeurtenis>.Geweigerd>(Begeleidingsregels.Beslis(toestand, opdracht, Maandag, Werkdagen)).Reden.Code;
}
