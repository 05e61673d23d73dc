using Leerrecht.Core.Kalender;
using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Core.Verzuim;
using Leerrecht.Core.Vrijstellingen;

namespace Leerrecht.Core.Tests.Naslag;

/// <summary>
/// Schools, rules and pupils from a seed. Not like real life: everything lies close to where a rule turns, so that sums are
/// exact, windows end in holidays and pupils change school in the middle of a run.
/// </summary>
internal sealed class Toeval(int zaad)
{
    private static readonly DateOnly Van = new(2024, 8, 26);
    private static readonly DateOnly Tot = new(2026, 2, 27);
    private static readonly int[] Minuten = [10, 15, 20, 30, 40, 45, 50, 60, 90, 100, 120, 160, 180, 200, 240, 300, 320, 360, 480, 959, 960];
    private static readonly int[] Honderdsten = [0, 0, 0, 33, 50, 67, 100, 133, 150, 200, 250, 300, 400, 500, 600, 800, 1600];

    private readonly Random _toeval = new(zaad);

    /// <summary>One to five vestigingen of at most three instellingen, a calendar full of holes, none to three rule sets.</summary>
    public Omgeving Omgeving()
    {
        string[] codes = ["01AB00", "01AB01", "02CD00", "01AB02", "03EF00"];
        var scholen = codes.Take(Tussen(1, 5))
            .Select(code => new Vestiging(code, null, Kies(Enum.GetValues<Sector>()), "GM0014", Kies(Enum.GetValues<Vakantieregio>()), "SWV", "B1"))
            .ToList();
        List<Gemeente> gemeenten = [new("GM0014", Kies(Enum.GetValues<Vakantieregio>()), null)];

        var kalender = new List<Kalenderrij>();
        for (var i = Tussen(0, 25); i > 0; i--)
        {
            var gebied = Tussen(0, 5) switch
            {
                0 => Gebied.Nederland,
                1 or 2 => Gebied.Van(Kies(Enum.GetValues<Vakantieregio>())),
                _ => Gebied.Van(Kies(scholen).Code),
            };
            var soort = gebied.Vestiging is not null && Kans(30) ? Kalendersoort.Open : Kies([Kalendersoort.Feestdag, Kalendersoort.Vakantie, Kalendersoort.Vrij]);
            var begin = Dag(Van.AddDays(-40), Tot);
            if (Kans(60))
            {
                begin = Maandag(begin);
            }

            kalender.Add(new(gebied, begin, begin.AddDays(Kies([0, 0, 0, 1, 4, 4, 6, 8, 11, 13, 20])), soort));
        }

        List<Regelset> sets = [.. Enumerable.Range(0, Kies([0, 0, 1, 1, 2, 3])).Select(i => Set(i == 0 && Kans(40) ? new(2000, 1, 1) : Dag(Van, Tot)))];
        return new(new Schoolregister(scholen, gemeenten, kalender), new Regelsets(sets));
    }

    public DateOnly Peildatum() => Kans(15) ? Tot : Kans(10) ? Dag(Tot, Tot.AddDays(200)) : Dag(Van.AddDays(60), Tot);

    public Feiten Feiten(Omgeving omgeving)
    {
        var inschrijvingen = Inschrijvingen(omgeving.Scholen.Vestigingen.Count);
        var afwezigheden = Afwezigheden(inschrijvingen, omgeving.Scholen.Vestigingen.Count);
        return new(Leerling(), inschrijvingen, afwezigheden, Vrijstellingen(), Aanbod());
    }

    private Regelset Set(DateOnly geldigVan)
    {
        var set = new Regelset
        {
            GeldigVan = geldigVan,
            WvUren = Kies([16m, 16m, 12m, 8.5m, 20m, 1m, 16.33m]),
            WvLesweken = Kies([4, 4, 3, 2, 1]),
            WvVenster = Kies(Enum.GetValues<Venster>()),
            WvHerhaalNaDagen = Kies([7, 7, 0, 1, 3, 14]),
            WvMaxHerhalingen = Kies([4, 4, 0, 1, 2]),
            MeldWerkdagen = Kies([5, 5, 0, 1, 10]),
            LrvDagen = Kies([28, 28, 13, 7, 5]),
            ZiekMeldingen = Kies([4, 3, 2, 1]),
            ZiekLesweken = Kies([12, 6, 3, 1]),
            ZiekLesdagen = Kies([7, 5, 3, 1]),
            LangdurigZiekDagen = Kies([28, 14, 7, 0]),
            TeLaatKeer = [.. Kies<int[]>([[3, 6, 9, 12], [1, 2], [2, 4, 5], []])],
            TeLaatMeldenVanaf = Kies([9, 3, 1]),
            SchorsingDagen = Kies([1, 0, 2, 5]),
            AvDagen = Kies([28, 28, 10, 0, 60]),
            KlokMaanden = Kies([3, 3, 1, 2]),
            Tier2Procent = Kies([10m, 5m, 12.5m, 0m]),
            Tier3Procent = Kies([20m, 15m, 33.33m]),
        };
        for (var i = Tussen(0, 4); i > 0; i--)
        {
            set = set.MetEenheid(Kies(Enum.GetValues<Sector>()), Kies([Eenheid.Klokuur, Eenheid.Lesuur]));
            set = set.MetDagNorm(Kies(Enum.GetValues<Sector>()), Kies([4m, 5m, 5.5m, 6m, 8m, 5.333333m]));
        }

        return set;
    }

