using Leerrecht.Core.Signalering;
using Leerrecht.Core.Toegang;
using Leerrecht.Core.Verzuim;

namespace Leerrecht.Core.Tests.Toegang;

/// <summary>The wall between geoorloofd and ongeoorloofd absence, for every role and every kind.</summary>
public sealed class KijkregelsTests
{
    public static TheoryData<Rol> Rollen => [.. Enum.GetValues<Rol>()];

    [Fact]
    public void Leerplicht_ziet_nooit_geoorloofd_verzuim() =>
        Assert.All(
            Enum.GetValues<Verzuimsoort>().Where(soort => soort.Klasse() is Verzuimklasse.Geoorloofd),
            soort => Assert.False(Kijkregels.MagAfwezigheidZien(Rol.Leerplichtambtenaar, soort)));

    [Theory]
    [InlineData(Signaalsoort.ZiekFrequent, Bestemming.School | Bestemming.Jgz)]
    [InlineData(Signaalsoort.ZiekLang, Bestemming.School | Bestemming.Jgz)]
    [InlineData(Signaalsoort.LangdurigZiek, Bestemming.School | Bestemming.Jgz)]
    [InlineData(Signaalsoort.Schorsing, Bestemming.School | Bestemming.Inspectie)]
    [InlineData(Signaalsoort.AanwezigheidLaag, Bestemming.School)]
    public void Leerplicht_leest_geen_signaal_dat_niet_voor_leerplicht_is(Signaalsoort soort, Bestemming bestemming) =>
        Assert.False(Kijkregels.MagSignaalZien(Rol.Leerplichtambtenaar, soort, bestemming));

    [Theory]
    [InlineData(Signaalsoort.ZiekFrequent)]
    [InlineData(Signaalsoort.ZiekLang)]
    [InlineData(Signaalsoort.LangdurigZiek)]
    public void De_jeugdarts_leest_de_ziektesignalen(Signaalsoort soort) =>
        Assert.True(Kijkregels.MagSignaalZien(Rol.Jeugdarts, soort, Bestemming.School | Bestemming.Jgz));

    [Fact]
    public void De_jeugdarts_ziet_alleen_ziekte() =>
        Assert.Equal([Verzuimsoort.Ziek], Enum.GetValues<Verzuimsoort>().Where(soort => Kijkregels.MagAfwezigheidZien(Rol.Jeugdarts, soort)));

    [Fact]
    public void Het_swv_hoort_van_thuiszitters_en_van_niets_anders() =>
        Assert.Equal(
            [Signaalsoort.LangdurigRelatiefVerzuim],
            Enum.GetValues<Signaalsoort>().Where(soort => Kijkregels.MagSignaalZien(Rol.SwvConsulent, soort, Bestemming.School | Bestemming.Leerplicht | Bestemming.Jgz | Bestemming.Inspectie)));

    [Theory, MemberData(nameof(Rollen))]
    public void Wie_geen_kinderen_ziet_ziet_ook_geen_signaal_en_geen_dag(Rol rol)
    {
        if (!Kijkregels.MagKinderenZien(rol))
        {
            Assert.All(Enum.GetValues<Signaalsoort>(), soort => Assert.False(Kijkregels.MagSignaalZien(rol, soort, (Bestemming)15)));
            Assert.All(Enum.GetValues<Verzuimsoort>(), soort => Assert.False(Kijkregels.MagAfwezigheidZien(rol, soort)));
        }
    }

    [Fact]
    public void Beleid_en_beheer_zien_geen_kind() =>
        Assert.Equal([Rol.Beleidsmedewerker, Rol.Regiobeheerder], Enum.GetValues<Rol>().Where(rol => !Kijkregels.MagKinderenZien(rol)));

    [Fact]
    public void De_hele_regio_is_alleen_voor_wie_geen_kind_ziet() =>
        Assert.All(Enum.GetValues<Rol>().Where(rol => Kijkregels.Bereik(rol) is Bereik.Alles), rol => Assert.False(Kijkregels.MagKinderenZien(rol)));
}
