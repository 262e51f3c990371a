using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan.Choices;
using Dispatch.Planning.DailyPlan.Meals.Assignment;
using Dispatch.TestData;
using Google.OrTools.Sat;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.DailyPlan.Meals.Assignment;

/// <summary>The CP-SAT model says the same as the evaluator.</summary>
public sealed class AssignmentModelTests
{
    /// <summary>On random problems the greedy answer keeps every constraint of the model, and the model's objective is the evaluator's price.</summary>
    [Fact]
    public void Objective_is_the_evaluators_price()
    {
        var rng = new Rng(3);
        for (var run = 0; run < 200; run++)
        {
            var problem = Toy.Random(rng);
            var classes = DrawClasses.Of(problem);
            var evaluator = new AssignmentEvaluator(problem, classes);
            var answer = GreedyAssignment.Assign(problem, classes);
            var model = AssignmentModel.Of(problem, classes, [.. Enumerable.Range(0, problem.Groups.Length)]);
            var values = model.Values(answer, evaluator.Draws(answer).ShouldNotBeNull());
            Broken(model.Builder.Model, values).ShouldBeEmpty();
            model.Builder.Model.Objective.Vars.Zip(model.Builder.Model.Objective.Coeffs, (v, c) => values[v] * c).Sum()
                .ShouldBe(evaluator.Price(answer).ShouldNotBeNull().Total);
        }
    }

    /// <summary>On random problems OR-Tools' choice costs what trying every choice finds, proven, and never more than the greedy one.</summary>
    [Fact]
    public void Choice_is_the_best_there_is()
    {
        using var solver = CpWorkers.RealSolver();
        var (rng, beaten) = (new Rng(5), 0);
        for (var run = 0; run < 40; run++)
        {
            var problem = Toy.Random(rng, mostSlots: 3, mostGroups: 4);
            var decided = AssignmentChooser.Choose(problem, 1, new ChoiceTools(solver, TimeProvider.System, TestContext.Current.CancellationToken));
            decided.Fault.ShouldBeNull();
            decided.Decision.CostFen.ShouldBe(Everything.Best(problem));
            decided.Decision.BoundFen.ShouldBe(decided.Decision.CostFen);
            decided.Decision.CostFen.ShouldBeLessThanOrEqualTo(decided.Decision.GreedyCostFen);
            beaten += decided.Decision.CostFen < decided.Decision.GreedyCostFen ? 1 : 0;
        }

        beaten.ShouldBeGreaterThan(0);
    }

    private static IEnumerable<string> Broken(CpModelProto model, long[] values)
    {
        for (var v = 0; v < values.Length; v++)
        {
            if (values[v] < model.Variables[v].Domain[0] || values[v] > model.Variables[v].Domain[1])
                yield return $"variable {v} is {values[v]}";
        }

        foreach (var linear in model.Constraints.Select(c => c.Linear))
        {
            var sum = linear.Vars.Zip(linear.Coeffs, (v, c) => values[v] * c).Sum();
            if (sum < linear.Domain[0] || sum > linear.Domain[1])
                yield return $"{linear} is {sum}";
        }
    }
}
