using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Geo;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.Sample;
using Dispatch.Routing.Search;
using Dispatch.Tests.Planning.Sample;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.DailyPlan.Travel;

/// <summary>Plans and single questions on the made-up roads of the street sample.</summary>
public sealed class RoadTimesTests
{
    private const int NoonPeakFree = 12 * 3600;
    private const int MorningPeak = 8 * 3600;
    private static readonly Lazy<RoadSource> _roads = SampleRoads.Street;

    private static readonly ImmutableArray<Wgs84Point> _gates =
        [.. SampleFixture.Street.Registers.Compounds.Select(c => c.Gate).Concat(SampleFixture.Street.Registers.Canteens.Select(c => c.Gate)).Distinct().Take(40)];

    public static TheoryData<TravelMode> Modes => [.. Enum.GetValues<TravelMode>()];

    /// <summary>Whoever asks for one way gets what the matrix of that hour says.</summary>
    [Theory]
    [MemberData(nameof(Modes))]
    public void Single_questions_agree_with_the_profile(TravelMode mode)
    {
        var times = Times();
        var profile = times.Profile(_gates, mode);
        for (var from = 0; from < _gates.Length; from++)
        {
            for (var to = 0; to < _gates.Length; to++)
            {
                times.Seconds(_gates[from], _gates[to], mode, MorningPeak).ShouldBe(profile.At(MorningPeak).Duration(from, to));
                times.Seconds(_gates[from], _gates[to], mode, at: null).ShouldBe(profile.Bands.Max(b => b.Matrix.Duration(from, to)));
            }
        }
    }

    /// <summary>Rush hours slow wheels down, not feet.</summary>
    [Fact]
    public void The_hour_matters_on_wheels_only()
    {
        var times = Times();
        times.Profile(_gates, TravelMode.Walk).Bands.Length.ShouldBe(1);
        var car = times.Profile(_gates, TravelMode.Car);
        car.Bands.Length.ShouldBeGreaterThan(1);
        car.At(MorningPeak).Durations.ToArray().Sum(d => (long)d).ShouldBeGreaterThan(car.At(NoonPeakFree).Durations.ToArray().Sum(d => (long)d));
    }

    /// <summary>A car takes its fixed minutes to leave and park, a wheelchair van more; metro and bus are never slower than walking.</summary>
    [Fact]
    public void Fixed_times_of_the_options_are_added()
    {
        var (times, options) = (Times(), new PlanningOptions());
        var (from, to) = (_gates[0], _gates[^1]);
        var car = times.Seconds(from, to, TravelMode.Car, NoonPeakFree);
        times.Seconds(from, to, TravelMode.WheelchairVan, NoonPeakFree).ShouldBe(
            car - options.Modes[TravelMode.Car].Speed.Fixed + options.Modes[TravelMode.WheelchairVan].Speed.Fixed);
        times.Seconds(from, to, TravelMode.Transit, NoonPeakFree).ShouldBeLessThanOrEqualTo(times.Seconds(from, to, TravelMode.Walk, NoonPeakFree));
        times.Seconds(from, from, TravelMode.Car, NoonPeakFree).ShouldBe(0);
    }

    /// <summary>A gate out in the fields has no way in or out, is told, and its orders are left with a reason; the others are planned.</summary>
    [Fact]
    public void A_place_off_the_road_is_told_and_its_orders_have_a_reason()
    {
        var registers = SampleFixture.Street.Registers;
        var remote = registers.Compounds[0] with { Gate = new Wgs84Point(registers.Compounds[0].Gate.Longitude + 0.2, registers.Compounds[0].Gate.Latitude) };
        var plan = Plan(registers with { Compounds = registers.Compounds.SetItem(0, remote) });
        plan.Warnings.ShouldContain(w => w.Code == PlanCodes.OffRoad && w.SubjectId == remote.Id);
        plan.Unserved.ShouldContain(u => u.PlaceId == remote.Id);
        plan.Routes.SelectMany(r => r.Stops).ShouldNotContain(s => s.PlaceId == remote.Id);
        plan.Routes.ShouldNotBeEmpty();
    }

    /// <summary>The plan names the network, and each way is a line from place to place along the roads.</summary>
    [Fact]
    public void A_plan_on_roads_says_so_and_draws_its_ways()
    {
        var plan = Plan(SampleFixture.Street.Registers);
        plan.Origin.TravelModel.ShouldBe(_roads.Value.ModelName);
        plan.Certificate.ShouldNotBeNull().Feasible.ShouldBeTrue();
        var ways = 0;
        foreach (var stops in plan.Routes.Select(r => r.Stops))
        {
            for (var i = 1; i < stops.Length; i++)
            {
                if (stops[i].TravelMetres == 0 || stops[i - 1].Point is not { } from || stops[i].Point is not { } to)
                    continue;
                var line = EncodedPolyline.Decode(stops[i].Way.ShouldNotBeNull());
                line[0].MetresTo(from).ShouldBeLessThan(2);
                line[^1].MetresTo(to).ShouldBeLessThan(2);
                Length(line).ShouldBe(stops[i].TravelMetres, tolerance: 5 + (0.02 * stops[i].TravelMetres));
                ways++;
            }
        }

        ways.ShouldBeGreaterThan(100);
    }

    private static double Length(ImmutableArray<Wgs84Point> line) => Enumerable.Range(1, line.Length - 1).Sum(i => line[i - 1].MetresTo(line[i]));

    private static ITravelTimes Times() => _roads.Value.For(new PlanningOptions());

    private static DayPlan Plan(Dispatch.Core.Domain.Registers.DistrictRegisters registers) =>
        new DailyPlanner(new RuinRecreateSolver(), _roads.Value, TimeProvider.System)
            .Make(registers, new DailyPlanRequest { Date = SampleOptions.DefaultDay, Iterations = 100 }, cancel: TestContext.Current.CancellationToken)
            .Plan.ShouldNotBeNull();
}
