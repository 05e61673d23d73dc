using System.Data.Common;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Signalering;

/// <summary>
/// While the application runs: judges everybody when a new day has come, and whoever still waits because a process stopped
/// before judging. What is due follows from the register, so that a night without power loses nothing.
/// </summary>
public static class Bijblijven
{
    private static readonly TimeSpan Tussenpoos = TimeSpan.FromMinutes(1);

    /// <summary>After a start the first page goes first.</summary>
    private static readonly TimeSpan Aanloop = TimeSpan.FromSeconds(5);

    /// <summary>Goes on until it is stopped; what went wrong is told and tried again.</summary>
    public static async Task VoerUit(Register register, TimeProvider klok, ILogger logboek, CancellationToken ct)
    {
        await Task.Delay(Aanloop, klok, ct);
        using var wekker = new PeriodicTimer(Tussenpoos, klok);
        do
        {
            try
            {
                await EenKeer(register, klok, ct);
            }
            catch (DbException fout) when (fout.IsTransient || Bezet.Is(fout))
            {
                // An import is busy; it judges by itself when it is done.
                logboek.LogInformation("The register is being written; judging is tried again in {Tussenpoos}.", Tussenpoos);
            }
            catch (Exception fout) when (fout is not OperationCanceledException)
            {
                logboek.LogError(fout, "Judging the register did not succeed; it is tried again in {Tussenpoos}.", Tussenpoos);
            }
        }
        while (await wekker.WaitForNextTickAsync(ct));
    }

    /// <summary>Judges who is due; nothing when nobody is.</summary>
    public static async Task<Herbeoordeling?> EenKeer(Register register, TimeProvider klok, CancellationToken ct)
    {
        var handeling = Handeling.Nu(klok, "leerrecht", "signalering.bijblijven");
        await using (var db = register.Open())
        {
            var tot = await db.Beoordeeld.AsNoTracking().Select(rij => (DateOnly?)rij.Tot).SingleOrDefaultAsync(ct);
            if (tot == handeling.Vandaag && !await db.TeBeoordelen.AnyAsync(ct))
            {
                return null;
            }
        }

        return await Herbeoordelen.VoerUit(register, handeling, handeling.Vandaag, null, ct);
    }
}
