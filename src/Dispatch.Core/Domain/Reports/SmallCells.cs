namespace Dispatch.Core.Domain.Reports;

/// <summary>Hides counts of so few people that somebody could be recognised by them, and what these could be worked out from.</summary>
public static class SmallCells
{
    /// <summary>The smallest count above 0 that is shown: 5.</summary>
    public const int Least = 5;

    /// <summary>Whether a count is too small to be shown: 1 to <see cref="Least"/> − 1.</summary>
    public static bool IsSmall(long count) => count is > 0 and < Least;

    /// <summary>
    /// Which cells of a table are hidden: the small ones, and in each sum so many more that what is hidden in it is at least two cells and at least
    /// <see cref="Least"/> people together; where a sum has no more, the sum itself. Zeros stay.
    /// </summary>
    /// <param name="counts">The cells, 0 or more each.</param>
    /// <param name="sums">Every sum that holds between them.</param>
    public static bool[] Hidden(IReadOnlyList<int> counts, IReadOnlyList<CellSum> sums)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(sums);
        var hidden = counts.Select(c => IsSmall(c)).ToArray();
        // What is hidden for one sum's sake may give itself away in another: round and round until nothing more is.
        for (var isMore = true; isMore;)
        {
            isMore = false;
            foreach (var sum in sums)
            {
                while (AlsoIn(sum, counts, hidden) is { } also)
                    isMore = hidden[also] = true;
            }
        }

        return hidden;
    }

    /// <summary>
    /// Groups that are told as one, since some are of fewer than <see cref="Least"/> people: these, and then the next smallest until together they are enough, or all
    /// are in. Empty: none is small.
    /// </summary>
    /// <param name="people">Each group's people; somebody may be in several.</param>
    public static IReadOnlySet<TKey> Together<TKey>(IEnumerable<KeyValuePair<TKey, IReadOnlySet<string>>> people)
        where TKey : notnull
    {
        var (together, all) = (new HashSet<TKey>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (group, its) in people.Where(g => g.Value.Count > 0).OrderBy(g => g.Value.Count).ThenBy(g => g.Key))
        {
            if (its.Count >= Least && (together.Count == 0 || all.Count >= Least))
                break;
            together.Add(group);
            all.UnionWith(its);
        }

        return together;
    }

    /// <summary>The cell that must be hidden besides, for one sum's sake; null: what is hidden in it cannot be worked out.</summary>
    private static int? AlsoIn(CellSum sum, IReadOnlyList<int> counts, bool[] hidden)
    {
        var (shown, unknown) = (sum.Parts.Where(p => !hidden[p] && counts[p] > 0).ToList(), sum.Parts.Where(p => hidden[p]).ToList());
        var isSafe = hidden[sum.Whole] ? unknown.Count > 0 || shown.Count == 0 : unknown.Count == 0 || (unknown.Count > 1 && unknown.Sum(p => counts[p]) >= Least);
        if (isSafe)
            return null;
        return shown.Count > 0 ? shown.MinBy(p => (counts[p], p)) : sum.Whole;
    }
}
