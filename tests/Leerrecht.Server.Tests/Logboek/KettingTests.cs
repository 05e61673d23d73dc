using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Tests.Opslag;
using Microsoft.EntityFrameworkCore;
using static Leerrecht.Server.Tests.Logboek.Logboekproef;

namespace Leerrecht.Server.Tests.Logboek;

/// <summary>What is recorded stays as it was written, and whatever is done to it is found and named.</summary>
public class KettingTests
{
    [Theory, ClassData(typeof(Registers))]
    public async Task Een_hele_ketting_is_heel(string soort)
    {
        await using var register = await Gevuld(soort);
        var verslag = await Controle(register);

        Assert.Null(verslag.Breuk);
        Assert.Equal((9, 2, new DateOnly(2026, 11, 17)), (verslag.Aantal, verslag.Dagen, verslag.LaatsteDag));
        await using var db = register.Open();
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9], await db.Logboek.OrderBy(rij => rij.Nummer).Select(rij => rij.Nummer).ToListAsync());
        Assert.Equal([(1, 3, 3), (4, 6, 3)], (await db.LogboekDagen.OrderBy(rij => rij.Dag).ToListAsync()).Select(rij => ((int)rij.Eerste, (int)rij.Laatste, (int)rij.Aantal)));
        Assert.True(await Controleren.Kent(db, Convert.ToHexString(verslag.Slot!), default));
        Assert.False(await Controleren.Kent(db, Convert.ToHexString(new byte[32]), default));
        Assert.False(await Controleren.Kent(db, "geen hex", default));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_lege_ketting_is_heel(string soort)
    {
        await using var register = await Registers.Nieuw(soort);
        Assert.Equal((0, null), ((int)(await Controle(register)).Aantal, (await Controle(register)).Breuk));
    }

    public static TheoryData<string, Breuksoort, long?> Schendingen => new()
    {
        { "UPDATE logboek SET wie = 'iemand anders' WHERE nummer = 4", Breuksoort.Veranderd, 4 },
        { "UPDATE logboek SET wanneer = (SELECT wanneer FROM logboek WHERE nummer = 1) WHERE nummer = 5", Breuksoort.Veranderd, 5 },
        { "UPDATE logboek SET reden = 'zomaar' WHERE nummer = 9", Breuksoort.Veranderd, 9 },
        { "UPDATE logboek SET kinderen = NULL WHERE nummer = 2", Breuksoort.Veranderd, 2 },
        { "UPDATE logboek SET uitkomst = 'toegestaan' WHERE nummer = 6", Breuksoort.Veranderd, 6 },
        { "UPDATE logboek SET dag = '2026-11-16' WHERE nummer = 4", Breuksoort.Veranderd, 4 },
        { "UPDATE logboek SET hash = vorige WHERE nummer = 3", Breuksoort.Veranderd, 3 },
        { "UPDATE logboek SET vorige = hash WHERE nummer = 3", Breuksoort.Veranderd, 3 },
        { "DELETE FROM logboek WHERE nummer = 1", Breuksoort.Ontbreekt, 1 },
        { "DELETE FROM logboek WHERE nummer = 5", Breuksoort.Ontbreekt, 5 },
        { "DELETE FROM logboek WHERE nummer = 9", Breuksoort.Ontbreekt, 9 },
        { "UPDATE logboek SET nummer = 100 WHERE nummer = 4; UPDATE logboek SET nummer = 4 WHERE nummer = 6; UPDATE logboek SET nummer = 6 WHERE nummer = 100", Breuksoort.Veranderd, 4 },
        { "UPDATE logboek_dag SET slot = (SELECT hash FROM logboek WHERE nummer = 1) WHERE dag = '2026-11-16'", Breuksoort.Dagslot, null },
        { "UPDATE logboek_dag SET aantal = 2 WHERE dag = '2026-11-17'", Breuksoort.Dagslot, null },
        { "DELETE FROM logboek_dag WHERE dag = '2026-11-16'", Breuksoort.Dagslot, null },
        { "INSERT INTO logboek_dag SELECT '2026-11-19', eerste, laatste, aantal, slot FROM logboek_dag WHERE dag = '2026-11-17'", Breuksoort.Dagslot, null },
        { "UPDATE logboek_stand SET hash = (SELECT hash FROM logboek WHERE nummer = 8)", Breuksoort.Einde, 9 },
        { "DELETE FROM logboek WHERE nummer = 9; UPDATE logboek_stand SET nummer = 8", Breuksoort.Einde, 8 },
        { "DELETE FROM logboek_kind WHERE nummer = 2 AND leerling_id = (SELECT max(leerling_id::text) FROM logboek_kind WHERE nummer = 2)::uuid", Breuksoort.Kinderen, 2 },
        { "INSERT INTO logboek_kind SELECT leerling_id, 4 FROM logboek_kind WHERE nummer = 2", Breuksoort.Kinderen, 4 },
    };

    [Theory, MemberData(nameof(Schendingen))]
    public async Task Elke_schending_wordt_gevonden_en_genoemd(string sql, Breuksoort soort, long? nummer)
    {
        foreach (var register in new Registers().Select(rij => (string)rij[0]))
        {
            await using var proef = await Gevuld(register);
            await using (var db = proef.Open())
            {
                // A cast that only one of them needs.
                var tekst = register == Registers.Sqlite ? sql.Replace("::text", "", StringComparison.Ordinal).Replace("::uuid", "", StringComparison.Ordinal) : sql.Replace("SELECT '2026-11-19',", "SELECT date '2026-11-19',", StringComparison.Ordinal);
                await db.Database.ExecuteSqlRawAsync(tekst);
            }

            var breuk = (await Controle(proef)).Breuk;
            Assert.NotNull(breuk);
            Assert.Equal((register, soort, nummer), (register, breuk.Soort, breuk.Nummer));
            Assert.False(string.IsNullOrWhiteSpace(breuk.ToString()));
        }
    }

    /// <summary>Somebody who knows how the hash is made changes a row and hashes it anew: the next one tells.</summary>
    [Theory, ClassData(typeof(Registers))]
    public async Task Ook_een_vervalsing_met_een_goede_hash_valt_op(string soort)
    {
        foreach (var nummer in new[] { 4L, 9L })
        {
            await using var register = await Gevuld(soort);
            await using var db = register.Open();
            var oud = await db.Logboek.AsNoTracking().SingleAsync(rij => rij.Nummer == nummer);
            var vals = LogboekRij.Van(new Vermelding(Op(17, "vals"), Logdaad.Zien), nummer, oud.Dag, oud.Vorige);
            await db.Logboek.Where(rij => rij.Nummer == nummer).ExecuteDeleteAsync();
            await Voegin(db, vals);

            var breuk = (await Controle(register)).Breuk;
            Assert.Equal(nummer == 9 ? (Breuksoort.Einde, 9) : (Breuksoort.Veranderd, 4L), (breuk!.Soort, breuk.Nummer!.Value));
        }
    }

    /// <summary>A row put in between, with the numbers after it moved up and a hash of its own that fits.</summary>
    [Theory, ClassData(typeof(Registers))]
    public async Task Een_ingevoegde_rij_wordt_genoemd(string soort)
    {
        await using var register = await Gevuld(soort);
        await using var db = register.Open();
        await db.Database.ExecuteSqlRawAsync("UPDATE logboek SET nummer = -(nummer + 1) WHERE nummer >= 5; UPDATE logboek SET nummer = -nummer WHERE nummer < 0; UPDATE logboek_stand SET nummer = nummer + 1");
        var voor = await db.Logboek.AsNoTracking().SingleAsync(rij => rij.Nummer == 4);
        await Voegin(db, LogboekRij.Van(new Vermelding(Op(17, "vals"), Logdaad.Zien), 5, voor.Dag, voor.Hash));

        var breuk = (await Controle(register)).Breuk;
        Assert.Equal((Breuksoort.Ingevoegd, 5L), (breuk!.Soort, breuk.Nummer!.Value));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_rij_achter_het_einde_wordt_genoemd(string soort)
    {
        await using var register = await Gevuld(soort);
        await using var db = register.Open();
        var laatste = await db.Logboek.AsNoTracking().SingleAsync(rij => rij.Nummer == 9);
        await Voegin(db, LogboekRij.Van(new Vermelding(Op(18, "vals"), Logdaad.Zien), 10, laatste.Dag, laatste.Hash));

        var breuk = (await Controle(register)).Breuk;
        Assert.Equal((Breuksoort.Ingevoegd, 10L), (breuk!.Soort, breuk.Nummer!.Value));
    }

    private static async Task Voegin(RegisterDb db, LogboekRij rij) =>
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO logboek (nummer, dag, wanneer, wie, handeling, daad, uitkomst, aantal, vorige, hash)
            VALUES ({rij.Nummer}, {rij.Dag}, {rij.Wanneer}, {rij.Wie}, {rij.Handeling}, 'zien', 'toegestaan', {rij.Aantal}, {rij.Vorige}, {rij.Hash})
            """);
}
