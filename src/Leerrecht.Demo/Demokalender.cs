using Leerrecht.Core.Kalender;

namespace Leerrecht.Demo;

/// <summary>
/// Public holidays and school holidays by rule, so that a demo world exists for any day. Close to the real dates (the same length
/// and spread over the regions), not equal to them: a caller who wants those gives them to <see cref="Demowereld.Maak"/>.
/// </summary>
public static class Demokalender
{
    /// <summary>The rows of the school years that begin in these years, both included.</summary>
    public static IEnumerable<Kalenderrij> Maak(int eersteBeginjaar, int laatsteBeginjaar)
    {
        for (var jaar = eersteBeginjaar; jaar <= laatsteBeginjaar + 1; jaar++)
        {
            foreach (var rij in Feestdagen(jaar))
            {
                yield return rij;
            }
        }

        for (var jaar = eersteBeginjaar - 1; jaar <= laatsteBeginjaar; jaar++)
        {
            foreach (var regio in Enum.GetValues<Vakantieregio>())
            {
                foreach (var rij in Vakanties(jaar, regio))
                {
                    yield return rij;
                }
            }
        }
    }

    private static IEnumerable<Kalenderrij> Feestdagen(int jaar)
    {
        var pasen = Paaszondag(jaar);
        var koningsdag = new DateOnly(jaar, 4, 27);
        yield return Feestdag(new(jaar, 1, 1), "Nieuwjaarsdag");
        yield return Feestdag(pasen.AddDays(1), "Tweede paasdag");
        yield return Feestdag(koningsdag.DayOfWeek == DayOfWeek.Sunday ? koningsdag.AddDays(-1) : koningsdag, "Koningsdag");
        yield return Feestdag(pasen.AddDays(39), "Hemelvaartsdag");
        yield return Feestdag(pasen.AddDays(50), "Tweede pinksterdag");
        yield return Feestdag(new(jaar, 12, 25), "Eerste kerstdag");
        yield return Feestdag(new(jaar, 12, 26), "Tweede kerstdag");
    }

    private static IEnumerable<Kalenderrij> Vakanties(int jaar, Vakantieregio regio)
    {
        var noord = regio == Vakantieregio.Noord;
        yield return Vakantie(regio, Zaterdag(new(jaar, 10, 16)).AddDays(noord ? 0 : 7), 9, "Herfstvakantie");
        yield return Vakantie(regio, Zaterdag(new(jaar, 12, 25)), 16, "Kerstvakantie");
        yield return Vakantie(regio, Zaterdag(new(jaar + 1, 2, 19)).AddDays(noord ? 7 : 0), 9, "Voorjaarsvakantie");
        yield return Vakantie(regio, Zaterdag(new(jaar + 1, 4, 27)), 9, "Meivakantie");
        yield return Vakantie(regio, Zaterdag(new(jaar + 1, 7, 10)).AddDays((jaar + (int)regio + 1) % 3 * 7), 44, "Zomervakantie");
    }

    /// <summary>The last Saturday not after the day.</summary>
    private static DateOnly Zaterdag(DateOnly dag) => dag.AddDays(-(((int)dag.DayOfWeek + 1) % 7));

    private static Kalenderrij Feestdag(DateOnly dag, string naam) => new(Gebied.Nederland, dag, dag, Kalendersoort.Feestdag, naam);

    private static Kalenderrij Vakantie(Vakantieregio regio, DateOnly van, int dagen, string naam) =>
        new(Gebied.Van(regio), van, van.AddDays(dagen - 1), Kalendersoort.Vakantie, naam);

    /// <summary>The Gregorian computus (Meeus/Jones/Butcher).</summary>
    private static DateOnly Paaszondag(int jaar)
    {
        var a = jaar % 19;
        var (b, c) = Math.DivRem(jaar, 100);
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var som = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
        return new(jaar, som / 31, som % 31 + 1);
    }
}
