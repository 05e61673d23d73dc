using System.Collections;
using Leerrecht.Server.Opslag;
using Microsoft.Data.Sqlite;

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
            SqliteConnection.ClearAllPools();
            Directory.Delete(Path.GetDirectoryName(Verbinding["Data Source=".Length..])!, recursive: true);
        }

        return ValueTask.CompletedTask;
    }
}
