using Leerrecht.Core.Kalender;

namespace Leerrecht.Demo;

/// <summary>The teaching days of one calendar up to and including today, with how much more or less often than usual pupils miss them.</summary>
internal sealed class Lesrooster
{
    /// <summary>January to December: colds and flu in winter; after illness absence of the DfE (England 2025-26) and its weekly pattern.</summary>
    private static readonly float[] ZiekPerMaand = [1.35f, 1.4f, 1.15f, 0.85f, 0.75f, 0.65f, 0.6f, 0.6f, 0.75f, 0.95f, 1.1f, 1.4f];

    private static readonly float[] ZiekPerWeekdag = [0, 1.3f, 0.95f, 0.9f, 0.9f, 1.0f, 0];
    private static readonly float[] SpijbelPerWeekdag = [0, 1.25f, 0.85f, 0.8f, 0.85f, 1.3f, 0];

    private readonly int[] _dagen;

    public Lesrooster(Schoolkalender kalender, DateOnly begin, DateOnly vandaag)
    {
        Kalender = kalender;
        _dagen = [.. Enumerable.Range(begin.DayNumber, vandaag.DayNumber - begin.DayNumber + 1)
            .Where(dag => kalender.IsLesdag(DateOnly.FromDayNumber(dag)))];
        Ziek = [.. _dagen.Select(dag => ZiekPerMaand[DateOnly.FromDayNumber(dag).Month - 1] * ZiekPerWeekdag[Weekdag(dag)])];
        Spijbel = [.. _dagen.Select(dag => SpijbelPerWeekdag[Weekdag(dag)])];
        VoorVakantie = [.. _dagen.Select((dag, i) => i + 3 < _dagen.Length && _dagen[i + 3] - dag > 8)];
    }

    public Schoolkalender Kalender { get; }

    public float[] Ziek { get; }

    public float[] Spijbel { get; }

    /// <summary>Whether a holiday begins within three teaching days.</summary>
    public bool[] VoorVakantie { get; }

    public int Aantal => _dagen.Length;

    public DateOnly this[int plaats] => DateOnly.FromDayNumber(_dagen[plaats]);

    /// <summary>The place of the first teaching day on or after the day; one past the end when there is none.</summary>
    public int Vanaf(DateOnly dag)
    {
        var plaats = Array.BinarySearch(_dagen, dag.DayNumber);
        return plaats < 0 ? ~plaats : plaats;
    }

    /// <summary>The teaching day so many before the last one.</summary>
    public DateOnly Terug(int aantal) => this[Aantal - 1 - aantal];

    private static int Weekdag(int dag) => (dag + 1) % 7;
}
