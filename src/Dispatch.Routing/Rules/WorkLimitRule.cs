using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Rules;

/// <summary>Working time, from the start to the end of the shifted route, has an upper limit.</summary>
internal static class WorkLimitRule
{
    public static bool Keeps(RouteRecord r, FlatVehicle v) => r.Work <= v.Source.MaxWork;
}
