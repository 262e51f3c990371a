using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Model;
using Dispatch.Routing.Recombination;

namespace Dispatch.Routing.Search;

/// <summary>
/// The rounds of one solve. Between two rounds the workers' plans come together: where the plan is cut into regions, as one plan again; otherwise
/// all continue from the best, unless they cool down several times. One worker alone goes on where it was.
/// </summary>
internal sealed class SearchRun(ISearchWorker[] workers, PlanSketch first, PlanState state)
{
    private readonly FlatProblem _p = state.Problem;
    private readonly PlanPrice _price = new(state.Problem);
    private int[][] _current = first.Sequences;

    /// <summary>The best plan so far.</summary>
    public PlanSketch Best { get; private set; } = first;

    public required Annealing Annealing { get; init; }

    public required Budget Budget { get; init; }

    /// <summary>Set where the workers share one plan.</summary>
    public RegionTeam? Team { get; init; }

    public Recombiner? Recombiner { get; init; }

    public IProgress<SolveProgress>? Progress { get; init; }

    /// <summary>One round.</summary>
    public void Round(int round)
    {
        Team?.Split(_current);
        Annealing.Run(workers, round);
        if (Team is null)
            Compare();
        else
            Merge(Team);
        var recombined = Recombiner?.Improve(round, Best.Sequences, Budget.Elapsed) is { } better ? PlanSketch.Timed(state, better, _price) : null;
        if (recombined?.Cost < Best.Cost)
        {
            Best = recombined;
            _current = recombined.Sequences;
        }

        if (Team is null && ((workers.Length > 1 && Annealing.Together(round)) || recombined is not null))
            Continue();
        Report();
    }

    /// <summary>Tells how far the search is.</summary>
    /// <param name="cost">What the best plan costs, where that is less than the search knows.</param>
    /// <param name="finish">The last word of OR-Tools, where it had one.</param>
    public void Report(long? cost = null, ExactFinish? finish = null) => Progress?.Report(new SolveProgress(workers.Sum(w => w.Iterations), Budget.Elapsed, cost ?? Best.Cost, Best.Unserved, Best.Vehicles)
    {
        Recombination = Recombiner?.Share.And(finish?.Share ?? default),
        Bound = finish?.Bound,
    });

    private void Compare()
    {
        foreach (var w in workers)
        {
            if (_p.Groups.Length > 0 && w is SearchWorker tied)
                tied.Confirm(state);
        }

        var best = workers.MinBy(w => w.BestCost)!;
        if (best.BestCost < Best.Cost)
            Best = PlanSketch.BestOf(best);
    }

    private void Merge(RegionTeam team)
    {
        // What the workers share besides routes, such as equipment, can keep their parts from going together: then the best of them alone counts.
        var merged = PlanSketch.Timed(state, team.Best(), _price)
            ?? workers.Select(w => PlanSketch.Timed(state, w.BestSequences(), _price)).Where(p => p is not null).MinBy(p => p!.Cost);
        if (merged is not null && merged.Cost < Best.Cost)
            Best = merged;
        _current = team.Current();
        if (!_p.Uniform && !state.TryLoad(_current))
            _current = Best.Sequences;
    }

    private void Continue()
    {
        foreach (var w in workers)
        {
            if (w.BestCost > Best.Cost || workers.Length > 1)
                w.Adopt(Best.Sequences);
        }
    }
}
