using Dispatch.Core.Units;
using Dispatch.Roads;
using Dispatch.Roads.Isochrones;
using Dispatch.Roads.Routing;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Roads.Isochrones;

public sealed class ShanghaiIsochroneTests
{
    /// <summary>500 random points of the network, by metres and by minutes, on foot: in the area if and only if the distance is within the limit, to the metre.</summary>
    [Fact]
    public void Areas_agree_with_distances_to_the_metre()
    {
        var roads = RealRoads.Shanghai();
        var profile = RoadProfile.Build(roads, roads.Speeds, RoadMode.Walk, 0, TestContext.Current.CancellationToken);
        foreach (var (seed, limit) in new[] { (1UL, ReachLimit.OfMetres(2500)), (2UL, ReachLimit.OfMinutes(30)) })
        {
            var check = new ReachCheck(profile, new Rng(seed), places: 500);
            check.Run(limit);
            check.Wrong.ShouldBeEmpty($"seed {seed}");
            check.Within.ShouldBeInRange(25, 475);
        }
    }
}
