using System.Collections.Immutable;
using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Formats.Own;

/// <summary>Reads "dispatch-problem/1". Indices and sums are judged afterwards by the problem's own validation.</summary>
internal static class OwnProblemReader
{
    /// <summary>The draft; null when the version is unknown or a matrix is faulty. Other faults are collected by the cursor.</summary>
    public static Problem? Read(JsonCursor root, string name)
    {
        if (root.Text("format") is var tag && tag != OwnFormat.ProblemTag)
        {
            root.Find("format")?.Fault(FormatCodes.Version, $"版本应为 {OwnFormat.ProblemTag}", $"The version must be {OwnFormat.ProblemTag}");
            return null;
        }
        root.WarnUnknown("format", "name", "units", "maxLatenessCost", "depots", "vehicles", "activities", "requests", "links", "conflicts", "zones", "equipmentPools", "profiles");
        var profiles = root.List("profiles", required: true).Select(OwnProfiles.Read).ToList();
        var draft = new Problem
        {
            Name = root.Text("name", name),
            Units = root.Find("units") is { } units
                ? new ProblemUnits(units.Number("time", 1, double.Epsilon), units.Number("distance", 1, double.Epsilon), units.Number("cost", 1, double.Epsilon))
                : new ProblemUnits(),
            MaxLatenessCost = root.Whole("maxLatenessCost", 0, 0, long.MaxValue),
            Depots = All(root, "depots", Depot),
            Vehicles = All(root, "vehicles", Vehicle, required: true),
            Activities = All(root, "activities", Activity, required: true),
            Requests = All(root, "requests", Request, required: true),
            Links = All(root, "links", Link),
            Conflicts = Pairs(root, "conflicts", 0, int.MaxValue, (first, second) => new Conflict((int)first, (int)second)),
            Zones = root.Wholes("zones", -1),
            EquipmentPools = All(root, "equipmentPools", Pool),
            Profiles = [.. profiles.OfType<TravelProfile>()],
        };
        return profiles.Contains(null) ? null : draft;
    }

    private static ImmutableArray<T> All<T>(JsonCursor owner, string name, Func<JsonCursor, T> read, bool required = false) =>
        [.. owner.List(name, required).Select(read)];

    private static Depot Depot(JsonCursor d)
    {
        d.WarnUnknown("id", "location", "window", "loadTime");
        return new Depot
        {
            Id = d.Text("id"),
            Location = (int)d.Whole("location", null),
            Window = Window(d, "window"),
            LoadTime = (int)d.Whole("loadTime", 0),
        };
    }

    private static Vehicle Vehicle(JsonCursor v)
    {
        v.WarnUnknown("id", "profile", "startLocation", "endLocation", "shift", "regularEnd", "regularWork", "maxWork", "maxDistance", "maxTravelTime",
            "maxActivities", "fixedCost", "tripCost", "distanceCost", "travelTimeCost", "workCost", "overtimeCost", "crossingCost", "workSteps", "capacity", "homeDepot",
            "reloadDepots", "maxTrips", "crew", "skills", "equipmentPools", "breaks", "lockedPrefix");
        return new Vehicle
        {
            Id = v.Text("id"),
            Profile = (int)v.Whole("profile", 0),
            StartLocation = Optional(v, "startLocation"),
            EndLocation = Optional(v, "endLocation"),
            Shift = Window(v, "shift"),
            RegularEnd = Time(v, "regularEnd"),
            RegularWork = Time(v, "regularWork"),
            MaxWork = Time(v, "maxWork"),
            MaxDistance = v.Whole("maxDistance", long.MaxValue, 0, long.MaxValue),
            MaxTravelTime = Time(v, "maxTravelTime"),
            MaxActivities = (int)v.Whole("maxActivities", int.MaxValue),
            FixedCost = Price(v, "fixedCost"),
            TripCost = Price(v, "tripCost"),
            DistanceCost = Price(v, "distanceCost"),
            TravelTimeCost = Price(v, "travelTimeCost"),
            WorkCost = Price(v, "workCost"),
            OvertimeCost = Price(v, "overtimeCost"),
            CrossingCost = Price(v, "crossingCost"),
            WorkSteps = Pairs(v, "workSteps", 0, long.MaxValue, (from, cost) => new WorkStep((int)Math.Min(from, int.MaxValue), cost)),
            Capacity = v.Wholes("capacity"),
            HomeDepot = Optional(v, "homeDepot"),
            ReloadDepots = v.Wholes("reloadDepots"),
            MaxTrips = (int)v.Whole("maxTrips", 1),
            Crew = Optional(v, "crew"),
            Skills = Pairs(v, "skills", 0, int.MaxValue, (s, level) => new SkillLevel((int)s, (int)level)),
            EquipmentPools = v.Wholes("equipmentPools"),
            Breaks = All(v, "breaks", Break),
            LockedPrefix = v.Wholes("lockedPrefix"),
        };
    }

    private static Break Break(JsonCursor b)
    {
        b.WarnUnknown("id", "windows", "duration");
        return new Break(b.Text("id"), Windows(b), (int)b.Whole("duration", null));
    }

