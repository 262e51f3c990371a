using Dispatch.Web.Api.Exports;

namespace Dispatch.Web;

/// <summary>What goes in and out as files and messages: its services and addresses.</summary>
internal static class ExchangeParts
{
    /// <summary>The services.</summary>
    public static void Add(IServiceCollection services) => services.AddSingleton<PlanExports>();

    /// <summary>The addresses below /api/v1.</summary>
    public static void Map(IEndpointRouteBuilder api) => ExportsApi.Map(api);
}
