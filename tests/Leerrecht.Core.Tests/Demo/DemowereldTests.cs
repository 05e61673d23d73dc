using System.Security.Cryptography;
using System.Text;
using Leerrecht.Core.Kalender;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Verzuim;
using Leerrecht.Demo;

namespace Leerrecht.Core.Tests.Demo;

public class DemowereldTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 22);
    private static readonly Demowereld Wereld = Demowereld.Maak(1, 8000, Vandaag);
    private static readonly List<Demoleerling> Leerlingen = [.. Wereld.Leerlingen];

    [Fact]
    public void Hetzelfde_zaad_geeft_dezelfde_bestanden_en_een_ander_zaad_andere()
    {
        Assert.Equal(Vingerafdruk(7), Vingerafdruk(7));
        Assert.NotEqual(Vingerafdruk(7), Vingerafdruk(8));
    }

    [Fact]
    public void Een_leerling_hangt_niet_af_van_volgorde_of_draad()
    {
        var achterstevoren = Enumerable.Range(0, 300).Reverse().AsParallel().AsOrdered().Select(Wereld.Leerling).Reverse();

        Assert.All(achterstevoren.Zip(Leerlingen), paar =>
        {
            Assert.Equal(paar.Second.Leerling, paar.First.Leerling);
            Assert.Equal(paar.Second.Naam, paar.First.Naam);
            Assert.Equal(paar.Second.Inschrijvingen, paar.First.Inschrijvingen);
            Assert.Equal(paar.Second.Afwezigheden, paar.First.Afwezigheden);
        });
    }

    [Fact]
    public void De_reden_die_de_school_schrijft_staat_voor_het_soort()
    {
        foreach (var leerling in Leerlingen)
        {
            foreach (var (rij, opgave) in leerling.Afwezigheden.Zip(leerling.Opgaven))
            {
                Assert.Equal(rij.Soort, Wereld.Redenen.Soort(Wereld.Scholen.Vestigingen[rij.Vestiging].Code, opgave.Code));
            }
        }

        Assert.Contains(Leerlingen, leerling => leerling.Afwezigheden.Any(rij => rij.Soort == Verzuimsoort.Onbekend));
    }

    [Fact]
    public void Feiten_zijn_zoals_een_school_ze_mag_leveren()
    {
        Assert.Equal(Leerlingen.Count, Leerlingen.Select(leerling => leerling.Leerling.Sleutel).Distinct().Count());
        foreach (var leerling in Leerlingen)
        {
            Assert.Equal(leerling.Afwezigheden.Length, leerling.Afwezigheden.Select(rij => rij.Id).Distinct().Count());
            Assert.All(leerling.Afwezigheden, rij =>
            {
                Assert.True(rij.Van >= Wereld.Begin && rij.Van <= Vandaag && (rij.Tot ?? Vandaag) >= rij.Van && (rij.Tot ?? Vandaag) <= Vandaag, rij.ToString());
                Assert.True(rij.HeleDag || rij.Minuten > 0, rij.ToString());
            });
            Assert.All(leerling.Inschrijvingen, rij => Assert.True((rij.Eind ?? Vandaag) >= rij.Begin && rij.Begin <= Vandaag, rij.ToString()));
            Assert.All(leerling.Vrijstellingen, rij => Assert.True(rij.Eind is not { } eind || eind >= rij.Begin));
            Assert.All(leerling.Aanbod, rij => Assert.True(rij.Eind is not { } eind || eind >= rij.Begin));
        }
    }

    /// <summary>BRIN4 in use begin with 0 to 3 and gemeentecodes end at GM1992 (DUO and CBS, 2026); the post gives out no SA, SD or SS.</summary>
    [Theory]
    [InlineData(1_000)]
    [InlineData(20_000)]
    [InlineData(2_400_000)]
    public void Geen_code_is_van_een_bestaande_school_gemeente_of_straat(int leerlingen)
    {
        var wereld = Demowereld.Maak(1, leerlingen, Vandaag);

        Assert.All(wereld.Scholen.Vestigingen, vestiging => Assert.Matches("^9[0-9][A-Z]{2}[0-9]{2}$", vestiging.Code));
        Assert.All(wereld.Gemeenten, gemeente => Assert.Matches("^GM9[0-9]{3}$", gemeente.Code));
        Assert.All(wereld.Scholen.Vestigingen, vestiging => Assert.True(wereld.Scholen.Kent(vestiging.Gemeente)));
        Assert.Equal(Enum.GetValues<Sector>(), wereld.Scholen.Vestigingen.Select(vestiging => vestiging.Sector).Distinct().Order());
        Assert.Matches("^99[0-9]{2}S[ADS]$", wereld.Leerling(leerlingen - 1).Postcode);
    }

    [Theory]
    [InlineData(Onderwijssoort.PO, 2.3, 3.3, 0.3, 1.1)]
    [InlineData(Onderwijssoort.VO, 3.0, 4.2, 0.7, 1.8)]
    [InlineData(Onderwijssoort.MBO, 2.8, 4.6, 0.7, 2.2)]
    public void Het_verzuim_van_een_schooljaar_heeft_de_maat_en_de_staart_van_de_bronnen(
        Onderwijssoort soort, double ziekVan, double ziekTot, double ongeoorloofdVan, double ongeoorloofdTot)
    {
        var jaar = new Periode(new(2025, 8, 1), new(2026, 7, 31));
        var groep = Leerlingen.Where(leerling => leerling.Inschrijvingen is [.., var laatste]
            && Wereld.Scholen.Vestigingen[laatste.Vestiging].Sector.Onderwijssoort() == soort
            && laatste.Begin <= jaar.Van && (laatste.Eind ?? Vandaag) >= jaar.Tot).ToList();
        var lesdagen = groep.Sum(leerling => Lesdagen(leerling.Inschrijvingen[^1].Vestiging, jaar));
        var keren = groep
            .Select(leerling => leerling.Afwezigheden.Count(rij => jaar.Bevat(rij.Van) && rij.Soort != Verzuimsoort.TeLaat)).Order().ToList();

        Assert.InRange(100 * Gemist(groep, jaar, Verzuimsoort.Ziek) / lesdagen, ziekVan, ziekTot);
        Assert.InRange(100 * (Gemist(groep, jaar, Verzuimsoort.Ongeoorloofd) + Gemist(groep, jaar, Verzuimsoort.Luxe)) / lesdagen, ongeoorloofdVan, ongeoorloofdTot);
        Assert.InRange(100.0 * keren.Count(aantal => aantal == 0) / keren.Count, 18, 35);
        Assert.InRange(keren[keren.Count / 2], 3, 6);
        Assert.InRange(keren[keren.Count * 9 / 10], 9, 22);
        Assert.InRange(keren[^1], 30, 120);
    }

    [Fact]
    public void Op_maandag_en_vrijdag_en_in_de_winter_is_meer_verzuim()
    {
        var begin = Leerlingen.SelectMany(leerling => leerling.Afwezigheden).Where(rij => rij.Soort is Verzuimsoort.Ziek or Verzuimsoort.Ongeoorloofd).ToList();
        var perDag = begin.CountBy(rij => rij.Van.DayOfWeek).ToDictionary();
        var ziek = begin.Where(rij => rij.Soort == Verzuimsoort.Ziek).CountBy(rij => (rij.Van.Year, rij.Van.Month)).ToDictionary();

        Assert.True(perDag[DayOfWeek.Monday] > 1.1 * perDag[DayOfWeek.Wednesday]);
        Assert.True(perDag[DayOfWeek.Friday] > 1.05 * perDag[DayOfWeek.Wednesday]);
        Assert.True(ziek[(2026, 1)] > 1.3 * ziek[(2026, 6)]);
    }

    [Fact]
    public void Het_aantal_signalen_en_thuiszitters_is_dat_van_een_streek()
    {
        var beoordelaar = new Beoordelaar(Wereld.Scholen, Regelsets.Standaard);
        var (plichtig, thuis, open, meldingen, vrijgesteld) = (0, new HashSet<string>(), 0, 0, 0);
        var thuiszitters = 0;
        foreach (var leerling in Leerlingen)
        {
            var uitkomst = beoordelaar.Beoordeel(leerling.Feiten(Wereld), Vandaag);
            plichtig += uitkomst.Stand.PlichtigZonderVrijstelling ? 1 : 0;
            vrijgesteld += uitkomst.Stand.Vrijgesteld != Vrijgesteld.Niet ? 1 : 0;
            if (uitkomst.Thuiszitter is { } zit)
            {
                thuiszitters++;
                thuis.Add($"{zit.Categorie}-{zit.Sector}");
            }

            var signalen = uitkomst.Signalen.ToArray();
            open += signalen.Count(signaal => signaal.Eind is null || signaal.Uiterlijk >= Vandaag);
            meldingen += signalen.Any(signaal => signaal is { Soort: Signaalsoort.WettelijkVerzuim, BereiktOp.Year: 2026 }) ? 1 : 0;
        }

        Assert.Equal(["AV-PO", "AV-VO", "LRV-MBO", "LRV-PO", "LRV-VO"], thuis.Order());
        Assert.InRange(1000.0 * thuiszitters / plichtig, 1.5, 7);
        Assert.InRange(1000.0 * vrijgesteld / plichtig, 1, 8);
        Assert.InRange(1000.0 * open / plichtig, 7, 25);
        Assert.InRange(1000.0 * meldingen / plichtig, 15, 60);
    }

    [Fact]
    public void Bestanden_hebben_een_kop_en_evenveel_velden_op_elke_regel()
    {
        var bestanden = Regiomap.Bestanden(Demowereld.Maak(2, 200, Vandaag));

        Assert.Equal(
            ["aanbod.csv", "gemeenten.csv", "inschrijvingen.csv", "kalender.csv", "leerlingen.csv", "redenen.csv", "verzuim.csv", "vestigingen.csv", "vrijstellingen.csv"],
            bestanden.Select(bestand => bestand.Naam).Order());
        Assert.All(bestanden, bestand =>
        {
            var regels = bestand.Regels.ToList();
            Assert.True(regels.Count > 1, bestand.Naam);
            var velden = regels[0].Split(';').Length;
            // Between quotes a semicolon is no separator.
            Assert.All(regels, regel => Assert.Equal(velden, string.Concat(regel.Split('"').Where((_, i) => i % 2 == 0)).Split(';').Length));
        });
    }

    [Fact]
    public void Een_andere_kalender_wordt_gevolgd()
    {
        Kalenderrij[] eigen = [new(Gebied.Nederland, new(2026, 9, 1), new(2026, 10, 31), Kalendersoort.Vakantie, "Lange herfst")];
        var wereld = Demowereld.Maak(1, 600, Vandaag, eigen);

        Assert.DoesNotContain(wereld.Leerlingen.SelectMany(leerling => leerling.Afwezigheden), rij => !rij.HeleDag && rij.Van.Month is 9 or 10 && rij.Van.Year == 2026 && !rij.HeleDag);
        Assert.Contains(eigen[0], wereld.Kalender);
    }

    private static int Lesdagen(int vestiging, Periode periode) =>
        Wereld.Scholen.Kalender(vestiging).Lesdagnummer(periode.Tot) - Wereld.Scholen.Kalender(vestiging).Lesdagnummer(periode.Van.AddDays(-1));

    /// <summary>Teaching days missed; five hours are one.</summary>
    private static double Gemist(List<Demoleerling> groep, Periode jaar, Verzuimsoort soort) =>
        groep.SelectMany(leerling => leerling.Afwezigheden).Where(rij => rij.Soort == soort && rij.Van <= jaar.Tot && (rij.Tot ?? Vandaag) >= jaar.Van).Sum(rij =>
            !rij.HeleDag ? rij.Minuten / 300.0 : Lesdagen(rij.Vestiging, new(rij.Van > jaar.Van ? rij.Van : jaar.Van, rij.Tot is { } tot && tot < jaar.Tot ? tot : jaar.Tot)));

    private static string Vingerafdruk(ulong zaad) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Regiomap.Bestanden(Demowereld.Maak(zaad, 500, Vandaag)).SelectMany(bestand => bestand.Regels)))));
}
