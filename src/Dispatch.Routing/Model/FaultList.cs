using System.Collections.Immutable;
using Dispatch.Core.Units;

namespace Dispatch.Routing.Model;

/// <summary>Collects the faults of a problem draft and holds the checks that many places share.</summary>
internal sealed class FaultList
{
    /// <summary>Longest single duration (service, set-up, loading, break): sums with a time and a leg still fit 32 bits.</summary>
    public const int LongestDuration = 100_000_000;

    /// <summary>All faults in the order found.</summary>
    public List<ProblemFault> Faults { get; } = [];

    /// <summary>Whether lists and indices can be followed, so that checks across lists make sense.</summary>
    public bool CanFollow => Faults.TrueForAll(f => f.Code is not (ProblemCodes.Missing or ProblemCodes.Index or ProblemCodes.MatrixSize));

    public void Add(string code, string pointer, string english, string chinese) =>
        Faults.Add(new ProblemFault(code, pointer, english, chinese));

    /// <summary>The entries of a list with their pointers; a missing list or entry is a fault and left out.</summary>
    public IEnumerable<(int Index, T Item, string Pointer)> Items<T>(ImmutableArray<T> list, string pointer)
    {
        if (list.IsDefault)
        {
            Add(ProblemCodes.Missing, pointer, "The list is missing; give an empty list instead.", "列表缺失；没有内容时请给空列表。");
            yield break;
        }

        for (var i = 0; i < list.Length; i++)
        {
            if (list[i] is null)
                Add(ProblemCodes.Missing, $"{pointer}/{i}", "The entry is null.", "该项为空（null）。");
            else
                yield return (i, list[i], $"{pointer}/{i}");
        }
    }

    /// <summary>An index must lie in [0, <paramref name="count"/>).</summary>
    public bool InRange(int index, int count, string pointer)
    {
        if ((uint)index < (uint)count)
            return true;
        Add(ProblemCodes.Index, pointer, $"Index {index} names nothing; expected 0 to {count - 1}.", $"下标 {index} 不存在；应在 0 到 {count - 1} 之间。");
        return false;
    }

    /// <summary>Every entry must be an index in range, none twice.</summary>
    public void Indices(ImmutableArray<int> list, int count, string pointer)
    {
        var seen = new HashSet<int>();
        foreach (var (_, index, at) in Items(list, pointer))
        {
            if (InRange(index, count, at) && !seen.Add(index))
                Twice(index, at);
        }
    }

    public void Twice(int value, string pointer) =>
        Add(ProblemCodes.Twice, pointer, $"{value} is named twice; name it once.", $"{value} 重复出现；只应出现一次。");

    public void NotNegative(long value, string pointer)
    {
        if (value < 0)
            Add(ProblemCodes.Negative, pointer, $"{value} is negative; expected 0 or more.", $"{value} 为负数；应不小于 0。");
    }

    /// <summary>An instant in [0, <see cref="TimeWindow.Forever"/>].</summary>
    public void Time(int value, string pointer) => Between(value, TimeWindow.Forever, pointer);

    /// <summary>A duration in [0, <see cref="LongestDuration"/>].</summary>
    public void Duration(int value, string pointer) => Between(value, LongestDuration, pointer);

    /// <summary>At least one window, each in order and range, ascending and disjoint.</summary>
    public void Windows(ImmutableArray<TimeWindow> windows, string pointer)
    {
        if (!windows.IsDefault && windows.IsEmpty)
            Add(ProblemCodes.Missing, pointer, "No window; expected at least one.", "没有时间窗；至少需要一个。");
        TimeWindow? before = null;
        foreach (var (_, window, at) in Items(windows, pointer))
        {
            Window(window, at);
            if (before is { } last && window.Earliest <= last.Latest)
                Add(ProblemCodes.WindowOrder, at,
                    $"The window begins at {window.Earliest}, not after the end {last.Latest} of the one before; sort and join them.",
                    $"时间窗从 {window.Earliest} 开始，没有晚于前一个时间窗的结束 {last.Latest}；请排序并合并。");
            before = window;
        }
    }

    /// <summary>Both ends are instants, in order.</summary>
    public void Window(TimeWindow window, string pointer)
    {
        Time(window.Earliest, pointer + "/earliest");
        Time(window.Latest, pointer + "/latest");
        if (window.Latest < window.Earliest)
            Add(ProblemCodes.Window, pointer,
                $"The window ends at {window.Latest}, before it begins at {window.Earliest}.",
                $"时间窗结束 {window.Latest} 早于开始 {window.Earliest}。");
    }

    /// <summary>Names must be there and differ.</summary>
    public void Ids<T>(ImmutableArray<T> list, Func<T, string?> id, string pointer)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < (list.IsDefault ? 0 : list.Length); i++)
        {
            if (list[i] is null)
                continue;
            var name = id(list[i]);
            if (string.IsNullOrEmpty(name))
                Add(ProblemCodes.Missing, $"{pointer}/{i}/id", "The name is empty.", "编号为空。");
            else if (!seen.TryAdd(name, i))
                Add(ProblemCodes.DuplicateId, $"{pointer}/{i}/id", $"'{name}' is also the name of entry {seen[name]}.", $"编号“{name}”与第 {seen[name]} 项重复。");
        }
    }

    private void Between(int value, int most, string pointer)
    {
        NotNegative(value, pointer);
        if (value > most)
            Add(ProblemCodes.TooLarge, pointer, $"{value} is too large; expected at most {most}.", $"{value} 过大；不应超过 {most}。");
    }
}
