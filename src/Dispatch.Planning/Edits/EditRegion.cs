using System.Collections.Immutable;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Planning.LiveDays;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.Edits;

/// <summary>The people whom an edit concerns, cut out of the day: wished orders of their routes are timed and judged here, each in a moment.</summary>
internal sealed class EditRegion
{
    /// <summary>How often bounds of teams are passed on.</summary>
    private const int Rounds = 12;
    private readonly ProblemSlice _slice;
    private readonly Problem _whole;
    private readonly Solution _plan;
    private readonly HandClock _clock;
    private readonly ImmutableArray<Link> _links;
    private readonly HashSet<int> _own, _requests, _others;
    private readonly List<Route> _outside;

    /// <summary>Cuts it out.</summary>
    /// <param name="now">The day.</param>
    /// <param name="plan">The plan as edited so far.</param>
    /// <param name="vehicles">The people's vehicles; all shifts, teams whole.</param>
    /// <param name="requests">Requests that are to change, beside what these people do.</param>
    /// <param name="called">People whose work was done and who are asked for more.</param>
    public EditRegion(DayNow now, Solution plan, IReadOnlySet<int> vehicles, IEnumerable<int> requests, IEnumerable<int> called)
    {
        (_plan, Vehicles) = (plan, vehicles);
        _whole = now.With(called);
        _clock = new HandClock(_whole);
        var served = plan.Routes.Where(r => vehicles.Contains(r.Vehicle)).SelectMany(r => r.Steps).Where(s => s.Kind == StepKind.Activity).Select(s => now.Built.Index.Activities[s.Index].Request);
        _requests = [.. served, .. requests];
        _slice = ProblemSlice.Of(_whole, vehicles, _requests, plan);
        _own = [.. _requests.SelectMany(r => _whole.Requests[r].Roles).SelectMany(r => r.Activities)];
        _outside = [.. plan.Routes.Where(r => !vehicles.Contains(r.Vehicle))];
        // Of teams alone a part may be done by somebody outside.
        _others = _requests.All(r => _whole.Requests[r].Roles.Length == 1) ? []
            : [.. _outside.SelectMany(r => r.Steps).Where(s => s.Kind == StepKind.Activity && _own.Contains(s.Index)).Select(s => s.Index)];
        _links = [.. _whole.Links.Where(l => _own.Contains(l.From) || _own.Contains(l.To))];
    }

    /// <summary>The people's vehicles.</summary>
    public IReadOnlySet<int> Vehicles { get; }

    /// <summary>Routes of the region as they are.</summary>
    public Dictionary<int, ImmutableArray<Step>> Routes() => _plan.Routes.Where(r => Vehicles.Contains(r.Vehicle)).ToDictionary(r => r.Vehicle, r => r.Steps);

    /// <summary>The wished routes at their better clocks, with the checker's word on them.</summary>
    /// <param name="routes">Orders of all routes of the region; those without work may be there.</param>
    public (List<Route> Timed, Certificate Word) Judge(Dictionary<int, ImmutableArray<Step>> routes)
    {
        var best = Judge(routes, HandTiming.Told);
        foreach (var timing in (HandTiming[])[HandTiming.Wished, HandTiming.Soonest])
        {
            if (best.Word is { Feasible: true, SoftViolations.IsEmpty: true })
                break;
            var other = Judge(routes, timing);
            best = Faults(other.Word).CompareTo(Faults(best.Word)) < 0 ? other : best;
        }

        return best;
    }

    /// <summary>The wished routes at clocks of one kind.</summary>
    public (List<Route> Timed, Certificate Word) Judge(Dictionary<int, ImmutableArray<Step>> routes, HandTiming timing)
    {
        var timed = Timed(routes, timing);
        return (timed, Check(new Solution([.. timed], [.. Unserved(timed, u => _requests.Contains(u.Request))])));
    }

    /// <summary>The whole plan with these routes; what they leave out is unserved.</summary>
    public Solution Whole(List<Route> timed) => new([.. _outside.Concat(timed).OrderBy(r => r.Vehicle)], [.. Unserved(timed, _ => true)]);

    /// <summary>Times that were told are given up only where that breaks less.</summary>
    private static (int Hard, long Soft) Faults(Certificate word) => (word.Violations.Length, word.SoftViolations.Sum(v => v.Cost));

    /// <summary>The checker's word on the region in a plan of the whole.</summary>
    public Certificate Check(Solution plan) => SolutionChecker.Check(_slice.Problem, _slice.Inside(plan));

    /// <summary>Vehicle and activity of the whole by their numbers in the region.</summary>
    public (int Vehicle, int Activity) Outside(Violation violation) => (violation.Vehicle < 0 ? -1 : _slice.Vehicles[violation.Vehicle],
        violation.Step >= 0 && (uint)violation.Subject < (uint)_slice.Activities.Length ? _slice.Activities[violation.Subject] : -1);

    private List<Route> Timed(Dictionary<int, ImmutableArray<Step>> routes, HandTiming timing)
    {
        var bounds = new Dictionary<int, int>();
        var timed = new List<Route>();
        for (var round = 0; round < Rounds; round++)
        {
            timed = [.. routes.Where(r => r.Value.Any(s => s.Kind == StepKind.Activity)).OrderBy(r => r.Key).Select(r => new Route(r.Key, _clock.Of(r.Key, r.Value, bounds, timing)))];
            if (!Pass(timed, bounds))
                break;
        }

        return timed;
    }

    /// <summary>Who is tied to somebody later begins later too.</summary>
    private bool Pass(List<Route> timed, Dictionary<int, int> bounds)
    {
        var starts = timed.SelectMany(r => r.Steps).Where(s => s.Kind == StepKind.Activity).ToDictionary(s => s.Index, s => s.Start);
        var moved = false;
        foreach (var link in _links)
        {
            if (!starts.TryGetValue(link.From, out var from) || !starts.TryGetValue(link.To, out var to))
                continue;
            if (from + (long)link.MinGap > to)
                (bounds[link.To], moved) = (from + link.MinGap, true);
            else if (to - (long)link.MaxGap > from)
                (bounds[link.From], moved) = (to - link.MaxGap, true);
        }

        return moved;
    }

    /// <summary>What of the plan was and stays unserved, as far as it is asked for, and what the routes leave out.</summary>
    private IEnumerable<UnservedRequest> Unserved(List<Route> timed, Predicate<UnservedRequest> asked)
    {
        var done = timed.SelectMany(r => r.Steps).Where(s => s.Kind == StepKind.Activity).Select(s => s.Index).ToHashSet();
        var unserved = _plan.Unserved.Where(u => asked(u) && (!_requests.Contains(u.Request) || !Served(u.Request))).ToDictionary(u => u.Request);
        foreach (var request in _requests.Where(r => !unserved.ContainsKey(r) && !Served(r)))
            unserved[request] = new UnservedRequest(request, UnservedReason.Of(DailyPlan.PlanCodes.TakenOff));
        return unserved.Values.OrderBy(u => u.Request);

        bool Served(int request) => _whole.Requests[request].Roles.All(role => role.Activities.All(a => done.Contains(a) || _others.Contains(a)));
    }
}
