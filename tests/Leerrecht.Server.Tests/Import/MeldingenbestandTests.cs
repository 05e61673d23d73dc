using Leerrecht.Server.Import;
using Leerrecht.Server.Vorm;

namespace Leerrecht.Server.Tests.Import;

/// <summary>What leaves the house in a file runs in nobody's spreadsheet.</summary>
public sealed class MeldingenbestandTests
{
    [Theory]
    [InlineData("gewoon", "gewoon")]
    [InlineData(null, "")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+31", "'+31")]
    [InlineData("-30", "'-30")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1", "'  =1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("een; twee", "\"een; twee\"")]
    [InlineData("zei \"ja\"", "\"zei \"\"ja\"\"\"")]
    [InlineData("=\"a\"", "\"'=\"\"a\"\"\"")]
    public void Geen_cel_begint_als_formule(string? waarde, string cel) => Assert.Equal(cel, Csvcel.Van(waarde));

    [Theory]
    [InlineData("C:\\map\\verzuim.csv", "verzuim.csv")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("", "bestand zonder naam")]
    [InlineData("a\u202Egpj.csv", "agpj.csv")]
    [InlineData("a\nb.csv", "ab.csv")]
    public void Een_naam_is_een_regel_tekst_zonder_map(string naam, string toonbaar) => Assert.Equal(toonbaar, Bestandsnaam.Toonbaar(naam));

    [Fact]
    public void Een_lange_naam_wordt_in_het_midden_gekort() => Assert.InRange(Bestandsnaam.Toonbaar(new string('a', 5000) + ".csv").Length, 100, 121);
}
