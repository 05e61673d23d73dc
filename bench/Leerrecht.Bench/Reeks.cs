using System.Diagnostics;

namespace Leerrecht.Bench;

/// <summary>Of one thing measured again and again: how long it took, and how much of the processor of this process (what a server of its own does is not in that).</summary>
internal sealed class Reeks
{
    private readonly List<(double Tijd, double Rekentijd)> _keren = [];

    public double Mediaan => _keren.Select(keer => keer.Tijd).Order().ElementAt(_keren.Count / 2);

    public double Rekentijd => _keren.Select(keer => keer.Rekentijd).Order().ElementAt(_keren.Count / 2);

    public void Add((double Tijd, double Rekentijd) keer) => _keren.Add(keer);

    /// <summary>Does it once.</summary>
    public static async Task<(double Tijd, double Rekentijd)> Tijd(Func<Task> werk)
    {
        var (klok, rekentijd) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await werk();
        return (klok.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - rekentijd).TotalMilliseconds);
    }
}
