namespace Leerrecht.Server.Berichten;

/// <summary>How long until the next attempt: longer every time, an hour at most, without an end.</summary>
public static class Pauzes
{
    private static readonly TimeSpan[] Opeenvolgend =
    [
        TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1),
    ];

    /// <param name="pogingen">Attempts so far, at least one.</param>
    public static TimeSpan Na(int pogingen) => Opeenvolgend[Math.Clamp(pogingen, 1, Opeenvolgend.Length) - 1];
}
