using Leerrecht.Core.Dossiers;
using static Leerrecht.Core.Tests.Dossiers.Spel;
using Gebeurtenis = Leerrecht.Core.Dossiers.Dossiergebeurtenis;
using Opdracht = Leerrecht.Core.Dossiers.Dossieropdracht;

namespace Leerrecht.Core.Tests.Dossiers;

/// <summary>A case begins with somebody who leads, and ends with what the register bears out.</summary>
public class Een_dossier_openen_en_sluiten
{
    private static readonly Opdracht.Heropenen Heropenen = new("Hij blijft weer weg.");

    public static TheoryData<Dossieropdracht> Werk => [Oppakken, Spreken, Opschalen(), new Opdracht.Uitnodigen(Moeder), new Opdracht.ActieAfspreken(Actie(1)), Sluiten(Dossieruitkomst.EigenSchool), Openen];

    [Fact]
    public void Wie_opent_begint_op_de_eerste_stap_met_een_regie_een_termijn_en_het_vaste_team()
    {
        var zaak = Geopend.Zaak;
        Assert.Equal((Begeleider, 1, Begin, "proef"), (zaak.Regie, zaak.Trede, zaak.TredeSinds, zaak.Model));
        Assert.Equal(new Termijnstand.Loopt(Begin.AddDays(21), false), zaak.Termijn);
        Assert.Equal([new(Begeleider, Begin), new(Leerplicht, Begin)], zaak.Deelnemers);
        Assert.Equal(Nu(Begin.AddDays(2)), zaak.EersteActieVoor);
    }

    [Fact]
    public void Zonder_signaal_staat_er_wat_er_aan_de_hand_is()
    {
        Assert.Equal("dossier.zorg", Niets.Weigert(Openen with { Zorg = "Verzuim" }));
        Assert.Equal("dossier.zorg", Niets.Weigert(Openen with { Aanleiding = Aanleiding.Signaal, Zorg = "" }));
        Niets.Doe(Openen with { Aanleiding = Aanleiding.Signaal, Signaal = Nummer(9), Zorg = "" });
    }

    [Fact]
    public void De_regie_begint_bij_een_collega_die_ervoor_werkt()
    {
        Assert.Equal(Mentor, Niets.Doe(Openen with { Regie = Mentor }).Zaak.Regie);
        Assert.Equal("dossier.regie", Niets.Weigert(Openen with { Regie = Leerplicht }));
        Assert.Equal("dossier.aan", Niets.Weigert(Openen with { Regie = Moeder }, Moeder));
    }

    [Fact]
    public void Een_kind_heeft_hooguit_een_lopend_dossier()
    {
        Assert.Equal("dossier.geen", Niets.Weigert(Oppakken));
        Assert.Equal("dossier.loopt", Geopend.Weigert(Openen));
        Assert.Equal("dossier.loopt", Opgepakt.Weigert(Heropenen));
        Assert.Equal("dossier.loopt", Opgepakt.Weigert(new Opdracht.Nazien(true, "Hij zit in de klas.")));
        Assert.Equal("dossier.loopt", Opgepakt.Weigert(Evalueren()));
    }

    [Fact]
    public void Oppakken_zegt_wat_er_is_gedaan_en_gebeurt_eens()
    {
        Assert.Equal("dossier.wat", Geopend.Weigert(new Opdracht.Oppakken("Gebeld")));
        Assert.IsType<Dossier.InBehandeling>(Opgepakt.Dossier);
        Assert.Equal("dossier.opgepakt", Opgepakt.Weigert(Oppakken));
    }

    [Fact]
    public void Wie_spreekt_overlegt_plant_aanbiedt_of_besluit_heeft_het_opgepakt()
    {
        Assert.All(
            new[]
            {
                Spreken, Vaststellen(0), new Opdracht.AanbodDoen(Nummer(9), default, "De school", "Een plek in de trajectklas", Begin, null, Ouderstandpunt.Eens, Gehoord),
                new Opdracht.OverlegHouden(Nummer(9), Overlegsoort.Mdo, Begin, ["Moeder"], [], "Hij begint later.", [], ""),
            },
            opdracht => Assert.Equal(new Gebeurtenis.Opgepakt(Begeleider, Nu(Begin), ""), Geopend.Doe(opdracht).Gebeurd[^2]));
        Assert.IsType<Dossier.Open>(Geopend.Doe(new Opdracht.Uitnodigen(Moeder)).Dossier);
        Assert.Equal("dossier.door", Geopend.Weigert(new Opdracht.KindSpreken(Begin, "", "Het is te druk.")));

        var tafel = Opgepakt.Tot(4).Doe(Sluiten(Dossieruitkomst.EigenSchool)).Doe(Heropenen);
        Assert.IsType<Dossier.InBehandeling>(tafel.Doe(new Opdracht.Besluiten(School, "De school", Begin.AddDays(5), true, "De school plaatst hem.", Gehoord), Voorzitter).Dossier);
    }

