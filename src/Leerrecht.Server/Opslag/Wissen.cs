using Leerrecht.Core.Toegang;
using Leerrecht.Core.Verzuim;
using Leerrecht.Server.Logboek;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Opslag;

/// <summary>
/// Removes one category of data of one child, in the transaction of the context, and says how many rows of which table. The record of who
/// looked stays: it holds keys only. Enrolments and who took part are the ground of all else, so they go with the child itself.
/// </summary>
internal static class Wissen
{
    private static readonly string[] Blijft = ["logboek_kind"];

    /// <summary>Tables of which each row says of what kind it is.</summary>
    private static readonly string[] ZegtZelf = ["gebeurtenis", "notitie", "document"];

    /// <summary>Rows that follow from what happened, by the kind of data that they tell.</summary>
    private static readonly (Gegevenscategorie Wat, string Tabel)[] Afgeleid =
    [
        (Gegevenscategorie.Ongeoorloofd, "verzuimmelding"),
        (Gegevenscategorie.Straf, "behandeling"),
        (Gegevenscategorie.Ziekte, "verzuimbegeleiding"),
        (Gegevenscategorie.Ongeoorloofd, "absoluutonderzoek"),
        (Gegevenscategorie.Geoorloofd, "kennisgeving"),
    ];

    public static async Task<IReadOnlyList<(string Tabel, int Aantal)>> VoerUit(
        Guid kind, Gegevenscategorie wat, Redenen redenen, Handeling handeling, RegisterDb db, CancellationToken ct)
    {
        var bulk = new Bulk(db);
        var gedaan = new List<(string Tabel, int Aantal)>();
        switch (wat)
        {
            case Gegevenscategorie.Identiteit:
                var sleutel = await db.Leerlingen.Where(rij => rij.Id == kind).Select(rij => rij.Sleutel).SingleOrDefaultAsync(ct);
                foreach (var tabel in Kindtabellen(db))
                {
                    await Doe(tabel, $"DELETE FROM {tabel} WHERE leerling_id = @kind");
                }

                await Doe("aanleveringmelding", "DELETE FROM aanleveringmelding WHERE waarde = @sleutel", ("@sleutel", sleutel ?? ""));
                await Doe("leerling", "DELETE FROM leerling WHERE id = @kind");
                break;
            case Gegevenscategorie.Bsn:
                await Doe("leerling_bsn", "DELETE FROM leerling_bsn WHERE leerling_id = @kind");
                break;
            case Gegevenscategorie.Vrijstelling:
                await Doe("vrijstelling", "DELETE FROM vrijstelling WHERE leerling_id = @kind");
                break;
            case Gegevenscategorie.Plan:
                await Doe("aanbod", "DELETE FROM aanbod WHERE leerling_id = @kind");
                break;
            case Gegevenscategorie.Contact:
                await Doe("leerling", "UPDATE leerling SET postcode = NULL WHERE id = @kind AND postcode IS NOT NULL");
                await Doe("leerling_eerder", "UPDATE leerling_eerder SET postcode = NULL WHERE leerling_id = @kind AND postcode IS NOT NULL");
                break;
            case Gegevenscategorie.Ongeoorloofd or Gegevenscategorie.Geoorloofd or Gegevenscategorie.Ziekte:
                await Verzuim();
                break;
            case Gegevenscategorie.Medisch or Gegevenscategorie.Straf or Gegevenscategorie.Notitie:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(wat), wat, "This goes with the child itself.");
        }

        if (wat != Gegevenscategorie.Identiteit)
        {
            foreach (var tabel in ZegtZelf)
            {
                await Doe(tabel, $"DELETE FROM {tabel} WHERE leerling_id = @kind AND categorie = @wat", ("@wat", Woorden<Gegevenscategorie>.Woord(wat)));
            }

            foreach (var (_, tabel) in Afgeleid.Where(afgeleid => afgeleid.Wat == wat))
            {
                await Doe(tabel, $"DELETE FROM {tabel} WHERE leerling_id = @kind");
            }
        }

        return gedaan;

        async Task Verzuim()
        {
            var afwezigheden = await db.Afwezigheden.AsNoTracking().Where(rij => rij.LeerlingId == kind).Select(rij => new { rij.Sleutel, rij.Versie, rij.Vestiging, rij.Reden }).ToListAsync(ct);
            var weg = 0;
            foreach (var rij in afwezigheden.Where(rij => redenen.Soort(rij.Vestiging, rij.Reden).Categorie() == wat))
            {
                weg += await bulk.Doe("DELETE FROM afwezigheid WHERE leerling_id = @kind AND sleutel = @sleutel AND versie = @versie", ("@kind", kind), ("@sleutel", rij.Sleutel), ("@versie", rij.Versie));
            }

            Tel("afwezigheid", weg);
            var signalen = await db.Signalen.AsNoTracking().Where(rij => rij.LeerlingId == kind).Select(rij => new { rij.Id, rij.Soort }).ToListAsync(ct);
            Guid[] ids = [.. signalen.Where(rij => rij.Soort.Categorie() == wat).Select(rij => rij.Id)];
            await Doe("signaalwijziging", $"DELETE FROM signaalwijziging WHERE leerling_id = @kind AND {bulk.In("signaal_id", "@ids")}", ("@ids", ids));
            await Doe("signaal", $"DELETE FROM signaal WHERE leerling_id = @kind AND {bulk.In("id", "@ids")}", ("@ids", ids));
            if (wat == Gegevenscategorie.Ongeoorloofd)
            {
                await Doe("thuiszitter", "DELETE FROM thuiszitter WHERE leerling_id = @kind");
            }
        }

        async Task Doe(string tabel, string sql, params (string Naam, object? Waarde)[] parameters) =>
            Tel(tabel, await bulk.Doe(sql, sql.Contains("@kind", StringComparison.Ordinal) ? [("@kind", kind), .. parameters] : parameters));

        void Tel(string tabel, int aantal)
        {
            if (aantal > 0)
            {
                gedaan.Add((tabel, aantal));
                db.Noteer(handeling, tabel, aantal, [kind]);
            }
        }
    }

    /// <summary>Every table of which rows belong to one child, from the model itself: a new one cannot be forgotten.</summary>
    private static IEnumerable<string> Kindtabellen(RegisterDb db) =>
        db.Model.GetEntityTypes().Where(tabel => tabel.FindProperty("LeerlingId") is not null).Select(tabel => tabel.GetTableName()!).Except(Blijft).Order(StringComparer.Ordinal);
}
