using System.Collections;
using Leerrecht.Server.Opslag;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Leerrecht.Server.Tests.Opslag;

/// <summary>
/// The databases over which every storage test runs. Without PostgreSQL on the machine the tests run on SQLite only, and
/// <see cref="RegistersTests"/> says so.
/// </summary>
public sealed class Registers : IEnumerable<object[]>
{
    public const string Sqlite = "sqlite";
    public const string Postgres = "postgres";

    public IEnumerator<object[]> GetEnumerator()
    {
        yield return [Sqlite];
        if (PostgresServer.Verbinding is not null)
        {
            yield return [Postgres];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static readonly Lazy<Task<string>> SqliteVoorbeeld = new(() => MaakVoorbeeld(Sqlite));
    private static readonly Lazy<Task<string>> PostgresVoorbeeld = new(() => MaakVoorbeeld(Postgres));

    /// <summary>A database of its own with the schema, the built-in calendar and the gemeenten: a copy, because making it takes longer than most tests.</summary>
    public static async Task<Proefregister> Ingericht(string soort)
    {
        if (soort == Postgres)
        {
            return new Proefregister(PostgresServer.NieuweDatabase(await PostgresVoorbeeld.Value));
        }

        var pad = Path.Combine(Directory.CreateTempSubdirectory("leerrecht-").FullName, "proef.db");
        File.Copy(await SqliteVoorbeeld.Value, pad);
        return new Proefregister($"Data Source={pad}");
    }

    private static async Task<string> MaakVoorbeeld(string soort)
    {
        var register = await Nieuw(soort, metSchema: false);
        await Inrichten.VoerUit(register.Register, TimeProvider.System);
        if (soort == Sqlite)
        {
            SqliteConnection.ClearAllPools();
            return register.Verbinding["Data Source=".Length..];
        }

        NpgsqlConnection.ClearAllPools();
        return new NpgsqlConnectionStringBuilder(register.Verbinding).Database!;
    }

    /// <summary>An empty database of its own, with the schema or without.</summary>
    public static async Task<Proefregister> Nieuw(string soort, bool metSchema = true)
    {
        var register = soort == Sqlite
            ? new Proefregister($"Data Source={Path.Combine(Directory.CreateTempSubdirectory("leerrecht-").FullName, "proef.db")}")
            : new Proefregister(PostgresServer.NieuweDatabase());
        if (metSchema)
        {
            await using var db = register.Open();
            await Migreren.VoerUit(db, TimeProvider.System);
        }

        return register;
    }
}

/// <summary>A database for one test; a SQLite file is removed after it.</summary>
public sealed class Proefregister(string verbinding) : IAsyncDisposable
{
    public string Verbinding { get; } = verbinding;

    public Register Register { get; } = new(verbinding);

    public RegisterDb Open() => Register.Open();

    public ValueTask DisposeAsync()
    {
        if (Verbinding.StartsWith("Data Source=", StringComparison.Ordinal))
        {
            using (var pool = new SqliteConnection(new SqliteConnectionStringBuilder(Verbinding) { ForeignKeys = true, DefaultTimeout = Register.Geduld }.ConnectionString))
            {
                SqliteConnection.ClearPool(pool);
            }

            Directory.Delete(Path.GetDirectoryName(Verbinding["Data Source=".Length..])!, recursive: true);
        }

        return ValueTask.CompletedTask;
    }
}
