using Dispatch.Web.Health;
using Dispatch.Web.Observing;

namespace Dispatch.Web;

/// <summary>What watchers are told: health, metrics, traces, the log.</summary>
internal static class ObservingParts
{
    /// <summary>The log goes to standard error, as text or as lines of JSON; sums of the meters are kept, and sent where the settings say.</summary>
    public static void Add(WebApplicationBuilder builder, ServeOptions options)
    {
        if (options.Telemetry.JsonLog)
            builder.Logging.AddJsonConsole().AddFilter("Dispatch", LogLevel.Information);
        else
            builder.Logging.AddSimpleConsole();
        builder.Services.AddSingleton(options).AddSingleton<ReadyCheck>().AddSingleton(options.Telemetry)
            .AddSingleton<MetricsBook>().AddHostedService(provider => provider.GetRequiredService<MetricsBook>()).AddHostedService<Telemetry>();
    }

    /// <summary>The addresses.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        HealthApi.Map(routes);
        MetricsApi.Map(routes);
    }
}
