using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Vrijstellingen;
using Leerrecht.Server.Opslag;

namespace Leerrecht.Server.Import;

/// <summary>What exemptions and offers have in common when they are taken in: known by pupil, begin and soort, and by which of such lines of the file it is.</summary>
/// <param name="Soort">The word of the kind.</param>
/// <param name="Vlag">Permanent, or a place available.</param>
/// <param name="Status">Of an exemption.</param>
internal sealed record Periodelijn(Guid Leerling, DateOnly Begin, string Soort, DateOnly? Eind, bool Vlag, string? Status);

/// <summary>Takes exemptions and offers in.</summary>
internal static class OpnemenPerioden
{
    public static Task Vrijstellingen(Opname opname, Csv csv, CancellationToken ct)
    {
        var tabel = new Tabel(opname, "vrijstelling", "permanent", metStatus: true);
        return opname.InPartijen(
            kent => new Vrijstellingregels(csv, kent),
            lijn => lijn.Regel,
            partij => tabel.Neem(
                partij.Select(rij => (rij.Lijn.Vrijstelling, rij.Leerling)).Select(rij => new Periodelijn(
                    rij.Leerling, rij.Vrijstelling.Begin, rij.Vrijstelling.Soort.Woord(), rij.Vrijstelling.Eind, rij.Vrijstelling.Permanent,
                    Woorden<Vrijstellingstatus>.Woord(rij.Vrijstelling.Status))),
                ct),
            ct);
    }

    public static Task Aanbod(Opname opname, Csv csv, CancellationToken ct)
    {
        var tabel = new Tabel(opname, "aanbod", "plaats_beschikbaar", metStatus: false);
        return opname.InPartijen(
            kent => new Aanbodregels(csv, kent),
            lijn => lijn.Regel,
            partij => tabel.Neem(
                partij.Select(rij => new Periodelijn(
                    rij.Leerling, rij.Lijn.Aanbod.Begin, Woorden<Aanbodsoort>.Woord(rij.Lijn.Aanbod.Soort), rij.Lijn.Aanbod.Eind,
                    rij.Lijn.Aanbod.PlaatsBeschikbaar, null)),
                ct),
            ct);
    }

    private sealed class Tabel(Opname opname, string tabel, string vlagkolom, bool metStatus)
    {
        private readonly Dictionary<(Guid, DateOnly, string), int> _gehad = [];

        public async Task Neem(IEnumerable<Periodelijn> lijnen, CancellationToken ct)
        {
            var partij = lijnen.ToList();
            var stand = await Zoek([.. partij.Select(lijn => lijn.Leerling).Distinct()], ct);
            var nieuw = new List<(Periodelijn Lijn, int Nummer, int Versie)>();
            var beeindigd = new List<(Periodelijn Lijn, int Nummer, int Versie)>();
            foreach (var lijn in partij)
            {
                var sleutel = (lijn.Leerling, lijn.Begin, lijn.Soort);
                var nummer = _gehad[sleutel] = _gehad.GetValueOrDefault(sleutel) + 1;
                if (!stand.TryGetValue((sleutel, nummer), out var was))
                {
                    opname.Rij.Nieuw++;
                    nieuw.Add((lijn, nummer, 1));
                }
                else if (was.Lijn == lijn)
                {
                    opname.Rij.Ongewijzigd++;
                }
                else
                {
                    opname.Rij.Gewijzigd++;
                    beeindigd.Add((lijn, nummer, was.Versie));
                    nieuw.Add((lijn, nummer, was.Versie + 1));
                }
            }

            Schrijf(nieuw);
            await Beeindig(beeindigd);
            await opname.Markeer.Leerlingen([.. nieuw.Select(rij => rij.Lijn.Leerling).Distinct()]);
            opname.Tel(tabel, nieuw.Count);
        }

        private async Task<Dictionary<((Guid, DateOnly, string), int), (Periodelijn Lijn, int Versie)>> Zoek(Guid[] leerlingen, CancellationToken ct)
        {
            var uit = new Dictionary<((Guid, DateOnly, string), int), (Periodelijn, int)>();
            await using var lezer = await opname.Bulk.Vraag(
                $"""
                 SELECT leerling_id, begin, soort, eind, {vlagkolom}, nummer, versie{(metStatus ? ", status" : "")} FROM {tabel}
                 WHERE bekend_tot IS NULL AND {opname.Bulk.In("leerling_id", "@leerlingen")}
                 """,
                ct,
                ("@leerlingen", leerlingen));
            while (lezer.Lees())
            {
                var lijn = new Periodelijn(
                    lezer.Sleutel(0), lezer.Dag(1), lezer.Woord(2), lezer.DagOfLeeg(3), lezer.Vlag(4), metStatus ? lezer.Woord(7) : null);
                uit.Add(((lijn.Leerling, lijn.Begin, lijn.Soort), lezer.Getal(5)), (lijn, lezer.Getal(6)));
            }

            return uit;
        }

        private void Schrijf(List<(Periodelijn Lijn, int Nummer, int Versie)> rijen)
        {
            if (rijen.Count == 0)
            {
                return;
            }

            string[] kolommen = ["leerling_id", "begin", "soort", "nummer", "versie", "eind", vlagkolom, "bekend_van", "aanlevering_id"];
            using var schrijver = opname.Bulk.Schrijf(tabel, metStatus ? [.. kolommen, "status"] : kolommen);
            foreach (var (lijn, nummer, versie) in rijen)
            {
                schrijver.Sleutel(lijn.Leerling);
                schrijver.Dag(lijn.Begin);
                schrijver.Tekst(lijn.Soort);
                schrijver.Getal(nummer);
                schrijver.Getal(versie);
                schrijver.Dag(lijn.Eind);
                schrijver.Vlag(lijn.Vlag);
                schrijver.Moment(opname.Handeling.Wanneer);
                schrijver.Sleutel(opname.Rij.Id);
                if (metStatus)
                {
                    schrijver.Tekst(lijn.Status);
                }

                schrijver.Rij();
            }

            schrijver.Klaar();
        }

        private async Task Beeindig(List<(Periodelijn Lijn, int Nummer, int Versie)> rijen)
        {
            foreach (var (lijn, nummer, versie) in rijen)
            {
                await opname.Bulk.Doe(
                    $"""
                     UPDATE {tabel} SET bekend_tot = @nu, beeindigd_door = @door
                     WHERE leerling_id = @leerling AND begin = @begin AND soort = @soort AND nummer = @nummer AND versie = @versie
                     """,
                    ("@nu", opname.Handeling.Wanneer),
                    ("@door", opname.Rij.Id),
                    ("@leerling", lijn.Leerling),
                    ("@begin", lijn.Begin),
                    ("@soort", lijn.Soort),
                    ("@nummer", nummer),
                    ("@versie", versie));
            }
        }
    }
}
