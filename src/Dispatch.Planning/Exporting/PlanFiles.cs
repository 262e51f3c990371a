using System.Globalization;
using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.Exporting;

/// <summary>Plans and routes as files of other programs, named so that they sort by day.</summary>
public static class PlanFiles
{
    /// <summary>The plan on a map: <see cref="PlanGeoJson"/>.</summary>
    public static ExportFile GeoJson(DayPlan plan) => new($"{NameOf(plan)}.geojson", PlanGeoJson.MediaType, PlanGeoJson.Of(plan));

    /// <summary>The plan as a workbook: <see cref="PlanWorkbook"/>.</summary>
    public static ExportFile Workbook(DayPlan plan, bool withNames) => new($"{NameOf(plan)}.xlsx", PlanWorkbook.MediaType, PlanWorkbook.Of(plan, withNames));

    /// <summary>One person's route on a map. Null: that person has no route.</summary>
    public static ExportFile? GeoJson(DayPlan plan, string staffId) =>
        RouteOf(plan, staffId) is { } route ? new($"{NameOf(plan, route)}.geojson", PlanGeoJson.MediaType, PlanGeoJson.Of(route)) : null;

    /// <summary>One person's route for a navigation device: <see cref="RouteGpx"/>. Null: that person has no route.</summary>
    public static ExportFile? Gpx(DayPlan plan, string staffId) =>
        RouteOf(plan, staffId) is { } route ? new($"{NameOf(plan, route)}.gpx", RouteGpx.MediaType, RouteGpx.Of(plan.Date, route)) : null;

    internal static PlanRoute? RouteOf(DayPlan plan, string staffId)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Routes.FirstOrDefault(r => r.Staff.Id == staffId);
    }

    /// <summary>Day, area and version, and what more is given, in letters that every file system takes.</summary>
    internal static string NameOf(DayPlan plan, params ReadOnlySpan<string> more)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var name = string.Create(CultureInfo.InvariantCulture, $"{plan.Date:yyyy-MM-dd}-{plan.Scope.StreetCode ?? plan.Scope.DistrictCode}-v{plan.Version}");
        foreach (var part in more)
            name += "-" + string.Concat(part.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        return name;
    }

    private static string NameOf(DayPlan plan, PlanRoute route) => NameOf(plan, route.Staff.Id);
}
