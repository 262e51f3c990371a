using System.Text.Json;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Formats.Vroom;

/// <summary>Writes a solution as VROOM's output.</summary>
internal sealed class VroomSolutionWriter(Problem problem, VroomData data, bool hasDistances, Utf8JsonWriter json)
{
    private readonly int _dimensions = problem.LoadDimensions;

    /// <summary>What the solution breaks. Default: nothing.</summary>
    public IReadOnlyList<StepRemark> Remarks { get; init; } = [];

    /// <summary>Where travel times come from that the file did not state. Null (default): it stated them.</summary>
    public string? Travel { get; init; }

    /// <summary>Writes the whole document.</summary>
    public void Write(Solution solution, double cost)
    {
        var routes = solution.Routes.Select(r => (Route: r, Totals: Sum(r))).ToList();
        var all = new VroomRouteTotals(_dimensions);
        routes.ForEach(r => all.Add(r.Totals));
        var left = solution.Unserved.SelectMany(u => Tasks(u.Request).Where(t => !data.Tasks[t].IsMate).Select(t => (Task: t, u.Reason))).ToList();
        json.WriteStartObject();
        json.WriteNumber("code", 0);
        json.WriteStartObject("summary");
        WriteCost(cost);
        json.WriteNumber("routes", routes.Count);
        json.WriteNumber("unassigned", left.Count);
        WriteTotals(all);
        WriteViolations(Remarks);
        json.WriteEndObject();
        json.WriteStartArray("unassigned");
        foreach (var (task, reason) in left)
            WriteUnassigned(data.Tasks[task], reason);
        json.WriteEndArray();
        json.WriteStartArray("routes");
        foreach (var (route, totals) in routes)
            WriteRoute(route, totals);
        json.WriteEndArray();
        WriteTravel();
        json.WriteEndObject();
    }

    private void WriteTravel()
    {
        if (Travel is null)
            return;
        json.WriteStartObject("dispatch");
        json.WriteString("travel", Travel);
        json.WriteEndObject();
    }

    private void WriteCost(double cost)
    {
        if (cost == Math.Floor(cost))
            json.WriteNumber("cost", (long)cost);
        else
            json.WriteNumber("cost", cost);
    }

    private void WriteTotals(VroomRouteTotals totals)
    {
        if (_dimensions > 0)
        {
            WriteAmounts("delivery", totals.Delivery);
            WriteAmounts("pickup", totals.Pickup);
        }
        json.WriteNumber("setup", totals.Setup);
        json.WriteNumber("service", totals.Service);
        json.WriteNumber("duration", totals.Duration);
        json.WriteNumber("waiting_time", totals.Waiting);
        json.WriteNumber("priority", totals.Priority);
        if (hasDistances)
            json.WriteNumber("distance", totals.Distance);
    }

