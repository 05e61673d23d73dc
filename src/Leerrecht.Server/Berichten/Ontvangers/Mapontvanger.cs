using System.Globalization;
using System.Text.Json;
using Leerrecht.Core.Meldingen;

namespace Leerrecht.Server.Berichten.Ontvangers;

/// <summary>
/// A receiver by files. A message is laid in <c>uit</c> as KEY.json; the other side takes it away and lays its answer in <c>in</c> as
/// KEY.antwoord.json, and what it tells of itself as NUMBER.terugmelding.json. A file comes into being whole or not at all. That one was
/// laid out is remembered in <c>gelegd</c>, so that what the other side took is not laid out again.
/// </summary>
public sealed class Mapontvanger(string map) : IVerzuimregister
{
    private const string Terug = ".terugmelding.json";

    private string Uit => Path.Combine(map, "uit");

    private string In => Path.Combine(map, "in");

    private string Gelegd => Path.Combine(map, "gelegd");

    public async Task<Bezorging> Bezorg(Enveloppe wat, CancellationToken ct)
    {
        try
        {
            Array.ForEach([Uit, In, Gelegd], plaats => Directory.CreateDirectory(plaats));
            var antwoord = Path.Combine(In, $"{wat.Sleutel}.antwoord.json");
            if (File.Exists(antwoord))
            {
                return Lees(await File.ReadAllTextAsync(antwoord, ct));
            }

            var gelegd = Path.Combine(Gelegd, wat.Sleutel.ToString());
            if (!File.Exists(gelegd))
            {
                await Leg(Path.Combine(Uit, $"{wat.Sleutel}.json"), JsonSerializer.Serialize(
                    new { Sleutel = wat.Sleutel, Soort = wat.Soort.Woord(), wat.Kenmerk, Inhoud = JsonDocument.Parse(wat.Inhoud).RootElement }, JsonSerializerOptions.Web), ct);
                await File.WriteAllTextAsync(gelegd, "", ct);
            }

            return new Bezorging.Mislukt("wacht-op-antwoord");
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            return new Bezorging.Onbereikbaar("map-onbereikbaar");
        }
    }

    private static Bezorging Lees(string antwoord)
    {
        try
        {
            return JsonSerializer.Deserialize<Ontvangst>(antwoord, JsonSerializerOptions.Web) switch
            {
                { Meldingsnummer: { Length: > 0 } nummer } => new Bezorging.Aangekomen(nummer),
                { Fouten: { Count: > 0 } fouten } => new Bezorging.Geweigerd(Foutcodes.Van(fouten)),
                _ => new Bezorging.Mislukt("antwoord-onleesbaar"),
            };
        }
        catch (JsonException)
        {
            return new Bezorging.Mislukt("antwoord-onleesbaar");
        }
    }

    /// <summary>All that lies there: what was read before goes away once it is kept.</summary>
    public async Task<Terugblik> Haal(string? na, CancellationToken ct)
    {
        Directory.CreateDirectory(In);
        var uit = new List<Terugmelding>();
        foreach (var pad in Directory.GetFiles(In, "*" + Terug).Order(StringComparer.Ordinal))
        {
            try
            {
                uit.Add(JsonSerializer.Deserialize<Terugmelding>(await File.ReadAllTextAsync(pad, ct), JsonSerializerOptions.Web)!);
            }
            catch (JsonException)
            {
                File.Move(pad, pad + ".onleesbaar", overwrite: true);
            }
        }

        return new(uit, na);
    }

    public Task Bewaard(IReadOnlyList<Terugmelding> wat, CancellationToken ct)
    {
        foreach (var een in wat)
        {
            File.Delete(Path.Combine(In, een.Nummer.ToString(CultureInfo.InvariantCulture) + Terug));
        }

        return Task.CompletedTask;
    }

    /// <summary>Whole or not at all, also when the machine stops.</summary>
    internal static async Task Leg(string pad, string inhoud, CancellationToken ct)
    {
        var half = $"{pad}.half";
        await using (var bestand = new FileStream(half, FileMode.Create, FileAccess.Write))
        {
            await using var schrijver = new StreamWriter(bestand);
            await schrijver.WriteAsync(inhoud.AsMemory(), ct);
            await schrijver.FlushAsync(ct);
            bestand.Flush(flushToDisk: true);
        }

        File.Move(half, pad, overwrite: true);
    }
}
