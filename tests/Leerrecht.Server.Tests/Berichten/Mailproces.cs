using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text.Json;
using System.Threading.Channels;

namespace Leerrecht.Server.Tests.Berichten;

/// <summary>A real mail server (npm smtp-server) as a process of its own.</summary>
public sealed class Mailproces : IAsyncDisposable
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(60);
    private readonly Channel<Post> _ontvangen = Channel.CreateUnbounded<Post>();
    private readonly Process _proces;

    /// <param name="Tekst">With its headers, as it went over the line.</param>
    public sealed record Post(IReadOnlyList<string> Aan, string Van, string Tekst);

    private Mailproces(Process proces, int poort) => (_proces, Poort) = (proces, poort);

    public int Poort { get; }

    /// <summary>A port where nobody is.</summary>
    public static int VrijePoort()
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        return ((IPEndPoint)luisteraar.LocalEndpoint).Port;
    }

    public static async Task<Mailproces> Begin(int? poort = null, bool metAanmelden = false)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(Mailproces).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(gegeven => gegeven.Key == "Smtp").Value!);
        var gekozen = poort ?? VrijePoort();
        start.ArgumentList.Add(gekozen.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (metAanmelden)
        {
            start.ArgumentList.Add("aanmelden");
        }

        var mail = new Mailproces(new Process { StartInfo = start }, gekozen);
        var klaar = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        mail._proces.OutputDataReceived += (_, regel) =>
        {
            if (regel.Data == "klaar")
            {
                klaar.TrySetResult();
            }
            else if (regel.Data is { Length: > 0 } json)
            {
                mail._ontvangen.Writer.TryWrite(JsonSerializer.Deserialize<Post>(json, JsonSerializerOptions.Web)!);
            }
        };
        mail._proces.Start();
        mail._proces.BeginOutputReadLine();
        mail._proces.BeginErrorReadLine();
        await klaar.Task.WaitAsync(Geduld);
        return mail;
    }

    /// <summary>The next mail that came.</summary>
    public async Task<Post> Volgende() => await _ontvangen.Reader.ReadAsync().AsTask().WaitAsync(Geduld);

    public bool IsLeeg => !_ontvangen.Reader.TryPeek(out _);

    public async ValueTask DisposeAsync()
    {
        _proces.Kill();
        await _proces.WaitForExitAsync();
        _proces.Dispose();
    }
}
