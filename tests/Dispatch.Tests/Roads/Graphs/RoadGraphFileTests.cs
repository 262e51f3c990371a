using System.Security.Cryptography;
using Dispatch.Core.Units;
using Dispatch.Roads;
using Dispatch.Roads.Graphs;
using Dispatch.Tests.Roads.Osm;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Roads.Graphs;

/// <summary>Road graphs survive saving, and damaged files are told.</summary>
public sealed class RoadGraphFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dispatch-roads").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_graph_comes_back_as_it_was()
    {
        var graph = PbfTests.Map().Import();
        var path = Path.Combine(_folder, "a.roads");
        RoadGraphFile.Save(graph, path);
        var back = RoadGraphFile.Load(path).Graph.ShouldNotBeNull();
        back.ContentHash.ShouldBe(graph.ContentHash);
        (back.SourceName, back.Attribution, back.Figures).ShouldBe((graph.SourceName, graph.Attribution, graph.Figures));
        back.Names.ShouldBe(graph.Names);
        back.EdgeLength.ShouldBe(graph.EdgeLength);
        back.EdgeAccess.ShouldBe(graph.EdgeAccess);
        back.Restrictions.Select(r => (string.Join(',', r.Edges), r.Via, r.Users)).ShouldBe(graph.Restrictions.Select(r => (string.Join(',', r.Edges), r.Via, r.Users)));
        back.Speeds.Bands.Select(b => (b.Name, string.Join(',', b.Starts))).ShouldBe(graph.Speeds.Bands.Select(b => (b.Name, string.Join(',', b.Starts))));
        back.Speeds.Fingerprint(RoadMode.Car, 1).ShouldBe(graph.Speeds.Fingerprint(RoadMode.Car, 1));
        Directory.GetFiles(_folder).ShouldBe([path]);
    }

    [Fact]
    public void The_hash_is_that_of_the_content()
    {
        PbfTests.Map().Import().ContentHash.ShouldBe(PbfTests.Map().Import().ContentHash);
        PbfTests.Map().Node(9, 5, 5).Way(20, [9, 5], "highway=steps").Import().ContentHash.ShouldNotBe(PbfTests.Map().Import().ContentHash);
    }

    [Fact]
    public void A_file_cut_off_anywhere_or_changed_is_refused()
    {
        var bytes = Bytes();
        for (var length = 0; length < bytes.Length; length++)
            Code(bytes[..length]).ShouldBe(length < 8 ? RoadCodes.NotAGraph : RoadCodes.GraphDamaged);
        for (var at = 12; at < bytes.Length; at++)
        {
            var copy = bytes.ToArray();
            copy[at] ^= 0x10;
            Code(copy).ShouldBe(RoadCodes.GraphDamaged);
        }
    }

    // A wrong byte under a right checksum, as only another program would write it.
    [Fact]
    public void Senseless_content_under_a_right_checksum_never_crashes()
    {
        var (bytes, rng, refused) = (Bytes(), new Rng(3), 0);
        for (var i = 0; i < 3000; i++)
        {
            var copy = bytes.ToArray();
            copy[rng.Next(12, copy.Length - 32)] = (byte)rng.Next(256);
            SHA256.HashData(copy.AsSpan(0, copy.Length - 32), copy.AsSpan(copy.Length - 32));
            var loaded = RoadGraphFile.Parse(copy, "x");
            if (loaded.Graph is { } graph)
                ModeGraph.Build(graph, graph.Speeds, RoadMode.Car, 0).VertexCount.ShouldBeGreaterThanOrEqualTo(0);
            else
                refused += loaded.Issue!.Code == RoadCodes.GraphDamaged ? 1 : 0;
        }
        refused.ShouldBeGreaterThan(300);
    }

    [Fact]
    public void Other_files_are_told_apart()
    {
        Code("PK zip archive"u8.ToArray()).ShouldBe(RoadCodes.NotAGraph);
        var newer = Bytes();
        newer[8] = 99;
        Code(newer).ShouldBe(RoadCodes.GraphVersion);
        RoadGraphFile.Load(Path.Combine(_folder, "none.roads")).Issue.ShouldNotBeNull().Code.ShouldBe(RoadCodes.NoFile);
    }

    [Fact]
    public void Saving_over_a_graph_replaces_it_whole()
    {
        var path = Path.Combine(_folder, "a.roads");
        File.WriteAllText(path, "old");
        RoadGraphFile.Save(PbfTests.Map().Import(), path);
        RoadGraphFile.Load(path).Graph.ShouldNotBeNull();
        Should.Throw<IOException>(() => RoadGraphFile.Save(PbfTests.Map().Import(), Path.Combine(_folder, "none", "a.roads")));
        Directory.GetFiles(_folder).ShouldBe([path]);
    }

    private static string Code(byte[] bytes) => RoadGraphFile.Parse(bytes, "x").Issue.ShouldNotBeNull().Code;

    private byte[] Bytes()
    {
        var path = Path.Combine(_folder, "bytes.roads");
        RoadGraphFile.Save(PbfTests.Map().Import(), path);
        return File.ReadAllBytes(path);
    }
}
