using System.Text.Json;
using Leerrecht.Server.Berichten;
using Leerrecht.Server.Berichten.Ontvangers;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Tests.Toegang.Aanmelden;
using Microsoft.Extensions.Configuration;
using static Leerrecht.Server.Tests.Berichten.Berichtproef;

namespace Leerrecht.Server.Tests.Berichten;

/// <summary>Mail through a real server, and into a folder.</summary>
public sealed class MailTests
{
    [Theory]
    [InlineData("Mail__Map", "post", "Mail:Van ontbreekt")]
    [InlineData("Verzuimregister__Adres", "register", "Verzuimregister:Adres is geen webadres: 'register'")]
    public async Task Een_instelling_die_niet_kan_is_een_zin_voor_wie_start_en_geen_storing(string naam, string waarde, string zin)
    {
        using var proces = Proces.Maak(["serveer", "--urls", "http://127.0.0.1:0"], [(naam, waarde), ("ConnectionStrings__Register", "Data Source=:memory:")]);
        proces.Start();
        var uitvoer = proces.StandardOutput.ReadToEndAsync();
        var fout = await proces.StandardError.ReadToEndAsync();
        await proces.WaitForExitAsync();
        Assert.Equal(("", 2), (await uitvoer, proces.ExitCode));
        Assert.Contains(zin, fout, StringComparison.Ordinal);
        Assert.Contains("start opnieuw", Assert.Single(fout.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_gaat_over_smtp_met_aanmelden_en_een_vaste_sleutel()
    {
        await using var server = await Mailproces.Begin(metAanmelden: true);
        await using var register = await Registers.Nieuw(Registers.Sqlite);
        var klok = new Proefklok();
        var id = await Zet(register, "sanne@school.example", klok);

        await Bezorgen.VoerUit(register.Register, Post(("Server", "127.0.0.1"), ("Poort", $"{server.Poort}"), ("Gebruiker", "leerrecht"), ("Wachtwoord", "geheim")), klok);

        var mail = await server.Volgende();
        Assert.Equal("leerrecht@regio.example", mail.Van);
        Assert.Equal(["sanne@school.example"], mail.Aan);
        Assert.Contains($"<{id}@regio.example>", mail.Tekst, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Twee punten", mail.Tekst, StringComparison.Ordinal);
        var rij = await register.Bericht(id);
        Assert.Equal((true, null), (rij.BezorgdOp is not null, rij.Inhoud));
    }

    [Fact]
    public async Task Een_server_die_er_niet_is_een_die_later_wil_en_een_adres_dat_niet_bestaat()
    {
        await using var register = await Registers.Nieuw(Registers.Sqlite);
        var (klok, poort) = (new Proefklok(), Mailproces.VrijePoort());
        var (goed, later, weg) = (await Zet(register, "sanne@school.example", klok), await Zet(register, "later@school.example", klok), await Zet(register, "weiger@school.example", klok));
        var post = Post(("Server", "127.0.0.1"), ("Poort", $"{poort}"));
        await Bezorgen.VoerUit(register.Register, post, klok);
        Assert.Equal("onbereikbaar", (await register.Bericht(goed)).Fout);

        await using var server = await Mailproces.Begin(poort);
        klok.Verder(TimeSpan.FromHours(2));
        await Bezorgen.VoerUit(register.Register, post, klok);
        Assert.Equal(["sanne@school.example"], (await server.Volgende()).Aan);
        Assert.Equal("smtp-451", (await register.Bericht(later)).Fout);
        Assert.NotNull((await register.Bericht(later)).VolgendePoging);
        Assert.Equal(("adres:geweigerd", true), ((await register.Bericht(weg)).Fout, (await register.Bericht(weg)).GeweigerdOp is not null));
        Assert.True(server.IsLeeg);
    }

    [Fact]
    public async Task Mail_kan_ook_in_een_map_waar_een_ander_hem_haalt()
    {
        await using var register = await Registers.Nieuw(Registers.Sqlite);
        var map = Directory.CreateTempSubdirectory("leerrecht-post-");
        try
        {
            var klok = new Proefklok();
            var id = await Zet(register, "sanne@school.example", klok);
            Assert.Equal(1, await Bezorgen.VoerUit(register.Register, Post(("Map", map.FullName)), klok));
            Assert.Contains("Twee punten", await File.ReadAllTextAsync(Path.Combine(map.FullName, $"{id}.eml")), StringComparison.Ordinal);
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    [Fact]
    public void Zonder_afzender_begint_het_niet() =>
        Assert.Throws<Instellingsfout>(() => Bezorgers.Van(new ConfigurationBuilder().AddInMemoryCollection([new("Mail:Server", "127.0.0.1")]).Build()));

    internal static Bezorgers Post(params (string Naam, string Waarde)[] instellingen) => new(new Dictionary<string, IBezorger>
    {
        ["Mail"] = Mailbezorger.Van(new ConfigurationBuilder()
            .AddInMemoryCollection([new("Van", "leerrecht@regio.example"), .. instellingen.Select(een => KeyValuePair.Create(een.Naam, (string?)een.Waarde))]).Build())!,
    });

    private static async Task<Guid> Zet(Proefregister register, string aan, TimeProvider klok)
    {
        await using var db = register.Open();
        var rij = await Klaarzetten.VoerUit(
            new(Berichtsoort.Mail, School, JsonSerializer.Serialize(new Mailinhoud(aan, "Vandaag in Leerrecht", "Twee punten vragen vandaag aandacht."))), Daad(klok), db, default);
        await db.Vastleggen(Daad(klok));
        return rij.Id;
    }
}
