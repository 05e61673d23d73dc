using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;
using SQLitePCL;

namespace Leerrecht.Server.Opslag;

/// <summary>Adds rows to one table as fast as the database takes them: value after value in the order of the columns, then <see cref="Rij"/>.</summary>
public abstract class Rijschrijver : IDisposable
{
    public abstract void Sleutel(Guid? waarde);

    public abstract void Tekst(string? waarde);

    public abstract void Getal(int? waarde);

    public abstract void Vlag(bool? waarde);

    public abstract void Dag(DateOnly? waarde);

    public abstract void Moment(DateTime? waarde);

    /// <summary>Ends the row.</summary>
    public abstract void Rij();

    /// <summary>Ends the table; without it nothing is certain to be there.</summary>
    public abstract void Klaar();

    public abstract void Dispose();
}

/// <summary>A prepared insert, bound without boxing.</summary>
internal sealed class SqliteRijschrijver : Rijschrijver
{
    private readonly sqlite3 _verbinding;
    private readonly sqlite3_stmt _opdracht;
    private readonly byte[] _buffer = new byte[64];
    private readonly byte[] _momenttekst = new byte[32];
    private int _momentlengte;
    private DateTime _moment;
    private int _kolom;

    public SqliteRijschrijver(SqliteConnection verbinding, string tabel, string[] kolommen)
    {
        _verbinding = verbinding.Handle!;
        var sql = $"INSERT INTO {tabel} ({string.Join(", ", kolommen)}) VALUES ({string.Join(", ", kolommen.Select(_ => "?"))})";
        Slaag(raw.sqlite3_prepare_v2(_verbinding, sql, out _opdracht));
    }

    public override void Sleutel(Guid? waarde)
    {
        if (waarde is not { } gegeven)
        {
            Niets();
            return;
        }

        // As Microsoft.Data.Sqlite writes a Guid: text in capitals.
        gegeven.TryFormat(_buffer, out var lengte);
        for (var i = 0; i < lengte; i++)
        {
            _buffer[i] = _buffer[i] is >= (byte)'a' and <= (byte)'f' ? (byte)(_buffer[i] - 32) : _buffer[i];
        }

        Bind(lengte);
    }

    public override void Tekst(string? waarde)
    {
        if (waarde is null)
        {
            Niets();
            return;
        }

        if (waarde.Length == 0)
        {
            // An empty span would be bound as null.
            Slaag(raw.sqlite3_bind_text(_opdracht, ++_kolom, ""));
            return;
        }

        var groot = Encoding.UTF8.GetMaxByteCount(waarde.Length);
        var buffer = groot <= _buffer.Length ? _buffer : ArrayPool<byte>.Shared.Rent(groot);
        var lengte = Encoding.UTF8.GetBytes(waarde, buffer);
        Slaag(raw.sqlite3_bind_text(_opdracht, ++_kolom, buffer.AsSpan(0, lengte)));
        if (buffer != _buffer)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public override void Getal(int? waarde)
    {
        if (waarde is { } getal)
        {
            Slaag(raw.sqlite3_bind_int(_opdracht, ++_kolom, getal));
        }
        else
        {
            Niets();
        }
    }

    public override void Vlag(bool? waarde) => Getal(waarde is { } vlag ? vlag ? 1 : 0 : null);

    public override void Dag(DateOnly? waarde)
    {
        if (waarde is not { } dag)
        {
            Niets();
            return;
        }

        Cijfers(dag.Year, 0, 4);
        _buffer[4] = (byte)'-';
        Cijfers(dag.Month, 5, 2);
        _buffer[7] = (byte)'-';
        Cijfers(dag.Day, 8, 2);
        Bind(10);
    }

    public override void Moment(DateTime? waarde)
    {
        if (waarde is not { } moment)
        {
            Niets();
            return;
        }

        if (moment != _moment || _momentlengte == 0)
        {
            moment.TryFormat(_momenttekst, out _momentlengte, "yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
            _moment = moment;
        }

        Slaag(raw.sqlite3_bind_text(_opdracht, ++_kolom, _momenttekst.AsSpan(0, _momentlengte)));
    }

    public override void Rij()
    {
        var uitkomst = raw.sqlite3_step(_opdracht);
        if (uitkomst != raw.SQLITE_DONE)
        {
            Slaag(uitkomst);
        }

        raw.sqlite3_reset(_opdracht);
        _kolom = 0;
    }

    public override void Klaar()
    {
    }

    public override void Dispose() => _opdracht.Dispose();

    private void Cijfers(int getal, int plaats, int aantal)
    {
        for (var i = plaats + aantal - 1; i >= plaats; i--)
        {
            _buffer[i] = (byte)('0' + (getal % 10));
            getal /= 10;
        }
    }

    private void Bind(int lengte) => Slaag(raw.sqlite3_bind_text(_opdracht, ++_kolom, _buffer.AsSpan(0, lengte)));

    private void Niets() => Slaag(raw.sqlite3_bind_null(_opdracht, ++_kolom));

    private void Slaag(int uitkomst)
    {
        if (uitkomst != raw.SQLITE_OK)
        {
            throw new SqliteException(raw.sqlite3_errmsg(_verbinding).utf8_to_string(), uitkomst);
        }
    }
}

/// <summary>COPY in its binary form.</summary>
internal sealed class PostgresRijschrijver(NpgsqlConnection verbinding, string tabel, string[] kolommen) : Rijschrijver
{
    private readonly NpgsqlBinaryImporter _copy =
        verbinding.BeginBinaryImport($"COPY {tabel} ({string.Join(", ", kolommen)}) FROM STDIN (FORMAT BINARY)");

    private bool _inRij;

    public override void Sleutel(Guid? waarde) => Schrijf(waarde, NpgsqlDbType.Uuid);

    public override void Getal(int? waarde) => Schrijf(waarde, NpgsqlDbType.Integer);

    public override void Vlag(bool? waarde) => Schrijf(waarde, NpgsqlDbType.Boolean);

    public override void Dag(DateOnly? waarde) => Schrijf(waarde, NpgsqlDbType.Date);

    public override void Moment(DateTime? waarde) => Schrijf(waarde, NpgsqlDbType.TimestampTz);

    public override void Tekst(string? waarde)
    {
        Begin();
        if (waarde is null)
        {
            _copy.WriteNull();
        }
        else
        {
            _copy.Write(waarde, NpgsqlDbType.Text);
        }
    }

    public override void Rij() => _inRij = false;

    public override void Klaar() => _copy.Complete();

    public override void Dispose() => _copy.Dispose();

    private void Schrijf<T>(T? waarde, NpgsqlDbType soort)
        where T : struct
    {
        Begin();
        if (waarde is { } gegeven)
        {
            _copy.Write(gegeven, soort);
        }
        else
        {
            _copy.WriteNull();
        }
    }

    private void Begin()
    {
        if (!_inRij)
        {
            _copy.StartRow();
            _inRij = true;
        }
    }
}