    private static Activity Activity(JsonCursor a)
    {
        a.WarnUnknown("id", "location", "windows", "softEarliest", "softLatest", "earlyCost", "lateCost", "setup", "service", "delivery", "pickup",
            "sourceDepot", "release", "maxSinceDepot", "softSinceDepot", "staleCost");
        return new Activity
        {
            Id = a.Text("id"),
            Location = (int)a.Whole("location", null),
            Windows = Windows(a),
            SoftEarliest = (int)a.Whole("softEarliest", 0, int.MinValue),
            SoftLatest = Time(a, "softLatest"),
            EarlyCost = Price(a, "earlyCost"),
            LateCost = Price(a, "lateCost"),
            Setup = (int)a.Whole("setup", 0),
            Service = (int)a.Whole("service", 0),
            Delivery = a.Wholes("delivery"),
            Pickup = a.Wholes("pickup"),
            SourceDepot = Optional(a, "sourceDepot"),
            Release = (int)a.Whole("release", 0),
            MaxSinceDepot = Optional(a, "maxSinceDepot"),
            SoftSinceDepot = Optional(a, "softSinceDepot"),
            StaleCost = Price(a, "staleCost"),
        };
    }

    private static Request Request(JsonCursor r)
    {
        r.WarnUnknown("id", "unservedPenalty", "roles");
        return new Request { Id = r.Text("id"), UnservedPenalty = r.Whole("unservedPenalty", null, 0, long.MaxValue), Roles = All(r, "roles", Role, required: true) };
    }

    private static Role Role(JsonCursor r)
    {
        r.WarnUnknown("activities", "contiguous", "skills", "equipment", "allowedVehicles", "forbiddenVehicles", "preferences", "otherVehicleCost", "published");
        return new Role
        {
            Activities = r.Wholes("activities"),
            Contiguous = r.Flag("contiguous", true),
            Skills = Pairs(r, "skills", 0, int.MaxValue, (s, level) => new SkillLevel((int)s, (int)level)),
            Equipment = r.Wholes("equipment"),
            AllowedVehicles = r.Wholes("allowedVehicles"),
            ForbiddenVehicles = r.Wholes("forbiddenVehicles"),
            Preferences = Pairs(r, "preferences", 0, long.MaxValue, (vehicle, cost) => new VehiclePreference((int)Math.Min(vehicle, int.MaxValue), cost)),
            OtherVehicleCost = Price(r, "otherVehicleCost"),
            Published = r.Find("published") is { } told ? Published(told) : null,
        };
    }

    private static Published Published(JsonCursor p)
    {
        p.WarnUnknown("vehicle", "otherCost", "start", "tolerance", "movedCost");
        return new Published
        {
            Vehicle = (int)p.Whole("vehicle", null), OtherCost = Price(p, "otherCost"), Start = (int)p.Whole("start", null),
            Tolerance = (int)p.Whole("tolerance", 0), MovedCost = Price(p, "movedCost"),
        };
    }

    private static Link Link(JsonCursor l)
    {
        l.WarnUnknown("from", "to", "minGap", "maxGap");
        return new Link((int)l.Whole("from", null), (int)l.Whole("to", null), (int)l.Whole("minGap", null, int.MinValue),
            (int)l.Whole("maxGap", TimeWindow.Forever, int.MinValue));
    }

    private static EquipmentPool Pool(JsonCursor p)
    {
        p.WarnUnknown("id", "kind", "units");
        return new EquipmentPool(p.Text("id"), (int)p.Whole("kind", null), (int)p.Whole("units", null));
    }

    private static int Time(JsonCursor owner, string name) => (int)owner.Whole(name, TimeWindow.Forever);

    private static long Price(JsonCursor owner, string name) => owner.Whole(name, 0, 0, long.MaxValue);

    private static int? Optional(JsonCursor owner, string name) => owner.Find(name) is { } member ? (int)member.Whole(0, int.MaxValue) : null;

    private static TimeWindow Window(JsonCursor owner, string name) =>
        owner.Find(name) is { } member ? Pair(member, int.MinValue, int.MaxValue, AsWindow) : TimeWindow.Always;

    private static ImmutableArray<TimeWindow> Windows(JsonCursor owner) =>
        owner.Find("windows") is null ? [TimeWindow.Always] : Pairs(owner, "windows", int.MinValue, int.MaxValue, AsWindow);

    private static TimeWindow AsWindow(long from, long to) => new((int)from, (int)to);

    private static ImmutableArray<T> Pairs<T>(JsonCursor owner, string name, long min, long max, Func<long, long, T> make) =>
        [.. owner.List(name).Select(p => Pair(p, min, max, make))];

    private static T Pair<T>(JsonCursor pair, long min, long max, Func<long, long, T> make)
    {
        var items = pair.Items();
        if (items.Count == 2)
            return make(items[0].Whole(min, max), items[1].Whole(min, max));
        pair.Fault(FormatCodes.Size, "应为两个数 [a, b]", "Two numbers [a, b] are expected");
        return make(min, min);
    }
}
