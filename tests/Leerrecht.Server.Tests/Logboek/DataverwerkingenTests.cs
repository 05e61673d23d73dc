using System.Security.Cryptography;
using System.Text;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Tests.Opslag;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Leerrecht.Server.Tests.Logboek;

/// <summary>What goes to a Logboek Dataverwerkingen, as a receiver gets it over the line.</summary>
public class DataverwerkingenTests
{
    private static readonly byte[] Sleutel = SHA256.HashData("sleutel van de proef"u8);
    private static readonly Guid Kind = Guid.Parse("0199a000-0000-7000-8000-0000000000aa");
    private static readonly Guid AnderKind = Guid.Parse("0199a000-0000-7000-8000-0000000000bb");

    [Fact]
    public async Task Een_rij_gaat_als_spoor_met_de_verwerkingsactiviteit_en_een_pseudoniem()
    {
        var ontvangen = new MemoryStream();
        await using var ontvanger = await Ontvanger(ontvangen);
        await using var register = await Registers.Nieuw(Registers.Sqlite);
        using (Dataverwerkingen.Begin(Instellingen(
            (Dataverwerkingen.Eindpunt, ontvanger.Urls.First()), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), (Dataverwerkingen.Sleutelinstelling, Convert.ToBase64String(Sleutel)))))
        {
            var handeling = new Handeling("Marieke Jansen", new DateTime(2026, 11, 17, 13, 3, 0, DateTimeKind.Utc), "/leerlingen/{Id:guid}")
            {
                Spoor = "0af7651916cd43dd8448eb211c80319c", Rol = "leerplichtambtenaar", Organisatie = "Waterwijk",
            };
            await new Logboekschrijver(register.Register).Schrijf(
            [
                new(handeling, Logdaad.Zien) { Kinderen = [Kind], Aantal = 1, Regels = "2026-1 leerplicht-inwoner leerplicht-verzuim", Grondslag = "Leerplichtwet 1969 art. 16" },
                new(handeling, Logdaad.Zoeken) { Kinderen = [Kind, AnderKind], Aantal = 2, Regels = "2026-1 leerplicht-inwoner" },
                new(handeling, Logdaad.Zien) { Uitkomst = Loguitkomst.Geweigerd, Reden = "toegang.niet-voor-rol" },
            ]);
        }

        var bytes = ontvangen.ToArray();
        var tekst = Encoding.Latin1.GetString(bytes);
        Assert.Contains("dpl.core.processing_activity_id", tekst, StringComparison.Ordinal);
        Assert.Contains("urn:leerrecht:verwerkingsactiviteit:leerplicht-inwoner", tekst, StringComparison.Ordinal);
        Assert.Contains("dpl.core.data_subject_id", tekst, StringComparison.Ordinal);
        Assert.Equal(2, Aantal(tekst, Pseudoniem(Kind)));
        Assert.Equal(1, Aantal(tekst, Pseudoniem(AnderKind)));
        Assert.Contains("toegang.niet-voor-rol", tekst, StringComparison.Ordinal);
        Assert.True(bytes.AsSpan().IndexOf(Convert.FromHexString("0af7651916cd43dd8448eb211c80319c")) >= 0, "the trace of the request");

        // Never the key itself in any shape, nor who looked.
        Assert.DoesNotContain(Kind.ToString(), tekst, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Kind.ToString("N"), tekst, StringComparison.OrdinalIgnoreCase);
        Assert.True(bytes.AsSpan().IndexOf(Kind.ToByteArray(bigEndian: true)) < 0);
        Assert.True(bytes.AsSpan().IndexOf(Kind.ToByteArray()) < 0);
        Assert.DoesNotContain("Marieke", tekst, StringComparison.Ordinal);
    }

    [Fact]
    public void Zonder_eindpunt_gaat_er_niets_uit_en_zonder_sleutel_ook_niet()
    {
        Assert.Null(Dataverwerkingen.Begin(Instellingen()));
        Assert.Throws<InvalidOperationException>(() => Dataverwerkingen.Begin(Instellingen((Dataverwerkingen.Eindpunt, "http://127.0.0.1:1"))));
        Assert.Throws<InvalidOperationException>(() => Dataverwerkingen.Begin(Instellingen(
            (Dataverwerkingen.Eindpunt, "http://127.0.0.1:1"), (Dataverwerkingen.Sleutelinstelling, Convert.ToBase64String(new byte[16])))));
    }

    private static string Pseudoniem(Guid kind) => Convert.ToHexStringLower(HMACSHA256.HashData(Sleutel, kind.ToByteArray(bigEndian: true)));

    private static int Aantal(string tekst, string woord) => tekst.Split(woord).Length - 1;

    private static IConfiguration Instellingen(params (string Naam, string Waarde)[] waarden) =>
        new ConfigurationBuilder().AddInMemoryCollection(waarden.Select(paar => KeyValuePair.Create(paar.Naam, (string?)paar.Waarde))).Build();

    /// <summary>A receiver as small as it can be: keeps what it is sent, and says that it has it.</summary>
    private static async Task<WebApplication> Ontvanger(MemoryStream ontvangen)
    {
        var bouwer = WebApplication.CreateSlimBuilder();
        bouwer.Logging.ClearProviders();
        var app = bouwer.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost("/v1/traces", async (HttpRequest vraag) =>
        {
            var bericht = new MemoryStream();
            await vraag.Body.CopyToAsync(bericht);
            lock (ontvangen)
            {
                bericht.WriteTo(ontvangen);
            }

            return Results.Bytes([], "application/x-protobuf");
        });
        await app.StartAsync();
        return app;
    }
}
