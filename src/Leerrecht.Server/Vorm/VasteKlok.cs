using System.Globalization;

namespace Leerrecht.Server.Vorm;

/// <summary>A clock that starts at ten in the morning of a chosen day, so that a demonstration shows the same every time.</summary>
public sealed class VasteKlok(DateOnly dag) : TimeProvider
{
    private readonly long _begin = System.GetTimestamp();
    private readonly DateTimeOffset _start = new(dag.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _start + System.GetElapsedTime(_begin);

    /// <summary>The clock of the machine, unless the setting Vandaag says what day it is.</summary>
    public static TimeProvider Van(IConfiguration instellingen) =>
        DateOnly.TryParseExact(instellingen["Vandaag"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag)
            ? new VasteKlok(dag)
            : System;
}
