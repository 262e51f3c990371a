using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Flat;
using Dispatch.Routing.Recombination;

namespace Dispatch.Routing.Search.Uniform;

/// <summary>
/// Ruin and recreate under simulated annealing for <see cref="FlatProblem.Uniform"/> problems: the same search as <see cref="SearchWorker"/>, on
/// linked stops. Works on the routes of its own vehicles only, where it is given some.
/// </summary>
internal sealed class UniformWorker : ISearchWorker
{
    private const double CloseChance = 0.02;
    private const double LongRoute = 20;
    private const double LongTailChance = 0.2;
    private const double TailChance = 0.02;
    private readonly FlatProblem _p;
    private readonly UniformPlan _plan;
    private readonly UniformRemoval _removal;
    private readonly UniformHomes _homes;
    private readonly PlaceFinder _places;
    private readonly TailExchange? _tails;
    private readonly InsertionOrder _order;
    private readonly Rng _rng;
    private readonly ulong[] _everybody;
    private readonly RouteRecord _route = new();
    private readonly List<int> _unserved = [];
    private readonly List<int> _absent = [];
    private readonly int[][] _best;
    private readonly int[] _bestCount;
    private readonly bool[] _dirty;
    private readonly int[] _dirtyVehicles;
    private int _dirtyCount;

    public UniformWorker(FlatProblem problem, Adjacency adjacency, Neighbourhood neighbourhood, ulong seed, RoutePool? pool)
    {
        (_p, Pool) = (problem, pool);
        _rng = new Rng(seed);
        _plan = new UniformPlan(problem);
        _removal = new UniformRemoval(_plan, adjacency);
        _homes = new UniformHomes(_plan);
        _places = new PlaceFinder(_plan, neighbourhood);
        _tails = TailExchange.Of(_plan, neighbourhood);
        _order = new InsertionOrder(problem);
        _everybody = VehicleBits.All(problem.VehicleCount);
        _best = [.. Enumerable.Range(0, problem.VehicleCount).Select(_ => new int[8])];
        _bestCount = new int[problem.VehicleCount];
        _dirty = new bool[problem.VehicleCount];
        _dirtyVehicles = new int[problem.VehicleCount];
        _route.Reserve(problem.ActivityCount);
    }

    /// <inheritdoc />
    public RoutePool? Pool { get; }

    /// <inheritdoc />
    public long BestCost { get; private set; } = long.MaxValue;

    /// <inheritdoc />
    public int BestUnserved { get; private set; }

    /// <inheritdoc />
    public int BestVehicles => _bestCount.Count(n => n > 0);

    /// <inheritdoc />
    public long Iterations { get; private set; }

    /// <summary>Cost of the present plan.</summary>
    public long CurrentCost => _plan.Cost;

    /// <inheritdoc />
    public double AverageStops
    {
        get
        {
            var used = Enumerable.Range(0, _p.VehicleCount).Count(v => _plan.Count(v) > 0);
            return (double)Enumerable.Range(0, _p.VehicleCount).Sum(_plan.Count) / Math.Max(1, used);
        }
    }

    /// <inheritdoc />
    public int[][] BestSequences() => [.. _best.Select((nodes, v) => nodes[.._bestCount[v]])];

    /// <inheritdoc />
    public int[] Current(int vehicle) => _route.Nodes[.._plan.Read(vehicle, _route.Nodes)];

    /// <inheritdoc />
    public void Adopt(int[][] sequences)
    {
        var before = BestCost;
        Load(sequences, _everybody);
        for (var r = 0; r < _p.RequestCount; r++)
        {
            if (_plan.VehicleOf(_p.FirstActivity(r)) < 0)
                _unserved.Add(r);
        }

        if (_plan.Cost < before)
            SaveBest();
    }

    /// <inheritdoc />
    public void AdoptRegion(int[][] sequences, ulong[] own, IEnumerable<int> unserved)
    {
        Load(sequences, own);
        _unserved.AddRange(unserved);
        SaveBest();
    }

    /// <inheritdoc />
    public void Step(double temperature, double averageStops)
    {
        Iterations++;
        var before = _plan.Cost;
        _plan.Begin();
        var seed = Seed();
        if (seed < 0)
            return;
        if (_tails is not null && _rng.Chance(averageStops > LongRoute ? LongTailChance : TailChance))
            ExchangeTails(seed, temperature);
        else if (Ruin(seed, averageStops))
            Recreate(before + Allowance(temperature));
        else
            _plan.Rollback();
    }

