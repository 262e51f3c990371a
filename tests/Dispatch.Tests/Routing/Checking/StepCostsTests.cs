using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Checking;

/// <summary>Terms of steps add up to those of routes, and with the unserved to those of the plan.</summary>
public sealed class StepCostsTests
{
    /// <summary>
    /// The carer's day 0-3-4-0 (30-43, 53-76, home 116) with zones 0 | 3, 4: two ways cross, 2 × 7. Work 116: 16 beyond 100 × 2, 6 beyond 110 × 3.
    /// Care 3 was told for the rider at 20 ± 4: 11 for the other person, 30 is 6 too late × 5.
    /// </summary>
    [Fact]
    public void Fairness_change_and_compactness_by_hand()
    {
        var cost = Judged();
        cost.Cost.ShouldBe(new CostTerms { Compactness = 14, Fairness = 50, Change = 41 });
        var carer = cost.Routes[1];
        (carer.Vehicle, carer.Cost).ShouldBe((1, cost.Cost));
        carer.Steps.ShouldBe(
        [
            new CostTerms(),
            new CostTerms { Compactness = 7, Change = 41 },
            new CostTerms(),
            new CostTerms { Compactness = 7, Fairness = 50 }, // all of it on the way home: 76 to 116
        ]);
    }

    /// <summary>What is passed softly is told one by one: work 116 where 100 is fair, 30 where 20 was told.</summary>
    [Fact]
    public void Passed_limits_are_told() => Judged().SoftViolations.ShouldBe(
    [
        new Violation(ViolationCodes.Moved, 1, 1, 2, 30, 20, 30),
        new Violation(ViolationCodes.LongWork, 1, 3, -1, 116, 100, 50),
    ]);

    /// <summary>The person who was told, also on another shift, costs nothing; nor does a start inside the tolerance.</summary>
    [Fact]
    public void The_person_who_was_told_costs_nothing()
    {
        var told = new Published { Vehicle = 0, OtherCost = 11, Start = 26, Tolerance = 4, MovedCost = 5 };
        var draft = FourVisits.Draft().Role(2, r => r with { Published = told }).Vehicle(0, v => v with { Crew = 3 }).Vehicle(1, v => v with { Crew = 3 });
        SolutionChecker.Check(Problem.Create(draft), FourVisits.Plan()).Cost.Total.ShouldBe(0);
        SolutionChecker.Check(Problem.Create(draft.Vehicle(1, v => v with { Crew = 4 })), FourVisits.Plan()).Cost.ShouldBe(new CostTerms { Change = 11 });
    }

    /// <summary>On random problems with every price: exact at every level, the largest lateness and the unserved included.</summary>
    [Fact]
    public void Levels_add_up_exactly()
    {
        for (ulong seed = 1; seed <= 60; seed++)
        {
            var problem = RandomProblems.Create(seed, new RandomProblemOptions { Bands = 1 + (int)(seed % 3) });
            var plan = new RuinRecreateSolver().Solve(problem, new SolveOptions { Seed = seed, IterationLimit = 100 }, null, TestContext.Current.CancellationToken);
            var certificate = SolutionChecker.Check(problem, plan);
            certificate.Routes.Select(r => r.Vehicle).ShouldBe(plan.Routes.Select(r => r.Vehicle), $"seed {seed}");
            foreach (var (route, written) in certificate.Routes.Zip(plan.Routes))
            {
                route.Steps.Length.ShouldBe(written.Steps.Length);
                Sums(route.Steps).ShouldBe(Costs(route.Cost), $"seed {seed}");
            }

            var unserved = new CostTerms { Unserved = certificate.UnservedCosts.Sum(u => u.Cost) };
            Sums(certificate.Routes.Select(r => r.Cost).Append(unserved)).ShouldBe(Costs(certificate.Cost), $"seed {seed}");
            certificate.Cost.Named().Sum(t => t.Cost).ShouldBe(certificate.Cost.Total);
            certificate.UnservedCosts.Select(u => u.Request).ShouldBe(plan.Unserved.Select(u => u.Request));
        }
    }

    private static long[] Costs(CostTerms terms) => [.. terms.Named().Select(t => t.Cost)];

    private static long[] Sums(IEnumerable<CostTerms> items) =>
        items.Select(Costs).Aggregate(new long[15], (sum, next) => [.. sum.Zip(next, (a, b) => a + b)]);

    private static Certificate Judged()
    {
        var told = new Published { Vehicle = 0, OtherCost = 11, Start = 20, Tolerance = 4, MovedCost = 5 };
        var draft = (FourVisits.Draft() with { Zones = [0, 0, 1, 2, 2] }).Role(2, r => r with { Published = told })
            .Vehicle(1, v => v with { CrossingCost = 7, WorkSteps = [new(100, 2), new(110, 3)] });
        return SolutionChecker.Check(Problem.Create(draft), FourVisits.Plan());
    }
}
