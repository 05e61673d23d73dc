namespace Leerrecht.Core.Kalender;

/// <summary>What a school may put into its own calendar beside the days of the country and its region (regels §4).</summary>
public static class Afwijkingsregels
{
    /// <summary>Calendar days of the longest row: a school year.</summary>
    public const int Langste = 366;

    /// <summary>Characters of the longest name.</summary>
    public const int LangsteNaam = 80;

    /// <summary>Why the row cannot be; null when it can.</summary>
    /// <param name="nieuw">The row as it would be.</param>
    /// <param name="eigen">The other rows of the vestiging.</param>
    /// <param name="kalender">The calendar of the vestiging without the row.</param>
    public static Weigering? Bezwaar(Kalenderrij nieuw, IEnumerable<Kalenderrij> eigen, Schoolkalender kalender) => nieuw switch
    {
        _ when nieuw.Tot < nieuw.Van =>
            new("kalender.einde-voor-begin", "De laatste dag ligt voor de eerste. Verbeter een van beide."),
        _ when nieuw.Tot.DayNumber - nieuw.Van.DayNumber >= Langste =>
            new("kalender.te-lang", "Dit is langer dan een jaar. Verbeter een van beide dagen, of verdeel de periode."),
        _ when nieuw.Naam?.Length > LangsteNaam =>
            new("kalender.naam-te-lang", $"Deze naam is te lang; {LangsteNaam} tekens is genoeg."),
        _ when eigen.FirstOrDefault(rij => rij.Van <= nieuw.Tot && nieuw.Van <= rij.Tot) is { } ander =>
            new("kalender.overlapt", $"Deze dagen overlappen {(ander.Naam is null ? "een afwijking" : $"\"{ander.Naam}\"")} die er al staat. Pas die aan, of kies andere dagen."),
        _ when !Dagen(nieuw).Any(dag => IsWerkweek(dag)) =>
            new("kalender.weekend", "Deze dagen vallen helemaal in het weekend. Kies ook een doordeweekse dag."),
        { Soort: Kalendersoort.Open } when Dagen(nieuw).Where(IsWerkweek).All(kalender.IsLesdag) =>
            new("kalender.al-open", "Op deze dagen is er al les. Een open dag hoort in een vakantie of op een andere vrije dag."),
        { Soort: not Kalendersoort.Open } when !Dagen(nieuw).Any(kalender.IsLesdag) =>
            new("kalender.al-vrij", "Deze dagen zijn al vrij. Er verandert niets."),
        _ => null,
    };

    private static IEnumerable<DateOnly> Dagen(Kalenderrij rij) =>
        Enumerable.Range(rij.Van.DayNumber, rij.Tot.DayNumber - rij.Van.DayNumber + 1).Select(DateOnly.FromDayNumber);

    private static bool IsWerkweek(DateOnly dag) => dag.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
