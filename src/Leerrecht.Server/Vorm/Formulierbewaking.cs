using Microsoft.AspNetCore.Components.Endpoints;

namespace Leerrecht.Server.Vorm;

/// <summary>
/// What is sent to a page says for which of its forms it is. Without that the framework answers by itself, and does not wait for its answer:
/// the request would end while that is still being written.
/// </summary>
public static class Formulierbewaking
{
    public static void UseFormulierbewaking(this IApplicationBuilder app) => app.Use(async (context, verder) =>
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
            && (!context.Request.HasFormContentType || string.IsNullOrEmpty((await context.Request.ReadFormAsync(context.RequestAborted))["_handler"])))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await verder(context);
    });
}
