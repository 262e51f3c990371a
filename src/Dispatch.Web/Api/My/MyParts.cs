using Dispatch.Planning.OnTheRoad;
using Dispatch.Storage.Keys;
using Dispatch.Storage.Visits;

namespace Dispatch.Web.Api.My;

/// <summary>What people on the road have: their addresses, and what these need.</summary>
internal static class MyParts
{
    public static void Add(IServiceCollection services, RoadOptions options) => services
        .AddSingleton(options).AddSingleton<SigningKeyStore>().AddSingleton<RoadReportStore>().AddSingleton<RoadReportQueue>()
        .AddSingleton<RoadCodes>().AddSingleton<RouteCards>().AddSingleton<MyDay>().AddSingleton<TakeReports>().AddSingleton<CallElder>();

    public static void Map(IEndpointRouteBuilder api)
    {
        MyRouteApi.Map(api);
        MyReportsApi.Map(api);
        MyCallsApi.Map(api);
    }
}