    [Theory]
    [InlineData(Dossieruitkomst.EigenSchool, true)]
    [InlineData(Dossieruitkomst.AndereSchool, true)]
    [InlineData(Dossieruitkomst.Arrangement, false)]
    [InlineData(Dossieruitkomst.Vrijstelling, false)]
    [InlineData(Dossieruitkomst.Achttien, false)]
    [InlineData(Dossieruitkomst.NietNodig, true)]
    public void Het_register_moet_de_uitkomst_dragen(Dossieruitkomst uitkomst, bool mag)
    {
        if (mag)
        {
            Assert.Equal((uitkomst, Begin.AddMonths(3)), Opgepakt.Doe(Sluiten(uitkomst)).Dossier is Dossier.Gesloten dicht ? (dicht.Uitkomst, dicht.NazorgOp) : default);
        }
        else
        {
            Assert.Equal("dossier.uitkomst", Opgepakt.Weigert(Sluiten(uitkomst)));
        }
    }

    [Fact]
    public void Wie_thuis_zit_of_nergens_staat_is_niet_terug_op_school()
    {
        Assert.Equal("dossier.uitkomst", Opgepakt.Weigert(Sluiten(Dossieruitkomst.EigenSchool), anders: kader => kader with { Feiten = Register with { ZitThuis = true } }));
        Assert.Equal("dossier.uitkomst", Opgepakt.Weigert(Sluiten(Dossieruitkomst.AndereSchool), anders: kader => kader with { Feiten = Register with { Ingeschreven = false } }));
        Assert.Equal("dossier.uitkomst", Opgepakt.Weigert(Sluiten(Dossieruitkomst.NietNodig), anders: kader => kader with { Feiten = Register with { ZitThuis = true } }));
        Assert.Equal("dossier.uitkomst", Opgepakt.Doe(Vaststellen(0)).Weigert(Sluiten(Dossieruitkomst.NietNodig)));
    }

    [Fact]
    public void Geen_kind_verdwijnt_op_een_woord()
    {
        var weg = new Vertrek("Gemeente Elders ", "Leerplicht daar", Begin.AddDays(-1));
        Assert.Equal("dossier.waarheen", Opgepakt.Weigert(Sluiten(Dossieruitkomst.Verhuisd)));
        Assert.Equal("dossier.waarheen", Opgepakt.Weigert(Verhuisd(weg with { Waarheen = " " })));
        Assert.Equal("dossier.bevestigd-door", Opgepakt.Weigert(Verhuisd(weg with { BevestigdDoor = "" })));
        Assert.Equal("dossier.bevestigd-op", Opgepakt.Weigert(Verhuisd(weg with { BevestigdOp = Begin.AddDays(1) })));
        Assert.Equal("dossier.bevestigd-op", Opgepakt.Weigert(Verhuisd(weg with { BevestigdOp = DateOnly.MinValue })));
        Assert.Equal(weg with { Waarheen = "Gemeente Elders" }, Assert.IsType<Gebeurtenis.Gesloten>(Opgepakt.Doe(Verhuisd(weg)).Gebeurd[^1]).Vertrek);

        // What the register says needs nobody's word; of another end there is none.
        var volgensRegister = Opgepakt.Doe(Sluiten(Dossieruitkomst.Verhuisd), anders: kader => kader with { Feiten = Register with { Vertrokken = true } });
        Assert.Null(((Gebeurtenis.Gesloten)volgensRegister.Gebeurd[^1]).Vertrek);
        Assert.Null(((Gebeurtenis.Gesloten)Opgepakt.Doe(Sluiten(Dossieruitkomst.EigenSchool) with { Vertrek = weg }).Gebeurd[^1]).Vertrek);

        static Opdracht.Sluiten Verhuisd(Vertrek vertrek) => Sluiten(Dossieruitkomst.Verhuisd) with { Vertrek = vertrek };
    }

