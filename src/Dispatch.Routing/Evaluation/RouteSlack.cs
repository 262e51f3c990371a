using Dispatch.Routing.Flat;
using Dispatch.Routing.Rules;

namespace Dispatch.Routing.Evaluation;

/// <summary>
/// How much waiting of a timed route one more stop could use up, by where it is put in: what it adds beyond that makes the working time longer. By
/// the timing policy (docs/decisions/0007) waiting before a place stays, except what is done at the kitchen of the same trip.
/// </summary>
internal sealed class RouteSlack
{
    private readonly FlatProblem _p;
    private readonly RightShift _shift;
    private readonly Action<int, int, int, int> _note;
    private RouteRecord _r = new();
    private int _kitchen;
    private bool _early;

    public RouteSlack(FlatProblem problem)
    {
        _p = problem;
        _shift = new RightShift(problem);
        _note = Note;
    }

    /// <summary>Fills Idle, Early and Stale of a record that is timed and priced.</summary>
    public void Fill(RouteRecord r)
    {
        var v = _p.Vehicles[r.Vehicle];
        r.Early = r.Stale = 0;
        if (r.Activities == 0 || (!v.TimeMatters && !r.ShiftMatters))
            return;
        _r = r;
        _early = false;
        _kitchen = v.Home >= 0 ? r.StartDeparture : int.MinValue;
        _shift.Walk(r, _note);
        if (v.Bands is not null || _early || _p.IsBreak(r.Nodes[0]))
            r.Idle.AsSpan(0, r.Count + 1).Fill(r.Work - LeastWork(r, v));
        else
            SumUp(r, v.Home >= 0 ? r.StartDeparture - r.StartTime - _p.Service[_p.FirstLoad + v.Home] : 0);
    }

    /// <summary>Waiting before the position; what is early and stale there. A load's waiting is told apart later.</summary>
    private void Note(int i, int arrival, int start, int departure)
    {
        var node = _r.Nodes[i];
        _r.Idle[i] = start - arrival;
        if (_p.IsLoad(node))
        {
            _kitchen = departure;
            _r.Idle[i] = departure - arrival - _p.Service[node];
        }
        else if (_p.IsActivity(node))
        {
            _early |= _p.EarlyCost[node] > 0 || _p.MovedCost[node] > 0;
            _r.Early += EarlinessTerm.Cost(_p, node, start) + ChangeTerm.Early(_p, node, start);
            if (_kitchen > int.MinValue)
                _r.Stale += StalenessTerm.Cost(_p, node, start - _kitchen);
        }
    }

    /// <summary>From waiting by position to waiting behind it and at the kitchen of its trip.</summary>
    private void SumUp(RouteRecord r, int atHome)
    {
        var behind = 0;
        var last = r.Count;
        r.Idle[r.Count] = 0;
        for (var i = r.Count - 1; i >= 0; i--)
        {
            var wait = r.Idle[i];
            r.Idle[i] = behind += wait;
            if (!_p.IsLoad(r.Nodes[i]))
                continue;
            AddTo(r, i + 1, last, wait);
            last = i;
        }

        AddTo(r, 0, last, atHome);
    }

    private static void AddTo(RouteRecord r, int first, int last, int wait)
    {
        for (var i = first; i <= last; i++)
            r.Idle[i] += wait;
    }

    /// <summary>Travel at the least time of all hours, service and loading; breaks at the beginning, which may fall away, are left out.</summary>
    private int LeastWork(RouteRecord r, FlatVehicle v)
    {
        var work = v.Home >= 0 ? _p.Service[_p.FirstLoad + v.Home] : 0;
        var at = v.Start;
        var begun = v.Home >= 0;
        for (var i = 0; i < r.Count; i++)
        {
            var node = r.Nodes[i];
            if (_p.IsBreak(node))
            {
                work += begun ? r.Departure[i] - r.Start[i] : 0;
                continue;
            }

            begun = true;
            work += _p.IsLoad(node) ? _p.Service[node] : r.Departure[i] - r.Start[i];
            if (at >= 0)
                work += v.Duration[(at * _p.Locations) + r.At[i]];
            at = r.At[i];
        }

        return work + (v.End >= 0 && at >= 0 ? v.Duration[(at * _p.Locations) + v.End] : 0);
    }
}
