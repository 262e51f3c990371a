using Dispatch.Planning.Siting;
using Dispatch.Routing.OrTools;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.Siting;

public sealed class SiteChooserTests
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(30);

    /// <summary>With OR-Tools the choice is the best of all choices, proven, and its value is what the choice is really worth.</summary>
    [Theory]
    [InlineData(SitingGoal.Cover, false)]
    [InlineData(SitingGoal.Cover, true)]
    [InlineData(SitingGoal.Distance, false)]
    [InlineData(SitingGoal.Distance, true)]
    public void Optimum_equals_enumeration(SitingGoal goal, bool limited)
    {
        using var solver = CpWorkers.RealSolver();
        var chooser = new SiteChooser(solver, TimeProvider.System);
        for (var seed = 0UL; seed < 12; seed++)
        {
            var problem = SitingCases.Make(seed, goal, limited);
            var answer = chooser.Choose(problem, _limit, TestContext.Current.CancellationToken);
            answer.Value.ShouldBe(SitingCases.Best(problem), $"seed {seed}");
            answer.Value.ShouldBe(SitingCases.Value(problem, answer.Chosen.ToHashSet()), $"seed {seed}");
            answer.Gap.ShouldBe(0, $"seed {seed}");
            answer.Chosen.Length.ShouldBeLessThanOrEqualTo(problem.New);
        }
    }

    /// <summary>Without OR-Tools the greedy choice stands, with a bound that holds and the code that says why.</summary>
    [Theory]
    [InlineData(SitingGoal.Cover)]
    [InlineData(SitingGoal.Distance)]
    public void Greedy_stands_without_the_solver(SitingGoal goal)
    {
        var chooser = new SiteChooser(NoCpSolver.Off, TimeProvider.System);
        for (var seed = 0UL; seed < 60; seed++)
        {
            var problem = SitingCases.Make(seed, goal, limited: true);
            var answer = chooser.Choose(problem, _limit, TestContext.Current.CancellationToken);
            var best = SitingCases.Best(problem);
            answer.Fault.ShouldBe(CpCodes.Off);
            answer.Value.ShouldBe(SitingCases.Value(problem, answer.Chosen.ToHashSet()), $"seed {seed}");
            (goal == SitingGoal.Cover ? answer.Value <= best && best <= answer.Bound : answer.Value >= best && best >= answer.Bound).ShouldBeTrue($"seed {seed}");
        }
    }

    /// <summary>What prices leave of a problem still holds a best choice, or the choice that is known is one: nothing better was thrown away.</summary>
    [Theory]
    [InlineData(SitingGoal.Cover, false)]
    [InlineData(SitingGoal.Cover, true)]
    [InlineData(SitingGoal.Distance, false)]
    [InlineData(SitingGoal.Distance, true)]
    public void Nothing_better_falls_out(SitingGoal goal, bool limited)
    {
        for (var seed = 0UL; seed < 60; seed++)
        {
            var problem = SitingCases.Make(seed, goal, limited);
            var search = new SiteSearch(problem, () => false);
            search.Run([], SiteChooser.ValueOf(problem, []));
            var best = problem.Turned(SitingCases.Best(problem));
            search.Saved.ShouldBeLessThanOrEqualTo(best, $"seed {seed}");
            search.Bound.ShouldBeGreaterThanOrEqualTo(best, $"seed {seed}");
            if (search.Saved == best)
                continue;
            var cut = search.Cut();
            cut.Problem.Turned(SitingCases.Best(cut.Problem)).ShouldBe(best, $"seed {seed}");
        }
    }

    /// <summary>Worked by hand: of 10 + 6 and 9 + 8 elders within reach of two candidates one may open: the second, 17.</summary>
    [Fact]
    public void Greedy_takes_the_site_that_covers_most()
    {
        var problem = new SitingProblem
        {
            Goal = SitingGoal.Cover, Weights = [10, 6, 9, 8], Sites = [new(false, null), new(false, null)],
            Ways = [[new(0, 100)], [new(0, 100)], [new(1, 100)], [new(1, 100)]], New = 1,
        };
        var answer = new SiteChooser(NoCpSolver.Off, TimeProvider.System).Choose(problem, _limit, TestContext.Current.CancellationToken);
        answer.Chosen.ShouldBe([1]);
        (answer.Value, answer.GreedyValue, answer.Bound).ShouldBe((17L, 17L, 17L));
    }
}
