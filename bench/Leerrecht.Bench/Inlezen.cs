using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Leerrecht.Demo;
using Leerrecht.Server.Import;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.Data.Sqlite;

namespace Leerrecht.Bench;

/// <summary>A region folder from file to judged and stored on SQLite, beside SQLite's own load of the same absences.</summary>
public static class Inlezen
{
    public static async Task<int> Meet(string[] argumenten)
    {
        var aantal = argumenten.Length > 0 ? int.Parse(argumenten[0], CultureInfo.InvariantCulture) : 7_500;
        var map = Directory.CreateTempSubdirectory("leerrecht-bench-").FullName;
        try
        {
            var wereld = Demowereld.Maak(1, aantal, new DateOnly(2026, 6, 1));
            foreach (var bestand in Demo.Regiomap.Bestanden(wereld))
            {
                await File.WriteAllLinesAsync(Path.Combine(map, bestand.Naam), bestand.Regels);
            }

            var verzuim = Path.Combine(map, "verzuim.csv");
            var afwezigheden = File.ReadLines(verzuim).Count() - 1;
            Console.Error.WriteLine($"{aantal:N0} pupils, {afwezigheden:N0} absences");

            var handeling = new Handeling("bench", new DateTime(2026, 6, 1, 12, 0, 0, DateTimeKind.Utc), "bench.inlezen");
            var register = new Register($"Data Source={Path.Combine(map, "register.db")}");
            await Inrichten.VoerUit(register, TimeProvider.System);
            var alles = Importeren.VanMap(map);
            await Importeren.VoerUit(register, alles.Where(bestand => bestand.Soort != Bestandssoort.Verzuim), handeling);

            var eerste = await Tijd(() => Importeren.VoerUit(register, alles.Where(bestand => bestand.Soort == Bestandssoort.Verzuim), handeling));
            var nogmaals = await Tijd(() => Importeren.VoerUit(register, alles.Where(bestand => bestand.Soort == Bestandssoort.Verzuim), handeling));
            var ruw = Ruw(verzuim, Path.Combine(map, "ruw.db"));
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                afwezigheden,
                ingelezen_en_beoordeeld_seconden = Math.Round(eerste, 3),
                afwezigheden_per_seconde = Math.Round(afwezigheden / eerste),
                tweede_keer_seconden = Math.Round(nogmaals, 3),
                ruw_laden_seconden = Math.Round(ruw, 3),
                verhouding_tot_ruw = Math.Round(eerste / ruw, 2),
            }));
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(map, recursive: true);
        }
    }

    private static async Task<double> Tijd(Func<Task> werk)
    {
        var klok = Stopwatch.StartNew();
        await werk();
        return klok.Elapsed.TotalSeconds;
    }

    /// <summary>The same lines into a table with the same key and index, in one transaction, with one prepared statement: nothing checked or judged.</summary>
    private static double Ruw(string verzuim, string pad)
    {
        using var verbinding = new SqliteConnection($"Data Source={pad}");
        verbinding.Open();
        Voer(verbinding, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
        Voer(verbinding, "CREATE TABLE verzuim (leerling TEXT, sleutel TEXT, versie INT, vestiging TEXT, van TEXT, tot TEXT, hele_dag TEXT, tijd TEXT, minuten TEXT, lesuren TEXT, reden TEXT, PRIMARY KEY (leerling, sleutel, versie)) WITHOUT ROWID");
        Voer(verbinding, "CREATE INDEX ix ON verzuim (sleutel)");
        var klok = Stopwatch.StartNew();
        using (var transactie = verbinding.BeginTransaction())
        {
            using var opdracht = verbinding.CreateCommand();
            opdracht.CommandText = "INSERT INTO verzuim VALUES (@p1, @p0, 1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)";
            var parameters = Enumerable.Range(0, 10).Select(i => opdracht.Parameters.Add($"@p{i}", SqliteType.Text)).ToArray();
            foreach (var regel in File.ReadLines(verzuim).Skip(1))
            {
                var velden = regel.Split(';');
                for (var i = 0; i < parameters.Length; i++)
                {
                    parameters[i].Value = velden[i];
                }

                opdracht.ExecuteNonQuery();
            }

            transactie.Commit();
        }

        return klok.Elapsed.TotalSeconds;
    }

    private static void Voer(SqliteConnection verbinding, string sql)
    {
        using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = sql;
        opdracht.ExecuteNonQuery();
    }
}
