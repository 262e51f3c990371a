using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan.Choices;
using Dispatch.Planning.DailyPlan.Kitchens;
using Dispatch.Routing.OrTools;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.DailyPlan.Kitchens;

/// <summary>Which kitchen supplies which canteen.</summary>
public sealed class KitchenChooserTests
{
    /// <summary>
    /// Kitchen 0 has room for 100, kitchen 1 for 60. Canteens of 60, 50 and 50 portions, all 1 fen from kitchen 0; from kitchen 1 they cost 5, 20 and 20.
    /// The plain rule gives 60 to kitchen 0, then 50 to kitchen 1 (20) and the last 50 to kitchen 0, 10 over its room: 1 + 20 + 1 + 10 × 100 = 1,022.
    /// Best: the 60 to kitchen 1: 5 + 1 + 1 = 7.
    /// </summary>
    private static readonly KitchenProblem _packing = new([100, 60], [Canteen(60, 1, 5), Canteen(50, 1, 20), Canteen(50, 1, 20)], 100);

    /// <summary>The plain rule's choice, priced, and the floor of 1 + 1 + 1.</summary>
    [Fact]
    public void Without_or_tools_the_plain_rule_stands_and_it_is_told()
    {
        var decided = Choose(_packing, NoCpSolver.Off);
        decided.Fault.ShouldNotBeNull().Code.ShouldBe(CpCodes.Off);
        decided.Choice.ShouldBe([0, 1, 0]);
        (decided.Decision.By, decided.Decision.CostFen, decided.Decision.BoundFen).ShouldBe((PlanDecider.Greedy, 1_022, 3));
    }

    /// <summary>OR-Tools packs them.</summary>
    [Fact]
    public void Or_tools_packs_better()
    {
        using var solver = CpWorkers.RealSolver();
        var decided = Choose(_packing, solver);
        decided.Choice.ShouldBe([1, 0, 0]);
        (decided.Decision.By, decided.Decision.CostFen, decided.Decision.GreedyCostFen, decided.Decision.Gap).ShouldBe((PlanDecider.OrTools, 7, 1_022, 0.0));
    }

    /// <summary>A kitchen whose fixed canteens already need more than it has counts what it is short: 10 beyond, and 5 more.</summary>
    [Fact]
    public void Portions_beyond_the_room_are_priced() => new KitchenProblem([-10], [Canteen(5, 3)], 100).Price([0]).ShouldBe(3 + (15 * 100));

    /// <summary>On random problems the model's objective for the plain rule's choice is the price, and its constraints hold.</summary>
    [Fact]
    public void Objective_is_the_price()
    {
        var rng = new Rng(9);
        for (var run = 0; run < 100; run++)
        {
            var problem = new KitchenProblem(
                [rng.Next(-20, 100), rng.Next(0, 100)],
                [.. Enumerable.Range(0, 5).Select(_ => Canteen(rng.Next(1, 60), rng.Next(0, 50), rng.Next(0, 50)))], 7);
            var choice = Choose(problem, NoCpSolver.Off).Choice;
            var model = new KitchenModel(problem);
            var values = model.Values(choice);
            model.Builder.Model.Objective.Vars.Zip(model.Builder.Model.Objective.Coeffs, (v, c) => values[v] * c).Sum().ShouldBe(problem.Price(choice));
            foreach (var linear in model.Builder.Model.Constraints.Where(c => c.Linear is not null).Select(c => c.Linear))
                linear.Vars.Zip(linear.Coeffs, (v, c) => values[v] * c).Sum().ShouldBeLessThanOrEqualTo(linear.Domain[1]);
        }
    }

    private static SuppliedCanteen Canteen(int portions, params ImmutableArray<long> costs) => new("toy", portions, [.. costs.Select((c, k) => new KitchenWay(k, c))]);

    private static Decided<ImmutableArray<int>> Choose(KitchenProblem problem, ICpSolver solver) =>
        KitchenChooser.Choose(problem, 1, new ChoiceTools(solver, TimeProvider.System, TestContext.Current.CancellationToken));
}
