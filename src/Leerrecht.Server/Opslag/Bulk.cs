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
        return new Kolomlezer(opdracht, await opdracht.ExecuteReaderAsync(ct), _sqlite);
    }

    public async Task<int> Doe(string sql, params (string Naam, object? Waarde)[] parameters)
    {
        await using var opdracht = Opdracht(sql, parameters);
        return await opdracht.ExecuteNonQueryAsync();
    }

    /// <summary>After much was written: the planner of PostgreSQL otherwise thinks that the table is empty.</summary>
    public Task BekijkOpnieuw(params string[] tabellen) =>
        _sqlite ? Task.CompletedTask : Doe(string.Join("; ", tabellen.Select(tabel => $"ANALYZE {tabel}")));

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

/// <summary>Reads rows of a query; the columns by place.</summary>
public sealed class Kolomlezer(DbCommand opdracht, DbDataReader lezer, bool sqlite) : IAsyncDisposable
{
    /// <summary>Codes and words come back on row after row: one string for all.</summary>
    private readonly HashSet<string> _woorden = new(StringComparer.Ordinal);

    public bool Lees() => lezer.Read();

    public bool IsLeeg(int kolom) => lezer.IsDBNull(kolom);

    public Guid Sleutel(int kolom) => lezer.GetGuid(kolom);

    public string Tekst(int kolom) => lezer.GetString(kolom);

    public string? TekstOfLeeg(int kolom) => lezer.IsDBNull(kolom) ? null : lezer.GetString(kolom);

    /// <summary>A text that many rows share.</summary>
    public string Woord(int kolom)
    {
        var gelezen = lezer.GetString(kolom);
        if (_woorden.TryGetValue(gelezen, out var bekend))
        {
            return bekend;
        }

        if (_woorden.Count < 10_000)
        {
            _woorden.Add(gelezen);
        }

        return gelezen;
    }

    public int Getal(int kolom) => lezer.GetInt32(kolom);

    public int? GetalOfLeeg(int kolom) => lezer.IsDBNull(kolom) ? null : lezer.GetInt32(kolom);

    public bool Vlag(int kolom) => lezer.GetBoolean(kolom);

    public bool? VlagOfLeeg(int kolom) => lezer.IsDBNull(kolom) ? null : lezer.GetBoolean(kolom);

    public DateOnly Dag(int kolom)
    {
        if (!sqlite)
        {
            return lezer.GetFieldValue<DateOnly>(kolom);
        }

        var tekst = lezer.GetString(kolom);
        return new DateOnly(
            1000 * (tekst[0] - '0') + 100 * (tekst[1] - '0') + 10 * (tekst[2] - '0') + tekst[3] - '0',
            10 * (tekst[5] - '0') + tekst[6] - '0',
            10 * (tekst[8] - '0') + tekst[9] - '0');
    }

    public DateOnly? DagOfLeeg(int kolom) => lezer.IsDBNull(kolom) ? null : Dag(kolom);

    public DateTime Moment(int kolom) => DateTime.SpecifyKind(lezer.GetDateTime(kolom), DateTimeKind.Utc);

    public async ValueTask DisposeAsync()
    {
        await lezer.DisposeAsync();
        await opdracht.DisposeAsync();
    }
}
