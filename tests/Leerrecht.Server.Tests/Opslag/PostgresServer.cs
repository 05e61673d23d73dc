using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Leerrecht.Server.Tests.Opslag;

/// <summary>
/// One PostgreSQL server per test run, started from the machine's own binaries in a temporary folder and stopped after it;
/// or the one of LEERRECHT_TEST_POSTGRES (a connection string with the right to create databases).
/// </summary>
internal static class PostgresServer
{
    private static readonly Lazy<string?> Gestart = new(Start);
    private static int _teller;

    /// <summary>Connection string of the server; null when there is none to be had.</summary>
    public static string? Verbinding => Gestart.Value;

    /// <summary>Why there is none.</summary>
    public static string? Waarom { get; private set; }

    public static string NieuweDatabase(string voorbeeld = "template1")
    {
        var naam = $"proef_{Environment.ProcessId}_{Interlocked.Increment(ref _teller)}";
        using var verbinding = new NpgsqlConnection(Verbinding);
        verbinding.Open();
        using var opdracht = new NpgsqlCommand($"CREATE DATABASE {naam} TEMPLATE {voorbeeld}", verbinding);
        opdracht.ExecuteNonQuery();
        return new NpgsqlConnectionStringBuilder(Verbinding) { Database = naam, MaxPoolSize = 8, ConnectionIdleLifetime = 2, ConnectionPruningInterval = 1 }.ConnectionString;
    }

    private static string? Start()
    {
        if (Environment.GetEnvironmentVariable("LEERRECHT_TEST_POSTGRES") is { Length: > 0 } gegeven)
        {
            return gegeven;
        }

        var bin = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(map => Path.Combine(map, "bin")).FirstOrDefault(map => File.Exists(Path.Combine(map, "initdb")))
            : null;
        if (bin is null)
        {
            Waarom = "No PostgreSQL binaries in /usr/lib/postgresql/*/bin and no LEERRECHT_TEST_POSTGRES.";
            return null;
        }

        try
        {
            return Start(bin);
        }
        catch (Exception fout) when (fout is InvalidOperationException or IOException or System.ComponentModel.Win32Exception)
        {
            Waarom = fout.Message;
            return null;
        }
    }

    private static string Start(string bin)
    {
        var map = Directory.CreateTempSubdirectory("leerrecht-pg-").FullName;
        var gegevens = Path.Combine(map, "data");
        if (Environment.UserName == "root")
        {
            // PostgreSQL refuses to run as root; Debian's package made a user for it.
            Draai("chown", "postgres", map);
        }

        Draai(Path.Combine(bin, "initdb"), "-D", gegevens, "-U", "leerrecht", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        var poort = VrijePoort();
        Draai(
            Path.Combine(bin, "pg_ctl"), "-D", gegevens, "-w", "-t", "60", "-l", Path.Combine(map, "log"), "start",
            "-o", $"-p {poort} -c listen_addresses=127.0.0.1 -c unix_socket_directories={map} -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            Draai(Path.Combine(bin, "pg_ctl"), "-D", gegevens, "-m", "immediate", "stop");
            Directory.Delete(map, recursive: true);
        };
        return $"Host=127.0.0.1;Port={poort};Username=leerrecht;Database=postgres";
    }

    private static void Draai(string programma, params string[] argumenten)
    {
        var start = new ProcessStartInfo { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = "/" };
        if (Environment.UserName == "root" && programma != "chown")
        {
            start.FileName = "runuser";
            start.ArgumentList.Add("-u");
            start.ArgumentList.Add("postgres");
            start.ArgumentList.Add("--");
            start.ArgumentList.Add(programma);
        }
        else
        {
            start.FileName = programma;
        }

        foreach (var argument in argumenten)
        {
            start.ArgumentList.Add(argument);
        }

        using var proces = Process.Start(start)!;

        // The server that pg_ctl starts inherits the pipes: wait for the exit, not for their end.
        if (!proces.WaitForExit(TimeSpan.FromSeconds(90)) || proces.ExitCode != 0)
        {
            throw new InvalidOperationException($"{Path.GetFileName(programma)} did not succeed.");
        }
    }

    private static int VrijePoort()
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        return ((IPEndPoint)luisteraar.LocalEndpoint).Port;
    }
}
