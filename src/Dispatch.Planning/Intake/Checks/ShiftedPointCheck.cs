using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Geo;
using Dispatch.Planning.Intake.Cells;
using Dispatch.Planning.Intake.Messages;
using Dispatch.Planning.Intake.Tables;

namespace Dispatch.Planning.Intake.Checks;

/// <summary>Warns when a stored point moves by just the shift between two coordinate systems: then one of the two was misnamed.</summary>
internal static class ShiftedPointCheck
{
    private const double Near = 30;
    private const double LeastMove = 100;

    public static void Run(DistrictRegisters current, DistrictRegisters next, ImportContext context)
    {
        Compare("compounds", Points(current.Compounds, x => x.Id, x => x.Gate), Points(next.Compounds, x => x.Id, x => x.Gate));
        Compare("canteens", Points(current.Canteens, x => x.Id, x => x.Gate), Points(next.Canteens, x => x.Id, x => x.Gate));
        Compare("kitchens", Points(current.Kitchens, x => x.Id, x => x.Gate), Points(next.Kitchens, x => x.Id, x => x.Gate));
        Compare("stations", Points(current.Stations, x => x.Id, x => x.Gate), Points(next.Stations, x => x.Id, x => x.Gate));
        Compare("hospitals", Points(current.Hospitals, x => x.Id, x => x.Gate), Points(next.Hospitals, x => x.Id, x => x.Gate));

        void Compare(string alias, Dictionary<string, Wgs84Point> old, Dictionary<string, Wgs84Point> now)
        {
            foreach (var (id, point) in now)
            {
                if (!old.TryGetValue(id, out var was) || was.MetresTo(point) is var moved && moved < LeastMove)
                    continue;
                if (LooksMisread(was, point) || LooksMisread(point, was))
                    context.Messages.Add(ImportCodes.PointShifted, context.PlaceOf(AllTables.Get(alias), id), "坐标系", id, Figures.Plain((int)moved));
            }
        }
    }

    private static Dictionary<string, Wgs84Point> Points<T>(IEnumerable<T> rows, Func<T, string> id, Func<T, Wgs84Point> point) => rows.ToDictionary(id, point);

    // Whether the first point is the second, its GCJ-02 or BD-09 degrees taken for WGS-84, or its BD-09 degrees for GCJ-02.
    private static bool LooksMisread(Wgs84Point wrong, Wgs84Point right)
    {
        var gcj = CoordinateConversion.Wgs84ToGcj02(right);
        var bd = CoordinateConversion.Wgs84ToBd09(right);
        var mixed = CoordinateConversion.Gcj02ToWgs84(new Gcj02Point(bd.Longitude, bd.Latitude));
        return wrong.MetresTo(new Wgs84Point(gcj.Longitude, gcj.Latitude)) < Near
            || wrong.MetresTo(new Wgs84Point(bd.Longitude, bd.Latitude)) < Near
            || wrong.MetresTo(mixed) < Near;
    }
}
