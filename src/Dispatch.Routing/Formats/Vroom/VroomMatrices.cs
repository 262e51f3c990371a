using Dispatch.Core.Geo;

namespace Dispatch.Routing.Formats.Vroom;

/// <summary>
/// The travel matrices: one for each pair of profile and speed factor in use. Without matrices in the file, the roads given between the
/// coordinates, or straight lines. Where the file gives a cost matrix it stands in the place of distances.
/// </summary>
internal sealed class VroomMatrices
{
    private readonly VroomData _data;
    private readonly FormatIssues _issues;
    private readonly Dictionary<(string Profile, double Speed), int> _profiles = [];
    private readonly Dictionary<Wgs84Point, int> _points = [];
    private readonly HashSet<string> _withCosts = new(StringComparer.Ordinal);

    private VroomMatrices(VroomData data, FormatIssues issues) => (_data, _issues) = (data, issues);

    /// <summary>The matrices, by <see cref="ProfileOf"/>.</summary>
    public List<TravelMatrix> All { get; } = [];

    /// <summary>Whether distances are metres throughout, so that solutions may state them.</summary>
    public bool HasDistances { get; private set; } = true;

    /// <summary>Where they come from if not from the file: the roads' name or "straight-line". Null: from the file.</summary>
    public string? Travel { get; private set; }

    /// <summary>Builds them; null when the file's are faulty, with errors collected.</summary>
    public static VroomMatrices? Build(JsonCursor root, VroomData data, VroomRoads? roads, FormatIssues issues)
    {
        var result = new VroomMatrices(data, issues);
        var given = Given(root);
        if (given.Count > 0)
            result.FromFile(given);
        else
            result.FromCoordinates(roads);
        return issues.HasErrors ? null : result;
    }

    /// <summary>The matrix of a vehicle.</summary>
    public int ProfileOf(VroomVehicle vehicle) => _profiles[(vehicle.Profile, vehicle.SpeedFactor)];

    /// <summary>Whether the vehicle's travel is priced by a cost matrix.</summary>
    public bool PricedByMatrix(VroomVehicle vehicle) => _withCosts.Contains(vehicle.Profile);

    /// <summary>The location of a place.</summary>
    public int LocationOf(VroomPlace place) => _points.Count > 0 ? _points[place.Coordinates!.Value] : place.Index!.Value;

