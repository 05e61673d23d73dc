using Leerrecht.Core.Signalering;

namespace Leerrecht.Core.Tests.Signalering;

/// <summary>Regels §6 and §9: the words that files and the command line have.</summary>
public class Woorden_van_signalen
{
    [Fact]
    public void Elk_signaal_elke_eenheid_en_elke_reden_heeft_zijn_woord()
    {
        Assert.Equal(
            "wettelijk-verzuim langdurig-relatief-verzuim luxeverzuim te-laat ziek-frequent ziek-lang langdurig-ziek schorsing absoluut-verzuim aanwezigheid-laag",
            string.Join(' ', Enum.GetValues<Signaalsoort>().Select(soort => soort.Woord())));
        Assert.Equal("klokuur lesuur dag lesdag keer melding procent", string.Join(' ', Enum.GetValues<Eenheid>().Select(eenheid => eenheid.Woord())));
        Assert.Equal("5-c-aangevraagd adres-in-onderzoek korter-dan-vier-weken", string.Join(' ', Enum.GetValues<RedenTeltNiet>().Select(reden => reden.Woord())));
    }

    [Fact]
    public void Bestemmingen_staan_in_vaste_volgorde()
    {
        Assert.Equal(["school", "leerplicht"], (Bestemming.Leerplicht | Bestemming.School).Woorden());
        Assert.Equal(["school", "jgz"], (Bestemming.School | Bestemming.Jgz).Woorden());
        Assert.Equal(["inspectie"], Bestemming.Inspectie.Woorden());
    }
}
