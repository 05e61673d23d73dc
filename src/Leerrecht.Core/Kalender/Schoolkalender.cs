namespace Leerrecht.Core.Kalender;

/// <summary>
/// The teaching days and lesson weeks of one vestiging or region, 1900 to 2101, numbered through over holidays and school
/// years (regels §4). Days outside that range count as its first or last day.
/// </summary>
public sealed class Schoolkalender
{
    /// <summary>Monday 1 January 1900, the first day of the first ISO week.</summary>
    private static readonly int Eerste = new DateOnly(1900, 1, 1).DayNumber;

    private static readonly int Aantal = new DateOnly(2101, 12, 31).DayNumber - Eerste + 1;

    private readonly Rangtabel _lesdagen;
    private readonly Rangtabel _lesweken;

    /// <param name="vrij">Rows whose days are free; rows of soort open are ignored here.</param>
    /// <param name="open">Days that are teaching days after all (Monday to Friday).</param>
    public Schoolkalender(IEnumerable<Kalenderrij> vrij, IEnumerable<Kalenderrij> open)
    {
        var lesdag = new bool[Aantal];
        for (var plaats = 0; plaats < Aantal; plaats++)
        {
            lesdag[plaats] = plaats % 7 < 5;
        }

        foreach (var rij in vrij.Where(rij => rij.Soort != Kalendersoort.Open))
        {
            Zet(lesdag, rij, plaats => false);
        }

        foreach (var rij in open.Where(rij => rij.Soort == Kalendersoort.Open))
        {
            Zet(lesdag, rij, plaats => plaats % 7 < 5);
        }

        _lesdagen = new Rangtabel(Aantal, plaats => lesdag[plaats]);
        _lesweken = new Rangtabel(Aantal / 7 + 1, week => Enumerable.Range(week * 7, 5).Any(plaats => plaats < Aantal && lesdag[plaats]));
    }

    /// <summary>Monday to Friday and not free.</summary>
    public bool IsLesdag(DateOnly dag) => IsLesdag(dag.DayNumber);

    /// <summary>The number of the teaching day; of another day the number of the teaching day before it.</summary>
    public int Lesdagnummer(DateOnly dag) => Lesdagnummer(dag.DayNumber);

    /// <summary>Whether the ISO week of the day has at least one teaching day.</summary>
    public bool InLesweek(DateOnly dag) => _lesweken.Bevat(Plaats(dag.DayNumber) / 7);

    /// <summary>The number of the lesson week; a day in a week without teaching days has the number of the lesson week before it.</summary>
    public int Lesweeknummer(DateOnly dag) => Lesweeknummer(dag.DayNumber);

    /// <summary>The first teaching day on or after the day; the day itself when there is none.</summary>
    public DateOnly EersteLesdagVanaf(DateOnly dag)
    {
        var plaats = _lesdagen.Vanaf(Plaats(dag.DayNumber));
        return plaats < 0 ? dag : DateOnly.FromDayNumber(Eerste + plaats);
    }

    internal bool IsLesdag(int dag) => _lesdagen.Bevat(Plaats(dag));

    internal int Lesdagnummer(int dag) => _lesdagen.TotEnMet(Plaats(dag));

    internal int Lesweeknummer(int dag) => _lesweken.TotEnMet(Plaats(dag) / 7);

    /// <summary>Calendar days that lie in lesson weeks, from the start of the calendar up to and including the day.</summary>
    internal int DagenInLesweken(int dag)
    {
        var plaats = Plaats(dag);
        var week = plaats / 7;
        var weken = _lesweken.TotEnMet(week);
        return _lesweken.Bevat(week) ? 7 * (weken - 1) + plaats % 7 + 1 : 7 * weken;
    }

    /// <summary>The first teaching day at or after the day, or -1.</summary>
    internal int LesdagVanaf(int dag)
    {
        var plaats = _lesdagen.Vanaf(Plaats(dag));
        return plaats < 0 ? -1 : Eerste + plaats;
    }

    private static int Plaats(int dag) => Math.Clamp(dag - Eerste, 0, Aantal - 1);

    private static void Zet(bool[] lesdag, Kalenderrij rij, Func<int, bool> waarde)
    {
        for (var plaats = Plaats(rij.Van.DayNumber); plaats <= Plaats(rij.Tot.DayNumber); plaats++)
        {
            lesdag[plaats] = waarde(plaats);
        }
    }
}
