using Leerrecht.Core.Organisaties;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Organisaties;
using Leerrecht.Server.Tests.Opslag;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Leerrecht.Server.Tests.Logboek;

/// <summary>What is recorded stays as it was written, and whatever is done to it is found and named.</summary>
public class KettingTests
{
    private static readonly Guid[] Kinderen = [.. Enumerable.Range(1, 5).Select(i => Guid.Parse($"00000000-0000-7000-8000-00000000000{i}"))];

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

    /// <summary>The last one at the start, then each once.</summary>
    [Fact]
    public async Task Het_gewone_logboek_krijgt_elk_dagslot_een_keer()
    {
        await using var register = await Gevuld(Registers.Sqlite);
        var log = new Regels();
        var gezegd = await Dagsloten.Zeg(register.Register, null, log, default);
        var verslag = await Controle(register);
        Assert.Contains(Convert.ToHexStringLower(verslag.Slot!), Assert.Single(log.Alle), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 11, 17), gezegd);

        gezegd = await Dagsloten.Zeg(register.Register, gezegd, log, default);
        Assert.Single(log.Alle);
        await Noteer(register, new Vermelding(Op(19, "volgende"), Logdaad.Zien), new Vermelding(Op(20, "daarna"), Logdaad.Zien));
        gezegd = await Dagsloten.Zeg(register.Register, gezegd, log, default);
        Assert.Equal(3, log.Alle.Count);
        Assert.Contains("2026-11-18", log.Alle[1], StringComparison.Ordinal);
        Assert.Contains("2026-11-19", log.Alle[2], StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 11, 19), gezegd);
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

    [Theory, ClassData(typeof(Registers))]
    public async Task Wat_wordt_teruggedraaid_staat_er_niet_en_blijft_ook_niet_hangen(string soort)
    {
        await using var register = await Registers.Nieuw(soort);
        await using var db = register.Open();
        await using (await Bulk.Begin(db, default))
        {
            db.Noteer(Op(16, "terug"), "vestiging", 1);
        }

        db.Vestigingen.Add(VestigingRij.Van(new("01AB00", "De Horizon", Sector.PO, "GM0014", Leerrecht.Core.Kalender.Vakantieregio.Noord, null, null)));
        await db.Vastleggen(Op(16, "blijft"));

        var regel = await db.Logboek.AsNoTracking().SingleAsync();
        Assert.Equal((1, "blijft", "vestiging"), ((int)regel.Nummer, regel.Wie, regel.Wat));
        Assert.Throws<InvalidOperationException>(() => db.Noteer(Op(16, "zonder"), "vestiging", 1));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wat_voor_middernacht_begon_gaat_niet_terug_in_de_dagen(string soort)
    {
        await using var register = await Registers.Nieuw(soort);
        await Noteer(register, new Vermelding(Op(17, "eerst"), Logdaad.Zien), new Vermelding(Op(16, "laat"), Logdaad.Zien), new Vermelding(Op(18, "morgen"), Logdaad.Zien));

        await using var db = register.Open();
        Assert.Equal([17, 17, 18], (await db.Logboek.OrderBy(rij => rij.Nummer).ToListAsync()).Select(rij => rij.Dag.Day));
        Assert.Null((await Controle(register)).Breuk);
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Wie_tegelijk_schrijft_krijgt_een_ketting_zonder_gaten(string soort)
    {
        await using var register = await Registers.Nieuw(soort);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(wie => Task.Run(async () =>
        {
            for (var keer = 0; keer < 15; keer++)
            {
                await using var db = register.Open();
                if (wie == 0)
                {
                    // As an import does: much work first, the record last.
                    await using var transactie = await Bulk.Begin(db, default);
                    db.Noteer(Op(16 + keer / 6, "import"), "leerling", keer, Kinderen);
                    await Task.Delay(2);
                    await transactie.CommitAsync();
                }
                else
                {
                    await Noteer(register, new Vermelding(Op(16 + keer / 6, $"lezer {wie}"), Logdaad.Zien) { Kinderen = [Kinderen[keer % 5]], Aantal = 1 });
                }
            }
        })));

        var verslag = await Controle(register);
        Assert.Null(verslag.Breuk);
        Assert.Equal(90, verslag.Aantal);
    }

    /// <summary>Whoever is busy for long has not taken the end of the chain yet.</summary>
    [Fact]
    public async Task Op_PostgreSQL_houdt_een_lange_import_niemand_tegen()
    {
        if (PostgresServer.Verbinding is null)
        {
            return;
        }

        await using var register = await Registers.Nieuw(Registers.Postgres);
        await using var db = register.Open();
        await using var lang = await Bulk.Begin(db, default);
        db.Noteer(Op(16, "import"), "leerling", 500);
        await Noteer(register, new Vermelding(Op(16, "lezer"), Logdaad.Zien)).WaitAsync(TimeSpan.FromSeconds(20));
        await lang.CommitAsync();

        Assert.Equal(["lezer", "import"], await db.Logboek.OrderBy(rij => rij.Nummer).Select(rij => rij.Wie).ToListAsync());
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Alles_wat_erin_ging_komt_eruit(string soort)
    {
        await using var register = await Registers.Nieuw(soort);
        var handeling = Op(17, "Marieke Jansen") with
        {
            MedewerkerId = Kinderen[0],
            AanstellingId = Kinderen[1],
            Organisatie = "gemeente Waterwijk",
            Rol = "leerplichtambtenaar",
            Spoor = "0af7651916cd43dd8448eb211c80319c",
        };
        await Noteer(register, new Vermelding(handeling, Logdaad.Exporteren)
        {
            Uitkomst = Loguitkomst.Geweigerd, Wat = "signaal", Aantal = 2, Kinderen = [Kinderen[4], Kinderen[2]], Categorieen = "identiteit ziekte",
            Grondslag = "Leerplichtwet 1969 art. 16", Doel = "toezicht", Regels = "2026-1 leerplicht-uit", Reden = "toegang.niet-voor-rol",
        });

        await using var db = register.Open();
        var rij = await db.Logboek.SingleAsync();
        Assert.Equal(
            (handeling.Wanneer, "Marieke Jansen", Kinderen[0], Kinderen[1], "gemeente Waterwijk", "leerplichtambtenaar", "proef.kijken", "0af7651916cd43dd8448eb211c80319c"),
            (rij.Wanneer, rij.Wie, rij.MedewerkerId!.Value, rij.AanstellingId!.Value, rij.Organisatie!, rij.Rol!, rij.Handeling, rij.Spoor!));
        Assert.Equal(
            (Logdaad.Exporteren, Loguitkomst.Geweigerd, "signaal", 2, "identiteit ziekte", "Leerplichtwet 1969 art. 16", "toezicht", "toegang.niet-voor-rol"),
            (rij.Daad, rij.Uitkomst, rij.Wat!, rij.Aantal, rij.Categorieen!, rij.Grondslag!, rij.Doel!, rij.Reden!));
        Assert.Equal([Kinderen[2], Kinderen[4]], rij.Kindsleutels());
        Assert.Equal([Kinderen[2], Kinderen[4]], await db.LogboekKinderen.OrderBy(kind => kind.LeerlingId).Select(kind => kind.LeerlingId).ToListAsync());
        Assert.Equal(rij.Hash, Schakel.Hash(rij));
    }

    /// <summary>Nine rows in three days, in three transactions; the last day is not over.</summary>
    private static async Task<Proefregister> Gevuld(string soort)
    {
        var register = await Registers.Nieuw(soort);
        for (var dag = 16; dag <= 18; dag++)
        {
            await Noteer(
                register,
                new Vermelding(Op(dag, "Marieke"), Logdaad.Zoeken),
                new Vermelding(Op(dag, "Youssef"), Logdaad.Zien) { Kinderen = Kinderen[..(dag - 14)], Aantal = dag - 14, Categorieen = "identiteit" },
                new Vermelding(Op(dag, "Noor"), Logdaad.Zien) { Uitkomst = Loguitkomst.Geweigerd, Reden = "toegang.geen-relatie" });
        }

        return register;
    }

    private sealed class Regels : ILogger
    {
        public List<string> Alle { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Alle.Add(formatter(state, exception));
    }

    private static Handeling Op(int dag, string wie) => new(wie, new DateTime(2026, 11, dag, 9, 30, 0, DateTimeKind.Utc).AddMicroseconds(123), "proef.kijken");

    private static async Task Noteer(Proefregister register, params Vermelding[] wat)
    {
        await using var db = register.Open();
        await using var transactie = await db.Database.BeginTransactionAsync();
        foreach (var een in wat)
        {
            db.Noteer(een);
        }

        await transactie.CommitAsync();
    }

    private static async Task Voegin(RegisterDb db, LogboekRij rij) =>
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO logboek (nummer, dag, wanneer, wie, handeling, daad, uitkomst, aantal, vorige, hash)
            VALUES ({rij.Nummer}, {rij.Dag}, {rij.Wanneer}, {rij.Wie}, {rij.Handeling}, 'zien', 'toegestaan', {rij.Aantal}, {rij.Vorige}, {rij.Hash})
            """);

    private static async Task<Kettingverslag> Controle(Proefregister register)
    {
        await using var db = register.Open();
        return await Controleren.VoerUit(db);
    }
}
