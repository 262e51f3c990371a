using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Search;

/// <summary>A best plan that does not hold when it is timed from nothing is given up for the last one that did.</summary>
public sealed class ConfirmTests
{
    /// <summary>The judge stands for the timing from nothing: one whose people may not work refuses every plan but the empty one.</summary>
    [Fact]
    public void A_plan_that_does_not_hold_is_given_up()
    {
        var problem = RandomProblems.Create(7, new RandomProblemOptions { Vehicles = 4, Requests = 10 });
        var flat = new FlatProblem(problem);
        var worker = new SearchWorker(flat, new Adjacency(flat), neighbourhood: null, 1, pool: null);
        var nothing = worker.BestCost;
        worker.Construct(new Budget(new SolveOptions { IterationLimit = 1 }, CancellationToken.None));
        var constructed = worker.BestCost;
        constructed.ShouldBeLessThan(nothing);

        worker.Confirm(new PlanState(flat));
        worker.BestCost.ShouldBe(constructed);

        for (var i = 0; i < 300; i++)
            worker.Step(0, averageStops: 3);
        var improved = worker.BestCost;
        improved.ShouldBeLessThan(constructed);
        worker.Confirm(new PlanState(new FlatProblem(Idle(problem))));
        worker.BestCost.ShouldBe(constructed);
        worker.Confirm(new PlanState(flat));
        worker.BestCost.ShouldBe(constructed);
    }

    private static Problem Idle(Problem problem) =>
        problem with { Vehicles = [.. problem.Vehicles.Select(v => v with { Shift = new TimeWindow(v.Shift.Latest, v.Shift.Latest), MaxActivities = 0 })] };
}
