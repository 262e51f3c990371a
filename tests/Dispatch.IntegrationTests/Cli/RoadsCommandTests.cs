using System.Text.Json;
using Dispatch.Cli;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Cli;

/// <summary>dispatch roads import and info.</summary>
public sealed class RoadsCommandTests : IDisposable
{
    private const string Map = """
        <osm version="0.6">
          <node id="1" lat="31.2" lon="121.5"/><node id="2" lat="31.2" lon="121.501"/><node id="3" lat="31.201" lon="121.501"/>
          <way id="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="residential"/><tag k="name" v="样一路"/></way>
          <way id="2"><nd ref="2"/><nd ref="3"/><nd ref="9"/><tag k="highway" v="footway"/></way>
        </osm>
        """;

    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    /// <summary>The graph stands beside the extract, warnings and tables go to standard error.</summary>
    [Fact]
    public async Task Import_writes_a_graph_that_info_reads()
    {
        var map = Write("quarter.osm", Map);
        var import = await CliRun.Of(Cancel, "roads", "import", map);
        import.ExitCode.ShouldBe(ExitCodes.Ok);
        import.LastLine.ShouldBe(_folder.File("quarter.roads"));
        import.Error.ShouldContain("R151_MISSING_POINTS");
        import.Error.ShouldContain("OpenStreetMap");

        var info = await CliRun.Of(Cancel, "roads", "info", _folder.File("quarter.roads"), "--json");
        info.ExitCode.ShouldBe(ExitCodes.Ok);
        var json = JsonDocument.Parse(info.Output).RootElement;
        (json.GetProperty("vertices").GetInt32(), json.GetProperty("edges").GetInt32()).ShouldBe((3, 2));
        json.GetProperty("modes").EnumerateArray().Select(m => m.GetProperty("arcs").GetInt32()).ShouldBe([4, 2, 2, 2]);
        (await CliRun.Of(Cancel, "roads", "info", _folder.File("quarter.roads"), "--lang", "en")).Error.ShouldContain("Turn restrictions");
    }

    /// <summary>A speed table becomes part of the graph; a wrong one is told whole and nothing is written.</summary>
    [Fact]
    public async Task Speeds_are_checked_and_kept()
    {
        var map = Write("quarter.osm", Map);
        var good = Write("good.json", """{"format":"dispatch-speeds/1","bands":[{"name":"always","from":["00:00"]}]}""");
        var run = await CliRun.Of(Cancel, "roads", "import", map, "--speeds", good, "--json");
        JsonDocument.Parse(run.Output).RootElement.GetProperty("bands").EnumerateArray().Select(b => b.GetProperty("name").GetString()).ShouldBe(["always"]);

        var bad = Write("bad.json", """{"format":"dispatch-speeds/1","bands":[{"name":"always","from":["7"],"speeds":{"car":{"primary":-1}}}]}""");
        var target = _folder.File("other.roads");
        var refused = await CliRun.Of(Cancel, "roads", "import", map, "--speeds", bad, "--out", target, "--json");
        refused.ExitCode.ShouldBe(ExitCodes.BadInput);
        JsonDocument.Parse(refused.Output).RootElement.GetProperty("issues").GetArrayLength().ShouldBe(2);
        File.Exists(target).ShouldBeFalse();
    }

    /// <summary>Files that are no extract or no graph: code on standard error, exit code 3, nothing written.</summary>
    [Fact]
    public async Task Wrong_files_are_told()
    {
        var import = await CliRun.Of(Cancel, "roads", "import", Write("page.osm", "<html/>"));
        (import.ExitCode, File.Exists(_folder.File("page.roads"))).ShouldBe((ExitCodes.BadInput, false));
        import.Error.ShouldContain("R102_UNKNOWN_FORMAT");
        var info = await CliRun.Of(Cancel, "roads", "info", Write("cut.roads", "DSPROADS"));
        info.ExitCode.ShouldBe(ExitCodes.BadInput);
        info.Error.ShouldContain("R203_GRAPH_DAMAGED");
        (await CliRun.Of(Cancel, "roads", "info", _folder.File("none.roads"))).Error.ShouldContain("R101_NO_FILE");
    }

    private string Write(string name, string text)
    {
        File.WriteAllText(_folder.File(name), text);
        return _folder.File(name);
    }
}
