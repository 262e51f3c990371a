using System.Collections.Immutable;
using System.Text;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Formats;

/// <summary>Collects everything wrong with one file, so that the user sees all of it at once. Not thread safe.</summary>
public sealed class FormatIssues
{
    /// <summary>Collecting stops here; a file this broken needs no further list.</summary>
    public const int MostKept = 5_000;

    private const int LongestValue = 60;

    private readonly List<FormatIssue> _all = [];
    private readonly HashSet<string> _warned = new(StringComparer.Ordinal);

    /// <summary>Most cells of travel tables that are worked out from coordinates, all profiles together. Default: as many as one flat table can hold.</summary>
    public long MostCells { get; init; } = (long)JsonMatrix.MostLocations * JsonMatrix.MostLocations;

    /// <summary>Whether an error (not only warnings) was found.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Everything found, in the order found.</summary>
    public ImmutableArray<FormatIssue> ToImmutable() => [.. _all];

    /// <summary>Adds an error.</summary>
    public void Error(string code, string pointer, string value, string chinese, string english)
    {
        HasErrors = true;
        if (_all.Count < MostKept)
            _all.Add(new FormatIssue(code, true, pointer, Shorten(value), chinese, english));
    }

    /// <summary>Whether travel tables between so many places may be worked out; else that is an error.</summary>
    /// <param name="places">Number of places.</param>
    /// <param name="tables">Number of tables.</param>
    /// <param name="pointer">Where the file states the places.</param>
    public bool MayTabulate(int places, int tables, string pointer)
    {
        if ((long)places * places * tables <= MostCells)
            return true;
        Error(FormatCodes.Size, pointer, $"{places}", $"{places} 个地点、{tables} 张路程表,超出上限", $"{places} places and {tables} travel tables are more than is taken on");
        return false;
    }

    /// <summary>Adds a warning; the same warning about another element of the same list is kept once.</summary>
    public void Warn(string code, string pointer, string value, string chinese, string english)
    {
        if (_all.Count < MostKept && _warned.Add(code + Pattern(pointer)))
            _all.Add(new FormatIssue(code, false, pointer, Shorten(value), chinese, english));
    }

    /// <summary>Adds the faults that the problem's own validation found.</summary>
    public void AddModelFaults(IEnumerable<ProblemFault> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        foreach (var f in faults)
            Error(FormatCodes.Model, f.Pointer, f.Code, $"题目不成立({f.Code}):{f.Message}", $"The problem is not well formed ({f.Code}): {f.Message}");
    }

    /// <summary>Validates a draft; null when it has faults, which are then collected.</summary>
    public Problem? Create(Problem draft)
    {
        if (HasErrors)
            return null;
        try
        {
            return Problem.Create(draft);
        }
        catch (InvalidProblemException e)
        {
            AddModelFaults(e.Faults);
            return null;
        }
    }

    private static string Shorten(string value) => value.Length <= LongestValue ? value : value[..LongestValue] + "…";

    // "/jobs/12/type" and "/jobs/13/type" are one warning.
    private static string Pattern(string pointer)
    {
        var text = new StringBuilder(pointer.Length);
        foreach (var part in pointer.Split('/'))
            text.Append('/').Append(part.Length > 0 && part.All(char.IsAsciiDigit) ? "*" : part);
        return text.ToString();
    }
}
