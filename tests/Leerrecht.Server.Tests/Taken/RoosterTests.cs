using Leerrecht.Server.Logboek;
using Leerrecht.Server.Taken;
using Leerrecht.Server.Tests.Berichten;
using Leerrecht.Server.Tests.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Taken;

/// <summary>What the real application does without anybody asking.</summary>
public sealed class RoosterTests
{
    [Fact]
    public async Task De_toepassing_bezorgt_uit_zichzelf()
    {
        await using var register = await Registers.Ingericht(Registers.Sqlite);
        await using var emulator = await Emulatorproces.Begin();
        var map = Directory.CreateTempSubdirectory("leerrecht-post-");
        try
        {
            await using var app = Serveren.Bouw(
            [
                "--urls", "http://127.0.0.1:0", $"--ConnectionStrings:Register={register.Verbinding}", $"--Verzuimregister:Adres={emulator.Adres}",
                $"--Mail:Map={map.FullName}", "--Mail:Van=leerrecht@regio.example", "--Vandaag=2026-11-23",
            ]);
            var rooster = await Rooster.Begin(app.Services, default);
            var id = await register.Zet(Guid.CreateVersion7(), app.Services.GetService(typeof(TimeProvider)) as TimeProvider ?? TimeProvider.System);
            for (var keer = 0; keer < 600 && (await register.Bericht(id)).BezorgdOp is null; keer++)
            {
                await Task.Delay(100);
            }

            await rooster.DisposeAsync();
            Assert.Equal([id], (await emulator.Staat()).Ontvangen.Select(een => een.Sleutel));
            await using var db = register.Open();
            Assert.True(await db.Logboek.AnyAsync(rij => rij.Handeling == "berichten.bezorgen" && rij.Daad == Logdaad.Delen));
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }
}
