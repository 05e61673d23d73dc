using Leerrecht.Core.Tellingen;

namespace Leerrecht.Core.Tests.Tellingen;

public class AfschermingTests
{
    [Fact]
    public void Een_tot_en_met_vier_kinderen_worden_niet_genoemd_nul_en_vijf_wel()
    {
        var beeld = Afgeschermd(avPo: (0, 5), avVo: (1, 4), mbo: (0, 0), lrvPo: (6, 7), lrvVo: (8, 9), lrvMbo: (10, 0));
        Assert.Equal("0", beeld[Schemarij.AvPo].TotEnMet3Maanden.ToString());
        Assert.Equal("8", beeld[Schemarij.LrvVo].TotEnMet3Maanden.ToString());
        Assert.Equal("50", beeld[Schemarij.Totaal].Totaal.ToString());
        Assert.Equal("<5", beeld[Schemarij.AvVo].TotEnMet3Maanden.ToString());
        Assert.Equal("<5", beeld[Schemarij.AvVo].LangerDan3Maanden.ToString());
        Assert.Null(beeld[Schemarij.AvVo].TotEnMet3Maanden.Waarde);
        Assert.True(beeld.Verbergt);
    }

    [Theory]
    [InlineData(0, 9, "0")]
    [InlineData(4, 20, "<5")]
    [InlineData(5, 10, "5")]
    [InlineData(5, 9, "×")]
    [InlineData(9, 9, "9")]
    [InlineData(2, 3, "<5")]
    [InlineData(0, 3, "×")]
    public void Van_een_deel_volgt_de_rest_ook_niet_door_aftrekken(int deel, int geheel, string staat) => Assert.Equal(staat, Aantal.Deel(deel, geheel).ToString());

    [Theory]
    [InlineData(new int[0], "0", "")]
    [InlineData(new[] { 8, 0, 12 }, "20", "8 0 12")]
    [InlineData(new[] { 3, 8, 12 }, "23", "<5 × 12")]
    [InlineData(new[] { 1, 5, 12 }, "18", "<5 5 ×")]
    [InlineData(new[] { 2, 5, 12 }, "19", "<5 × 12")]
    [InlineData(new[] { 1, 5, 0 }, "×", "<5 5 0")]
    [InlineData(new[] { 3, 2, 9 }, "14", "<5 <5 9")]
    [InlineData(new[] { 1, 1, 9 }, "11", "<5 <5 ×")]
    [InlineData(new[] { 4, 4 }, "×", "<5 <5")]
    [InlineData(new[] { 1, 2 }, "<5", "<5 <5")]
    public void Van_delen_naast_hun_geheel_volgt_geen_klein_deel(int[] delen, string geheel, string staat)
    {
        var verdeeld = Aantal.Verdeeld(delen);
        Assert.Equal((geheel, staat), ($"{verdeeld.Geheel}", string.Join(' ', verdeeld.Delen)));
    }

    [Fact]
    public void Zonder_kleine_aantallen_wordt_niets_weggelaten()
    {
        var beeld = Afgeschermd(avPo: (0, 5), avVo: (11, 12), mbo: (6, 0), lrvPo: (6, 7), lrvVo: (8, 9), lrvMbo: (0, 0));
        Assert.False(beeld.Verbergt);
        Assert.Equal(58, beeld[Schemarij.Totaal].Totaal.Waarde);
        Assert.Equal(58m, beeld.Per1000);
    }

    [Fact]
    public void Een_aantal_alleen_in_een_som_neemt_er_een_ander_mee()
    {
        var beeld = Afgeschermd(avPo: (20, 3), avVo: (30, 31), mbo: (0, 0), lrvPo: (40, 41), lrvVo: (50, 51), lrvMbo: (60, 61));
        Assert.Equal("<5", beeld[Schemarij.AvPo].LangerDan3Maanden.ToString());
        Assert.Equal("×", beeld[Schemarij.AvPo].TotEnMet3Maanden.ToString());
        Assert.Contains(Enum.GetValues<Schemarij>(), rij => rij is not Schemarij.AvPo && beeld[rij].LangerDan3Maanden.ToString() == "×");
    }

