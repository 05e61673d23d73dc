using System.Text;
using Leerrecht.Server.Import;

namespace Leerrecht.Server.Tests.Import;

public class CsvTests
{
    [Theory]
    [InlineData("a;b\n1;2\n", "2:1|2")]
    [InlineData("a;b\r\n1;2\r\n3;4", "2:1|2", "3:3|4")]
    [InlineData("a,b\n1,2;3\n", "2:1|2;3")]
    [InlineData("a,x;b\n1,2;3\n", "2:1,2|3")]
    [InlineData("a;b\n 1 ;\t2 \n", "2:1|2")]
    [InlineData("a;b\n\n   \n1;2\n\n3;4\n\n", "4:1|2", "6:3|4")]
    [InlineData("a;b\n\"een;twee\";\"zei \"\"ja\"\"\"\n", "2:een;twee|zei \"ja\"")]
    [InlineData("a;b\n\"een\ntwee\";2\n3;4\n", "2:een\ntwee|2", "4:3|4")]
    [InlineData("a;b\n\"\";\"\"\n", "2:|")]
    [InlineData("a;b\n5\" lang;2\n", "2:5\" lang|2")]
    [InlineData("a;b\n1;", "2:1|")]
    [InlineData("a\n\"\"\n", "2:")]
    [InlineData("\n \r\na;b\n1;2\n", "4:1|2")]
    public void Een_record_heeft_zijn_waarden_en_zijn_eerste_regel(string inhoud, params string[] records) =>
        Assert.Equal(records, Records(Open(inhoud)));

    [Fact]
    public void Een_byte_order_mark_hoort_niet_bij_de_eerste_kolom()
    {
        using var csv = new Csv(new MemoryStream([0xEF, 0xBB, 0xBF, .. "a;b\n"u8]), "proef.csv");
        Assert.Equal(["a", "b"], csv.Kop);
    }

    [Fact]
    public void Cp1252_wordt_gelezen_als_het_gezegd_is_en_anders_geweigerd()
    {
        byte[] inhoud = [.. "naam;plaats\nBeatrix;S"u8, 0xFA, .. "dwest\n"u8];
        using (var csv = new Csv(new MemoryStream(inhoud), "proef.csv", Encoding.Latin1))
        {
            Assert.Equal(["2:Beatrix|Súdwest"], Records(csv));
        }

        var fout = Assert.Throws<OnleesbaarBestand>(() => Records(new Csv(new MemoryStream(inhoud), "proef.csv")));
        Assert.Contains("UTF-8", fout.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n  \r\n\n")]
    public void Zonder_kopregel_is_een_bestand_onleesbaar(string inhoud) =>
        Assert.Contains("leeg", Assert.Throws<OnleesbaarBestand>(() => Open(inhoud)).Message);

    [Fact]
    public void Een_aanhalingsteken_dat_niet_sluit_maakt_het_bestand_onleesbaar_en_zegt_waar_het_opent()
    {
        var fout = Assert.Throws<OnleesbaarBestand>(() => Records(Open("a;b\n1;2\n3;\"vier\n5;6\n")));
        Assert.Contains("regel 3", fout.Message);
    }

    [Fact]
    public void Een_rekenblad_dat_csv_heet_wordt_herkend()
    {
        var fout = Assert.Throws<OnleesbaarBestand>(() => new Csv(new MemoryStream([.. "PK\u0003\u0004"u8, 0, 0, 0xFF]), "proef.csv"));
        Assert.Contains("rekenblad", fout.Message);
    }

    [Fact]
    public void Een_regel_zonder_einde_wordt_geweigerd_voor_hij_het_geheugen_vult()
    {
        var fout = Assert.Throws<OnleesbaarBestand>(() => Records(new Csv(new Eindeloos("a;b\n1;"), "proef.csv")));
        Assert.Contains("langer", fout.Message);
    }

    [Fact]
    public void Waar_de_buffer_ophoudt_maakt_geen_verschil()
    {
        var inhoud = new StringBuilder("a;b;c\n");
        for (var i = 0; i < 40_000; i++)
        {
            inhoud.Append(i).Append(";\"x\"\"y\nz").Append(i % 7).Append("\";é ").Append(i).Append("\r\n");
        }

        var verwacht = Enumerable.Range(0, 40_000).Select(i => $"{2 * i + 2}:{i}|x\"y\nz{i % 7}|é {i}");
        using var csv = new Csv(new Druppels(Encoding.UTF8.GetBytes(inhoud.ToString())), "proef.csv");
        Assert.Equal(verwacht, Records(csv));
    }

    private static Csv Open(string inhoud) => new(new MemoryStream(Encoding.UTF8.GetBytes(inhoud)), "proef.csv");

    private static List<string> Records(Csv csv)
    {
        var records = new List<string>();
        while (csv.Lees())
        {
            records.Add($"{csv.Regel}:{string.Join('|', Enumerable.Range(0, csv.Aantal).Select(csv.Tekst))}");
        }

        return records;
    }

    /// <summary>A file that never ends its line.</summary>
    private sealed class Eindeloos(string begin) : MemoryStream(Encoding.UTF8.GetBytes(begin))
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count)
        {
            var gelezen = base.Read(buffer, offset, count);
            if (gelezen == 0)
            {
                buffer.AsSpan(offset, count).Fill((byte)'x');
            }

            return gelezen == 0 ? count : gelezen;
        }
    }

    /// <summary>Gives a few bytes at a time, so that values are cut everywhere.</summary>
    private sealed class Druppels(byte[] inhoud) : MemoryStream(inhoud)
    {
        private int _beurt;

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1 + _beurt++ % 13));
    }
}
