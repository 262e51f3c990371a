using BenchmarkDotNet.Attributes;
using Dispatch.Core.Units;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;

namespace Dispatch.Benchmarks;

/// <summary>
/// The inner loops of the search on a full plan: the best place of one request among all routes, one removal and reinsertion, and for scale
/// the independent checker on the whole plan.
/// </summary>
[MemoryDiagnoser]
public class InsertionBenchmarks
{
    private readonly Rng _rng = new(1);
    private PlanState _state = null!;
    private Recreate _recreate = null!;
    private InsertionFinder _finder = null!;
    private Problem _problem = null!;
    private Solution _solution = null!;
    private int _request;

    /// <summary>Stops of the day; there is a vehicle for every eight.</summary>
    [Params(400, 1600)]
    public int Stops { get; set; }

    /// <summary>Whether lateness, wages and breaks matter (full clock) or only windows, load and distance (constant time).</summary>
    [Params(false, true)]
    public bool Soft { get; set; }

    /// <summary>Builds a plan and takes one request out of it.</summary>
    [GlobalSetup]
    public void Build()
    {
        _problem = SyntheticDay.Create(Stops, Stops / 8, Soft);
        _solution = new RuinRecreateSolver().Solve(_problem, new SolveOptions { IterationLimit = 2000 });
        var flat = new FlatProblem(_problem);
        _state = new PlanState(flat);
        _recreate = new Recreate(_state);
        _finder = new InsertionFinder(_state);
        for (var r = 0; r < flat.RequestCount; r++)
            _recreate.InsertOne(r, 0, _rng);
        _request = Enumerable.Range(0, flat.RequestCount).First(_state.Served);
        _state.Remove([_request], _recreate.Buffer);
    }

    /// <summary>Best place of one request over all routes; changes nothing.</summary>
    [Benchmark]
    public long FindBestPlace() => _finder.Find(_request, long.MaxValue / 4, 0, _rng) ? _finder.BestCost : -1;

    /// <summary>Puts the request in and takes everything back.</summary>
    [Benchmark]
    public long InsertAndRollBack()
    {
        _state.Begin();
        _recreate.InsertOne(_request, 0, _rng);
        var cost = _state.Cost;
        _state.Rollback();
        return cost;
    }

    /// <summary>The independent checker on the whole plan.</summary>
    [Benchmark]
    public bool CheckPlan() => SolutionChecker.Check(_problem, _solution).Feasible;
}
