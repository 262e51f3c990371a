using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Recombination;

/// <summary>
/// Sorts out columns that can never be chosen because no other column has the rest of a team at a fitting hour; what that takes away may leave
/// others alone in turn. The plan's own columns always fit each other.
/// </summary>
internal sealed class HourMatching
{
    private readonly FlatProblem _p;
    private readonly SubProblem _sub;

    // Per activity with a team mate: how many columns have it at each hour.
    private readonly Dictionary<int, Dictionary<int, int>> _hours = [];

    private readonly HashSet<RouteColumn> _plans;

    private HourMatching(FlatProblem problem, SubProblem sub)
    {
        (_p, _sub) = (problem, sub);
        _plans = new HashSet<RouteColumn>(sub.Columns.Take(sub.Busy.Length), ReferenceEqualityComparer.Instance);
    }

    /// <summary>Takes lonely columns out of the problem.</summary>
    public static void Prune(FlatProblem problem, SubProblem sub)
    {
        if (sub.Columns.TrueForAll(c => c.Starts.Length == 0))
            return;
        var matching = new HourMatching(problem, sub);
        foreach (var column in sub.Columns)
            matching.Count(column, 1);
        while (sub.Columns.RemoveAll(matching.IsLonely) > 0)
        {
        }
    }

    private bool IsLonely(RouteColumn column)
    {
        if (column.Starts.Length == 0 || _plans.Contains(column) || Linked(column).All(stop => HasMates(stop.Activity, stop.Start)))
            return false;
        Count(column, -1);
        return true;
    }

    private void Count(RouteColumn column, int by)
    {
        foreach (var (activity, start) in Linked(column))
        {
            if (!_hours.TryGetValue(activity, out var hours))
                _hours[activity] = hours = [];
            hours[start] = hours.GetValueOrDefault(start) + by;
        }
    }

    private bool HasMates(int activity, int start)
    {
        foreach (var link in _p.Groups[_p.GroupOf[activity]].Links)
        {
            var mate = link.From == activity ? link.To : link.To == activity ? link.From : -1;
            if (mate >= 0 && IsTeam(link) && !HasMate(mate, activity == link.From ? (start + (long)link.MinGap, start + (long)link.MaxGap) : (start - (long)link.MaxGap, start - (long)link.MinGap)))
                return false;
        }

        return true;
    }

    private bool HasMate(int mate, (long First, long Last) span)
    {
        if (!_hours.TryGetValue(mate, out var hours))
            return false;
        if (span.First == span.Last)
            return hours.GetValueOrDefault((int)span.First) > 0;
        foreach (var (hour, count) in hours)
        {
            if (count > 0 && hour >= span.First && hour <= span.Last)
                return true;
        }

        return false;
    }

    /// <summary>Both ends in the rows, in different roles of one request: served together or not at all.</summary>
    private bool IsTeam(Link link) =>
        _p.RequestOf[link.From] == _p.RequestOf[link.To] && _p.RoleOf[link.From] != _p.RoleOf[link.To]
        && _sub.RowOf[_p.RoleOf[link.From]] >= 0 && _sub.RowOf[_p.RoleOf[link.To]] >= 0;

    private IEnumerable<(int Activity, int Start)> Linked(RouteColumn column)
    {
        var linked = 0;
        foreach (var node in column.Nodes)
        {
            if (_p.IsActivity(node) && _p.GroupOf[node] >= 0)
                yield return (node, column.Starts[linked++]);
        }
    }
}
