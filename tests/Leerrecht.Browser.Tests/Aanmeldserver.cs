using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text.RegularExpressions;
using Leerrecht.Server.Opslag;
using Microsoft.Playwright;

namespace Leerrecht.Browser.Tests;

/// <summary>
/// The real server as it runs in production, on an empty register, with a browser; and an identity provider when a test asks for one. It is
/// visited as localhost: an address of numbers has no name that a passkey can be bound to.
/// </summary>
public sealed partial class Aanmeldserver : IAsyncLifetime
{
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(2);
    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("leerrecht-aanmelden-");
    private readonly TaskCompletionSource<Uri> _eersteLink = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? _server;
    private Process? _aanbieder;
    private IPlaywright? _playwright;

    public IBrowser Chromium { get; private set; } = null!;

    /// <summary>Of the pages.</summary>
    public string Adres { get; private set; } = "";

    /// <summary>Of the identity provider.</summary>
    public string Issuer { get; private set; } = "";

    /// <summary>The path that the server printed for the first administrator.</summary>
    public string EersteLink { get; private set; } = "";

    public Register Register { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Browser.Pad is null)
        {
            return;
        }

        Register = new Register(Verbinding);
        _server = Start(["dotnet", Path.Combine(AppContext.BaseDirectory, "Leerrecht.Server.dll"), "serveer", "--urls", "http://127.0.0.1:0"]);
        _server.ErrorDataReceived += (_, regel) =>
        {
            if (regel.Data is not null && LinkInRegel().Match(regel.Data) is { Success: true } gevonden)
            {
                _eersteLink.TrySetResult(new Uri(gevonden.Value));
            }
        };
        _server.BeginErrorReadLine();
        _server.BeginOutputReadLine();
        var link = await _eersteLink.Task.WaitAsync(Geduld);
        (Adres, EersteLink) = ($"http://localhost:{link.Port}", link.AbsolutePath);
        _playwright = await Playwright.CreateAsync();
        Chromium = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Browser.Pad, Args = Browser.Argumenten });
    }

    /// <summary>Starts the identity provider, with keys that nobody has seen; on the same address when there was one.</summary>
    public async Task StartAanbieder()
    {
        Stop(_aanbieder);
        if (Issuer.Length == 0)
        {
            Issuer = $"http://localhost:{VrijePoort()}";
        }

        var script = typeof(Aanmeldserver).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(gegeven => gegeven.Key == "Oidc").Value!;
        var klaar = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _aanbieder = Start(["node", script, new Uri(Issuer).Port.ToString(System.Globalization.CultureInfo.InvariantCulture), $"{Adres}/aanmelden/via/terug"]);
        _aanbieder.OutputDataReceived += (_, regel) =>
        {
            if (regel.Data == "klaar")
            {
                klaar.TrySetResult();
            }
        };
        _aanbieder.BeginErrorReadLine();
        _aanbieder.BeginOutputReadLine();
        await klaar.Task.WaitAsync(Geduld);
    }

    /// <summary>Somebody at a browser of one's own.</summary>
    public async Task<IPage> Bezoeker(bool script = true, int breedte = Blad.Breed)
    {
        var context = await Chromium.NewContextAsync(new()
        {
            BaseURL = Adres, JavaScriptEnabled = script, Locale = "nl-NL", ViewportSize = new() { Width = breedte, Height = 900 }, ReducedMotion = ReducedMotion.Reduce,
        });
        return await context.NewPageAsync();
    }

    /// <summary>A device that makes and keeps passkeys, and says that it asked for a finger.</summary>
    public static async Task GeefPasskeys(IPage pagina)
    {
        var cdp = await pagina.Context.NewCDPSessionAsync(pagina);
        await cdp.SendAsync("WebAuthn.enable");
        await cdp.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true,
                ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
    }

    public async Task DisposeAsync()
    {
        if (Chromium is not null)
        {
            await Chromium.CloseAsync();
        }

        _playwright?.Dispose();
        Stop(_server);
        Stop(_aanbieder);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _map.Delete(recursive: true);
    }

    private string Verbinding => $"Data Source={Path.Combine(_map.FullName, "leerrecht.db")}";

    private Process Start(string[] regel)
    {
        var start = new ProcessStartInfo(regel[0]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _map.FullName };
        foreach (var argument in regel.Skip(1))
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ConnectionStrings__Register"] = Verbinding;
        var proces = new Process { StartInfo = start };
        proces.Start();
        return proces;
    }

    private static void Stop(Process? proces)
    {
        if (proces is { HasExited: false })
        {
            proces.Kill(entireProcessTree: true);
            proces.WaitForExit();
        }

        proces?.Dispose();
    }

    private static int VrijePoort()
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        return ((IPEndPoint)luisteraar.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/eerste/\S+")]
    private static partial Regex LinkInRegel();
}