    private void Recreate(double limit)
    {
        _homes.Improve();
        _absent.Clear();
        _absent.AddRange(_removal.Removed);
        UnservedShare.AddTo(_absent, _unserved, _rng);
        _order.Draw(_absent, _rng);
        foreach (var request in _absent)
        {
            var a = _p.FirstActivity(request);
            if (_places.Find(a, _p.UnservedPenalty[request], UnservedShare.Blink, _rng))
                _plan.Insert(a, _places.Previous);
        }

        _homes.Improve();
        if (_plan.Cost < limit)
            Accept();
        else
            _plan.Rollback();
    }

    private void ExchangeTails(int seed, double temperature)
    {
        if (_plan.VehicleOf(seed) < 0 || !_tails!.Make(seed, (long)Math.Ceiling(Allowance(temperature))))
            return;
        _removal.Removed.Clear();
        Accept();
    }

    /// <summary>What a step may cost more than nothing to be accepted: the Metropolis criterion, drawn anew.</summary>
    private double Allowance(double temperature) => -temperature * Math.Log(1 - _rng.NextDouble());

    private bool Ruin(int seed, double averageStops)
    {
        var shortest = _rng.Chance(CloseChance) ? ShortRoute(_plan.VehicleOf(seed)) : -1;
        return shortest < 0 ? _removal.Run(seed, averageStops, _rng) : _removal.Close(shortest);
    }

    /// <summary>The one with the fewest stops among the given route and two drawn by chance; −1 when it is none.</summary>
    private int ShortRoute(int vehicle)
    {
        for (var tries = 0; tries < 2; tries++)
        {
            var other = _plan.VehicleOf(_rng.Next(_p.ActivityCount));
            if (other >= 0 && _plan.Room[other] >= 0 && (vehicle < 0 || _plan.Count(other) < _plan.Count(vehicle)))
                vehicle = other;
        }

        return vehicle;
    }

    private void Load(int[][] sequences, ulong[] own)
    {
        _plan.Load(sequences, own);
        _unserved.Clear();
        for (var v = 0; v < _p.VehicleCount; v++)
            MarkDirty(v);
    }

    private int Seed()
    {
        if (_unserved.Count > 0 && _rng.Chance(UnservedShare.SeedChance))
            return _p.FirstActivity(_unserved[_rng.Next(_unserved.Count)]);
        for (var tries = 0; tries < 64; tries++)
        {
            var a = _rng.Next(_p.ActivityCount);
            var v = _plan.VehicleOf(a);
            if (v >= 0 && _plan.Room[v] >= 0)
                return a;
        }

        return _unserved.Count > 0 ? _p.FirstActivity(_unserved[0]) : -1;
    }

    private void Accept()
    {
        foreach (var v in _plan.Touched)
        {
            MarkDirty(v);
            if (Pool is not null)
                Collect(v, Pool);
        }

        if (_unserved.Count > 0 || _removal.Removed.Count > 0)
            NoteUnserved();
        if (_plan.Cost < BestCost)
            SaveBest();
    }

    private void NoteUnserved()
    {
        for (var k = _unserved.Count - 1; k >= 0; k--)
        {
            if (_plan.VehicleOf(_p.FirstActivity(_unserved[k])) >= 0)
                _unserved.RemoveAt(k);
        }

        foreach (var request in _removal.Removed)
        {
            if (_plan.VehicleOf(_p.FirstActivity(request)) < 0)
                _unserved.Add(request);
        }
    }

    private void Collect(int vehicle, RoutePool pool)
    {
        _route.Vehicle = vehicle;
        _route.Count = _route.Activities = _plan.Read(vehicle, _route.Nodes);
        _route.Cost = _plan.RouteCost(vehicle);
        pool.Add(_route);
    }

    private void MarkDirty(int vehicle)
    {
        if (_dirty[vehicle])
            return;
        _dirty[vehicle] = true;
        _dirtyVehicles[_dirtyCount++] = vehicle;
    }

    private void SaveBest()
    {
        BestCost = _plan.Cost;
        BestUnserved = _unserved.Count;
        for (var k = 0; k < _dirtyCount; k++)
        {
            var v = _dirtyVehicles[k];
            if (_best[v].Length < _plan.Count(v))
                _best[v] = new int[_plan.Count(v) * 2];
            _bestCount[v] = _plan.Read(v, _best[v]);
            _dirty[v] = false;
        }

        _dirtyCount = 0;
    }
}