    [Fact]
    public void Een_plaats_een_vrijstelling_en_achttien_jaar_sluiten_als_ze_er_zijn()
    {
        Opgepakt.Doe(Sluiten(Dossieruitkomst.Vrijstelling), anders: kader => kader with { Feiten = Register with { Vrijgesteld = true } });
        Opgepakt.Doe(Sluiten(Dossieruitkomst.Achttien), anders: kader => kader with { Feiten = Register with { Plichtig = false } });
        Opgepakt.Doe(new Opdracht.AanbodDoen(Nummer(9), default, "De zorg", "Dagbesteding en les", Begin, Begin, Ouderstandpunt.Eens, Gehoord)).Doe(Sluiten(Dossieruitkomst.Arrangement));
    }

    [Fact]
    public void Sluiten_doet_wie_de_regie_heeft_of_een_collega_met_reden_en_stem()
    {
        Assert.Equal("dossier.regie", Opgepakt.Weigert(Sluiten(Dossieruitkomst.EigenSchool), Leerplicht));
        Opgepakt.Doe(Sluiten(Dossieruitkomst.EigenSchool), Mentor);
        Assert.Equal("dossier.toelichting", Opgepakt.Weigert(new Opdracht.Sluiten(Dossieruitkomst.EigenSchool, "Klaar", Gehoord)));
        Assert.Equal("stem.kind", Opgepakt.Weigert(new Opdracht.Sluiten(Dossieruitkomst.EigenSchool, "Hij is terug.", Zwijgt)));
    }

    [Fact]
    public void Wat_nog_moet_gebeuren_houdt_het_open()
    {
        var spel = Opgepakt.Doe(new Opdracht.ActieAfspreken(Actie(1)));
        Assert.Equal("dossier.acties", spel.Weigert(Sluiten(Dossieruitkomst.EigenSchool)));
        spel.Doe(new Opdracht.ActieAfronden(Nummer(1), true, "")).Doe(Sluiten(Dossieruitkomst.EigenSchool));
    }

    [Fact]
    public void Met_het_dossier_eindigen_de_termijn_het_verzoek_en_de_geplande_overleggen()
    {
        var zaak = Opgepakt.Doe(new Opdracht.RegieAanbieden(Leerplicht, "Het speelt thuis.")).Doe(new Opdracht.OverlegPlannen(new(Nummer(9), Overlegsoort.Mdo, Nu(Begin.AddDays(3)), "School", [])))
            .Doe(Sluiten(Dossieruitkomst.EigenSchool)).Zaak;
        Assert.Equal((new Termijnstand.Geen(), null, 0, Begeleider), (zaak.Termijn, zaak.Verzoek, zaak.Overleggen.Count, zaak.Regie));
    }

    [Theory, MemberData(nameof(Werk))]
    public void In_een_gesloten_dossier_wordt_niet_gewerkt(Dossieropdracht werk) => Assert.Equal("dossier.gesloten", Gesloten.Weigert(werk));

    [Fact]
    public void Ook_een_gesloten_dossier_houdt_iemand_die_ervoor_staat()
    {
        var gevraagd = Gesloten.Doe(new Opdracht.RegieAanbieden(Consulent, "Zij ziet hem nog."));
        Assert.Equal((Begeleider, Consulent), (gevraagd.Zaak.Regie, gevraagd.Zaak.Verzoek?.Aan));
        Assert.Equal(Begeleider, gevraagd.Doe(new Opdracht.RegieWeigeren("Ik ken hem niet."), Consulent).Zaak.Regie);
        Assert.Null(gevraagd.Doe(new Opdracht.RegieIntrekken()).Zaak.Verzoek);
        var over = gevraagd.Doe(new Opdracht.RegieAanvaarden(), Consulent);
        Assert.Equal(Consulent, over.Zaak.Regie);
        Assert.Equal(Leerplicht, over.Doe(new Opdracht.RegieNemen("Zij is weg hier."), Leerplicht, kader => kader with { Feiten = Register with { RegieWerkt = false } }).Zaak.Regie);
    }

    [Fact]
    public void Na_drie_maanden_kijkt_iemand_eens_of_het_gebleven_is()
    {
        var nazien = new Opdracht.Nazien(true, "De mentor ziet hem elke dag.");
        Assert.Equal("dossier.nagezien", Gesloten.Na(77).Weigert(nazien));
        Assert.Equal("dossier.toelichting", Gesloten.Na(78).Weigert(new Opdracht.Nazien(true, "Ja")));
        var gezien = Gesloten.Na(78).Doe(nazien);
        Assert.True(gezien.Dossier is Dossier.Gesloten { Nagezien: true, Geevalueerd: false });
        Assert.Equal("dossier.nagezien", gezien.Weigert(nazien));
    }

