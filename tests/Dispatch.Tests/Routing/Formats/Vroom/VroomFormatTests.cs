using System.Text;
using System.Text.Json;
using Dispatch.Core.Units;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Formats;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Formats.Vroom;

public sealed class VroomFormatTests
{
    // One vehicle at place 0; a job at 1, a shipment from 2 to 1.
    private const string Small = """
        { "vehicles": [ { "id": 7, "start_index": 0, "end_index": 0, "capacity": [5], "skills": [3, 1], "time_window": [100, 2000],
              "breaks": [ { "id": 4, "time_windows": [[150, 200]], "service": 30 } ],
              "costs": { "fixed": 50, "per_hour": 1800 }, "max_tasks": 4, "max_travel_time": 900 } ],
          "jobs": [ { "id": 1, "location_index": 1, "setup": 10, "service": 20, "delivery": [2], "skills": [3], "priority": 5, "time_windows": [[0, 500], [700, 900]] } ],
          "shipments": [ { "amount": [3], "pickup": { "id": 1, "location_index": 2 }, "delivery": { "id": 2, "location_index": 1, "service": 5 } } ],
          "matrices": { "car": { "durations": [[0, 60, 100], [60, 0, 40], [100, 40, 0]] } } }
        """;

    /// <summary>A table of thousands of empty rows, quickly written, is told before anything of its size is set aside.</summary>
    [Fact]
    public void A_table_of_empty_rows_takes_no_room()
    {
        var rows = string.Join(',', Enumerable.Repeat("[]", 20_000));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Reading.Bad($$"""{ "vehicles": [ { "id": 1, "start_index": 0 } ], "jobs": [ { "id": 1, "location_index": 1 } ], "matrices": { "car": { "durations": [{{rows}}] } } }""")
            .ShouldContain(i => i.Code == FormatCodes.Size);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(200_000_000, "the whole table would be 1.6 GB");
    }

    /// <summary>Jobs and shipments become requests, per_hour 1,800 makes half a cost unit a second, hence scale 2.</summary>
    [Fact]
    public void Fields_are_read_as_documented()
    {
        var problem = Reading.Good(Small).Problem;

        var vehicle = problem.Vehicles[0];
        problem.Units.Cost.ShouldBe(2);
        (vehicle.FixedCost, vehicle.TravelTimeCost, vehicle.DistanceCost).ShouldBe((100, 1, 0));
        (vehicle.MaxActivities, vehicle.MaxTravelTime, vehicle.Shift).ShouldBe((4, 900, new TimeWindow(100, 2000)));
        vehicle.Breaks[0].Windows.ShouldBe([new TimeWindow(150, 200)]);
        vehicle.Breaks[0].Duration.ShouldBe(30);
        problem.Activities.Select(a => a.Id).ShouldBe(["job 1", "pickup 1", "delivery 2"]);
        problem.Activities[0].Windows.ShouldBe([new TimeWindow(0, 500), new TimeWindow(700, 900)]);
        problem.Requests[1].Roles[0].Activities.ShouldBe([1, 2]);
        problem.Requests[1].Roles[0].Contiguous.ShouldBeFalse();
    }

    /// <summary>One task of priority 5 outweighs everything of priority 0, and one task outweighs all costs.</summary>
    [Fact]
    public void Priority_comes_first_then_number_then_cost()
    {
        var requests = Reading.Good(Small).Problem.Requests;

        requests[0].UnservedPenalty.ShouldBeGreaterThan(requests[1].UnservedPenalty);
        // Four legs of at most 100 s at 1 a second, fixed cost 100.
        requests[1].UnservedPenalty.ShouldBeGreaterThan((4 * 100) + 100);
    }

