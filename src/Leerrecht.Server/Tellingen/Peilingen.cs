using Leerrecht.Core.Tellingen;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Vorm;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tellingen;

/// <summary>
/// The counts of days that somebody asked for, kept until a fact, school, calendar, code or rule set is written, by whatever process.
/// Who asks while a day is being counted waits for the same count.
/// </summary>
public sealed class Peilingen(Register register)
{
    /// <summary>Days kept at most; the default census dates take a few.</summary>
    private const int HoogstensBewaard = 32;

    private static readonly string[] Tabellen =
        ["vestiging", "gemeente", "kalenderrij", "regelset", "reden", "leerling", "inschrijving", "afwezigheid", "vrijstelling", "aanbod"];

    private readonly Lock _slot = new();
    private Bewaard _bewaard = new(null);

    /// <summary>Everybody judged on each of these days.</summary>
    public async Task<IReadOnlyList<Peiling>> Op(IReadOnlyList<DateOnly> dagen, CancellationToken ct)
    {
        var stempel = await Stand(ct);
        List<Task<Peiling>> taken;
        lock (_slot)
        {
            if (_bewaard.Stempel != stempel)
            {
                _bewaard = new(stempel);
            }

            taken = Zoek(_bewaard.Dagen, dagen);
        }

        return await Task.WhenAll(taken).WaitAsync(ct);
    }

    /// <summary>Which state the facts are in: it changes with every write to what counting rests on.</summary>
    public async Task<long> Stand(CancellationToken ct)
    {
        await using var db = register.Open();
        return await db.Logboek.Where(rij => Tabellen.Contains(rij.Wat)).MaxAsync(rij => (long?)rij.Nummer, ct) ?? 0;
    }

    private List<Task<Peiling>> Zoek(Dictionary<DateOnly, Task<Peiling>> bekend, IReadOnlyList<DateOnly> dagen)
    {
        var nieuw = dagen.Distinct().Where(dag => !bekend.TryGetValue(dag, out var taak) || taak.IsFaulted).ToList();
        if (nieuw.Count > 0)
        {
            // Not with the token of one request: others may come to wait for it.
            var samen = Task.Run(() => Peilen.VoerUit(register, nieuw, CancellationToken.None));
            foreach (var weg in bekend.Keys.Where(dag => !Ijkmomenten.Is(dag)).Take(Math.Max(0, bekend.Count + nieuw.Count - HoogstensBewaard)).ToList())
            {
                bekend.Remove(weg);
            }

            for (var i = 0; i < nieuw.Count; i++)
            {
                var plaats = i;
                bekend[nieuw[i]] = Een(samen, plaats);
            }
        }

        return [.. dagen.Select(dag => bekend[dag])];
    }

    private static async Task<Peiling> Een(Task<IReadOnlyList<Peiling>> samen, int plaats) => (await samen)[plaats];

    /// <param name="Stempel">The last link of the logboek that says that what counting rests on was written.</param>
    private sealed record Bewaard(long? Stempel)
    {
        public Dictionary<DateOnly, Task<Peiling>> Dagen { get; } = [];
    }
}

/// <summary>Counts the usual census dates before somebody asks: after the start, and when new facts have come to rest.</summary>
public sealed class Vooruittellen(Peilingen peilingen, Vandaag vandaag, TimeProvider klok, ILogger<Vooruittellen> logboek) : BackgroundService
{
    private static readonly TimeSpan Rust = TimeSpan.FromSeconds(20);

    /// <summary>After a start the first page goes first.</summary>
    private static readonly TimeSpan Aanloop = TimeSpan.FromSeconds(7);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Tel(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Being stopped is no failure, also not when the application never came to run.
        }
    }

    private async Task Tel(CancellationToken ct)
    {
        using var wekker = new PeriodicTimer(Rust, klok);
        long? geteld = null;
        long? vorige = null;
        await Task.Delay(Aanloop, klok, ct);
        do
        {
            try
            {
                var nu = await peilingen.Stand(ct);
                if (nu != geteld && (nu == vorige || geteld is null))
                {
                    await peilingen.Op(Monitoren.Ijkdagen(vandaag.Dag), ct);
                    geteld = nu;
                }

                vorige = nu;
            }
            catch (Exception fout) when (fout is not OperationCanceledException)
            {
                logboek.LogWarning(fout, "Counting ahead did not succeed; it is tried again.");
            }
        }
        while (await wekker.WaitForNextTickAsync(ct));
    }
}
