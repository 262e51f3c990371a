using Dispatch.Core.Units;

namespace Dispatch.Routing.Formats.Hhcrsp;

/// <summary>What an instance states, times and distances in thousandths.</summary>
internal sealed class HhcrspData
{
    // Beyond this a time in thousandths no longer fits the solver's clock.
    private const double LargestTime = TimeWindow.Forever / (HhcrspFormat.Scale * 100.0);

    private readonly Dictionary<string, int> _services = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _patients = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _caregivers = new(StringComparer.Ordinal);

    /// <summary>A person who goes out.</summary>
    internal sealed record Caregiver(string Id, IReadOnlyList<int> Abilities);

    /// <summary>One service at a patient. Times in thousandths.</summary>
    internal sealed record Care(string Service, int ServiceIndex, int Duration);

    /// <summary>A patient. Earliest in whole minutes as the stored best solutions read it; gaps between the starts of the two services.</summary>
    internal sealed record Patient(string Id, int Earliest, int Latest, IReadOnlyList<Care> Cares, int MinGap, int MaxGap);

    /// <summary>Name of the instance.</summary>
    public required string Name { get; init; }

    /// <summary>Caregivers in the order of the file.</summary>
    public IReadOnlyList<Caregiver> Caregivers { get; private set; } = [];

    /// <summary>Patients in the order of the file; patient i is at location i + 1.</summary>
    public IReadOnlyList<Patient> Patients { get; private set; } = [];

    /// <summary>Distances and travel times, flat; location 0 is the office.</summary>
    public int[] Distances { get; private set; } = [];

    /// <summary>Number of locations.</summary>
    public int Locations => Patients.Count + 1;

    /// <summary>Position of a caregiver; null when unknown.</summary>
    public int? CaregiverAt(string id) => _caregivers.TryGetValue(id, out var i) ? i : null;

    /// <summary>Position of a patient; null when unknown.</summary>
    public int? PatientAt(string id) => _patients.TryGetValue(id, out var i) ? i : null;

    /// <summary>Reads; faults go to the cursor's collector.</summary>
    public static HhcrspData Read(JsonCursor root, string name)
    {
        root.WarnUnknown("name", "area", "patients", "services", "caregivers", "central_offices", "distances");
        var data = new HhcrspData { Name = root.Text("name", name) };
        var durations = data.ReadServices(root);
        data.Caregivers = [.. root.List("caregivers", required: true).Select(data.ReadCaregiver)];
        data.Patients = [.. root.List("patients", required: true).Select(p => data.ReadPatient(p, durations))];
        if (root.List("central_offices") is { Count: > 1 } offices)
            offices[1].Fault(FormatCodes.Unsupported, "只支持一个出发点", "Only one office is supported");
        if (root.Find("distances") is { } distances)
            data.Distances = JsonMatrix.Read(distances, HhcrspFormat.Scale, data.Locations) ?? [];
        else
            root.Missing("distances");
        return data;
    }

    private List<double?> ReadServices(JsonCursor root)
    {
        var durations = new List<double?>();
        foreach (var s in root.List("services", required: true))
        {
            s.WarnUnknown("id", "type", "default_duration");
            Register(s, s.Text("id"), _services);
            durations.Add(s.Find("default_duration") is { } d ? d.Number(0, LargestTime) : null);
        }
        return durations;
    }

    private Caregiver ReadCaregiver(JsonCursor c)
    {
        c.WarnUnknown("id", "abilities");
        RejectIfSet(c, "working_shift", "starting_point_id", "ending_point_id");
        var id = c.Text("id");
        Register(c, id, _caregivers);
        return new Caregiver(id, [.. c.List("abilities", required: true).Select(ServiceOf)]);
    }

    private Patient ReadPatient(JsonCursor p, List<double?> durations)
    {
        p.WarnUnknown("id", "location", "time_window", "required_caregivers", "synchronization");
        RejectIfSet(p, "incompatible_caregivers", "mandatory", "optional", "time_windows");
        var id = p.Text("id");
        Register(p, id, _patients);
        var window = p.List("time_window", required: true);
        if (window.Count != 2)
        {
            p.Fault(FormatCodes.Size, "time_window 应有两个数", "time_window has two numbers");
            return new Patient(id, 0, 0, [], 0, 0);
        }
        var (from, to) = (window[0].Number(0, LargestTime), window[1].Number(0, LargestTime));
        if (to < Math.Floor(from))
            window[1].Fault(FormatCodes.Range, "时间窗颠倒", "The window is reversed");
        var cares = p.List("required_caregivers", required: true).Select(c => ReadCare(c, durations)).ToList();
        if (cares.Count is 0 or > 2)
            p.Fault(FormatCodes.Size, "每位患者应有一项或两项服务", "A patient has one or two services");
        var (min, max) = Gap(p, cares.Count);
        return new Patient(id, (int)Math.Floor(from) * HhcrspFormat.Scale, Thousandths(to), cares, min, max);
    }

    private Care ReadCare(JsonCursor c, List<double?> durations)
    {
        c.WarnUnknown("service", "duration");
        var name = c.Text("service");
        var index = c.Find("service") is { } member ? ServiceOf(member) : 0;
        var fallback = index < durations.Count ? durations[index] : 0;
        return new Care(name, index, Thousandths(c.Number("duration", fallback, 0, LargestTime)));
    }

    private static (int Min, int Max) Gap(JsonCursor p, int cares)
    {
        if (p.Find("synchronization") is not { } sync)
        {
            // Two services without a tie may come in any order and at any distance.
            return (-TimeWindow.Forever, TimeWindow.Forever);
        }
        if (cares != 2)
            sync.Fault(FormatCodes.Size, "synchronization 需要两项服务", "synchronization needs two services");
        var type = sync.Text("type");
        if (type == "simultaneous")
            return (0, 0);
        if (type != "sequential")
            sync.Fault(FormatCodes.Unsupported, "synchronization.type 应为 simultaneous 或 sequential", "synchronization.type is simultaneous or sequential");
        var distance = sync.List("distance", required: true);
        if (distance.Count != 2)
        {
            sync.Fault(FormatCodes.Size, "distance 应有两个数", "distance has two numbers");
            return (0, 0);
        }
        return (Thousandths(distance[0].Number(0, LargestTime)), Thousandths(distance[1].Number(0, LargestTime)));
    }

    private int ServiceOf(JsonCursor member)
    {
        if (_services.TryGetValue(member.Text(), out var index))
            return index;
        member.Fault(FormatCodes.Reference, "services 中没有此服务", "There is no such service in services");
        return 0;
    }

    private static void Register(JsonCursor item, string id, Dictionary<string, int> names)
    {
        if (!names.TryAdd(id, names.Count))
            item.Fault(FormatCodes.Duplicate, $"编号 {id} 重复", $"The id {id} appears twice");
    }

    private static void RejectIfSet(JsonCursor item, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            item.Find(name)?.Fault(FormatCodes.Unsupported, $"不支持 {name}", $"{name} is not supported");
    }

    private static int Thousandths(double value) => (int)Math.Round(value * HhcrspFormat.Scale);
}
