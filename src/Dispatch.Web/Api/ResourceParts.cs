using Dispatch.Planning.Intake.Entries;
using Dispatch.Planning.Quality;
using Dispatch.Web.Api.Audit;
using Dispatch.Web.Api.Checks;
using Dispatch.Web.Api.Idempotency;
using Dispatch.Web.Api.Locks;
using Dispatch.Web.Api.Orders;
using Dispatch.Web.Api.Ratings;
using Dispatch.Web.Api.Registers;
using Dispatch.Web.Api.Stops;
using Dispatch.Web.OpenApi;

namespace Dispatch.Web.Api;

/// <summary>Registers, orders, stops, what was told and thought of them, locks, the audit record and the description of the interface: what they need and where they stand.</summary>
internal static class ResourceParts
{
    public static void Add(IServiceCollection services) =>
        services.AddSingleton<EditRegisters>().AddSingleton<CancelOrder>().AddSingleton<DayStops>().AddSingleton<CheckSight>().AddSingleton<TakeRating>().AddIdempotency().AddDescription();

    public static void Map(IEndpointRouteBuilder api)
    {
        RegistersApi.Map(api);
        RegisterTablesApi.Map(api);
        OrdersApi.Map(api);
        StopsApi.Map(api);
        LocksApi.Map(api);
        AuditApi.Map(api);
        ChecksApi.Map(api);
        RatingsApi.Map(api);
    }
}
