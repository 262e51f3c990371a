using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Search;

/// <summary>A search that begins with a plan.</summary>
public sealed class WarmStartTests
{
    /// <summary>With no iterations at all the plan given comes back, or a cheaper one where something unserved found a place; it is always feasible.</summary>
    [Fact]
    public void A_plan_that_holds_is_never_made_worse()
    {
        for (var seed = 1UL; seed <= 80; seed++)
        {
            var problem = RandomProblems.Create(seed);
            var plan = Solve(problem, new SolveOptions { Seed = seed, IterationLimit = 200 });
            var again = Solve(problem, new SolveOptions { Seed = seed, IterationLimit = 0, Start = plan });
            var judged = SolutionChecker.Check(problem, again);
            judged.Violations.ShouldBeEmpty($"seed {seed}");
            judged.Cost.Total.ShouldBeLessThanOrEqualTo(SolutionChecker.Check(problem, plan).Cost.Total, $"seed {seed}");
        }
    }

    /// <summary>Where the plan does not hold any more, what breaks the rules is taken out; the rest is kept and the result is feasible.</summary>
    [Fact]
    public void A_plan_that_does_not_hold_is_mended()
    {
        for (var seed = 1UL; seed <= 80; seed++)
        {
            var problem = RandomProblems.Create(seed);
            var plan = Solve(problem, new SolveOptions { Seed = seed, IterationLimit = 200 });
            var late = Problem.Create(problem with { Vehicles = [.. problem.Vehicles.Select((v, i) => i % 2 == 0 ? v with { Shift = v.Shift with { Latest = (v.Shift.Earliest / 2) + (v.Shift.Latest / 2) } } : v)] });
            SolutionChecker.Check(late, Solve(late, new SolveOptions { Seed = seed, IterationLimit = 50, Start = plan })).Violations.ShouldBeEmpty($"seed {seed}");
        }
    }

    private static Solution Solve(Problem problem, SolveOptions options) => new RuinRecreateSolver().Solve(problem, options, null, TestContext.Current.CancellationToken);
}
