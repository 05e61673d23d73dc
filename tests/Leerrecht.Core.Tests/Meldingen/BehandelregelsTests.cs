using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Verzuim;

namespace Leerrecht.Core.Tests.Meldingen;

/// <summary>The MAS, and Richtlijn voor strafvordering Leerplichtwet 2017R002 for luxeverzuim.</summary>
public class BehandelregelsTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 20);
    private static readonly Leerling Sam = new("L1", new(2012, 3, 4), "GM0014");

    private static readonly Verzuimmelding Lopend = new Verzuimmelding.InBehandeling(
        new(Verzuimmeldingsoort.ZestienUur, "01AB00", new(2026, 10, 26), new(2026, 11, 18), false, "Onbekend.", false, "Gesprek.", true, Meldprioriteit.Gewoon, "Graag.",
            new("A", "coördinator", "0501234567", ""), null, [new(new(2026, 11, 18), Verzuimsoort.Ongeoorloofd, null, Eenheid.Lesuur)], null),
        new(null, null, Vandaag), "M. Jansen");

    private static readonly Behandelopdracht.Zetten Gesprek = new(Behandelstap.Gesprek, Vandaag.AddDays(7), "14.00 uur, stadhuis", "Basisanalyse met ouders.");

    [Fact]
    public void Een_gesprek_wacht_op_zijn_dag_en_is_klaar_met_wie_er_waren_en_wat_is_afgesproken()
    {
        var behandeling = Na(Gesprek);
        Assert.Equal(Vandaag.AddDays(7), behandeling.Volgende);
        Assert.Equal("wie", Geweigerd(behandeling, new Behandelopdracht.Afronden(1, Stapuitkomst.Gehouden, " ", "Komt weer.")));
        Assert.Equal("verslag", Geweigerd(behandeling, new Behandelopdracht.Afronden(1, Stapuitkomst.NietVerschenen, "", "")));
        behandeling = Doe(behandeling, new Behandelopdracht.Afronden(1, Stapuitkomst.Gehouden, "Sam en moeder", "Komt maandag weer."));
        Assert.Null(behandeling.Volgende);
        Assert.Equal(new Stapafronding(Vandaag, Stapuitkomst.Gehouden, "Sam en moeder", "Komt maandag weer."), behandeling.Stappen[0].Afronding);
        Assert.Equal("stap.onbekend", Geweigerd(behandeling, new Behandelopdracht.Afronden(1, Stapuitkomst.Gehouden, "Sam", "Nog eens.")));
    }

    [Fact]
    public void Verzetten_kan_met_een_reden_en_niet_naar_gisteren()
    {
        Assert.Equal("waarom", Geweigerd(Na(Gesprek), new Behandelopdracht.Verzetten(1, Vandaag, "")));
        Assert.Equal("uiterlijk", Geweigerd(Na(Gesprek), new Behandelopdracht.Verzetten(1, Vandaag.AddDays(-1), "Moeder werkt.")));
        Assert.Equal(Vandaag.AddDays(9), Na(Gesprek, new Behandelopdracht.Verzetten(1, Vandaag.AddDays(9), "Moeder werkt.")).Volgende);
    }

    [Fact]
    public void Een_stap_hoort_bij_een_melding_in_behandeling_maar_zijn_uitkomst_mag_later_komen()
    {
        var gesloten = new Verzuimmelding.Geregistreerd(Lopend.Gemeld!.Value.Inhoud, Lopend.Gemeld.Value.Grond);
        Assert.Equal("melding.niet-in-behandeling", Geweigerd(Behandeling.Geen, Gesprek, melding: gesloten));
        Assert.IsType<Uitkomst<Behandelgebeurtenis>.Gelukt>(Behandelregels.Beslis(Na(Gesprek), gesloten, new Behandelopdracht.Afronden(1, Stapuitkomst.Afgezegd, "", "Ziek."), Sam, Vandaag));
    }

    [Theory]
    [InlineData(Behandelstap.Halt, 2015, "soort")]
    [InlineData(Behandelstap.Halt, 2008, "soort")]
    [InlineData(Behandelstap.Halt, 2013, null)]
    [InlineData(Behandelstap.Raad, 2008, "soort")]
    [InlineData(Behandelstap.Raad, 2018, null)]
    [InlineData(Behandelstap.GecombineerdeZitting, 2010, "soort")]
    public void Wat_niet_bij_de_leeftijd_of_de_volgorde_past_wordt_geweigerd(Behandelstap soort, int geboren, string? veld)
    {
        var leerling = Sam with { Geboortedatum = new(geboren, 1, 1) };
        var uitkomst = Behandelregels.Beslis(Behandeling.Geen, Lopend, new Behandelopdracht.Zetten(soort, null, "", "Ernstig verzuim."), leerling, Vandaag);
        Assert.Equal(veld, (uitkomst as Uitkomst<Behandelgebeurtenis>.Geweigerd)?.Reden.Code);
    }

    [Fact]
    public void Dezelfde_stap_loopt_geen_twee_keer_en_een_zitting_volgt_op_een_proces_verbaal()
    {
        Assert.Equal("soort", Geweigerd(Na(Gesprek), Gesprek));
        var behandeling = Na(new Behandelopdracht.Zetten(Behandelstap.ProcesVerbaal, Vandaag.AddDays(60), "", "Artikel 4c."), new Behandelopdracht.Zetten(Behandelstap.GecombineerdeZitting, null, "", "Ook OTS."));
        Assert.Equal(2, behandeling.Lopend.Count());
        Assert.Equal("uitkomst", Geweigerd(behandeling, new Behandelopdracht.Afronden(1, Stapuitkomst.Gehouden, "", "Fout.")));
    }

    [Theory]
    [InlineData(1, false, Behandelstap.Waarschuwing)]
    [InlineData(1, true, Behandelstap.ProcesVerbaal)]
    [InlineData(2, false, Behandelstap.ProcesVerbaal)]
    public void Luxeverzuim_heeft_een_kort_pad(int lesdagen, bool eerder, Behandelstap stap) =>
        Assert.Equal(stap, Behandelregels.Voorstel(Verzuimmeldingsoort.Luxe, lesdagen, eerder)?.Stap);

    [Fact]
    public void Bij_ander_verzuim_kiest_de_ambtenaar_zelf() => Assert.Null(Behandelregels.Voorstel(Verzuimmeldingsoort.ZestienUur, 3, true));

    [Fact]
    public void Elke_stap_heeft_een_uitkomst_en_een_termijn() =>
        Assert.All(Enum.GetValues<Behandelstap>(), stap => Assert.True(Behandelregels.Uitkomsten(stap).Count > 1 && Behandelregels.Termijn(stap) > 0));

    private static Behandeling Na(params Behandelopdracht[] opdrachten) => opdrachten.Aggregate(Behandeling.Geen, Doe);

    private static Behandeling Doe(Behandeling behandeling, Behandelopdracht opdracht) => Behandelregels.Verwerk(
        behandeling, Assert.IsType<Uitkomst<Behandelgebeurtenis>.Gelukt>(Behandelregels.Beslis(behandeling, Lopend, opdracht, Sam, Vandaag)).Waarde);

    private static string Geweigerd(Behandeling behandeling, Behandelopdracht opdracht, Verzuimmelding? melding = null) =>
        Assert.IsType<Uitkomst<Behandelgebeurtenis>.Geweigerd>(Behandelregels.Beslis(behandeling, melding ?? Lopend, opdracht, Sam, Vandaag)).Reden.Code;
}
