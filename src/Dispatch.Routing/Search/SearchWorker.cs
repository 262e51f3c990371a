using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Model;
using Dispatch.Routing.Recombination;

namespace Dispatch.Routing.Search;

/// <summary>
/// One thread's search: ruin and recreate under simulated annealing. Owns its state and random numbers, so that its course depends on
/// nothing but the seed and the iterations asked for.
/// </summary>
internal sealed class SearchWorker : ISearchWorker
{
    private const double ShakeChance = 0.1;
    private const double BreakChance = 0.3;
    private readonly FlatProblem _p;
    private readonly PlanState _state;
    private readonly PlanPrice _price;
    private readonly WorkScope _scope;
    private readonly Recreate _recreate;
    private readonly StringRemoval _removal;
    private readonly BreakPlacer _breaks;
    private readonly UnservedChoice _choice;
    private readonly TripShuffle _shuffle;
    private readonly RouteHomes _homes;
    private readonly InsertionOrder _order;
    private readonly Rng _rng;
    private readonly List<int> _unserved = [];
    private readonly List<int> _absent = [];
    private readonly int[][] _best;
    private readonly bool[] _dirty;
    private readonly bool _anyBreaks;
    private readonly double _blink;
    private int[][] _confirmed;
    private long _confirmedCost;
    private long _current;

    public SearchWorker(FlatProblem problem, Adjacency adjacency, Neighbourhood? neighbourhood, ulong seed, RoutePool? pool)
    {
        Pool = pool;
        _p = problem;
        _rng = new Rng(seed);
        _state = new PlanState(problem);
        _price = new PlanPrice(problem);
        _scope = new WorkScope(problem);
        _recreate = new Recreate(_state, neighbourhood, _scope);
        _order = new InsertionOrder(problem);
        _removal = new StringRemoval(_state, adjacency, _scope);
        _shuffle = new TripShuffle(_state);
        _choice = new UnservedChoice(_state, adjacency, _scope);
        _homes = new RouteHomes(_state);
        _breaks = new BreakPlacer(_state, _recreate.Buffer);
        _anyBreaks = problem.BreakCount > 0;
        _blink = PlanPrice.Exact(problem) ? UnservedShare.SmallDayBlink : UnservedShare.Blink;
        _best = new int[problem.VehicleCount][];
        _dirty = new bool[problem.VehicleCount];
        Array.Fill(_dirty, true);
        _unserved.AddRange(Enumerable.Range(0, problem.RequestCount));
        _current = BestCost = _state.Cost;
        SaveBest();
        _confirmed = BestSequences();
        _confirmedCost = BestCost;
    }

    /// <inheritdoc />
    public RoutePool? Pool { get; }

    /// <inheritdoc />
    public long BestCost { get; private set; }

    /// <inheritdoc />
    public int BestUnserved { get; private set; }

    /// <inheritdoc />
    public int BestVehicles { get; private set; }

    /// <inheritdoc />
    public long Iterations { get; private set; }

    /// <inheritdoc />
    public double AverageStops => Tours.AverageStops(_state);

    /// <inheritdoc />
    public int[][] BestSequences() => [.. _best];

    /// <summary>Builds the first plan: what is given, locked beginnings, then the requests hardest to place first, as far as the budget goes.</summary>
    public void Construct(Budget budget, Solution? start = null)
    {
        if (start is not null)
            WarmStart.Load(_state, start);
        _state.Begin();
        foreach (var locked in _p.Source.Vehicles.SelectMany(v => v.LockedPrefix))
        {
            if (!_state.Served(_p.RequestOf[locked]))
                _recreate.InsertOne(_p.RequestOf[locked], 0, _rng);
        }

        _absent.Clear();
        _absent.AddRange(_unserved.Where(r => !_state.Served(r)));
        _order.HardestFirst(_absent, _rng);
        foreach (var request in _absent)
        {
            if (budget.Ended)
                break;
            _recreate.InsertOne(request, 0, _rng);
            _state.Begin();
        }

        Array.Fill(_dirty, true);
        var before = _price.Of(_state);
        _state.Begin();
        ImproveBreaks(Enumerable.Range(0, _p.VehicleCount), 1);
        if (_price.Of(_state) > before)
            _state.Rollback();
        _state.Begin();
        Accept(_unserved, _price.Of(_state));
    }

    /// <summary>Average cost per served activity: the scale of temperatures.</summary>
    public double CostScale()
    {
        var served = Enumerable.Range(0, _p.VehicleCount).Sum(v => _state.Route(v).Activities);
        return Math.Max(1, (BestCost - _state.UnservedCost) / (double)Math.Max(1, served));
    }

