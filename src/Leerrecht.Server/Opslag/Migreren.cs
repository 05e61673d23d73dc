using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Leerrecht.Server.Opslag;

/// <summary>Brings the schema up to date: numbered scripts, forward only, each once, together in one transaction.</summary>
public static class Migreren
{
    private const string Map = "Leerrecht.Server.Opslag.Schema.";
    private const int Slot = 1_969_0501;

    /// <summary>The names of the scripts that were applied, in order; none when the schema was up to date.</summary>
    public static async Task<IReadOnlyList<string>> VoerUit(RegisterDb db, TimeProvider klok, CancellationToken ct = default)
    {
        var soort = db.Database.IsSqlite() ? "sqlite" : "postgres";
        if (db.Database.IsSqlite())
        {
            // Cannot be set inside a transaction; the file remembers it.
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", ct);
        }

        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var transactie = await db.Database.BeginTransactionAsync(ct);
            if (!db.Database.IsSqlite())
            {
                // Of several nodes that start at once one migrates; the others find nothing left to do.
                await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Slot})", ct);
            }

            await db.Database.ExecuteSqlRawAsync(
                "CREATE TABLE IF NOT EXISTS schema_versie (nummer integer NOT NULL PRIMARY KEY, naam text NOT NULL, toegepast_op text NOT NULL)", ct);
            // Not the highest alone: of two scripts made beside each other the lower number may come in later.
            var eerder = await db.Database.SqlQueryRaw<int>("SELECT nummer AS \"Value\" FROM schema_versie").ToListAsync(ct);
            var toegepast = new List<string>();
            foreach (var (nummer, naam, sql) in Scripts(soort).Where(script => !eerder.Contains(script.Nummer)))
            {
                await VoerUit(db, transactie, sql, ct);
                await db.Database.ExecuteSqlAsync(
                    $"INSERT INTO schema_versie (nummer, naam, toegepast_op) VALUES ({nummer}, {naam}, {Moment(klok)})", ct);
                toegepast.Add(naam);
            }

            await transactie.CommitAsync(ct);
            if (eerder.Count > 0 && toegepast.Count > 0 && !db.Database.IsSqlite())
            {
                // A table that was rewritten is read row by row until it has been swept, which would not come by itself for as long as little changes.
                db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
                await db.Database.ExecuteSqlRawAsync("VACUUM (ANALYZE)", ct);
            }

            return toegepast;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    internal static string Moment(TimeProvider klok) => klok.GetUtcNow().ToString("u", CultureInfo.InvariantCulture);

    /// <summary>As a plain command: braces and percent signs in a script mean nothing to us.</summary>
    private static async Task VoerUit(RegisterDb db, IDbContextTransaction transactie, string sql, CancellationToken ct)
    {
        await using var opdracht = db.Database.GetDbConnection().CreateCommand();
        opdracht.CommandText = sql;
        opdracht.Transaction = transactie.GetDbTransaction();
        await opdracht.ExecuteNonQueryAsync(ct);
    }

    private static IEnumerable<(int Nummer, string Naam, string Sql)> Scripts(string soort)
    {
        var verzameling = typeof(Migreren).Assembly;
        return from bron in verzameling.GetManifestResourceNames()
               where bron.StartsWith(Map, StringComparison.Ordinal) && bron.EndsWith($".{soort}.sql", StringComparison.Ordinal)
               let naam = bron[Map.Length..^$".{soort}.sql".Length]
               orderby naam
               select (int.Parse(naam.AsSpan(0, 4), CultureInfo.InvariantCulture), naam, Lees(bron));

        string Lees(string bron)
        {
            using var lezer = new StreamReader(verzameling.GetManifestResourceStream(bron)!);
            return lezer.ReadToEnd();
        }
    }
}
