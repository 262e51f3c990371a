using Dispatch.Core.Units;
using Dispatch.Roads;
using Dispatch.Roads.Isochrones;
using Dispatch.Roads.Routing;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Roads.Isochrones;

public sealed class ShanghaiIsochroneTests
{
    /// <summary>500 random points of the network round five places on foot: in the area if and only if the distance is within the limit, to the metre.</summary>
    [Fact]
    public void Areas_agree_with_distances_to_the_metre()
    {
        var roads = RealRoads.Shanghai();
        var profile = RoadProfile.Build(roads, roads.Speeds, RoadMode.Walk, 0, TestContext.Current.CancellationToken);
        var within = 0;
        for (var seed = 1UL; seed <= 5; seed++)
        {
            var check = new ReachCheck(profile, new Rng(seed), places: 500);
            check.Run(seed % 2 == 0 ? ReachLimit.OfMinutes(30) : ReachLimit.OfMetres(2500));
            check.Wrong.ShouldBeEmpty($"seed {seed}");
            within += check.Within;
        }
        within.ShouldBeInRange(250, 2250);
    }
}
