using System.Data.Common;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Opslag;

public class SchemaTests
{
    [Theory, ClassData(typeof(Registers))]
    public async Task De_scripts_maken_wat_het_model_beschrijft(string soort)
    {
        await using var uitScripts = await Registers.Nieuw(soort);
        await using var uitModel = await Registers.Nieuw(soort, metSchema: false);
        await using (var db = uitModel.Open())
        {
            await db.Database.EnsureCreatedAsync();
        }

        var verwacht = await Lees(uitModel, soort);
        Assert.NotEmpty(verwacht);
        Assert.Equal(verwacht, await Lees(uitScripts, soort));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Nog_eens_migreren_doet_niets(string soort)
    {
        await using var register = await Registers.Nieuw(soort, metSchema: false);
        await using var db = register.Open();
        Assert.NotEmpty(await Migreren.VoerUit(db, TimeProvider.System));
        Assert.Empty(await Migreren.VoerUit(db, TimeProvider.System));
    }

    [Theory, ClassData(typeof(Registers))]
    public async Task Tegelijk_migreren_gebeurt_eenmaal(string soort)
    {
        await using var register = await Registers.Nieuw(soort, metSchema: false);
        var gedaan = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var db = register.Open();
            return await Migreren.VoerUit(db, TimeProvider.System);
        })));
        Assert.Single(gedaan, scripts => scripts.Count > 0);
    }

    [Fact]
    public void Elke_kolom_zegt_wat_voor_gegeven_zij_is()
    {
        using var db = new Register("Data Source=:memory:").Open();
        Assert.DoesNotContain(
            db.Model.GetEntityTypes().SelectMany(tabel => tabel.GetProperties()),
            kolom => kolom.FindAnnotation(Gegevenssoorten.Annotatie) is null);
    }

    [Fact]
    public void Beide_databases_hebben_dezelfde_scripts()
    {
        var namen = typeof(Register).Assembly.GetManifestResourceNames().Where(naam => naam.Contains(".Opslag.Schema.", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            namen.Where(naam => naam.EndsWith(".sqlite.sql", StringComparison.Ordinal)).Select(naam => naam.Replace(".sqlite.sql", "", StringComparison.Ordinal)).Order(),
            namen.Where(naam => naam.EndsWith(".postgres.sql", StringComparison.Ordinal)).Select(naam => naam.Replace(".postgres.sql", "", StringComparison.Ordinal)).Order());
    }

    private static async Task<List<string>> Lees(Proefregister register, string soort)
    {
        await using var db = register.Open();
        await db.Database.OpenConnectionAsync();
        await using var opdracht = db.Database.GetDbConnection().CreateCommand();
        opdracht.CommandText = soort == Registers.Sqlite ? Sqlite : Postgres;
        await using var lezer = await opdracht.ExecuteReaderAsync();
        var regels = new List<string>();
        while (await lezer.ReadAsync())
        {
            regels.Add(string.Join(' ', Waarden(lezer)));
        }

        regels.Sort(StringComparer.Ordinal);
        return regels;
    }

    private static IEnumerable<object> Waarden(DbDataReader lezer) => Enumerable.Range(0, lezer.FieldCount).Select(lezer.GetValue);

    /// <summary>Tables with columns, types, nullability and place in the key; foreign keys; indexes with their columns and filter.</summary>
    private const string Sqlite =
        """
        SELECT 'kolom', t.name, k.name, k.type, k."notnull", k.pk FROM sqlite_master t, pragma_table_info(t.name) k
        WHERE t.type = 'table' AND t.name NOT IN ('schema_versie') AND t.name NOT LIKE 'sqlite_%'
        UNION ALL
        SELECT 'verwijzing', t.name, v."from", v."table", v."to", v.on_delete FROM sqlite_master t, pragma_foreign_key_list(t.name) v WHERE t.type = 'table'
        UNION ALL
        SELECT 'index', i.tbl_name, i.name,
               (SELECT "unique" || partial FROM pragma_index_list(i.tbl_name) l WHERE l.name = i.name),
               (SELECT group_concat(k.name) FROM pragma_index_info(i.name) k),
               coalesce(substr(i.sql, instr(i.sql, 'WHERE')), '')
        FROM sqlite_master i WHERE i.type = 'index' AND i.name NOT LIKE 'sqlite_%' AND instr(i.sql, 'WHERE') > 0
        UNION ALL
        SELECT 'index', i.tbl_name, i.name,
               (SELECT "unique" || partial FROM pragma_index_list(i.tbl_name) l WHERE l.name = i.name),
               (SELECT group_concat(k.name) FROM pragma_index_info(i.name) k), ''
        FROM sqlite_master i WHERE i.type = 'index' AND i.name NOT LIKE 'sqlite_%' AND instr(i.sql, 'WHERE') = 0
        """;

    private const string Postgres =
        """
        SELECT 'kolom', table_name::text, column_name::text, data_type::text, is_nullable::text, coalesce(column_default, '')
        FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'schema_versie'
        UNION ALL
        SELECT 'sleutel', conrelid::regclass::text, conname::text, contype::text, pg_get_constraintdef(oid), ''
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> 'schema_versie'
        UNION ALL
        SELECT 'index', tablename::text, indexname::text, regexp_replace(indexdef, '^.* USING ', ''), (indexdef LIKE 'CREATE UNIQUE%')::text, ''
        FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'schema_versie'
        """;
}