    /// <inheritdoc />
    public void Adopt(int[][] sequences)
    {
        _scope.Widen();
        Load(sequences, Enumerable.Range(0, _p.RequestCount));
        if (_current < BestCost)
            SaveBest();
    }

    /// <inheritdoc />
    public void AdoptRegion(int[][] sequences, ulong[] own, IEnumerable<int> unserved)
    {
        var wanted = unserved.ToHashSet();
        Load(sequences, wanted);
        _scope.Narrow(own, Enumerable.Range(0, _p.RequestCount).Where(r => !_state.Served(r) && !wanted.Contains(r)));
        SaveBest();
    }

    /// <inheritdoc />
    public int[] Current(int vehicle) => _state.Route(vehicle).Nodes[.._state.Route(vehicle).Count];

    /// <summary>
    /// Times the best plan from nothing, in another state. Where stops of several routes are tied, a plan can hold, or be as cheap, by the way it came about alone;
    /// such a one is given up for the last that was confirmed.
    /// </summary>
    public void Confirm(PlanState judge)
    {
        if (judge.TryLoad(BestSequences()) && _price.Of(judge) is var cost && cost <= _confirmedCost)
        {
            _confirmed = BestSequences();
            _confirmedCost = BestCost = cost;
            return;
        }

        BestCost = long.MaxValue;
        Adopt(_confirmed);
    }

    /// <inheritdoc />
    public void Step(double temperature, double averageStops)
    {
        Iterations++;
        _state.Begin();
        var seed = Seed();
        if (seed < 0)
            return;
        _removal.Choose(seed, averageStops, _rng);
        if (!_state.Remove(_removal.Removed, _recreate.Buffer))
        {
            _state.Rollback();
            return;
        }

        _homes.Improve();
        _shuffle.Run(_rng);
        if (_anyBreaks)
            ShakeBreaks();
        _absent.Clear();
        _absent.AddRange(_removal.Removed);
        _choice.AddTo(_absent, seed, _unserved, _rng);
        _order.Draw(_absent, _rng);
        foreach (var request in _absent)
            _recreate.InsertOne(request, _blink, _rng);
        _homes.Improve();
        if (_anyBreaks)
            ImproveBreaks([.. _state.Touched], BreakChance);
        var limit = _current + (long)Math.Ceiling(-temperature * Math.Log(1 - _rng.NextDouble()));
        if (_price.Of(_state, limit) is var cost && cost < limit)
            Accept(_removal.Removed, cost);
        else
            _state.Rollback();
    }

    private void Load(int[][] sequences, IEnumerable<int> wanted)
    {
        _state.Load(sequences);
        _current = _price.Of(_state);
        Array.Fill(_dirty, true);
        _unserved.Clear();
        _unserved.AddRange(wanted.Where(r => !_state.Served(r)));
    }

    private void ImproveBreaks(IEnumerable<int> vehicles, double chance)
    {
        foreach (var v in vehicles)
        {
            if (_p.Vehicles[v].Breaks.Length > 0 && _scope.Has(v) && (chance >= 1 || _rng.Chance(chance)))
                _breaks.Improve(v);
        }
    }

    private void ShakeBreaks()
    {
        foreach (var v in _state.Touched.ToArray())
        {
            if (_p.Vehicles[v].Breaks.Length > 0 && _rng.Chance(ShakeChance))
                _breaks.Shake(v, _rng);
        }
    }

    private int Seed()
    {
        if (_unserved.Count > 0 && _rng.Chance(UnservedShare.SeedChance) && _choice.Seed(_unserved, _rng) is >= 0 and var wanted)
            return wanted;
        for (var tries = 0; tries < 64; tries++)
        {
            var a = _rng.Next(_p.ActivityCount);
            if (_state.VehicleOf(a) is >= 0 and var v && _scope.Has(v))
                return a;
        }

        return _unserved.Count > 0 ? _p.FirstActivity(_unserved[0]) : -1;
    }

    private void Accept(List<int> removed, long cost)
    {
        _current = cost;
        foreach (var v in _state.Touched)
        {
            _dirty[v] = true;
            Pool?.Add(_state.Route(v));
        }

        if (!ReferenceEquals(removed, _unserved))
            _unserved.AddRange(removed);
        _unserved.RemoveAll(_state.Served);
        if (_current < BestCost)
            SaveBest();
    }

    private void SaveBest()
    {
        BestCost = _current;
        BestUnserved = _unserved.Count;
        BestVehicles = 0;
        for (var v = 0; v < _p.VehicleCount; v++)
        {
            var r = _state.Route(v);
            if (r.Activities > 0)
                BestVehicles++;
            if (!_dirty[v])
                continue;
            _best[v] = r.Nodes.AsSpan(0, r.Count).ToArray();
            _dirty[v] = false;
        }
    }
}