    /// <summary>Ages where duty begins, is at its height or ends within the span.</summary>
    private Leerling Leerling()
    {
        var leeftijd = Kies([5, 5, 8, 11, 12, 15, 16, 16, 17, 18]);
        var geboren = Kans(10) ? new DateOnly(Kies([2008, 2012, 2020]), 2, 29)
            : Kans(20) ? Kies([new DateOnly(2009, 7, 31), new DateOnly(2009, 8, 1), new DateOnly(2020, 1, 1), new DateOnly(2019, 12, 31)])
            : Dag(Van, Tot).AddYears(-leeftijd);
        return new("L", geboren, Kans(90) ? "GM0014" : "GM9999")
        {
            StartkwalificatieOp = Kans(10) ? Dag(Van, Tot) : null,
            KwalificatieplichtVrij = Kans(10),
            AdresInOnderzoek = Kans(10),
            WachtOpMbo = Kans(15),
            IngeschrevenBrpOp = Kans(15) ? Dag(Van.AddDays(-100), Tot) : null,
            UitgeschrevenBrpOp = Kans(10) ? Dag(Van, Tot.AddDays(60)) : null,
        };
    }

    private List<Inschrijving> Inschrijvingen(int scholen)
    {
        var lijst = new List<Inschrijving>();
        var begin = Kans(70) ? Van.AddDays(-Tussen(0, 400)) : Dag(Van, Tot);
        for (var i = Kies([0, 1, 1, 1, 2, 2, 3, 4]); i > 0; i--)
        {
            DateOnly? eind = i == 1 && Kans(75) || Kans(5) ? null : begin.AddDays(Kies([0, 5, 30, 90, 200, 400]) + Tussen(0, 30));
            lijst.Add(new(Tussen(0, scholen - 1), begin, eind));

            // Mostly on the next day, sometimes with a gap, sometimes overlapping, sometimes on the same day.
            begin = (eind ?? begin).AddDays(Kies([1, 1, 1, 3, 4, 10, 45, 0, -5, -40]));
            if (Kans(10) && eind is not null)
            {
                begin = lijst[^1].Begin;
            }
        }

        if (Kans(20))
        {
            lijst.Reverse();
        }

        return lijst;
    }

    private List<Afwezigheid> Afwezigheden(List<Inschrijving> inschrijvingen, int scholen)
    {
        var lijst = new List<Afwezigheid>();
        var aantal = Kies([0, 2, 6, 12, 20, 35]);
        var geliefd = Kies(Enum.GetValues<Verzuimsoort>());
        var dag = Dag(Van, Tot);
        for (var i = 0; i < aantal; i++)
        {
            // Mostly soon after the one before, so that windows fill and runs join.
            dag = Kans(80) ? dag.AddDays(Kies([0, 1, 1, 1, 2, 3, 4, 7, 11])) : Dag(Van, Tot);
            var soort = Kans(60) ? geliefd
                : Kies([Verzuimsoort.Ongeoorloofd, Verzuimsoort.Ongeoorloofd, Verzuimsoort.Luxe, Verzuimsoort.Ziek, Verzuimsoort.Ziek, Verzuimsoort.Schorsing, Verzuimsoort.TeLaat, Kies(Enum.GetValues<Verzuimsoort>())]);
            var heleDag = Kans(soort == Verzuimsoort.TeLaat ? 10 : 50);
            DateOnly? tot = !heleDag ? dag
                : Kans(6) ? null
                : dag.AddDays(Kies([0, 0, 1, 2, 4, 6, 7, 11, 13, 27, 28, 29, 34, 60]));

            // The school where the pupil is enrolled that day, or just any.
            var school = inschrijvingen.LastOrDefault(inschrijving => inschrijving.Begin <= dag && !(inschrijving.Eind < dag));
            var opgave = !heleDag || Kans(25);
            lijst.Add(new(
                $"a{_toeval.Next(100_000):D5}-{i}",
                Kans(95) && inschrijvingen.Count > 0 ? school.Vestiging : Tussen(0, scholen - 1),
                dag,
                tot,
                heleDag,
                !heleDag || (opgave && Kans(70)) ? Kies(Minuten) : 0,
                opgave ? Kies(Honderdsten) : 0,
                soort));
            dag = tot is { } laatste && heleDag && Kans(85) ? laatste : dag;
            dag = dag > Tot ? Dag(Van, Tot) : dag;
        }

        return lijst;
    }

    private List<Vrijstelling> Vrijstellingen() =>
        [.. Enumerable.Range(0, Kies([0, 0, 0, 1, 2])).Select(_ =>
        {
            var begin = Dag(Van.AddDays(-30), Tot.AddDays(30));
            return new Vrijstelling(
                Kans(30) ? Vrijstellingsoort.Artikel5OnderC : Kies(Enum.GetValues<Vrijstellingsoort>()), begin, Kans(70) ? begin.AddDays(Kies([0, 1, 20, 100, 365])) : null, Kans(30), Kans(15) ? Vrijstellingstatus.Vervallen : Kies([Vrijstellingstatus.Aangevraagd, Vrijstellingstatus.Geldig]));
        })];

    private List<Aanbod> Aanbod() =>
        [.. Enumerable.Range(0, Kies([0, 0, 1, 2])).Select(_ =>
        {
            var begin = Dag(Van, Tot);
            return new Aanbod(begin, Kans(50) ? begin.AddDays(Kies([0, 30, 200])) : null, Kies(Enum.GetValues<Aanbodsoort>()), Kans(70));
        })];

    private bool Kans(int procent) => _toeval.Next(100) < procent;

    private int Tussen(int van, int totEnMet) => _toeval.Next(van, totEnMet + 1);

    private T Kies<T>(IReadOnlyList<T> uit) => uit[_toeval.Next(uit.Count)];

    private DateOnly Dag(DateOnly van, DateOnly tot) => van.AddDays(_toeval.Next(tot.DayNumber - van.DayNumber + 1));

    private static DateOnly Maandag(DateOnly dag) => dag.AddDays(-((int)dag.DayOfWeek + 6) % 7);
}
