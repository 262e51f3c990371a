using System.Collections.Immutable;
using Dispatch.Core.Geo;

namespace Dispatch.Routing.Formats.Vroom;

/// <summary>Reads vehicles, jobs and shipments; collects every fault. What Dispatch can't do is an error, never left out silently.</summary>
internal sealed class VroomReader
{
    /// <summary>Cost of an hour of travel when the file states none: one a second.</summary>
    public const int DefaultPerHour = 3600;

    private const int LargestPriority = 100;
    private const int LongestWork = 100_000_000;
    private const long LargestTime = 100_000_000_000;
    private const double LargestSpeedFactor = 5;

    private readonly FormatIssues _issues;
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private int? _dimensions;

    private VroomReader(FormatIssues issues) => _issues = issues;

    /// <summary>Reads everything but the matrices.</summary>
    public static VroomData Read(JsonCursor root, FormatIssues issues)
    {
        var reader = new VroomReader(issues);
        root.WarnUnknown("vehicles", "jobs", "shipments", "matrices", "matrix");
        var vehicles = root.List("vehicles", required: true).Select(reader.Vehicle).ToList();
        reader._types.UnionWith(vehicles.Select(v => v.Type));
        var tasks = root.List("jobs").Select(reader.Job).ToList();
        foreach (var shipment in root.List("shipments"))
            tasks.AddRange(reader.Shipment(shipment));
        foreach (var bare in vehicles.Where(v => v.Capacity.IsEmpty && reader._dimensions > 0))
            issues.Error(FormatCodes.Missing, bare.Pointer + "/capacity", "", "任务有数量时车辆需要 capacity", "Where tasks have amounts vehicles need a capacity");
        foreach (var paid in vehicles.Where(v => v.PerTaskHour > 0 && tasks.Exists(t => t.Setup > 0)))
            issues.Error(FormatCodes.Unsupported, paid.Pointer + "/costs/per_task_hour", $"{paid.PerTaskHour}", "按任务时长计费 per_task_hour 不能与准备时间 setup 同用", "Cost by task time (per_task_hour) can't be joined with set-up times");
        reader.RejectTwice("/vehicles", vehicles.Select(v => ("vehicle", v.Id)));
        reader.RejectTwice("", tasks.Select(t => (t.Type, t.Id)));
        RejectUnknownLocks(vehicles, tasks, issues);
        return new VroomData(vehicles, [.. tasks.SelectMany(WithMates)]);
    }

    /// <summary>A job for a team stands once for each of them; goods and priority count once.</summary>
    private static IEnumerable<VroomTask> WithMates(VroomTask task) =>
        Enumerable.Range(0, task.Extras.Team).Select(k => k == 0 ? task : task with { IsMate = true, Delivery = [], Pickup = [], Priority = 0 });

    private static void RejectUnknownLocks(List<VroomVehicle> vehicles, List<VroomTask> tasks, FormatIssues issues)
    {
        var jobs = tasks.Where(t => t.Type == "job").Select(t => t.Id).ToHashSet();
        foreach (var vehicle in vehicles)
        {
            foreach (var unknown in vehicle.Extras.Locked.Where(id => !jobs.Contains(id)))
                issues.Error(FormatCodes.Reference, vehicle.Pointer + "/dispatch/locked_jobs", $"{unknown}", $"没有 job {unknown}", $"There is no job {unknown}");
        }
    }

    private VroomVehicle Vehicle(JsonCursor v)
    {
        v.WarnUnknown("id", "profile", "description", "start", "start_index", "end", "end_index", "capacity", "costs", "skills", "type",
            "time_window", "breaks", "speed_factor", "max_tasks", "max_travel_time", "max_distance", "steps", "dispatch");
        var costs = v.Find("costs");
        costs?.WarnUnknown("fixed", "per_hour", "per_km", "per_task_hour");
        return new VroomVehicle
        {
            Id = v.Whole("id", null, 0, long.MaxValue),
            Description = v.Text("description", ""),
            Profile = v.Text("profile", "car"),
            SpeedFactor = Math.Round(v.Number("speed_factor", 1, 0.01, LargestSpeedFactor), 2),
            Start = Place(v, "start", "start_index"),
            End = Place(v, "end", "end_index"),
            Capacity = Amounts(v, "capacity"),
            PerTaskHour = (int)(costs?.Whole("per_task_hour", 0) ?? 0),
            Type = v.Text("type", ""),
            Extras = VroomVehicleExtras.Read(v, LongestWork),
            Steps = Steps(v),
            Skills = v.Wholes("skills"),
            Window = v.Find("time_window") is { } w ? Window(w) : null,
            Breaks = Breaks(v),
            Fixed = (int)(costs?.Whole("fixed", 0) ?? 0),
            PerHour = (int)(costs?.Whole("per_hour", DefaultPerHour) ?? DefaultPerHour),
            PerKm = (int)(costs?.Whole("per_km", 0) ?? 0),
            MaxTasks = (int)v.Whole("max_tasks", int.MaxValue),
            MaxTravelTime = v.Find("max_travel_time") is { } t ? (int)t.Whole(0, LongestWork) : null,
            MaxDistance = v.Find("max_distance") is { } d ? d.Whole(0, long.MaxValue) : null,
            Pointer = v.Pointer,
        };
    }

