using Dispatch.Planning.OnTheRoad;
using Dispatch.Storage.Keys;
using Dispatch.Storage.Visits;

namespace Dispatch.Web.Api.My;

/// <summary>What the addresses of people on the road need.</summary>
internal static class RoadServices
{
    public static void Add(IServiceCollection services, RoadOptions options) => services
        .AddSingleton(options).AddSingleton<SigningKeyStore>().AddSingleton<RoadReportStore>().AddSingleton<RoadReportQueue>()
        .AddSingleton<RoadCodes>().AddSingleton<RouteCards>().AddSingleton<MyDay>().AddSingleton<TakeReports>();
}
