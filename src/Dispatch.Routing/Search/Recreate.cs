using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;

namespace Dispatch.Routing.Search;

/// <summary>Recreate by greedy insertion with blinks: a request is put in at its cheapest place.</summary>
internal sealed class Recreate
{
    /// <summary>More than any plan costs: what is locked is served at any price.</summary>
    private const long Dearest = long.MaxValue / 4;

    /// <summary>How many times its penalty a request may cost on a day whose plans are priced at their cheapest clocks: the plan's price decides there.</summary>
    private const long SmallDayPatience = 2;
    private readonly PlanState _state;
    private readonly FlatProblem _p;
    private readonly InsertionFinder _finder;
    private readonly TeamFinder _teams;
    private readonly Placement[] _single = new Placement[1];
    private readonly long _patience;

    public Recreate(PlanState state, Neighbourhood? neighbourhood = null, WorkScope? scope = null)
    {
        _state = state;
        _p = state.Problem;
        _finder = new InsertionFinder(state, neighbourhood, Remembers(_p) ? new InsertionMemo(state) : null, scope);
        _teams = new TeamFinder(state, _finder);
        _patience = PlanPrice.Exact(_p) ? SmallDayPatience : 1;
    }

    public int[] Buffer => _finder.Buffer;

    /// <summary>Puts one request at its cheapest place; false when there is none cheaper than its penalty.</summary>
    public bool InsertOne(int request, double blink, Rng rng)
    {
        var limit = _p.LockedRequest[request] ? Dearest : _p.UnservedPenalty[request] * _patience;
        if (_p.FirstRole[request + 1] - _p.FirstRole[request] > 1)
            return _teams.Find(request, limit, blink, rng) && _teams.Apply(request, _teams.Best);
        if (!_finder.Find(_p.FirstRole[request], limit, blink, rng))
            return false;
        if (_finder.ApplyMove(request) is { } moved)
            return moved;
        _single[0] = _finder.Best;
        return _teams.Apply(request, _single);
    }

    /// <summary>Not where constant time is all a place takes, nor where the kernel's price is not the last word and every place is to have its turn.</summary>
    private static bool Remembers(FlatProblem p) => !p.Uniform && !(p.Tripwise && p.DepotCount <= 1) && !PlanPrice.Exact(p);
}
