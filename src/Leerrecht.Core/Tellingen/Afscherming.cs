using System.Collections.Immutable;

namespace Leerrecht.Core.Tellingen;

/// <summary>
/// Hides the small numbers of one table, and as many others as it takes that no hidden number follows from what is shown: rows and
/// columns add up, so one hidden number alone in a sum is known to who can subtract, and two of at most four that make eight are four each.
/// </summary>
internal static class Afscherming
{
    private const int Kolommen = 3;
    private const int Onbegrensd = int.MaxValue / 4;

    // AV-VO without those waiting for mbo stands in no row, but follows from two that do.
    private const int NietWachtend = 7;

    private static readonly ImmutableArray<Schemarij> Opgeteld = [Schemarij.AvPo, Schemarij.AvVo, Schemarij.LrvPo, Schemarij.LrvVo, Schemarij.LrvMbo];

    /// <summary>The rows of the table without what may not be told.</summary>
    public static ImmutableArray<Beeldregel> Rijen(Resultaatschema schema)
    {
        var waarden = Waarden(schema);
        var sommen = Sommen(waarden);
        var verborgen = new bool[waarden.Length];
        for (var cel = 0; cel < waarden.Length; cel++)
        {
            verborgen[cel] = cel / Kolommen == NietWachtend ? waarden[cel] is not null : Aantal.IsKlein(waarden[cel]);
        }

        while (TeVerbergen(waarden, verborgen, sommen) is { } cel)
        {
            verborgen[cel] = true;
        }

        // One that was left out early may not be needed any more once others are.
        foreach (var cel in Enumerable.Range(0, NietWachtend * Kolommen).Where(cel => verborgen[cel] && !Aantal.IsKlein(waarden[cel])).OrderByDescending(cel => waarden[cel]))
        {
            verborgen[cel] = false;
            verborgen[cel] = Bekend(waarden, verborgen, sommen).Count > 0;
        }

        return [.. schema.Rijen.Select(rij => new Beeldregel(rij.Rij, Toon(rij.Rij, 0), Toon(rij.Rij, 1), Toon(rij.Rij, 2)))];

        Aantal Toon(Schemarij rij, int kolom)
        {
            var cel = Cel((int)rij, kolom);
            return !verborgen[cel] ? Aantal.Precies(waarden[cel]) : Aantal.IsKlein(waarden[cel]) ? Aantal.Klein : Aantal.Weggelaten;
        }
    }

    private static int Cel(int rij, int kolom) => rij * Kolommen + kolom;

    private static int?[] Waarden(Resultaatschema schema)
    {
        var waarden = new int?[(NietWachtend + 1) * Kolommen];
        foreach (var rij in schema.Rijen)
        {
            waarden[Cel((int)rij.Rij, 0)] = rij.TotEnMet3Maanden;
            waarden[Cel((int)rij.Rij, 1)] = rij.LangerDan3Maanden;
            waarden[Cel((int)rij.Rij, 2)] = rij.Totaal;
        }

        for (var kolom = 0; kolom < Kolommen; kolom++)
        {
            waarden[Cel(NietWachtend, kolom)] = waarden[Cel((int)Schemarij.AvVo, kolom)] - waarden[Cel((int)Schemarij.AvVoMbo, kolom)];
        }

        return waarden;
    }

    /// <summary>What adds up to what: a sum first, then its parts.</summary>
    private static List<int[]> Sommen(int?[] waarden)
    {
        var sommen = new List<int[]>();
        for (var rij = 0; rij <= NietWachtend; rij++)
        {
            sommen.Add([Cel(rij, 2), Cel(rij, 0), Cel(rij, 1)]);
        }

        for (var kolom = 0; kolom < Kolommen; kolom++)
        {
            sommen.Add([Cel((int)Schemarij.Totaal, kolom), .. Opgeteld.Select(rij => Cel((int)rij, kolom)).Where(cel => waarden[cel] is not null)]);
            sommen.Add([Cel((int)Schemarij.AvVo, kolom), Cel((int)Schemarij.AvVoMbo, kolom), Cel(NietWachtend, kolom)]);
        }

        sommen.RemoveAll(som => som.Any(cel => waarden[cel] is null));
        return sommen;
    }

    /// <summary>The next number to leave out, or null when nothing hidden follows from what is shown.</summary>
    private static int? TeVerbergen(int?[] waarden, bool[] verborgen, List<int[]> sommen)
    {
        var bekend = Bekend(waarden, verborgen, sommen);
        return bekend.Count == 0
            ? null
            : sommen.Where(som => som.Any(bekend.Contains))
                .SelectMany(som => som)
                .Where(cel => !verborgen[cel])
                .Distinct()
                .OrderBy(cel => BekendZonder(cel))
                .ThenBy(cel => waarden[cel] == 0)
                .ThenBy(cel => waarden[cel])
                .Select(cel => (int?)cel)
                .FirstOrDefault();

        int BekendZonder(int cel)
        {
            verborgen[cel] = true;
            var aantal = Bekend(waarden, verborgen, sommen).Count;
            verborgen[cel] = false;
            return aantal;
        }
    }

    /// <summary>What is hidden and can be worked out all the same. What was left out must stay unknown too, else it was left out for nothing.</summary>
    private static HashSet<int> Bekend(int?[] waarden, bool[] verborgen, List<int[]> sommen)
    {
        var (laagst, hoogst) = Grenzen(waarden, verborgen, sommen);
        return [.. Enumerable.Range(0, waarden.Length).Where(cel =>
            verborgen[cel] && laagst[cel] == hoogst[cel] && (cel / Kolommen != NietWachtend || Aantal.IsKlein(waarden[cel])))];
    }

    /// <summary>What a reader can work out: for each number the least and the most that it can be.</summary>
    private static (int[] Laagst, int[] Hoogst) Grenzen(int?[] waarden, bool[] verborgen, List<int[]> sommen)
    {
        var laagst = new int[waarden.Length];
        var hoogst = new int[waarden.Length];
        for (var cel = 0; cel < waarden.Length; cel++)
        {
            var klein = verborgen[cel] && cel / Kolommen != NietWachtend && Aantal.IsKlein(waarden[cel]);
            (laagst[cel], hoogst[cel]) = (waarden[cel], verborgen[cel]) switch
            {
                (null, _) => (0, Onbegrensd),
                ({ } waarde, false) => (waarde, waarde),
                _ => klein ? (1, Aantal.KleinsteGetoonde - 1) : (0, Onbegrensd),
            };
        }

        bool verder;
        do
        {
            verder = false;
            foreach (var som in sommen)
            {
                foreach (var cel in som)
                {
                    verder |= Beperk(som, cel, laagst, hoogst);
                }
            }
        }
        while (verder);
        return (laagst, hoogst);
    }

    private static bool Beperk(int[] som, int cel, int[] laagst, int[] hoogst)
    {
        var totaal = som[0];
        var (laag, hoog) = (0L, 0L);
        foreach (var deel in som.AsSpan(1))
        {
            laag += deel == cel ? 0 : laagst[deel];
            hoog += deel == cel ? 0 : hoogst[deel];
        }

        if (cel != totaal)
        {
            (laag, hoog) = (laagst[totaal] - hoog, hoogst[totaal] - laag);
        }

        var (was, werd) = ((laagst[cel], hoogst[cel]), ((int)Math.Max(laagst[cel], laag), (int)Math.Min(hoogst[cel], hoog)));
        (laagst[cel], hoogst[cel]) = werd;
        return was != werd;
    }
}
