using Dispatch.Planning.Intake.Previews;
using Dispatch.Storage.Imports;
using Dispatch.Web.Api.Exports;
using Dispatch.Web.Api.Imports;

namespace Dispatch.Web;

/// <summary>What goes in and out as files and messages: its services and addresses.</summary>
internal static class ExchangeParts
{
    /// <summary>The services.</summary>
    public static void Add(IServiceCollection services) => services.AddSingleton<PlanExports>().AddSingleton<ImportStore>().AddSingleton<ImportDesk>();

    /// <summary>The addresses below /api/v1.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        ExportsApi.Map(api);
        ImportsApi.Map(api);
    }
}
