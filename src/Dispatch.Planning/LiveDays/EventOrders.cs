using Dispatch.Core.Domain.Events;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan.Building;

namespace Dispatch.Planning.LiveDays;

/// <summary>What events change in the orders of a day.</summary>
public static class EventOrders
{
    /// <summary>Priority of a one-key request: the highest.</summary>
    private const int Urgent = 10;

    /// <summary>How much later than wished help may come at all, seconds.</summary>
    private const int Patience = 2 * 3600;

    /// <summary>The changes, in the order of the events; of two that concern one order the later one counts.</summary>
    /// <param name="events">Events that the built day does not hold yet.</param>
    /// <param name="day">The built day.</param>
    /// <param name="plan">The plan in force: what has been loaded stays with a canteen that closes.</param>
    /// <param name="loadedBefore">Trips loaded before this have left, seconds after local midnight.</param>
    public static OrderChanges Of(IEnumerable<DayEvent> events, OpenDay day, DayPlan plan, int loadedBefore)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(day);
        ArgumentNullException.ThrowIfNull(plan);
        var dropped = new HashSet<string>(StringComparer.Ordinal);
        var meals = new Dictionary<string, MealOrder>(StringComparer.Ordinal);
        var visits = new Dictionary<string, VisitOrder>(StringComparer.Ordinal);
        var changes = OrderChanges.None;
        foreach (var happened in events)
        {
            switch (happened)
            {
                case OrderAdded { Meal: { } meal }: meals[meal.Id] = meal; break;
                case OrderAdded { Visit: { } visit }: visits[visit.Id] = visit; break;
                case OneKeyRequest key: visits[key.OrderId] = VisitOf(key); break;
                case OrderCancelled cancelled: Take(cancelled.OrderId); break;
                case OrderChanged changed when ElderOf(changed.OrderId, day, meals, visits) is { } elder:
                    Take(changed.OrderId);
                    if (changed.Meal is { } terms)
                        meals[changed.OrderId] = new MealOrder { Id = changed.OrderId, ElderId = elder, Date = changed.Date, Terms = terms };
                    else if (changed.Visit is { } asked)
                        visits[changed.OrderId] = new VisitOrder { Id = changed.OrderId, ElderId = elder, Date = changed.Date, Terms = asked };
                    break;
                case CanteenClosed closed: changes = changes with { Closed = changes.Closed.Add((closed.CanteenId, closed.Meal)) }; break;
            }
        }

        return changes with
        {
            Dropped = [.. dropped.Order(StringComparer.Ordinal)],
            Meals = [.. meals.Values.OrderBy(m => m.Id, StringComparer.Ordinal)],
            Visits = [.. visits.Values.OrderBy(v => v.Id, StringComparer.Ordinal)],
            Reassigned = [.. changes.Closed.SelectMany(c => Waiting(plan, day, c, loadedBefore)).Where(id => !dropped.Contains(id)).Distinct().Order(StringComparer.Ordinal)],
        };

        void Take(string id)
        {
            dropped.Add(id);
            meals.Remove(id);
            visits.Remove(id);
        }
    }

    /// <summary>The visit that answers a one-key request: as soon as can be, wished within the time named.</summary>
    public static VisitOrder VisitOf(OneKeyRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var wished = new TimeWindow(request.At, request.At + (request.WithinMinutes * 60));
        return new VisitOrder
        {
            Id = request.OrderId, ElderId = request.ElderId, Date = request.Date,
            Terms = new VisitTerms
            {
                ServiceCode = request.ServiceCode, Windows = [wished with { Latest = wished.Latest + Patience }], Wished = wished, Priority = Urgent,
            },
        };
    }

    private static string? ElderOf(string id, OpenDay day, Dictionary<string, MealOrder> meals, Dictionary<string, VisitOrder> visits) =>
        meals.TryGetValue(id, out var meal) ? meal.ElderId
        : visits.TryGetValue(id, out var visit) ? visit.ElderId
        : day.Built.Index.Requests.SelectMany(r => r.Items).Concat(day.Built.Index.Excluded.Select(e => e.Item)).FirstOrDefault(i => i.Id == id)?.ElderId;

    /// <summary>Meals of a canteen that have not left it.</summary>
    private static IEnumerable<string> Waiting(DayPlan plan, OpenDay day, (string CanteenId, Core.Domain.Vocabulary.Meal? Meal) closed, int loadedBefore)
    {
        var gone = plan.Routes.SelectMany(r => r.Stops).Where(s => s.Kind is PlanStopKind.Load or PlanStopKind.Start && s.Start < loadedBefore)
            .SelectMany(s => s.Items).Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
        return day.MealsFrom(closed.CanteenId, closed.Meal).Where(id => !gone.Contains(id));
    }
}