    /// <summary>A solution with a break and a shipment: our clocks, VROOM's words, and the same solution when read again.</summary>
    [Fact]
    public void Solution_is_written_in_vroom_words_and_read_again()
    {
        var instance = Reading.Good(Small);
        // Leaves 0 at 100; at 2: 200 pick up; at 1: 240 job with set-up 10 and service 20 until 270, delivery until 275; break 275?
        // The break must start by 200, so it comes first: 150–180, leave; at 2: 250; at 1: 290, job to 320, delivery to 325; home 385.
        var solution = new Solution(
            [
                new Route(0,
                [
                    new Step(StepKind.Start, -1, 100, 100, 100),
                    new Step(StepKind.Break, 0, 100, 150, 180),
                    new Step(StepKind.Activity, 1, 280, 280, 280),
                    new Step(StepKind.Activity, 0, 320, 320, 350),
                    new Step(StepKind.Activity, 2, 350, 350, 355),
                    new Step(StepKind.End, -1, 415, 415, 415),
                ]),
            ], []);
        Dispatch.Routing.Checking.SolutionChecker.Check(instance.Problem, solution).Violations.ShouldBeEmpty();

        var written = Reading.Written(instance, solution);
        var (again, certificate) = Reading.Judged(instance, written);

        again.Routes[0].Steps.ShouldBe(solution.Routes[0].Steps);
        using var json = JsonDocument.Parse(written);
        var route = json.RootElement.GetProperty("routes")[0];
        route.GetProperty("vehicle").GetInt64().ShouldBe(7);
        // 200 s of travel at half a unit, and 50 fixed.
        route.GetProperty("cost").GetDouble().ShouldBe(150);
        route.GetProperty("waiting_time").GetInt32().ShouldBe(50);
        route.GetProperty("steps").EnumerateArray().Select(s => s.GetProperty("type").GetString()).ShouldBe(["start", "break", "pickup", "job", "delivery", "end"]);
        route.GetProperty("steps").EnumerateArray().Select(s => s.GetProperty("load")[0].GetInt32()).ShouldBe([2, 2, 5, 3, 0, 0]);
        Reading.NativeCost(instance, certificate).ShouldBe(150);
    }

    /// <summary>Timestamps since 1970 do not fit the solver's clock; they are counted from the first one and written back whole.</summary>
    [Fact]
    public void Timestamps_are_moved_and_moved_back()
    {
        const long Day = 1_700_000_000;
        var text = Small.Replace("[100, 2000]", $"[{Day + 100}, {Day + 2000}]", StringComparison.Ordinal)
            .Replace("[[150, 200]]", $"[[{Day + 150}, {Day + 200}]]", StringComparison.Ordinal)
            .Replace("[[0, 500], [700, 900]]", $"[[{Day}, {Day + 500}], [{Day + 700}, {Day + 900}]]", StringComparison.Ordinal);
        var instance = Reading.Good(text);

        instance.Problem.Vehicles[0].Shift.ShouldBe(new TimeWindow(100, 2000));
        var solution = new Solution([new Route(0, [new Step(StepKind.Start, -1, 100, 100, 100), new Step(StepKind.Activity, 0, 160, 160, 190), new Step(StepKind.End, -1, 250, 250, 250)])],
            [new UnservedRequest(1, UnservedReason.Of(UnservedCodes.NoRoom))]);
        using var json = JsonDocument.Parse(Reading.Written(instance, solution));

        json.RootElement.GetProperty("routes")[0].GetProperty("steps")[1].GetProperty("arrival").GetInt64().ShouldBe(Day + 160);
        json.RootElement.GetProperty("unassigned").EnumerateArray().Select(u => $"{u.GetProperty("type").GetString()} {u.GetProperty("id").GetInt32()}").ShouldBe(["pickup 1", "delivery 2"]);
        json.RootElement.GetProperty("unassigned")[0].GetProperty("reason").GetProperty("code").GetString().ShouldBe(UnservedCodes.NoRoom);
    }

    /// <summary>Without matrices straight lines are used, and that is said: one degree of longitude at the equator is 111.2 km, × 1.3.</summary>
    [Fact]
    public void Straight_lines_stand_in_and_are_announced()
    {
        var issues = new FormatIssues();
        var text = """{ "vehicles": [ { "id": 1, "start": [0, 0], "costs": { "per_km": 1 } } ], "jobs": [ { "id": 1, "location": [1, 0] } ] }""";

        var instance = InstanceFormats.Read(Encoding.UTF8.GetBytes(text), "x", null, issues).ShouldNotBeNull();

        issues.ToImmutable().Select(i => i.Code).ShouldBe([FormatCodes.StraightLine]);
        instance.Problem.Profiles[0].First.Distance(0, 1).ShouldBeInRange(144_500, 144_600);
        instance.Problem.Vehicles[0].EndLocation.ShouldBeNull();
    }

