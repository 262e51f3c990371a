using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Planning.DailyPlan.Meals.Assignment;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.DailyPlan.Meals.Assignment;

/// <summary>Each rule and each price alone, added up by hand.</summary>
public sealed class AssignmentEvaluatorTests
{
    /// <summary>Three orders: two at 7 fen the way, 40 for the habit and 15 for the border; one without canteen: 2×7, 2×40, 2×15, 1,000.</summary>
    [Fact]
    public void Every_price_counts_for_each_order()
    {
        var group = Toy.Group(3) with { Choices = [new CanteenChoice(0, 1_000) { Travel = 7, Habit = 40, Border = 15 }] };
        var cost = Price(Toy.Problem([Toy.Slot(9)], group), [2]).ShouldNotBeNull();
        cost.ShouldBe(new AssignmentCost(14, 80, 30, 0, 1_000));
        cost.Total.ShouldBe(1_124);
    }

    /// <summary>A slot of three portions takes an order of two, not two of them.</summary>
    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Capacity_counts_portions(int orders, bool fits)
    {
        var group = Toy.Group(2, (0, 1)) with { Portions = 2 };
        (Price(Toy.Problem([Toy.Slot(3)], group), [orders]) is not null).ShouldBe(fits);
    }

    /// <summary>Batches of 2 at 0 and 2 at 900 s: three orders that must load by 800 s find two portions, by 900 s three.</summary>
    [Theory]
    [InlineData(800, false)]
    [InlineData(900, true)]
    public void Batches_must_be_ready(int latest, bool fits)
    {
        var slot = new SupplySlot("toy", 4, [new SupplyBatch(0, 2, [Diet.Ordinary]), new SupplyBatch(900, 2, [Diet.Ordinary])]);
        var group = Toy.Group(3) with { Choices = [new CanteenChoice(0, latest)] };
        (Price(Toy.Problem([slot], group), [3]) is not null).ShouldBe(fits);
    }

    /// <summary>
    /// 20 minutes' slack at 5 fen a minute: loading by 1,500 s wants the batch ready at 300 s. The portion of the batch at 900 s is 600 s late: 50 fen.
    /// </summary>
    [Fact]
    public void A_late_batch_costs_each_portion()
    {
        var slot = new SupplySlot("toy", 4, [new SupplyBatch(0, 1, [Diet.Ordinary]), new SupplyBatch(900, 3, [Diet.Ordinary])]);
        var group = Toy.Group(3) with { Choices = [new CanteenChoice(0, 1_500)] };
        var problem = Toy.Problem([slot], group) with { LateReadyPerMinute = 5, ReadySlack = 1_200 };
        Price(problem, [3]).ShouldNotBeNull().LateReady.ShouldBe(2 * 50);
    }

    /// <summary>A batch without the diet gives nothing.</summary>
    [Fact]
    public void A_batch_gives_only_its_diets()
    {
        var slot = new SupplySlot("toy", 4, [new SupplyBatch(0, 4, [Diet.Soft])]);
        Price(Toy.Problem([slot], Toy.Group(1, (0, 1))), [1]).ShouldBeNull();
    }

    /// <summary>One order cannot be given twice, nor less than none.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(-1)]
    public void Orders_are_given_once(int orders) => Price(Toy.Problem([Toy.Slot(9)], Toy.Group(1, (0, 1))), [orders]).ShouldBeNull();

    /// <summary>The floor: the cheapest way of each group, 2×3 and 1×1,000 for the group without choice.</summary>
    [Fact]
    public void The_floor_is_everybody_at_the_cheapest()
    {
        var problem = Toy.Problem([Toy.Slot(1), Toy.Slot(1)], Toy.Group(2, (0, 3), (1, 8)), Toy.Group(1));
        new AssignmentEvaluator(problem, DrawClasses.Of(problem)).Floor([0, 1]).ShouldBe(1_006);
    }

    private static AssignmentCost? Price(AssignmentProblem problem, params int[][] orders) =>
        new AssignmentEvaluator(problem, DrawClasses.Of(problem)).Price(Toy.Answer(orders));
}
