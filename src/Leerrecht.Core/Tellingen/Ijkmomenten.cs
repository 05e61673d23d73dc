using System.Collections.Immutable;

namespace Leerrecht.Core.Tellingen;

/// <summary>The census dates of every year unless somebody asks for another: 1 February, 1 June, 1 November (regels §8).</summary>
public static class Ijkmomenten
{
    private static readonly ImmutableArray<int> Maanden = [2, 6, 11];

    /// <summary>The last census date on or before a day.</summary>
    public static DateOnly OpOfVoor(DateOnly dag)
    {
        var maand = Maanden.LastOrDefault(maand => maand <= dag.Month);
        return maand > 0 ? new(dag.Year, maand, 1) : new(dag.Year - 1, Maanden[^1], 1);
    }

    /// <summary>The census date before one.</summary>
    public static DateOnly Vorige(DateOnly ijkmoment) => OpOfVoor(ijkmoment.AddDays(-1));

    /// <summary>Whether a day is a census date.</summary>
    public static bool Is(DateOnly dag) => dag.Day == 1 && Maanden.Contains(dag.Month);

    /// <summary>The census dates from one day to another, both included; oldest first, at most so many of the last.</summary>
    public static ImmutableArray<DateOnly> Tussen(DateOnly van, DateOnly tot, int hoogstens)
    {
        var gevonden = new List<DateOnly>();
        for (var dag = OpOfVoor(tot); dag >= van && gevonden.Count < hoogstens; dag = Vorige(dag))
        {
            gevonden.Add(dag);
        }

        gevonden.Reverse();
        return [.. gevonden];
    }
}
