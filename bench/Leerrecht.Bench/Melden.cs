using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Leerrecht.Bench;

/// <summary>
/// Sixty people at once who report and handle, over HTTP, with rights and record: at forty schools a signal is opened, reported and now and then
/// taken back; twenty officers open their worklist, take a report up, put a talk on a day, record it and close. First as people do, who read and
/// type for five to fifteen seconds between two clicks; then without any pause, which no people do, to see where it ends.
/// </summary>
public static partial class Melden
{
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan Duur = TimeSpan.FromSeconds(100);
    private static readonly TimeSpan DuurZonderPauze = TimeSpan.FromSeconds(20);
    private static readonly JsonSerializerOptions Vorm = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static async Task<int> Meet(string[] argumenten)
    {
        await using var opstelling = await Opstelling.Begin(argumenten, Meldmensen.Maak);
        await using var db = opstelling.Register.Open();
        var (mensen, naarGemeente) = await Meldmensen.Lees(db);
        var browsers = new List<HttpClient>();
        foreach (var mens in mensen)
        {
            browsers.Add(await opstelling.Browser(mens.Sleutel));
        }

        var alsMensen = await Loop("as people do", TimeSpan.FromSeconds(5), () => TimeSpan.FromSeconds(5 + 10 * Random.Shared.NextDouble()), Duur);
        var zonderPauze = await Loop("without a pause", TimeSpan.Zero, null, DuurZonderPauze);
        await opstelling.App.StopAsync();
        Console.WriteLine(JsonSerializer.Serialize(
            new { register = opstelling.Soort, leerlingen = db.Leerlingen.Count(), mensen = mensen.Count, denktijd_s = "5-15", als_mensen = alsMensen, zonder_pauze = zonderPauze }, Vorm));
        return 0;

        async Task<object> Loop(string naam, TimeSpan spreiding, Func<TimeSpan>? denk, TimeSpan duur)
        {
            var verkeer = new Verkeer();
            using var stop = new CancellationTokenSource();
            var lopend = mensen.Select((mens, plaats) => Task.Run(async () =>
            {
                var gang = new Gang(browsers[plaats], denk, verkeer, stop.Token);
                try
                {
                    await Task.Delay(spreiding * Random.Shared.NextDouble(), stop.Token);
                    while (true)
                    {
                        await (mens.VanSchool ? School(gang, mens, naarGemeente) : Leerplicht(gang, mens));
                    }
                }
                catch (OperationCanceledException)
                {
                }
            })).ToList();
            await Task.Delay(Warm);
            verkeer.Telt = true;
            var (klok, rekentijd) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            await Task.Delay(duur);
            verkeer.Telt = false;
            var (verstreken, gerekend) = (klok.Elapsed, Environment.CpuUsage.TotalTime - rekentijd);
            await stop.CancelAsync();
            await Task.WhenAll(lopend);

            var (schrijven, lezen) = (verkeer.Van(schrijft: true), verkeer.Van(schrijft: false));
            Console.Error.WriteLine(
                $"{naam}: {verkeer.Aantal / verstreken.TotalSeconds:0.0} requests per second, {verkeer.Mislukt} refused, processor of this process {gerekend / verstreken:0.00} of {Environment.ProcessorCount} cores");
            Console.Error.WriteLine($"  writes {schrijven.Aantal,6}   p50 {schrijven.P50,8:0.0}   p95 {schrijven.P95,8:0.0}   max {schrijven.Langst,8:0.0} ms");
            Console.Error.WriteLine($"  reads  {lezen.Aantal,6}   p50 {lezen.P50,8:0.0}   p95 {lezen.P95,8:0.0}   max {lezen.Langst,8:0.0} ms");
            foreach (var (stap, maat) in verkeer.PerStap())
            {
                Console.Error.WriteLine($"    {stap,-22} {maat.Aantal,6}   p50 {maat.P50,8:0.0}   p95 {maat.P95,8:0.0} ms");
            }

            return new
            {
                per_seconde = Math.Round(verkeer.Aantal / verstreken.TotalSeconds, 1), geweigerd = verkeer.Mislukt, rekentijd = Math.Round(gerekend / verstreken, 2),
                schrijven, lezen, stappen = verkeer.PerStap(),
            };
        }
    }

    private static async Task School(Gang gang, Meldmensen.Mens mens, Func<Guid, ConcurrentQueue<Guid>?> naarGemeente)
    {
        await gang.Kijk("vandaag", "/vandaag");
        if (!mens.Werk.TryDequeue(out var signaal))
        {
            return;
        }

        var pad = $"/signalen/{signaal}/melden";
        var pagina = await gang.Kijk("formulier", pad);
        if (!pagina.Contains("value=\"melden\"", StringComparison.Ordinal))
        {
            return;
        }

        var naar = await gang.Stuur("melden", pad, Formulier.Lees(pagina, "melden").Met(
            ("reden", "Onbekend; de leerling zegt er niets over."), ("actie-school", "Gebeld met de ouders; de mentor sprak de leerling."), ("actie-gewenst", "ja"), ("prioriteit", "gewoon"),
            ("toelichting", "Graag in gesprek met leerling en ouders."), ("contact-naam", "Proef Persoon"), ("contact-functie", "Verzuimcoördinator"),
            ("contact-telefoon", ""), ("contact-email", "verzuim@school.example"), ("telefoon-thuis", "")));
        if (naar is null || Nummer(naar) is not { } melding)
        {
            return;
        }

        pagina = await gang.Kijk("melding", naar);

        // One in four turns out to be a mistake.
        if (melding.ToByteArray()[^1] % 4 == 0 && pagina.Contains("value=\"intrekken\"", StringComparison.Ordinal))
        {
            await gang.Stuur("intrekken", $"/meldingen/{melding}", Formulier.Lees(pagina, "intrekken").Met(("reden", "De leerling was toch op school.")));
            return;
        }

        naarGemeente(signaal)?.Enqueue(melding);
    }

    private static async Task Leerplicht(Gang gang, Meldmensen.Mens mens)
    {
        await gang.Kijk("werklijst", "/meldingen");
        if (!mens.Werk.TryDequeue(out var melding))
        {
            return;
        }

        var pad = $"/meldingen/{melding}";
        (string Stap, Func<Formulier, FormUrlEncodedContent> Vul)[] stappen =
        [
            ("opnemen", formulier => formulier.Met()),
            ("zetten", formulier => formulier.Met(("soort", "gesprek"), ("uiterlijk", "2026-11-27"), ("waar", "14.00 uur, stadskantoor"), ("waarom", "Basisanalyse met leerling en ouders."))),
            ("afronden-1", formulier => formulier.Met(("uitkomst-1", "gehouden"), ("wie-1", "De leerling en de moeder"), ("verslag-1", "De mentor belt elke week; na de kerst kijken wij weer."))),
            ("afsluiten", formulier => formulier.Met(("sluitreden", "afspraken"), ("opmerking", "Gesproken met leerling en ouders; de mentor belt elke week."))),
        ];
        foreach (var (stap, vul) in stappen)
        {
            var pagina = await gang.Kijk("melding", pad);
            if (!pagina.Contains($"value=\"{stap}\"", StringComparison.Ordinal) || await gang.Stuur(stap, pad, vul(Formulier.Lees(pagina, stap))) is null)
            {
                return;
            }
        }
    }

    private static Guid? Nummer(string pad) => Sleutel().Match(pad) is { Success: true } gevonden ? Guid.Parse(gevonden.Value) : null;

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Sleutel();
}
