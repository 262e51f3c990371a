using System.Globalization;
using CsvHelper;
using Dispatch.Core.Geo;
using Dispatch.Roads;

namespace Dispatch.Cli.RoadData;

/// <summary>Reads points from CSV (UTF-8): columns lon and lat in WGS-84 degrees and, if there is one, id. Every error is collected.</summary>
internal sealed class PointFile
{
    /// <summary>Most points of one matrix: 400 million pairs, 3.2 GB in memory.</summary>
    public const int MaxPoints = 20_000;

    private readonly string _name;
    private readonly List<NamedPoint> _points = [];
    private readonly List<RoadIssue> _issues = [];
    private int _row;

    private PointFile(string name) => _name = name;

    /// <summary>The points in their order, or what is wrong.</summary>
    public static (IReadOnlyList<NamedPoint> Points, IReadOnlyList<RoadIssue> Issues) Read(string text, string name)
    {
        var file = new PointFile(name);
        using var csv = CsvReader.FromText(text, CsvReaderOptions.Default with { HasHeader = false, SkipEmptyLines = false });
        try
        {
            file.ReadAll(csv);
        }
        catch (CsvFormatException)
        {
            file._row++;
            file.Add(RoadCodes.PointValue, "", "该行无法解析,请检查引号。", "The row cannot be read; check its quotes.");
        }
        return (file._points, file._issues);
    }

    private void ReadAll(CsvReader csv)
    {
        var header = Next(csv) ?? [];
        var (longitude, latitude, id) = (Column(header, "lon"), Column(header, "lat"), Array.IndexOf(header, "id"));
        if (_issues.Count > 0)
            return;
        while (Next(csv) is { } cells)
            if (cells.Any(c => c.Length > 0))
                ReadRow(cells, longitude, latitude, id);
        if (_points.Count == 0 && _issues.Count == 0)
            Add(RoadCodes.NoPoints, "", "没有任何点。请在表头下写入至少一行。", "There is no point. Write at least one row below the header.");
        if (_points.Count > MaxPoints)
            Add(RoadCodes.TooManyPoints, $"{_points.Count}", $"最多 {MaxPoints} 个点。请分成几个文件。", $"At most {MaxPoints} points. Split the file.");
    }

    private string[]? Next(CsvReader csv)
    {
        if (!csv.Read())
            return null;
        _row++;
        return [.. csv.Current.ToArray().Select(c => c.Trim(' ', '\uFEFF'))];
    }

    private int Column(string[] header, string name)
    {
        var at = Array.IndexOf(header, name);
        if (at < 0)
            Add(RoadCodes.PointColumn, name, $"缺少 {name} 列。表头需含 lon,lat(WGS-84,度)。", $"Column {name} is missing. The header needs lon,lat (WGS-84 degrees).");
        return at;
    }

    private void ReadRow(string[] cells, int longitude, int latitude, int id)
    {
        var x = Degrees(cells, longitude, "lon", 180);
        var y = Degrees(cells, latitude, "lat", 90);
        var name = id >= 0 && id < cells.Length && cells[id].Length > 0 ? cells[id] : $"{_points.Count + 1}";
        if (x is not null && y is not null)
            _points.Add(new NamedPoint(name, new Wgs84Point(x.Value, y.Value)));
    }

    private double? Degrees(string[] cells, int at, string column, double limit)
    {
        var text = at < cells.Length ? cells[at] : "";
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= limit)
            return value;
        Add(RoadCodes.PointValue, text, $"{column} 应为 −{limit} 到 {limit} 之间的度数。", $"{column} must be degrees between −{limit} and {limit}.");
        return null;
    }

    private void Add(string code, string value, string chinese, string english) =>
        _issues.Add(new RoadIssue(code, IsError: true, $"{_name}:{Math.Max(1, _row)}", value, chinese, english));
}
