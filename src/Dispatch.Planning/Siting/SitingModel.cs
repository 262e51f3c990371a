using Dispatch.Routing.OrTools;

namespace Dispatch.Planning.Siting;

/// <summary>
/// The CP-SAT model: a choice variable a candidate, for each walk how many elders take it. Rules: nobody counts twice; a site takes what it can, and
/// nothing while it is not chosen; no more new sites than asked. Where no site has a limit each point goes somewhere whole.
/// </summary>
internal sealed class SitingModel
{
    private readonly SitingProblem _problem;
    private readonly CpModelBuilder _model = new();
    private readonly Dictionary<int, int> _chosen = [];
    private readonly List<(int Point, SitingWay Way, int Variable)> _taken = [];
    private readonly bool _whole;

    private SitingModel(SitingProblem problem)
    {
        _problem = problem;
        _whole = problem.Sites.All(s => s.Capacity is null);
        foreach (var site in problem.Candidates)
            _chosen.Add(site, _model.AddBool());
        _model.AddLinear(_chosen.Values.Select(v => (v, 1L)), 0, problem.New);
        for (var point = 0; point < problem.Weights.Length; point++)
            AddPoint(point);
        AddSites();
        Minimise();
    }

    /// <summary>The model without its hint.</summary>
    public CpModelBuilder Builder => _model;

    public static SitingModel Of(SitingProblem problem) => new(problem);

    /// <summary>A complete hint from a choice: the walks shortest first, while there is room.</summary>
    public void Hint(IReadOnlySet<int> chosen)
    {
        var values = new long[_model.Variables];
        foreach (var (site, variable) in _chosen)
            values[variable] = chosen.Contains(site) ? 1 : 0;
        var left = _problem.Weights.Select(w => _whole ? Math.Min(1, w) : w).ToArray();
        var room = _problem.Sites.Select(s => (long)(s.Capacity ?? int.MaxValue)).ToArray();
        foreach (var (point, way, variable) in _taken.OrderBy(t => t.Way.Metres))
        {
            if (!_problem.Sites[way.Site].IsOpen && !chosen.Contains(way.Site))
                continue;
            var most = Math.Min(left[point], room[way.Site]);
            values[variable] = most;
            left[point] -= (int)most;
            room[way.Site] -= _whole ? 0 : most;
        }

        _model.Hint(values);
    }

    /// <summary>The sites of an answer, ascending.</summary>
    public List<int> Read(CpResult result) => [.. _chosen.Where(c => result.Holds(c.Value)).Select(c => c.Key).Order()];

    /// <summary>A bound of the objective as a value of the goal.</summary>
    public long BoundOf(CpResult result) => _problem.Turned((long)Math.Floor(-result.Response!.BestObjectiveBound + 1e-6));

    private void AddPoint(int point)
    {
        var most = _whole ? Math.Min(1, _problem.Weights[point]) : _problem.Weights[point];
        if (most == 0)
            return;
        var ways = Useful(point).ToList();
        var from = _taken.Count;
        foreach (var way in ways)
            _taken.Add((point, way, _model.AddInt(0, most)));
        if (ways.Count > 0)
            _model.AddLinear(_taken.Skip(from).Select(t => (t.Variable, 1L)), 0, most);
    }

    /// <summary>Without limits nobody passes by a site that is open anyway.</summary>
    private IEnumerable<SitingWay> Useful(int point)
    {
        foreach (var way in _problem.Ways[point].Where(w => _problem.SavingOf(w) > 0))
        {
            yield return way;
            if (_whole && _problem.Sites[way.Site].IsOpen)
                yield break;
        }
    }

    private void AddSites()
    {
        foreach (var site in _taken.GroupBy(t => t.Way.Site).OrderBy(g => g.Key))
        {
            var isCandidate = _chosen.TryGetValue(site.Key, out var chosen);
            foreach (var (point, _, variable) in site.Where(_ => isCandidate))
                _model.AddLinear([(variable, 1), (chosen, -Math.Min(_whole ? 1 : _problem.Weights[point], _problem.Sites[site.Key].Capacity ?? int.MaxValue))], long.MinValue, 0);
            if (_problem.Sites[site.Key].Capacity is not { } capacity)
                continue;
            var terms = site.Select(t => (t.Variable, 1L));
            if (isCandidate)
                _model.AddLinear(terms.Append((chosen, -capacity)), long.MinValue, 0);
            else
                _model.AddLinear(terms, long.MinValue, capacity);
        }
    }

    /// <summary>Each elder who walks saves the rest of the farthest walk; or counts one.</summary>
    private void Minimise() => _model.Minimise(_taken.Select(t =>
        (t.Variable, -(_whole ? _problem.Weights[t.Point] : 1L) * _problem.SavingOf(t.Way))));
}
