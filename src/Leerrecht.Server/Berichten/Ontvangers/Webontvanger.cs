using System.Net;
using System.Text;
using System.Text.Json;
using Leerrecht.Core.Meldingen;

namespace Leerrecht.Server.Berichten.Ontvangers;

/// <summary>
/// A receiver over HTTP. A message goes to the address of its kind with its key in <c>Idempotency-Key</c>; 200 or 201 gives the number,
/// 422 the fields that cannot be. What else is said in an answer is not kept: it may repeat what was sent.
/// </summary>
public sealed class Webontvanger(Uri adres) : IVerzuimregister, IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false })
    {
        BaseAddress = new Uri(adres.AbsoluteUri.TrimEnd('/') + "/"), Timeout = Bezorgen.Geduld,
    };

    public async Task<Bezorging> Bezorg(Enveloppe wat, CancellationToken ct)
    {
        using var vraag = new HttpRequestMessage(HttpMethod.Post, wat.Soort.Woord()) { Content = new StringContent(wat.Inhoud, Encoding.UTF8, "application/json") };
        vraag.Headers.Add("Idempotency-Key", wat.Sleutel.ToString());
        if (wat.Kenmerk is { } kenmerk)
        {
            vraag.Headers.Add("Kenmerk", kenmerk.ToString());
        }

        try
        {
            using var antwoord = await _http.SendAsync(vraag, ct);
            return await Lees(antwoord, ct);
        }
        catch (HttpRequestException)
        {
            return new Bezorging.Onbereikbaar("onbereikbaar");
        }
        catch (TaskCanceledException) when (!ct.IsCancellationRequested)
        {
            return new Bezorging.Onbereikbaar("geen-antwoord");
        }
    }

    private static async Task<Bezorging> Lees(HttpResponseMessage antwoord, CancellationToken ct)
    {
        switch (antwoord.StatusCode)
        {
            case HttpStatusCode.OK or HttpStatusCode.Created:
                // An answer that cannot be read may come from something in between: the same key makes it harmless to ask again.
                return await Antwoord(antwoord, ct) is { Meldingsnummer: { Length: > 0 } nummer } ? new Bezorging.Aangekomen(nummer) : new Bezorging.Mislukt("antwoord-onleesbaar");
            case HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict:
                return new Bezorging.Geweigerd(Foutcodes.Van((await Antwoord(antwoord, ct))?.Fouten));
            case HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout
                or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden:
                return new Bezorging.Onbereikbaar($"status-{(int)antwoord.StatusCode}");
            default:
                return new Bezorging.Mislukt($"status-{(int)antwoord.StatusCode}");
        }
    }

    private static async Task<Ontvangst?> Antwoord(HttpResponseMessage antwoord, CancellationToken ct)
    {
        try
        {
            return await antwoord.Content.ReadFromJsonAsync<Ontvangst>(JsonSerializerOptions.Web, ct);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public async Task<Terugblik> Haal(string? na, CancellationToken ct)
    {
        try
        {
            return await _http.GetFromJsonAsync<Terugblik>($"terugmeldingen?na={Uri.EscapeDataString(na ?? "")}", JsonSerializerOptions.Web, ct) ?? new([], na);
        }
        catch (Exception fout) when (fout is HttpRequestException or JsonException || (fout is TaskCanceledException && !ct.IsCancellationRequested))
        {
            throw new IOException("The register cannot be read.", fout);
        }
    }

    /// <summary>It tells from where it is asked on.</summary>
    public Task Bewaard(IReadOnlyList<Terugmelding> wat, CancellationToken ct) => Task.CompletedTask;

    public void Dispose() => _http.Dispose();
}

/// <summary>What a receiver answers: the number, or the fields that cannot be.</summary>
public sealed record Ontvangst(string? Meldingsnummer, IReadOnlyList<Veldafwijzing>? Fouten = null);

/// <param name="Veld">Letter or name of the field.</param>
/// <param name="Code">What is wrong with it.</param>
/// <param name="Zin">The same for people; not kept, as it may quote.</param>
public sealed record Veldafwijzing(string Veld, string Code, string? Zin = null);
