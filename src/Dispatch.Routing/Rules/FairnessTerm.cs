using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Rules;

/// <summary>
/// Working time above the share of it that is fair for the person that day, at prices that grow with how far above. A route that gets longer never
/// gets cheaper, so nobody is sent about to look busy (on measures that do not reward that: Matl, Hartl and Vidal, Workload equity in vehicle
/// routing problems: a survey and analysis, Transportation Science 52(2), 2018).
/// </summary>
internal static class FairnessTerm
{
    public static long Cost(RouteRecord r, FlatVehicle v)
    {
        long cost = 0;
        foreach (var step in v.Source.WorkSteps)
        {
            if (r.Work <= step.From)
                break;
            cost += step.Cost * (r.Work - step.From);
        }

        return cost;
    }
}
