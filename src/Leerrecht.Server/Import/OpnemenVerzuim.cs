using System.Globalization;
using Leerrecht.Core.Verzuim;
using Leerrecht.Server.Signalering;

namespace Leerrecht.Server.Import;

/// <summary>
/// Takes absence in. A row is known by its id in the whole region; other content is a correction, also when it moves to another
/// pupil. Warnings are for the line that holds, so they wait until the file has been read.
/// </summary>
internal sealed class OpnemenVerzuim(Opname opname, Grondslag stam)
{
    private const string Bestand = "verzuim.csv";

    private sealed class Stand
    {
        public required Guid Leerling { get; init; }
        public required int Versie { get; init; }
        public required Verzuimlijn Lijn { get; init; }

        /// <summary>Came with this file, in this batch.</summary>
        public required bool Nieuw { get; init; }

        /// <summary>A later line of this batch corrects it.</summary>
        public bool Voorbij { get; set; }
    }

    public static async Task VoerUit(Opname opname, Csv csv, CancellationToken ct)
    {
        var verwerker = new OpnemenVerzuim(opname, await Grondslag.Lees(opname.Db, ct));
        await opname.Bulk.Doe("CREATE TEMP TABLE verzuimwaarschuwing (sleutel text NOT NULL PRIMARY KEY, regel integer NOT NULL, kolom text NOT NULL, waarde text NOT NULL, code text NOT NULL, tekst text NOT NULL)");
        await opname.InPartijen(
            kent => new Verzuimregels(csv, kent, vestiging => verwerker.Kent(vestiging)),
            lijn => lijn.Regel,
            partij => verwerker.Neem(partij, ct),
            ct);
        await opname.BewaarWaarschuwingen();
        await opname.Bulk.Doe("DROP TABLE verzuimwaarschuwing");
    }

    private bool Kent(string vestiging) => stam.Scholen.Plaats(vestiging) >= 0;

    private async Task Neem(List<(Verzuimlijn Lijn, Guid Leerling)> partij, CancellationToken ct)
    {
        var stand = await Zoek([.. partij.Select(rij => rij.Lijn.Id)], ct);
        var geschreven = new List<Stand>(partij.Count);
        var beeindigd = new List<string>();
        var geldt = new Dictionary<string, (Verzuimlijn Lijn, Guid Leerling, bool Gewijzigd)>(partij.Count, StringComparer.Ordinal);
        var leerlingen = new HashSet<Guid>();
        foreach (var (lijn, leerling) in partij)
        {
            stand.TryGetValue(lijn.Id, out var was);
            if (was is not null && opname.Vestiging.Length > 0 && was.Lijn.Vestiging != opname.Vestiging)
            {
                // Somebody else's row has this id: a school corrects its own only.
                opname.Meld(Meldingteksten.Maak(Meldingcode.AndereVestiging, Bestand, lijn.Regel, "id", lijn.Id));
                continue;
            }

            if (was is not null && was.Leerling == leerling && lijn.ZelfdeInhoud(was.Lijn))
            {
                opname.Rij.Ongewijzigd++;
                geldt.TryAdd(lijn.Id, (lijn, leerling, false));
                continue;
            }

            if (was is null)
            {
                opname.Rij.Nieuw++;
            }
            else
            {
                opname.Rij.Gewijzigd++;
                leerlingen.Add(was.Leerling);
                was.Voorbij = true;
                if (!was.Nieuw)
                {
                    beeindigd.Add(lijn.Id);
                }
            }

            var nieuw = new Stand { Leerling = leerling, Versie = (was?.Versie ?? 0) + 1, Lijn = lijn, Nieuw = true };
            stand[lijn.Id] = nieuw;
            geschreven.Add(nieuw);
            leerlingen.Add(leerling);
            geldt[lijn.Id] = (lijn, leerling, was is not null);
        }

        await Beeindig(beeindigd);
        Schrijf(geschreven);
        await opname.Markeer.Leerlingen(leerlingen);
        opname.Tel("afwezigheid", geschreven.Count);
        await Waarschuw(geldt, ct);
    }

