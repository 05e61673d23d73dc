using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Tests.Import;
using Leerrecht.Server.Vorm;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leerrecht.Server.Tests.Toegang;

/// <summary>The outside: how often, what an error says, what a browser is told, and what we are made of.</summary>
public sealed partial class HardeRandenTests
{
    private static readonly string Huis = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Hier())!, "..", "..", ".."));

    [Fact]
    public async Task Te_vaak_zoeken_ophalen_of_openen_geeft_een_zin_en_een_ander_merkt_er_niets_van()
    {
        await using var proef = await Webproef.Begin(instellingen: ["--Remmen:Zoeken=3", "--Remmen:Ophalen=2", "--Remmen:VitaalBelang=1"]);
        using var school = await proef.Als("school-po");
        for (var keer = 0; keer < 3; keer++)
        {
            Assert.Equal(HttpStatusCode.OK, (await school.GetAsync("/leerlingen?zoek=a")).StatusCode);
        }

        var teVaak = await school.GetAsync("/leerlingen?zoek=a");
        Assert.Equal(HttpStatusCode.TooManyRequests, teVaak.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), teVaak.Headers.RetryAfter!.Delta);
        Assert.Contains("Wacht een minuut", await teVaak.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await school.GetAsync("/leerlingen")).StatusCode);

        (string, string)[] velden = [("nummer", "bestaat-niet"), ("reden", "Het kind is vermist en in groot gevaar."), ("uren", "1")];
        Assert.Equal(HttpStatusCode.OK, (await Webproef.Doe(school, "/vitaal-belang", "vitaal", velden)).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Webproef.Doe(school, "/vitaal-belang", "vitaal", velden)).StatusCode);

        using var functionaris = await proef.Als("functionaris");
        Assert.Equal(HttpStatusCode.OK, (await functionaris.GetAsync("/privacy/verwerkingen.csv")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await functionaris.GetAsync("/privacy/verwerkingen.csv")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await functionaris.GetAsync("/privacy/verwerkingen.csv")).StatusCode);
        using var beheer = await proef.Als("beheer");
        Assert.Equal(HttpStatusCode.OK, (await beheer.GetAsync("/privacy/verwerkingen.csv")).StatusCode);
        await using var db = proef.Register.Open();
        Assert.True(await db.Logboek.AnyAsync(rij => rij.Uitkomst == Loguitkomst.Geweigerd && rij.Reden == "http.429"));
    }

    [Fact]
    public async Task Wat_misgaat_bij_een_kind_zegt_niets_van_dat_kind_op_de_pagina_of_in_het_log()
    {
        using var opgevangen = new Opvang();
        await using var proef = await Webproef.Begin();
        proef.Log.AddProvider(opgevangen);
        using var school = await proef.Als("school-po");
        await using var db = proef.Register.Open();
        var eigen = (await school.GetStringAsync("/import")).Contains("01AB01", StringComparison.Ordinal) ? "01AB01" : "01AB00";
        var kind = (await db.Inschrijvingen.FirstAsync(rij => rij.Vestiging == eigen && rij.Eind == null)).LeerlingId;
        await db.Database.ExecuteSqlAsync($"UPDATE leerling SET naam = 'Vera Verstopt', geboortedatum = '2012-13-45' WHERE id = {kind}");

        await school.GetAsync("/leerlingen?zoek=vera");
        foreach (var pad in new[] { $"/leerlingen/{kind}", "/leerlingen" })
        {
            var antwoord = await school.GetAsync(pad);
            var tekst = await antwoord.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.InternalServerError, antwoord.StatusCode);
            Assert.Contains("Er ging iets mis", tekst, StringComparison.Ordinal);
            Assert.DoesNotContain("Verstopt", tekst, StringComparison.Ordinal);
            Assert.DoesNotContain("2012-13-45", tekst, StringComparison.Ordinal);
        }

        // The exception itself does quote it, so the line that is written is what must not.
        Assert.Contains(opgevangen.Fouten, fout => fout.ToString().Contains("2012-13-45", StringComparison.Ordinal));
        Assert.NotEmpty(opgevangen.Regels);
        Assert.All(opgevangen.Regels, regel =>
        {
            Assert.DoesNotContain("Verstopt", regel, StringComparison.Ordinal);
            Assert.DoesNotContain("2012-13-45", regel, StringComparison.Ordinal);
            Assert.DoesNotContain("zoek=vera", regel, StringComparison.Ordinal);
        });
        Assert.Contains(opgevangen.Regels, regel => regel.Contains("System.FormatException", StringComparison.Ordinal) && regel.Contains(" at Leerrecht.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, "https", "max-age=31536000; includeSubDomains")]
    [InlineData(true, "http", "")]
    [InlineData(false, "https", "")]
    public async Task In_productie_komt_een_browser_alleen_nog_over_een_versleutelde_verbinding(bool productie, string protocol, string verwacht)
    {
        await using var diensten = new ServiceCollection().BuildServiceProvider();
        var app = new ApplicationBuilder(diensten);
        app.UseBeveiligingskoppen(alleenVersleuteld: productie);
        var context = new DefaultHttpContext { RequestServices = diensten };
        context.Request.Scheme = protocol;
        await app.Build()(context);

        Assert.Equal(verwacht, context.Response.Headers.StrictTransportSecurity.ToString());
    }

    [Fact]
    public void Elk_pakket_heeft_een_vaste_versie_op_een_plaats()
    {
        var versies = XDocument.Load(Path.Combine(Huis, "Directory.Packages.props"));
        Assert.Equal("true", versies.Descendants("ManagePackageVersionsCentrally").Single().Value);
        Assert.All(versies.Descendants("PackageVersion"), pakket => Assert.Matches(VasteVersie(), pakket.Attribute("Version")!.Value));
        Assert.Equal("true", XDocument.Load(Path.Combine(Huis, "Directory.Build.props")).Descendants("NuGetAudit").Single().Value);
        Assert.All(
            Directory.GetFiles(Huis, "*.csproj", SearchOption.AllDirectories).SelectMany(pad => XDocument.Load(pad).Descendants("PackageReference")),
            pakket => Assert.Null(pakket.Attribute("Version") ?? pakket.Attribute("VersionOverride")));
    }

    [Fact]
    public void Elk_pakket_van_npm_heeft_een_vaste_versie_en_een_zegel()
    {
        var gevonden = 0;
        foreach (var pad in Directory.GetFiles(Huis, "package-lock.json", SearchOption.AllDirectories).Where(pad => !pad.Contains("node_modules", StringComparison.Ordinal) && !pad.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal)))
        {
            using var slot = JsonDocument.Parse(File.ReadAllText(pad));
            foreach (var pakket in slot.RootElement.GetProperty("packages").EnumerateObject().Where(pakket => pakket.Name.Length > 0))
            {
                Assert.True(pakket.Value.TryGetProperty("integrity", out var zegel) && zegel.GetString()!.StartsWith("sha512-", StringComparison.Ordinal), pakket.Name);
                gevonden++;
            }

            using var gevraagd = JsonDocument.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(pad)!, "package.json")));
            foreach (var soort in new[] { "dependencies", "devDependencies" }.Where(soort => gevraagd.RootElement.TryGetProperty(soort, out _)))
            {
                Assert.All(gevraagd.RootElement.GetProperty(soort).EnumerateObject(), pakket => Assert.Matches(VasteVersie(), pakket.Value.GetString()!));
            }
        }

        Assert.True(gevonden > 20);
    }

    /// <summary>What the application logs, as exceptions and as the lines that it writes of them.</summary>
    private sealed class Opvang : ILoggerProvider
    {
        private readonly Lock _slot = new();
        private readonly List<string> _regels = [];
        private readonly List<Exception> _fouten = [];

        public IReadOnlyList<string> Regels
        {
            get
            {
                lock (_slot)
                {
                    return [.. _regels];
                }
            }
        }

        public IReadOnlyList<Exception> Fouten
        {
            get
            {
                lock (_slot)
                {
                    return [.. _fouten];
                }
            }
        }

        public ILogger CreateLogger(string categoryName) => new Schrijver(this, categoryName);

        public void Dispose()
        {
        }

        private sealed class Schrijver(Opvang opvang, string categorie) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                using var regel = new StringWriter();
                new Logregel().Write(new LogEntry<TState>(logLevel, categorie, eventId, state, exception, formatter), null, regel);
                lock (opvang._slot)
                {
                    opvang._regels.Add(regel.ToString());
                    opvang._fouten.AddRange(exception is null ? [] : [exception]);
                }
            }
        }
    }

    private static string Hier([CallerFilePath] string pad = "") => pad;

    [GeneratedRegex(@"^\d+\.\d+\.\d+$")]
    private static partial Regex VasteVersie();
}