    private void WriteRoute(Route route, VroomRouteTotals totals)
    {
        var vehicle = data.Vehicles[route.Vehicle];
        json.WriteStartObject();
        json.WriteNumber("vehicle", vehicle.Id);
        if (vehicle.Description.Length > 0)
            json.WriteString("description", vehicle.Description);
        WriteCost(totals.Cost / problem.Units.Cost);
        WriteTotals(totals);
        WriteViolations(Remarks.Where(r => r.Vehicle == route.Vehicle));
        json.WriteStartArray("steps");
        var (load, at) = (TripLoad(route, 1), 0);
        foreach (var stop in Stops(route))
            WriteStep(route, stop, load, at++);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteStep(Route route, Stop stop, long[] load, int at)
    {
        var (vehicle, v) = (route.Vehicle, data.Vehicles[route.Vehicle]);
        var (type, id, description, place) = stop.Step.Kind switch
        {
            StepKind.Start => ("start", (long?)null, "", v.Start),
            StepKind.End => ("end", null, "", v.End),
            StepKind.Load => ("reload", (long?)null, "", v.Start),
            StepKind.Break => ("break", v.Breaks[stop.Step.Index].Id, v.Breaks[stop.Step.Index].Description, null),
            _ => (data.Tasks[stop.Step.Index].Type, data.Tasks[stop.Step.Index].Id, data.Tasks[stop.Step.Index].Description, data.Tasks[stop.Step.Index].Place),
        };
        json.WriteStartObject();
        json.WriteString("type", type);
        if (description.Length > 0)
            json.WriteString("description", description);
        WritePlace(place);
        if (id is { } number)
            json.WriteNumber("id", number);
        json.WriteNumber("setup", stop.Setup);
        json.WriteNumber("service", stop.Service);
        json.WriteNumber("waiting_time", stop.Waiting);
        if (_dimensions > 0)
        {
            if (stop.Step.Kind == StepKind.Activity)
                ChangeLoad(load, stop.Step.Index);
            else if (stop.Step.Kind == StepKind.Load)
                TripLoad(route, at + 1).CopyTo(load, 0);
            WriteAmounts("load", load);
        }
        json.WriteNumber("arrival", data.FileTime(stop.Arrival));
        json.WriteNumber("duration", stop.TravelSoFar);
        if (hasDistances)
            json.WriteNumber("distance", stop.DistanceSoFar);
        WriteViolations(Remarks.Where(r => r.Vehicle == vehicle && r.Step == at));
        json.WriteEndObject();
    }

    private void WritePlace(VroomPlace? place)
    {
        if (place?.Coordinates is { } point)
        {
            json.WriteStartArray("location");
            json.WriteNumberValue(point.Longitude);
            json.WriteNumberValue(point.Latitude);
            json.WriteEndArray();
        }
        if (place?.Index is { } index)
            json.WriteNumber("location_index", index);
    }

    private void WriteUnassigned(VroomTask task, UnservedReason reason)
    {
        json.WriteStartObject();
        json.WriteNumber("id", task.Id);
        json.WriteString("type", task.Type);
        if (task.Description.Length > 0)
            json.WriteString("description", task.Description);
        WritePlace(task.Place);
        json.WriteStartObject("reason");
        json.WriteString("code", reason.Code);
        if (reason.Vehicle >= 0)
            json.WriteNumber("vehicle", data.Vehicles[reason.Vehicle].Id);
        json.WriteNumber("value", reason.Value);
        json.WriteNumber("limit", reason.Limit);
        json.WriteStartObject("blocked_by");
        foreach (var (rule, vehicles) in reason.BlockedBy)
            json.WriteNumber(rule, vehicles);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteAmounts(string name, long[] amounts)
    {
        json.WriteStartArray(name);
        foreach (var a in amounts)
            json.WriteNumberValue(a);
        json.WriteEndArray();
    }

    private void WriteViolations(IEnumerable<StepRemark> remarks)
    {
        json.WriteStartArray("violations");
        foreach (var remark in remarks)
        {
            json.WriteStartObject();
            json.WriteString("cause", remark.Cause);
            if (remark.Duration is { } duration)
                json.WriteNumber("duration", duration);
            json.WriteStartObject("dispatch");
            json.WriteString("code", remark.Code);
            json.WriteNumber("value", remark.Value);
            json.WriteNumber("limit", remark.Limit);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private readonly record struct Stop(Step Step, int Setup, int Service, int Arrival, int Waiting, long TravelSoFar, long DistanceSoFar);

    // Arrival is told as if one left as soon as work is done; our longer stays become waiting at the next stop.
    private IEnumerable<Stop> Stops(Route route)
    {
        var vehicle = problem.Vehicles[route.Vehicle];
        var matrix = problem.Profiles[vehicle.Profile].First;
        var (at, clock, travel, distance) = ((int?)null, route.Steps[0].Departure, 0L, 0L);
        foreach (var step in route.Steps)
        {
            var place = step.Kind switch
            {
                StepKind.Start => vehicle.StartLocation,
                StepKind.End => vehicle.EndLocation,
                StepKind.Activity => problem.Activities[step.Index].Location,
                StepKind.Load => problem.Depots[step.Index].Location,
                _ => at,
            };
            var leg = at is { } a && place is { } b ? matrix.Duration(a, b) : 0;
            distance += at is { } c && place is { } d ? matrix.Distance(c, d) : 0;
            var setup = step.Kind == StepKind.Activity && place != at ? problem.Activities[step.Index].Setup : 0;
            var service = step.Kind switch
            {
                StepKind.Activity => problem.Activities[step.Index].Service,
                StepKind.Break => vehicle.Breaks[step.Index].Duration,
                StepKind.Load => problem.Depots[step.Index].LoadTime,
                _ => 0,
            };
            travel += leg;
            var arrival = clock + leg;
            var start = step.Kind is StepKind.Activity or StepKind.Break or StepKind.Load ? step.Start : arrival;
            yield return new Stop(step, setup, service, arrival, start - arrival, travel, distance);
            clock = start + setup + service;
            at = place ?? at;
        }
    }

    private VroomRouteTotals Sum(Route route)
    {
        var vehicle = problem.Vehicles[route.Vehicle];
        var totals = new VroomRouteTotals(_dimensions);
        foreach (var stop in Stops(route))
        {
            totals.Setup += stop.Setup;
            totals.Service += stop.Service;
            totals.Waiting += stop.Waiting;
            (totals.Duration, totals.Distance) = (stop.TravelSoFar, stop.DistanceSoFar);
            if (stop.Step.Kind != StepKind.Activity)
                continue;
            totals.Priority += data.Tasks[stop.Step.Index].Priority;
            totals.Cost += SoftCost(problem.Activities[stop.Step.Index], stop.Step.Start);
            totals.Cost += problem.Activities[stop.Step.Index].Service * (long)data.Vehicles[route.Vehicle].PerTaskHour * (long)problem.Units.Cost / VroomProblem.SecondsPerHour;
            AddAmounts(totals.Delivery, problem.Activities[stop.Step.Index].Delivery, 1);
            AddAmounts(totals.Pickup, problem.Activities[stop.Step.Index].Pickup, 1);
        }
        totals.Cost += vehicle.FixedCost + (totals.Duration * vehicle.TravelTimeCost) + (totals.Distance * vehicle.DistanceCost);
        return totals;
    }

    /// <summary>What is on board when the trip of a step sets out: all that its jobs are handed.</summary>
    private long[] TripLoad(Route route, int from)
    {
        var load = new long[_dimensions];
        foreach (var step in route.Steps.Skip(from).TakeWhile(s => s.Kind != StepKind.Load).Where(s => s.Kind == StepKind.Activity && data.Tasks[s.Index].Type == "job"))
            AddAmounts(load, problem.Activities[step.Index].Delivery, 1);
        return load;
    }

    private static long SoftCost(Activity activity, int start) =>
        (activity.LateCost * Math.Max(0, start - activity.SoftLatest)) + (activity.EarlyCost * Math.Max(0, activity.SoftEarliest - start));

    private void ChangeLoad(long[] load, int activity)
    {
        AddAmounts(load, problem.Activities[activity].Delivery, -1);
        AddAmounts(load, problem.Activities[activity].Pickup, 1);
    }

    private static void AddAmounts(long[] into, ReadOnlySpan<int> amounts, int sign)
    {
        for (var d = 0; d < amounts.Length; d++)
            into[d] += sign * amounts[d];
    }

    private static void AddAmounts(long[] into, System.Collections.Immutable.ImmutableArray<int> amounts, int sign) => AddAmounts(into, amounts.AsSpan(), sign);

    private IEnumerable<int> Tasks(int request) => problem.Requests[request].Roles.SelectMany(r => r.Activities);
}