    /// <summary>Speed factor 2 halves travel times of that vehicle only.</summary>
    [Fact]
    public void Speed_factor_makes_a_profile_of_its_own()
    {
        var text = Small.Replace("\"vehicles\": [", "\"vehicles\": [ { \"id\": 8, \"start_index\": 0, \"capacity\": [1], \"speed_factor\": 2 },", StringComparison.Ordinal);

        var problem = Reading.Good(text).Problem;

        problem.Profiles.Length.ShouldBe(2);
        problem.Profiles[problem.Vehicles[0].Profile].First.Duration(0, 2).ShouldBe(50);
        problem.Profiles[problem.Vehicles[1].Profile].First.Duration(0, 2).ShouldBe(100);
    }

    /// <summary>What we can't do is refused by name, what we do not use is announced, and every fault has its pointer.</summary>
    [Fact]
    public void Unsupported_and_wrong_fields_are_told()
    {
        var broken = Small.Replace("\"service\": 30", "\"service\": 30, \"max_load\": [1]", StringComparison.Ordinal)
            .Replace("\"setup\": 10", "\"colour\": \"red\"", StringComparison.Ordinal)
            .Replace("\"location_index\": 2", "\"location_index\": 3", StringComparison.Ordinal)
            .Replace("\"priority\": 5", "\"priority\": 101", StringComparison.Ordinal);

        var issues = Reading.Bad(broken);

        issues.Select(i => (i.Code, i.Pointer)).ShouldBe(
        [
            (FormatCodes.Unsupported, "/vehicles/0/breaks/0/max_load"),
            (FormatCodes.Ignored, "/jobs/0/colour"),
            (FormatCodes.Range, "/jobs/0/priority"),
            (FormatCodes.Reference, "/shipments/0/pickup"),
        ]);
    }

    /// <summary>Times by type count where all vehicles are alike; where they differ by type they are refused.</summary>
    [Fact]
    public void Times_by_type_are_taken_where_they_are_the_same_for_all()
    {
        var byType = Small.Replace("\"setup\": 10, \"service\": 20", "\"service\": 20, \"service_per_type\": { \"van\": 5 }", StringComparison.Ordinal);
        Reading.Good(byType).Problem.Activities[0].Service.ShouldBe(20);
        var vans = byType.Replace("\"id\": 7,", "\"id\": 7, \"type\": \"van\",", StringComparison.Ordinal);
        Reading.Good(vans).Problem.Activities[0].Service.ShouldBe(5);
        var mixed = vans.Replace("\"vehicles\": [", "\"vehicles\": [ { \"id\": 8, \"start_index\": 0, \"capacity\": [5] },", StringComparison.Ordinal);
        Reading.Bad(mixed).Select(i => (i.Code, i.Pointer)).ShouldBe([(FormatCodes.Unsupported, "/jobs/0/service_per_type")]);
    }

    /// <summary>360 an hour of task time are 2 for the job's 20 s; with set-up times it cannot be told what they come to.</summary>
    [Fact]
    public void Task_time_is_priced_by_vehicle()
    {
        var priced = Small.Replace("\"per_hour\": 1800", "\"per_hour\": 1800, \"per_task_hour\": 360", StringComparison.Ordinal);
        Reading.Bad(priced).Select(i => i.Pointer).ShouldBe(["/vehicles/0/costs/per_task_hour"]);
        var problem = Reading.Good(priced.Replace("\"setup\": 10,", "", StringComparison.Ordinal)).Problem;
        (problem.Requests[0].Roles[0].Preferences[0].Cost / problem.Units.Cost).ShouldBe(2);
    }

    /// <summary>The file's own routes: the job after the shipment, begun as late as that allows; an unknown task and one named twice are told.</summary>
    [Fact]
    public void Stated_routes_get_their_clocks()
    {
        const string Steps = "\"steps\": [ { \"type\": \"start\" }, { \"type\": \"break\", \"id\": 4 }, { \"type\": \"pickup\", \"id\": 1 }, { \"type\": \"delivery\", \"id\": 2 }, { \"type\": \"job\", \"id\": 1, \"service_after\": 400 } ],";
        var stated = Small.Replace("\"id\": 7,", "\"id\": 7, " + Steps, StringComparison.Ordinal);
        var plan = Reading.Good(stated).Stated.ShouldNotBeNull();
        plan.Unserved.ShouldBeEmpty();
        plan.Routes[0].Steps.Select(s => s.Kind).ShouldBe([StepKind.Start, StepKind.Break, StepKind.Activity, StepKind.Activity, StepKind.Activity, StepKind.End]);
        // The break must start by 200, then 100 s to place 2, 40 s to place 1; the job waits there until 400.
        plan.Routes[0].Steps[4].Start.ShouldBe(400);
        plan.Routes[0].Steps[1].Start.ShouldBeInRange(150, 200);
        Reading.Bad(stated.Replace("\"pickup\", \"id\": 1 }, {", "\"pickup\", \"id\": 9 }, {", StringComparison.Ordinal)).Select(i => (i.Code, i.Pointer))
            .ShouldBe([(FormatCodes.Reference, "/vehicles/0/steps/2")]);
    }

