using System.Text;
using Dispatch.Core.Units;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Formats;
using Dispatch.Routing.Formats.Own;
using Dispatch.Routing.Model;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Formats.Own;

public sealed class OwnFormatTests
{
    /// <summary>Random problems with every rule switched on read back as the same problem, told by the checker's hash.</summary>
    [Fact]
    public void Problems_round_trip_exactly()
    {
        for (ulong seed = 1; seed <= 50; seed++)
        {
            var problem = RandomProblems.Create(seed, new RandomProblemOptions { Bands = 1 + (int)(seed % 3) });
            var again = Reading.Good(Encoding.UTF8.GetString(Written(problem))).Problem;
            PlanHash.Of(again).ShouldBe(PlanHash.Of(problem));
            Written(again).ShouldBe(Written(problem));
        }
    }

    /// <summary>Solutions read back as the same solution, reasons included.</summary>
    [Fact]
    public void Solutions_round_trip_exactly()
    {
        for (ulong seed = 1; seed <= 50; seed++)
        {
            var problem = RandomProblems.Create(seed);
            var solution = RandomProblems.LockedOnly(problem);
            var instance = new OwnInstance(new OwnFormat(), problem);

            var (again, certificate) = Reading.Judged(instance, Reading.Written(instance, solution));

            PlanHash.Of(again).ShouldBe(PlanHash.Of(solution));
            certificate.ShouldBe(SolutionChecker.Check(problem, solution) with { Violations = certificate.Violations, SoftViolations = certificate.SoftViolations, Routes = certificate.Routes, UnservedCosts = certificate.UnservedCosts });
        }
    }

    /// <summary>A later version is refused, not guessed at.</summary>
    [Fact]
    public void Unknown_version_is_refused() =>
        Reading.Bad("""{ "format": "dispatch-problem/2" }""").Single().Code.ShouldBe(FormatCodes.Version);

    /// <summary>Faults of the file and then of the problem are told with pointers into the file.</summary>
    [Fact]
    public void Faults_of_the_problem_are_passed_on()
    {
        var text = """
            { "format": "dispatch-problem/1", "vehicles": [ { "id": "v", "profile": 3 } ], "activities": [ { "id": "a", "location": 9 } ],
              "requests": [ { "id": "r", "unservedPenalty": 1, "roles": [ { "activities": [0] } ] } ], "profiles": [ { "durations": [[0]] } ] }
            """;

        var issues = Reading.Bad(text);

        issues.ShouldAllBe(i => i.Code == FormatCodes.Model);
        issues.Select(i => i.Pointer).ShouldContain(p => p.StartsWith("/vehicles/0", StringComparison.Ordinal));
        issues.Select(i => i.Pointer).ShouldContain(p => p.StartsWith("/activities/0", StringComparison.Ordinal));
    }

    /// <summary>Every fault of a band is told where it stands.</summary>
    [Fact]
    public void Faults_of_bands_are_found()
    {
        var text = """
            { "format": "dispatch-problem/1", "vehicles": [], "activities": [], "requests": [],
              "profiles": [ { "bands": [ { "durations": [[0]] }, { "from": 1.5, "durations": [[0]] }, { "from": 9 }, { "from": 20, "durations": [[0], [0]] } ] } ] }
            """;
        Reading.Bad(text).Where(i => i.IsError).Select(i => (i.Code, i.Pointer)).ShouldBe(
        [
            (FormatCodes.Missing, "/profiles/0/bands/0/from"),
            (FormatCodes.Type, "/profiles/0/bands/1/from"),
            (FormatCodes.Missing, "/profiles/0/bands/2/durations"),
            (FormatCodes.Size, "/profiles/0/bands/3/durations/0"),
            (FormatCodes.Size, "/profiles/0/bands/3/durations/1"),
        ]);
    }

    /// <summary>Whatever bytes come, there is an answer with a code and never an exception.</summary>
    [Fact]
    public void Mutated_files_never_crash()
    {
        var rng = new Rng(17);
        var text = Encoding.UTF8.GetString(Written(RandomProblems.Create(3, new RandomProblemOptions { Bands = 2 })));
        for (var i = 0; i < 300; i++)
        {
            var issues = new FormatIssues();
            var instance = InstanceFormats.Read(Mutation.Of(text, rng), "x", null, issues);
            (instance is not null).ShouldBe(!issues.HasErrors);
        }
    }

    private static byte[] Written(Problem problem)
    {
        using var stream = new MemoryStream();
        OwnProblemWriter.Write(problem, stream);
        return stream.ToArray();
    }
}
