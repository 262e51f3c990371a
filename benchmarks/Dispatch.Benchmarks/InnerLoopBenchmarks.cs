using BenchmarkDotNet.Attributes;
using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;
using Dispatch.Tests.Routing;

namespace Dispatch.Benchmarks;

/// <summary>
/// What the search does millions of times, on three kinds of day: the best place of a stop, putting it in and taking it back (the whole delta, links
/// propagated over the routes they touch), and reading a thousand legs of the matrix. None of it may allocate.
/// </summary>
[MemoryDiagnoser]
[Config(typeof(InnerLoopRun))]
public class InnerLoopBenchmarks
{
    private const int Stops = 400;
    private const int Legs = 1000;
    private readonly Rng _rng = new(1);
    private readonly int[] _pairs = new int[Legs];
    private FlatProblem _flat = null!;
    private PlanState _state = null!;
    private Recreate _recreate = null!;
    private InsertionFinder _finder = null!;
    private int _request;

    /// <summary>Kinds of days: windows and loads alone; lateness, wages and breaks too; every rule, with teams and gaps.</summary>
    public enum Day
    {
        Plain,
        Priced,
        Linked,
    }

    /// <summary>The kind of day.</summary>
    [Params(Day.Plain, Day.Priced, Day.Linked)]
    public Day Kind { get; set; }

    /// <summary>Builds a plan and takes one request out of it: on the linked day one that is tied to another route.</summary>
    [GlobalSetup]
    public void Build()
    {
        var problem = Kind == Day.Linked
            ? RandomProblems.Create(3, new RandomProblemOptions { Vehicles = 60, Requests = 240, CrossLinks = 40 })
            : SyntheticDay.Create(Stops, Stops / 8, Kind == Day.Priced);
        _flat = new FlatProblem(problem);
        _state = new PlanState(_flat);
        _recreate = new Recreate(_state);
        _finder = new InsertionFinder(_state);
        for (var r = 0; r < _flat.RequestCount; r++)
        {
            if (!_state.Served(r))
                _recreate.InsertOne(r, 0, _rng);
        }

        _request = Enumerable.Range(0, _flat.RequestCount).First(r => _state.Served(r) && !_flat.LockedRequest[r] && (Kind != Day.Linked || Tied(problem.Requests[r])));
        _state.Remove([_request], _recreate.Buffer);
        for (var i = 0; i < Legs; i++)
            _pairs[i] = _rng.Next(_flat.Locations * _flat.Locations);
    }

    /// <summary>Best place of one request over all routes; changes nothing.</summary>
    [Benchmark]
    public long FindBestPlace() => _finder.Find(_request, long.MaxValue / 4, 0, _rng) ? _finder.BestCost : -1;

    /// <summary>Puts it in, links and clocks followed through, and takes everything back.</summary>
    [Benchmark]
    public long InsertAndRollBack()
    {
        _state.Begin();
        _recreate.InsertOne(_request, 0, _rng);
        var cost = _state.Cost;
        _state.Rollback();
        return cost;
    }

    /// <summary>Time and price of a thousand random legs.</summary>
    [Benchmark]
    public long ReadThousandLegs()
    {
        var (sum, vehicle) = (0L, _flat.Vehicles[0]);
        foreach (var pair in _pairs)
            sum += vehicle.Duration[pair] + vehicle.EdgeCost[pair];
        return sum;
    }

    private bool Tied(Request request) => request.Roles.Any(role => role.Activities.Any(a => _flat.GroupOf[a] >= 0));
}
