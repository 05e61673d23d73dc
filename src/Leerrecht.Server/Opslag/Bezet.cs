using Microsoft.Data.Sqlite;
using Npgsql;

namespace Leerrecht.Server.Opslag;

/// <summary>A write that waited in vain for another: while a file is taken in, nobody else writes.</summary>
public static class Bezet
{
    /// <summary>On a request that met it and did nothing, for the page that says so.</summary>
    public static readonly object Sleutel = new();

    public static bool Is(Exception? fout) => fout switch
    {
        null => false,
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_BUSY } => true,
        NpgsqlException { InnerException: TimeoutException } => true,
        _ => Is(fout.InnerException),
    };
}
