using System.Diagnostics;
using System.Globalization;
using Leerrecht.Server;
using Leerrecht.Server.Opslag;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;

namespace Leerrecht.Bench;

/// <summary>A register with a demo region, made when it is empty, and the running application before it.</summary>
internal sealed class Opstelling : IAsyncDisposable
{
    public static readonly DateTime Nu = new(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc);
    public static readonly DateOnly Vandaag = new(2026, 11, 20);

    private readonly string _map;

    private Opstelling(string map, Register register, WebApplication app) => (_map, Register, App) = (map, register, app);

    /// <summary>Rounds that are not counted: a server that has been running since the morning has compiled what it does all day.</summary>
    public const int Opwarmen = 500;

    public static TimeProvider Klok { get; } = new VasteTijd();

    public Register Register { get; }

    public WebApplication App { get; }

    public string Adres => App.Urls.First();

    public string Soort => Register.Plaats.StartsWith("PostgreSQL", StringComparison.Ordinal) ? "postgresql" : "sqlite";

    /// <param name="argumenten">How many pupils (500,000), and a connection string (SQLite in a temporary folder).</param>
    /// <param name="vooraf">What else the register must hold before the application starts.</param>
    public static async Task<Opstelling> Begin(string[] argumenten, Func<Register, Task>? vooraf = null)
    {
        var aantal = argumenten.Length > 0 ? int.Parse(argumenten[0], CultureInfo.InvariantCulture) : 500_000;
        var map = Directory.CreateTempSubdirectory("leerrecht-bench-").FullName;
        var verbinding = argumenten.Length > 1 ? argumenten[1] : $"Data Source={Path.Combine(map, "register.db")}";
        var register = new Register(verbinding);
        await Inrichten.VoerUit(register, Klok);
        if (await Registerstand.IsLeeg(register, default))
        {
            Console.Error.WriteLine($"making a region of {aantal:N0} pupils");
            await DemoVullen.VoerUit(register, Klok, zaad: 1, aantal, null, default);
        }

        await (vooraf?.Invoke(register) ?? Task.CompletedTask);
        var app = Serveren.Bouw(["--urls", "http://127.0.0.1:0", $"--ConnectionStrings:Register={verbinding}"], Environments.Development, Klok);
        await app.StartAsync();
        await Rustig();
        return new(map, register, app);
    }

    /// <summary>Somebody at a browser who looks with the eyes of a demo person.</summary>
    /// <param name="mens">Key of this person.</param>
    public async Task<HttpClient> Browser(string mens)
    {
        var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = new(Adres) };
        var formulier = Formulier.Lees(await browser.GetStringAsync("/rol"));
        using var antwoord = await browser.PostAsync("/rol", formulier.Met(("wie", mens)));
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_map, recursive: true);
    }

    /// <summary>Until the application has done what it does after a start, such as counting ahead: that begins only when it has been up for some seconds.</summary>
    private static async Task Rustig()
    {
        const int Seconden = 12;
        var (wacht, rustig) = (Stopwatch.StartNew(), 0);
        while (rustig < Seconden && wacht.Elapsed < TimeSpan.FromMinutes(3))
        {
            var ervoor = Environment.CpuUsage.TotalTime;
            await Task.Delay(1000);
            rustig = Environment.CpuUsage.TotalTime - ervoor < TimeSpan.FromMilliseconds(150) ? rustig + 1 : 0;
        }
    }

    private sealed class VasteTijd : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(Nu);
    }
}
