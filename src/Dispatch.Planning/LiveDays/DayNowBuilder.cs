using System.Collections.Immutable;
using Dispatch.Core.Domain.Events;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.LiveDays;

/// <summary>Puts a day at an instant together from the day in force and what is known.</summary>
internal sealed class DayNowBuilder
{
    /// <summary>Starts that move by less than this are not looked into, seconds.</summary>
    private const int Slight = 300;
    private readonly LiveDay _live;
    private readonly FactIndex _facts;
    private readonly ReplanOptions _options;
    private readonly BuiltProblem _built;
    private readonly HashSet<string> _fresh;
    private readonly HashSet<int> _touched;
    private readonly Solution _plan;
    private readonly Freeze _freeze;

    private DayNowBuilder(LiveDay live, DayFacts facts, ReplanOptions options)
    {
        (_live, _facts, _options) = (live, new FactIndex(facts), options);
        var news = facts.Events.Where(e => !e.InPlan).Select(e => e.Event).ToList();
        var changes = EventOrders.Of(news, live.Day, live.Plan, facts.Now + (options.FreezeMinutes * 60));
        _fresh = [.. changes.Meals.Select(m => m.Id), .. changes.Visits.Select(v => v.Id), .. changes.Reassigned];
        _built = live.Day.Change(changes).Built;
        var profiles = BlockedRoads.Apply(_built, facts.Events.Select(e => e.Event).OfType<RoadBlocked>());
        if (profiles != _built.Problem.Profiles)
            _built = _built with { Problem = _built.Problem with { Profiles = profiles } };
        var (plan, changed) = PlanRoutes.Of(_built, live.Plan);
        (_plan, _touched) = (plan, [.. changed]);
        _freeze = new Freeze(_built, _plan, _facts, options);
    }

    /// <summary>Builds it. Same day, facts and options: same result.</summary>
    public static DayNow Build(LiveDay live, DayFacts facts, ReplanOptions options) => new DayNowBuilder(live, facts, options).Build();

    private DayNow Build()
    {
        var moved = FreshInPlan();
        var gone = _freeze.Released.Union(moved).ToHashSet();
        var projection = new Projection(_built, _facts);
        var routes = new List<(Route Before, ImmutableArray<ProjectedStep> Steps)>();
        foreach (var route in _plan.Routes)
        {
            var kept = RouteSteps.Without(route.Steps, a => gone.Contains(_built.Index.Activities[a].Request));
            if (kept.Length != route.Steps.Length)
                _touched.Add(route.Vehicle);
            if (kept.Any(s => s.Kind == StepKind.Activity))
                routes.Add((route, projection.Of(route with { Steps = kept })));
        }

        var stays = new Staying(_built, _freeze, gone, _facts.Now, routes);
        var patch = new NowPatch(_built, _facts, _options, stays) { Fresh = Wanted(gone), Told = _plan };
        var problem = Problem.Create(patch.Problem());
        foreach (var (before, steps) in routes)
        {
            if (IsOther(before, steps))
                _touched.Add(before.Vehicle);
        }

        _touched.UnionWith(patch.Touched);
        var unserved = _plan.Unserved.Concat(gone.Select(r => new UnservedRequest(r, UnservedReason.Of(UnservedCodes.NotStated))));
        return new DayNow
        {
            Live = _live,
            Facts = _facts,
            Options = _options,
            Built = _built with { Problem = problem },
            Plan = new Solution([.. routes.Select(r => new Route(r.Before.Vehicle, Numbered(stays.Clocks(r.Before.Vehicle, r.Steps), patch.Breaks.GetValueOrDefault(r.Before.Vehicle))))], [.. unserved.DistinctBy(u => u.Request).OrderBy(u => u.Request)]),
            Touched = [.. _touched],
            Wanted = [.. Wanted(gone).Order()],
            Finished = stays.Finished,
            Soonest = _facts.Now + (_options.NoticeMinutes * 60),
        };
    }

    private static ImmutableArray<Step> Numbered(ImmutableArray<Step> steps, int[]? breaks) =>
        breaks is null ? steps : [.. steps.Select(s => s.Kind == StepKind.Break ? s with { Index = breaks[s.Index] } : s)];

    /// <summary>Changed orders that the plan serves already look for their place anew.</summary>
    private HashSet<int> FreshInPlan() => [.. from r in Enumerable.Range(0, _built.Index.Requests.Length)
                                              where _built.Index.Requests[r].Items.Any(i => _fresh.Contains(i.Id))
                                              select r];

    private HashSet<int> Wanted(HashSet<int> gone) => [.. gone, .. FreshInPlan()];

    /// <summary>Whether a stop begins notably later than planned.</summary>
    private static bool IsOther(Route before, ImmutableArray<ProjectedStep> steps)
    {
        var planned = before.Steps.Where(s => s.Kind == StepKind.Activity).ToDictionary(s => s.Index, s => s.Start);
        return steps.Any(s => s.Step.Kind == StepKind.Activity && s.Step.Start - planned[s.Step.Index] > Slight);
    }
}
