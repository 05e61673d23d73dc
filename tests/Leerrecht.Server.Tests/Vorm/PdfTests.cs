using System.Text;
using Leerrecht.Server.Vorm.Papier;

namespace Leerrecht.Server.Tests.Vorm;

public class PdfTests
{
    [Fact]
    public void Een_stuk_is_tekst_met_accenten_over_zoveel_bladen_als_nodig_met_titel_en_taal()
    {
        var alineas = Enumerable.Range(1, 60).Select(nummer => new Stukdeel.Alinea($"Alinea {nummer}: Zoë, André en Daniëlle hebben coöperatief geïnventariseerd, Šimůnek ook. {new string('x', 200)}"));
        var pdf = Pdf.Maak(new("Proefstuk", "Gemeente Zandveld", new(2026, 11, 22), [new Stukdeel.Kop("Één kop"), .. alineas, new Stukdeel.Punt("Punt €"), new Stukdeel.Regel("Wie", "Çelik")]));

        var bladen = Pdftekst.Bladen(pdf);
        Assert.True(bladen > 3);
        var bron = Encoding.Latin1.GetString(pdf);
        Assert.Contains("/Lang (nl-NL)", bron, StringComparison.Ordinal);
        Assert.Contains($"/Title <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes("Proefstuk"))}>", bron, StringComparison.Ordinal);
        var tekst = Pdftekst.Van(pdf);
        Assert.Contains("Één kop", tekst, StringComparison.Ordinal);
        Assert.Contains("Punt €", tekst, StringComparison.Ordinal);
        Assert.Contains("Wie Çelik", tekst, StringComparison.Ordinal);
        Assert.Contains($"blad {bladen} van {bladen}", tekst, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(1, 60), nummer => Assert.Contains($"Alinea {nummer}: Zoë, André en Daniëlle hebben coöperatief geïnventariseerd, Šimůnek ook.", tekst, StringComparison.Ordinal));
    }
}
