using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Microsoft.Data.Sqlite;

namespace Leerrecht.Bench;

/// <summary>What recording a page costs: the row, its children and its place in the chain, committed before the answer leaves.</summary>
public static class Vastleggen
{
    private const int Tegelijk = 32;

    public static async Task<int> Meet(string[] argumenten)
    {
        var keer = argumenten.Length > 0 ? int.Parse(argumenten[0], CultureInfo.InvariantCulture) : 2_000;
        var map = Directory.CreateTempSubdirectory("leerrecht-bench-").FullName;
        try
        {
            var uit = new Dictionary<string, object> { ["sqlite"] = await Meet($"Data Source={Path.Combine(map, "register.db")}", keer) };
            if (argumenten.Length > 1)
            {
                uit["postgres"] = await Meet(argumenten[1], keer);
            }

            Console.WriteLine(JsonSerializer.Serialize(uit));
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(map, recursive: true);
        }
    }

    private static async Task<object> Meet(string verbinding, int keer)
    {
        var register = new Register(verbinding);
        await Inrichten.VoerUit(register, TimeProvider.System);
        var schrijver = new Logboekschrijver(register);
        var kans = new Random(1);
        Guid[] kinderen = [.. Enumerable.Range(0, 20_000).Select(_ => Guid.CreateVersion7())];
        await Achtereen(schrijver, 1, 200);
        var (een, lijst) = (await Achtereen(schrijver, 1, keer), await Achtereen(schrijver, 25, keer));
        var klok = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Tegelijk).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < keer / Tegelijk; i++)
            {
                await schrijver.Schrijf([Vermelding(25)]);
            }
        })));
        var perSeconde = keer / Tegelijk * Tegelijk / klok.Elapsed.TotalSeconds;
        klok.Restart();
        await using var db = register.Open();
        var verslag = await Controleren.VoerUit(db);
        Console.Error.WriteLine($"{register.Plaats}: {een.Mediaan:N0} us (one child), {lijst.Mediaan:N0} us (25 children), {perSeconde:N0} pages per second with {Tegelijk} at once");
        return new
        {
            een_kind_us = Math.Round(een.Mediaan), een_kind_p95_us = Math.Round(een.P95), lijst_us = Math.Round(lijst.Mediaan), lijst_p95_us = Math.Round(lijst.P95),
            tegelijk_per_seconde = Math.Round(perSeconde), gecontroleerd_per_seconde = Math.Round(verslag.Aantal / klok.Elapsed.TotalSeconds), heel = verslag.Breuk is null,
        };

        Vermelding Vermelding(int aantal)
        {
            Guid[] getoond;
            lock (kans)
            {
                getoond = kans.GetItems(kinderen, aantal);
            }

            return new(Handeling.Nu(TimeProvider.System, "bench", "/leerlingen"), Logdaad.Zien)
            {
                Kinderen = getoond.ToHashSet(), Aantal = aantal, Categorieen = "identiteit ongeoorloofd", Grondslag = "Leerplichtwet 1969 art. 16, 19",
                Doel = "toezicht op de leerplicht van eigen inwoners", Regels = "2026-1 leerplicht-inwoner leerplicht-verzuim",
            };
        }

        async Task<(double Mediaan, double P95)> Achtereen(Logboekschrijver schrijver, int aantal, int keer)
        {
            var tijden = new double[keer];
            for (var i = 0; i < keer; i++)
            {
                var vermelding = Vermelding(aantal);
                var begin = Stopwatch.GetTimestamp();
                await schrijver.Schrijf([vermelding]);
                tijden[i] = Stopwatch.GetElapsedTime(begin).TotalMicroseconds;
            }

            Array.Sort(tijden);
            return (tijden[keer / 2], tijden[keer * 95 / 100]);
        }
    }
}
