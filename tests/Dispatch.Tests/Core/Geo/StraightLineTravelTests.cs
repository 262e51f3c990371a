using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Core.Geo;

public sealed class StraightLineTravelTests
{
    /// <summary>The curve meets the ratios measured on the road network within 0.01.</summary>
    [Theory]
    [InlineData(1_000, 1.40)]
    [InlineData(2_250, 1.28)]
    [InlineData(4_500, 1.24)]
    public void Detour_is_as_measured(double metres, double ratio) =>
        (DetourCurve.Shanghai.RoadMetres(metres) / metres).ShouldBe(ratio, 0.01);

    /// <summary>A bend upwards would make a way by a third place shorter than the direct one; it is refused.</summary>
    [Fact]
    public void A_curve_that_bends_upwards_is_refused() =>
        Should.Throw<ArgumentException>(() => new DetourCurve([(1_000, 1_200), (2_000, 2_600)]));

    /// <summary>E-bike, 1 km straight: 1,400 m at 15 km/h are 336 s. Metro: 480 s + 1,400 m at 18 km/h = 760 s; on foot 1,260 s.</summary>
    [Fact]
    public void Speeds_by_hand()
    {
        new TravelSpeed(15).SecondsFor(1_400).ShouldBe(336);
        new TravelSpeed(18, 480, 4).SecondsFor(1_400).ShouldBe(760);
        new TravelSpeed(18, 480, 4).SecondsFor(100).ShouldBe(90);
        new TravelSpeed(20, 180).SecondsFor(0).ShouldBe(0);
    }

    /// <summary>For 30 random places no way by a third place is quicker or shorter, rounding included.</summary>
    [Fact]
    public void Triangle_inequality_holds()
    {
        var rng = new Rng(5);
        var places = Enumerable.Range(0, 30).Select(_ => new Wgs84Point(121.4 + (rng.NextDouble() * 0.08), 31.2 + (rng.NextDouble() * 0.08))).ToArray();
        var travel = new StraightLineTravel(places, DetourCurve.Shanghai);
        foreach (var speed in new[] { new TravelSpeed(15), new TravelSpeed(18, 480, 4), new TravelSpeed(20, 180) })
        {
            var m = travel.Matrix(speed);
            for (var a = 0; a < 30; a++)
            {
                for (var b = 0; b < 30; b++)
                {
                    for (var c = 0; c < 30; c++)
                    {
                        m.Duration(a, c).ShouldBeLessThanOrEqualTo(m.Duration(a, b) + m.Duration(b, c));
                        m.Distance(a, c).ShouldBeLessThanOrEqualTo(m.Distance(a, b) + m.Distance(b, c));
                    }
                }
            }
        }
    }
}
