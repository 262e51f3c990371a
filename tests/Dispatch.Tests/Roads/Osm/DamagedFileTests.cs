using System.Text;
using Dispatch.Core.Units;
using Dispatch.Roads;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Roads.Osm;

/// <summary>Whatever is done to a map file: a graph or coded errors, never an exception.</summary>
public sealed class DamagedFileTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_cut_off_anywhere_is_an_error(bool pbf)
    {
        var file = File(pbf);
        var errors = Enumerable.Range(0, file.Length).Select(length => TinyMap.Import(file[..length])).Where(r => r.Graph is null).ToList();
        // A PBF file may end after any whole blob: then its ways are missing. XML may not end before its last bracket.
        errors.Count.ShouldBe(file.Length);
        errors.ShouldAllBe(r => r.Issues.Length == 1 && r.Issues[0].IsError && r.Issues[0].Code.StartsWith("R1", StringComparison.Ordinal));
        TinyMap.Import(file).Graph.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_with_wrong_bytes_never_crashes_the_import(bool pbf)
    {
        var rng = new Rng(7);
        var file = File(pbf);
        var failed = 0;
        for (var i = 0; i < 1500; i++)
        {
            var copy = file.ToArray();
            for (var changes = 1 + rng.Next(3); changes > 0; changes--)
                copy[rng.Next(copy.Length)] = (byte)rng.Next(256);
            var result = TinyMap.Import(copy);
            if (result.Graph is null)
                failed++;
            (result.Graph is null).ShouldBe(result.Issues.Any(issue => issue.IsError));
            result.Issues.ShouldAllBe(issue => issue.Code.StartsWith("R1", StringComparison.Ordinal) && issue.Chinese.Length > 0 && issue.English.Length > 0);
        }
        failed.ShouldBeGreaterThan(100);
    }

    // The bytes inside a packed block are checked by zlib; unpacked ones reach the reader of fields.
    [Fact]
    public void Wrong_bytes_inside_blocks_never_crash_the_import()
    {
        var rng = new Rng(11);
        var file = new TinyPbf { Packed = false }.Write(PbfTests.Map());
        var codes = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 3000; i++)
        {
            var copy = file.ToArray();
            copy[rng.Next(40, copy.Length)] = (byte)rng.Next(256);
            codes.UnionWith(TinyMap.Import(copy).Issues.Select(issue => issue.Code));
        }
        codes.ShouldContain(RoadCodes.Broken);
        codes.ShouldContain(RoadCodes.MissingPoints);
    }

    [Theory]
    [InlineData("", RoadCodes.UnknownFormat)]
    [InlineData("PK\u0003\u0004zip", RoadCodes.UnknownFormat)]
    [InlineData("<html><body/></html>", RoadCodes.UnknownFormat)]
    [InlineData("<osmChange version='0.6'/>", RoadCodes.UnknownFormat)]
    [InlineData("<osm version='0.6'/>", RoadCodes.NoRoads)]
    [InlineData("<osm><way id='1'><nd ref='1'/><nd ref='2'/><tag k='highway' v='primary'/></way></osm>", RoadCodes.NoRoads)]
    [InlineData("<osm><node id='x' lat='1' lon='1'/><way id='1'><nd ref='1'/><nd ref='2'/><tag k='highway' v='primary'/></way></osm>", RoadCodes.BadValue)]
    [InlineData("<osm><node id='1' lat='91' lon='1'/><way id='1'><nd ref='1'/><nd ref='2'/><tag k='highway' v='primary'/></way></osm>", RoadCodes.BadValue)]
    [InlineData("<osm><way id='1'><nd/></way></osm>", RoadCodes.BadValue)]
    [InlineData("<osm><way id='1'></osm>", RoadCodes.Broken)]
    [InlineData("<!DOCTYPE osm [<!ENTITY a 'b'>]><osm/>", RoadCodes.Broken)]
    public void Foreign_and_wrong_files_are_told(string content, string code)
    {
        var issue = TinyMap.Import(Encoding.UTF8.GetBytes(content)).Issues.ShouldHaveSingleItem();
        issue.Code.ShouldBe(code);
        issue.Place.ShouldStartWith("tiny");
    }

    [Fact]
    public void A_missing_file_is_told() =>
        Dispatch.Roads.Osm.OsmImport.Run("/no/such/file.osm", cancel: TestContext.Current.CancellationToken).Issues.ShouldHaveSingleItem().Code.ShouldBe(RoadCodes.NoFile);

    private static byte[] File(bool pbf) => pbf ? new TinyPbf().Write(PbfTests.Map()) : PbfTests.Map().ToXml();
}
