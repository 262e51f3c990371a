using Dispatch.Core.Geo;
using Dispatch.Planning.Intake.Cells;

namespace Dispatch.Planning.Intake;

/// <summary>
/// Rewrites a written table so that its points stand in the system they were surveyed in, as the offices' own sheets have them, instead of
/// WGS-84. What is written reads back as the same point.
/// </summary>
internal static class SurveyedPoints
{
    private static readonly string[] _names = ["经度", "纬度", "坐标系", "原坐标系"];

    /// <summary>The rows, header first, with longitude, latitude and system replaced where they name another survey.</summary>
    public static IEnumerable<string[]> Rewrite(IEnumerable<string[]> rows)
    {
        int[]? columns = null;
        foreach (var row in rows)
        {
            columns ??= Find(row);
            yield return columns.Contains(-1) ? row : Rewrite(row, columns);
        }
    }

    private static int[] Find(string[] header) =>
        [.. _names.Select(name => Array.FindIndex(header, h => h == name || h.StartsWith(name + "（", StringComparison.Ordinal)))];

    private static string[] Rewrite(string[] row, int[] columns)
    {
        var (x, y, system, surveyed) = (columns[0], columns[1], columns[2], columns[3]);
        if (row[x].Length == 0 || row[surveyed] == row[system] || Words.CoordinateSystem.Parse(row[surveyed], out var target) is not null)
            return row;
        if (Figures.Degrees.Parse(row[x], out var longitude) is not null || Figures.Degrees.Parse(row[y], out var latitude) is not null)
            return row;
        var point = new Wgs84Point(longitude, latitude);
        var (east, north) = target switch
        {
            CoordinateSystem.Gcj02 => CoordinateConversion.Wgs84ToGcj02(point) is var g ? (g.Longitude, g.Latitude) : default,
            CoordinateSystem.Bd09 => CoordinateConversion.Wgs84ToBd09(point) is var b ? (b.Longitude, b.Latitude) : default,
            _ => (longitude, latitude),
        };
        var copy = (string[])row.Clone();
        (copy[x], copy[y], copy[system]) = (Figures.Degrees.Format(east), Figures.Degrees.Format(north), row[surveyed]);
        return copy;
    }
}
