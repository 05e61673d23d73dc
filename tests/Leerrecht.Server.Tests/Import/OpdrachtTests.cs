namespace Leerrecht.Server.Tests.Import;

/// <summary>Arguments of regels §9: what is wrong ends with status 2 and a sentence, and nothing on standard output.</summary>
public sealed class OpdrachtTests : IDisposable
{
    private readonly Proefmap _map = new();

    [Theory]
    [InlineData("beoordeel")]
    [InlineData("beoordeel MAP")]
    [InlineData("beoordeel --peildatum 2025-10-10")]
    [InlineData("beoordeel MAP --peildatum 2025-2-1")]
    [InlineData("beoordeel MAP --peildatum 1899-12-31")]
    [InlineData("beoordeel MAP --peildatum 2101-01-01")]
    [InlineData("beoordeel MAP --peildatum 2025-02-29")]
    [InlineData("beoordeel MAP --peildatum 2025-10-10 --gemeente GM0014 --swv PO2001")]
    [InlineData("beoordeel MAP --peildatum 2025-10-10 --gemeente GM0014 --gemeente GM0014")]
    [InlineData("beoordeel MAP --peildatum 2025-10-10 --gemeente")]
    [InlineData("beoordeel MAP --peildatum 2025-10-10 --wijk W1")]
    [InlineData("beoordeel MAP MAP --peildatum 2025-10-10")]
    [InlineData("beoordeel MAP/nergens --peildatum 2025-10-10")]
    [InlineData("beoordeel MAP --ijkmoment 2025-10-10")]
    [InlineData("monitor MAP --peildatum 2025-10-10")]
    [InlineData("monitor @MAP/verzuim.csv --ijkmoment 2025-10-10")]
    [InlineData("voorspel MAP")]
    public async Task Verkeerde_argumenten_geven_status_2(string regel)
    {
        var (status, uitvoer, uitleg) = await Opdrachtregel.Voer([.. regel.Split(' ').Select(deel => deel.Replace("MAP", _map.Pad))]);
        Assert.Equal(2, status);
        Assert.Null(uitvoer);
        Assert.NotEmpty(uitleg);
    }

    [Fact]
    public async Task Een_selectie_kiest_en_verandert_het_oordeel_niet()
    {
        _map.Zet("vestigingen.csv", "vestiging;sector;gemeente;vakantieregio;bestuur;swv\n01AB00;PO;GM0014;Noord;B1;S1\n02CD00;PO;GM0014;Noord;B2;S2\n")
            .Met("leerlingen.csv", "L2;2016-05-10;GM0020\n")
            .Met("inschrijvingen.csv", "L2;02CD00;2025-08-01;\n")
            .Met("verzuim.csv", "a;L1;01AB00;2025-09-08;2025-09-11;J;;;;luxe\nb;L2;02CD00;2025-09-08;2025-09-11;J;;;;luxe\n");
        Assert.Equal(["L1", "L2"], (IEnumerable<string>)await Leerlingen());
        Assert.Equal(["L1"], (IEnumerable<string>)await Leerlingen("--gemeente", "GM0014"));
        Assert.Equal(["L2"], (IEnumerable<string>)await Leerlingen("--vestiging", "02CD00"));
        Assert.Equal(["L1"], (IEnumerable<string>)await Leerlingen("--bestuur", "B1"));
        Assert.Equal(["L2"], (IEnumerable<string>)await Leerlingen("--swv", "S2"));
        Assert.Empty(await Leerlingen("--swv", "S3"));
    }

    public void Dispose() => _map.Dispose();

    private async Task<string[]> Leerlingen(params string[] selectie)
    {
        var uitvoer = (await _map.Beoordeel(selectie)).Uitvoer!;
        Assert.Equal("onbekende-gemeente", Assert.Single(uitvoer["meldingen"]!.AsArray())!["code"]!.GetValue<string>());
        return [.. uitvoer["signalen"]!.AsArray().Select(signaal => signaal!["leerling"]!.GetValue<string>()).Distinct()];
    }
}
