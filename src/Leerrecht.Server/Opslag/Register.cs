using System.Data.Common;
using Leerrecht.Server.Privacy;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Leerrecht.Server.Opslag;

/// <summary>Where the register is: the connection string decides between a SQLite file and a PostgreSQL server.</summary>
public sealed class Register
{
    private static readonly Ketting.Slotstuk Slotstuk = new();

    /// <summary>
    /// Seconds that SQLite waits for whoever is writing: a page waits for an import before it may answer, because it must be recorded.
    /// </summary>
    internal const int Geduld = 120;

    /// <summary>
    /// Of each connection to PostgreSQL, unless the connection string says otherwise. Pages are many short questions of many people: they come back, so
    /// each is prepared once, and helpers for one question take longer to start than its answer, and from the others.
    /// </summary>
    private const string Serverinstellingen = "Max Auto Prepare=100;Options='-c max_parallel_workers_per_gather=0 -c jit=off';";

    private readonly string _verbinding;
    private readonly DbContextOptions<SqliteRegisterDb>? _sqlite;
    private readonly DbContextOptions<PostgresRegisterDb>? _postgres;

    /// <param name="verbinding">With <c>Host=</c> PostgreSQL, with <c>Data Source=</c> SQLite.</param>
    /// <param name="bsnkluis">The keys for burgerservicenummers; without, none is kept.</param>
    public Register(string verbinding, Bsnkluis? bsnkluis = null)
    {
        Bsnkluis = bsnkluis ?? Bsnkluis.Zonder;
        if (IsPostgres(verbinding))
        {
            var bouwer = new Npgsql.NpgsqlConnectionStringBuilder(Serverinstellingen + verbinding);
            Plaats = $"PostgreSQL {bouwer.Host}/{bouwer.Database}";
            _verbinding = bouwer.ConnectionString;
            _postgres = new DbContextOptionsBuilder<PostgresRegisterDb>().UseNpgsql(_verbinding).AddInterceptors(Slotstuk).Options;
        }
        else
        {
            var bouwer = new SqliteConnectionStringBuilder(verbinding) { ForeignKeys = true };
            if (!bouwer.ShouldSerialize("Default Timeout"))
            {
                bouwer.DefaultTimeout = Geduld;
            }

            Plaats = Path.GetFullPath(bouwer.DataSource);
            Directory.CreateDirectory(Path.GetDirectoryName(Plaats)!);
            _verbinding = bouwer.ConnectionString;
            _sqlite = new DbContextOptionsBuilder<SqliteRegisterDb>()
                .UseSqlite(_verbinding)
                .AddInterceptors(new Pragmas(bouwer.DefaultTimeout), Slotstuk)
                .Options;
        }
    }

    /// <summary>Where it is, for people; without passwords.</summary>
    public string Plaats { get; }

    /// <summary>The keys for burgerservicenummers; they come from elsewhere and are never in it.</summary>
    public Bsnkluis Bsnkluis { get; }

    /// <summary>The register of the configuration (<c>ConnectionStrings:Register</c>), else a file in the user's data folder.</summary>
    /// <param name="ontwikkeling">For a demonstration keys are made and kept in a file, when the configuration has none.</param>
    public static Register Van(IConfiguration instellingen, bool ontwikkeling)
    {
        var verbinding = instellingen.GetConnectionString("Register") ?? Standaard();
        return new(verbinding, Bsnkluis.Van(instellingen, ontwikkeling ? () => Sleutelbestand(verbinding) : null));
    }

    public RegisterDb Open() => _postgres is null ? new SqliteRegisterDb(_sqlite!) : new PostgresRegisterDb(_postgres);

    /// <summary>Builds the model beside whatever else a start does, so that the first page need not wait for all of it.</summary>
    internal void Verwarm() => Task.Run(() =>
    {
        using var db = Open();
        _ = db.Model;
    });

    /// <summary>A bare connection, not opened yet: for what must be asked before the model is there.</summary>
    internal DbConnection Verbind() => _postgres is null ? new SqliteConnection(_verbinding) : new Npgsql.NpgsqlConnection(_verbinding);

    private static bool IsPostgres(string verbinding) =>
        new DbConnectionStringBuilder { ConnectionString = verbinding }.ContainsKey("Host");

    /// <summary>Beside a database in a file; of a server in the user's data folder.</summary>
    private static string Sleutelbestand(string verbinding) => IsPostgres(verbinding)
        ? Path.Combine(Map(), "bsn.sleutels")
        : Path.GetFullPath(new SqliteConnectionStringBuilder(verbinding).DataSource) + ".bsn.sleutels";

    private static string Map() =>
        Directory.CreateDirectory(Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "leerrecht")).FullName;

    private static string Standaard() => new SqliteConnectionStringBuilder { DataSource = Path.Combine(Map(), "leerrecht.db") }.ConnectionString;

    /// <summary>Settings that SQLite keeps per connection. With a write-ahead log NORMAL loses nothing when the process dies.</summary>
    /// <param name="geduld">Seconds that a statement may take.</param>
    private sealed class Pragmas(int geduld) : DbConnectionInterceptor
    {
        private readonly string _sql = $"PRAGMA busy_timeout = {1000 * Math.Min(15, geduld)}; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32768;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Zet(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Zet(connection);
            return Task.CompletedTask;
        }

        private void Zet(DbConnection verbinding)
        {
            using var opdracht = verbinding.CreateCommand();
            opdracht.CommandText = _sql;
            opdracht.ExecuteNonQuery();
        }
    }
}
