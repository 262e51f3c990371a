using System.Globalization;

namespace Dispatch.Routing.Formats.Vrplib;

/// <summary>Turns a VRPLIB text into <see cref="VrplibData"/>; collects every fault.</summary>
internal sealed class VrplibReader
{
    private static readonly string[] Known =
    [
        "NAME", "COMMENT", "TYPE", "DIMENSION", "VEHICLES", "CAPACITY", "SERVICE_TIME", "EDGE_WEIGHT_TYPE", "EDGE_WEIGHT_FORMAT",
        "NODE_COORD_TYPE", "DISTANCE", "VEHICLES_MAX_DURATION", "VEHICLES_MAX_DISTANCE", "VEHICLES_MAX_RELOADS", "NODE_COORD_SECTION",
        "EDGE_WEIGHT_SECTION", "DEMAND_SECTION", "TIME_WINDOW_SECTION", "SERVICE_TIME_SECTION", "RELEASE_TIME_SECTION", "DEPOT_SECTION",
        "CAPACITY_SECTION", "VEHICLES_DEPOT_SECTION", "VEHICLES_MAX_DURATION_SECTION", "VEHICLES_MAX_DISTANCE_SECTION", "VEHICLES_RELOAD_DEPOT_SECTION",
    ];

    // These change nothing but how a picture or a person sees the instance.
    private static readonly string[] Harmless = ["DISPLAY_DATA_TYPE", "DISPLAY_DATA_SECTION", "BEST_KNOWN", "OPTIMAL"];

    private readonly VrplibText _text;
    private readonly FormatIssues _issues;
    private int _size;
    private int _vehicles;
    private int _base = 1;

    private VrplibReader(VrplibText text, FormatIssues issues) => (_text, _issues) = (text, issues);

    /// <summary>Reads; null when nothing can be made of it.</summary>
    public static VrplibData? Read(string text, string name, FormatIssues issues) =>
        new VrplibReader(VrplibText.Parse(text, issues), issues).Read(name);

    private VrplibData? Read(string name)
    {
        ReportUnknown();
        if (_text.Number("DIMENSION") is not { } dimension || dimension < 1 || dimension > JsonMatrix.MostLocations)
        {
            Missing("DIMENSION", "地点数(含站点)", "the number of locations, depots included");
            return null;
        }
        _size = (int)dimension;
        if (!_issues.MayTabulate(_size, 1, _text.Place("DIMENSION")))
            return null;
        var (x, y) = Coordinates();
        var weights = x.Length == 0 ? VrplibWeights.Read(_text, _size, _issues) : null;
        if (x.Length == 0 && weights is null)
            Missing("NODE_COORD_SECTION", "坐标或显式矩阵", "coordinates or an explicit matrix");
        var depots = Depots();
        _vehicles = (int)(_text.Number("VEHICLES") ?? Math.Max(1, _size - depots));
        var (earliest, latest) = Windows();
        var service = ByLocation("SERVICE_TIME_SECTION", _text.Number("SERVICE_TIME") ?? 0, depots);
        return new VrplibData
        {
            Name = _text.Field("NAME") ?? name,
            Precision = Precision(),
            Size = _size,
            Depots = depots,
            X = x,
            Y = y,
            Weights = weights,
            Capacity = [.. ByVehicle("CAPACITY_SECTION", _text.Number("CAPACITY") ?? int.MaxValue).Select(c => (int)Math.Min(c, int.MaxValue))],
            Demand = [.. ByLocation("DEMAND_SECTION", 0, 0).Select(Demand)],
            Earliest = earliest,
            Latest = latest,
            Service = service,
            Release = ByLocation("RELEASE_TIME_SECTION", 0, 0),
            VehicleDepot = [.. ByVehicle("VEHICLES_DEPOT_SECTION", _base).Select(d => Depot(d, depots))],
            ReloadDepots = Reloads(depots),
            MaxReloads = (int)Math.Min(_text.Number("VEHICLES_MAX_RELOADS") ?? int.MaxValue, int.MaxValue),
            MaxDuration = ByVehicle("VEHICLES_MAX_DURATION_SECTION", _text.Number("VEHICLES_MAX_DURATION") ?? double.PositiveInfinity),
            MaxDistance = ByVehicle("VEHICLES_MAX_DISTANCE_SECTION", _text.Number("VEHICLES_MAX_DISTANCE") ?? _text.Number("DISTANCE") ?? double.PositiveInfinity),
        };
    }

