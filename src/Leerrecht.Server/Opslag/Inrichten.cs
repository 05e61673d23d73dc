using Leerrecht.Server.Import;
using Leerrecht.Server.Kalender;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Organisaties;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Opslag;

/// <summary>Makes a register ready for use: schema up to date, and the built-in calendar and gemeenten until a region delivers its own.</summary>
public static class Inrichten
{
    /// <summary>What was done, for people; empty when there was nothing to do.</summary>
    public static async Task<IReadOnlyList<string>> VoerUit(Register register, TimeProvider klok, CancellationToken ct = default)
    {
        await using var db = register.Open();
        var gedaan = (await Migreren.VoerUit(db, klok, ct)).Select(naam => $"Schema: {naam} toegepast.").ToList();

        await using var transactie = await Bulk.Begin(db, ct);
        var handeling = Handeling.Nu(klok, "leerrecht", "opslag.inrichten");
        var markering = new Markering(db, handeling);
        if (!await Geleverd(db, Bestandssoort.Gemeenten, ct) && await Gemeenten(db, ct))
        {
            await markering.Iedereen();
            await db.Vastleggen(handeling, ct);
            await Organisaties.Bijwerken.VoerUit(db, handeling, ct);
            gedaan.Add("De ingebouwde lijst van gemeenten is bijgewerkt.");
        }

        if (!await Geleverd(db, Bestandssoort.Kalender, ct) && await Kalender(db, ct))
        {
            await markering.Iedereen();
            gedaan.Add("De ingebouwde kalender is bijgewerkt.");
        }

        await db.Vastleggen(handeling, ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO schema_versie (nummer, naam, toegepast_op)
            VALUES ({Registerstand.Bouwnummer}, {Registerstand.Bouw}, {Migreren.Moment(klok)})
            ON CONFLICT (nummer) DO UPDATE SET naam = excluded.naam, toegepast_op = excluded.toegepast_op
            """, ct);
        await transactie.CommitAsync(ct);
        return gedaan;
    }

    /// <summary>Once a region delivers a table, the built-in one has had its day, also when the delivered one is empty.</summary>
    private static Task<bool> Geleverd(RegisterDb db, Bestandssoort soort, CancellationToken ct)
    {
        var woord = soort.Woord();
        return db.Aanleveringen.AnyAsync(rij => rij.Soort == woord && rij.Status == Aanleveringstatus.Verwerkt, ct);
    }

    private static async Task<bool> Gemeenten(RegisterDb db, CancellationToken ct)
    {
        var ingebouwd = IngebouwdeGegevens.Gemeenten();
        var bestaand = await db.Gemeenten.ToListAsync(ct);
        if (bestaand.Exists(rij => rij.Bron != Bron.Ingebouwd) || bestaand.Select(rij => rij.NaarGemeente()).ToHashSet().SetEquals(ingebouwd))
        {
            return false;
        }

        db.Gemeenten.RemoveRange(bestaand);
        db.Gemeenten.AddRange(ingebouwd.Select(gemeente => GemeenteRij.Van(gemeente, Bron.Ingebouwd)));
        return true;
    }

    private static async Task<bool> Kalender(RegisterDb db, CancellationToken ct)
    {
        var ingebouwd = IngebouwdeGegevens.Kalender();
        var bestaand = await db.Kalenderrijen.Where(rij => rij.Bron != Bron.Handmatig).ToListAsync(ct);
        if (bestaand.Exists(rij => rij.Bron == Bron.Aangeleverd) || bestaand.Select(rij => rij.NaarKalenderrij()).ToHashSet().SetEquals(ingebouwd))
        {
            return false;
        }

        db.Kalenderrijen.RemoveRange(bestaand);
        db.Kalenderrijen.AddRange(ingebouwd.Select(rij => KalenderrijRij.VanKalenderrij(rij, Bron.Ingebouwd)));
        return true;
    }
}
