using System.Text.Encodings.Web;
using System.Text.Unicode;
using Leerrecht.Server.Berichten;
using Leerrecht.Server.Dossiers.Notities;
using Leerrecht.Server.Dossiers.Overleggen;
using Leerrecht.Server.Import;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Meldingen.Brieven;
using Leerrecht.Server.Meldingen.Maandlijst;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Taken;
using Leerrecht.Server.Tellingen;
using Leerrecht.Server.Toegang;
using Leerrecht.Server.Toezicht;
using Leerrecht.Server.Toegang.Aanmelden;
using Leerrecht.Server.Vorm;
using Microsoft.AspNetCore.Diagnostics;

namespace Leerrecht.Server;

/// <summary>The verb <c>serveer</c>: the web application.</summary>
public static class Serveren
{
    private const string Standaardadres = "http://127.0.0.1:5080";

    public static async Task<int> VoerUit(string[] argumenten, CancellationToken ct)
    {
        await using var app = Bouw(argumenten);
        await RichtIn(app, ct);
        await VulMetDemo(app, ct);
        await app.StartAsync(ct);
        await Console.Error.WriteLineAsync($"Leerrecht: {string.Join("  ", app.Urls)}  (Ctrl+C stopt)");
        await ToonEersteLink(app, ct);
        var bijblijven = Bijblijven.VoerUit(
            app.Services.GetRequiredService<Register>(), app.Services.GetRequiredService<TimeProvider>(),
            app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Leerrecht"), app.Lifetime.ApplicationStopping);
        var rooster = await Rooster.Begin(app.Services, ct);
        await app.WaitForShutdownAsync(ct);
        await rooster.DisposeAsync();
        await bijblijven.ContinueWith(_ => { }, TaskScheduler.Default);
        return 0;
    }

    /// <summary>Who looks at Leerrecht for the first time finds a region, not an empty register.</summary>
    private static async Task VulMetDemo(WebApplication app, CancellationToken ct)
    {
        var (register, klok) = (app.Services.GetRequiredService<Register>(), app.Services.GetRequiredService<TimeProvider>());
        if (!app.Environment.IsDevelopment())
        {
            return;
        }

        if (await DemoOpruimen.VoerUit(register, klok, ct) || await Registerstand.IsLeeg(register, ct))
        {
            await Console.Error.WriteLineAsync("Leerrecht: een leeg register; er wordt een verzonnen regio gemaakt.");
            await DemoVullen.VoerUit(register, klok, DemoVullen.StandaardZaad, DemoVullen.StandaardLeerlingen, new Terminalvoortgang(Console.Error), ct);
        }
    }

    /// <summary>Where nobody works yet, whoever started the program makes the first administrator.</summary>
    private static async Task ToonEersteLink(WebApplication app, CancellationToken ct)
    {
        if (await EersteLink.VoerUit(app.Services.GetRequiredService<Register>(), app.Services.GetRequiredService<TimeProvider>(), ct) is { } pad)
        {
            await Console.Error.WriteLineAsync($"Leerrecht: nog niemand kan aanmelden. Maak hier de eerste beheerder, eenmaal en binnen 24 uur: {app.Urls.FirstOrDefault()}{pad}");
        }
    }

    /// <summary>Brings the schema up to date and starts to listen.</summary>
    internal static async Task Begin(WebApplication app, CancellationToken ct)
    {
        await RichtIn(app, ct);
        await app.StartAsync(ct);
    }

    /// <summary>A register that this build made ready before costs one question.</summary>
    private static async Task RichtIn(WebApplication app, CancellationToken ct)
    {
        var register = app.Services.GetRequiredService<Register>();
        if (!await Registerstand.IsIngericht(register, ct))
        {
            await Inrichten.VoerUit(register, app.Services.GetRequiredService<TimeProvider>(), ct);
        }
    }

    /// <param name="argumenten">Settings of the command line.</param>
    /// <param name="omgeving">Where it runs; what the environment says when null.</param>
    /// <param name="klok">The time; that of the machine, or of the demonstration, when null.</param>
    public static WebApplication Bouw(string[] argumenten, string? omgeving = null, TimeProvider? klok = null)
    {
        var bouwer = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = argumenten,
            // Also when a test runner is the program: our style sheet and pages are found by our own name, beside our own file.
            ApplicationName = typeof(Serveren).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = omgeving ?? Omgeving(),
        });
        bouwer.WebHost.UseStaticWebAssets();
        // The names of our assets change with their content, so a browser may keep them, whatever the build.
        bouwer.Configuration["EnableStaticAssetsDevelopmentCaching"] = "true";
        Logregel.VoegToe(bouwer.Logging.ClearProviders());
        bouwer.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(opties => opties.LogToStandardErrorThreshold = LogLevel.Trace);
        bouwer.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        if (string.IsNullOrEmpty(bouwer.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            bouwer.WebHost.UseUrls(Standaardadres);
        }

        VoegToe(bouwer, klok ?? Klok(bouwer));
        var app = bouwer.Build();
        LegPijp(app);
        return app;
    }

