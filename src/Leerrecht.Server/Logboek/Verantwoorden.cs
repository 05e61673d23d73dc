using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.AspNetCore.Diagnostics;

namespace Leerrecht.Server.Logboek;

/// <summary>
/// Every request leaves a row in the logboek before its answer leaves: who asked, under which appointment, what, which children were shown,
/// on what ground; and one for what was refused. An answer that cannot be recorded is not given: 503, and nothing of what was asked.
/// </summary>
public static class Verantwoorden
{
    public static void VoegToe(IServiceCollection diensten)
    {
        diensten.AddSingleton<Logboekschrijver>();
        diensten.AddScoped<Verantwoording>();
        diensten.AddHostedService<Dagsloten>();
    }

    /// <summary>After the routing, which says what is asked, and before everything that may refuse or show.</summary>
    public static void UseVerantwoorden(this WebApplication app)
    {
        var (schrijver, klok) = (app.Services.GetRequiredService<Logboekschrijver>(), app.Services.GetRequiredService<TimeProvider>());
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Leerrecht.Logboek");
        app.Use((context, verder) => BlijftErbuiten(context) ? verder(context) : Volg(context, verder, new Verzoek(context, klok), schrijver, log));
    }

    /// <summary>Style sheets and health show nothing of anybody; a page that explains an error follows a request that is recorded.</summary>
    private static bool BlijftErbuiten(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<VoorIedereen>() is not null
        || context.Features.Get<IStatusCodeReExecuteFeature>() is not null
        || context.Features.Get<IExceptionHandlerFeature>() is not null;

    private static async Task Volg(HttpContext context, RequestDelegate verder, Verzoek verzoek, Logboekschrijver schrijver, ILogger log)
    {
        var buiten = context.Response.Body;
        var poort = new Antwoordpoort(buiten, () => schrijver.Schrijf(verzoek.Vermeldingen()));
        context.Response.Body = poort;
        try
        {
            await verder(context);
            await poort.Leg();
            if (context.Response.BodyWriter is { CanGetUnflushedBytes: true, UnflushedBytes: > 0 } rest)
            {
                await rest.FlushAsync(context.RequestAborted);
            }

            if (verzoek.Nagekomen() is { } nagekomen)
            {
                log.LogError("Children were shown at {Adres} after the answer had left; they are recorded now.", verzoek.Adres);
                await schrijver.Schrijf([nagekomen]);
            }
        }
        catch (Exception fout) when (!context.Response.HasStarted)
        {
            // After an answer was made it is only sure that nothing was done where nothing was asked to be done.
            if (Bezet.Is(fout) && (!poort.IsGeprobeerd || HttpMethods.IsGet(context.Request.Method)))
            {
                context.Items[Bezet.Sleutel] = true;
            }

            if (!poort.IsGeprobeerd)
            {
                verzoek.Faalde = true;
                await poort.Leg().ContinueWith(_ => { }, TaskScheduler.Default);
            }

            if (poort.IsOpen)
            {
                throw;
            }

            log.LogError(fout, "What was asked at {Adres} could not be recorded, and was not answered.", verzoek.Adres);
            context.Response.Body = buiten;
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
        finally
        {
            context.Response.Body = buiten;
        }
    }
}