    [Fact]
    public void Vier_en_vier_met_acht_erachter_zijn_niet_verborgen()
    {
        var beeld = Afgeschermd(avPo: (4, 4), avVo: (30, 31), mbo: (0, 0), lrvPo: (40, 41), lrvVo: (50, 51), lrvMbo: (60, 61));
        Assert.Equal("×", beeld[Schemarij.AvPo].Totaal.ToString());
    }

    [Fact]
    public void Wie_niet_op_mbo_wacht_is_ook_niet_uit_te_rekenen()
    {
        var beeld = Afgeschermd(avPo: (20, 21), avVo: (30, 31), mbo: (28, 25), lrvPo: (40, 41), lrvVo: (50, 51), lrvMbo: (60, 61));
        Assert.True(beeld[Schemarij.AvVoMbo].TotEnMet3Maanden.Verborgen || beeld[Schemarij.AvVo].TotEnMet3Maanden.Verborgen);
    }

    [Fact]
    public void Naar_school_is_niet_van_toepassing_iets_anders_dan_nul()
    {
        var schema = Schema((null, null), (null, null), (null, null), (6, 7), (2, 9), (0, 0));
        var beeld = Schemabeeld.Afgeschermd(schema);
        Assert.True(beeld[Schemarij.AvPo].Totaal.Ontbreekt);
        Assert.False(beeld[Schemarij.AvPo].Totaal.Verborgen);
        Assert.Equal(0, beeld[Schemarij.LrvMbo].Totaal.Waarde);
        Assert.True(beeld[Schemarij.LrvVo].TotEnMet3Maanden.Verborgen);
    }

    [Fact]
    public void Per_duizend_verraadt_een_verborgen_totaal_niet()
    {
        var beeld = Afgeschermd(avPo: (0, 3), avVo: (0, 0), mbo: (0, 0), lrvPo: (0, 0), lrvVo: (0, 0), lrvMbo: (0, 0));
        Assert.Null(beeld.Per1000);
        Assert.Null(Aantal.Verschil(beeld[Schemarij.Totaal].Totaal, Aantal.Precies(12)));
    }

    /// <summary>Over many tables: what is hidden has at least two possible values, by solving the sums exactly.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Geen_verborgen_aantal_volgt_uit_de_sommen(int zaad)
    {
        var toeval = new Random(zaad);
        for (var keer = 0; keer < 100; keer++)
        {
            int Trek() => toeval.Next(3) switch { 0 => 0, 1 => toeval.Next(1, 6), _ => toeval.Next(5, 40) };
            var naarSchool = toeval.Next(4) == 0;
            (int? Tot, int? Langer) Paar() => (Trek(), Trek());
            var avVo = Paar();
            var mbo = (Tot: (int?)toeval.Next(avVo.Tot!.Value + 1), Langer: (int?)toeval.Next(avVo.Langer!.Value + 1));
            var schema = naarSchool
                ? Schema((null, null), (null, null), (null, null), Paar(), Paar(), Paar())
                : Schema(Paar(), avVo, mbo, Paar(), Paar(), Paar());
            var beeld = Schemabeeld.Afgeschermd(schema);

            foreach (var bepaald in Bepaald(beeld))
            {
                Assert.Fail($"zaad {zaad}, keer {keer}: {bepaald} volgt uit wat er staat in {string.Join(" | ", beeld.Rijen)}");
            }

            Assert.All(beeld.Rijen.Zip(schema.Rijen), paar => Assert.All(
                [(paar.First.TotEnMet3Maanden, paar.Second.TotEnMet3Maanden), (paar.First.LangerDan3Maanden, paar.Second.LangerDan3Maanden), (paar.First.Totaal, paar.Second.Totaal)],
                cel =>
                {
                    Assert.True(cel.Item1.Verborgen || cel.Item1.Waarde == cel.Item2);
                    Assert.Equal(cel.Item2 is > 0 and < 5, cel.Item1.TeKlein);
                }));
        }
    }

    private static Schemabeeld Afgeschermd((int?, int?) avPo, (int?, int?) avVo, (int?, int?) mbo, (int?, int?) lrvPo, (int?, int?) lrvVo, (int?, int?) lrvMbo) =>
        Schemabeeld.Afgeschermd(Schema(avPo, avVo, mbo, lrvPo, lrvVo, lrvMbo));