    private static Dictionary<string, JsonCursor> Given(JsonCursor root)
    {
        var given = root.Find("matrices") is { } m ? m.Members().ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal) : [];
        if (root.Find("matrix") is { } outdated)
        {
            outdated.Warn(FormatCodes.Outdated, "matrix 已过时,按 matrices.car.durations 读取", "matrix is outdated and read as matrices.car.durations");
            given.TryAdd("car", outdated);
        }
        return given;
    }

    private void FromFile(Dictionary<string, JsonCursor> given)
    {
        int? size = null;
        foreach (var group in _data.Vehicles.GroupBy(v => v.Profile))
        {
            if (!given.TryGetValue(group.Key, out var tables))
            {
                _issues.Error(FormatCodes.Missing, group.First().Pointer + "/profile", group.Key, $"matrices 中没有 {group.Key} 的矩阵", $"matrices has no matrix for {group.Key}");
                continue;
            }
            var isTable = tables.Element.ValueKind == System.Text.Json.JsonValueKind.Array;
            if (!isTable)
                tables.WarnUnknown("durations", "distances", "costs");
            var durations = isTable ? JsonMatrix.Read(tables, size: size) : Table(tables, "durations", size, required: true);
            if (durations is null)
                continue;
            size ??= (int)Math.Sqrt(durations.Length);
            AddProfile(group.Key, [.. group], durations, isTable ? null : Table(tables, "distances", size), isTable ? null : Table(tables, "costs", size));
        }
        if (size is { } n)
            CheckIndices(n);
    }

    private static int[]? Table(JsonCursor tables, string name, int? size, bool required = false)
    {
        if (tables.Find(name) is { } table)
            return JsonMatrix.Read(table, size: size);
        if (required)
            tables.Missing(name);
        return null;
    }

    private void AddProfile(string profile, List<VroomVehicle> vehicles, int[] durations, int[]? distances, int[]? costs)
    {
        foreach (var v in vehicles)
        {
            if (distances is null && (v.PerKm > 0 || v.MaxDistance is not null))
                _issues.Error(FormatCodes.Missing, $"/matrices/{profile}/distances", "", $"车辆 {v.Id} 的 per_km 或 max_distance 需要距离矩阵", $"per_km or max_distance of vehicle {v.Id} needs a distance matrix");
            if (costs is not null && (v.PerKm > 0 || v.PerHour != VroomReader.DefaultPerHour || v.MaxDistance is not null))
                _issues.Error(FormatCodes.Unsupported, $"{v.Pointer}/costs", "", $"车辆 {v.Id}:费用矩阵不能与 per_hour、per_km、max_distance 同用", $"Vehicle {v.Id}: a cost matrix can't be joined with per_hour, per_km or max_distance");
        }
        if (costs is not null)
            _withCosts.Add(profile);
        HasDistances &= distances is not null && costs is null;
        foreach (var speed in vehicles.Select(v => v.SpeedFactor).Distinct())
            Add(profile, speed, durations, costs ?? distances);
    }

    private void Add(string profile, double speed, int[] durations, int[]? distances)
    {
        var scaled = speed == 1 ? durations : Array.ConvertAll(durations, d => d >= TravelMatrix.Unreachable ? d : (int)Math.Min(Math.Round(d / speed), TravelMatrix.Unreachable));
        _profiles.Add((profile, speed), All.Count);
        All.Add(new TravelMatrix((int)Math.Sqrt(durations.Length), scaled, distances ?? scaled));
    }

    private void CheckIndices(int size)
    {
        foreach (var place in Places())
        {
            if (place.Index is null && place.Coordinates is null)
                continue; // told by the reader
            if (place.Index is null)
                _issues.Error(FormatCodes.Missing, place.Pointer, "", "有矩阵时需要给出矩阵下标(location_index、start_index、end_index)", "With matrices the index (location_index, start_index, end_index) is required");
            else if (place.Index >= size)
                _issues.Error(FormatCodes.Reference, place.Pointer, $"{place.Index}", $"矩阵下标应在 0 到 {size - 1}", $"Matrix indices lie between 0 and {size - 1}");
        }
    }

    private void FromCoordinates(VroomRoads? roads)
    {
        foreach (var place in Places())
        {
            if (place.Coordinates is { } point)
                _points.TryAdd(point, _points.Count);
            else if (place.Index is not null)
                _issues.Error(FormatCodes.Missing, place.Pointer, "", "没有矩阵时需要坐标", "Without matrices coordinates are required");
        }
        if (_issues.HasErrors || _points.Count == 0 || !_issues.MayTabulate(_points.Count, _data.Vehicles.DistinctBy(v => (v.Profile, v.SpeedFactor)).Count(), "/jobs"))
            return;
        var points = _points.Keys.ToArray();
        var profiles = _data.Vehicles.GroupBy(v => v.Profile).Select(g => (Vehicles: g.ToList(), Roads: roads?.Between(points, g.Key))).ToList();
        if (roads is not null && profiles.All(p => p.Roads is not null))
        {
            Travel = roads.Name;
            profiles.ForEach(p => AddProfile(p.Vehicles[0].Profile, p.Vehicles, p.Roads!.Durations.ToArray(), p.Roads.Distances.ToArray(), null));
            return;
        }

        Travel = StraightLineTravel.ModelName;
        _issues.Warn(FormatCodes.StraightLine, "/matrices", "",
            $"没有矩阵{(roads is null ? "" : $",路网“{roads.Name}”也不能覆盖所有坐标")}:按直线距离 × {VroomStraightLine.Detour} 与固定速度估算,不是真实道路",
            $"No matrices{(roads is null ? "" : $", and the roads '{roads.Name}' do not cover all points")}: straight lines × {VroomStraightLine.Detour} at fixed speeds stand for the roads");
        var distances = VroomStraightLine.Distances(points);
        profiles.ForEach(p => AddProfile(p.Vehicles[0].Profile, p.Vehicles, VroomStraightLine.Durations(distances, p.Vehicles[0].Profile), distances, null));
    }

    private IEnumerable<VroomPlace> Places() =>
        _data.Tasks.Select(t => t.Place).Concat(_data.Vehicles.SelectMany(v => new[] { v.Start, v.End }).OfType<VroomPlace>());
}
