using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Verzuim;
using Leerrecht.Core.Vrijstellingen;
using Leerrecht.Server.Signalering;

namespace Leerrecht.Server.Opslag;

/// <summary>A pupil with all facts that hold now, ready to be judged.</summary>
/// <param name="Sinds">Facts known from this moment on are what changed; null when nothing did.</param>
/// <param name="Vers">For each absence whether it became known at or after <paramref name="Sinds"/>.</param>
public sealed record Leerlingdossier(Guid Id, Leerlingbeeld Beeld, DateTime? Sinds, Oorzaak? Oorzaak, Guid? AanleveringId, bool[] Vers);

/// <summary>
/// Reads pupils with their facts in the order of their key, a batch at a time: a handful of queries per batch, each over one
/// table from one key to another, and none per pupil.
/// </summary>
public sealed class Feitenlezer(Bulk bulk, Grondslag stam)
{
    /// <summary>Only pupils whose facts changed, or everybody.</summary>
    public bool AlleenTeBeoordelen { get; init; }

    public int Partij { get; init; } = 4_000;

    /// <summary>The last pupil of this reader; all there are when null.</summary>
    public Guid? TotEnMet { get; init; }

    /// <summary>The next batch after a pupil (<see cref="Guid.Empty"/>: from the start); empty at the end.</summary>
    public async Task<List<Leerlingdossier>> Lees(Guid na, CancellationToken ct)
    {
        var partij = await LeesLeerlingen(na, ct);
        if (partij.Count > 0)
        {
            var plaats = new Dictionary<Guid, int>(partij.Count);
            for (var i = 0; i < partij.Count; i++)
            {
                plaats.Add(partij[i].Id, i);
            }

            var grenzen = (partij[0].Id, partij[^1].Id);
            var inschrijvingen = await LeesInschrijvingen(grenzen, plaats, ct);
            var (afwezigheden, vers) = await LeesAfwezigheden(grenzen, plaats, partij, ct);
            var vrijstellingen = await LeesVrijstellingen(grenzen, plaats, ct);
            var aanbod = await LeesAanbod(grenzen, plaats, ct);
            for (var i = 0; i < partij.Count; i++)
            {
                partij[i] = partij[i] with
                {
                    Beeld = new(partij[i].Beeld.Leerling, inschrijvingen[i], afwezigheden[i], vrijstellingen[i], aanbod[i]),
                    Vers = vers[i],
                };
            }
        }

        return partij;
    }

    private async Task<List<Leerlingdossier>> LeesLeerlingen(Guid na, CancellationToken ct)
    {
        var uit = new List<Leerlingdossier>();
        var wachtrij = AlleenTeBeoordelen ? "te_beoordelen t CROSS JOIN leerling l" : "leerling l LEFT JOIN te_beoordelen t ON t.leerling_id = l.id";
        await using var lezer = await bulk.Vraag(
            $"""
             SELECT l.id, l.sleutel, l.geboortedatum, l.gemeente, l.startkwalificatie_op, l.kwalificatieplicht_vrij, l.adres_in_onderzoek,
                    l.wacht_op_mbo, l.ingeschreven_brp_op, l.uitgeschreven_brp_op, t.sinds, t.oorzaak, t.aanlevering_id
             FROM {wachtrij} WHERE {(AlleenTeBeoordelen ? "l.id = t.leerling_id AND t.leerling_id > @na AND t.leerling_id <= @tot ORDER BY t.leerling_id" : "l.id > @na AND l.id <= @tot ORDER BY l.id")} LIMIT {Partij}
             """,
            ct,
            ("@na", na),
            ("@tot", TotEnMet ?? Guid.AllBitsSet));
        while (lezer.Lees())
        {
            var leerling = new Leerling(
                lezer.Tekst(1), lezer.Dag(2), lezer.Woord(3), lezer.DagOfLeeg(4), lezer.Vlag(5), lezer.Vlag(6), lezer.Vlag(7),
                lezer.DagOfLeeg(8), lezer.DagOfLeeg(9));
            uit.Add(new(
                lezer.Sleutel(0),
                new(leerling, [], [], [], []),
                lezer.IsLeeg(10) ? null : lezer.Moment(10),
                lezer.IsLeeg(11) ? null : Woorden<Oorzaak>.Waarde(lezer.Woord(11)),
                lezer.IsLeeg(12) ? null : lezer.Sleutel(12),
                []));
        }

        return uit;
    }

    private async Task<Inschrijving[][]> LeesInschrijvingen((Guid, Guid) grenzen, Dictionary<Guid, int> plaats, CancellationToken ct)
    {
        var verdeler = new Verdeler<Inschrijving>(plaats);
        await using var lezer = await Feiten("inschrijving", "f.vestiging, f.begin, f.eind", "{0}, f.volgorde", grenzen, ct);
        while (lezer.Lees())
        {
            verdeler.Neem(lezer.Sleutel(0), new(stam.Scholen.Plaats(lezer.Woord(1)), lezer.Dag(2), lezer.DagOfLeeg(3)));
        }

        return verdeler.Klaar();
    }

