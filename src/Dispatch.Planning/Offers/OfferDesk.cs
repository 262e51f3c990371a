using System.Collections.Immutable;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Planning.LiveDays;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.Offers;

/// <summary>
/// Answers callers for one day at one instant: who could come when, and what it does to others. Prepared once, then each question takes a moment. Changes nothing. Every offer
/// is true: the plan with it passes the checker at the cost stated. Safe to share between threads.
/// </summary>
public sealed class OfferDesk
{
    private const int Minute = 60;

    /// <summary>How many people are tried for each further role of a team.</summary>
    private const int Mates = 6;
    private readonly ISolver _solver;
    private readonly TimeProvider _clock;
    private readonly OfferOptions _options;
    private readonly DayNow _now;
    private readonly Dictionary<int, long> _costs;
    private readonly Dictionary<int, int> _starts;

    /// <summary>Prepares the desk.</summary>
    /// <param name="live">The day in force.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="options">How many offers, among whom.</param>
    /// <param name="solver">The search; it only puts in.</param>
    /// <param name="clock">Its clock.</param>
    public OfferDesk(LiveDay live, DayFacts facts, OfferOptions options, ISolver solver, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        (_solver, _clock, _options) = (solver, clock, options);
        _now = DayNowBuilder.Build(live, facts, options.Replan);
        _costs = SolutionChecker.Check(_now.Built.Problem, _now.Plan).Routes.ToDictionary(r => r.Vehicle, r => r.Cost.Total);
        _starts = _now.Plan.Routes.SelectMany(r => r.Steps).Where(s => s.Kind == StepKind.Activity).ToDictionary(s => s.Index, s => s.Start);
    }

    /// <summary>The best offers for a visit that is not in the day yet.</summary>
    /// <param name="wish">The visit.</param>
    /// <param name="count">How many; null: as the desk was prepared for.</param>
    public SlotOffers Find(VisitOrder wish, int? count = null)
    {
        ArgumentNullException.ThrowIfNull(wish);
        var (built, refusal) = _now.Live.Day.With(wish, _now.Built);
        if (built is null || Soonest(built) is not { } problem)
            return new SlotOffers([], refusal);
        var now = _now with { Built = built with { Problem = problem }, Wanted = [problem.Requests.Length - 1] };
        var region = new Region(now);
        var roles = problem.Requests[^1].Roles;
        var mates = roles.Skip(1).Select(role => region.Best(role, _options.People)).ToList();
        var offers = region.Best(roles[0], _options.People).Where(v => !_now.Touched.Contains(v)).Select(v => Try(now, region, v, mates)).OfType<SlotOffer>();
        return new SlotOffers([.. offers.OrderBy(o => o.CostMilliFen).ThenBy(o => o.Start).Take(count ?? _options.Count)], null);
    }

    /// <summary>The problem with the visit beginning when somebody can be told at the soonest; null: too late for it.</summary>
    private Problem? Soonest(BuiltProblem built)
    {
        var activities = built.Problem.Activities.ToBuilder();
        for (var a = _now.Built.Problem.Activities.Length; a < activities.Count; a++)
        {
            var windows = Windows.Inside(activities[a].Windows, new TimeWindow(_now.Soonest, TimeWindow.Forever));
            if (windows.IsEmpty)
                return null;
            activities[a] = activities[a] with { Windows = windows };
        }

        return built.Problem with { Activities = activities.ToImmutable() };
    }

    /// <summary>The offer of one person for the first role, with the best of the others for the rest.</summary>
    private SlotOffer? Try(DayNow now, Region regions, int vehicle, List<List<int>> mates)
    {
        var request = now.Built.Problem.Requests[^1];
        var fixedFirst = request with { Roles = request.Roles.SetItem(0, request.Roles[0] with { AllowedVehicles = [vehicle] }) };
        var asked = now with { Built = now.Built with { Problem = now.Built.Problem with { Requests = now.Built.Problem.Requests.SetItem(now.Wanted[0], fixedFirst) } } };
        var region = regions.People(mates.SelectMany(m => m.Take(Mates)).Append(vehicle));
        if (region.Overlaps(now.Touched))
            return null;
        var (plan, called) = RegionSolve.Run(asked, region, Requests(asked, region), (problem, start) =>
            _solver.Solve(problem, new SolveOptions { Start = start, IterationLimit = 0, Clock = _clock }));
        var taken = (Problem: now.With(called), Plan: plan);
        if (plan.Unserved.Any(u => u.Request == now.Wanted[0] || !_now.Plan.Unserved.Any(w => w.Request == u.Request)))
            return null;
        var doing = plan.Routes.Where(r => region.Contains(r.Vehicle)).SelectMany(r => r.Steps).Where(s => s.Kind == StepKind.Activity).Select(s => s.Index).ToHashSet();
        if (!request.Roles.All(role => role.Activities.All(doing.Contains)))
            return null;
        var cost = Cost(taken, region) - region.Sum(v => _costs.GetValueOrDefault(v));
        return Written(now, taken, region, cost);
    }

    private static HashSet<int> Requests(DayNow now, HashSet<int> region) =>
        [.. now.Plan.Routes.Where(r => region.Contains(r.Vehicle)).SelectMany(r => r.Steps).Where(s => s.Kind == StepKind.Activity)
            .Select(s => now.Built.Index.Activities[s.Index].Request), now.Wanted[0]];

    /// <summary>What the routes of some people cost, by the checker.</summary>
    private static long Cost((Problem Problem, Solution Plan) whole, HashSet<int> region)
    {
        var inside = whole.Plan.Routes.Where(r => region.Contains(r.Vehicle)).ToImmutableArray();
        var served = inside.SelectMany(r => r.Steps).Where(s => s.Kind == StepKind.Activity).Select(s => s.Index).ToHashSet();
        var slice = ProblemSlice.Of(whole.Problem, region, Enumerable.Range(0, whole.Problem.Requests.Length)
            .Where(r => whole.Problem.Requests[r].Roles.Any(x => x.Activities.Any(served.Contains))), whole.Plan);
        return SolutionChecker.Check(slice.Problem, slice.Inside(whole.Plan)).Cost.Total;
    }

    private SlotOffer Written(DayNow now, (Problem Problem, Solution Plan) taken, HashSet<int> region, long cost)
    {
        var request = taken.Problem.Requests[now.Wanted[0]];
        var steps = (from route in taken.Plan.Routes where region.Contains(route.Vehicle) from step in route.Steps where step.Kind == StepKind.Activity select (route.Vehicle, step)).ToList();
        var at = steps.ToDictionary(s => s.step.Index);
        return new SlotOffer
        {
            Staff = [.. request.Roles.Select(r => now.Built.Index.Vehicles[at[r.Activities[0]].Vehicle].Staff).Select(s => new PlanTeamMate(s.Id, s.Name))],
            Start = at[request.Roles[0].Activities[0]].step.Start,
            CostMilliFen = cost,
            Ripple = [.. from s in steps
                         where _starts.TryGetValue(s.step.Index, out var old) && Math.Abs(old - s.step.Start) >= Minute
                         from item in now.Built.Index.Activities[s.step.Index].Items
                         select new OfferRipple(item.Id, now.Built.Index.Vehicles[s.Vehicle].Staff.Id, _starts[s.step.Index], s.step.Start)],
            Taken = taken,
        };
    }
}
