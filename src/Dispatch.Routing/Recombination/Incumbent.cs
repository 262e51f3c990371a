using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Recombination;

/// <summary>The best plan so far, read as columns: what a recombination starts from, is hinted with and must beat.</summary>
internal sealed class Incumbent
{
    private readonly FlatProblem _p;
    private readonly VehicleClasses _classes;
    private PlanState _state;
    private PlanState _trial;

    public Incumbent(FlatProblem problem, VehicleClasses classes)
    {
        _p = problem;
        _classes = classes;
        _state = new PlanState(problem);
        _trial = new PlanState(problem);
        Sequences = [.. Enumerable.Range(0, problem.VehicleCount).Select(v => problem.Vehicles[v].Breaks)];
        Columns = new RouteColumn?[problem.VehicleCount];
        Start = new int[problem.ActivityCount];
    }

    /// <summary>Sequences, one per vehicle, own break numbers.</summary>
    public int[][] Sequences { get; private set; }

    /// <summary>Route of each vehicle; null = it stays at home.</summary>
    public RouteColumn?[] Columns { get; }

    /// <summary>Start of each activity; −1 = not in the plan.</summary>
    public int[] Start { get; }

    public long Cost => _state.Cost;

    /// <summary>Largest lateness of the plan.</summary>
    public int MaxLateness => Columns.Max(c => (int?)c?.MaxLateness) ?? 0;

    public int ClassOf(int vehicle) => _classes.Of[vehicle];

    public bool Served(int request) => _state.Served(request);

    public int VehicleOf(int activity) => _state.VehicleOf(activity);

    /// <summary>Takes over a plan. False: timed from nothing it breaks a hard rule, and there is nothing to start from.</summary>
    public bool Load(int[][] sequences)
    {
        if (!_state.TryLoad(sequences))
            return false;
        Read(sequences);
        return true;
    }

    /// <summary>Takes over a plan that keeps every hard rule and costs less; its exact cost is judged by the kernel, links and all.</summary>
    /// <returns>False: it does not, and nothing changed.</returns>
    public bool LoadCheaper(int[][] sequences)
    {
        if (!_trial.TryLoad(sequences) || _trial.Cost >= _state.Cost)
            return false;
        (_state, _trial) = (_trial, _state);
        Read(sequences);
        return true;
    }

    private void Read(int[][] sequences)
    {
        Sequences = sequences;
        Array.Fill(Start, -1);
        for (var v = 0; v < Columns.Length; v++)
            Columns[v] = Read(_state.Route(v));
    }

    private RouteColumn? Read(RouteRecord r)
    {
        if (r.Activities == 0)
            return null;
        var nodes = new int[r.Count];
        var starts = new List<int>();
        for (var i = 0; i < r.Count; i++)
        {
            nodes[i] = _classes.Canonical(r.Nodes[i], r.Vehicle);
            if (!_p.IsActivity(r.Nodes[i]))
                continue;
            Start[r.Nodes[i]] = r.Start[i];
            if (_p.GroupOf[r.Nodes[i]] >= 0)
                starts.Add(r.Start[i]);
        }

        return new RouteColumn(_classes.Of[r.Vehicle], nodes, [.. starts], RouteColumn.RolesOf(_p, nodes), r.Cost, r.MaxLateness);
    }
}