    private void ReportUnknown()
    {
        foreach (var (name, line) in _text.Names)
        {
            if (Known.Contains(name))
                continue;
            if (Harmless.Contains(name))
                _issues.Warn(FormatCodes.Ignored, VrplibText.At(line), name, $"{name} 未使用", $"{name} is not used");
            else
                _issues.Error(FormatCodes.Unsupported, VrplibText.At(line), name, $"不支持 {name};删去它就是另一道题", $"{name} is not supported; without it the problem is another one");
        }
    }

    private VrplibPrecision Precision()
    {
        var type = _text.Field("TYPE") ?? (_text.Rows("TIME_WINDOW_SECTION") is null ? "CVRP" : "VRPTW");
        switch (type)
        {
            case "CVRP": return VrplibPrecision.Whole;
            case "VRPTW": return VrplibPrecision.Windows;
            case "MTVRPTWR": return VrplibPrecision.Trips;
            case "MDVRPTW": return VrplibPrecision.Depots;
            default:
                _issues.Error(FormatCodes.Unsupported, _text.Place("TYPE"), type, "TYPE 支持 CVRP、VRPTW、MDVRPTW、MTVRPTWR", "TYPE may be CVRP, VRPTW, MDVRPTW or MTVRPTWR");
                return VrplibPrecision.Windows;
        }
    }

    private (double[] X, double[] Y) Coordinates()
    {
        var rows = _text.Rows("NODE_COORD_SECTION");
        var kind = _text.Field("EDGE_WEIGHT_TYPE") ?? "EUC_2D";
        if (rows is null || kind == "EXPLICIT")
            return ([], []);
        if (kind != "EUC_2D")
            _issues.Error(FormatCodes.Unsupported, _text.Place("EDGE_WEIGHT_TYPE"), kind, "EDGE_WEIGHT_TYPE 支持 EUC_2D 与 EXPLICIT", "EDGE_WEIGHT_TYPE may be EUC_2D or EXPLICIT");
        _base = rows.Count > 0 ? (int)rows.Min(r => r.Values[0]) : 1;
        var (x, y) = (new double[_size], new double[_size]);
        Fill("NODE_COORD_SECTION", _size, 2, (i, row) => (x[i], y[i]) = (row[1], row[2]), complete: true);
        return (x, y);
    }

    private int Depots()
    {
        var rows = _text.Rows("DEPOT_SECTION");
        if (rows is null || rows.Count == 0)
        {
            Missing("DEPOT_SECTION", "站点", "the depots");
            return 1;
        }
        var depots = rows.SelectMany(r => r.Values).Where(v => v >= 0).Select(v => (int)v - _base).ToList();
        for (var i = 0; i < depots.Count; i++)
        {
            if (depots[i] != i)
            {
                _issues.Error(FormatCodes.Unsupported, VrplibText.At(rows[Math.Min(i, rows.Count - 1)].Line), depots[i].ToString(CultureInfo.InvariantCulture),
                    "站点必须排在所有地点之前,依次编号", "Depots must come first among the locations, in order");
                break;
            }
        }
        return Math.Clamp(depots.Count, 1, _size);
    }

    private (double[] Earliest, double[] Latest) Windows()
    {
        var (earliest, latest) = (new double[_size], new double[_size]);
        Array.Fill(latest, double.PositiveInfinity);
        Fill("TIME_WINDOW_SECTION", _size, 2, (i, row) => (earliest[i], latest[i]) = (row[1], row[2]), complete: false);
        for (var i = 0; i < _size; i++)
        {
            if (earliest[i] < 0 || latest[i] < earliest[i])
                _issues.Error(FormatCodes.Range, _text.Place("TIME_WINDOW_SECTION"), $"{earliest[i]} {latest[i]}", $"地点 {i + _base} 的时间窗颠倒或为负", $"The window of location {i + _base} is reversed or negative");
        }
        return (earliest, latest);
    }

