using Xunit.Abstractions;

namespace Leerrecht.Server.Tests.Opslag;

public class RegistersTests(ITestOutputHelper uitvoer)
{
    [Fact]
    public void Zonder_PostgreSQL_lopen_de_opslagtesten_alleen_op_SQLite()
    {
        uitvoer.WriteLine(PostgresServer.Verbinding is null
            ? $"PostgreSQL left out: {PostgresServer.Waarom}"
            : "SQLite and PostgreSQL.");
        Assert.Equal(PostgresServer.Verbinding is null ? 1 : 2, new Registers().Count());
    }
}
