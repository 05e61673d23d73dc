using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Import;

/// <summary>
/// Does the work that takes longer than a page: looks offered files through, reads one offer in at a time, and judges whoever
/// waits for it. What it does stands in the store and the register, so that it can stop at any moment and say afterwards that it did.
/// </summary>
public sealed class Werkbank(
    Register register, Wachtruimte ruimte, Beoordelingsbel bel, TimeProvider klok, ILogger<Werkbank> log) : BackgroundService
{
    /// <summary>How often it looks without being called: another node may have taken an offer in, and a day goes by.</summary>
    private static readonly TimeSpan Ronde = TimeSpan.FromSeconds(20);

    /// <summary>How long what was left over waits after a start, unless somebody calls: the first page goes first.</summary>
    private static readonly TimeSpan Aanloop = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Werk(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Being stopped is no failure, also not when the application never came to run.
        }
    }

    private async Task Werk(CancellationToken ct)
    {
        await bel.Wacht(Aanloop, ct);
        while (true)
        {
            try
            {
                using var recht = ruimte.NeemWerk();
                if (recht is not null)
                {
                    NaStilstand();
                    while (true)
                    {
                        while (await Volgende(ct))
                        {
                        }

                        await bel.Wacht(Ronde, ct);
                    }
                }

                await Task.Delay(Ronde, klok, ct);
            }
            catch (Exception fout) when (fout is IOException or DbUpdateException or System.Data.Common.DbException or InvalidOperationException)
            {
                log.LogError(fout, "The work stopped; it goes on in a moment.");
                await Task.Delay(TimeSpan.FromSeconds(5), ct);
            }
        }
    }

    /// <summary>What the process before this one was busy with when it stopped.</summary>
    private void NaStilstand()
    {
        var nu = klok.GetUtcNow().UtcDateTime;
        foreach (var zending in ruimte.Alle().Where(zending => zending.Stand is Zendingstand.Bezig))
        {
            ruimte.Wijzig(zending.Id, stond => stond with { Stand = new Zendingstand.Onderbroken(nu) });
        }
    }

    /// <summary>One piece of work; false when there is none.</summary>
    private async Task<bool> Volgende(CancellationToken ct)
    {
        ruimte.RuimOp(klok.GetUtcNow().UtcDateTime);
        var alle = ruimte.Alle();
        if (alle.FirstOrDefault(zending => zending.Stand is Zendingstand.Bekijken && zending.Bestanden.Count > 0) is { } nieuw)
        {
            await Bekijk(nieuw, ct);
            return true;
        }

        if (alle.Where(zending => zending.Stand is Zendingstand.Wacht).MinBy(zending => ((Zendingstand.Wacht)zending.Stand).Sinds) is { } wacht)
        {
            await LeesIn(wacht, ct);
            return true;
        }

        await using var db = register.Open();
        if (await db.TeBeoordelen.AnyAsync(ct))
        {
            var handeling = Handeling.Nu(klok, "leerrecht", "signalering.beoordelen");
            await Herbeoordelen.VoerUit(register, handeling, handeling.Vandaag, ct: ct);
        }

        return false;
    }

    private async Task Bekijk(Zending zending, CancellationToken ct)
    {
        await using var db = register.Open();
        var redenen = await db.Redenen.AsNoTracking().ToListAsync(ct);
        var bekeken = await Bekijken.VoerUit(zending, ruimte, redenen, ct);
        ruimte.Wijzig(zending.Id, stond => stond.Stand is Zendingstand.Bekijken ? bekeken : stond);
    }

    private async Task LeesIn(Zending zending, CancellationToken ct)
    {
        var begin = klok.GetUtcNow().UtcDateTime;
        ruimte.Wijzig(zending.Id, stond => stond with { Stand = new Zendingstand.Bezig(begin) });
        try
        {
            await Inlezen.VoerUit(zending, ruimte, register, Handeling.Nu(klok, zending.Door, "import.inlezen"), ct);
            ruimte.Wijzig(zending.Id, stond => stond with { Stand = new Zendingstand.Klaar(klok.GetUtcNow().UtcDateTime) });
        }
        catch (Exception fout)
        {
            // Whatever went wrong: a person must read that it stopped, and of the file that it was at nothing was kept.
            ruimte.Wijzig(zending.Id, stond => stond with { Stand = new Zendingstand.Onderbroken(klok.GetUtcNow().UtcDateTime) });
            if (fout is not OperationCanceledException)
            {
                log.LogError(fout, "Reading in stopped.");
            }

            if (ct.IsCancellationRequested)
            {
                throw;
            }
        }
    }
}
