using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Leerrecht.Server.Berichten.Emulator;

namespace Leerrecht.Server.Tests.Berichten;

/// <summary>The register to try things out on, as a process of its own that keeps its state in a folder and can be killed.</summary>
public sealed partial class Emulatorproces : IAsyncDisposable
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(60);
    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("leerrecht-emulator-");
    private readonly int _poort = VrijePoort();
    private readonly HttpClient _http = new();
    private Process? _proces;

    public string Adres => $"http://127.0.0.1:{_poort}";

    public static async Task<Emulatorproces> Begin()
    {
        var emulator = new Emulatorproces();
        await emulator.Start();
        return emulator;
    }

    public async Task Start()
    {
        var klaar = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _proces = Proces.Maak(["serveer", "--emulator", "--urls", Adres, "--staat", _map.FullName], []);
        _proces.ErrorDataReceived += (_, regel) =>
        {
            if (regel.Data is not null && Luistert().IsMatch(regel.Data))
            {
                klaar.TrySetResult();
            }
        };
        _proces.Start();
        _proces.BeginErrorReadLine();
        _proces.BeginOutputReadLine();
        await klaar.Task.WaitAsync(Geduld);
    }

    /// <summary>As a power cut does: nothing is finished.</summary>
    public void Dood()
    {
        _proces!.Kill();
        _proces.WaitForExit();
        _proces.Dispose();
        _proces = null;
    }

    public async Task Storing(Storingen hoe) => (await _http.PutAsJsonAsync($"{Adres}/storingen", hoe)).EnsureSuccessStatusCode();

    /// <summary>What it has taken, in the order in which it came, and how often something came again.</summary>
    public async Task<(IReadOnlyList<Emulatorstaat.Ontvangen> Ontvangen, int Herhaald)> Staat()
    {
        var staat = await _http.GetFromJsonAsync<Beeld>($"{Adres}/staat", JsonSerializerOptions.Web);
        return (staat!.Ontvangen, staat.Herhaald);
    }

    /// <summary>A municipality says what it did with a report.</summary>
    public async Task<HttpStatusCode> Vertel(object wat) => (await _http.PostAsJsonAsync($"{Adres}/terugmeldingen", wat)).StatusCode;

    public ValueTask DisposeAsync()
    {
        if (_proces is not null)
        {
            Dood();
        }

        _http.Dispose();
        _map.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static int VrijePoort()
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        return ((IPEndPoint)luisteraar.LocalEndpoint).Port;
    }

    private sealed record Beeld(IReadOnlyList<Emulatorstaat.Ontvangen> Ontvangen, int Herhaald);

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Luistert();
}

/// <summary>The executable, with a verb.</summary>
internal static class Proces
{
    public static Process Maak(IEnumerable<string> argumenten, IEnumerable<(string Naam, string Waarde)> omgeving)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Leerrecht.Server.dll"));
        foreach (var argument in argumenten)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        foreach (var (naam, waarde) in omgeving)
        {
            start.Environment[naam] = waarde;
        }

        return new Process { StartInfo = start };
    }
}