    [Fact]
    public void Wie_na_drie_maanden_weer_thuis_zit_heeft_meteen_weer_een_dossier_en_wat_toen_is_aangeboden_telt_niet_meer()
    {
        var terug = Gesloten.Na(90).Doe(new Opdracht.Nazien(false, "Hij komt sinds een week niet meer."));
        Assert.True(terug.Dossier is Dossier.Open);
        Assert.IsType<Gebeurtenis.Heropend>(terug.Gebeurd[^1]);
        Assert.Empty(terug.Zaak.Aanbod);
        Assert.Null(terug.Zaak.Besluit);
        Assert.Equal(Gesloten.Zaak.Regie, terug.Zaak.Regie);
    }

    [Fact]
    public void Er_wordt_eens_geleerd_wat_werkte_en_wat_anders_moet()
    {
        Assert.Equal("dossier.wat-werkte", Gesloten.Weigert(Evalueren(werkte: "")));
        Assert.Equal("dossier.wat-anders", Gesloten.Weigert(Evalueren(anders: "")));
        var geleerd = Gesloten.Doe(Evalueren());
        Assert.Equal([Systeemles.LaatGemeld, Systeemles.Vervoer], Assert.IsType<Gebeurtenis.Geevalueerd>(geleerd.Gebeurd[^1]).Lessen);
        Assert.Equal("dossier.geevalueerd", geleerd.Weigert(Evalueren()));
    }

    [Fact]
    public void Heropend_begint_dezelfde_stap_opnieuw_bij_wie_de_regie_had()
    {
        Assert.Equal("dossier.reden", Gesloten.Weigert(new Opdracht.Heropenen("Weer")));
        var weer = Opgepakt.Tot(2).Doe(Sluiten(Dossieruitkomst.EigenSchool)).Na(100).Doe(Heropenen);
        Assert.IsType<Dossier.Open>(weer.Dossier);
        Assert.Equal((2, weer.Dag, Begeleider, false, 1), (weer.Zaak.Trede, weer.Zaak.TredeSinds, weer.Zaak.Regie, weer.Zaak.EersteActieGemist, weer.Zaak.PlanVersie));
        Assert.Equal((new Termijnstand.Loopt(weer.Dag.AddMonths(1), false), Nu(weer.Dag.AddDays(2))), (weer.Zaak.Termijn, weer.Zaak.EersteActieVoor));
        Assert.True(weer.Doe(Oppakken).Doe(Sluiten(Dossieruitkomst.EigenSchool)).Dossier is Dossier.Gesloten { Nagezien: false, Geevalueerd: false });
    }

    [Fact]
    public void Wat_niet_kan_volgen_is_een_fout_van_het_programma()
    {
        Assert.Throws<InvalidOperationException>(() => Dossierverloop.Verwerk(new Dossier.Geen(), new Gebeurtenis.RegieIngetrokken(Begin)));
        Assert.Throws<InvalidOperationException>(() => Dossierverloop.Verwerk(Geopend.Dossier, Geopend.Gebeurd[0]));
        Assert.Throws<InvalidOperationException>(() => Dossierverloop.Verwerk(Opgepakt.Dossier, Opgepakt.Gebeurd[^1]));
        Assert.Throws<InvalidOperationException>(() => Dossierverloop.Verwerk(Geopend.Dossier, new Gebeurtenis.ActieAfgerond(Nummer(1), Begin, true, "")));
        Assert.Throws<InvalidOperationException>(() => Dossierverloop.Verwerk(Gesloten.Dossier, new Gebeurtenis.Gewaarschuwd(Begin)));
        Assert.Throws<InvalidOperationException>(() => Dossierverloop.Verwerk(Opgepakt.Dossier, new Gebeurtenis.TermijnHervat(Begin, Begin, true)));
    }

    private static Spel Gesloten => Opgepakt.Doe(Sluiten(Dossieruitkomst.EigenSchool));

    private static Opdracht.Sluiten Sluiten(Dossieruitkomst uitkomst) => new(uitkomst, "Hij is weer elke dag op school.", Gehoord);

    private static Opdracht.Evalueren Evalueren(string werkte = "De mentor belde elke dag.", string anders = "Eerder met het kind praten.") =>
        new(werkte, anders, [Systeemles.Vervoer, Systeemles.LaatGemeld, Systeemles.Vervoer]);
}
