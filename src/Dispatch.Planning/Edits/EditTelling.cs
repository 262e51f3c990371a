using System.Collections.Immutable;
using Dispatch.Planning.LiveDays;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.Edits;

/// <summary>Tells what an edited plan changes: rules broken, limits passed, others' times, cost.</summary>
internal sealed class EditTelling
{
    private const int Minute = 60;
    private readonly DayNow _now;
    private readonly EditState _untouched;
    private readonly Dictionary<int, Route> _routes;
    private readonly Dictionary<int, (int Vehicle, Step Step)> _before;

    /// <summary>Reads the plan once.</summary>
    /// <param name="now">The day.</param>
    /// <param name="untouched">Its plan before any edit.</param>
    public EditTelling(DayNow now, EditState untouched) =>
        (_now, _untouched, _routes, _before) = (now, untouched, now.Plan.Routes.ToDictionary(r => r.Vehicle), Read(now.Plan.Routes));

    /// <summary>The difference between the plan in force and the edited one.</summary>
    /// <param name="state">The edited plan.</param>
    /// <param name="edited">The requests that were edited.</param>
    public EditPreview Of(EditState state, IReadOnlySet<int> edited)
    {
        var changed = state.Plan.Routes.Where(IsChanged).Select(r => r.Vehicle).Concat(_routes.Keys.Except(state.Plan.Routes.Select(r => r.Vehicle))).ToHashSet();
        var vehicles = state.Near(changed);
        vehicles.UnionWith(_untouched.Near(changed));
        var (was, now) = (new EditRegion(_now, _now.Plan, vehicles, edited, []), new EditRegion(_now, state.Plan, vehicles, edited, state.Called));
        var (wordBefore, wordAfter) = (was.Check(_now.Plan), now.Check(state.Plan));
        return new EditPreview
        {
            Hard = Findings(wordAfter.Violations, now, wordBefore.Violations, was),
            Soft = Findings(wordAfter.SoftViolations, now, wordBefore.SoftViolations, was),
            Ripple = Ripple(state, changed, edited),
            CostMilliFen = wordAfter.Cost.Total - wordBefore.Cost.Total,
        };
    }

    /// <summary>Whom no edit concerned keeps the very same route.</summary>
    private bool IsChanged(Route route) =>
        !_routes.TryGetValue(route.Vehicle, out var was) || (!ReferenceEquals(was, route) && !was.Steps.SequenceEqual(route.Steps));

    private ImmutableArray<EditFinding> Findings(ImmutableArray<Violation> after, EditRegion now, ImmutableArray<Violation> before, EditRegion was)
    {
        var known = before.GroupBy(v => (v.Code, was.Outside(v))).ToDictionary(g => g.Key, g => g.Sum(v => v.Cost));
        return [.. from v in after
                   let at = now.Outside(v)
                   let seen = known.TryGetValue((v.Code, at), out var cost) ? cost : (long?)null
                   where seen is null || v.Cost > seen
                   orderby v.Cost descending
                   select Finding(v, at, v.Cost - (seen ?? 0))];
    }

    private EditFinding Finding(Violation v, (int Vehicle, int Activity) at, long cost)
    {
        var staff = at.Vehicle < 0 ? null : _now.Built.Index.Vehicles[at.Vehicle].Staff;
        var item = at.Activity < 0 ? null : _now.Built.Index.Activities[at.Activity].Items[0];
        return new EditFinding(v.Code, staff?.Id, staff?.Name, item?.ElderName, item?.Id, v.Value, v.Limit, cost, EditTexts.Of(v, staff?.Name, item?.ElderName));
    }

    private ImmutableArray<EditRipple> Ripple(EditState state, HashSet<int> changed, IReadOnlySet<int> edited)
    {
        var after = Read(state.Plan.Routes.Where(r => changed.Contains(r.Vehicle)));
        var before = changed.Where(_routes.ContainsKey).SelectMany(v => _routes[v].Steps).Where(s => s.Kind == StepKind.Activity).Select(s => s.Index);
        var all = before.Union(after.Keys);
        return [.. from activity in all
                   let was = _before.TryGetValue(activity, out var b) ? b : default((int Vehicle, Step Step)?)
                   let now = after.TryGetValue(activity, out var a) ? a : default((int Vehicle, Step Step)?)
                   let own = edited.Contains(_now.Built.Index.Activities[activity].Request)
                   where own || was?.Vehicle != now?.Vehicle || Math.Abs(was!.Value.Step.Start - now!.Value.Step.Start) >= Minute
                   orderby own descending, now?.Step.Start ?? was!.Value.Step.Start, activity
                   select Line(activity, was?.Step.Start, now, own)];
    }

    private EditRipple Line(int activity, int? old, (int Vehicle, Step Step)? now, bool edited)
    {
        var (about, work) = (_now.Built.Index.Activities[activity], _now.Built.Problem.Activities[activity]);
        var staff = now is { } n ? _now.Built.Index.Vehicles[n.Vehicle].Staff : null;
        var late = now is { } at ? Math.Max(0, at.Step.Start - Math.Min(work.SoftLatest, work.Windows[^1].Latest)) : 0;
        return new EditRipple(
            about.Items[0].Id, about.Items.Length, about.Items[0].ElderName, _now.Built.Index.Requests[about.Request].Place.Name, staff?.Id, staff?.Name, old, now?.Step.Start, late, edited);
    }

    private static Dictionary<int, (int Vehicle, Step Step)> Read(IEnumerable<Route> routes) => routes
        .SelectMany(r => r.Steps.Where(s => s.Kind == StepKind.Activity).Select(s => (r.Vehicle, s))).ToDictionary(x => x.s.Index, x => (x.Vehicle, x.s));
}