    /// <summary>What VROOM lacks, asked for in the member dispatch: a team of two, freshness, a second trip, a soft window, a lock.</summary>
    [Fact]
    public void What_VROOM_lacks_is_asked_for_in_a_member_of_its_own()
    {
        const string Asked = """
            { "vehicles": [ { "id": 1, "start_index": 0, "end_index": 0, "capacity": [2], "dispatch": { "max_trips": 2, "load_time": 60, "locked_jobs": [3] } }, { "id": 2, "start_index": 0, "capacity": [2] } ],
              "jobs": [ { "id": 1, "location_index": 1, "service": 10, "delivery": [2], "dispatch": { "max_age": 500 } },
                { "id": 2, "location_index": 2, "service": 10, "dispatch": { "team": 2 } },
                { "id": 3, "location_index": 1, "service": 10, "delivery": [2], "dispatch": { "soft_window": [0, 100], "late_per_hour": 7200 } } ],
              "matrices": { "car": { "durations": [[0, 60, 100], [60, 0, 40], [100, 40, 0]] } } }
            """;
        var instance = Reading.Good(Asked);
        var problem = instance.Problem;
        (problem.Vehicles[0].MaxTrips, problem.Vehicles[0].HomeDepot, problem.Depots[0].LoadTime).ShouldBe((2, 0, 60));
        problem.Vehicles[0].LockedPrefix.ShouldBe([3]);
        problem.Requests[1].Roles.Select(r => r.Activities[0]).ShouldBe([1, 2]);
        problem.Links.ShouldBe([new Link(1, 2, 0, 0)]);
        problem.Activities[0].MaxSinceDepot.ShouldBe(500);
        (problem.Activities[3].SoftLatest, problem.Activities[3].LateCost / problem.Units.Cost).ShouldBe((100, 2));
        var solution = new RuinRecreateSolver().Solve(problem, new SolveOptions { IterationLimit = 100 }, null, TestContext.Current.CancellationToken);
        solution.Unserved.ShouldBeEmpty();
        SolutionChecker.Check(problem, solution).Violations.ShouldBeEmpty();
        using var text = new MemoryStream();
        instance.WriteSolution(solution, 0, text);
        var steps = JsonDocument.Parse(text.ToArray()).RootElement.GetProperty("routes").EnumerateArray().SelectMany(r => r.GetProperty("steps").EnumerateArray()).ToList();
        steps.Count(s => s.GetProperty("type").GetString() == "job" && s.GetProperty("id").GetInt32() == 2).ShouldBe(2);
        InstanceFormats.ReadSolution(instance, text.ToArray(), new FormatIssues()).ShouldNotBeNull().Routes.Sum(r => r.Steps.Count(s => s.Kind == StepKind.Activity)).ShouldBe(4);
        Reading.Bad(Asked.Replace("[3]", "[9]", StringComparison.Ordinal)).Select(i => i.Code).ShouldBe([FormatCodes.Reference]);
    }

    /// <summary>The district's two files are read with the counts their description gives.</summary>
    [Theory]
    [InlineData("meals_vroom_fixed.json", 382, 800)]
    [InlineData("visits_vroom.json", 300, 1658)]
    public void District_files_are_read(string file, int vehicles, int jobs)
    {
        var problem = Reading.File(SharedFiles.Path("bench", "district", file)).Problem;

        (problem.Vehicles.Length, problem.Requests.Length).ShouldBe((vehicles, jobs));
        problem.Requests.Aggregate((Int128)0, (sum, r) => sum + r.UnservedPenalty).ShouldBeLessThan(long.MaxValue / 2);
    }

    /// <summary>Whatever bytes come, there is an answer with a code and never an exception.</summary>
    [Fact]
    public void Mutated_files_never_crash()
    {
        var rng = new Rng(13);
        for (var i = 0; i < 300; i++)
        {
            var issues = new FormatIssues();
            var instance = InstanceFormats.Read(Mutation.Of(Small, rng), "x", null, issues);
            (instance is not null).ShouldBe(!issues.HasErrors);
        }
    }
}
