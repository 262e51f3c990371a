using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Timing;

namespace Dispatch.Routing.Search;

/// <summary>
/// What a plan costs to the search: as the kernel's clocks stand, or, on days so small that there is time for it, at the cheapest clocks of its routes
/// (<see cref="FinalClocks"/>), as it would be handed out. Then no plan is turned down for clocks that the last pass would put right.
/// </summary>
/// <param name="problem">The problem.</param>
internal sealed class PlanPrice(FlatProblem problem)
{
    /// <summary>Activities and breaks of a day whose plans are priced at their cheapest clocks.</summary>
    private const int SmallDay = 32;

    /// <summary>Cuts times clocks for one plan; about a microsecond each.</summary>
    private const long Allowance = 20_000;
    private const int MostKept = 1 << 16;

    /// <summary>Plans dearer than the limit by no more than this part of it are priced in any case, later ones up to twice what clocks ever saved.</summary>
    private const int LeastShare = 8;
    private readonly FlatProblem _p = problem;
    private readonly PlanState? _judge = Exact(problem) ? new PlanState(problem) : null;
    private readonly Dictionary<ulong, long> _known = [];
    private long _mostSaved;

    /// <summary>Whether plans are priced at their cheapest clocks.</summary>
    public static bool Exact(FlatProblem problem) => !problem.Uniform && problem.ActivityCount + problem.BreakCount <= SmallDay;

    /// <summary>The cost of a state's plan; where it is not below the limit anyway, a number that is not either.</summary>
    public long Of(PlanState state, long limit = long.MaxValue)
    {
        var cost = state.Cost;
        if (_judge is null || cost - Math.Max(2 * _mostSaved, limit / LeastShare) >= limit)
            return cost;
        var key = 0UL;
        for (var v = 0; v < _p.VehicleCount; v++)
            key = RouteKeys.Mix(key, state.Keys.Of(v));
        if (_known.TryGetValue(key, out var known))
            return known;
        if (_known.Count == MostKept)
            _known.Clear();
        var price = Clocked(_judge, [.. Enumerable.Range(0, _p.VehicleCount).Select(v => state.Route(v).Nodes[..state.Route(v).Count])]);
        _mostSaved = Math.Max(_mostSaved, cost - price);
        return _known[key] = price;
    }

    /// <summary>Timed from nothing; the largest number where the plan holds by the way it came about alone.</summary>
    private long Clocked(PlanState judge, int[][] sequences)
    {
        if (!judge.TryLoad(sequences))
            return long.MaxValue;
        var (_, saved) = FinalClocks.Of(_p.Source, SolutionWriter.Write(judge, _ => default!), Allowance);
        return judge.Cost - saved;
    }
}
