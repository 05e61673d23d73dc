using System.Data.Common;
using Leerrecht.Server.Berichten;
using Leerrecht.Server.Dossiers;
using Leerrecht.Server.Meldingen;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Toegang;
using Leerrecht.Server.Vorm;
using Quartz;

namespace Leerrecht.Server.Taken;

/// <summary>
/// What happens without anybody asking. Each task finds in the register what is due, so that it does not matter when it ran last, how often,
/// or on how many nodes at once: the plan of the day is kept nowhere.
/// </summary>
public static class Rooster
{
    /// <summary>After a start the first page goes first.</summary>
    private static readonly TimeSpan Aanloop = TimeSpan.FromSeconds(5);

    public static async Task<IScheduler> Begin(IServiceProvider diensten, CancellationToken ct)
    {
        var (register, bezorgers, klok) = (diensten.GetRequiredService<Register>(), diensten.GetRequiredService<Bezorgers>(), diensten.GetRequiredService<TimeProvider>());
        var log = diensten.GetRequiredService<ILoggerFactory>().CreateLogger("Leerrecht.Taken");
        var rooster = await QuartzSchedulerBuilder.Create(bouwer =>
        {
            Plan("bewaken", TimeSpan.FromMinutes(5), stop => Bewaken.VoerUit(register, klok, stop));
            if (bezorgers.Aangesloten.Count > 0)
            {
                Plan("bezorgen", TimeSpan.FromSeconds(5), stop => Bezorgen.VoerUit(register, bezorgers, klok, stop));
            }

            if (bezorgers.Verzuimregister is { } verzuimregister)
            {
                Plan("ophalen", TimeSpan.FromMinutes(1), stop => Ophalen.VoerUit(register, verzuimregister, Terugmelden.VoerUit, klok, stop));
            }

            if (bezorgers.Kent(Berichtsoort.Mail))
            {
                var samenvatten = new Samenvatten(
                    register, diensten.GetRequiredService<Grondslagbron>(), diensten.GetRequiredService<Convenantbron>(), diensten.GetRequiredService<Teksten>(),
                    diensten.GetRequiredService<IConfiguration>()["Mail:Webadres"]);
                Plan("samenvatten", TimeSpan.FromMinutes(1), stop => samenvatten.VoerUit(spoed: false, klok, stop));
                Plan("spoedmail", TimeSpan.FromMinutes(10), stop => samenvatten.VoerUit(spoed: true, klok, stop));
            }

            void Plan(string naam, TimeSpan telkens, Func<CancellationToken, Task> taak)
            {
                bouwer.AddJob(naam, (IJobExecutionContext context) => Doe(naam, taak, log, context.CancellationToken), werk => werk.DisallowConcurrentExecution());
                bouwer.AddTrigger(wekker => wekker.ForJob(naam).StartAt(TimeProvider.System.GetUtcNow() + Aanloop).WithSimpleSchedule(telkens));
            }
        }).BuildScheduler(ct);
        await rooster.Start(ct);
        return rooster;
    }

    /// <summary>What goes wrong is told and tried again the next time.</summary>
    private static async Task Doe(string naam, Func<CancellationToken, Task> taak, ILogger log, CancellationToken ct)
    {
        try
        {
            await taak(ct);
        }
        catch (Exception fout) when (fout is IOException || (fout is DbException dbfout && (dbfout.IsTransient || Bezet.Is(dbfout))))
        {
            log.LogInformation("The task {Taak} could not be done now; it is tried again.", naam);
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            log.LogError(fout, "The task {Taak} did not succeed; it is tried again.", naam);
        }
    }
}
