using Leerrecht.Core.Kalender;

namespace Leerrecht.Core.Tests.Naslag;

/// <summary>Regels §4, day by day, from the rows themselves. From 2000 to 2034: enough for who is at school in the examples.</summary>
internal sealed class Naslagkalender
{
    /// <summary>A Monday.</summary>
    private static readonly DateOnly Eerste = new(2000, 1, 3);

    private readonly bool[] _lesdag = new bool[7 * 52 * 35];
    private readonly bool[] _lesweek = new bool[7 * 52 * 35];
    private readonly int[] _weeknummer = new int[7 * 52 * 35];

    public Naslagkalender(IEnumerable<Kalenderrij> kalender, Vakantieregio? regio, string? vestiging)
    {
        var rijen = kalender.ToList();
        bool Vrij(DateOnly dag) => rijen.Any(rij =>
            rij.Soort != Kalendersoort.Open && rij.Van <= dag && dag <= rij.Tot
            && (rij.Gebied == Gebied.Nederland
                || (regio is { } r && rij.Gebied == Gebied.Van(r))
                || (vestiging is not null && rij.Gebied == Gebied.Van(vestiging))));
        bool Open(DateOnly dag) => vestiging is not null && rijen.Any(rij =>
            rij.Soort == Kalendersoort.Open && rij.Van <= dag && dag <= rij.Tot && rij.Gebied == Gebied.Van(vestiging));

        for (var i = 0; i < _lesdag.Length; i++)
        {
            var dag = Eerste.AddDays(i);
            _lesdag[i] = dag.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && (!Vrij(dag) || Open(dag));
        }

        var nummer = 0;
        for (var maandag = 0; maandag < _lesdag.Length; maandag += 7)
        {
            var lesweek = Enumerable.Range(maandag, 7).Any(i => _lesdag[i]);
            nummer += lesweek ? 1 : 0;
            for (var i = maandag; i < maandag + 7; i++)
            {
                _lesweek[i] = lesweek;
                _weeknummer[i] = nummer;
            }
        }
    }

    public bool Lesdag(DateOnly dag) => _lesdag[dag.DayNumber - Eerste.DayNumber];

    public bool InLesweek(DateOnly dag) => _lesweek[dag.DayNumber - Eerste.DayNumber];

    public int Week(DateOnly dag) => _weeknummer[dag.DayNumber - Eerste.DayNumber];

    /// <summary>The n-th werkdag after a day; school holidays are werkdagen, public holidays of the country are not.</summary>
    public static DateOnly Werkdagen(IReadOnlyCollection<Kalenderrij> kalender, DateOnly dag, int aantal)
    {
        for (; aantal > 0;)
        {
            dag = dag.AddDays(1);
            var weekend = dag.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            var feestdag = kalender.Any(rij => rij.Gebied == Gebied.Nederland && rij.Soort == Kalendersoort.Feestdag && rij.Van <= dag && dag <= rij.Tot);
            aantal -= weekend || feestdag ? 0 : 1;
        }

        return dag;
    }
}
