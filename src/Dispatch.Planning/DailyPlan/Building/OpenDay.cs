using System.Collections.Immutable;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Planning.DailyPlan.Choices;
using Dispatch.Planning.DailyPlan.Meals;
using Dispatch.Planning.DailyPlan.Visits;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.DailyPlan.Building;

/// <summary>
/// A built day that takes further orders and gives some up, in a fraction of the time that building it anew takes: canteens, stops and ways that were chosen
/// stay. Immutable; a change is a copy.
/// </summary>
public sealed class OpenDay
{
    private static readonly HashSet<string> _none = [];
    private readonly BuildContext _context;
    private readonly ElderDays _days;
    private readonly ImmutableArray<TravelMode> _modes;

    internal OpenDay(BuildContext context, ElderDays days, ImmutableArray<TravelMode> modes, BuiltProblem built) =>
        (_context, _days, _modes, Built) = (context, days, modes, built);

    /// <summary>The problem and the way back.</summary>
    public BuiltProblem Built { get; }

    /// <summary>The registers it was built from.</summary>
    public RegisterLookup Registers => _context.Registers;

    /// <summary>Prices and rules of the day.</summary>
    public PlanningOptions Options => _context.Options;

    /// <summary>The terms of a meal of the day; null: no such meal, or no canteen cooks it.</summary>
    public MealOrder? MealOf(string id) => _context.Meals.FirstOrDefault(m => m.Order.Id == id)?.Order;

    /// <summary>All orders of the day, also those that cannot be served.</summary>
    public IEnumerable<string> OrderIds() => Built.Index.Requests.SelectMany(r => r.Items).Select(i => i.Id).Concat(Built.Index.Excluded.Select(e => e.Item.Id));

    /// <summary>
    /// A visit as it would be in a problem of this day, without building the day anew: the problem with one request more at its end, not validated. Null with the reason:
    /// it cannot reach the search.
    /// </summary>
    /// <param name="order">The visit.</param>
    /// <param name="built">A problem of this day, under the same ids.</param>
    internal (BuiltProblem? Built, ExcludedOrder? Excluded) With(VisitOrder order, BuiltProblem built)
    {
        var context = _context.Copy();
        var days = _days.Copy(context);
        var (before, activities, links) = (context.Draft.Requests.Count, context.Draft.Activities.Count, context.Draft.Links.Count);
        new VisitRequests(context, days).Add([order]);
        if (context.Draft.Requests.Count == before || context.Places.All.Count != _context.Places.All.Count)
            return (null, context.Excluded.LastOrDefault(e => e.Item.Id == order.Id));
        days.LinkVisits(new HashSet<string>([order.ElderId], StringComparer.Ordinal));
        AddConflicts(context, before);
        return (Appended(context.Draft, built, (before, activities, links)), null);
    }

