using Leerrecht.Server.Import;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Opslag;

/// <summary>Who stops the making of a demo region finds an empty register the next time, and no half one.</summary>
public sealed class DemoOpruimenTests
{
    private const int Leerlingen = 120;

    [Theory, ClassData(typeof(Registers))]
    public async Task Een_demo_die_werd_afgebroken_begint_opnieuw_en_wie_er_werkt_blijft(string soort)
    {
        await using var register = await Registers.Ingericht(soort);
        await using (var db = register.Open())
        {
            db.Medewerkers.Add(new MedewerkerRij { Id = Guid.CreateVersion7(), Naam = "Bea Beheer", Email = "bea@regio.example" });
            await db.Vastleggen(Handeling.Nu(TimeProvider.System, "proef", "proef"));
        }

        Assert.False(await DemoOpruimen.VoerUit(register.Register, TimeProvider.System, default));
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Vul(register, new Tot(Importeren.Beoordelen, stop), stop.Token));
        Assert.False(await Registerstand.IsLeeg(register.Register, default));

        Assert.True(await DemoOpruimen.VoerUit(register.Register, TimeProvider.System, default));
        Assert.True(await Registerstand.IsLeeg(register.Register, default));
        await using (var db = register.Open())
        {
            Assert.True(await db.Gemeenten.AnyAsync());
            Assert.Equal("Bea Beheer", Assert.Single(await db.Medewerkers.ToListAsync()).Naam);
        }

        await Vul(register, null, default);
        Assert.False(await DemoOpruimen.VoerUit(register.Register, TimeProvider.System, default));
        await using var na = register.Open();
        Assert.Equal(Leerlingen, await na.Leerlingen.CountAsync());
        Assert.NotEmpty(await Demomensen.Lijst(na, default));
    }

    private static Task Vul(Proefregister register, IProgress<Voortgang>? voortgang, CancellationToken ct) =>
        DemoVullen.VoerUit(register.Register, TimeProvider.System, zaad: 3, Leerlingen, voortgang, ct);

    /// <summary>Ctrl+C once it is this far.</summary>
    private sealed class Tot(string stap, CancellationTokenSource stop) : IProgress<Voortgang>
    {
        public void Report(Voortgang value)
        {
            if (value.Wat == stap)
            {
                stop.Cancel();
            }
        }
    }
}
