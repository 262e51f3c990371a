using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Evaluation;

/// <summary>
/// Which problems the facts of <see cref="TripTable"/> decide alone: single stops with one hard window, one load, releases, several trips and depots,
/// limits of working time; cost is edges, vehicles and trips, and all vehicles read the same tables.
/// </summary>
internal static class TripScope
{
    /// <summary>Whether the problem is one of them.</summary>
    public static bool Covers(FlatProblem p) => p.Dims <= 1 && p.VehicleCount > 0 && p.Conflicts is null && !p.HasPickups && !p.AnyLatenessMax
        && p.FirstRole[^1] == p.RequestCount && Array.TrueForAll(p.RoleActivities, r => r.Length == 1)
        && Array.TrueForAll(p.Setup, s => s == 0) && !Array.Exists(p.PricedRole, priced => priced) && Array.TrueForAll(p.Roles, r => r.Equipment.Length == 0)
        && Enumerable.Range(0, p.ActivityCount).All(a => HardWindow(p, a))
        && Array.TrueForAll(p.Vehicles, v => Covers(p, v)) && Array.TrueForAll(p.Vehicles[0].Duration, d => d < TravelMatrix.Unreachable);

    private static bool HardWindow(FlatProblem p, int a) => p.Windows[a] is null && p.EarlyCost[a] == 0 && (p.LateCost[a] == 0 || p.SoftLatest[a] >= p.Latest[a])
        && p.MaxSinceDepot[a] == int.MaxValue && p.SoftSinceDepot[a] == int.MaxValue && p.GroupOf[a] < 0
        && p.MovedCost[a] == 0;

    private static bool Covers(FlatProblem p, FlatVehicle v)
    {
        var s = v.Source;
        var overtime = s.OvertimeCost > 0 && (s.RegularEnd < TimeWindow.Forever || s.RegularWork < TimeWindow.Forever);
        return v.EdgeCost == p.Vehicles[0].EdgeCost && v.Duration == p.Vehicles[0].Duration && v.Bands is null && v.Start >= 0 && v.End >= 0
            && s.WorkCost == 0 && s.WorkSteps.Length == 0 && !overtime && !v.Limited && s.Breaks.Length == 0 && s.LockedPrefix.Length == 0 && (v.Home >= 0 || s.ReloadDepots.Length == 0);
    }
}
