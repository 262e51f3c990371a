using System.Text.Json;
using Dispatch.Cli;
using Dispatch.Core.Geo;
using Dispatch.Roads;
using Dispatch.Roads.Graphs;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Cli;

/// <summary>dispatch roads matrix, isochrone and route, from files to files, on a street of 1 km.</summary>
public sealed class RoadsWayCommandTests : IDisposable
{
    private const int Kilometre = 89_932; // ten-millionths of a degree at the equator
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("roads-ways-");

    public RoadsWayCommandTests()
    {
        var builder = new RoadGraphBuilder();
        builder.AddVertex(1_210_000_000, 0);
        builder.AddVertex(1_210_000_000 + Kilometre, 0);
        builder.AddEdge(0, 1, [], new EdgeKind(RoadClass.Residential, new EdgeAccess(RoadModes.All, RoadModes.All), "长乐路"));
        RoadGraphFile.Save(builder.Build("street", "made up", new ImportFigures(0, 0, 0, 0, 0, 0, 0)), In("street.roads"));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Half a kilometre at 4 km/h, both ways; a point far off is listed and has empty figures; the second run comes from the cache.</summary>
    [Fact]
    public async Task Matrix_from_file_to_file()
    {
        await File.WriteAllTextAsync(In("points.csv"), "id,lon,lat\na,121,0\n\"b, gate\",121.0044966,0\nfar,122,0\n", Cancel);
        string[] args = ["roads", "matrix", In("street.roads"), "--points", In("points.csv"), "--mode", "walk", "--out", In("m.csv"), "--cache", In("cache"), "--lang", "en"];
        var first = await CliRun.Of(Cancel, args);
        first.ExitCode.ShouldBe(ExitCodes.Ok);
        (await File.ReadAllLinesAsync(In("m.csv"), Cancel)).ShouldBe(
        [
            "from,to,seconds,metres",
            "a,\"b, gate\",450,500", "a,far,,",
            "\"b, gate\",a,450,500", "\"b, gate\",far,,",
            "far,a,,", "far,\"b, gate\",,",
        ]);
        using var summary = JsonDocument.Parse(first.LastLine);
        summary.RootElement.GetProperty("offRoad")[0].GetString().ShouldBe("far");
        first.Error.ShouldContain(RoadCodes.TooFar);
        first.Error.ShouldContain("Cache: 0 found, 2 worked out");
        (await CliRun.Of(Cancel, args)).Error.ShouldContain("Cache: 2 found, 0 worked out");
    }

    /// <summary>Every error of a list of points is told, and nothing is written.</summary>
    [Theory]
    [InlineData("x,y\n1,2\n", new[] { RoadCodes.PointColumn, RoadCodes.PointColumn })]
    [InlineData("lon,lat\n181,0\n121,a\n", new[] { RoadCodes.PointValue, RoadCodes.PointValue })]
    [InlineData("lon,lat\n", new[] { RoadCodes.NoPoints })]
    public async Task Broken_lists_of_points(string text, string[] codes)
    {
        await File.WriteAllTextAsync(In("points.csv"), text, Cancel);
        var run = await CliRun.Of(Cancel, "roads", "matrix", In("street.roads"), "--points", In("points.csv"), "--out", In("m.csv"));
        run.ExitCode.ShouldBe(ExitCodes.BadInput);
        codes.ShouldAllBe(code => run.Error.Contains(code, StringComparison.Ordinal));
        run.Error.Trim().Split('\n').Length.ShouldBe(codes.Length);
        File.Exists(In("m.csv")).ShouldBeFalse();
    }

    /// <summary>300 m from the middle of the street: 600 m long, 50 m wide.</summary>
    [Fact]
    public async Task Isochrone_as_GeoJson()
    {
        var run = await CliRun.Of(Cancel, "roads", "isochrone", In("street.roads"), "--lon", "121.0044966", "--lat", "0", "--metres", "300", "--out", In("a.geojson"));
        run.ExitCode.ShouldBe(ExitCodes.Ok);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(In("a.geojson"), Cancel));
        var feature = json.RootElement.GetProperty("features")[0];
        feature.GetProperty("properties").GetProperty("squareMetres").GetDouble().ShouldBe(30_000, tolerance: 200);
        var ring = feature.GetProperty("geometry").GetProperty("coordinates")[0][0].EnumerateArray().Select(p => p[0].GetDouble()).ToList();
        ((ring.Max() - ring.Min()) * 1e7 / Kilometre).ShouldBe(0.6, tolerance: 0.001);
    }

    /// <summary>A limit too many or none, or a place off the road, is told.</summary>
    [Fact]
    public async Task Isochrone_refusals()
    {
        string[] common = ["roads", "isochrone", In("street.roads"), "--lon", "121", "--lat", "1", "--lang", "en"];
        (await CliRun.Of(Cancel, common)).ExitCode.ShouldBe(ExitCodes.Usage);
        (await CliRun.Of(Cancel, [.. common, "--metres", "5", "--minutes", "5"])).ExitCode.ShouldBe(ExitCodes.Usage);
        (await CliRun.Of(Cancel, [.. common, "--minutes", "-5"])).ExitCode.ShouldBe(ExitCodes.Usage);
        var off = await CliRun.Of(Cancel, [.. common, "--minutes", "5"]);
        off.ExitCode.ShouldBe(ExitCodes.BadInput);
        off.Error.ShouldContain(RoadCodes.TooFar);
    }

    /// <summary>500 m eastwards on the one street: set out, arrive; the line as JSON; a place off the road is told.</summary>
    [Fact]
    public async Task Route_as_a_turn_list()
    {
        string[] common = ["roads", "route", In("street.roads"), "--from", "121,0", "--mode", "walk"];
        var list = await CliRun.Of(Cancel, [.. common, "--to", "121.0044966,0", "--lang", "en"]);
        list.ExitCode.ShouldBe(ExitCodes.Ok);
        list.Output.Trim().Split('\n').ShouldBe(["500 m, 7.5 min", "1. Set out east on 长乐路, 500 m", "2. Arrive"]);
        var json = await CliRun.Of(Cancel, [.. common, "--to", "121.0044966,0", "--json"]);
        using var answer = JsonDocument.Parse(json.LastLine);
        var line = EncodedPolyline.Decode(answer.RootElement.GetProperty("line").GetString()!);
        line[^1].Longitude.ShouldBe(121.0045, tolerance: 0.00001);
        var off = await CliRun.Of(Cancel, [.. common, "--to", "122,0"]);
        off.ExitCode.ShouldBe(ExitCodes.BadInput);
        off.Error.ShouldContain(RoadCodes.TooFar);
        (await CliRun.Of(Cancel, [.. common, "--to", "here"])).ExitCode.ShouldBe(ExitCodes.Usage);
    }

    private string In(string name) => Path.Combine(_folder.FullName, name);
}
