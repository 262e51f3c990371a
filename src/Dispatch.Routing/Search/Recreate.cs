using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;

namespace Dispatch.Routing.Search;

/// <summary>Recreate by greedy insertion with blinks: the absent requests are sorted by a randomly chosen key and put in one by one at their cheapest place.</summary>
internal sealed class Recreate
{
    private readonly PlanState _state;
    private readonly FlatProblem _p;
    private readonly InsertionFinder _finder;
    private readonly TeamFinder _teams;
    private readonly long[] _key;
    private readonly Placement[] _single = new Placement[1];

    public Recreate(PlanState state, Neighbourhood? neighbourhood = null)
    {
        _state = state;
        _p = state.Problem;
        _finder = new InsertionFinder(state, neighbourhood);
        _teams = new TeamFinder(state, _finder);
        _key = new long[_p.RequestCount];
    }

    public int[] Buffer => _finder.Buffer;

    /// <summary>Sorts the absent requests for insertion.</summary>
    public void Order(List<int> absent, bool hardestFirst, Rng rng)
    {
        SortKeys(absent, hardestFirst ? -1 : rng.Next(20), rng);
        absent.Sort((a, b) => _key[a] != _key[b] ? _key[a].CompareTo(_key[b]) : a.CompareTo(b));
    }

    /// <summary>Puts one request at its cheapest place; false when there is none cheaper than its penalty.</summary>
    public bool InsertOne(int request, double blink, Rng rng)
    {
        var limit = _p.UnservedPenalty[request];
        if (_p.FirstRole[request + 1] - _p.FirstRole[request] > 1)
            return _teams.Find(request, limit, blink, rng) && _teams.Apply(request, _teams.Best);
        if (!_finder.Find(_p.FirstRole[request], limit, blink, rng))
            return false;
        _single[0] = _finder.Best;
        return _teams.Apply(request, _single);
    }

    private void SortKeys(List<int> absent, int choice, Rng rng)
    {
        foreach (var r in absent)
        {
            _key[r] = choice switch
            {
                -1 => _p.Traits.Hardness[r],
                < 4 => (long)(rng.NextBits() >> 2),
                < 8 => -_p.Traits.Load[r],
                < 10 => -_p.Traits.Reach[r],
                < 11 => _p.Traits.Reach[r],
                < 14 => _p.Traits.Window[r],
                < 16 => _p.Traits.Earliest[r],
                < 18 => -_p.Traits.Latest[r],
                _ => _p.Traits.Hardness[r],
            };
        }
    }
}
