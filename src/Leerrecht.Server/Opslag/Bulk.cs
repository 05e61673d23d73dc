using System.Data;
using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Leerrecht.Server.Opslag;

/// <summary>
/// Many rows at once, on the connection and in the transaction of a context: bulk rows in, sets of keys asked and changed in
/// one statement. The two databases differ here and nowhere else.
/// </summary>
public sealed class Bulk(RegisterDb db)
{
    private readonly bool _sqlite = db.Database.IsSqlite();

    /// <summary>A transaction in which nobody else imports or judges.</summary>
    public static async Task<IDbContextTransaction> Begin(RegisterDb db, CancellationToken ct)
    {
        // On SQLite it takes the one write lock at once.
        var transactie = await db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, ct);
        if (!db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Slot})", ct);

            // Tables that grow in this transaction have no statistics yet: thousands of keys would be sought by reading all of it.
            await db.Database.ExecuteSqlAsync($"SET LOCAL enable_seqscan = off", ct);
        }

        return transactie;
    }

    /// <summary>A transaction for reading that sees one moment, however long it takes, and stops nobody from writing.</summary>
    public static async Task<IAsyncDisposable> Moment(RegisterDb db, CancellationToken ct)
    {
        if (!db.Database.IsSqlite())
        {
            return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        }

        await db.Database.OpenConnectionAsync(ct);
        var eigen = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        return new Leesmoment(db, (await db.Database.UseTransactionAsync(eigen, ct))!, eigen);
    }

    /// <summary>EF Core does not end a transaction that it did not begin.</summary>
    private sealed class Leesmoment(RegisterDb db, IDbContextTransaction gezien, SqliteTransaction eigen) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await gezien.DisposeAsync();
            await eigen.DisposeAsync();
            await db.Database.CloseConnectionAsync();
        }
    }

    private const int Slot = 1_969_0502;

    public Rijschrijver Schrijf(string tabel, params string[] kolommen) => _sqlite
        ? new SqliteRijschrijver((SqliteConnection)db.Database.GetDbConnection(), tabel, kolommen)
        : new PostgresRijschrijver((NpgsqlConnection)db.Database.GetDbConnection(), tabel, kolommen);

    /// <summary>The condition that a column is one of the keys in a parameter.</summary>
    public string In(string kolom, string parameter) => _sqlite
        ? $"{kolom} IN (SELECT value FROM json_each({parameter}))"
        : $"{kolom} = ANY({parameter})";

    public Task<Kolomlezer> Vraag(string sql, params (string Naam, object? Waarde)[] parameters) => Vraag(sql, CancellationToken.None, parameters);

    public async Task<Kolomlezer> Vraag(string sql, CancellationToken ct, params (string Naam, object? Waarde)[] parameters)
    {
        var opdracht = Opdracht(sql, parameters);
        var lezer = await opdracht.ExecuteReaderAsync(ct);
        return lezer is SqliteDataReader sqlite ? new SqliteKolomlezer(opdracht, sqlite) : new PostgresKolomlezer(opdracht, lezer);
    }

    public async Task<int> Doe(string sql, params (string Naam, object? Waarde)[] parameters)
    {
        await using var opdracht = Opdracht(sql, parameters);
        return await opdracht.ExecuteNonQueryAsync();
    }

    /// <summary>Nothing is left in these tables; those that refer to them must be among them.</summary>
    public async Task Leeg(IReadOnlyCollection<string> tabellen)
    {
        if (!_sqlite)
        {
            await Doe($"TRUNCATE {string.Join(", ", tabellen)}");
            return;
        }

        foreach (var tabel in tabellen)
        {
            await Doe($"DELETE FROM {tabel}");
        }
    }

    /// <summary>After much was written: the planner otherwise thinks that the table is empty, or begins at an index that holds half of it.</summary>
    public async Task BekijkOpnieuw(params string[] tabellen)
    {
        await db.Database.OpenConnectionAsync();
        try
        {
            await Doe((_sqlite ? "PRAGMA analysis_limit = 1000; " : "") + string.Join("; ", tabellen.Select(tabel => $"ANALYZE {tabel}")));
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private DbCommand Opdracht(string sql, (string Naam, object? Waarde)[] parameters)
    {
        var opdracht = db.Database.GetDbConnection().CreateCommand();
        opdracht.CommandText = sql;
        opdracht.CommandTimeout = 600;
        opdracht.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var (naam, waarde) in parameters)
        {
            var parameter = opdracht.CreateParameter();
            parameter.ParameterName = naam;
            parameter.Value = Waarde(waarde);
            opdracht.Parameters.Add(parameter);
        }

        return opdracht;
    }

    private object Waarde(object? waarde) => waarde switch
    {
        null => DBNull.Value,
        IReadOnlyCollection<string> teksten => _sqlite ? JsonSerializer.Serialize(teksten) : teksten.ToArray(),
        IReadOnlyCollection<Guid> sleutels => _sqlite
            ? JsonSerializer.Serialize(sleutels.Select(sleutel => sleutel.ToString().ToUpperInvariant()))
            : sleutels.ToArray(),
        _ => waarde,
    };
}
