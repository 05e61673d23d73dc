using System.Globalization;
using System.Text.Json;
using Leerrecht.Core.Meldingen;
using Leerrecht.Server.Berichten.Ontvangers;
using Leerrecht.Server.Logboek;

namespace Leerrecht.Server.Berichten.Emulator;

/// <summary>
/// The verb <c>serveer --emulator</c>: a register to try things out on, in a process of its own. It takes what the real ones take, each
/// message once, and can be told to fail as they do. It is nobody's register and certified for nothing.
/// </summary>
public static class Emuleren
{
    private const string Standaardadres = "http://127.0.0.1:5090";
    private const int PerKeer = 100;

    public static async Task<int> VoerUit(string[] argumenten, string map, CancellationToken ct)
    {
        using var staat = new Emulatorstaat(map);
        await using var app = Bouw(argumenten, staat);
        await app.StartAsync(ct);
        await Console.Error.WriteLineAsync($"Leerrecht-emulator: {string.Join("  ", app.Urls)}  (Ctrl+C stopt)");
        await app.WaitForShutdownAsync(ct);
        return 0;
    }

    internal static WebApplication Bouw(string[] argumenten, Emulatorstaat staat)
    {
        var bouwer = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = argumenten, ContentRootPath = AppContext.BaseDirectory });
        Logregel.VoegToe(bouwer.Logging.ClearProviders());
        bouwer.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(opties => opties.LogToStandardErrorThreshold = LogLevel.Trace);
        bouwer.Logging.AddFilter("Microsoft", LogLevel.Warning);
        if (string.IsNullOrEmpty(bouwer.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            bouwer.WebHost.UseUrls(Standaardadres);
        }

        var app = bouwer.Build();
        var grillen = new Grillen(Storingen.Van(bouwer.Configuration));
        app.MapPut("/storingen", (Storingen nieuw) => { grillen.Worden(nieuw); });
        app.MapGet("/staat", () => new { Ontvangen = staat.Alles, staat.Herhaald });
        app.MapGet("/terugmeldingen", (string? na) => Vertel(na, staat, grillen));
        app.MapPost("/terugmeldingen", (Terugmelding wat) => staat.Vertel(wat)
            ? Results.NoContent()
            : Results.UnprocessableEntity(new Ontvangst(null, [new("kenmerk", "onbekend", "Een melding met dit kenmerk is hier niet.")])));
        foreach (var soort in Enum.GetValues<Berichtsoort>().Where(soort => soort != Berichtsoort.Mail).Select(soort => soort.Woord()))
        {
            app.MapPost($"/{soort}", context => Neem(context, soort, staat, grillen));
        }

        return app;
    }

    private static async Task Neem(HttpContext context, string soort, Emulatorstaat staat, Grillen grillen)
    {
        var gril = grillen.Volgende();
        if (gril.Voor)
        {
            context.Abort();
            return;
        }

        if (gril.Bezet)
        {
            await Results.StatusCode(StatusCodes.Status503ServiceUnavailable).ExecuteAsync(context);
            return;
        }

        var uitkomst = await Beoordeel(context.Request, soort, staat);
        if (gril.Laat > 0)
        {
            await Task.Delay(gril.Laat, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        if (gril.Na)
        {
            context.Abort();
            return;
        }

        await uitkomst.ExecuteAsync(context);
    }

    private static async Task<IResult> Beoordeel(HttpRequest vraag, string soort, Emulatorstaat staat)
    {
        if (!Guid.TryParse(vraag.Headers["Idempotency-Key"], out var sleutel))
        {
            return Results.UnprocessableEntity(new Ontvangst(null, [new("sleutel", "verplicht", "Zonder sleutel kan een bericht dubbel aankomen.")]));
        }

        Guid? kenmerk = Guid.TryParse(vraag.Headers["Kenmerk"], out var genoemd) ? genoemd : null;
        JsonElement inhoud;
        try
        {
            inhoud = (await JsonDocument.ParseAsync(vraag.Body)).RootElement;
        }
        catch (JsonException)
        {
            return Results.UnprocessableEntity(new Ontvangst(null, [new("bericht", "onjuist", "Dit is geen bericht.")]));
        }

        if (Veldregels.Keur(soort, kenmerk, inhoud, staat.Kent) is { Count: > 0 } fouten)
        {
            return Results.UnprocessableEntity(new Ontvangst(null, fouten));
        }

        return staat.Bewaar(soort, sleutel, kenmerk, inhoud) is { } nummer
            ? Results.Ok(new Ontvangst(nummer))
            : Results.Conflict(new Ontvangst(null, [new("sleutel", "gebruikt", "Met deze sleutel kwam eerder iets anders.")]));
    }

    private static Terugblik Vertel(string? na, Emulatorstaat staat, Grillen grillen)
    {
        var van = int.TryParse(na, NumberStyles.None, CultureInfo.InvariantCulture, out var plaats) ? plaats : 0;
        var (wat, tot) = staat.Verteld(van, PerKeer);
        return new([.. wat.SelectMany(een => grillen.Dubbel() ? new[] { een, een } : [een])], tot.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Draws what goes wrong, in the order in which is asked.</summary>
    private sealed class Grillen(Storingen begin)
    {
        private readonly Lock _slot = new();
        private Storingen _storingen = begin;
        private Random _kans = new(begin.Zaad);

        public sealed record Gril(bool Voor, bool Na, bool Bezet, int Laat);

        public void Worden(Storingen nieuw)
        {
            lock (_slot)
            {
                (_storingen, _kans) = (nieuw, new(nieuw.Zaad));
            }
        }

        public Gril Volgende()
        {
            lock (_slot)
            {
                return new(
                    _kans.NextDouble() < _storingen.Voor, _kans.NextDouble() < _storingen.Na, _kans.NextDouble() < _storingen.Bezet,
                    _kans.NextDouble() < _storingen.Laat ? _storingen.LaatMs : 0);
            }
        }

        public bool Dubbel()
        {
            lock (_slot)
            {
                return _kans.NextDouble() < _storingen.Dubbel;
            }
        }
    }
}
