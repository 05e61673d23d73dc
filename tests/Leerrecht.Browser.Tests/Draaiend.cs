using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace Leerrecht.Browser.Tests;

/// <summary>The real server with a small demo region of its own, and a browser; started once for all tests.</summary>
public sealed partial class Draaiend : IAsyncLifetime
{
    /// <summary>A day on which the demonstration is always the same.</summary>
    public const string Vandaag = "2026-11-22";

    public const ulong Zaad = 7;
    public const int Leerlingen = 2000;

    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(2);
    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("leerrecht-browser-");
    private readonly List<string> _uitvoer = [];
    private readonly List<Process> _servers = [];
    private IPlaywright? _playwright;

    public IBrowser Chromium { get; private set; } = null!;

    public string Adres { get; private set; } = "";

    /// <summary>A folder that goes with the server: for files to import and files that came out.</summary>
    public string Map => _map.FullName;

    public async Task InitializeAsync()
    {
        if (Browser.Pad is null)
        {
            return;
        }

        await Opdracht("demo", "--zaad", $"{Zaad}", "--leerlingen", $"{Leerlingen}");
        Adres = await Start(Register, Vandaag);
        _playwright = await Playwright.CreateAsync();
        Chromium = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Browser.Pad, Args = Browser.Argumenten });
    }

    public async Task DisposeAsync()
    {
        if (Chromium is not null)
        {
            await Chromium.CloseAsync();
        }

        _playwright?.Dispose();
        foreach (var server in _servers)
        {
            if (!server.HasExited)
            {
                server.Kill(entireProcessTree: true);
                await server.WaitForExitAsync();
            }

            server.Dispose();
        }

        _map.Delete(recursive: true);
    }

    /// <summary>Runs a verb of the executable on the same register and waits for it.</summary>
    public async Task Opdracht(params string[] argumenten)
    {
        using var proces = Process.Start(Opstarten(argumenten))!;
        var uit = proces.StandardOutput.ReadToEndAsync();
        var fout = await proces.StandardError.ReadToEndAsync();
        await uit;
        await proces.WaitForExitAsync();
        Assert.True(proces.ExitCode == 0, $"{string.Join(' ', argumenten)} ended with {proces.ExitCode}: {fout}");
    }

    /// <summary>Another server, on a later day, on a copy of the register as it is now; its address.</summary>
    public async Task<string> Later(string vandaag)
    {
        var kopie = Path.Combine(Map, $"leerrecht-{vandaag}.db");
        await using (var verbinding = new SqliteConnection($"Data Source={Register}"))
        {
            await verbinding.OpenAsync();
            await using var opdracht = verbinding.CreateCommand();
            opdracht.CommandText = "VACUUM INTO @kopie";
            opdracht.Parameters.AddWithValue("@kopie", kopie);
            await opdracht.ExecuteNonQueryAsync();
        }

        return await Start(kopie, vandaag);
    }

    private string Register => Path.Combine(Map, "leerrecht.db");

    private async Task<string> Start(string register, string vandaag)
    {
        var adres = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var server = new Process { StartInfo = Opstarten(["serveer", "--urls", "http://127.0.0.1:0"]), EnableRaisingEvents = true };
        server.StartInfo.Environment["ConnectionStrings__Register"] = $"Data Source={register}";
        server.StartInfo.Environment["Vandaag"] = vandaag;
        _servers.Add(server);
        server.ErrorDataReceived += (_, regel) =>
        {
            if (regel.Data is null)
            {
                return;
            }

            lock (_uitvoer)
            {
                _uitvoer.Add(regel.Data);
            }

            if (AdresInRegel().Match(regel.Data) is { Success: true } gevonden)
            {
                adres.TrySetResult(gevonden.Value);
            }
        };
        server.OutputDataReceived += (_, _) => { };
        server.Exited += (_, _) => adres.TrySetException(new InvalidOperationException($"The server stopped: {Uitvoer()}"));
        server.Start();
        server.BeginErrorReadLine();
        server.BeginOutputReadLine();
        return await adres.Task.WaitAsync(Geduld);
    }

    private string Uitvoer()
    {
        lock (_uitvoer)
        {
            return string.Join(Environment.NewLine, _uitvoer);
        }
    }

    private ProcessStartInfo Opstarten(IEnumerable<string> argumenten)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Map };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Leerrecht.Server.dll"));
        foreach (var argument in argumenten)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ConnectionStrings__Register"] = $"Data Source={Register}";
        start.Environment["Vandaag"] = Vandaag;
        return start;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex AdresInRegel();
}

[CollectionDefinition(nameof(Draaiend))]
public sealed class Draaiendgroep : ICollectionFixture<Draaiend>;
