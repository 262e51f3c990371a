using Dispatch.Routing.Evaluation;

namespace Dispatch.Routing.Recombination;

/// <summary>The part of the plan that is recombined at once; everything else stays as it is.</summary>
/// <param name="Vehicles">Vehicles whose routes may change, idle ones included, ascending.</param>
/// <param name="Requests">Requests that may change hands: those of their routes, and unserved ones; ascending.</param>
internal sealed record Region(int[] Vehicles, int[] Requests)
{
    /// <summary>The region of the given vehicles in the plan as it is now, with the idle vehicles and the unserved requests: any region may use them.</summary>
    public static Region Around(FlatProblem p, Incumbent plan, int[] vehicles)
    {
        var members = vehicles.Concat(Enumerable.Range(0, p.VehicleCount).Where(v => plan.Columns[v] is null)).Distinct().Order().ToArray();
        var requests = members.SelectMany(v => plan.Columns[v]?.Roles ?? []).Select(role => p.RequestOf[p.RoleActivities[role][0]])
            .Concat(Enumerable.Range(0, p.RequestCount).Where(r => !plan.Served(r))).Distinct().Order();
        return new Region(members, [.. requests]);
    }
}
