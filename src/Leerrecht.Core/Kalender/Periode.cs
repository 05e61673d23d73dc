namespace Leerrecht.Core.Kalender;

/// <summary>A range of calendar days; both ends belong to it.</summary>
public readonly record struct Periode(DateOnly Van, DateOnly Tot)
{
    /// <summary>Whether the day lies in the range, ends included.</summary>
    public bool Bevat(DateOnly dag) => Van <= dag && dag <= Tot;

    /// <summary>Calendar days in the range; zero or less when it ends before it begins.</summary>
    public int Dagen => Tot.DayNumber - Van.DayNumber + 1;
}
