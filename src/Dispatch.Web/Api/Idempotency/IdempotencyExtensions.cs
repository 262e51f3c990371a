using Dispatch.Storage.Idempotency;
using Dispatch.Web.OpenApi;

namespace Dispatch.Web.Api.Idempotency;

/// <summary>How an endpoint says that it takes an <c>Idempotency-Key</c>.</summary>
internal static class IdempotencyExtensions
{
    public const string Header = "Idempotency-Key";

    /// <summary>The same key with the same request gets the same answer for 24 hours, and the work is done once.</summary>
    public static RouteHandlerBuilder Idempotent(this RouteHandlerBuilder route) =>
        route.AddEndpointFilter(new IdempotencyFilter()).WithMetadata(new IdempotentEndpoint());

    /// <summary>What it needs in a host.</summary>
    public static IServiceCollection AddIdempotency(this IServiceCollection services) =>
        services.AddSingleton<IdempotencyStore>().AddHostedService<IdempotencySweep>();

    /// <summary>Keeps the body of a request with a key, so that it can be compared; before the endpoints.</summary>
    public static IApplicationBuilder UseIdempotency(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Headers.ContainsKey(Header))
            context.Request.EnableBuffering();
        return next(context);
    });
}
