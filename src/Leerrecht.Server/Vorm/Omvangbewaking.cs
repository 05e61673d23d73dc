using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Features;

namespace Leerrecht.Server.Vorm;

/// <summary>
/// A form that is larger than a page takes is answered with our own sentence. A browser that is still sending does not read an answer, so
/// it is let finish first; what it sends is thrown away.
/// </summary>
public static class Omvangbewaking
{
    /// <summary>Bytes up to which that is waited for. Who sends more finds the connection closed.</summary>
    private const long Uitlezen = 512L << 20;

    public static void UseOmvangbewaking(this IApplicationBuilder app) => app.Use(async (context, verder) =>
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
            && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false, MaxRequestBodySize: { } grens } omvang && context.Request.ContentLength > grens)
        {
            if (context.Request.ContentLength <= Uitlezen)
            {
                omvang.MaxRequestBodySize = Uitlezen;
                await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            }

            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        await verder(context);
    });
}
