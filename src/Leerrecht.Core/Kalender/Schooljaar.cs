namespace Leerrecht.Core.Kalender;

/// <summary>A school year: 1 August of <paramref name="Beginjaar"/> to 31 July of the next year.</summary>
public readonly record struct Schooljaar(int Beginjaar)
{
    /// <summary>The school year in which a day lies.</summary>
    public static Schooljaar Van(DateOnly dag) => new(dag.Month >= 8 ? dag.Year : dag.Year - 1);

    /// <summary>1 August.</summary>
    public DateOnly Begin => new(Beginjaar, 8, 1);

    /// <summary>31 July.</summary>
    public DateOnly Eind => new(Beginjaar + 1, 7, 31);

    /// <summary>As people write it: 2026-2027.</summary>
    public override string ToString() => $"{Beginjaar}-{Beginjaar + 1}";
}