    private static ImmutableArray<VroomStep> Steps(JsonCursor v)
    {
        var steps = ImmutableArray.CreateBuilder<VroomStep>();
        foreach (var s in v.List("steps"))
        {
            s.WarnUnknown("type", "id", "service_at", "service_after", "service_before");
            var type = s.Text("type");
            if (!VroomStep.Types.Contains(type))
                s.Find("type")?.Fault(FormatCodes.Range, "type 应为 start、job、pickup、delivery、break 或 end", "type is start, job, pickup, delivery, break or end");
            else if (type is not ("start" or "end"))
                steps.Add(new VroomStep(type, s.Whole("id", null, 0, long.MaxValue), StartOf(s), s.Pointer));
            else if (StartOf(s) is { } bound && type == "start")
                steps.Add(new VroomStep(type, 0, bound, s.Pointer));
            else if (type == "end" && StartOf(s) is not null)
                s.Warn(FormatCodes.Ignored, "终点的 service_at、service_after、service_before 未使用", "service_at, service_after and service_before of the end are not used");
        }
        return steps.ToImmutable();
    }

    private static VroomWindow? StartOf(JsonCursor step)
    {
        var at = step.Find("service_at")?.Whole(0, LargestTime);
        var after = at ?? step.Find("service_after")?.Whole(0, LargestTime);
        var before = at ?? step.Find("service_before")?.Whole(0, LargestTime);
        if (after > before)
            step.Fault(FormatCodes.Range, "service_after 晚于 service_before", "service_after lies after service_before");
        return after is null && before is null ? null : new VroomWindow(after ?? 0, before ?? LargestTime);
    }

    private ImmutableArray<VroomBreak> Breaks(JsonCursor v)
    {
        var breaks = new List<VroomBreak>();
        foreach (var b in v.List("breaks"))
        {
            b.WarnUnknown("id", "time_windows", "service", "description", "max_load");
            RejectMaxLoad(v, b);
            breaks.Add(new VroomBreak(b.Whole("id", null, 0, long.MaxValue), b.Text("description", ""), Windows(b), (int)b.Whole("service", 0, 0, LongestWork)));
        }
        RejectTwice($"{v.Pointer}/breaks", breaks.Select(b => ("break", b.Id)));
        return [.. breaks.OrderBy(b => b.Windows.IsEmpty ? 0 : b.Windows[0].From).ThenBy(b => b.Windows.IsEmpty ? long.MaxValue : b.Windows[^1].To)];
    }

    /// <summary>A load limit during a break is only understood where it never binds.</summary>
    private static void RejectMaxLoad(JsonCursor vehicle, JsonCursor rest)
    {
        if (rest.Find("max_load") is not { } limit)
            return;
        var (most, capacity) = (rest.Wholes("max_load"), vehicle.Wholes("capacity"));
        if (capacity.IsEmpty || most.Length != capacity.Length || most.Where((m, d) => m < capacity[d]).Any())
            limit.Fault(FormatCodes.Unsupported, "不支持休息时的载量上限 max_load", "A load limit during breaks (max_load) is not supported");
    }

    private VroomTask Job(JsonCursor j)
    {
        j.WarnUnknown("id", "description", "location", "location_index", "setup", "service", "setup_per_type", "service_per_type", "amount",
            "delivery", "pickup", "skills", "priority", "time_windows", "dispatch");
        var outdated = j.Find("amount");
        outdated?.Warn(FormatCodes.Outdated, "amount 已过时,按 delivery 读取", "amount is outdated and read as delivery");
        return Task(j, "job") with
        {
            Extras = VroomJobExtras.Read(j, LargestTime, LongestWork),
            Delivery = Amounts(j, outdated is null ? "delivery" : "amount"),
            Pickup = Amounts(j, "pickup"),
            Skills = j.Wholes("skills"),
            Priority = (int)j.Whole("priority", 0, 0, LargestPriority),
        };
    }

