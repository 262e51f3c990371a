using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Dispatch.Core.Geo;
using Dispatch.Storage;
using Dispatch.Web;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Web;

/// <summary>The ground of the map: borders and tiles by settings, and a policy no wider than they need.</summary>
public sealed class MapApiTests
{
    private const string Token = "test-token-of-this-run-0123456789";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Without settings pictures come from our own origin alone, and there is neither tile nor border.</summary>
    [Fact]
    public async Task Nothing_is_asked_of_others_by_default()
    {
        var (policy, map) = await AskAsync(new MapOptions());

        policy.ShouldContain("img-src 'self';");
        map["tiles"].ShouldBeNull();
        map["areas"]!.AsArray().ShouldBeEmpty();
    }

    /// <summary>An origin of tiles is opened for pictures, and for nothing else.</summary>
    [Fact]
    public async Task Tiles_open_one_origin_for_pictures()
    {
        var (policy, map) = await AskAsync(Read(("Map:Tiles", "https://tiles.example.cn:8443/w/{z}/{x}/{y}.png"), ("Map:TilesFrom", "示例测绘院"), ("Map:TilesZoom", "16")));

        policy.ShouldContain("img-src 'self' https://tiles.example.cn:8443;");
        policy.Split("tiles.example.cn").Length.ShouldBe(2);
        (map["tiles"]!["address"]!.ToString(), map["tiles"]!["from"]!.ToString(), (int)map["tiles"]!["zoom"]!).ShouldBe(("https://tiles.example.cn:8443/w/{z}/{x}/{y}.png", "示例测绘院", 16));
    }

    /// <summary>Borders come from a GeoJSON file, each ring as an encoded line.</summary>
    [Fact]
    public async Task Borders_are_drawn_from_a_file()
    {
        using var folder = new TempFolder();
        var file = folder.File("streets.geojson");
        await File.WriteAllTextAsync(file, """
            {"type":"FeatureCollection","features":[
              {"type":"Feature","properties":{"name":"江苏路街道"},"geometry":{"type":"Polygon","coordinates":[[[121.42,31.21],[121.44,31.21],[121.43,31.23],[121.42,31.21]]]}},
              {"type":"Feature","properties":{},"geometry":{"type":"MultiPolygon","coordinates":[[[[1,2],[3,4],[5,6],[1,2]]],[[[7,8],[9,10],[11,12],[7,8]]]]}},
              {"type":"Feature","properties":{"name":"point"},"geometry":{"type":"Point","coordinates":[1,2]}}]}
            """, Cancel);

        var (_, map) = await AskAsync(Read(("Map:Boundaries", file)));

        var areas = map["areas"]!.AsArray();
        areas.Select(a => (a!["name"]!.ToString(), a["lines"]!.AsArray().Count)).ShouldBe([("江苏路街道", 1), ("", 2)]);
        EncodedPolyline.Decode(areas[0]!["lines"]![0]!.ToString())[1].ShouldBe(new Wgs84Point(121.44, 31.21));
    }

    /// <summary>What cannot be used is named.</summary>
    [Theory]
    [InlineData("Map:Tiles", "http://tiles.example.cn/{z}/{x}/{y}.png", "Map:Tiles")]
    [InlineData("Map:Tiles", "https://tiles.example.cn/{z}/{x}.png", "Map:Tiles")]
    [InlineData("Map:Tiles", "https://user:secret@tiles.example.cn/{z}/{x}/{y}.png", "Map:Tiles")]
    [InlineData("Map:Tiles", "https://tiles.example.cn/{z}/{x}/{y}.png; script-src *", "Map:Tiles")]
    [InlineData("Map:Boundaries", "/nowhere/at-all.geojson", "Map:Boundaries")]
    [InlineData("Map:TilesZoom", "99", "TilesZoom")]
    public void What_cannot_be_used_is_named(string setting, string value, string named) =>
        Should.Throw<ArgumentException>(() => Read((setting, value))).Message.ShouldContain(named);

    private static MapOptions Read(params (string Name, string Value)[] settings) =>
        HostingSettings.Map(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Name, s => (string?)s.Value)).Build());

    private static async Task<(string Policy, JsonNode Map)> AskAsync(MapOptions map)
    {
        using var folder = new TempFolder();
        var options = new ServeOptions { Port = 0, Storage = StorageOptions.ForFile(folder.File("map.db")), Token = Token, Map = map };
        using var stop = new CancellationTokenSource();
        var started = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var server = DispatchServer.RunAsync(options, started.SetResult, stop.Token);
        if (await Task.WhenAny(server, started.Task) == server)
            await server;
        using var client = new HttpClient { BaseAddress = new Uri((await started.Task).GetLeftPart(UriPartial.Authority)) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        using var answer = await client.GetAsync(new Uri("/api/v1/map", UriKind.Relative), Cancel);
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!;
        await stop.CancelAsync();
        await server;
        return (string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")), body);
    }
}