    private async Task<(Afwezigheid[][] Rijen, bool[][] Vers)> LeesAfwezigheden(
        (Guid, Guid) grenzen, Dictionary<Guid, int> plaats, List<Leerlingdossier> partij, CancellationToken ct)
    {
        var verdeler = new Verdeler<Afwezigheid>(plaats);
        var vers = new Verdeler<bool>(plaats);
        await using var lezer = await Feiten(
            "afwezigheid", "f.sleutel, f.vestiging, f.van, f.tot, f.hele_dag, f.minuten, f.lesuren_honderdsten, f.reden, f.bekend_van", "{0}", grenzen, ct);
        while (lezer.Lees())
        {
            var leerling = lezer.Sleutel(0);
            var vestiging = lezer.Woord(2);
            var (van, heleDag) = (lezer.Dag(3), lezer.Vlag(5));
            verdeler.Neem(leerling, new(
                lezer.Tekst(1), stam.Scholen.Plaats(vestiging), van, heleDag ? lezer.DagOfLeeg(4) : van, heleDag,
                lezer.Getal(6), lezer.Getal(7), stam.Redenen.Soort(vestiging, lezer.Woord(8))));
            vers.Neem(leerling, plaats.TryGetValue(leerling, out var i) && partij[i].Sinds is { } sinds && lezer.Moment(9) >= sinds);
        }

        return (verdeler.Klaar(), vers.Klaar());
    }

    private async Task<Vrijstelling[][]> LeesVrijstellingen((Guid, Guid) grenzen, Dictionary<Guid, int> plaats, CancellationToken ct)
    {
        var verdeler = new Verdeler<Vrijstelling>(plaats);
        await using var lezer = await Feiten("vrijstelling", "f.soort, f.begin, f.eind, f.permanent, f.status", "{0}", grenzen, ct);
        while (lezer.Lees())
        {
            verdeler.Neem(lezer.Sleutel(0), new(
                Woorden<Vrijstellingsoort>.Waarde(lezer.Woord(1)), lezer.Dag(2), lezer.DagOfLeeg(3), lezer.Vlag(4),
                Woorden<Vrijstellingstatus>.Waarde(lezer.Woord(5))));
        }

        return verdeler.Klaar();
    }

    private async Task<Aanbod[][]> LeesAanbod((Guid, Guid) grenzen, Dictionary<Guid, int> plaats, CancellationToken ct)
    {
        var verdeler = new Verdeler<Aanbod>(plaats);
        await using var lezer = await Feiten("aanbod", "f.begin, f.eind, f.soort, f.plaats_beschikbaar", "{0}", grenzen, ct);
        while (lezer.Lees())
        {
            verdeler.Neem(lezer.Sleutel(0), new(
                lezer.Dag(1), lezer.DagOfLeeg(2), Woorden<Aanbodsoort>.Waarde(lezer.Woord(3)), lezer.Vlag(4)));
        }

        return verdeler.Klaar();
    }

    /// <summary>What holds now in a table of facts, for the pupils between two keys.</summary>
    private Task<Kolomlezer> Feiten(string tabel, string kolommen, string volgorde, (Guid Van, Guid Tot) grenzen, CancellationToken ct)
    {
        // CROSS makes SQLite start with the few who wait instead of with all facts.
        var bron = AlleenTeBeoordelen ? $"te_beoordelen t CROSS JOIN {tabel} f" : $"{tabel} f";
        var sleutel = AlleenTeBeoordelen ? "t.leerling_id = f.leerling_id AND t.leerling_id" : "f.leerling_id";
        return bulk.Vraag(
            $"SELECT f.leerling_id, {kolommen} FROM {bron} WHERE {sleutel} BETWEEN @van AND @tot AND f.bekend_tot IS NULL ORDER BY {volgorde.Replace("{0}", AlleenTeBeoordelen ? "t.leerling_id" : "f.leerling_id", StringComparison.Ordinal)}",
            ct,
            ("@van", grenzen.Van),
            ("@tot", grenzen.Tot));
    }

    /// <summary>Deals rows, which come pupil by pupil, out to the pupils of the batch.</summary>
    private sealed class Verdeler<T>(Dictionary<Guid, int> plaats)
    {
        private readonly T[][] _uit = Enumerable.Repeat(Array.Empty<T>(), plaats.Count).ToArray();
        private readonly List<T> _rijen = [];
        private Guid _leerling;

        public void Neem(Guid leerling, T rij)
        {
            if (leerling != _leerling)
            {
                Leg();
                _leerling = leerling;
            }

            _rijen.Add(rij);
        }

        public T[][] Klaar()
        {
            Leg();
            return _uit;
        }

        private void Leg()
        {
            if (_rijen.Count > 0 && plaats.TryGetValue(_leerling, out var i))
            {
                _uit[i] = [.. _rijen];
            }

            _rijen.Clear();
        }
    }
}
