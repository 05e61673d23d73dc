using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Leerrecht.Server.Toegang;

/// <summary>
/// As long as anybody may choose to be anybody, pages are served to this computer only: the server must listen on loopback addresses,
/// and the request must come from here and name this computer (so that no other site's name can be pointed at it).
/// </summary>
public static class AlleenLokaal
{
    public static readonly object Geweigerd = new();

    public static void UseAlleenLokaal(this WebApplication app)
    {
        var adressen = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        app.Use((context, verder) =>
        {
            if (context.Items.ContainsKey(Geweigerd)
                || context.GetEndpoint()?.Metadata.GetMetadata<VoorIedereen>() is not null
                || (LuistertLokaal(adressen?.Addresses ?? []) && KomtVanHier(context)))
            {
                return verder(context);
            }

            context.Items[Geweigerd] = true;
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        });
    }

    internal static bool LuistertLokaal(ICollection<string> adressen) =>
        adressen.All(adres => IsLokaal(BindingAddress.Parse(adres).Host));

    private static bool KomtVanHier(HttpContext context) =>
        (context.Connection.RemoteIpAddress is not { } van || IPAddress.IsLoopback(van))
        && (context.Connection.LocalIpAddress is not { } op || IPAddress.IsLoopback(op))
        && !context.Request.Headers.ContainsKey("X-Forwarded-For")
        && !context.Request.Headers.ContainsKey("Forwarded")
        && IsLokaal(context.Request.Host.Host);

    private static bool IsLokaal(string naam) =>
        naam.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(naam.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}

/// <summary>On an endpoint that shows nothing of anybody: style sheet, health.</summary>
public sealed class VoorIedereen
{
    public static readonly VoorIedereen Ja = new();
}
