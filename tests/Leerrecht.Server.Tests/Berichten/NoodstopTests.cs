using Leerrecht.Server.Berichten;
using Leerrecht.Server.Berichten.Ontvangers;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Vorm;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;
using static Leerrecht.Server.Tests.Berichten.Berichtproef;

namespace Leerrecht.Server.Tests.Berichten;

/// <summary>
/// The process that delivers is killed between database and register, and the register too, over and over, at points that chance picks: in
/// the end every message is there exactly once and in order. A round is a message that a dying process had in its hands: claimed in the
/// database, and anywhere between not sent yet and taken by the register but not written down. LEERRECHT_NOODSTOPPEN asks for more processes.
/// </summary>
public sealed class NoodstopTests(ITestOutputHelper uitvoer)
{
    private const int Rondes = 100;
    private const int Kinderen = 16;
    private static readonly int Processen = int.TryParse(Environment.GetEnvironmentVariable("LEERRECHT_NOODSTOPPEN"), out var gevraagd) ? gevraagd : 8;
    private static readonly DateOnly EersteDag = new(2026, 11, 23);

    [Theory, ClassData(typeof(Registers))]
    public async Task Wie_er_ook_omvalt_alles_komt_precies_een_keer_aan(string soort)
    {
        await using var register = await Registers.Ingericht(soort);
        await using var emulator = await Emulatorproces.Begin();
        var kans = new Random(4);
        var kinderen = Enumerable.Range(0, Kinderen).Select(_ => Guid.CreateVersion7()).ToList();
        var perKind = kinderen.ToDictionary(kind => kind, _ => new List<Guid>());
        var (rondes, keren, dag) = (0, 0, 0);
        while (rondes < Rondes || keren < Processen)
        {
            Assert.True(keren < Processen + 30, $"After {keren} processes only {rondes} messages were cut off: the process dies too early or too late.");
            var klok = new VasteKlok(EersteDag.AddDays(dag++));
            foreach (var kind in kinderen)
            {
                var kenmerk = Guid.CreateVersion7();
                perKind[kind].Add(await register.Zet(kind, klok, keren, kenmerk: kenmerk));
                perKind[kind].Add(await register.Zet(kind, klok, keren, Berichtsoort.Verzuimstatus, kenmerk));
            }

            await emulator.Storing(new(Voor: 0.05, Na: 0.15, Laat: 0.5, LaatMs: 120, Zaad: keren));
            rondes += await DoodOnderHetWerk(register, emulator, dag, kans);
            keren++;
            if (keren % 4 == 0)
            {
                emulator.Dood();
                await emulator.Start();
            }
        }

        await emulator.Storing(new());
        await Afmaken(register, emulator, dag);
        var (ontvangen, herhaald) = await emulator.Staat();
        Assert.Equal(perKind.Values.SelectMany(ids => ids).Order(), ontvangen.Select(een => een.Sleutel).Order());
        var volgorde = ontvangen.Select((een, plaats) => (een.Sleutel, plaats)).ToDictionary(paar => paar.Sleutel, paar => paar.plaats);
        Assert.All(perKind.Values, ids => Assert.Equal(ids, ids.OrderBy(id => volgorde[id])));
        uitvoer.WriteLine($"{keren} processes killed, {rondes} messages cut off, {ontvangen.Count} arrived once each, {herhaald} came again and were known.");
        Assert.True(herhaald > 0);
    }

    /// <summary>Starts a process that delivers, kills it at a moment, and says how many messages it had in its hands.</summary>
    private static async Task<int> DoodOnderHetWerk(Proefregister register, Emulatorproces emulator, int dag, Random kans)
    {
        using var proces = Proces.Maak(["bezorg"],
        [
            ("ConnectionStrings__Register", register.Verbinding), ("Verzuimregister__Adres", emulator.Adres), ("Vandaag", $"{EersteDag.AddDays(dag):yyyy-MM-dd}"),
        ]);
        proces.Start();
        while (await InHanden(register) == 0 && !proces.HasExited)
        {
            await Task.Delay(10);
        }

        await Task.Delay(kans.Next(0, 250));
        proces.Kill();
        await proces.WaitForExitAsync();
        return await InHanden(register);

        async Task<int> InHanden(Proefregister waar)
        {
            await using var db = waar.Open();
            var begin = new VasteKlok(EersteDag.AddDays(dag)).GetUtcNow().UtcDateTime;
            return await db.Berichten.CountAsync(rij => rij.BezorgdOp == null && rij.BezigTot > begin);
        }
    }

    private static async Task Afmaken(Proefregister register, Emulatorproces emulator, int dag)
    {
        using var web = new Webontvanger(new Uri(emulator.Adres));
        for (var later = 1; later <= 3; later++)
        {
            await Bezorgen.VoerUit(register.Register, Naar(web), new VasteKlok(EersteDag.AddDays(dag + later)));
        }
    }
}
