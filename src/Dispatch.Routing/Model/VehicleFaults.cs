using System.Collections.Immutable;

namespace Dispatch.Routing.Model;

/// <summary>Faults of vehicles, one by one.</summary>
internal static class VehicleFaults
{
    public static void Find(Problem draft, FaultList faults)
    {
        faults.Ids(draft.Vehicles, v => v.Id, "/vehicles");
        foreach (var (_, vehicle, at) in faults.Items(draft.Vehicles, "/vehicles"))
        {
            FindPlaces(draft, vehicle, at, faults);
            FindTimes(vehicle, at, faults);
            FindNumbers(vehicle, at, faults);
            FindBreaks(vehicle, at, faults);
            FindPools(draft, vehicle, at, faults);
            FindSkills(vehicle.Skills, at + "/skills", faults);
            faults.Indices(vehicle.LockedPrefix, ProblemValidator.Count(draft.Activities), at + "/lockedPrefix");
        }
    }

    /// <summary>Skills are numbered from 0, levels from 1, each skill once.</summary>
    public static void FindSkills(ImmutableArray<SkillLevel> skills, string pointer, FaultList faults)
    {
        var seen = new HashSet<int>();
        foreach (var (_, skill, at) in faults.Items(skills, pointer))
        {
            if (skill.Skill < 0 || skill.Level < 1)
                faults.Add(ProblemCodes.Skill, at,
                    $"Skill {skill.Skill} at level {skill.Level}; expected a number of 0 or more and a level of 1 or more.",
                    $"技能 {skill.Skill}、级别 {skill.Level}；技能号应不小于 0，级别应不小于 1。");
            else if (!seen.Add(skill.Skill))
                faults.Twice(skill.Skill, at);
        }
    }

    private static void FindPlaces(Problem draft, Vehicle vehicle, string at, FaultList faults)
    {
        faults.InRange(vehicle.Profile, ProblemValidator.Count(draft.Profiles), at + "/profile");
        if (vehicle.StartLocation is { } start)
            faults.InRange(start, ProfileFaults.Locations(draft), at + "/startLocation");
        if (vehicle.EndLocation is { } end)
            faults.InRange(end, ProfileFaults.Locations(draft), at + "/endLocation");
        faults.Indices(vehicle.ReloadDepots, ProblemValidator.Count(draft.Depots), at + "/reloadDepots");
        if (vehicle.HomeDepot is not { } home || !faults.InRange(home, ProblemValidator.Count(draft.Depots), at + "/homeDepot"))
            return;
        var location = draft.Depots[home]?.Location;
        if (location is not null && vehicle.StartLocation != location)
            faults.Add(ProblemCodes.HomeDepot, at + "/startLocation",
                $"The start location is {vehicle.StartLocation?.ToString() ?? "none"}, but home depot {home} is at location {location}; they must be equal.",
                $"出发地点为 {vehicle.StartLocation?.ToString() ?? "无"}，而所属取货点 {home} 位于地点 {location}；两者必须相同。");
    }

    private static void FindTimes(Vehicle vehicle, string at, FaultList faults)
    {
        faults.Window(vehicle.Shift, at + "/shift");
        faults.Time(vehicle.RegularEnd, at + "/regularEnd");
        faults.Time(vehicle.RegularWork, at + "/regularWork");
        faults.Time(vehicle.MaxWork, at + "/maxWork");
        faults.Time(vehicle.MaxTravelTime, at + "/maxTravelTime");
    }

    private static void FindNumbers(Vehicle vehicle, string at, FaultList faults)
    {
        faults.NotNegative(vehicle.MaxDistance, at + "/maxDistance");
        faults.NotNegative(vehicle.MaxActivities, at + "/maxActivities");
        faults.NotNegative(vehicle.FixedCost, at + "/fixedCost");
        faults.NotNegative(vehicle.TripCost, at + "/tripCost");
        faults.NotNegative(vehicle.DistanceCost, at + "/distanceCost");
        faults.NotNegative(vehicle.TravelTimeCost, at + "/travelTimeCost");
        faults.NotNegative(vehicle.WorkCost, at + "/workCost");
        faults.NotNegative(vehicle.OvertimeCost, at + "/overtimeCost");
        faults.NotNegative(vehicle.CrossingCost, at + "/crossingCost");
        FindWorkSteps(vehicle.WorkSteps, at + "/workSteps", faults);
        foreach (var (_, amount, pointer) in faults.Items(vehicle.Capacity, at + "/capacity"))
            faults.NotNegative(amount, pointer);
        if (vehicle.MaxTrips < 1)
            faults.Add(ProblemCodes.MaxTrips, at + "/maxTrips", $"{vehicle.MaxTrips} trips; expected 1 or more.", $"最多趟数为 {vehicle.MaxTrips}；应不小于 1。");
    }

    private static void FindWorkSteps(ImmutableArray<WorkStep> steps, string at, FaultList faults)
    {
        var before = -1;
        foreach (var (_, step, pointer) in faults.Items(steps, at))
        {
            faults.Time(step.From, pointer + "/0");
            faults.NotNegative(step.Cost, pointer + "/1");
            if (step.From <= before)
                faults.Add(ProblemCodes.StepOrder, pointer,
                    $"The step begins at {step.From}, not after the one before at {before}; sort them and name each beginning once.",
                    $"分级从 {step.From} 开始，没有高于前一级的 {before}；请排序，且每个起点只用一次。");
            before = step.From;
        }
    }

    private static void FindBreaks(Vehicle vehicle, string at, FaultList faults)
    {
        foreach (var (_, rest, pointer) in faults.Items(vehicle.Breaks, at + "/breaks"))
        {
            faults.Windows(rest.Windows, pointer + "/windows");
            faults.Duration(rest.Duration, pointer + "/duration");
        }
    }

    private static void FindPools(Problem draft, Vehicle vehicle, string at, FaultList faults)
    {
        faults.Indices(vehicle.EquipmentPools, ProblemValidator.Count(draft.EquipmentPools), at + "/equipmentPools");
        if (vehicle.EquipmentPools.IsDefault)
            return;
        var byKind = new Dictionary<int, int>();
        for (var i = 0; i < vehicle.EquipmentPools.Length; i++)
        {
            var pool = vehicle.EquipmentPools[i];
            if ((uint)pool >= (uint)ProblemValidator.Count(draft.EquipmentPools) || draft.EquipmentPools[pool] is not { } known)
                continue;
            if (!byKind.TryAdd(known.Kind, pool) && byKind[known.Kind] != pool)
                faults.Add(ProblemCodes.PoolKind, $"{at}/equipmentPools/{i}",
                    $"Pools {byKind[known.Kind]} and {pool} both hold kind {known.Kind}; a vehicle draws from one pool of a kind.",
                    $"设备库 {byKind[known.Kind]} 和 {pool} 都是类别 {known.Kind}；每人每类只能使用一个设备库。");
        }
    }
}
