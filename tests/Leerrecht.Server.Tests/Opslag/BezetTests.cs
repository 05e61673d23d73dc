using System.Net;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Tests.Import;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Leerrecht.Server.Tests.Opslag;

/// <summary>On SQLite one writes at a time: who has to wait too long for an import reads so, and loses nothing.</summary>
public sealed class BezetTests
{
    [Fact]
    public async Task Wie_iets_wijzigt_terwijl_een_aanlevering_wordt_opgenomen_kan_het_zo_nog_eens_versturen()
    {
        await using var proef = await Webproef.Begin(instellingen: ["--ConnectionStrings:Register={verbinding};Default Timeout=1"]);
        var femke = await proef.Als("beheer");
        (string, string)[] ingevuld =
        [
            ("_handler", "afwijking"), ("van", "2025-12-05"), ("tot", ""), ("soort", "Vrij"), ("naam", "Studie & <rust>"),
            ("__RequestVerificationToken", await Webproef.Bewijs(femke, Pad)),
        ];

        using (var import = Houd(proef.Register.Verbinding))
        {
            var antwoord = await Stuur(femke, ingevuld);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, antwoord.StatusCode);
            var pagina = await antwoord.Content.ReadAsStringAsync();
            Assert.Contains("neemt nu een aanlevering op", pagina, StringComparison.Ordinal);
            Assert.Contains($"action=\"{WebUtility.HtmlEncode(Pad)}\"", pagina, StringComparison.Ordinal);
            Assert.Contains("name=\"naam\" value=\"Studie &amp; &lt;rust&gt;\"", pagina, StringComparison.Ordinal);
            Assert.All(ingevuld, veld => Assert.Contains($"name=\"{veld.Item1}\" value=\"{WebUtility.HtmlEncode(veld.Item2)}\"", pagina, StringComparison.Ordinal));
        }

        Assert.Equal(HttpStatusCode.Redirect, (await Stuur(femke, ingevuld)).StatusCode);
        await using var db = proef.Register.Open();
        Assert.Single(await db.Kalenderrijen.Where(rij => rij.Naam == "Studie & <rust>").ToListAsync());
    }

    [Fact]
    public async Task Wie_alleen_kijkt_kan_het_zo_nog_eens_vragen()
    {
        await using var proef = await Webproef.Begin(instellingen: ["--ConnectionStrings:Register={verbinding};Default Timeout=1"]);
        var femke = await proef.Als("beheer");
        using (var import = Houd(proef.Register.Verbinding))
        {
            var antwoord = await femke.GetAsync(Pad);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, antwoord.StatusCode);
            var pagina = await antwoord.Content.ReadAsStringAsync();
            Assert.Contains("neemt nu een aanlevering op", pagina, StringComparison.Ordinal);
            Assert.Contains($"href=\"{WebUtility.HtmlEncode(Pad)}\"", pagina, StringComparison.Ordinal);
            Assert.DoesNotContain("Wat u had ingevuld", pagina, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await femke.GetAsync(Pad)).StatusCode);
    }

    [Fact]
    public void Alleen_wachten_op_een_ander_is_bezet()
    {
        Assert.True(Bezet.Is(new DbUpdateException("", new SqliteException("", SQLitePCL.raw.SQLITE_BUSY))));
        Assert.True(Bezet.Is(new Npgsql.NpgsqlException("", new TimeoutException())));
        Assert.False(Bezet.Is(new SqliteException("", SQLitePCL.raw.SQLITE_CONSTRAINT)));
        Assert.False(Bezet.Is(new Npgsql.NpgsqlException("", new IOException())));
    }

    private const string Pad = "/beheer/kalender?jaar=2025&voor=01AB00";

    private static Task<HttpResponseMessage> Stuur(HttpClient client, IEnumerable<(string Naam, string Waarde)> velden) =>
        client.PostAsync(Pad, new FormUrlEncodedContent(velden.Select(veld => KeyValuePair.Create(veld.Naam, veld.Waarde))));

    /// <summary>As an import does: the one write lock, until it is let go.</summary>
    private static Vastgehouden Houd(string verbinding) => new(verbinding);

    private sealed class Vastgehouden : IDisposable
    {
        private readonly SqliteConnection _verbinding;
        private readonly SqliteTransaction _transactie;

        public Vastgehouden(string verbinding)
        {
            _verbinding = new(verbinding);
            _verbinding.Open();
            _transactie = _verbinding.BeginTransaction(deferred: false);
        }

        public void Dispose()
        {
            _transactie.Dispose();
            _verbinding.Dispose();
        }
    }
}
