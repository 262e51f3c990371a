namespace Dispatch.Planning.Siting;

/// <summary>Estimates what a choice saves: the shortest walks first, while there is room. Never more than the true most; the same where nothing is full.</summary>
internal sealed class NearestFirst
{
    private readonly SitingProblem _problem;
    private readonly (int Point, SitingWay Way)[] _ways;
    private readonly long _people;

    public NearestFirst(SitingProblem problem)
    {
        (_problem, _people) = (problem, problem.People);
        _ways = [.. problem.Ways.SelectMany((ways, point) => ways.Where(w => problem.SavingOf(w) > 0).Select(way => (point, way))).OrderBy(w => w.way.Metres).ThenBy(w => w.point).ThenBy(w => w.way.Site)];
    }

    /// <summary>What is saved with these sites open, and one more.</summary>
    public long Saved(IReadOnlySet<int> open, int also = -1)
    {
        var left = _problem.Weights.ToArray();
        var room = _problem.Sites.Select((s, i) => i == also || open.Contains(i) ? s.Capacity ?? int.MaxValue : 0).ToArray();
        var (saved, waiting) = (0L, _people);
        foreach (var (point, way) in _ways)
        {
            var taken = Math.Min(left[point], room[way.Site]);
            if (taken == 0)
                continue;
            left[point] -= taken;
            room[way.Site] -= room[way.Site] == int.MaxValue ? 0 : taken;
            saved += (long)taken * _problem.SavingOf(way);
            waiting -= taken;
            if (waiting == 0)
                break;
        }

        return saved;
    }
}
