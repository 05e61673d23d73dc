using Leerrecht.Core.Dossiers;
using Leerrecht.Server.Vorm;

namespace Leerrecht.Server.Tests.Vorm;

/// <summary>What somebody chose from a list, or made up.</summary>
public sealed class OptieTests
{
    [Theory]
    [InlineData("Oneens")]
    [InlineData("oneens")]
    public void Een_naam_van_de_lijst_is_een_keuze(string getypt) => Assert.Equal(Ouderstandpunt.Oneens, Optie.Lees<Ouderstandpunt>(getypt));

    [Theory]
    [InlineData("99")]
    [InlineData("1")]
    [InlineData("-1")]
    [InlineData(" 1")]
    [InlineData("Eens,Oneens")]
    [InlineData("Misschien")]
    [InlineData("")]
    [InlineData(null)]
    public void Een_getal_of_iets_anders_is_geen_keuze(string? getypt) => Assert.Null(Optie.Lees<Ouderstandpunt>(getypt));
}