    // The default does not apply to the first `exempt` locations: nobody is served at a depot.
    private double[] ByLocation(string section, double fallback, int exempt)
    {
        var values = new double[_size];
        Array.Fill(values, fallback);
        Array.Clear(values, 0, exempt);
        Fill(section, _size, 1, (i, row) => values[i] = NotNegative(section, row[1]), complete: false);
        return values;
    }

    private double[] ByVehicle(string section, double fallback)
    {
        var values = new double[_vehicles];
        Array.Fill(values, fallback);
        Fill(section, _vehicles, 1, (i, row) => values[i] = NotNegative(section, row[1]), complete: false, first: 1);
        return values;
    }

    private int[][] Reloads(int depots)
    {
        var reloads = new int[_vehicles][];
        Array.Fill(reloads, []);
        Fill("VEHICLES_RELOAD_DEPOT_SECTION", _vehicles, 1,
            (i, row) => reloads[i] = [.. reloads[i].Concat(row.Skip(1).Where(d => d >= 0).Select(d => Depot(d, depots))).Distinct()],
            complete: false, first: 1, repeats: true);
        return reloads;
    }

    private void Fill(string section, int count, int least, Action<int, double[]> take, bool complete, int? first = null, bool repeats = false)
    {
        if (_text.Rows(section) is not { } rows)
            return;
        var seen = new bool[count];
        foreach (var (line, values) in rows)
        {
            var index = values.Length > 0 ? (long)values[0] - (first ?? _base) : -1;
            if (values.Length <= least)
                _issues.Error(FormatCodes.Size, VrplibText.At(line), string.Join(' ', values), $"{section} 每行应有 {least + 1} 个数", $"Rows of {section} have {least + 1} numbers");
            else if (index < 0 || index >= count)
                _issues.Error(FormatCodes.Reference, VrplibText.At(line), $"{values[0]}", $"{section}:编号应在 {first ?? _base} 到 {count + (first ?? _base) - 1}", $"{section}: the number must lie between {first ?? _base} and {count + (first ?? _base) - 1}");
            else if (seen[index] && !repeats)
                _issues.Error(FormatCodes.Duplicate, VrplibText.At(line), $"{values[0]}", $"{section}:编号重复", $"{section}: the number appears twice");
            else
                take((int)index, values);
            if (index >= 0 && index < count)
                seen[index] = true;
        }
        if (complete && Array.IndexOf(seen, false) is var gap and >= 0)
            _issues.Error(FormatCodes.Missing, section, "", $"{section} 缺少编号 {gap + (first ?? _base)}", $"{section} lacks number {gap + (first ?? _base)}");
    }

    private int Depot(double number, int depots)
    {
        var depot = (int)number - _base;
        if (depot >= 0 && depot < depots)
            return depot;
        _issues.Error(FormatCodes.Reference, "VEHICLES_DEPOT_SECTION", $"{number}", "不是 DEPOT_SECTION 中的站点", "Not a depot of DEPOT_SECTION");
        return 0;
    }

    private int Demand(double value)
    {
        if (value == Math.Floor(value) && value <= int.MaxValue)
            return (int)value;
        _issues.Error(FormatCodes.Type, "DEMAND_SECTION", $"{value}", "需求量应为整数", "Demands must be whole numbers");
        return 0;
    }

    private double NotNegative(string section, double value)
    {
        if (value >= 0)
            return value;
        _issues.Error(FormatCodes.Range, section, $"{value}", $"{section} 不得为负", $"{section} must not be negative");
        return 0;
    }

    private void Missing(string name, string chinese, string english) =>
        _issues.Error(FormatCodes.Missing, name, _text.Field(name) ?? "", $"缺少 {name}:{chinese}", $"{name} is missing: {english}");
}
