using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Leerrecht.Server.Toegang.Aanmelden;

/// <summary>
/// Talks OpenID Connect with the identity providers of organisations: authorization code with PKCE. What a provider says of itself and its
/// keys is fetched when somebody signs in, kept for hours, and fetched anew when a token is signed with a key that is not known.
/// </summary>
public sealed class Oidcaanbieders : IDisposable
{
    private static readonly TimeSpan Speling = TimeSpan.FromMinutes(2);

    /// <summary>Only signatures of which the key itself is no secret of ours.</summary>
    private static readonly string[] Handtekeningen = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    private readonly ConcurrentDictionary<string, Lazy<ConfigurationManager<OpenIdConnectConfiguration>>> _bekend = new(StringComparer.Ordinal);
    private readonly Lazy<HttpClient> _http = new(() => new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10) })
    {
        Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = 1_000_000,
    });

    /// <summary>What somebody took along when going to a provider, and must bring back.</summary>
    public sealed record Onderweg(Guid Aanbieder, string Staat, string Nonce, string Proef, string Adres, string Terug);

    /// <summary>Who somebody is, as the provider says.</summary>
    /// <param name="Waarde">Of the claim by which people are found.</param>
    /// <param name="Bevestigd">The provider says to have verified the e-mail address.</param>
    public sealed record Persoon(string Subject, string? Waarde, bool Bevestigd);

    /// <summary>Whether this can be the address of a provider: over TLS, or on this computer.</summary>
    public static bool IsAdres(string issuer) =>
        Uri.TryCreate(issuer, UriKind.Absolute, out var adres) && adres.Query.Length == 0 && adres.Fragment.Length == 0 && adres.UserInfo.Length == 0
        && (adres.Scheme == Uri.UriSchemeHttps || (adres.Scheme == Uri.UriSchemeHttp && adres.IsLoopback));

    /// <summary>What the provider says of itself; fails when it cannot be reached or says something else than its address.</summary>
    public async Task<OpenIdConnectConfiguration> Configuratie(string issuer, CancellationToken ct)
    {
        var gevonden = await _bekend.GetOrAdd(issuer, Nieuw).Value.GetConfigurationAsync(ct);
        return gevonden.Issuer == issuer ? gevonden : throw new InvalidOperationException($"The provider calls itself {gevonden.Issuer}.");
    }

    /// <summary>Where to send the browser, and what it must bring back.</summary>
    public async Task<(string Naar, Onderweg Onderweg)> Begin(OidcAanbiederRij aanbieder, string adres, string terug, CancellationToken ct)
    {
        var configuratie = await Configuratie(aanbieder.Issuer, ct);
        var onderweg = new Onderweg(aanbieder.Id, Geheim.Nieuw(), Geheim.Nieuw(), Geheim.Nieuw(), adres, terug);
        var vraag = new OpenIdConnectMessage
        {
            IssuerAddress = configuratie.AuthorizationEndpoint,
            ClientId = aanbieder.ClientId,
            ResponseType = OpenIdConnectResponseType.Code,
            RedirectUri = adres,
            Scope = "openid email",
            State = onderweg.Staat,
            Nonce = onderweg.Nonce,
        };
        vraag.SetParameter("code_challenge", Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(onderweg.Proef))));
        vraag.SetParameter("code_challenge_method", "S256");
        return (vraag.CreateAuthenticationRequestUrl(), onderweg);
    }

    /// <summary>Exchanges the code for a token and checks it: signature, issuer, audience, time, nonce.</summary>
    public async Task<Persoon> Haal(OidcAanbiederRij aanbieder, string geheim, string code, Onderweg onderweg, CancellationToken ct)
    {
        var configuratie = await Configuratie(aanbieder.Issuer, ct);
        var antwoord = await Wissel(configuratie, aanbieder, geheim, code, onderweg, ct);
        var claims = await Keur(configuratie, aanbieder, antwoord.IdToken, ct);
        if (!claims.TryGetValue("nonce", out var nonce) || nonce as string != onderweg.Nonce || claims.GetValueOrDefault("sub") is not string subject)
        {
            throw new SecurityTokenException("The token is not the answer to our question.");
        }

        if (!claims.ContainsKey(aanbieder.Claim) && antwoord.AccessToken is { } toegang && configuratie.UserInfoEndpoint is { Length: > 0 } adres)
        {
            var meer = await Userinfo(adres, toegang, ct);
            claims = meer.GetValueOrDefault("sub") as string == subject ? meer : throw new SecurityTokenException("The provider speaks of two people.");
        }

        return new(subject, claims.GetValueOrDefault(aanbieder.Claim) as string, claims.GetValueOrDefault("email_verified") is true or "true");
    }

    public void Dispose()
    {
        if (_http.IsValueCreated)
        {
            _http.Value.Dispose();
        }
    }

    private Lazy<ConfigurationManager<OpenIdConnectConfiguration>> Nieuw(string issuer) => new(() => new(
        issuer.TrimEnd('/') + "/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(_http.Value) { RequireHttps = issuer.StartsWith("https:", StringComparison.OrdinalIgnoreCase) }));

    private async Task<OpenIdConnectMessage> Wissel(OpenIdConnectConfiguration configuratie, OidcAanbiederRij aanbieder, string geheim, string code, Onderweg onderweg, CancellationToken ct)
    {
        var velden = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = onderweg.Adres, ["code_verifier"] = onderweg.Proef,
        };
        using var vraag = new HttpRequestMessage(HttpMethod.Post, configuratie.TokenEndpoint);
        if (configuratie.TokenEndpointAuthMethodsSupported is { Count: > 0 } wijzen && !wijzen.Contains("client_secret_basic"))
        {
            (velden["client_id"], velden["client_secret"]) = (aanbieder.ClientId, geheim);
        }
        else
        {
            vraag.Headers.Authorization = new AuthenticationHeaderValue(
                "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(aanbieder.ClientId)}:{Uri.EscapeDataString(geheim)}")));
        }

        vraag.Content = new FormUrlEncodedContent(velden);
        using var antwoord = await _http.Value.SendAsync(vraag, ct);
        antwoord.EnsureSuccessStatusCode();
        return new(await antwoord.Content.ReadAsStringAsync(ct));
    }

    private async Task<Dictionary<string, object?>> Keur(OpenIdConnectConfiguration configuratie, OidcAanbiederRij aanbieder, string token, CancellationToken ct)
    {
        var uitkomst = await Keur(configuratie, aanbieder, token);
        if (uitkomst.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // The provider has new keys.
            _bekend[aanbieder.Issuer] = Nieuw(aanbieder.Issuer);
            uitkomst = await Keur(await Configuratie(aanbieder.Issuer, ct), aanbieder, token);
        }

        return uitkomst.IsValid ? uitkomst.Claims.ToDictionary(claim => claim.Key, claim => (object?)claim.Value) : throw uitkomst.Exception;
    }

    private static Task<TokenValidationResult> Keur(OpenIdConnectConfiguration configuratie, OidcAanbiederRij aanbieder, string token) =>
        new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = aanbieder.Issuer,
            ValidAudience = aanbieder.ClientId,
            IssuerSigningKeys = configuratie.SigningKeys,
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = Handtekeningen,
            ClockSkew = Speling,
        });

    private async Task<Dictionary<string, object?>> Userinfo(string adres, string toegang, CancellationToken ct)
    {
        using var vraag = new HttpRequestMessage(HttpMethod.Get, adres);
        vraag.Headers.Authorization = new AuthenticationHeaderValue("Bearer", toegang);
        using var antwoord = await _http.Value.SendAsync(vraag, ct);
        antwoord.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await antwoord.Content.ReadAsStringAsync(ct));
        return json.RootElement.EnumerateObject().ToDictionary(veld => veld.Name, veld => (object?)(veld.Value.ValueKind switch
        {
            JsonValueKind.String => veld.Value.GetString(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        }));
    }
}
