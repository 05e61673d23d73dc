using Leerrecht.Server.Signalering;

namespace Leerrecht.Server.Import;

/// <summary>
/// Takes enrolments in. The same pupil, vestiging and begin is the same enrolment; the k-th such line of a file is the k-th.
/// Of enrolments that begin on one day the last line holds, so their order is part of what is delivered.
/// </summary>
internal static class OpnemenInschrijvingen
{
    private sealed record Stand(string Vestiging, DateOnly Begin, int Nummer, int Versie, DateOnly? Eind, int Volgorde);

    public static Task VoerUit(Opname opname, Csv csv, CancellationToken ct)
    {
        var vestigingen = opname.Db.Vestigingen.Select(rij => rij.Code).ToHashSet(StringComparer.Ordinal);
        var verwerker = new Verwerker(opname, "inschrijvingen.csv");
        return opname.InPartijen(
            kent => new Inschrijvingregels(csv, kent, vestigingen.Contains),
            lijn => lijn.Regel,
            partij => verwerker.Neem(partij, ct),
            ct);
    }

    /// <summary>Takes batches of one file; remembers which keys the file had.</summary>
    internal sealed class Verwerker(Opname opname, string bestand)
    {
        private readonly Dictionary<(Guid, string, DateOnly), int> _gehad = [];
        private readonly Dictionary<(Guid, DateOnly), int> _laatste = [];

        public async Task Neem(List<(Inschrijvinglijn Lijn, Guid Leerling)> partij, CancellationToken ct)
        {
            var perLeerling = await Zoek([.. partij.Select(lijn => lijn.Leerling).Distinct()], ct);
            var beeindigd = new List<(Guid Leerling, Stand Rij)>();
            var nieuw = new List<(Guid Leerling, Stand Rij)>();
            foreach (var (lijn, leerling) in partij)
            {
                var rijen = perLeerling[leerling];
                var sleutel = (leerling, lijn.Vestiging, lijn.Begin);
                var nummer = _gehad[sleutel] = _gehad.GetValueOrDefault(sleutel) + 1;
                var plaats = rijen.FindIndex(rij => rij.Vestiging == lijn.Vestiging && rij.Begin == lijn.Begin && rij.Nummer == nummer);
                var wordt = Bepaal(leerling, lijn, nummer, rijen, plaats);
                if (plaats < 0)
                {
                    opname.Rij.Nieuw++;
                    rijen.Add(wordt);
                    nieuw.Add((leerling, wordt));
                }
                else if (wordt == rijen[plaats])
                {
                    opname.Rij.Ongewijzigd++;
                }
                else
                {
                    opname.Rij.Gewijzigd++;
                    beeindigd.Add((leerling, rijen[plaats]));
                    rijen[plaats] = wordt;
                    nieuw.Add((leerling, wordt));
                }

                if (rijen.Exists(eerder => eerder.Volgorde < wordt.Volgorde && Overlapt(eerder, wordt)))
                {
                    opname.Meld(Meldingteksten.Maak(
                        Meldingcode.OverlapInschrijving, bestand, lijn.Regel, "begin", Datums.Schrijf(lijn.Begin)));
                }
            }

            // First in, then ended: one file may correct itself.
            Schrijf(nieuw);
            await Beeindig(beeindigd);
            await opname.Markeer.Leerlingen([.. nieuw.Select(rij => rij.Leerling).Distinct()]);
            opname.Tel("inschrijving", nieuw.Count);
        }

        /// <summary>The row as it is to stand. Its place moves behind the others when the file has it behind one that stood after it.</summary>
        private Stand Bepaal(Guid leerling, Inschrijvinglijn lijn, int nummer, List<Stand> rijen, int plaats)
        {
            var achteraan = rijen.Count == 0 ? 0 : rijen.Max(rij => rij.Volgorde) + 1;
            var was = plaats < 0 ? null : rijen[plaats];
            var alleen = rijen.Count(rij => rij.Begin == lijn.Begin) <= (was is null ? 0 : 1);
            var volgorde = was?.Volgorde ?? achteraan;
            if (!alleen)
            {
                if (_laatste.TryGetValue((leerling, lijn.Begin), out var vorige) && vorige >= volgorde)
                {
                    volgorde = achteraan;
                }

                _laatste[(leerling, lijn.Begin)] = volgorde;
            }

            return was is not null && was.Eind == lijn.Eind && was.Volgorde == volgorde
                ? was
                : new Stand(lijn.Vestiging, lijn.Begin, nummer, (was?.Versie ?? 0) + 1, lijn.Eind, volgorde);
        }

        private async Task<Dictionary<Guid, List<Stand>>> Zoek(Guid[] leerlingen, CancellationToken ct)
        {
            var uit = leerlingen.ToDictionary(leerling => leerling, _ => new List<Stand>());
            await using var lezer = await opname.Bulk.Vraag(
                $"""
                 SELECT leerling_id, vestiging, begin, nummer, versie, eind, volgorde FROM inschrijving
                 WHERE bekend_tot IS NULL AND {opname.Bulk.In("leerling_id", "@leerlingen")}
                 """,
                ct,
                ("@leerlingen", leerlingen));
            while (lezer.Lees())
            {
                uit[lezer.Sleutel(0)].Add(new(lezer.Woord(1), lezer.Dag(2), lezer.Getal(3), lezer.Getal(4), lezer.DagOfLeeg(5), lezer.Getal(6)));
            }

            return uit;
        }

        /// <summary>Corrections are few: one statement each.</summary>
        private async Task Beeindig(List<(Guid Leerling, Stand Rij)> beeindigd)
        {
            foreach (var (leerling, rij) in beeindigd)
            {
                await opname.Bulk.Doe(
                    """
                    UPDATE inschrijving SET bekend_tot = @nu, beeindigd_door = @door
                    WHERE leerling_id = @leerling AND vestiging = @vestiging AND begin = @begin AND nummer = @nummer AND versie = @versie
                    """,
                    ("@nu", opname.Handeling.Wanneer),
                    ("@door", opname.Rij.Id),
                    ("@leerling", leerling),
                    ("@vestiging", rij.Vestiging),
                    ("@begin", rij.Begin),
                    ("@nummer", rij.Nummer),
                    ("@versie", rij.Versie));
            }
        }

        private void Schrijf(List<(Guid Leerling, Stand Rij)> rijen)
        {
            if (rijen.Count == 0)
            {
                return;
            }

            using var schrijver = opname.Bulk.Schrijf(
                "inschrijving", "leerling_id", "vestiging", "begin", "nummer", "versie", "eind", "volgorde", "bekend_van", "aanlevering_id");
            foreach (var (leerling, rij) in rijen)
            {
                schrijver.Sleutel(leerling);
                schrijver.Tekst(rij.Vestiging);
                schrijver.Dag(rij.Begin);
                schrijver.Getal(rij.Nummer);
                schrijver.Getal(rij.Versie);
                schrijver.Dag(rij.Eind);
                schrijver.Getal(rij.Volgorde);
                schrijver.Moment(opname.Handeling.Wanneer);
                schrijver.Sleutel(opname.Rij.Id);
                schrijver.Rij();
            }

            schrijver.Klaar();
        }

        private static bool Overlapt(Stand een, Stand ander) =>
            een.Begin <= (ander.Eind ?? DateOnly.MaxValue) && ander.Begin <= (een.Eind ?? DateOnly.MaxValue);
    }
}
