using System.Collections.Concurrent;
using System.Diagnostics;

namespace Leerrecht.Bench;

/// <summary>What one person at a browser asks, one thing after another, with the pauses of a person between them.</summary>
/// <param name="denk">How long somebody reads and types before the next click; null for no pause at all.</param>
/// <param name="stop">After this nothing new is begun.</param>
internal sealed class Gang(HttpClient browser, Func<TimeSpan>? denk, Verkeer verkeer, CancellationToken stop)
{
    /// <summary>Opens a page.</summary>
    public async Task<string> Kijk(string wat, string pad)
    {
        await Pauze();
        var begin = Stopwatch.GetTimestamp();
        using var antwoord = await browser.GetAsync(pad, CancellationToken.None);
        var pagina = await antwoord.Content.ReadAsStringAsync(CancellationToken.None);
        verkeer.Noteer(wat, schrijft: false, Stopwatch.GetElapsedTime(begin), antwoord.IsSuccessStatusCode);
        return pagina;
    }

    /// <summary>Sends a form.</summary>
    /// <returns>Where it led; null when it was refused.</returns>
    public async Task<string?> Stuur(string wat, string pad, HttpContent inhoud)
    {
        await Pauze();
        var begin = Stopwatch.GetTimestamp();
        using var antwoord = await browser.PostAsync(pad, inhoud, CancellationToken.None);
        await antwoord.Content.ReadAsByteArrayAsync(CancellationToken.None);
        var naar = antwoord.Headers.Location?.OriginalString;
        verkeer.Noteer(wat, schrijft: true, Stopwatch.GetElapsedTime(begin), naar is not null);
        return naar;
    }

    private async Task Pauze()
    {
        stop.ThrowIfCancellationRequested();
        if (denk is not null)
        {
            await Task.Delay(denk(), stop);
        }
    }
}

/// <summary>How long everything took that was asked since it was opened.</summary>
internal sealed class Verkeer
{
    private readonly ConcurrentBag<(string Wat, bool Schrijft, double Tijd, bool Gelukt)> _keren = [];

    /// <summary>Whether it counts already: what is compiled at the first click does not.</summary>
    public bool Telt { get; set; }

    public int Mislukt => _keren.Count(keer => !keer.Gelukt);

    public int Aantal => _keren.Count;

    public void Noteer(string wat, bool schrijft, TimeSpan tijd, bool gelukt)
    {
        if (Telt)
        {
            _keren.Add((wat, schrijft, tijd.TotalMilliseconds, gelukt));
        }
    }

    public Maat Van(bool schrijft) => new(_keren.Where(keer => keer.Schrijft == schrijft).Select(keer => keer.Tijd));

    public IReadOnlyDictionary<string, Maat> PerStap() => _keren.GroupBy(keer => keer.Wat).OrderBy(groep => groep.Key, StringComparer.Ordinal)
        .ToDictionary(groep => groep.Key, groep => new Maat(groep.Select(keer => keer.Tijd)), StringComparer.Ordinal);

    /// <summary>Milliseconds.</summary>
    public sealed class Maat
    {
        public Maat(IEnumerable<double> tijden)
        {
            double[] rij = [.. tijden.Order()];
            (Aantal, P50, P95, Langst) = rij.Length == 0 ? (0, 0, 0, 0) : (rij.Length, Rond(rij[rij.Length / 2]), Rond(rij[rij.Length * 95 / 100]), Rond(rij[^1]));
        }

        public int Aantal { get; }
        public double P50 { get; }
        public double P95 { get; }
        public double Langst { get; }

        private static double Rond(double ms) => Math.Round(ms, 1);
    }
}
