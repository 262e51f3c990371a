using Dispatch.Routing.Flat;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Rules;

/// <summary>
/// Change against what was published: another person costs once, a start moved beyond the tolerance by the time unit. The start is a second soft
/// window; its late side is known on the way forward, its early side when the route has been shifted.
/// </summary>
internal static class ChangeTerm
{
    /// <summary>Cost of the vehicle filling the role instead of whoever was published.</summary>
    public static long OfPerson(Role role, int vehicle, int[] personOf) =>
        role.Published is not { OtherCost: > 0 } published || personOf[vehicle] == personOf[published.Vehicle] ? 0 : published.OtherCost;

    /// <summary>Cost of starting later than was told.</summary>
    public static long Late(FlatNodes p, int activity, int start) =>
        start > p.PlannedLatest[activity] ? p.MovedCost[activity] * (start - p.PlannedLatest[activity]) : 0;

    /// <summary>Cost of starting earlier than was told.</summary>
    public static long Early(FlatNodes p, int activity, int start) =>
        start < p.PlannedEarliest[activity] ? p.MovedCost[activity] * (p.PlannedEarliest[activity] - start) : 0;
}
