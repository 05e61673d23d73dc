using System.Net;
using System.Text.RegularExpressions;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Organisaties;
using Leerrecht.Server.Tests.Opslag;
using Leerrecht.Server.Toegang;
using Leerrecht.Server.Toegang.Aanmelden;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Leerrecht.Server.Tests.Toegang.Aanmelden;

/// <summary>The web application over an empty register of its own, at a time that the test sets.</summary>
public sealed partial class Aanmeldproef : IAsyncDisposable
{
    public const string Wachtwoord = "zeven paarse lantaarns";
    private WebApplication _app = null!;

    public Proefklok Klok { get; } = new();

    public Proefregister Register { get; private set; } = null!;

    public DateTime Nu => Handeling.Nu(Klok, "", "").Wanneer;

    public static async Task<Aanmeldproef> Begin(string soort, params string[] instellingen)
    {
        var proef = new Aanmeldproef { Register = await Registers.Nieuw(soort) };
        proef._app = Serveren.Bouw(["--urls", "http://127.0.0.1:0", $"--ConnectionStrings:Register={proef.Register.Verbinding}", .. instellingen], klok: proef.Klok);
        await Serveren.Begin(proef._app, default);
        return proef;
    }

    /// <summary>Somebody at a browser that does not follow redirects by itself.</summary>
    public HttpClient Browser() =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(_app.Urls.First()) };

    public Handeling Doet(string daad) => Handeling.Nu(Klok, "proef", daad);

    /// <summary>This person as administrator of the region.</summary>
    public static Gebruiker Beheerder(Guid medewerker) => new(
        "Bea Beheer",
        new(Guid.CreateVersion7(), medewerker, new(Guid.CreateVersion7(), Organisatiesoort.Regio, "regio", "Proefregio", new(2020, 1, 1), null), Rol.Regiobeheerder, new(2020, 1, 1), null),
        Werkgebied.Leeg);

    /// <summary>Runs a use case with what the application would give it.</summary>
    public async Task<T> Met<T>(Func<RegisterDb, UserManager<InlogRij>, Kluis, Task<T>> doe)
    {
        await using var bereik = _app.Services.CreateAsyncScope();
        var bron = bereik.ServiceProvider;
        return await doe(bron.GetRequiredService<RegisterDb>(), bron.GetRequiredService<UserManager<InlogRij>>(), bron.GetRequiredService<Kluis>());
    }

    public Task<string> EersteLinkNu() => EersteLink.VoerUit(Register.Register, Klok, default)!;

    /// <summary>Somebody in the register with these appointments, who can sign in with <see cref="Wachtwoord"/> and an app.</summary>
    public async Task<(Guid Id, byte[] Totp)> Mens(string email, params Rol[] rollen)
    {
        var id = Guid.CreateVersion7();
        await using (var db = Register.Open())
        {
            db.Medewerkers.Add(new MedewerkerRij { Id = id, Naam = "Ans Proef", Email = email });
            foreach (var rol in rollen)
            {
                var organisatie = new OrganisatieRij { Id = Guid.CreateVersion7(), Soort = Organisatiesoort.Gemeente, Code = $"P{id:N}{rol}", Naam = $"Gemeente {rol}", Van = new(2020, 1, 1) };
                db.Organisaties.Add(organisatie);
                db.Aanstellingen.Add(new AanstellingRij { Id = Guid.CreateVersion7(), MedewerkerId = id, OrganisatieId = organisatie.Id, Rol = rol, Van = new(2020, 1, 1) });
            }

            await db.Vastleggen(Doet("proef.mens"));
        }

        var totp = Totp.NieuwGeheim();
        var pad = ((Core.Uitkomst<string>.Gelukt)await Met((db, _, _) => Uitnodigen.VoerUit(id, Beheerder(Guid.CreateVersion7()), Doet("proef"), db, default))).Waarde;
        Assert.IsType<Core.Uitkomst<IReadOnlyList<string>>.Gelukt>(await Stel(pad, totp));
        return (id, totp);
    }

    /// <summary>Uses a link with a good password and a right code.</summary>
    public async Task<Core.Uitkomst<IReadOnlyList<string>>> Stel(string pad, byte[] totp, string wachtwoord = Wachtwoord)
    {
        var delen = pad.Split('/');
        var soort = Enum.Parse<Linksoort>(delen[1], ignoreCase: true);
        var nieuw = soort == Linksoort.Eerste ? new Instellen.Eerste("Bea Eerst", "Bea@Regio.example", "Proefregio") : null;
        return await Met((db, inloggen, kluis) => Instellen.VoerUit(
            new(soort, delen[2], nieuw, new Instellen.Middel.WachtwoordEnApp(wachtwoord, totp, Totp.Code(totp, Nu))), Nu, db, inloggen, kluis, Doet("toegang.instellen"), default));
    }

    /// <summary>E-mail address and password; then the code of the app after the last one.</summary>
    public async Task<HttpResponseMessage> MeldAan(HttpClient browser, string email, byte[] totp, string wachtwoord = Wachtwoord)
    {
        Klok.Verder(TimeSpan.FromSeconds(30));
        var eerst = await Verstuur(browser, "/aanmelden", "aanmelden", ("email", email), ("wachtwoord", wachtwoord), ("terug", "/account"));
        return eerst.StatusCode == HttpStatusCode.Redirect ? await Verstuur(browser, "/aanmelden/code", "code", ("code", Totp.Code(totp, Nu))) : eerst;
    }

    public static async Task<HttpResponseMessage> Verstuur(HttpClient browser, string pad, string formulier, params (string Naam, string Waarde)[] velden)
    {
        var bewijs = Formulierbewijs().Match(await browser.GetStringAsync(pad)).Groups[1].Value;
        return await browser.PostAsync(pad, new FormUrlEncodedContent([
            new("_handler", formulier), new("__RequestVerificationToken", bewijs), .. velden.Select(veld => KeyValuePair.Create(veld.Naam, veld.Waarde))]));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Register.DisposeAsync();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Formulierbewijs();
}

/// <summary>A clock that stands still until the test moves it.</summary>
public sealed class Proefklok(DateTimeOffset? begin = null) : TimeProvider
{
    private DateTimeOffset _nu = begin ?? new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _nu;

    public void Verder(TimeSpan tijd) => _nu += tijd;
}
