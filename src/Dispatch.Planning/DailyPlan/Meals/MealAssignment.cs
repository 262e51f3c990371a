using System.Collections.Immutable;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Services;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Planning.DailyPlan.Choices;
using Dispatch.Planning.DailyPlan.Meals.Assignment;

namespace Dispatch.Planning.DailyPlan.Meals;

/// <summary>
/// Gives every meal order its canteen and batch: puts the assignment problem together, has it decided, and reads the answer back. Orders that draw from
/// the same batches do so in the order in which they must leave, a compound's together.
/// </summary>
internal sealed class MealAssignment
{
    private readonly BuildContext _context;
    private readonly Service _service;
    private readonly MealDemand _demand;
    private readonly DrawClasses _classes;

    private MealAssignment(BuildContext context, Service service, MealDemand demand) =>
        (_context, _service, _demand, _classes) = (context, service, demand, DrawClasses.Of(demand.Problem));

    /// <summary>Assigns all; orders that find nothing are excluded with their reason. Ascending by order id.</summary>
    public static ImmutableArray<AssignedMeal> Assign(BuildContext context, Service service, IEnumerable<MealOrder> orders, ChoiceTools tools)
    {
        var demand = MealDemandBuilder.Build(context, service, orders);
        var decided = AssignmentChooser.Choose(demand.Problem, context.Options.Assignment.SolverWork, tools);
        if (demand.Problem.Groups.Length > 0)
            context.CanteenChoice = decided.Decision;
        if (decided.Fault is { } fault)
            ChoiceWarnings.Canteens(context, fault);
        return new MealAssignment(context, service, demand).Read(decided.Choice);
    }

    private ImmutableArray<AssignedMeal> Read(CanteenAssignment assignment)
    {
        var draws = new AssignmentEvaluator(_demand.Problem, _classes).Draws(assignment)!;
        var taken = new List<Taken>();
        for (var g = 0; g < _demand.Problem.Groups.Length; g++)
        {
            var next = 0;
            for (var c = 0; c < assignment.Orders[g].Length; c++)
            {
                foreach (var order in _demand.Orders[g].AsSpan(next, assignment.Orders[g][c]))
                    taken.Add(new Taken(g, c, order));
                next += assignment.Orders[g][c];
            }

            Exclude(g, _demand.Orders[g][next..], draws);
        }

        var meals = taken.GroupBy(t => (Choice(t).Slot, Class: _classes.Of(t.Group, t.Choice))).SelectMany(c => WithReleases(c, draws[c.Key.Slot], c.Key));
        return [.. meals.OrderBy(m => m.Order.Id, StringComparer.Ordinal)];
    }

    private CanteenChoice Choice(Taken taken) => _demand.Problem.Groups[taken.Group].Choices[taken.Choice];

    /// <summary>Hands out what a class draws from the batches, the first ready to those who must leave first.</summary>
    private IEnumerable<AssignedMeal> WithReleases(IEnumerable<Taken> taken, BatchDraw draw, (int Slot, int Class) key)
    {
        var batches = _demand.Problem.Slots[key.Slot].Batches;
        var (batch, left) = (0, draw.Drawn(key.Class, 0));
        foreach (var one in taken.OrderBy(t => Choice(t).LatestLoading).ThenBy(t => _demand.Keys[t.Group].Compound, StringComparer.Ordinal)
            .ThenBy(t => t.Order.Id, StringComparer.Ordinal))
        {
            var wanted = one.Order.Terms.Portions.Count;
            while (left < wanted)
                (wanted, left) = (wanted - left, draw.Drawn(key.Class, ++batch));
            left -= wanted;
            yield return Meal(one, batches[batch].ReadyAt);
        }
    }

    private AssignedMeal Meal(Taken taken, int release)
    {
        var (order, key, source) = (taken.Order, _demand.Keys[taken.Group], _demand.Sources[Choice(taken).Slot]);
        var window = order.Terms.Window ?? source.Slot.Promised;
        var item = ItemFactory.Meal(_context.Registers, order, key.Diet, _service.Code, window);
        return new AssignedMeal(order, _context.Registers.Elders[order.ElderId], key.Diet, source, window, item) { Release = release };
    }

    private void Exclude(int g, ImmutableArray<MealOrder> orders, BatchDraw[] draws)
    {
        foreach (var order in orders)
        {
            var choice = _demand.Problem.Groups[g].Choices.FirstOrDefault();
            var nearest = choice is null ? null : _demand.Sources[choice.Slot];
            var why = _demand.Refusals[g] ?? new Refusal(
                PlanCodes.CanteenFull, nearest!.Canteen.Id, order.Terms.Portions.Count, draws[choice!.Slot].Spare(_classes.Of(g, 0)));
            var item = ItemFactory.Meal(_context.Registers, order, _demand.Keys[g].Diet, _service.Code, order.Terms.Window ?? nearest?.Slot.Promised);
            _context.Exclude(item, why.Code, e => e with { BaseId = why.CanteenId, Value = why.Value, Limit = why.Limit });
        }
    }

    /// <summary>An order and the choice of its group that takes it.</summary>
    private readonly record struct Taken(int Group, int Choice, MealOrder Order);
}