    /// <summary>A problem with what a draft has more than it.</summary>
    private static BuiltProblem Appended(ProblemDraft draft, BuiltProblem built, (int Requests, int Activities, int Links) from)
    {
        var (problem, index) = (built.Problem, built.Index);
        var known = problem.Activities.Select((a, i) => (a.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
        var asked = problem.Requests.Select((r, i) => (r.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
        int Activity(int a) => a >= from.Activities ? problem.Activities.Length + a - from.Activities : known.GetValueOrDefault(draft.Activities[a].Id, -1);
        int Request(int r) => r >= from.Requests ? problem.Requests.Length + r - from.Requests : asked.GetValueOrDefault(draft.Requests[r].Id, -1);
        var links = draft.Links.Skip(from.Links).Select(l => l with { From = Activity(l.From), To = Activity(l.To) }).Where(l => l is { From: >= 0, To: >= 0 });
        var conflicts = draft.Conflicts.Skip(problem.Conflicts.Length).Where(c => c.First >= from.Requests || c.Second >= from.Requests)
            .Select(c => new Conflict(Request(c.First), Request(c.Second))).Where(c => c is { First: >= 0, Second: >= 0 });
        return built with
        {
            Problem = problem with
            {
                Activities = problem.Activities.AddRange(draft.Activities.Skip(from.Activities)),
                Requests = problem.Requests.AddRange(draft.Requests.Skip(from.Requests).Select(r => r with
                {
                    Roles = [.. r.Roles.Select(role => role with { Activities = [.. role.Activities.Select(Activity)] })],
                })),
                Links = problem.Links.AddRange(links),
                Conflicts = problem.Conflicts.AddRange(conflicts),
            },
            Index = index with
            {
                Activities = index.Activities.AddRange(draft.ActivityRefs.Skip(from.Activities).Select(a => a with { Request = Request(a.Request) })),
                Requests = index.Requests.AddRange(draft.RequestRefs.Skip(from.Requests)),
            },
        };
    }

    /// <summary>The orders a canteen cooks.</summary>
    /// <param name="canteenId">The canteen.</param>
    /// <param name="meal">At one meal; null: all day.</param>
    public ImmutableArray<string> MealsFrom(string canteenId, Meal? meal) =>
        [.. _context.Meals.Where(m => m.Source.Canteen.Id == canteenId && (meal is null || m.Source.Slot.Meal == meal)).Select(m => m.Order.Id)];

    /// <summary>The day after some changes. Same day and changes: same result.</summary>
    public OpenDay Change(OrderChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        if (changes.IsEmpty)
            return this;
        var context = _context.Copy();
        var days = _days.Copy(context);
        context.Closed.UnionWith(changes.Closed);
        var before = context.Draft.Requests.Count;
        var moving = changes.Reassigned.Select(MealOf).OfType<MealOrder>().Select(o => o with { Terms = o.Terms with { CanteenId = "" } }).ToList();
        Drop(context, days, [.. changes.Dropped, .. moving.Select(m => m.Id)]);
        AddMeals(context, days, [.. changes.Meals, .. moving]);
        new VisitRequests(context, days).Add(changes.Visits);
        var elders = changes.Visits.Select(v => v.ElderId).ToHashSet(StringComparer.Ordinal);
        if (elders.Count > 0)
            days.LinkVisits(elders);
        AddConflicts(context, before);
        return new OpenDay(context, days, _modes, ProblemBuilder.Finish(context, _modes, Built.Problem.Profiles));
    }

    /// <summary>Takes orders out; what else is handed over at the same stop becomes a stop of its own.</summary>
    private static void Drop(BuildContext context, ElderDays days, HashSet<string> ids)
    {
        context.Excluded.RemoveAll(e => ids.Contains(e.Item.Id));
        context.Meals.RemoveAll(m => ids.Contains(m.Order.Id));
        var draft = context.Draft;
        for (var (r, count) = (0, draft.Requests.Count); r < count; r++)
        {
            var items = draft.RequestRefs[r].Items;
            if (draft.Dropped.Contains(r) || !items.Any(i => ids.Contains(i.Id)))
                continue;
            draft.Drop(r);
            foreach (var item in items)
                days.Remove(item.Id);
            var rest = items.Where(i => !ids.Contains(i.Id)).Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
            if (rest.Count > 0)
                Restore(context, days, r, [.. context.Meals.Where(m => rest.Contains(m.Order.Id))]);
        }
    }

    private static void Restore(BuildContext context, ElderDays days, int request, List<AssignedMeal> meals)
    {
        var (draft, old) = (context.Draft, context.Draft.Requests[request].Roles[0].Activities[0]);
        var first = draft.Activities.Count;
        new MealRequests(context, MealRequests.ServiceOf(context)!, days).Add(draft.Activities[old].SourceDepot!.Value, meals, _none);
        foreach (var link in draft.Links.Where(l => l.From == old || l.To == old).ToList())
        {
            for (var a = first; a < draft.Activities.Count; a++)
                draft.Links.Add(link with { From = link.From == old ? a : link.From, To = link.To == old ? a : link.To });
        }
    }

    private static void AddMeals(BuildContext context, ElderDays days, ImmutableArray<MealOrder> orders)
    {
        if (orders.IsEmpty || MealRequests.ServiceOf(context) is not { } service)
            return;
        var decision = context.CanteenChoice;
        var meals = MealAssignment.Assign(context, service, orders, ChoiceTools.Plain);
        context.CanteenChoice = decision;
        var requests = new MealRequests(context, service, days);
        foreach (var slot in meals.GroupBy(m => m.Source).OrderBy(g => g.Key.Canteen.Id, StringComparer.Ordinal).ThenBy(g => g.Key.Slot.Meal))
        {
            var depot = context.Draft.Depots.FindIndex(d => d.Id == DepotTable.IdOf(slot.Key.Canteen.Id, slot.Key.Slot.Meal));
            if (depot >= 0)
            {
                context.Meals.AddRange(slot);
                requests.Add(depot, slot, _none);
                continue;
            }

            foreach (var meal in slot)
                context.Exclude(meal.Item, PlanCodes.NoCarrier, e => e with { BaseId = slot.Key.Canteen.Id, Limit = 1 });
        }
    }

    private static void AddConflicts(BuildContext context, int before)
    {
        if (context.Registers.Registers.Separations.IsEmpty)
            return;
        var visits = context.Draft.RequestRefs.SelectMany(r => r.Items).Select(i => i.Id).Except(context.Meals.Select(m => m.Order.Id)).ToHashSet(StringComparer.Ordinal);
        context.Draft.Conflicts.AddRange(new KeptApart(context).Conflicts(visits).Where(c => c.First >= before || c.Second >= before));
    }
}
