using Leerrecht.Server.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Opslag;

/// <summary>What each connection to PostgreSQL asks for, and that a connection string may ask otherwise.</summary>
public sealed class RegisterTests
{
    [Theory]
    [InlineData("", "0", "off")]
    [InlineData(";Options='-c max_parallel_workers_per_gather=3'", "3", "on")]
    public async Task Een_verbinding_vraagt_geen_helpers_tenzij_zij_iets_anders_zegt(string erbij, string helpers, string jit)
    {
        // SQLite has neither; without PostgreSQL there is nothing to look at.
        foreach (var soort in new Registers().Select(rij => (string)rij[0]).Where(soort => soort != Registers.Sqlite))
        {
            await using var proef = await Registers.Nieuw(soort, metSchema: false);
            await using var db = new Register(proef.Verbinding + erbij).Open();
            Assert.Equal(helpers, await Zegt(db, "max_parallel_workers_per_gather"));
            Assert.Equal(jit, await Zegt(db, "jit"));
        }
    }

    [Theory]
    [InlineData("Host=een", 100)]
    [InlineData("Host=een;Max Auto Prepare=0", 0)]
    public void Wat_vaak_wordt_gevraagd_is_klaargezet_tenzij_de_verbinding_het_niet_wil(string verbinding, int aantal)
    {
        using var db = new Register(verbinding).Open();
        Assert.Equal(aantal, new Npgsql.NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()).MaxAutoPrepare);
    }

    private static Task<string> Zegt(RegisterDb db, string instelling) =>
        db.Database.SqlQuery<string>($"SELECT current_setting({instelling}) AS \"Value\"").SingleAsync();
}
