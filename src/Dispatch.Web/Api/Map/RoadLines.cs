using System.IO.Compression;
using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Geo;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Roads;

namespace Dispatch.Web.Api.Map;

/// <summary>The road network's lines for drawing, worked out once: large roads, streets, small ways; footpaths and stairs are left out.</summary>
internal sealed class RoadLines
{
    private readonly Lazy<(byte[] Json, byte[] Packed, string Tag)?> _lines;

    public RoadLines(ITravelTimeSource travel) => _lines = new(() => Make(travel));

    /// <summary>The answer, the same by Brotli, and its tag; null: the host has no road network.</summary>
    public (byte[] Json, byte[] Packed, string Tag)? Answer => _lines.Value;

    private static (byte[] Json, byte[] Packed, string Tag)? Make(ITravelTimeSource travel)
    {
        if (travel is not RoadSource { Profiles.Roads: var roads })
            return null;
        var classes = new List<string>[] { [], [], [] };
        for (var edge = 0; edge < roads.EdgeCount; edge++)
        {
            if (RankOf(roads.EdgeClass[edge]) is { } rank)
                classes[rank].Add(EncodedPolyline.Encode(roads.Line(edge)));
        }

        var body = new { roads.Attribution, Classes = classes.Select(lines => new { Lines = lines }) };
        var json = JsonSerializer.SerializeToUtf8Bytes(body, PlanJson.Options);
        return (json, Packed(json), roads.ContentHash[..32]);
    }

    private static byte[] Packed(byte[] json)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal))
            brotli.Write(json);
        return packed.ToArray();
    }

    private static int? RankOf(RoadClass road) => road switch
    {
        <= RoadClass.SecondaryLink => 0,
        <= RoadClass.Unclassified => 1,
        <= RoadClass.Pedestrian => 2,
        _ => null,
    };
}
