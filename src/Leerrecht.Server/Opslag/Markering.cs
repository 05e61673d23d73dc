using Leerrecht.Core.Kalender;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Signalering;

namespace Leerrecht.Server.Opslag;

/// <summary>
/// Says whose judgement may have changed. In the transaction of the change itself, so that nobody is forgotten when the
/// process stops before judging.
/// </summary>
public sealed class Markering(RegisterDb db, Handeling handeling, Guid? aanlevering = null)
{
    /// <summary>The one that was marked stays since then: what changed is counted from the first change not yet judged.</summary>
    private const string Vervang =
        "ON CONFLICT (leerling_id) DO UPDATE SET oorzaak = CASE WHEN te_beoordelen.oorzaak = 'regels' THEN te_beoordelen.oorzaak ELSE excluded.oorzaak END, aanlevering_id = coalesce(excluded.aanlevering_id, te_beoordelen.aanlevering_id)";

    private readonly Bulk _bulk = new(db);

    /// <summary>Pupils whose facts changed.</summary>
    public Task Leerlingen(IReadOnlyCollection<Guid> leerlingen) => leerlingen.Count == 0
        ? Task.CompletedTask
        : Doe(Oorzaak.Feiten, $"SELECT id FROM leerling WHERE {_bulk.In("id", "@sleutels")}", leerlingen);

    /// <summary>Everybody: the calendar of the country or a region, or a rule set changed.</summary>
    public Task Iedereen() => Doe(Oorzaak.Regels, "SELECT id FROM leerling WHERE id IS NOT NULL", null);

    /// <summary>Pupils enrolled or recorded absent at vestigingen that changed.</summary>
    public Task Vestigingen(IReadOnlyCollection<string> vestigingen) => vestigingen.Count == 0
        ? Task.CompletedTask
        : Doe(Oorzaak.Regels, $"SELECT DISTINCT leerling_id AS id FROM inschrijving WHERE bekend_tot IS NULL AND {_bulk.In("vestiging", "@sleutels")}", vestigingen);

    /// <summary>Residents of gemeenten that changed.</summary>
    public Task Gemeenten(IReadOnlyCollection<string> gemeenten) => gemeenten.Count == 0
        ? Task.CompletedTask
        : Doe(Oorzaak.Regels, $"SELECT id FROM leerling WHERE {_bulk.In("gemeente", "@sleutels")}", gemeenten);

    /// <summary>Pupils for whom calendar rows of these areas count.</summary>
    public Task Gebieden(IReadOnlyCollection<Gebied> gebieden) => gebieden.All(gebied => gebied.Vestiging is not null)
        ? Vestigingen([.. gebieden.Select(gebied => gebied.Vestiging!).Distinct()])
        : Iedereen();

    /// <summary>Pupils with absence under codes that now stand for something else, at whatever vestiging.</summary>
    public Task Redenen(IReadOnlyCollection<string> codes) => codes.Count == 0
        ? Task.CompletedTask
        : Doe(Oorzaak.Regels, $"SELECT DISTINCT leerling_id AS id FROM afwezigheid WHERE bekend_tot IS NULL AND {_bulk.In("reden", "@sleutels")}", codes);

    private Task Doe(Oorzaak oorzaak, string leerlingen, object? sleutels)
    {
        var sql =
            $"""
             INSERT INTO te_beoordelen (leerling_id, sinds, oorzaak, aanlevering_id)
             SELECT gevonden.id, @sinds, @oorzaak, {(aanlevering is null ? "NULL" : "@aanlevering")} FROM ({leerlingen}) gevonden WHERE true
             {Vervang}
             """;
        (string, object?)[] parameters = [("@sinds", handeling.Wanneer), ("@oorzaak", Woorden<Oorzaak>.Woord(oorzaak))];
        return _bulk.Doe(sql, [
            .. parameters,
            .. aanlevering is { } bron ? [("@aanlevering", (object?)bron)] : Array.Empty<(string, object?)>(),
            .. sleutels is null ? Array.Empty<(string, object?)>() : [("@sleutels", sleutels)],
        ]);
    }
}
