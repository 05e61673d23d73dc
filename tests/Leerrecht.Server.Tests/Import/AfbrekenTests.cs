using System.Diagnostics;
using System.Globalization;
using System.Text;
using Leerrecht.Server.Import;
using Leerrecht.Server.Tests.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Import;

/// <summary>An import that is killed leaves all of a file or nothing, and can be done again.</summary>
public class AfbrekenTests
{
    private const int Regels = 200_000;

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_gedood_proces_laat_alles_of_niets_na(string soort)
    {
        using var map = new Proefmap();
        await using var register = await Opnemen.Register(soort);
        await register.Neem(map.Pad, "2025-10-10");
        var pad = Path.Combine(map.Pad, "verzuim.csv");
        await Schrijf(pad);

        using (var proces = Start(register.Verbinding, pad))
        {
            await Halverwege(proces, register);
            proces.Kill(entireProcessTree: true);
            await proces.WaitForExitAsync();
        }

        await using (var db = register.Open())
        {
            Assert.Contains(await db.Afwezigheden.CountAsync(), new[] { 0, Regels });
        }

        var verslag = await register.Neem(pad, "2025-10-10");
        Assert.Equal(Regels, verslag.Bestanden[0].Nieuw + verslag.Bestanden[0].Ongewijzigd);
        await using var na = register.Open();
        Assert.Equal(Regels, await na.Afwezigheden.CountAsync());
        Assert.Empty(await na.TeBeoordelen.ToListAsync());
    }

    /// <summary>Until the file is being written, as its size or the server shows; a machine that is faster than that proves the other half.</summary>
    private static async Task Halverwege(Process proces, Proefregister register)
    {
        var einde = Stopwatch.StartNew();
        while (!proces.HasExited && einde.Elapsed < TimeSpan.FromMinutes(2))
        {
            if (register.Verbinding.StartsWith("Data Source=", StringComparison.Ordinal))
            {
                var logboek = new FileInfo($"{register.Verbinding["Data Source=".Length..]}-wal");
                if (logboek.Exists && logboek.Length > 10_000_000)
                {
                    return;
                }
            }
            else
            {
                await using var db = register.Open();
                await db.Database.OpenConnectionAsync();
                await using var vraag = db.Database.GetDbConnection().CreateCommand();
                vraag.CommandText = "SELECT pg_relation_size('afwezigheid')";
                if ((long)(await vraag.ExecuteScalarAsync())! > 5_000_000)
                {
                    return;
                }
            }

            await Task.Delay(20);
        }
    }

    private static Process Start(string verbinding, string pad)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(Importeren).Assembly.Location);
        start.ArgumentList.Add("importeer");
        start.ArgumentList.Add(pad);
        start.Environment["ConnectionStrings__Register"] = verbinding;
        return Process.Start(start)!;
    }

    private static async Task Schrijf(string pad)
    {
        await using var uit = new StreamWriter(pad, append: false, Encoding.UTF8);
        await uit.WriteLineAsync("id;leerling;vestiging;van;tot;hele_dag;tijd;minuten;lesuren;reden");
        var eerste = new DateOnly(2016, 1, 4);
        for (var i = 0; i < Regels; i++)
        {
            var dag = eerste.AddDays(i % 3000).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            await uit.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"A{i};L1;01AB00;{dag};;N;08:30;5;;te-laat"));
        }
    }
}
