using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan.Meals.Assignment;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.DailyPlan.Meals.Assignment;

/// <summary>The draw from a slot's batches is the cheapest there is, in whatever order demand comes.</summary>
public sealed class BatchDrawTests
{
    private static readonly SupplySlot _slot = new(
        "toy", 6, [new SupplyBatch(0, 2, [Diet.Ordinary]), new SupplyBatch(600, 2, [Diet.Ordinary]), new SupplyBatch(900, 2, [Diet.Ordinary])]);

    /// <summary>The first class takes the first batch; the second can only take that one, so the first moves on.</summary>
    [Fact]
    public void Who_can_wait_makes_room()
    {
        var draw = new BatchDraw(_slot, [new DrawClass([0, 0, 0], 5_000), new DrawClass([0, null, null], 100)]);
        draw.Take(0, 2, 1).ShouldBe(2);
        draw.Drawn(0, 0).ShouldBe(2);
        draw.Take(1, 2, 1).ShouldBe(2);
        (draw.Drawn(0, 0), draw.Drawn(0, 1), draw.Drawn(1, 0)).ShouldBe((0, 2, 2));
    }

    /// <summary>Among equal prices those who must leave first get what is ready first, though they came last.</summary>
    [Fact]
    public void Who_leaves_first_draws_first()
    {
        var draw = new BatchDraw(_slot, [new DrawClass([0, 0, null], 5_000), new DrawClass([0, 0, 0], 100)]);
        draw.Take(0, 2, 1);
        draw.Take(1, 2, 1);
        (draw.Drawn(1, 0), draw.Drawn(0, 1)).ShouldBe((2, 2));
    }

    /// <summary>Whole orders only: six portions hold one order of four; the other two stay for others, and are counted as spare.</summary>
    [Fact]
    public void Orders_are_never_split()
    {
        var draw = new BatchDraw(_slot, [new DrawClass([0, 0, 0], 100)]);
        draw.Take(0, 2, 4).ShouldBe(1);
        (draw.Room, draw.Spare(0), draw.Room).ShouldBe((2, 2, 2));
    }

    /// <summary>Random demand: as many portions and the same price as trying every draw.</summary>
    [Fact]
    public void The_draw_is_the_cheapest()
    {
        var rng = new Rng(11);
        for (var run = 0; run < 150; run++)
        {
            var classes = Enumerable.Range(0, 3).Select(_ => new DrawClass(
                [.. Enumerable.Range(0, 3).Select(_ => rng.Chance(0.7) ? rng.Next(0, 9) : (long?)null)], rng.Next(0, 900))).ToArray();
            var draw = new BatchDraw(_slot, [.. classes]);
            var wanted = classes.Select(_ => rng.Next(0, 4)).ToArray();
            var taken = wanted.Select((n, k) => draw.Take(k, n, 1)).ToArray();
            draw.Price.ShouldBe(Cheapest(classes, taken, [2, 2, 2], 0));
        }
    }

    /// <summary>The least price of a demand, by trying everything.</summary>
    private static long Cheapest(DrawClass[] classes, int[] demand, int[] left, int k)
    {
        if (k == demand.Length)
            return 0;
        if (demand[k] == 0)
            return Cheapest(classes, demand, left, k + 1);
        var best = long.MaxValue / 2;
        for (var b = 0; b < left.Length; b++)
        {
            if (left[b] == 0 || classes[k].Prices[b] is not { } price)
                continue;
            (left[b], demand[k]) = (left[b] - 1, demand[k] - 1);
            best = Math.Min(best, price + Cheapest(classes, demand, left, k));
            (left[b], demand[k]) = (left[b] + 1, demand[k] + 1);
        }

        return best;
    }
}
