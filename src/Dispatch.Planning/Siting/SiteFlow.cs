using Dispatch.Planning.Reach;

namespace Dispatch.Planning.Siting;

/// <summary>Elders flowing to open sites, each site up to its capacity.</summary>
internal sealed class SiteFlow
{
    private readonly SitingProblem _problem;
    private readonly MaxFlow _flow;
    private readonly int[] _door;

    public SiteFlow(SitingProblem problem)
    {
        (_problem, _flow) = (problem, new MaxFlow());
        var (source, sink) = (_flow.AddNode(), _flow.AddNode());
        _door = new int[problem.Sites.Length];
        var first = 2;
        for (var site = 0; site < problem.Sites.Length; site++)
            _flow.AddNode();
        for (var site = 0; site < problem.Sites.Length; site++)
            _door[site] = _flow.AddEdge(first + site, sink, 0);
        for (var point = 0; point < problem.Weights.Length; point++)
        {
            var node = _flow.AddNode();
            _flow.AddEdge(source, node, problem.Weights[point]);
            foreach (var way in problem.Ways[point])
                _flow.AddEdge(node, first + way.Site, problem.Weights[point]);
        }
    }

    private SiteFlow(SiteFlow from) => (_problem, _flow, _door) = (from._problem, from._flow.Copy(), from._door);

    public SiteFlow Copy() => new(this);

    public void Open(int site) => _flow.Widen(_door[site], _problem.Sites[site].Capacity ?? _problem.People);

    /// <summary>Sends more; returns how many more elders are covered.</summary>
    public long Run() => _flow.Run(0, 1);
}
