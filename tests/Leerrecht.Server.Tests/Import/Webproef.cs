using System.Net;
using System.Text.RegularExpressions;
using Leerrecht.Server.Import;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Leerrecht.Server.Tests.Import;

/// <summary>The web application over a register of its own, with the region of a vector in it.</summary>
public sealed partial class Webproef : IAsyncDisposable
{
    private WebApplication _app = null!;

    public Proefregister Register { get; private set; } = null!;

    public Microsoft.Extensions.Logging.ILoggerFactory Log => _app.Services.GetRequiredService<Microsoft.Extensions.Logging.ILoggerFactory>();

    public Wachtruimte Ruimte => _app.Services.GetRequiredService<Wachtruimte>();

    /// <param name="instellingen">In them {verbinding} stands for where the register is.</param>
    public static async Task<Webproef> Begin(string register = Registers.Sqlite, Action<Wachtruimte>? vooraf = null, params string[] instellingen)
    {
        var proef = new Webproef { Register = await Opnemen.Register(register) };
        await proef.Register.Neem(Vector("05-redenen"), "2025-11-30");
        await Demomensen.Maak(proef.Register.Register, new Handeling("proef", new DateTime(2025, 11, 30, 12, 0, 0, DateTimeKind.Utc), "proef"));
        var map = Directory.CreateTempSubdirectory("leerrecht-import-").FullName;
        vooraf?.Invoke(new Wachtruimte(map));
        proef._app = Serveren.Bouw(["--urls", "http://127.0.0.1:0", $"--ConnectionStrings:Register={proef.Register.Verbinding}", "--Vandaag=2025-11-30", $"--Import:Map={map}", .. instellingen.Select(instelling => instelling.Replace("{verbinding}", proef.Register.Verbinding, StringComparison.Ordinal))]);
        await Serveren.Begin(proef._app, default);
        return proef;
    }

    public static string Vector(string naam) => Path.Combine(AppContext.BaseDirectory, "vectoren", naam);

    /// <summary>Somebody at a browser that does not follow redirects by itself.</summary>
    public async Task<HttpClient> Als(string wie)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(_app.Urls.First()) };
        var antwoord = await client.PostAsync("/rol", new FormUrlEncodedContent([new("wie", wie), new("__RequestVerificationToken", await Bewijs(client, "/rol"))]));
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        return client;
    }

    public static async Task<string> Bewijs(HttpClient client, string pad) =>
        Formulierbewijs().Match(await client.GetStringAsync(pad)).Groups[1].Value;

    /// <summary>Sends files as the form on /import does; the token first.</summary>
    public static async Task<HttpResponseMessage> Lever(HttpClient client, string? bewijs, params (string Naam, byte[] Inhoud)[] bestanden)
    {
        using var vorm = new MultipartFormDataContent();
        if (bewijs is not null)
        {
            vorm.Add(new StringContent(bewijs), "__RequestVerificationToken");
        }

        foreach (var (naam, inhoud) in bestanden)
        {
            vorm.Add(new ByteArrayContent(inhoud), "bestanden", naam);
        }

        return await client.PostAsync("/import/ontvang", vorm);
    }

    /// <summary>Delivers and gives the address of the offer once it was looked through.</summary>
    public async Task<string> Bied(HttpClient client, params (string Naam, byte[] Inhoud)[] bestanden)
    {
        var antwoord = await Lever(client, await Bewijs(client, "/import"), bestanden);
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        var pad = antwoord.Headers.Location!.ToString();
        Assert.StartsWith("/import/zending/", pad, StringComparison.Ordinal);
        await Tot(pad, stand => stand is not Zendingstand.Bekijken);
        return pad;
    }

    public static async Task<HttpResponseMessage> Doe(HttpClient client, string pad, string formulier, params (string Naam, string Waarde)[] velden) =>
        await client.PostAsync(pad, new FormUrlEncodedContent([
            new("_handler", formulier), new("__RequestVerificationToken", await Bewijs(client, pad)), .. velden.Select(veld => KeyValuePair.Create(veld.Naam, veld.Waarde))]));

    /// <summary>Reads the offer in and waits until it is done.</summary>
    public async Task<Zending> LeesIn(HttpClient client, string pad)
    {
        await Doe(client, pad, "start");
        return await Tot(pad, stand => stand is Zendingstand.Klaar or Zendingstand.Onderbroken);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Register.DisposeAsync();
    }

    private async Task<Zending> Tot(string pad, Func<Zendingstand, bool> klaar)
    {
        var id = Guid.Parse(pad.Split('/')[^1]);
        for (var keer = 0; keer < 600; keer++)
        {
            if (Ruimte.Vind(id) is { } zending && klaar(zending.Stand))
            {
                return zending;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"{pad} stays {Ruimte.Vind(id)?.Stand}");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Formulierbewijs();
}
