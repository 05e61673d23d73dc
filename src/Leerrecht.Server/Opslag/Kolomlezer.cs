using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Leerrecht.Server.Opslag;

/// <summary>Reads rows of a query; the columns by place.</summary>
public abstract class Kolomlezer(DbCommand opdracht, DbDataReader lezer) : IAsyncDisposable
{
    protected DbDataReader Lezer => lezer;

    public bool Lees() => lezer.Read();

    public abstract bool IsLeeg(int kolom);

    public abstract Guid Sleutel(int kolom);

    public abstract string Tekst(int kolom);

    /// <summary>A text that many rows share: one string for all.</summary>
    public abstract string Woord(int kolom);

    public abstract int Getal(int kolom);

    public abstract bool Vlag(int kolom);

    public abstract DateOnly Dag(int kolom);

    public abstract DateTime Moment(int kolom);

    public string? TekstOfLeeg(int kolom) => IsLeeg(kolom) ? null : Tekst(kolom);

    public int? GetalOfLeeg(int kolom) => IsLeeg(kolom) ? null : Getal(kolom);

    public bool? VlagOfLeeg(int kolom) => IsLeeg(kolom) ? null : Vlag(kolom);

    public DateOnly? DagOfLeeg(int kolom) => IsLeeg(kolom) ? null : Dag(kolom);

    public async ValueTask DisposeAsync()
    {
        await lezer.DisposeAsync();
        await opdracht.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

internal sealed class PostgresKolomlezer(DbCommand opdracht, DbDataReader lezer) : Kolomlezer(opdracht, lezer)
{
    private readonly HashSet<string> _woorden = new(StringComparer.Ordinal);

    public override bool IsLeeg(int kolom) => Lezer.IsDBNull(kolom);

    public override Guid Sleutel(int kolom) => Lezer.GetGuid(kolom);

    public override string Tekst(int kolom) => Lezer.GetString(kolom);

    public override string Woord(int kolom)
    {
        var gelezen = Lezer.GetString(kolom);
        if (!_woorden.TryGetValue(gelezen, out var bekend))
        {
            _woorden.Add(bekend = gelezen);
        }

        return bekend;
    }

    public override int Getal(int kolom) => Lezer.GetInt32(kolom);

    public override bool Vlag(int kolom) => Lezer.GetBoolean(kolom);

    public override DateOnly Dag(int kolom) => Lezer.GetFieldValue<DateOnly>(kolom);

    public override DateTime Moment(int kolom) => DateTime.SpecifyKind(Lezer.GetDateTime(kolom), DateTimeKind.Utc);
}

/// <summary>Takes the bytes as SQLite has them: no string is made of what is a key, a date or a known word.</summary>
internal sealed class SqliteKolomlezer(DbCommand opdracht, SqliteDataReader lezer) : Kolomlezer(opdracht, lezer)
{
    private readonly sqlite3_stmt _rij = lezer.Handle!;
    private readonly Dictionary<UInt128, string> _woorden = [];
    private byte[] _vorigMoment = [];
    private DateTime _moment;
    private byte[] _vorigeSleutel = [];
    private Guid _sleutel;

    public override bool IsLeeg(int kolom) => raw.sqlite3_column_type(_rij, kolom) == raw.SQLITE_NULL;

    public override Guid Sleutel(int kolom)
    {
        var tekst = Bytes(kolom);
        if (!tekst.SequenceEqual(_vorigeSleutel))
        {
            _sleutel = Guid.Parse(tekst);
            _vorigeSleutel = tekst.ToArray();
        }

        return _sleutel;
    }

    public override string Tekst(int kolom) => Encoding.UTF8.GetString(Bytes(kolom));

    public override string Woord(int kolom)
    {
        var tekst = Bytes(kolom);
        if (tekst.Length is 0 or > 16)
        {
            return Encoding.UTF8.GetString(tekst);
        }

        // Up to sixteen bytes are the key themselves: no two words share one, because no word holds a zero byte.
        var sleutel = UInt128.Zero;
        foreach (var deel in tekst)
        {
            sleutel = (sleutel << 8) | deel;
        }

        if (!_woorden.TryGetValue(sleutel, out var woord))
        {
            _woorden.Add(sleutel, woord = Encoding.UTF8.GetString(tekst));
        }

        return woord;
    }

    public override int Getal(int kolom) => raw.sqlite3_column_int(_rij, kolom);

    public override bool Vlag(int kolom) => raw.sqlite3_column_int(_rij, kolom) != 0;

    public override DateOnly Dag(int kolom)
    {
        var tekst = Bytes(kolom);
        return new DateOnly(
            (1000 * (tekst[0] - '0')) + (100 * (tekst[1] - '0')) + (10 * (tekst[2] - '0')) + tekst[3] - '0',
            (10 * (tekst[5] - '0')) + tekst[6] - '0',
            (10 * (tekst[8] - '0')) + tekst[9] - '0');
    }

    public override DateTime Moment(int kolom)
    {
        var tekst = Bytes(kolom);
        if (!tekst.SequenceEqual(_vorigMoment))
        {
            _moment = DateTime.Parse(
                Encoding.UTF8.GetString(tekst), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
            _vorigMoment = tekst.ToArray();
        }

        return _moment;
    }

    private ReadOnlySpan<byte> Bytes(int kolom) => raw.sqlite3_column_blob(_rij, kolom);
}
