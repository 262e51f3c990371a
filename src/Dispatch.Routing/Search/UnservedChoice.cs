using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;

namespace Dispatch.Routing.Search;

/// <summary>
/// Which of the requests that are not served a step cares for: around which one it ruins, and which it tries to put in. Those near the ruined routes
/// come first, since nowhere else has anything changed. One that nobody could serve even with an empty day is left alone.
/// </summary>
internal sealed class UnservedChoice(PlanState state, Adjacency adjacency, WorkScope scope)
{
    private const int Near = 8;
    private const int Far = 2;
    private const int Tries = 8;
    private const ulong ProbeSeed = 1;
    private readonly PlanState _state = state;
    private readonly FlatProblem _p = state.Problem;
    private readonly bool[] _known = new bool[state.Problem.RequestCount];
    private readonly bool[] _hopeless = new bool[state.Problem.RequestCount];
    private InsertionFinder? _empty;

    /// <summary>An activity of a request to ruin around; −1 when there is none worth it.</summary>
    public int Seed(List<int> unserved, Rng rng)
    {
        for (var tries = 0; tries < Tries && unserved.Count > 0; tries++)
        {
            var request = unserved[rng.Next(unserved.Count)];
            if (!Hopeless(request))
                return _p.FirstActivity(request);
        }

        return -1;
    }

    /// <summary>Adds the requests to be tried after a ruin around the seed.</summary>
    public void AddTo(List<int> absent, int seed, List<int> unserved, Rng rng)
    {
        if (unserved.Count <= Near + Far)
        {
            absent.AddRange(unserved);
            return;
        }

        var all = absent.Count + Near;
        foreach (var a in adjacency.Of(seed))
        {
            var request = _p.RequestOf[a];
            if (absent.Count >= all)
                break;
            if (!_state.Served(request) && scope.Wants(request) && !_hopeless[request] && absent.IndexOf(request) < 0)
                absent.Add(request);
        }

        for (var k = 0; k < Far; k++)
        {
            var request = unserved[rng.Next(unserved.Count)];
            if (absent.IndexOf(request) < 0)
                absent.Add(request);
        }
    }

    /// <summary>Whether nobody could serve a request of one role even with nothing else to do.</summary>
    private bool Hopeless(int request)
    {
        if (_known[request] || _p.FirstRole[request + 1] - _p.FirstRole[request] > 1)
            return _hopeless[request];
        _known[request] = true;
        _empty ??= new InsertionFinder(new PlanState(_p));
        return _hopeless[request] = !_empty.Find(_p.FirstRole[request], _p.UnservedPenalty[request], 0, new Rng(ProbeSeed));
    }
}
