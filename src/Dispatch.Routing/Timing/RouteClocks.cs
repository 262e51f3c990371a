using System.Collections.Immutable;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Timing;

/// <summary>
/// The clocks of one route in a model: when each step begins, and when a loaded trip leaves. What is done in which order stays, every way takes
/// as long as now, every start stays in the window it is in.
/// </summary>
internal sealed class RouteClocks
{
    private readonly Problem _problem;
    private readonly RouteShape _shape;
    private readonly Route _route;
    private readonly ClockModel _model;
    private readonly int[] _begin;
    private readonly int[] _leave;
    private readonly long[] _lasts;
    private readonly long[] _latestLeave;

    /// <summary>Adds the route's clocks, rules and prices to the model.</summary>
    public RouteClocks(Problem problem, RouteShape shape, ClockModel model)
    {
        (_problem, _shape, _route, _model) = (problem, shape, shape.Route, model);
        var steps = _route.Steps;
        (_begin, _leave, _lasts) = (new int[steps.Length], new int[steps.Length], new long[steps.Length]);
        _latestLeave = new long[steps.Length];
        for (var i = 0; i < steps.Length; i++)
            AddStep(i);
        for (var i = 1; i < steps.Length; i++)
            AddWay(i);
        AddDay();
        AddMissingBreaks();
    }

    /// <summary>Index of the vehicle.</summary>
    public int Vehicle => _route.Vehicle;

    private Vehicle Driver => _problem.Vehicles[_route.Vehicle];

    /// <summary>The clock of a step's start.</summary>
    public int Begin(int step) => _begin[step];

    /// <summary>The route with the model's clocks; who leaves a base or a kitchen leaves as late as the steps behind allow.</summary>
    public Route Written()
    {
        var steps = ImmutableArray.CreateBuilder<Step>(_route.Steps.Length);
        for (var i = 0; i < _route.Steps.Length; i++)
        {
            var arrival = i == 0 ? 0 : steps[i - 1].Departure + Travel(i);
            var step = _route.Steps[i];
            steps.Add(step.Kind switch
            {
                StepKind.Start => WrittenStart(step),
                StepKind.Load => step with { Arrival = arrival, Start = Value(_begin[i]), Departure = Latest(i) },
                StepKind.End => step with { Arrival = arrival, Start = arrival, Departure = arrival },
                _ => step with { Arrival = arrival, Start = Value(_begin[i]), Departure = Value(_begin[i]) + (int)_lasts[i] },
            });
        }

        return _route with { Steps = steps.MoveToImmutable() };
    }

    private Step WrittenStart(Step step)
    {
        var leave = Latest(0);
        var start = leave;
        if (step.Index >= 0)
        {
            var depot = _problem.Depots[step.Index];
            start = Math.Min(leave - depot.LoadTime, depot.Window.Latest);
        }

        return step with { Arrival = start, Start = start, Departure = leave };
    }

    private int Latest(int step) => (int)Math.Min(Value(_begin[step + 1]) - Travel(step + 1), _latestLeave[step]);

    private int Value(int clock) => (int)_model.Values[clock];

    private int Travel(int step) => _shape.Travels[step];

    private void AddStep(int i)
    {
        var step = _route.Steps[i];
        _latestLeave[i] = ClockGap.None;
        _begin[i] = _leave[i] = _model.Add(step.Kind == StepKind.Start && step.Index < 0 ? step.Departure : step.Start);
        switch (step.Kind)
        {
            case StepKind.Start when step.Index >= 0:
            case StepKind.Load:
                AddLoading(i);
                break;
            case StepKind.Activity:
                _lasts[i] = step.Departure - step.Start;
                AddActivity(i);
                break;
            case StepKind.Break:
                _lasts[i] = Math.Max(step.Departure - step.Start, Driver.Breaks[step.Index].Duration);
                Keep(_begin[i], Driver.Breaks[step.Index].Windows, step.Start);
                break;
            case StepKind.Start:
            case StepKind.End:
                break;
        }
    }

    private void AddLoading(int i)
    {
        var step = _route.Steps[i];
        var depot = _problem.Depots[step.Index];
        _leave[i] = _model.Add(step.Departure);
        _model.Bound(_begin[i], depot.Window.Earliest, depot.Window.Latest);
        _model.After(_begin[i], _leave[i], depot.LoadTime);
    }

