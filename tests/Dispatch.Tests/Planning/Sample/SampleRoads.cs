using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.Sample;
using Dispatch.Roads.Matrices;
using Dispatch.Roads.Osm;
using Shouldly;

namespace Dispatch.Tests.Planning.Sample;

/// <summary>The made-up roads of the street sample, imported once.</summary>
internal static class SampleRoads
{
    /// <summary>The network.</summary>
    public static Lazy<RoadSource> Street { get; } = new(Make);

    private static RoadSource Make()
    {
        var path = Path.Combine(Path.GetTempPath(), $"dispatch-{Guid.NewGuid():N}.osm");
        try
        {
            File.WriteAllBytes(path, RoadFiles.Make(SampleFixture.Street.Roads));
            return new RoadSource(new RoadProfiles(OsmImport.Run(path).Graph.ShouldNotBeNull()));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
