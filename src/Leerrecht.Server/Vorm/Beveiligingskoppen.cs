using Microsoft.Net.Http.Headers;

namespace Leerrecht.Server.Vorm;

/// <summary>What a browser may do with our pages: nothing from elsewhere, no script or style inside the page, no frame, no copy kept.</summary>
public static class Beveiligingskoppen
{
    private const string Inhoud =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    private const string Rechten =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";

    /// <param name="alleenVersleuteld">A browser that came over TLS once comes no other way for a year.</param>
    public static void UseBeveiligingskoppen(this IApplicationBuilder app, bool alleenVersleuteld) =>
        app.Use((context, verder) =>
        {
            context.Response.OnStarting(static staat =>
            {
                var context = (HttpContext)staat;
                var koppen = context.Response.Headers;
                koppen.ContentSecurityPolicy = Inhoud;
                koppen.XFrameOptions = "DENY";
                koppen.XContentTypeOptions = "nosniff";
                koppen["Referrer-Policy"] = "same-origin";
                koppen["Permissions-Policy"] = Rechten;
                koppen["Cross-Origin-Opener-Policy"] = "same-origin";
                koppen["Cross-Origin-Resource-Policy"] = "same-origin";
                // The style sheet names the font by its content.
                if (context.Request.Path.Value is { } pad && pad.EndsWith(".woff2", StringComparison.Ordinal) && context.Response.StatusCode == StatusCodes.Status200OK)
                {
                    koppen.CacheControl = "max-age=31536000, immutable";
                }

                // The back button of a shared computer must not show a child; what may be kept says so itself.
                if (!koppen.ContainsKey(HeaderNames.CacheControl))
                {
                    koppen.CacheControl = "no-store";
                }

                return Task.CompletedTask;
            }, context);
            if (alleenVersleuteld && context.Request.IsHttps)
            {
                context.Response.Headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            }

            return verder(context);
        });
}
