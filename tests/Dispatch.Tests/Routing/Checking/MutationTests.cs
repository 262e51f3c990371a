using Dispatch.Core.Units;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Checking;

/// <summary>The checker and a second, plain judge agree on plans and on their mutations.</summary>
public sealed class MutationTests
{
    /// <summary>300 mutations of the hand-made plan, with a link, a break and freshness on: same verdict each time, and plenty are refused and accepted.</summary>
    [Fact]
    public void Mutations_of_the_hand_made_plan()
    {
        var problem = Problem.Create(FourVisits.Draft()
            .Activity(1, a => a with { MaxSinceDepot = 30 })
            .Activity(2, a => a with { Windows = [new(0, 20), new(30, 60)] }) with { Links = [new(2, 3, 20, 60)] });
        SolutionChecker.Check(problem, FourVisits.Plan()).Violations.ShouldBeEmpty();
        var (refused, accepted) = Compare(problem, FourVisits.Plan(), 300, 11);
        (refused + accepted).ShouldBe(300);
        refused.ShouldBeGreaterThan(100);
        accepted.ShouldBeGreaterThan(100);
    }

    /// <summary>Random plans with every rule at work, with and without hours of traffic, and twenty mutations of each: same verdict each time.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Mutations_of_random_plans(int bands)
    {
        var (refused, accepted, served) = (0, 0, 0);
        for (var seed = 0UL; seed < 60; seed++)
        {
            var problem = RandomProblems.Create(seed, new RandomProblemOptions { Bands = bands });
            var plan = RandomPlans.Of(problem, seed);
            SecondJudge.IsFeasible(problem, plan).ShouldBeTrue($"seed {seed}");
            served += SolutionChecker.Check(problem, plan).Served;
            var (no, yes) = Compare(problem, plan, 20, seed);
            (refused, accepted) = (refused + no, accepted + yes);
        }

        served.ShouldBeGreaterThan(120);
        refused.ShouldBeGreaterThan(500);
        accepted.ShouldBeGreaterThan(50);
    }

    private static (int Refused, int Accepted) Compare(Problem problem, Solution plan, int count, ulong seed)
    {
        var rng = new Rng(seed);
        var accepted = 0;
        for (var i = 0; i < count; i++)
        {
            var mutant = Mutations.Of(problem, plan, rng);
            var certificate = SolutionChecker.Check(problem, mutant);
            certificate.Feasible.ShouldBe(SecondJudge.IsFeasible(problem, mutant),
                $"seed {seed}, mutation {i}: {string.Join("; ", certificate.Violations)}");
            accepted += certificate.Feasible ? 1 : 0;
        }

        return (count - accepted, accepted);
    }
}
