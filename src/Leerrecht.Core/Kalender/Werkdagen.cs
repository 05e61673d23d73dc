namespace Leerrecht.Core.Kalender;

/// <summary>Monday to Friday without the public holidays of the whole country; school holidays are werkdagen (regels §4).</summary>
public sealed class Werkdagen
{
    private readonly HashSet<DateOnly> _feestdagen;

    /// <param name="kalender">All calendar rows; only those of soort feestdag for the whole country count.</param>
    public Werkdagen(IEnumerable<Kalenderrij> kalender) =>
        _feestdagen = [.. kalender
            .Where(rij => rij.Soort == Kalendersoort.Feestdag && rij.Gebied == Gebied.Nederland)
            .SelectMany(rij => Enumerable.Range(0, Math.Max(0, rij.Tot.DayNumber - rij.Van.DayNumber + 1)).Select(rij.Van.AddDays))];

    /// <summary>Whether the day is a werkdag.</summary>
    public bool IsWerkdag(DateOnly dag) =>
        dag.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_feestdagen.Contains(dag);

    /// <summary>The <paramref name="aantal"/>-th werkdag after the day; zero gives the day itself.</summary>
    public DateOnly Na(DateOnly dag, int aantal)
    {
        while (aantal > 0)
        {
            dag = dag.AddDays(1);
            if (IsWerkdag(dag))
            {
                aantal--;
            }
        }

        return dag;
    }

    /// <summary>Werkdagen from the one day to the other: positive when <paramref name="tot"/> is later, negative when it has passed.</summary>
    public int Tussen(DateOnly van, DateOnly tot)
    {
        var (vroeg, laat, teken) = van <= tot ? (van, tot, 1) : (tot, van, -1);
        var aantal = 0;
        for (var dag = vroeg.AddDays(1); dag <= laat; dag = dag.AddDays(1))
        {
            aantal += IsWerkdag(dag) ? 1 : 0;
        }

        return teken * aantal;
    }
}