    private async Task<Dictionary<string, Stand>> Zoek(HashSet<string> ids, CancellationToken ct)
    {
        var uit = new Dictionary<string, Stand>(StringComparer.Ordinal);
        await using var lezer = await opname.Bulk.Vraag(
            $"""
             SELECT a.sleutel, a.leerling_id, a.versie, a.vestiging, a.van, a.tot, a.hele_dag, a.tijd, a.minuten, a.lesuren_honderdsten, a.reden, l.sleutel
             FROM afwezigheid a JOIN leerling l ON l.id = a.leerling_id
             WHERE a.bekend_tot IS NULL AND {opname.Bulk.In("a.sleutel", "@ids")}
             """,
            ct,
            ("@ids", ids));
        while (lezer.Lees())
        {
            var lijn = new Verzuimlijn(
                0, lezer.Tekst(0), lezer.Tekst(11), lezer.Woord(3), lezer.Dag(4), lezer.DagOfLeeg(5), lezer.Vlag(6),
                lezer.TekstOfLeeg(7) is { } tijd ? TimeOnly.ParseExact(tijd, "HH:mm", CultureInfo.InvariantCulture) : null,
                lezer.Getal(8), lezer.Getal(9), lezer.Woord(10));
            uit.Add(lijn.Id, new() { Leerling = lezer.Sleutel(1), Versie = lezer.Getal(2), Lijn = lijn, Nieuw = false });
        }

        return uit;
    }

    private async Task Beeindig(List<string> ids)
    {
        if (ids.Count > 0)
        {
            await opname.Bulk.Doe(
                $"UPDATE afwezigheid SET bekend_tot = @nu, beeindigd_door = @door WHERE bekend_tot IS NULL AND {opname.Bulk.In("sleutel", "@ids")}",
                ("@nu", opname.Handeling.Wanneer),
                ("@door", opname.Rij.Id),
                ("@ids", ids));
        }
    }

    private void Schrijf(List<Stand> rijen)
    {
        if (rijen.Count == 0)
        {
            return;
        }

        // In the order of the key the pages of the table fill up instead of being visited at random.
        rijen.Sort((een, ander) => een.Leerling.CompareTo(ander.Leerling) is var verschil && verschil != 0
            ? verschil
            : string.CompareOrdinal(een.Lijn.Id, ander.Lijn.Id));
        using var schrijver = opname.Bulk.Schrijf(
            "afwezigheid", "leerling_id", "sleutel", "versie", "vestiging", "van", "tot", "hele_dag", "tijd", "minuten", "lesuren_honderdsten",
            "reden", "bekend_van", "bekend_tot", "aanlevering_id", "beeindigd_door", "regel");
        foreach (var rij in rijen)
        {
            schrijver.Sleutel(rij.Leerling);
            schrijver.Tekst(rij.Lijn.Id);
            schrijver.Getal(rij.Versie);
            schrijver.Tekst(rij.Lijn.Vestiging);
            schrijver.Dag(rij.Lijn.Van);
            schrijver.Dag(rij.Lijn.Tot);
            schrijver.Vlag(rij.Lijn.HeleDag);
            schrijver.Tekst(rij.Lijn.Tijd?.ToString("HH:mm", CultureInfo.InvariantCulture));
            schrijver.Getal(rij.Lijn.Minuten);
            schrijver.Getal(rij.Lijn.LesurenHonderdsten);
            schrijver.Tekst(rij.Lijn.Reden);
            schrijver.Moment(opname.Handeling.Wanneer);
            schrijver.Moment(rij.Voorbij ? opname.Handeling.Wanneer : null);
            schrijver.Sleutel(opname.Rij.Id);
            schrijver.Sleutel(rij.Voorbij ? opname.Rij.Id : null);
            schrijver.Getal(rij.Lijn.Regel);
            schrijver.Rij();
        }

        schrijver.Klaar();
    }

