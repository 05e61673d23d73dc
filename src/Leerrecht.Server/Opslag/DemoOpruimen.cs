using Leerrecht.Server.Logboek;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Opslag;

/// <summary>
/// Takes a demo region away that was stopped while it was being made. The record of what was done stays, and who works here: the people of the
/// demonstration come last, together with the end of the mark.
/// </summary>
public static class DemoOpruimen
{
    private static readonly string[] Blijft =
    [
        "logboek", "logboek_dag", "logboek_kind", "logboek_stand",
        "medewerker", "aanstelling", "inlog", "passkey", "herstelcode", "herstelverzoek", "toegangslink", "oidc_aanbieder", "oidc_koppeling",
        "organisatie", "organisatierelatie", "convenant", "regelset", "opschalingsmodel",
    ];

    /// <summary>Makes the register empty and ready again; false when no region was left halfway.</summary>
    public static async Task<bool> VoerUit(Register register, TimeProvider klok, CancellationToken ct)
    {
        if (!await Registerstand.IsHalfDemo(register, ct))
        {
            return false;
        }

        var handeling = Handeling.Nu(klok, "leerrecht", "opslag.demo-opruimen");
        await using (var db = register.Open())
        {
            await using var transactie = await Bulk.Begin(db, ct);
            string[] tabellen = [.. db.Model.GetEntityTypes().Select(tabel => tabel.GetTableName()!).Distinct().Except(Blijft).Order(StringComparer.Ordinal)];
            await new Bulk(db).Leeg(tabellen);
            db.Noteer(new Vermelding(handeling, Logdaad.Systeem));
            await db.Vastleggen(handeling, ct);
            await transactie.CommitAsync(ct);
        }

        // What this build put there itself went too; only then is the mark gone.
        await Inrichten.VoerUit(register, klok, ct);
        await using var leeg = register.Open();
        await IsHeel(leeg, ct);
        return true;
    }

    internal static async Task Markeer(Register register, TimeProvider klok, CancellationToken ct)
    {
        await using var db = register.Open();
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO schema_versie (nummer, naam, toegepast_op) VALUES ({Registerstand.Demonummer}, {"demo"}, {Migreren.Moment(klok)})", ct);
    }

    /// <summary>The mark goes, in the transaction of the context when there is one.</summary>
    internal static Task IsHeel(RegisterDb db, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"DELETE FROM schema_versie WHERE nummer = {Registerstand.Demonummer}", ct);
}
