using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan.Meals.Assignment;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.DailyPlan.Meals.Assignment;

/// <summary>The flow that improves the greedy answer.</summary>
public sealed class FlowAssignmentTests
{
    /// <summary>Of single portions it finds the cheapest answer there is: as cheap as trying everything, from 14 to 11 in the worked case.</summary>
    [Fact]
    public void Single_portions_are_assigned_at_the_least_cost()
    {
        Improved(Toy.GreedyIsBeaten()).ShouldBe((14, 11));
        var (rng, beaten) = (new Rng(21), 0);
        for (var run = 0; run < 120; run++)
        {
            var problem = Toy.Random(rng, mostSlots: 3, mostGroups: 4, mostPortions: 1);
            var (greedy, flow) = Improved(problem);
            flow.ShouldBe(Everything.Best(problem));
            beaten += flow < greedy ? 1 : 0;
        }

        beaten.ShouldBeGreaterThan(0);
    }

    /// <summary>Orders of several portions stay where they are, and the answer breaks no rule.</summary>
    [Fact]
    public void Larger_orders_stay()
    {
        var rng = new Rng(22);
        for (var run = 0; run < 120; run++)
        {
            var problem = Toy.Random(rng);
            var classes = DrawClasses.Of(problem);
            var greedy = GreedyAssignment.Assign(problem, classes);
            var flow = FlowAssignment.Improve(problem, classes, greedy);
            new AssignmentEvaluator(problem, classes).Price(flow).ShouldNotBeNull();
            for (var g = 0; g < problem.Groups.Length; g++)
            {
                if (problem.Groups[g].Portions > 1)
                    flow.Orders[g].ShouldBe(greedy.Orders[g]);
            }
        }
    }

    private static (long Greedy, long Flow) Improved(AssignmentProblem problem)
    {
        var classes = DrawClasses.Of(problem);
        var evaluator = new AssignmentEvaluator(problem, classes);
        var greedy = GreedyAssignment.Assign(problem, classes);
        return (evaluator.Price(greedy)!.Value.Total, evaluator.Price(FlowAssignment.Improve(problem, classes, greedy))!.Value.Total);
    }
}
