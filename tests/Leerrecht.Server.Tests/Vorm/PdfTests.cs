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

    /// <summary>Nobody can look at every letter: the file itself says where each line stands.</summary>
    [Fact]
    public void Niets_steekt_buiten_het_blad_regels_raken_elkaar_niet_en_een_kop_staat_nooit_alleen_onderaan()
    {
        const string lang = "Ouders, leerling en mentor spraken af dat de leerling begint met twee ochtenden per week, dat de school elke vrijdag belt en dat de jeugdhulpaanbieder meekijkt; lukt dat niet, dan komen zij eerder bij elkaar dan over vier weken.";
        var delen = Enumerable.Range(1, 30).SelectMany<int, Stukdeel>(nummer =>
        [
            new Stukdeel.Kop($"Khalid van Nispen tot Zevenaer-van den Hoogenhuijzen Wolterbeek {nummer}", 2),
            new Stukdeel.Regel("Op de lijst", "Langdurig relatief verzuim, sinds 19 juni 2026"),
            new Stukdeel.Regel("Samenwerkingsverband", "Samenwerkingsverband Primair en Voortgezet Onderwijs Waterlinge en omgeving, afdeling toelaatbaarheid"),
            new Stukdeel.Regel($"Afspraak nov {2000 + nummer}", $"{lang}\n{lang}"),
            .. Stukdeel.Van($"{lang}\n\n- {lang}\n- {new string('m', 130)}\n\n{lang}"),
        ]);
        var pdf = Pdf.Maak(new("Maandlijst", "Vertrouwelijk: alleen voor wie dit verslag voor het eigen werk nodig heeft", new(2026, 11, 22), [new Stukdeel.Kop($"Maandlijst {lang}"), .. delen]));

        var bladen = Pdftekst.Stukjes(pdf).GroupBy(stukje => stukje.Blad).ToList();
        Assert.True(bladen.Count > 5);
        Assert.All(bladen, blad =>
        {
            var regels = blad.OrderBy(stukje => stukje.Y).ThenBy(stukje => stukje.X).ToList();
            Assert.All(regels, stukje => Assert.True(stukje is { X: >= 68, Y: > 56 and < 810 } && stukje.X + stukje.Breedte <= 527.5, $"{stukje} is outside the margins"));
            foreach (var (boven, onder) in regels.SelectMany((boven, plaats) => regels.Skip(plaats + 1).Select(onder => (boven, onder))))
            {
                var naastElkaar = boven.X + boven.Breedte <= onder.X + 0.5 || onder.X + onder.Breedte <= boven.X + 0.5;
                Assert.True(naastElkaar || onder.Y - boven.Y >= onder.Grootte, $"{boven} touches {onder}");
            }

            Assert.Equal(8.5, regels[^1].Grootte);
            Assert.Equal(10.5, regels[^2].Grootte);
        });
    }
}