    private void AddActivity(int i)
    {
        var step = _route.Steps[i];
        var activity = _problem.Activities[step.Index];
        Keep(_begin[i], activity.Windows, step.Start);
        _model.PriceBelow(0, _begin[i], activity.SoftEarliest, activity.EarlyCost);
        _model.PriceAbove(0, _begin[i], activity.SoftLatest, activity.LateCost);
        var load = i;
        while (load > 0 && _route.Steps[load].Kind != StepKind.Load)
            load--;
        if (_route.Steps[load].Index < 0)
            return;
        _model.Bound(_begin[load], activity.Release, ClockGap.None);
        if (activity.MaxSinceDepot is { } most)
            _model.Within(_leave[load], _begin[i], most);
        if (activity.SoftSinceDepot is { } target)
            _model.PriceAbove(_leave[load], _begin[i], target, activity.StaleCost);
    }

    private void Keep(int clock, ImmutableArray<Core.Units.TimeWindow> windows, int start)
    {
        var at = 0;
        while (at + 1 < windows.Length && windows[at].Latest < start)
            at++;
        _model.Bound(clock, windows[at].Earliest, windows[at].Latest);
    }

    private void AddWay(int i)
    {
        var (before, needed) = (_leave[i - 1], _lasts[i - 1] + Travel(i));
        _model.Gaps.Add(new ClockGap(before, _begin[i], needed, i == _route.Steps.Length - 1 ? needed : ClockGap.None));
        var (from, to) = (Place(i - 1), _route.Steps[i].Kind == StepKind.Break ? -1 : Place(i));
        if (from < 0 || to < 0)
            return;
        var (earliest, latest) = SteadyHours.Around(_problem.Profiles[Driver.Profile], from, to, _route.Steps[i - 1].Departure);
        _latestLeave[i - 1] = latest;
        _model.Bound(before, earliest - _lasts[i - 1], latest - _lasts[i - 1]);
    }

    /// <summary>Location after a step; −1 where there is none yet.</summary>
    private int Place(int i)
    {
        var place = _route.Steps[i].Kind switch
        {
            StepKind.Start => Driver.StartLocation,
            StepKind.End => Driver.EndLocation,
            StepKind.Load => _problem.Depots[_route.Steps[i].Index].Location,
            StepKind.Activity => _problem.Activities[_route.Steps[i].Index].Location,
            _ => null,
        };
        return place ?? (i == 0 ? -1 : Place(i - 1));
    }

    private void AddDay()
    {
        var (start, end, v) = (_begin[0], _begin[^1], Driver);
        _model.Bound(start, v.Shift.Earliest, ClockGap.None);
        _model.Bound(end, -ClockGap.None, v.Shift.Latest);
        _model.Within(start, end, v.MaxWork);
        _model.PriceAbove(start, end, 0, v.WorkCost);
        foreach (var (from, cost) in v.WorkSteps)
            _model.PriceAbove(start, end, from, cost);
        if (v.OvertimeCost == 0)
            return;
        // Overtime is the larger of two: what is beyond a clock that is after neither the regular end nor the end of regular work.
        var (begins, ends) = (_model.Values[start], _model.Values[end]);
        var regular = _model.Add(Math.Min(ends, Math.Min(v.RegularEnd, begins + v.RegularWork)));
        _model.Bound(regular, -ClockGap.None, v.RegularEnd);
        _model.Within(start, regular, v.RegularWork);
        _model.After(regular, end, 0);
        _model.PriceAbove(regular, end, 0, v.OvertimeCost);
    }

    /// <summary>A break that is left out stays out for the same reason: the route is over before it, or begins after it.</summary>
    private void AddMissingBreaks()
    {
        for (var b = 0; b < Driver.Breaks.Length; b++)
        {
            if (_route.Steps.Any(s => s.Kind == StepKind.Break && s.Index == b))
                continue;
            var windows = Driver.Breaks[b].Windows;
            if (b == _shape.LeftOut ? _shape.OverBefore : _route.Steps[^1].Arrival <= windows[0].Earliest)
                _model.Bound(_begin[^1], -ClockGap.None, windows[0].Earliest);
            else
                _model.Bound(_begin[0], windows[^1].Latest, ClockGap.None);
        }
    }
}
