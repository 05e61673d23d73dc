using System.Globalization;
using System.Threading.RateLimiting;

namespace Leerrecht.Server.Toegang;

/// <summary>
/// How often one person searches, takes data out or opens for a vital interest: more than people do is a machine or a trawl. Settings
/// <c>Remmen:Zoeken</c>, <c>Remmen:Ophalen</c> and <c>Remmen:VitaalBelang</c> say how often per minute.
/// </summary>
public static class Remmen
{
    private static readonly TimeSpan Venster = TimeSpan.FromMinutes(1);

    public static void VoegToe(IServiceCollection diensten, IConfiguration instellingen)
    {
        var perMinuut = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["zoeken"] = instellingen.GetValue("Remmen:Zoeken", 180),
            ["ophalen"] = instellingen.GetValue("Remmen:Ophalen", 30),
            ["vitaal-belang"] = instellingen.GetValue("Remmen:VitaalBelang", 10),
        };
        diensten.AddRateLimiter(opties =>
        {
            opties.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            opties.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                Waarvoor(context.Request, context.GetEndpoint()) is { } waarvoor && context.User.AlsBezoek() is { } bezoek
                    ? RateLimitPartition.GetSlidingWindowLimiter(
                        $"{waarvoor} {bezoek.Wie.Aanstelling.Medewerker}",
                        _ => new() { PermitLimit = perMinuut[waarvoor], Window = Venster, SegmentsPerWindow = 6, QueueLimit = 0 })
                    : RateLimitPartition.GetNoLimiter(""));
            opties.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = ((int)Venster.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
        });
    }

    /// <summary>After the authorization, which says who asks.</summary>
    public static void UseRemmen(this IApplicationBuilder app) => app.UseRateLimiter();

    private static string? Waarvoor(HttpRequest vraag, Endpoint? plaats)
    {
        var patroon = "/" + (plaats as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/');
        return patroon switch
        {
            "/leerlingen" when HttpMethods.IsPost(vraag.Method) || vraag.Query.ContainsKey("zoek") => "zoeken",
            "/vitaal-belang" when HttpMethods.IsPost(vraag.Method) => "vitaal-belang",
            _ when patroon.EndsWith(".csv", StringComparison.Ordinal) => "ophalen",
            _ => null,
        };
    }
}
