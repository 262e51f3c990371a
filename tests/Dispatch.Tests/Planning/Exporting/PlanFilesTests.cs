using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Geo;
using Dispatch.Planning.Exporting;
using Dispatch.TestData;
using ExcelDataReader;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.Exporting;

public sealed class PlanFilesTests
{
    private static readonly DayPlan _plan = SamplePlan.Make();

    /// <summary>A line a route and a point a stop with a place, longitude first, in the district; nobody's name or door.</summary>
    [Fact]
    public void Geojson_holds_every_route_and_stop_and_no_elder()
    {
        var text = Encoding.UTF8.GetString(PlanFiles.GeoJson(_plan).Content);
        var features = JsonDocument.Parse(text).RootElement.GetProperty("features").EnumerateArray().ToList();

        Of(features, "route").Count.ShouldBe(_plan.Routes.Length);
        Of(features, "stop").Count.ShouldBe(_plan.Routes.Sum(r => r.Stops.Count(s => s.Point is not null)));
        foreach (var point in Of(features, "stop").Select(f => f.GetProperty("geometry").GetProperty("coordinates")))
            (point[0].GetDouble(), point[1].GetDouble()).ShouldSatisfyAllConditions(p => p.Item1.ShouldBeInRange(121, 122), p => p.Item2.ShouldBeInRange(31, 32));
        NamesNobody(text);
    }

    /// <summary>The line follows the way along the roads where the plan has it.</summary>
    [Fact]
    public void A_line_follows_the_roads()
    {
        Wgs84Point[] way = [new(121.40, 31.20), new(121.41, 31.20), new(121.41, 31.21)];
        var first = _plan.Routes[0].Stops[0] with { Point = way[0] };
        var second = _plan.Routes[0].Stops[1] with { Point = way[2], Way = EncodedPolyline.Encode([.. way]) };
        var route = _plan.Routes[0] with { StartPoint = null, EndPoint = null, Stops = [first, second] };

        var json = JsonDocument.Parse(PlanGeoJson.Of(route)).RootElement.GetProperty("features")[0].GetProperty("geometry").GetProperty("coordinates");

        json.EnumerateArray().Select(p => (p[0].GetDouble(), p[1].GetDouble())).ShouldBe([(121.40, 31.20), (121.41, 31.20), (121.41, 31.21)]);
    }

    /// <summary>Waypoints in order with UTC times eight hours back, and a track; no elder.</summary>
    [Fact]
    public void Gpx_is_one_route_for_a_device()
    {
        var route = _plan.Routes[1];
        var text = Encoding.UTF8.GetString(PlanFiles.Gpx(_plan, route.Staff.Id)!.Content);
        var gpx = XDocument.Parse(text).Root!;
        XNamespace ns = "http://www.topografix.com/GPX/1/1";

        gpx.Elements(ns + "wpt").Count().ShouldBe(route.Stops.Count(s => s.Point is not null));
        gpx.Element(ns + "trk")!.Descendants(ns + "trkpt").Count().ShouldBeGreaterThan(2);
        // Arrival at 10:04 local is 02:04 UTC.
        var arrival = route.Stops[0].Arrival;
        DateTime.Parse(gpx.Element(ns + "wpt")!.Element(ns + "time")!.Value, null, System.Globalization.DateTimeStyles.AdjustToUniversal)
            .ShouldBe(new DateTime(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc).AddSeconds(arrival - (8 * 3600)));
        NamesNobody(text);
        PlanFiles.Gpx(_plan, "nobody").ShouldBeNull();
    }

    /// <summary>A row an order; names and doors only where asked for; numbers add up.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_workbook_has_a_row_an_order(bool withNames)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(PlanFiles.Workbook(_plan, withNames).Content));
        var sheets = new Dictionary<string, List<object?[]>>();
        do
        {
            var rows = sheets[reader.Name] = [];
            while (reader.Read())
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        }
        while (reader.NextResult());

        sheets["路线"].Count.ShouldBe(_plan.Routes.Length + 1);
        var drops = sheets["停靠"].Where(r => Equals(r[4], "送餐")).ToList();
        drops.Sum(r => (double)r[13]!).ShouldBe(_plan.Routes.Sum(r => r.Stops.Where(s => s.Kind == PlanStopKind.MealDrop).Sum(s => s.Items.Sum(i => i.Portions))));
        var elder = _plan.Routes[1].Stops.First(s => s.Kind == PlanStopKind.MealDrop).Items[0];
        var row = drops.Single(r => Equals(r[9], elder.Id));
        row[10].ShouldBe(withNames ? elder.ElderName : Dispatch.Core.Domain.Elders.ElderCall.Of(elder.ElderName));
        row[15].ShouldBe(withNames ? elder.AccessNote : null, "an empty cell is null to the reader");
    }

    private static List<JsonElement> Of(List<JsonElement> features, string kind) =>
        [.. features.Where(f => f.GetProperty("properties").GetProperty("kind").GetString() == kind)];

    private static void NamesNobody(string text)
    {
        // Some made-up elders have the name of one of the staff, who are named.
        var staff = _plan.Routes.Select(r => r.Staff.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var item in _plan.Routes.SelectMany(r => r.Stops).SelectMany(s => s.Items).Where(i => i.ElderName is { } name && !staff.Contains(name)))
            (text.Contains(item.ElderName!, StringComparison.Ordinal) || text.Contains(item.AccessNote!, StringComparison.Ordinal)).ShouldBeFalse(item.Id);
    }
}
