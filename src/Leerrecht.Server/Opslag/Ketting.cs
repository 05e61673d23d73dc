using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Leerrecht.Server.Logboek;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace Leerrecht.Server.Opslag;

/// <summary>
/// What a context has to record. It gets its place in the chain right before the commit: until then a long import stops nobody from being
/// recorded, and whoever holds the end of the chain waits for nothing else.
/// </summary>
internal sealed class Ketting
{
    private readonly List<Vermelding> _wachtend = [];
    private IReadOnlyList<LogboekRij> _geschreven = [];
    private Guid _transactie;

    public void Neem(IDbContextTransaction? transactie, Vermelding wat)
    {
        if (transactie is null)
        {
            throw new InvalidOperationException("What is recorded without a transaction would never be written.");
        }

        // Of a transaction that was rolled back nothing happened.
        if (_transactie != transactie.TransactionId)
        {
            _wachtend.Clear();
            _transactie = transactie.TransactionId;
        }

        _wachtend.Add(wat);
    }

    public async Task Schrijf(RegisterDb db, Guid transactie, CancellationToken ct)
    {
        if (_wachtend.Count == 0 || _transactie != transactie)
        {
            return;
        }

        _geschreven = await Achteraan(db, _wachtend, ct);
        _wachtend.Clear();
    }

    /// <summary>After the commit.</summary>
    public void Meld()
    {
        Dataverwerkingen.Meld(_geschreven);
        _geschreven = [];
    }

    private static async Task<IReadOnlyList<LogboekRij>> Achteraan(RegisterDb db, List<Vermelding> wachtend, CancellationToken ct)
    {
        var verbinding = db.Database.GetDbConnection();
        var transactie = db.Database.CurrentTransaction!.GetDbTransaction();
        var (dag, nummer, hash) = await Einde(verbinding, transactie, ct);
        var opdrachten = new List<(string Sql, (string, object?)[] Waarden)>();
        var rijen = new List<LogboekRij>(wachtend.Count);
        foreach (var wat in wachtend)
        {
            var nu = wat.Handeling.Vandaag;
            if (dag is { } vorige && nu > vorige)
            {
                opdrachten.Add(await Sluit(verbinding, transactie, vorige, nummer, hash, ct));
            }

            dag = dag is { } loopt && loopt >= nu ? loopt : nu;
            var rij = LogboekRij.Van(wat, ++nummer, dag.Value, hash);
            hash = rij.Hash;
            rijen.Add(rij);
            opdrachten.Add((Rij, Waarden(rij)));
        }

        if (rijen.Exists(rij => rij.Kinderen is not null))
        {
            opdrachten.Add(Kinderen(verbinding, rijen));
        }

        opdrachten.Add(("UPDATE logboek_stand SET dag = @dag, nummer = @nummer, hash = @hash WHERE id = 1", [("@dag", dag), ("@nummer", nummer), ("@hash", hash)]));
        await Doe(verbinding, transactie, opdrachten, ct);
        return rijen;
    }

    /// <summary>Where the chain ends now; nobody else adds a link until this transaction is over.</summary>
    private static async Task<(DateOnly? Dag, long Nummer, byte[] Hash)> Einde(DbConnection verbinding, DbTransaction transactie, CancellationToken ct)
    {
        // On SQLite whoever writes at all already holds the one lock there is.
        await using var vraag = verbinding.CreateCommand();
        vraag.Transaction = transactie;
        vraag.CommandText = $"SELECT dag, nummer, hash FROM logboek_stand WHERE id = 1{(verbinding is SqliteConnection ? "" : " FOR UPDATE")}";
        await using var lezer = await vraag.ExecuteReaderAsync(ct);
        return await lezer.ReadAsync(ct)
            ? (await lezer.IsDBNullAsync(0, ct) ? null : lezer.GetFieldValue<DateOnly>(0), lezer.GetInt64(1), lezer.GetFieldValue<byte[]>(2))
            : throw new InvalidOperationException("The logboek has no end to go on from: its table logboek_stand is empty.");
    }

    /// <summary>Seals the day that is over.</summary>
    private static async Task<(string, (string, object?)[])> Sluit(
        DbConnection verbinding, DbTransaction transactie, DateOnly dag, long laatste, byte[] hash, CancellationToken ct)
    {
        await using var vraag = verbinding.CreateCommand();
        vraag.Transaction = transactie;
        vraag.CommandText = "SELECT laatste, slot FROM logboek_dag ORDER BY dag DESC LIMIT 1";
        await using var lezer = await vraag.ExecuteReaderAsync(ct);
        var (tot, slot) = await lezer.ReadAsync(ct) ? (lezer.GetInt64(0), lezer.GetFieldValue<byte[]>(1)) : (0, Schakel.Begin);
        return (
            "INSERT INTO logboek_dag (dag, eerste, laatste, aantal, slot) VALUES (@dag, @eerste, @laatste, @aantal, @slot)",
            [("@dag", dag), ("@eerste", tot + 1), ("@laatste", laatste), ("@aantal", laatste - tot), ("@slot", Schakel.Slot(slot, dag, laatste - tot, hash))]);
    }

