using Dispatch.Core.Domain.Reports;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Core.Reports;

public sealed class SmallCellsTests
{
    /// <summary>40 = 30 + 8 + 2: the two is small, so the eight goes with it: ten people in two cells that nobody can tell apart.</summary>
    [Fact]
    public void The_next_smallest_goes_with_a_small_one() => SmallCells.Hidden([40, 30, 8, 2], [new CellSum(0, [1, 2, 3])]).ShouldBe([false, false, true, true]);

    /// <summary>6 = 3 + 2 + 1: three small cells, six people together: that is enough, and the sum stays.</summary>
    [Fact]
    public void Several_small_ones_protect_each_other() => SmallCells.Hidden([6, 3, 2, 1], [new CellSum(0, [1, 2, 3])]).ShouldBe([false, true, true, true]);

    /// <summary>2 + 1 of 43: together three people only, so a third cell is needed.</summary>
    [Fact]
    public void Two_of_too_few_are_not_enough() => SmallCells.Hidden([43, 40, 2, 1], [new CellSum(0, [1, 2, 3])]).ShouldBe([false, true, true, true]);

    /// <summary>A sum with one part is that part: it is hidden too.</summary>
    [Fact]
    public void A_sum_of_one_part_is_hidden_with_it() => SmallCells.Hidden([3, 3], [new CellSum(0, [1])]).ShouldBe([true, true]);

    /// <summary>Two streets of two kinds: whatever is hidden, no row and no column gives it away.</summary>
    [Fact]
    public void No_sum_gives_a_hidden_cell_away() => Prop.ForAll(Gen.Choose(0, 30).ListOf(12).ToArbitrary(), inner =>
    {
        // Three rows of four parts, with a sum for each row and column and one of all: rows of five cells, the first the sum.
        List<int> Row(int r) => [.. inner.Skip(4 * r).Take(4)];
        int[] first = [inner.Sum(), .. Enumerable.Range(0, 4).Select(c => inner[c] + inner[c + 4] + inner[c + 8])];
        List<int> counts = [.. first, .. Enumerable.Range(0, 3).SelectMany(r => (List<int>)[Row(r).Sum(), .. Row(r)])];
        List<CellSum> sums = [.. Enumerable.Range(0, 4).Select(r => new CellSum(5 * r, [.. Enumerable.Range((5 * r) + 1, 4)])), .. Enumerable.Range(0, 5).Select(c => new CellSum(c, [c + 5, c + 10, c + 15]))];
        var hidden = SmallCells.Hidden(counts, sums);
        counts.Where((count, i) => count is > 0 and < SmallCells.Least && !hidden[i]).ShouldBeEmpty();
        foreach (var sum in sums.Where(s => !hidden[s.Whole]))
        {
            var unknown = sum.Parts.Where(p => hidden[p]).ToList();
            (unknown.Count == 0 || (unknown.Count > 1 && unknown.Sum(p => counts[p]) >= SmallCells.Least)).ShouldBeTrue();
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    /// <summary>One person in a group is told with the next smallest, until five different people stand behind it.</summary>
    [Fact]
    public void Small_groups_are_put_together()
    {
        static KeyValuePair<string, IReadOnlySet<string>> Group(string name, params string[] people) => new(name, people.ToHashSet());
        SmallCells.Together([Group("a", "1"), Group("b", "1", "2"), Group("c", "3", "4", "5", "6", "7"), Group("d", [.. "abcdefgh".Select(c => c.ToString())])]).Order().ShouldBe(["a", "b", "c"]);
        SmallCells.Together([Group("c", "3", "4", "5", "6", "7")]).ShouldBeEmpty();
    }
}
