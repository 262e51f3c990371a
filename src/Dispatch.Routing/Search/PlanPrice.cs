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
    private const int SmallDay = 24;

    /// <summary>Cuts times clocks for one plan; about a microsecond each.</summary>
    private const long Allowance = 10_000;
    private const int MostKept = 1 << 16;

    /// <summary>Plans dearer than the limit by no more than this part of it are looked at more closely in any case.</summary>
    private const int CloseShare = 16;
    private readonly FlatProblem _p = problem;
    private readonly PlanState? _judge = Exact(problem) ? new PlanState(problem) : null;
    private readonly Dictionary<ulong, Known> _known = [];
    private long _settled, _reshaped;

    /// <summary>Whether plans are priced at their cheapest clocks.</summary>
    public static bool Exact(FlatProblem problem) => !problem.Uniform && problem.ActivityCount + problem.BreakCount <= SmallDay;

    /// <summary>The cost of a state's plan; where it is hardly below the limit anyway, a number that is not.</summary>
    public long Of(PlanState state, long limit = long.MaxValue)
    {
        var cost = state.Cost;
        if (_judge is null || !MayBeBelow(limit, cost, _settled))
            return cost;
        var key = KeyOf(state);
        if (!_known.TryGetValue(key, out var known))
        {
            known = Keep(key, new Known(Clocked(_judge, state, reshape: false), Reshaped: false));
            _settled = Math.Max(_settled, cost - known.Price);
        }

        if (known.Reshaped || known.Price == long.MaxValue || !MayBeBelow(limit, known.Price, _reshaped))
            return known.Price;
        var price = Clocked(_judge, state, reshape: true);
        _reshaped = Math.Max(_reshaped, known.Price - price);
        return Keep(key, new Known(price, Reshaped: true)).Price;
    }

    /// <summary>Whether a closer look, which saved so much at most so far, could bring the cost below the limit.</summary>
    private static bool MayBeBelow(long limit, long cost, long saved) => cost - Math.Max(2 * saved, limit / CloseShare) < limit;

    private Known Keep(ulong key, Known known)
    {
        if (_known.Count == MostKept)
            _known.Clear();
        return _known[key] = known;
    }

    private ulong KeyOf(PlanState state)
    {
        var key = 0UL;
        for (var v = 0; v < _p.VehicleCount; v++)
            key = RouteKeys.Mix(key, state.Keys.Of(v));
        return key;
    }

    /// <summary>Timed from nothing; the largest number where the plan holds by the way it came about alone.</summary>
    private long Clocked(PlanState judge, PlanState state, bool reshape)
    {
        if (!judge.TryLoad([.. Enumerable.Range(0, _p.VehicleCount).Select(v => state.Route(v).Nodes[..state.Route(v).Count])]))
            return long.MaxValue;
        var (_, saved) = FinalClocks.Of(_p.Source, SolutionWriter.Write(judge, _ => default!), Allowance, reshape);
        return judge.Cost - saved;
    }

    private readonly record struct Known(long Price, bool Reshaped);
}
