using System.Collections.Immutable;
using System.Text.Json;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Geo;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.Solving;
using Dispatch.Routing.Formats;
using Dispatch.Routing.Search;
using Dispatch.Tests.Planning.Sample;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.Solving;

/// <summary>Problems that state coordinates and no matrices.</summary>
public sealed class SolveProblemTests
{
    private static readonly ImmutableArray<Wgs84Point> _gates = [.. SampleFixture.Street.Registers.Compounds.Select(c => c.Gate).Distinct().Take(6)];

    /// <summary>On the host's roads the answer's travel times are those of the road, in the slowest hours, by the profile's mode; it says which roads.</summary>
    [Theory]
    [InlineData("car", TravelMode.Car)]
    [InlineData("bike", TravelMode.Bicycle)]
    [InlineData("ebike", TravelMode.EBike)]
    [InlineData("foot", TravelMode.Walk)]
    public void Travel_is_on_the_hosts_roads(string profile, TravelMode mode)
    {
        var (answer, issues) = Solve(_gates, profile, SampleRoads.Street.Value);

        issues.ToImmutable().ShouldNotContain(i => i.Code == FormatCodes.StraightLine);
        answer.GetProperty("dispatch").GetProperty("travel").GetString().ShouldBe(SampleRoads.Street.Value.ModelName);
        var options = new PlanningOptions();
        var times = SampleRoads.Street.Value.For(options with { Modes = options.Modes.SetItem(mode, options.Modes[mode] with { Speed = options.Modes[mode].Speed with { Fixed = 0 } }) });
        var steps = answer.GetProperty("routes")[0].GetProperty("steps").EnumerateArray().Where(s => s.TryGetProperty("location", out _)).Select(s => (At: Point(s), Arrival: s.GetProperty("arrival").GetInt32(), Stay: Stay(s))).ToList();
        for (var i = 1; i < steps.Count; i++)
            (steps[i].Arrival - steps[i - 1].Arrival - steps[i - 1].Stay).ShouldBe(times.Seconds(steps[i - 1].At, steps[i].At, mode, at: null));
    }

    /// <summary>Where a point lies off the roads, and on a host without any, straight lines stand for all of them, and that is told.</summary>
    [Fact]
    public void Straight_lines_stand_where_roads_do_not_reach()
    {
        foreach (var (points, travel) in new (ImmutableArray<Wgs84Point>, ITravelTimeSource?)[] { ([.. _gates, new Wgs84Point(100, 30)], SampleRoads.Street.Value), (_gates, new StraightLineSource()), (_gates, null) })
        {
            var (answer, issues) = Solve(points, "car", travel);
            issues.ToImmutable().ShouldContain(i => i.Code == FormatCodes.StraightLine);
            answer.GetProperty("dispatch").GetProperty("travel").GetString().ShouldBe("straight-line");
        }
    }

    /// <summary>Tables larger than the service takes on are refused before they are made.</summary>
    [Fact]
    public void Tables_beyond_the_limit_are_refused()
    {
        var issues = new FormatIssues { MostCells = 24 };
        new SolveProblem(new RuinRecreateSolver(), TimeProvider.System).Read(Problem(_gates, "car"), issues).ShouldBeNull();
        issues.ToImmutable().ShouldHaveSingleItem().Code.ShouldBe(FormatCodes.Size);
    }

    private static (JsonElement Answer, FormatIssues Issues) Solve(ImmutableArray<Wgs84Point> points, string profile, ITravelTimeSource? travel)
    {
        var (issues, solver) = (new FormatIssues(), new SolveProblem(new RuinRecreateSolver(), TimeProvider.System, travel));
        var instance = solver.Read(Problem(points, profile), issues).ShouldNotBeNull();
        var solved = solver.Run(instance, new SolveWish { Seconds = 60, Iterations = 50 }, null, TestContext.Current.CancellationToken);
        return (JsonDocument.Parse(solved.Answer()).RootElement, issues);
    }

    private static byte[] Problem(ImmutableArray<Wgs84Point> points, string profile) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        vehicles = new[] { new { id = 1, profile, start = At(points[0]) } },
        jobs = points.Skip(1).Select((p, i) => new { id = i, location = At(p), service = 60 }),
    });

    private static double[] At(Wgs84Point point) => [point.Longitude, point.Latitude];

    private static Wgs84Point Point(JsonElement step) => new(step.GetProperty("location")[0].GetDouble(), step.GetProperty("location")[1].GetDouble());

    private static int Stay(JsonElement step) => step.GetProperty("service").GetInt32() + step.GetProperty("setup").GetInt32() + step.GetProperty("waiting_time").GetInt32();
}