    /// <summary>
    /// Warnings of this batch join those of the batches before. A correction takes the place of the warning of the line that it
    /// corrects; a line that says the same again adds none.
    /// </summary>
    private async Task Waarschuw(Dictionary<string, (Verzuimlijn Lijn, Guid Leerling, bool Gewijzigd)> geldt, CancellationToken ct)
    {
        string[] gewijzigd = [.. geldt.Values.Where(rij => rij.Gewijzigd).Select(rij => rij.Lijn.Id)];
        if (gewijzigd.Length > 0)
        {
            await opname.Bulk.Doe($"DELETE FROM verzuimwaarschuwing WHERE {opname.Bulk.In("sleutel", "@ids")}", ("@ids", gewijzigd));
        }

        var verloop = await Inschrijvingen([.. geldt.Values.Where(rij => !rij.Lijn.HeleDag).Select(rij => rij.Leerling).Distinct()], ct);
        var waarschuwingen = new List<(string Id, Invoermelding Melding)>();
        foreach (var (lijn, leerling, _) in geldt.Values)
        {
            if (Beoordeel(lijn, leerling, verloop) is var (code, kolom, waarde))
            {
                waarschuwingen.Add((lijn.Id, Meldingteksten.Maak(code, Bestand, lijn.Regel, kolom, waarde)));
            }
        }

        if (waarschuwingen.Count == 0)
        {
            return;
        }

        var al = new HashSet<string>(StringComparer.Ordinal);
        await using (var lezer = await opname.Bulk.Vraag(
            $"SELECT sleutel FROM verzuimwaarschuwing WHERE {opname.Bulk.In("sleutel", "@ids")}", ct, ("@ids", waarschuwingen.ConvertAll(rij => rij.Id))))
        {
            while (lezer.Lees())
            {
                al.Add(lezer.Tekst(0));
            }
        }

        using var schrijver = opname.Bulk.Schrijf("verzuimwaarschuwing", "sleutel", "regel", "kolom", "waarde", "code", "tekst");
        foreach (var (id, melding) in waarschuwingen.Where(rij => !al.Contains(rij.Id)))
        {
            schrijver.Tekst(id);
            schrijver.Getal(melding.Regel);
            schrijver.Tekst(melding.Kolom);
            schrijver.Tekst(melding.Waarde);
            schrijver.Tekst(melding.Code.Woord());
            schrijver.Tekst(melding.Tekst);
            schrijver.Rij();
        }

        schrijver.Klaar();
    }

    /// <summary>At most one per row, the first in this order (regels §1.1).</summary>
    private (Meldingcode, string Kolom, string Waarde)? Beoordeel(
        in Verzuimlijn lijn, Guid leerling, Dictionary<Guid, List<(string Vestiging, DateOnly Begin, DateOnly? Eind)>> verloop)
    {
        if (stam.Redenen.Soort(lijn.Vestiging, lijn.Reden) == Verzuimsoort.Onbekend)
        {
            return (Meldingcode.RedenOnbekend, "reden", lijn.Reden);
        }

        if (lijn.HeleDag)
        {
            return null;
        }

        string? ingeschreven = null;
        var begin = DateOnly.MinValue;
        foreach (var rij in verloop.GetValueOrDefault(leerling) ?? [])
        {
            if (rij.Begin <= lijn.Van && (rij.Eind ?? DateOnly.MaxValue) >= lijn.Van && rij.Begin >= begin)
            {
                (ingeschreven, begin) = (rij.Vestiging, rij.Begin);
            }
        }

        if (ingeschreven != lijn.Vestiging)
        {
            return (Meldingcode.NietIngeschreven, "van", Datums.Schrijf(lijn.Van));
        }

        return stam.Scholen.Kalender(stam.Scholen.Plaats(lijn.Vestiging)).IsLesdag(lijn.Van)
            ? null
            : (Meldingcode.GeenLesdag, "van", Datums.Schrijf(lijn.Van));
    }

    private async Task<Dictionary<Guid, List<(string Vestiging, DateOnly Begin, DateOnly? Eind)>>> Inschrijvingen(Guid[] leerlingen, CancellationToken ct)
    {
        var uit = new Dictionary<Guid, List<(string, DateOnly, DateOnly?)>>();
        if (leerlingen.Length == 0)
        {
            return uit;
        }

        await using var lezer = await opname.Bulk.Vraag(
            $"""
             SELECT leerling_id, vestiging, begin, eind FROM inschrijving
             WHERE bekend_tot IS NULL AND {opname.Bulk.In("leerling_id", "@leerlingen")} ORDER BY leerling_id, volgorde
             """,
            ct,
            ("@leerlingen", leerlingen));
        while (lezer.Lees())
        {
            var leerling = lezer.Sleutel(0);
            if (!uit.TryGetValue(leerling, out var rijen))
            {
                uit.Add(leerling, rijen = []);
            }

            rijen.Add((lezer.Woord(1), lezer.Dag(2), lezer.DagOfLeeg(3)));
        }

        return uit;
    }
}
