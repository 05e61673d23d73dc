using Leerrecht.Server.Logboek;
using Leerrecht.Server.Tests.Opslag;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using static Leerrecht.Server.Tests.Logboek.Logboekproef;

namespace Leerrecht.Server.Tests.Logboek;

/// <summary>The seal of every day goes to the ordinary log, which is kept elsewhere.</summary>
public class DagslotenTests
{
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

    /// <summary>A host that is disposed without being stopped must not tell of an error.</summary>
    [Fact]
    public async Task Wie_niet_is_gestopt_maar_weggedaan_eindigt_zonder_fout()
    {
        await using var register = await Registers.Nieuw(Registers.Sqlite);
        using var einde = new CancellationTokenSource();
        using var sloten = new Dagsloten(register.Register, NullLogger<Dagsloten>.Instance);
        var bezig = sloten.Vertel(einde.Token);
        await einde.CancelAsync();
        await bezig;
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
}
