using System.Collections.Immutable;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan.Meals.Assignment;

namespace Dispatch.Tests.Planning.DailyPlan.Meals.Assignment;

/// <summary>Assignment problems small enough to add up by hand, and random ones. Times are minutes here for short; they stand for seconds.</summary>
internal static class Toy
{
    public const int Unassigned = 1_000;

    /// <summary>A problem without price on late batches.</summary>
    public static AssignmentProblem Problem(ImmutableArray<SupplySlot> slots, params ImmutableArray<DemandGroup> groups) => new() { Groups = groups, Slots = slots };

    /// <summary>A slot that cooks as needed.</summary>
    public static SupplySlot Slot(int capacity) => new("toy", capacity, [new SupplyBatch(0, capacity, [Diet.Ordinary, Diet.Soft])]);

    /// <summary>A group of ordinary meals with (slot, travel) choices and no deadline.</summary>
    public static DemandGroup Group(int orders, params (int Slot, long Travel)[] choices) => new()
    {
        Diet = Diet.Ordinary, Orders = orders, Unassigned = Unassigned,
        Choices = [.. choices.Select(c => new CanteenChoice(c.Slot, 1_000_000) { Travel = c.Travel })],
    };

    /// <summary>An answer.</summary>
    public static CanteenAssignment Answer(params int[][] orders) => new([.. orders.Select(o => o.ToImmutableArray())]);

    /// <summary>
    /// Three canteens for one order each. The near one first goes to group 0, which would lose 10; then group 1 has nothing but the canteen of group 2,
    /// which is pushed to its second: 0 + 9 + 5 = 14. Best: group 0 at its third (11), groups 1 and 2 at their first (0 + 0) = 11.
    /// </summary>
    public static AssignmentProblem GreedyIsBeaten() => Problem(
        [Slot(1), Slot(1), Slot(1)],
        Group(1, (0, 0), (1, 10), (2, 11)), Group(1, (0, 0), (1, 9), (2, 100)), Group(1, (1, 0), (2, 5)));

    /// <summary>Slots of one to three batches and mixed diets, three or more groups of up to four orders of up to three portions.</summary>
    public static AssignmentProblem Random(Rng rng, int mostSlots = 4, int mostGroups = 6, int mostPortions = 3)
    {
        var slots = Enumerable.Range(0, rng.Next(2, mostSlots + 1)).Select(s => RandomSlot(s, rng)).ToImmutableArray();
        return new AssignmentProblem
        {
            Slots = slots,
            Groups = [.. Enumerable.Range(0, rng.Next(3, mostGroups + 1)).Select(_ => RandomGroup(slots, rng, mostPortions))],
            LateReadyPerMinute = rng.Next(0, 4),
            ReadySlack = 600,
        };
    }

    private static SupplySlot RandomSlot(int number, Rng rng)
    {
        var batches = Enumerable.Range(0, rng.Next(1, 4)).Select(b => new SupplyBatch(
            b * 900, rng.Next(1, 6), rng.Next(3) switch { 0 => [Diet.Ordinary], 1 => [Diet.Soft], _ => [Diet.Ordinary, Diet.Soft] })).ToImmutableArray();
        return new SupplySlot($"toy {number}", rng.Next(1, batches.Sum(b => b.Portions) + 1), batches);
    }

    private static DemandGroup RandomGroup(ImmutableArray<SupplySlot> slots, Rng rng, int mostPortions)
    {
        var choices = Enumerable.Range(0, slots.Length).Where(_ => rng.Chance(0.7)).Select(s => new CanteenChoice(s, rng.Next(0, 3_000))
        {
            Travel = rng.Next(0, 50), Habit = rng.Chance(0.3) ? 40 : 0, Border = rng.Chance(0.3) ? 15 : 0,
        });
        var portions = rng.Next(1, mostPortions + 1);
        return new DemandGroup
        {
            Diet = rng.Chance(0.5) ? Diet.Ordinary : Diet.Soft, Orders = rng.Next(1, 5), Portions = portions, Unassigned = 200L * portions,
            Choices = [.. choices.OrderBy(c => c.Cost).ThenBy(c => c.Slot)],
        };
    }
}