    private static void VoegToe(WebApplicationBuilder bouwer, TimeProvider klok)
    {
        var diensten = bouwer.Services;
        diensten.AddSingleton(klok);
        var register = Register.Van(bouwer.Configuration, bouwer.Environment.IsDevelopment());
        register.Verwarm();
        diensten.AddSingleton(register);
        diensten.AddScoped(bron => bron.GetRequiredService<Register>().Open());
        diensten.AddSingleton<Grondslagbron>();
        diensten.AddSingleton<Peilingen>();
        diensten.AddHostedService<Vooruittellen>();
        diensten.AddSingleton<Vandaag>();
        diensten.AddSingleton<Teksten>();
        diensten.AddRazorComponents();
        diensten.Configure<RouteHandlerOptions>(opties => opties.ThrowOnBadRequest = false);
        diensten.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        diensten.AddAntiforgery(opties =>
        {
            // Not Always: behind a proxy that ends TLS the request itself is none.
            opties.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            opties.Cookie.Name = "leerrecht.formulier";
            opties.SuppressXFrameOptionsHeader = true;
        });
        diensten.AddResponseCompression();
        diensten.AddHealthChecks();
        Verantwoorden.VoegToe(diensten);
        Remmen.VoegToe(diensten, bouwer.Configuration);
        Aanmelding.VoegToe(diensten, bouwer.Environment.IsDevelopment());
        Importwegen.VoegToe(diensten);
        diensten.AddSingleton<Beoordelingsbel>();
        diensten.AddSingleton(Bezorgers.Van(bouwer.Configuration));
        diensten.AddHostedService<Werkbank>();
    }

    private static void LegPijp(WebApplication app)
    {
        app.UseBeveiligingskoppen(alleenVersleuteld: app.Environment.IsProduction());
        app.UseResponseCompression();
        app.UseRequestLocalization(Taal.Opties);
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/fout/500",
            CreateScopeForErrors = true,
            StatusCodeSelector = fout => fout is BadHttpRequestException verzoek ? verzoek.StatusCode
                : Bezet.Is(fout) ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/fout/{0}", createScopeForStatusCodePages: true);
        app.Use((context, verder) =>
        {
            // The page that explains an error is shown, whatever was asked: it takes no form.
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
            {
                context.Request.Method = HttpMethods.Get;
            }

            return verder(context);
        });
        app.UseRouting();
        app.UseVerantwoorden();
        if (app.Environment.IsDevelopment())
        {
            app.UseAlleenLokaal();
        }

        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRemmen();
        app.UseOmvangbewaking();
        app.UseAntiforgery();
        app.UseFormulierbewaking();

        app.MapStaticAssets().AllowAnonymous().WithMetadata(VoorIedereen.Ja);
        app.MapHealthChecks("/gezond").AllowAnonymous().WithMetadata(VoorIedereen.Ja);
        app.MapTaal();
        app.MapVitaalBelangSluiten();
        app.MapVerwerkingen();
        app.MapAanmelden();
        if (app.Environment.IsDevelopment())
        {
            app.MapRolKiezen();
        }

        app.MapMonitorCsv();
        app.MapBrieven();
        app.MapMaandlijst();
        app.MapOverleggen();
        app.MapDocumenten();
        app.MapImport();
        app.MapGet("/", (Bezoek bezoek) => Results.LocalRedirect(Wegen.Voor(bezoek) is [var eerste, ..] ? eerste.Pad : "/account"));
        app.MapRazorComponents<App>().WithStaticAssets();
    }

    /// <summary>What the environment says; else a build for development is Development. (A launchSettings.json would do the same, but makes <c>dotnet run</c> speak on standard output.)</summary>
    internal static string? Omgeving()
    {
        var gezegd = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT");
#if DEBUG
        return gezegd ?? Environments.Development;
#else
        return gezegd;
#endif
    }

    /// <summary>A demonstration may be told what day it is (setting Vandaag); a real register may not.</summary>
    private static TimeProvider Klok(WebApplicationBuilder bouwer) =>
        bouwer.Environment.IsProduction() ? TimeProvider.System : VasteKlok.Van(bouwer.Configuration);
}