    private IEnumerable<VroomTask> Shipment(JsonCursor s)
    {
        s.WarnUnknown("pickup", "delivery", "amount", "skills", "priority");
        if (s.Find("pickup") is not { } from || s.Find("delivery") is not { } to)
        {
            s.Missing(s.Find("pickup") is null ? "pickup" : "delivery");
            return [];
        }
        from.WarnUnknown("id", "description", "location", "location_index", "setup", "service", "setup_per_type", "service_per_type", "time_windows");
        to.WarnUnknown("id", "description", "location", "location_index", "setup", "service", "setup_per_type", "service_per_type", "time_windows");
        var amount = Amounts(s, "amount");
        var skills = s.Wholes("skills");
        var priority = (int)s.Whole("priority", 0, 0, LargestPriority);
        return
        [
            Task(from, "pickup") with { Pickup = amount, Skills = skills, Priority = priority },
            Task(to, "delivery") with { Delivery = amount, Skills = skills, Priority = priority },
        ];
    }

    private VroomTask Task(JsonCursor t, string type)
    {
        var place = Place(t, "location", "location_index");
        if (place is null)
            t.Missing("location");
        return new VroomTask
        {
            Type = type,
            Id = t.Whole("id", null, 0, long.MaxValue),
            Description = t.Text("description", ""),
            Place = place ?? new VroomPlace(null, null, t.Pointer),
            Setup = Lasting(t, "setup"),
            Service = Lasting(t, "service"),
            Windows = Windows(t),
        };
    }

    /// <summary>How long set-up or service takes; by type of vehicle only where that is the same for all that there are.</summary>
    private int Lasting(JsonCursor task, string name)
    {
        var usual = (int)task.Whole(name, 0, 0, LongestWork);
        if (task.Find(name + "_per_type") is not { } perType)
            return usual;
        var byType = perType.Members().GroupBy(m => m.Key, StringComparer.Ordinal).ToDictionary(m => m.Key, m => (int)m.Last().Value.Whole(0, LongestWork), StringComparer.Ordinal);
        var lasting = _types.Select(type => byType.GetValueOrDefault(type, usual)).Distinct().ToList();
        if (lasting.Count > 1)
            perType.Fault(FormatCodes.Unsupported, $"不支持按车型区分的时长 {name}_per_type", $"Durations that differ by vehicle type ({name}_per_type) are not supported");
        return lasting.Count == 0 ? usual : lasting[0];
    }

    private static VroomPlace? Place(JsonCursor owner, string coordinates, string index)
    {
        var i = owner.Find(index);
        var c = owner.Find(coordinates);
        if (i is null && c is null)
            return null;
        return new VroomPlace(i is { } at ? (int)at.Whole(0, JsonMatrix.MostLocations) : null, c is { } point ? Point(point) : null, owner.Pointer);
    }

    private static Wgs84Point? Point(JsonCursor c)
    {
        var pair = c.Items();
        if (pair.Count == 2)
            return new Wgs84Point(pair[0].Number(-180, 180), pair[1].Number(-90, 90));
        c.Fault(FormatCodes.Size, "坐标应为 [经度, 纬度]", "Coordinates are [longitude, latitude]");
        return null;
    }

    private ImmutableArray<int> Amounts(JsonCursor owner, string name)
    {
        var amounts = owner.Wholes(name);
        if (owner.Find(name) is not { } member || amounts.Length == (_dimensions ??= amounts.Length))
            return amounts;
        member.Fault(FormatCodes.Size, $"数量应有 {_dimensions} 项,与其他处一致", $"Amounts have {_dimensions} entries elsewhere");
        return amounts;
    }

    private static ImmutableArray<VroomWindow> Windows(JsonCursor owner)
    {
        var windows = owner.List("time_windows").Select(Window).ToList();
        for (var i = 1; i < windows.Count; i++)
        {
            if (windows[i].From <= windows[i - 1].To)
                owner.Find("time_windows")?.Fault(FormatCodes.Range, "时间窗应升序且不重叠", "Time windows must ascend and not overlap");
        }
        return [.. windows];
    }

    /// <summary>A window [first, last].</summary>
    public static VroomWindow Window(JsonCursor w)
    {
        var pair = w.Items();
        if (pair.Count != 2)
        {
            w.Fault(FormatCodes.Size, "时间窗应为 [开始, 结束]", "A time window is [start, end]");
            return default;
        }
        var window = new VroomWindow(pair[0].Whole(0, LargestTime), pair[1].Whole(0, LargestTime));
        if (window.To < window.From)
            w.Fault(FormatCodes.Range, "时间窗颠倒", "The time window is reversed");
        return window;
    }

    private void RejectTwice(string pointer, IEnumerable<(string Type, long Id)> ids)
    {
        foreach (var twice in ids.GroupBy(i => i).Where(g => g.Count() > 1))
        {
            _issues.Error(FormatCodes.Duplicate, pointer, $"{twice.Key.Id}", $"{twice.Key.Type} 的 id {twice.Key.Id} 出现 {twice.Count()} 次",
                $"The {twice.Key.Type} id {twice.Key.Id} appears {twice.Count()} times");
        }
    }
}