    private static Resultaatschema Schema(params (int? Tot, int? Langer)[] rijen)
    {
        var op = rijen.Where((_, i) => i != (int)Schemarij.AvVoMbo).ToList();
        var totaal = (Tot: op.Sum(rij => rij.Tot ?? 0), Langer: op.Sum(rij => rij.Langer ?? 0));
        return new(
            new DateOnly(2026, 11, 1), null,
            [.. rijen.Select((rij, i) => new Schemaregel((Schemarij)i, rij.Tot, rij.Langer)), new Schemaregel(Schemarij.Totaal, totaal.Tot, totaal.Langer)],
            1000, totaal.Tot + totaal.Langer, new(0, 0, 0, 0), 0);
    }

    /// <summary>The hidden cells that have one solution: Gauss over the sums with what is shown filled in.</summary>
    private static List<string> Bepaald(Schemabeeld beeld)
    {
        var onbekenden = new List<(int Rij, int Kolom)>();
        for (var rij = 0; rij < 8; rij++)
        {
            for (var kolom = 0; kolom < 3; kolom++)
            {
                if (rij == 7 ? !beeld[Schemarij.AvVo].Totaal.Ontbreekt : Cel(beeld, rij, kolom).Verborgen)
                {
                    onbekenden.Add((rij, kolom));
                }
            }
        }

        var sommen = new List<(int Rij, int Kolom, int Teken)[]>();
        for (var rij = 0; rij < 8; rij++)
        {
            sommen.Add([(rij, 2, -1), (rij, 0, 1), (rij, 1, 1)]);
        }

        for (var kolom = 0; kolom < 3; kolom++)
        {
            sommen.Add([(6, kolom, -1), (0, kolom, 1), (1, kolom, 1), (3, kolom, 1), (4, kolom, 1), (5, kolom, 1)]);
            sommen.Add([(1, kolom, -1), (2, kolom, 1), (7, kolom, 1)]);
        }

        var matrix = sommen.Select(som =>
        {
            var rij = new double[onbekenden.Count];
            foreach (var (r, k, teken) in som)
            {
                if (onbekenden.IndexOf((r, k)) is >= 0 and var plaats)
                {
                    rij[plaats] += teken;
                }
            }

            return rij;
        }).ToList();

        var gedaan = 0;
        for (var kolom = 0; kolom < onbekenden.Count && gedaan < matrix.Count; kolom++)
        {
            var spil = matrix.FindIndex(gedaan, rij => Math.Abs(rij[kolom]) > 1e-9);
            if (spil < 0)
            {
                continue;
            }

            (matrix[gedaan], matrix[spil]) = (matrix[spil], matrix[gedaan]);
            var deler = matrix[gedaan][kolom];
            matrix[gedaan] = [.. matrix[gedaan].Select(waarde => waarde / deler)];
            for (var rij = 0; rij < matrix.Count; rij++)
            {
                if (rij != gedaan && Math.Abs(matrix[rij][kolom]) > 1e-9)
                {
                    var keer = matrix[rij][kolom];
                    matrix[rij] = [.. matrix[rij].Zip(matrix[gedaan], (een, ander) => een - keer * ander)];
                }
            }

            gedaan++;
        }

        return [.. matrix
            .Select(rij => rij.Select((waarde, i) => (waarde, i)).Where(paar => Math.Abs(paar.waarde) > 1e-9).ToList())
            .Where(rij => rij.Count == 1)
            .Select(rij => onbekenden[rij[0].i])
            .Where(cel => cel.Rij == 7 ? false : Cel(beeld, cel.Rij, cel.Kolom).TeKlein)
            .Select(cel => $"rij {cel.Rij} kolom {cel.Kolom}")];
    }

    private static Aantal Cel(Schemabeeld beeld, int rij, int kolom) =>
        rij == 7 ? default : beeld[(Schemarij)rij][kolom switch { 0 => Klok.TotEnMet3Maanden, 1 => Klok.LangerDan3Maanden, _ => Klok.Alles }];
}
