using Dispatch.Core.Units;
using Dispatch.Routing.Formats;
using Dispatch.Routing.Model;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Formats.Hhcrsp;

public sealed class HhcrspFormatTests
{
    private const string Two = """
        { "patients": [
            { "id": "p1", "time_window": [10.7, 20.5], "required_caregivers": [ { "service": "s1", "duration": 5 } ] },
            { "id": "p2", "time_window": [0, 30],
              "required_caregivers": [ { "service": "s1" }, { "service": "s2", "duration": 7.5 } ],
              "synchronization": { "type": "sequential", "distance": [3, 6] } } ],
          "services": [ { "id": "s1", "default_duration": 4 }, { "id": "s2", "default_duration": 4 } ],
          "caregivers": [ { "id": "c1", "abilities": ["s1"] }, { "id": "c2", "abilities": ["s2", "s1"] } ],
          "central_offices": [ { "id": "d" } ],
          "distances": [[0, 1.234, 2], [1.234, 0, 3], [2, 3, 0]] }
        """;

    /// <summary>Thousandths inside; windows open at whole minutes, close as written; services of one patient are roles with a gap.</summary>
    [Fact]
    public void Fields_are_read_as_documented()
    {
        var problem = Reading.Good(Two).Problem;

        problem.Profiles[0].First.Duration(0, 1).ShouldBe(1234);
        problem.Activities.Length.ShouldBe(3);
        problem.Activities[0].Windows.ShouldBe([new TimeWindow(10_000, TimeWindow.Forever)]);
        problem.Activities[0].SoftLatest.ShouldBe(20_500);
        problem.Activities[1].Service.ShouldBe(4_000);
        problem.Activities[2].Service.ShouldBe(7_500);
        problem.Requests[1].Roles.Select(r => r.Skills[0].Skill).ShouldBe([0, 1]);
        problem.Links.ShouldBe([new Link(1, 2, 3_000, 6_000)]);
        problem.Vehicles[1].Skills.Select(s => s.Skill).ShouldBe([1, 0]);
        problem.MaxLatenessCost.ShouldBe(1);
    }

    /// <summary>The published optimum of the toy instance reads, is feasible and costs its third.</summary>
    [Fact]
    public void Toy_optimum_is_judged_like_the_independent_checker_does()
    {
        var path = SharedFiles.Path("bench", "hhcrsp", "toy.json");
        var stored = SharedFiles.Path("bench", "hhcrsp", "toy-optimal-solution.json");
        var instance = Reading.File(path);

        var (_, certificate) = Reading.Judged(instance, File.ReadAllBytes(stored));
        var verdict = PythonChecker.Judge("check_hhcrsp.py", path, stored);

        certificate.Violations.ShouldBeEmpty();
        Reading.NativeCost(instance, certificate).ShouldBe(verdict.GetProperty("cost").GetDouble(), 0.0006);
    }

    /// <summary>What we write of the toy optimum reads back to the same clocks and passes the independent checker.</summary>
    [Fact]
    public void Written_solution_round_trips_and_passes()
    {
        var path = SharedFiles.Path("bench", "hhcrsp", "toy.json");
        var instance = Reading.File(path);
        var (solution, certificate) = Reading.Judged(instance, File.ReadAllBytes(SharedFiles.Path("bench", "hhcrsp", "toy-optimal-solution.json")));

        var written = Reading.Written(instance, solution);
        var (again, _) = Reading.Judged(instance, written);
        var verdict = PythonChecker.Judge("check_hhcrsp.py", path, s => s.Write(written));

        again.Routes.Select(r => string.Join(' ', r.Steps)).ShouldBe(solution.Routes.Select(r => string.Join(' ', r.Steps)));
        verdict.GetProperty("ok").GetBoolean().ShouldBeTrue(verdict.ToString());
        verdict.GetProperty("cost").GetDouble().ShouldBe(Reading.NativeCost(instance, certificate), 0.0006);
    }

    /// <summary>Every stored instance of both sets is read with as many requests as patients.</summary>
    [Theory]
    [InlineData("mankowska", 70)]
    [InlineData("italian", 15)]
    public void Whole_sets_are_read(string set, int files)
    {
        var all = Directory.GetFiles(SharedFiles.Path("bench", "hhcrsp", set), "*.json");
        all.Length.ShouldBe(files);
        foreach (var path in all)
        {
            var problem = Reading.File(path).Problem;
            problem.Requests.Length.ShouldBe(problem.LocationCount - 1);
        }
    }

    /// <summary>Unknown service, missing window, wrong matrix and an unknown synchronization are all told at once.</summary>
    [Fact]
    public void All_faults_are_told_with_their_pointers()
    {
        var broken = Two.Replace("\"abilities\": [\"s1\"]", "\"abilities\": [\"s9\"]", StringComparison.Ordinal)
            .Replace("\"time_window\": [0, 30],", "", StringComparison.Ordinal)
            .Replace("[2, 3, 0]]", "[2, 3]]", StringComparison.Ordinal)
            .Replace("10.7", "\"ten\"", StringComparison.Ordinal);

        var issues = Reading.Bad(broken);

        issues.ShouldContain(i => i.Code == FormatCodes.Reference && i.Pointer == "/caregivers/0/abilities/0");
        issues.ShouldContain(i => i.Code == FormatCodes.Missing && i.Pointer == "/patients/1/time_window");
        issues.ShouldContain(i => i.Code == FormatCodes.Size && i.Pointer == "/distances/2");
        issues.ShouldContain(i => i.Code == FormatCodes.Type && i.Pointer == "/patients/0/time_window/0" && i.Value == "\"ten\"");
    }

    /// <summary>Whatever bytes come, there is an answer with a code and never an exception.</summary>
    [Fact]
    public void Mutated_files_never_crash()
    {
        var rng = new Rng(11);
        for (var i = 0; i < 300; i++)
        {
            var issues = new FormatIssues();
            var instance = InstanceFormats.Read(Mutation.Of(Two, rng), "x", null, issues);
            (instance is not null).ShouldBe(!issues.HasErrors);
        }
    }
}
