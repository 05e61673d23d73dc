using System.Data.Common;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Logboek;

/// <summary>
/// Tells the ordinary log, which is kept elsewhere, the seal of every day that is over: the last one at the start, and each as it is made, by
/// whatever process. Who would rewrite the whole record would have to rewrite that too.
/// </summary>
public sealed class Dagsloten(Register register, ILogger<Dagsloten> log) : BackgroundService
{
    private static readonly TimeSpan Ronde = TimeSpan.FromMinutes(1);

    /// <summary>After a start the first page goes first.</summary>
    private static readonly TimeSpan Aanloop = TimeSpan.FromSeconds(8);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Vertel(stoppingToken);

    /// <summary>Goes on until it is stopped: the end of the process is not an error, not even when it was not announced.</summary>
    internal async Task Vertel(CancellationToken ct)
    {
        try
        {
            await Task.Delay(Aanloop, ct);
            using var wekker = new PeriodicTimer(Ronde);
            DateOnly? gezegd = null;
            do
            {
                try
                {
                    gezegd = await Zeg(register, gezegd, log, ct);
                }
                catch (DbException fout)
                {
                    log.LogWarning(fout, "The seals of the record could not be read; it is tried again.");
                }
            }
            while (await wekker.WaitForNextTickAsync(ct));
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Over.
        }
    }

    /// <summary>Tells those after a day, or the last one; returns the last day told.</summary>
    internal static async Task<DateOnly?> Zeg(Register register, DateOnly? gezegd, ILogger log, CancellationToken ct)
    {
        await using var db = register.Open();
        var dagen = gezegd is { } tot
            ? await db.LogboekDagen.AsNoTracking().Where(rij => rij.Dag > tot).OrderBy(rij => rij.Dag).ToListAsync(ct)
            : await db.LogboekDagen.AsNoTracking().OrderByDescending(rij => rij.Dag).Take(1).ToListAsync(ct);
        foreach (var rij in dagen)
        {
            log.LogInformation("The record of {Dag:yyyy-MM-dd} is sealed: {Aantal} rows up to {Laatste}, {Slot}", rij.Dag, rij.Aantal, rij.Laatste, Convert.ToHexStringLower(rij.Slot));
            gezegd = rij.Dag;
        }

        return gezegd;
    }
}
