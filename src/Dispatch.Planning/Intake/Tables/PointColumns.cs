using System.Globalization;
using Dispatch.Core.Geo;
using Dispatch.Planning.Intake.Cells;
using Dispatch.Planning.Intake.Messages;

namespace Dispatch.Planning.Intake.Tables;

/// <summary>
/// The four columns of a point: longitude, latitude, the system they are in, and the system they were surveyed in (for exports, which
/// write WGS-84). Converted to WGS-84 and rounded to 1e-7 degrees (1 cm), so that the same file gives the same point.
/// </summary>
internal sealed class PointColumns(bool required)
{
    private const double FarKilometres = 50;
    private readonly Column<double?> _longitude = Make("经度", "longitude", Figures.Degrees, required, "121.4243");
    private readonly Column<double?> _latitude = Make("纬度", "latitude", Figures.Degrees, required, "31.2205");
    private readonly Column<CoordinateSystem?> _system = Make("坐标系", "crs", Words.CoordinateSystem, required, "GCJ02");

    private readonly Column<CoordinateSystem?> _surveyedIn =
        Column<CoordinateSystem?>.Free("原坐标系", "surveyed_in", Words.CoordinateSystem.Nullable(), null);

    /// <summary>The columns for a record with an optional point.</summary>
    public IEnumerable<Binding<T>> At<T>(Func<T, Wgs84Point?> point, Func<T, CoordinateSystem> surveyedIn) =>
    [
        _longitude.At<T>(x => point(x)?.Longitude),
        _latitude.At<T>(x => point(x)?.Latitude),
        _system.At<T>(x => point(x) is null ? null : CoordinateSystem.Wgs84),
        _surveyedIn.At<T>(x => point(x) is null ? null : surveyedIn(x)),
    ];

    /// <summary>Reads the point; null when there is none or it is faulty (noted).</summary>
    public (Wgs84Point? Point, CoordinateSystem SurveyedIn) Read(RowReader row)
    {
        var (longitude, latitude, system) = (row.Get(_longitude), row.Get(_latitude), row.Get(_system));
        var surveyedIn = row.Has(_surveyedIn) || !row.Has(_system) ? row.Get(_surveyedIn) ?? system : system;
        if (row.Failed || (longitude is null && latitude is null && system is null))
            return (null, CoordinateSystem.Wgs84);
        if (longitude is not { } x || latitude is not { } y || system is not { } crs)
        {
            row.Fault(_longitude, ImportCodes.PointIncomplete, row.Text(_longitude));
            return (null, CoordinateSystem.Wgs84);
        }
        var bounds = row.Context.Bounds;
        if (!IsNear(bounds, x, y) && IsNear(bounds, y, x))
        {
            row.Fault(_longitude, ImportCodes.PointSwapped, $"{row.Text(_longitude)}, {row.Text(_latitude)}");
            return (null, CoordinateSystem.Wgs84);
        }
        if (Math.Abs(y) > 90)
        {
            row.Fault(_latitude, ImportCodes.OutOfRange, row.Text(_latitude), row.Text(_latitude), "-90", "90");
            return (null, CoordinateSystem.Wgs84);
        }
        var point = Rounded(CoordinateConversion.ToWgs84(crs, x, y));
        CheckDistance(row, point);
        return (point, surveyedIn ?? crs);
    }

    private void CheckDistance(RowReader row, Wgs84Point point)
    {
        var bounds = row.Context.Bounds;
        if (bounds.Contains(point))
            return;
        var nearest = new Wgs84Point(Math.Clamp(point.Longitude, bounds.West, bounds.East), Math.Clamp(point.Latitude, bounds.South, bounds.North));
        var kilometres = point.MetresTo(nearest) / 1000;
        row.Fault(_longitude, kilometres > FarKilometres ? ImportCodes.PointFarAway : ImportCodes.PointOutside,
            $"{row.Text(_longitude)}, {row.Text(_latitude)}", kilometres.ToString(kilometres < 10 ? "0.0" : "0", CultureInfo.InvariantCulture));
    }

    private static bool IsNear(GeoBox box, double longitude, double latitude) =>
        longitude > box.West - 1 && longitude < box.East + 1 && latitude > box.South - 1 && latitude < box.North + 1;

    private static Wgs84Point Rounded(Wgs84Point point) => new(Math.Round(point.Longitude, 7), Math.Round(point.Latitude, 7));

    private static Column<T?> Make<T>(string name, string alias, CellType<T> type, bool required, string example)
        where T : struct =>
        required ? Column<T?>.Needed(name, alias, type.Nullable(), example) : Column<T?>.Free(name, alias, type.Nullable(), null, example);
}