    private const string Rij =
        """
        INSERT INTO logboek (nummer, dag, wanneer, wie, medewerker_id, aanstelling_id, organisatie, rol, handeling, daad, uitkomst, wat, aantal,
                             kinderen, categorieen, grondslag, doel, regels, spoor, reden, vorige, hash)
        VALUES (@nummer, @dag, @wanneer, @wie, @medewerker, @aanstelling, @organisatie, @rol, @handeling, @daad, @uitkomst, @wat, @aantal,
                @kinderen, @categorieen, @grondslag, @doel, @regels, @spoor, @reden, @vorige, @hash)
        """;

    private static (string, object?)[] Waarden(LogboekRij rij) =>
    [
        ("@nummer", rij.Nummer), ("@dag", rij.Dag), ("@wanneer", rij.Wanneer), ("@wie", rij.Wie), ("@medewerker", rij.MedewerkerId),
        ("@aanstelling", rij.AanstellingId), ("@organisatie", rij.Organisatie), ("@rol", rij.Rol), ("@handeling", rij.Handeling),
        ("@daad", Woorden<Logdaad>.Woord(rij.Daad)), ("@uitkomst", Woorden<Loguitkomst>.Woord(rij.Uitkomst)), ("@wat", rij.Wat),
        ("@aantal", rij.Aantal), ("@kinderen", rij.Kinderen), ("@categorieen", rij.Categorieen), ("@grondslag", rij.Grondslag),
        ("@doel", rij.Doel), ("@regels", rij.Regels), ("@spoor", rij.Spoor), ("@reden", rij.Reden), ("@vorige", rij.Vorige), ("@hash", rij.Hash),
    ];

    /// <summary>All children of all rows in one statement.</summary>
    private static (string, (string, object?)[]) Kinderen(DbConnection verbinding, List<LogboekRij> rijen)
    {
        var (bron, waarden) = Paren(verbinding, rijen);
        return ($"INSERT INTO logboek_kind (leerling_id, nummer) SELECT kind, nummer FROM {bron}", waarden);
    }

    /// <summary>How many children of these rows lead back to them.</summary>
    public static async Task<long> Vindbaar(RegisterDb db, IEnumerable<LogboekRij> rijen, CancellationToken ct)
    {
        var verbinding = db.Database.GetDbConnection();
        var (bron, waarden) = Paren(verbinding, rijen);
        await using var vraag = verbinding.CreateCommand();
        vraag.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        vraag.CommandText = $"SELECT count(*) FROM {bron} JOIN logboek_kind k ON k.leerling_id = kind AND k.nummer = paar.nummer";
        Vul(vraag.Parameters, vraag.CreateParameter, waarden);
        return Convert.ToInt64(await vraag.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture);
    }

    /// <summary>Children with the numbers of their rows, as a table <c>paar</c>.</summary>
    private static (string, (string, object?)[]) Paren(DbConnection verbinding, IEnumerable<LogboekRij> rijen)
    {
        var paren = rijen.SelectMany(rij => rij.Kindsleutels(), (rij, kind) => (rij.Nummer, Kind: kind)).ToList();
        return verbinding is SqliteConnection
            ? ("(SELECT value ->> 0 AS kind, value ->> 1 AS nummer FROM json_each(@paren)) AS paar",
                [("@paren", JsonSerializer.Serialize(paren.Select(paar => new object[] { paar.Kind.ToString().ToUpperInvariant(), paar.Nummer })))])
            : ("unnest(@kinderen, @nummers) AS paar (kind, nummer)",
                [("@kinderen", paren.Select(paar => paar.Kind).ToArray()), ("@nummers", paren.Select(paar => paar.Nummer).ToArray())]);
    }

    /// <summary>In one round trip where the database can.</summary>
    private static async Task Doe(
        DbConnection verbinding, DbTransaction transactie, List<(string Sql, (string Naam, object? Waarde)[] Waarden)> opdrachten, CancellationToken ct)
    {
        if (verbinding.CanCreateBatch)
        {
            await using var samen = verbinding.CreateBatch();
            samen.Transaction = transactie;
            foreach (var (sql, waarden) in opdrachten)
            {
                var opdracht = samen.CreateBatchCommand();
                opdracht.CommandText = sql;
                Vul(opdracht.Parameters, opdracht.CreateParameter, waarden);
                samen.BatchCommands.Add(opdracht);
            }

            await samen.ExecuteNonQueryAsync(ct);
            return;
        }

        foreach (var (sql, waarden) in opdrachten)
        {
            await using var opdracht = verbinding.CreateCommand();
            opdracht.Transaction = transactie;
            opdracht.CommandText = sql;
            Vul(opdracht.Parameters, opdracht.CreateParameter, waarden);
            await opdracht.ExecuteNonQueryAsync(ct);
        }
    }

    private static void Vul(DbParameterCollection parameters, Func<DbParameter> maak, (string Naam, object? Waarde)[] waarden)
    {
        foreach (var (naam, waarde) in waarden)
        {
            var parameter = maak();
            parameter.ParameterName = naam;
            parameter.Value = waarde ?? DBNull.Value;
            parameters.Add(parameter);
        }
    }

    /// <summary>However a transaction of a register is begun, it does not end without its record.</summary>
    public sealed class Slotstuk : DbTransactionInterceptor
    {
        public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            await ((RegisterDb)eventData.Context!).Schakel(eventData.TransactionId, cancellationToken);
            return result;
        }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ((RegisterDb)eventData.Context!).MeldVastgelegd();
            return Task.CompletedTask;
        }

        public override InterceptionResult TransactionCommitting(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result) =>
            throw new InvalidOperationException("Commit with CommitAsync: what is recorded is written just before it.");
    }
}
