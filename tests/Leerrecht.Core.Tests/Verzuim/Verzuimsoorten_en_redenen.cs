using Leerrecht.Core.Verzuim;

namespace Leerrecht.Core.Tests.Verzuim;

/// <summary>Regels §3: kinds, classes and the schools' own codes.</summary>
public class Verzuimsoorten_en_redenen
{
    [Theory]
    [InlineData("ongeoorloofd", Verzuimklasse.Ongeoorloofd)]
    [InlineData("luxe", Verzuimklasse.Ongeoorloofd)]
    [InlineData("te-laat", Verzuimklasse.TeLaat)]
    [InlineData("ziek", Verzuimklasse.Geoorloofd)]
    [InlineData("schorsing", Verzuimklasse.Geoorloofd)]
    [InlineData("religie", Verzuimklasse.Geoorloofd)]
    [InlineData("beroepsverlof", Verzuimklasse.Geoorloofd)]
    [InlineData("gewichtig", Verzuimklasse.Geoorloofd)]
    [InlineData("school-dicht", Verzuimklasse.Geen)]
    [InlineData("verboden", Verzuimklasse.Geoorloofd)]
    [InlineData("jonger-dan-zes", Verzuimklasse.Geoorloofd)]
    [InlineData("onbekend", Verzuimklasse.Geen)]
    public void Elke_soort_heeft_haar_klasse(string woord, Verzuimklasse klasse)
    {
        Assert.True(Verzuimsoorten.Kent(woord, out var soort));
        Assert.Equal(klasse, soort.Klasse());
        Assert.Equal(woord, soort.Woord());
    }

    [Fact]
    public void Eerst_de_vestiging_dan_de_ster_dan_de_soort_zelf_anders_onbekend()
    {
        var redenen = new Redenen();
        Assert.True(redenen.Voegtoe("01AB00", "Z", Verzuimsoort.Gewichtig));
        Assert.True(redenen.Voegtoe(Redenen.Overal, "Z", Verzuimsoort.Ziek));
        Assert.True(redenen.Voegtoe("01AB00", "ziek", Verzuimsoort.Ongeoorloofd));

        Assert.Equal(Verzuimsoort.Gewichtig, redenen.Soort("01AB00", "Z"));
        Assert.Equal(Verzuimsoort.Ziek, redenen.Soort("02CD00", "Z"));
        Assert.Equal(Verzuimsoort.Ongeoorloofd, redenen.Soort("01AB00", "ziek"));
        Assert.Equal(Verzuimsoort.Ziek, redenen.Soort("02CD00", "ziek"));
        Assert.Equal(Verzuimsoort.Onbekend, redenen.Soort("02CD00", "Ziek"));
        Assert.Equal(Verzuimsoort.Onbekend, redenen.Soort("02CD00", "XX"));
    }

    [Fact]
    public void Van_een_code_die_twee_keer_komt_blijft_de_eerste()
    {
        var redenen = new Redenen();
        redenen.Voegtoe("01AB00", "Z", Verzuimsoort.Ziek);
        Assert.False(redenen.Voegtoe("01AB00", "Z", Verzuimsoort.Luxe));
        Assert.Equal(Verzuimsoort.Ziek, redenen.Soort("01AB00", "Z"));
    }
}
