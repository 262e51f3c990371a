using System.Globalization;
using Dispatch.Core.Units;
using Dispatch.Routing.Flat;
using Dispatch.Routing.Model;
using Dispatch.Routing.Rules;

namespace Dispatch.Routing.Evaluation;

/// <summary>Unwraps the vehicles of a problem; those that are alike share their tables and have one class.</summary>
internal static class FlatFleet
{
    /// <summary>One entry a vehicle, by index.</summary>
    public static FlatVehicle[] Build(Problem problem, FlatProblem flat)
    {
        var travels = new FlatTravels(problem);
        var kinds = problem.EquipmentPools.Length == 0 ? 0 : problem.EquipmentPools.Max(p => p.Kind) + 1;
        var classes = new Dictionary<string, int>();
        int[] zones = [.. problem.Zones];
        var nextBreak = flat.FirstBreak;
        var result = new FlatVehicle[problem.Vehicles.Length];
        for (var i = 0; i < result.Length; i++)
        {
            var v = problem.Vehicles[i];
            var travel = travels.Of(v.Profile, v.Shift);
            var costs = travels.EdgeCosts(travel, v.DistanceCost, v.TravelTimeCost, v.CrossingCost);
            var priced = v.WorkCost > 0 || (v.OvertimeCost > 0 && v.RegularWork < TimeWindow.Forever) || v.WorkSteps.Length > 0;
            var timeMatters = priced || v.MaxWork < TimeWindow.Forever;
            var limited = v.MaxDistance < long.MaxValue || v.MaxTravelTime < TimeWindow.Forever || v.MaxActivities < int.MaxValue;
            var overtime = v.OvertimeCost > 0 && v.RegularEnd < TimeWindow.Forever;
            var plain = travel.Bands is null && !priced && !limited && !overtime && v.Breaks.Length == 0 && v.LockedPrefix.Length == 0 && v.MaxTrips <= 1 && v.ReloadDepots.Length == 0 && !flat.HasPickups;
            result[i] = new FlatVehicle
            {
                Source = v,
                Duration = travel.Duration,
                Distance = travel.Distance,
                EdgeCost = costs.Out,
                DurationInto = travel.DurationInto,
                EdgeCostInto = costs.Into,
                Bands = travel.Bands,
                Locations = flat.Locations,
                Zones = v.CrossingCost > 0 ? zones : [],
                Breaks = [.. Enumerable.Range(nextBreak, v.Breaks.Length)],
                Capacity = [.. Enumerable.Range(0, flat.Dims).Select(d => d < v.Capacity.Length ? v.Capacity[d] : int.MaxValue)],
                PoolOfKind = [.. Enumerable.Range(0, kinds).Select(k => EquipmentRule.PoolOf(problem, i, k))],
                EarliestLeave = EarliestLeaveOf(problem, v),
                Class = ClassOf(v, classes, problem.Conflicts.Length > 0),
                TimeMatters = timeMatters,
                Limited = limited,
                EdgesOnly = travel.Bands is null && !timeMatters && !limited && !overtime && v.Breaks.Length == 0 && v.HomeDepot is null && v.ReloadDepots.Length == 0 && !flat.HasPickups,
                PlainButWork = plain,
            };
            nextBreak += v.Breaks.Length;
        }

        return result;
    }

    private static int EarliestLeaveOf(Problem problem, Vehicle v) => v.HomeDepot is { } home
        ? Math.Max(v.Shift.Earliest, problem.Depots[home].Window.Earliest) + problem.Depots[home].LoadTime
        : v.Shift.Earliest;

    private static int ClassOf(Vehicle v, Dictionary<string, int> classes, bool crewsMatter)
    {
        if (v.LockedPrefix.Length > 0)
            return classes[v.Id] = classes.Count;
        var breaks = string.Join(';', v.Breaks.Select(b => $"{string.Join(',', b.Windows)}+{b.Duration}"));
        var key = string.Create(CultureInfo.InvariantCulture, $"{v.Profile}|{v.StartLocation}|{v.EndLocation}|{v.Shift}|{v.RegularEnd}|{v.RegularWork}|{v.MaxWork}|{v.MaxDistance}|{v.MaxTravelTime}|{v.MaxActivities}|{v.FixedCost}|{v.TripCost}|{v.DistanceCost}|{v.TravelTimeCost}|{v.WorkCost}|{v.OvertimeCost}|{v.HomeDepot}|{v.MaxTrips}|{(crewsMatter ? v.Crew : null)}|")
            + string.Join(',', v.Capacity) + '|' + string.Join(',', v.ReloadDepots) + '|' + string.Join(',', v.EquipmentPools) + '|' + breaks + '|' + v.CrossingCost + '|' + string.Join(',', v.WorkSteps);
        if (!classes.TryGetValue(key, out var id))
            classes[key] = id = classes.Count;
        return id;
    }
}
