using Leerrecht.Server.Opslag;
using Leerrecht.Server.Tellingen;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leerrecht.Server.Tests.Tellingen;

public class VooruittellenTests
{
    /// <summary>As when the address is taken: services that began are put away without having been stopped.</summary>
    [Fact]
    public async Task Wie_wordt_weggedaan_voor_de_toepassing_liep_is_niet_mislukt()
    {
        var klok = new Merkbaar();
        var tellen = new Vooruittellen(new Peilingen(new Register("Data Source=:memory:")), new(klok), klok, NullLogger<Vooruittellen>.Instance);
        await tellen.StartAsync(default);
        var werk = tellen.ExecuteTask!;
        await klok.Gevraagd;
        tellen.Dispose();
        await werk;
        Assert.True(werk.IsCompletedSuccessfully);
    }

    /// <summary>Tells when somebody waits on it.</summary>
    private sealed class Merkbaar : TimeProvider
    {
        private readonly TaskCompletionSource _gevraagd = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Gevraagd => _gevraagd.Task;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _gevraagd.TrySetResult();
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }
}
