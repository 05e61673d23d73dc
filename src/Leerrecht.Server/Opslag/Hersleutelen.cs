using Leerrecht.Server.Logboek;
using Leerrecht.Server.Privacy;

namespace Leerrecht.Server.Opslag;

/// <summary>Keeps every burgerservicenummer with the newest key, so that an older one can be taken away.</summary>
public static class Hersleutelen
{
    private const int Partij = 10_000;

    /// <param name="Gedaan">Numbers that have the newest key since.</param>
    /// <param name="ZonderSleutel">Numbers whose own key is not in the configuration: they stay as they are.</param>
    public sealed record Verslag(int Gedaan, int ZonderSleutel);

    /// <summary>In batches, each certain when it is done: what was interrupted goes on where it was.</summary>
    public static async Task<Verslag> VoerUit(Register register, Handeling handeling, CancellationToken ct)
    {
        var kluis = register.Bsnkluis;
        var (gedaan, zonder, na) = (0, 0, Guid.Empty);
        List<(Guid Kind, BewaardeBsn Bsn)> oud;
        do
        {
            await using var db = register.Open();
            await using var transactie = await Bulk.Begin(db, ct);
            var bulk = new Bulk(db);
            oud = await Oud(bulk, kluis.Nieuwste, na, ct);
            var nieuw = new List<(Guid Kind, BewaardeBsn Bsn)>();
            foreach (var (kind, bewaard) in oud)
            {
                na = kind;
                if (kluis.Open(bewaard, kind) is { } bsn)
                {
                    nieuw.Add((kind, kluis.Sluit(bsn, kind)));
                }
            }

            await bulk.Doe($"DELETE FROM leerling_bsn WHERE {bulk.In("leerling_id", "@ids")}", ("@ids", nieuw.ConvertAll(rij => rij.Kind)));
            using (var schrijver = bulk.Schrijf("leerling_bsn", "leerling_id", "sleutel", "versleuteld", "zoek"))
            {
                foreach (var (kind, bsn) in nieuw)
                {
                    schrijver.Sleutel(kind);
                    schrijver.Tekst(bsn.Sleutel);
                    schrijver.Tekst(bsn.Versleuteld);
                    schrijver.Tekst(bsn.Zoek);
                    schrijver.Rij();
                }

                schrijver.Klaar();
            }

            if (nieuw.Count > 0)
            {
                db.Noteer(handeling, "leerling_bsn", nieuw.Count, nieuw.ConvertAll(rij => rij.Kind));
            }

            await db.Vastleggen(handeling, ct);
            await transactie.CommitAsync(ct);
            (gedaan, zonder) = (gedaan + nieuw.Count, zonder + oud.Count - nieuw.Count);
        }
        while (oud.Count == Partij);

        return new(gedaan, zonder);
    }

    private static async Task<List<(Guid, BewaardeBsn)>> Oud(Bulk bulk, string nieuwste, Guid na, CancellationToken ct)
    {
        var uit = new List<(Guid, BewaardeBsn)>();
        await using var lezer = await bulk.Vraag(
            $"SELECT leerling_id, sleutel, versleuteld, zoek FROM leerling_bsn WHERE sleutel <> @nieuwste AND leerling_id > @na ORDER BY leerling_id LIMIT {Partij}",
            ct, ("@nieuwste", nieuwste), ("@na", na));
        while (lezer.Lees())
        {
            uit.Add((lezer.Sleutel(0), new(lezer.Tekst(1), lezer.Tekst(2), lezer.Tekst(3))));
        }

        return uit;
    }
}
