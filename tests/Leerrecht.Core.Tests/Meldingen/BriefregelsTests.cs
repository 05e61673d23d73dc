using Leerrecht.Core.Meldingen;

namespace Leerrecht.Core.Tests.Meldingen;

/// <summary>Letters of leerplicht: what a template may hold, and what is filled in.</summary>
public class BriefregelsTests
{
    [Theory]
    [InlineData("Over {leerling}", "Beste {leerling}, kom op {dag}.", null)]
    [InlineData("", "Tekst.", "onderwerp")]
    [InlineData("Over {Leerling}", "Tekst.", "onderwerp")]
    [InlineData("Onderwerp", "De {diagnose} van {leerling}.", "tekst")]
    [InlineData("Onderwerp", "Afgesproken: {afspraken}", "tekst")]
    [InlineData("Onderwerp", "Beste {leerling", "tekst")]
    [InlineData("Onderwerp", " ", "tekst")]
    public void Een_onbekend_veld_of_een_lege_tekst_wordt_geweigerd(string onderwerp, string tekst, string? veld) =>
        Assert.Equal(veld, (Briefregels.Beoordeel(new(Briefsoort.UitnodigingGesprek, 0, onderwerp, tekst)) as Uitkomst<Briefsjabloon>.Geweigerd)?.Reden.Code);

    [Fact]
    public void De_weigering_noemt_het_veld_en_wat_wel_kan()
    {
        var reden = Assert.IsType<Uitkomst<Briefsjabloon>.Geweigerd>(Briefregels.Beoordeel(new(Briefsoort.AbsoluutVerzuim, 0, "Over {leerling}", "Op {school}."))).Reden;
        Assert.StartsWith("{school} kan in deze brief niet worden ingevuld. Kies uit: {leerling}", reden.Uitleg, StringComparison.Ordinal);
        Assert.DoesNotContain("{afspraken}", reden.Uitleg, StringComparison.Ordinal);
    }

    [Fact]
    public void Wat_niet_bekend_is_blijft_open_en_wat_is_ingevuld_wordt_niet_nog_eens_gelezen() =>
        Assert.Equal(
            $"Zoë {{dag}} komt op {Briefregels.Open}.",
            Briefregels.Vul("{leerling} komt op {dag}.", new Dictionary<Briefveld, string> { [Briefveld.Leerling] = "Zoë {dag}", [Briefveld.Dag] = "" }));

    [Theory]
    [InlineData(Behandelstap.Gesprek, null, Briefsoort.UitnodigingGesprek)]
    [InlineData(Behandelstap.Gesprek, Stapuitkomst.Gehouden, Briefsoort.BevestigingAfspraken)]
    [InlineData(Behandelstap.Gesprek, Stapuitkomst.NietVerschenen, null)]
    [InlineData(Behandelstap.Halt, null, Briefsoort.HaltVerwijzing)]
    [InlineData(Behandelstap.ProcesVerbaal, null, Briefsoort.KennisgevingProcesVerbaal)]
    [InlineData(Behandelstap.VrijwilligeHulp, null, Briefsoort.AanbodHulp)]
    [InlineData(Behandelstap.VrijwilligeHulp, Stapuitkomst.Gestart, Briefsoort.BevestigingAfspraken)]
    [InlineData(Behandelstap.Raad, null, Briefsoort.MeldingRaad)]
    [InlineData(Behandelstap.Raad, Stapuitkomst.Onderzoek, null)]
    [InlineData(Behandelstap.GecombineerdeZitting, null, Briefsoort.GecombineerdeZitting)]
    public void Bij_een_stap_hoort_de_brief_van_dat_moment(Behandelstap stap, Stapuitkomst? uitkomst, Briefsoort? soort) =>
        Assert.Equal(soort, Briefregels.Bij(Een(1, stap, uitkomst), []));

    [Fact]
    public void Wie_niet_kwam_wordt_opgeroepen_en_wie_daarna_kwam_weer_uitgenodigd()
    {
        var (weg, tussen, nu) = (Een(1, Behandelstap.Gesprek, Stapuitkomst.NietVerschenen), Een(2, Behandelstap.Waarschuwing, Stapuitkomst.VerzuimGaatDoor), Een(3, Behandelstap.Gesprek, null));
        Assert.Equal(Briefsoort.OproepGesprek, Briefregels.Bij(nu, [weg, tussen, nu]));
        var (gekomen, later) = (Een(3, Behandelstap.Gesprek, Stapuitkomst.Gehouden), Een(4, Behandelstap.Gesprek, null));
        Assert.Equal(Briefsoort.UitnodigingGesprek, Briefregels.Bij(later, [weg, tussen, gekomen, later]));
    }

    [Fact]
    public void Elke_stap_die_loopt_heeft_een_brief() =>
        Assert.DoesNotContain(Enum.GetValues<Behandelstap>(), stap => Briefregels.Bij(Een(1, stap, null), []) is null);

    private static Stap Een(int nummer, Behandelstap stap, Stapuitkomst? uitkomst) => new(nummer, stap, default, null, "", "", uitkomst is { } einde ? new(default, einde, "", "") : null);
}
