namespace Dispatch.Core.Domain.Reports;

/// <summary>Hides counts of so few people that somebody could be recognised by them.</summary>
public static class SmallCells
{
    /// <summary>The smallest count above 0 that is shown: 5.</summary>
    public const int Least = 5;

    /// <summary>The count, or null where it is 1 to <see cref="Least"/> − 1.</summary>
    public static int? Shown(int count) => count is 0 or >= Least ? count : null;

    /// <summary>
    /// Parts of a known whole: where one is hidden, so is the smallest other that is not 0, or the hidden one could be worked out by subtraction.
    /// </summary>
    public static int?[] Shown(IReadOnlyList<int> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var shown = parts.Select(Shown).ToArray();
        if (shown.Count(p => p is null) != 1)
            return shown;
        var next = Enumerable.Range(0, parts.Count).Where(i => shown[i] > 0).OrderBy(i => parts[i]).Select(i => (int?)i).FirstOrDefault();
        if (next is { } also)
            shown[also] = null;
        return shown;
    }
}
