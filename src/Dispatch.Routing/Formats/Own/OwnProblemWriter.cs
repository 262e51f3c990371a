using System.Text.Json;
using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Formats.Own;

/// <summary>Writes a problem as "dispatch-problem/1". Matrices go out row by row, never as one text in memory.</summary>
public static class OwnProblemWriter
{
    /// <summary>Writes the problem as UTF-8 JSON; the stream stays open.</summary>
    public static void Write(Problem problem, Stream target)
    {
        ArgumentNullException.ThrowIfNull(problem);
        using var json = new Utf8JsonWriter(target);
        json.WriteStartObject();
        json.WriteString("format", OwnFormat.ProblemTag);
        json.WriteString("name", problem.Name);
        json.WriteStartObject("units");
        json.WriteNumber("time", problem.Units.Time);
        json.WriteNumber("distance", problem.Units.Distance);
        json.WriteNumber("cost", problem.Units.Cost);
        json.WriteEndObject();
        json.WriteUnless("maxLatenessCost", problem.MaxLatenessCost, 0);
        json.WriteObjects("depots", problem.Depots, d => WriteDepot(json, d));
        json.WriteObjects("vehicles", problem.Vehicles, v => WriteVehicle(json, v), required: true);
        json.WriteObjects("activities", problem.Activities, a => WriteActivity(json, a), required: true);
        json.WriteObjects("requests", problem.Requests, r => WriteRequest(json, r), required: true);
        json.WriteObjects("links", problem.Links, l => WriteLink(json, l));
        json.WritePairs("conflicts", problem.Conflicts, c => (c.First, c.Second));
        json.WriteList("zones", problem.Zones);
        json.WriteObjects("equipmentPools", problem.EquipmentPools, p => WritePool(json, p));
        json.WriteObjects("profiles", problem.Profiles, p => OwnProfiles.Write(json, p), required: true);
        json.WriteEndObject();
        json.Flush();
    }

    private static void WriteDepot(Utf8JsonWriter json, Depot d)
    {
        json.WriteString("id", d.Id);
        json.WriteNumber("location", d.Location);
        json.WriteWindow("window", d.Window);
        json.WriteUnless("loadTime", d.LoadTime, 0);
    }

    private static void WriteVehicle(Utf8JsonWriter json, Vehicle v)
    {
        json.WriteString("id", v.Id);
        json.WriteUnless("profile", v.Profile, 0);
        json.WriteOptional("startLocation", v.StartLocation);
        json.WriteOptional("endLocation", v.EndLocation);
        json.WriteWindow("shift", v.Shift);
        json.WriteUnless("regularEnd", v.RegularEnd, TimeWindow.Forever);
        json.WriteUnless("regularWork", v.RegularWork, TimeWindow.Forever);
        json.WriteUnless("maxWork", v.MaxWork, TimeWindow.Forever);
        json.WriteUnless("maxDistance", v.MaxDistance, long.MaxValue);
        json.WriteUnless("maxTravelTime", v.MaxTravelTime, TimeWindow.Forever);
        json.WriteUnless("maxActivities", v.MaxActivities, int.MaxValue);
        json.WriteUnless("fixedCost", v.FixedCost, 0);
        json.WriteUnless("tripCost", v.TripCost, 0);
        json.WriteUnless("distanceCost", v.DistanceCost, 0);
        json.WriteUnless("travelTimeCost", v.TravelTimeCost, 0);
        json.WriteUnless("workCost", v.WorkCost, 0);
        json.WriteUnless("overtimeCost", v.OvertimeCost, 0);
        json.WriteUnless("crossingCost", v.CrossingCost, 0);
        json.WritePairs("workSteps", v.WorkSteps, s => (s.From, s.Cost));
        json.WriteList("capacity", v.Capacity);
        json.WriteOptional("homeDepot", v.HomeDepot);
        json.WriteList("reloadDepots", v.ReloadDepots);
        json.WriteUnless("maxTrips", v.MaxTrips, 1);
        json.WriteOptional("crew", v.Crew);
        json.WritePairs("skills", v.Skills, s => (s.Skill, s.Level));
        json.WriteList("equipmentPools", v.EquipmentPools);
        json.WriteObjects("breaks", v.Breaks, b => WriteBreak(json, b));
        json.WriteList("lockedPrefix", v.LockedPrefix);
    }

    private static void WriteBreak(Utf8JsonWriter json, Break b)
    {
        json.WriteString("id", b.Id);
        json.WriteWindows(b.Windows);
        json.WriteNumber("duration", b.Duration);
    }

    private static void WriteActivity(Utf8JsonWriter json, Activity a)
    {
        json.WriteString("id", a.Id);
        json.WriteNumber("location", a.Location);
        json.WriteWindows(a.Windows);
        json.WriteUnless("softEarliest", a.SoftEarliest, 0);
        json.WriteUnless("softLatest", a.SoftLatest, TimeWindow.Forever);
        json.WriteUnless("earlyCost", a.EarlyCost, 0);
        json.WriteUnless("lateCost", a.LateCost, 0);
        json.WriteUnless("setup", a.Setup, 0);
        json.WriteUnless("service", a.Service, 0);
        json.WriteList("delivery", a.Delivery);
        json.WriteList("pickup", a.Pickup);
        json.WriteOptional("sourceDepot", a.SourceDepot);
        json.WriteUnless("release", a.Release, 0);
        json.WriteOptional("maxSinceDepot", a.MaxSinceDepot);
        json.WriteOptional("softSinceDepot", a.SoftSinceDepot);
        json.WriteUnless("staleCost", a.StaleCost, 0);
    }

    private static void WriteRequest(Utf8JsonWriter json, Request r)
    {
        json.WriteString("id", r.Id);
        json.WriteNumber("unservedPenalty", r.UnservedPenalty);
        json.WriteObjects("roles", r.Roles, role => WriteRole(json, role), required: true);
    }

    private static void WriteRole(Utf8JsonWriter json, Role role)
    {
        json.WriteList("activities", role.Activities);
        if (!role.Contiguous)
            json.WriteBoolean("contiguous", false);
        json.WritePairs("skills", role.Skills, s => (s.Skill, s.Level));
        json.WriteList("equipment", role.Equipment);
        json.WriteList("allowedVehicles", role.AllowedVehicles);
        json.WriteList("forbiddenVehicles", role.ForbiddenVehicles);
        json.WritePairs("preferences", role.Preferences, p => (p.Vehicle, p.Cost));
        json.WriteUnless("otherVehicleCost", role.OtherVehicleCost, 0);
        if (role.Published is { } told)
            WritePublished(json, told);
    }

    private static void WritePublished(Utf8JsonWriter json, Published told)
    {
        json.WriteStartObject("published");
        json.WriteNumber("vehicle", told.Vehicle);
        json.WriteUnless("otherCost", told.OtherCost, 0);
        json.WriteNumber("start", told.Start);
        json.WriteUnless("tolerance", told.Tolerance, 0);
        json.WriteUnless("movedCost", told.MovedCost, 0);
        json.WriteEndObject();
    }

    private static void WriteLink(Utf8JsonWriter json, Link link)
    {
        json.WriteNumber("from", link.From);
        json.WriteNumber("to", link.To);
        json.WriteNumber("minGap", link.MinGap);
        json.WriteUnless("maxGap", link.MaxGap, TimeWindow.Forever);
    }

    private static void WritePool(Utf8JsonWriter json, EquipmentPool pool)
    {
        json.WriteString("id", pool.Id);
        json.WriteNumber("kind", pool.Kind);
        json.WriteNumber("units", pool.Units);
    }
}
