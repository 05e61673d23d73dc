using Leerrecht.Core.Leerlingen;
using Leerrecht.Demo;

namespace Leerrecht.Core.Tests.Leerlingen;

/// <summary>Nine digits that pass the elfproef, and that nobody reads by accident.</summary>
public sealed class Een_burgerservicenummer
{
    [Theory]
    [InlineData("111222333")]
    [InlineData("123456782")]
    [InlineData(" 123456782 ")]
    [InlineData("012345672")]
    public void Voldoet_aan_de_elfproef(string tekst) => Assert.Equal(tekst.Trim(), Bsn.Parse(tekst, null).Onthul());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("000000000")]
    [InlineData("123456789")]
    [InlineData("111222334")]
    [InlineData("12345678")]
    [InlineData("1234567820")]
    [InlineData("1234.56.782")]
    [InlineData("12345678X")]
    [InlineData("١٢٣٤٥٦٧٨٢")]
    public void Anders_is_het_er_geen(string? tekst) => Assert.False(Bsn.TryParse(tekst, null, out _));

    [Fact]
    public void Een_cijfer_anders_of_twee_verwisseld_valt_op()
    {
        const string Goed = "123456782";
        for (var i = 0; i < Goed.Length; i++)
        {
            foreach (var cijfer in "0123456789".Where(cijfer => cijfer != Goed[i]))
            {
                Assert.False(Bsn.TryParse(Goed[..i] + cijfer + Goed[(i + 1)..], null, out _));
            }

            if (i > 0 && Goed[i] != Goed[i - 1])
            {
                Assert.False(Bsn.TryParse(Goed[..(i - 1)] + Goed[i] + Goed[i - 1] + Goed[(i + 1)..], null, out _));
            }
        }
    }

    [Fact]
    public void Als_tekst_verbergt_het_zich()
    {
        var bsn = Bsn.Parse("123456782", null);

        Assert.Equal("*****6782", $"{bsn}");
        Assert.DoesNotContain("123456782", string.Format(null, "{0}", new { bsn }), StringComparison.Ordinal);
        Assert.Equal(bsn, Bsn.Parse("123456782", null));
    }

    [Fact]
    public void De_demo_heeft_alleen_nummers_die_niemand_krijgt()
    {
        var nummers = Enumerable.Range(-1, 100_002).Select(Proefnummers.Bsn).OfType<string>().ToList();

        Assert.InRange(nummers.Count, 90_000, 91_500);
        Assert.Equal(nummers.Count, nummers.Distinct().Count());
        Assert.All(nummers, nummer => Assert.True(nummer.StartsWith("999", StringComparison.Ordinal) && Bsn.TryParse(nummer, null, out _), nummer));
    }
}
