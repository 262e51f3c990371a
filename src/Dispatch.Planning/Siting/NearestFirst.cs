namespace Dispatch.Planning.Siting;

/// <summary>Estimates the metres of a choice: the shortest walks first, while there is room. Never less than the true least; the same where nothing is full.</summary>
internal sealed class NearestFirst
{
    private readonly SitingProblem _problem;
    private readonly (int Point, SitingWay Way)[] _ways;

    public NearestFirst(SitingProblem problem)
    {
        _problem = problem;
        _ways = [.. problem.Ways.SelectMany((ways, point) => ways.Select(way => (point, way))).OrderBy(w => w.way.Metres).ThenBy(w => w.point).ThenBy(w => w.way.Site)];
    }

    /// <summary>Metres with these sites open, and one more.</summary>
    public long Metres(IReadOnlySet<int> open, int also = -1)
    {
        var left = _problem.Weights.ToArray();
        var room = _problem.Sites.Select((s, i) => i == also || open.Contains(i) ? s.Capacity ?? int.MaxValue : 0).ToArray();
        var metres = 0L;
        foreach (var (point, way) in _ways)
        {
            var taken = Math.Min(left[point], room[way.Site]);
            if (taken == 0)
                continue;
            left[point] -= taken;
            room[way.Site] -= room[way.Site] == int.MaxValue ? 0 : taken;
            metres += (long)taken * Math.Min(way.Metres, _problem.FarMetres);
        }

        return metres + (left.Sum(l => (long)l) * _problem.FarMetres);
    }
}
