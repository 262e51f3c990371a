using System.Collections.Immutable;
using Dispatch.Core.Domain.Orders;

namespace Dispatch.Core.Domain.Registers;

/// <summary>Everything ordered for one day: day orders and the standing orders that fall on it.</summary>
/// <param name="Date">The day.</param>
/// <param name="Meals">Meal orders, ascending by id (ordinal).</param>
/// <param name="Visits">Visit orders, ascending by id (ordinal).</param>
/// <param name="Links">Gaps between orders of the day, ids of the day's orders.</param>
public sealed record DayOrders(DateOnly Date, ImmutableArray<MealOrder> Meals, ImmutableArray<VisitOrder> Visits, ImmutableArray<VisitLink> Links)
{
    /// <summary>
    /// Works out a day. A standing order falls out on holidays it skips and in pauses; a day's meal order replaces the elder's standing
    /// meal of the same slot; a day's visit that names a standing visit replaces it. An order made from a standing one has the id
    /// "standing id@yyyy-MM-dd". Links that name a standing order are carried over to its order of the day.
    /// </summary>
    public static DayOrders For(DistrictRegisters registers, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(registers);
        var isHoliday = registers.Holidays.Any(h => h.Date == date);
        var paused = registers.Pauses.Where(p => p.From <= date && (p.To is null || date <= p.To)).ToLookup(p => p.ElderId);
        bool Falls(string id, string elderId, Recurrence recurrence) => recurrence.FallsOn(date, isHoliday)
            && !paused[elderId].Any(p => p.StandingId.Length == 0 || p.StandingId == id);

        var meals = registers.MealOrders.Where(o => o.Date == date).ToList();
        var taken = meals.Select(o => (o.ElderId, o.Terms.Meal)).ToHashSet();
        meals.AddRange(registers.StandingMeals
            .Where(s => !taken.Contains((s.ElderId, s.Terms.Meal)) && Falls(s.Id, s.ElderId, s.Recurrence))
            .Select(s => new MealOrder { Id = DayId(s.Id, date), ElderId = s.ElderId, Date = date, Terms = s.Terms, StandingId = s.Id }));

        var visits = registers.VisitOrders.Where(o => o.Date == date).ToList();
        var replaced = visits.Where(o => o.StandingId.Length > 0).Select(o => o.StandingId).ToHashSet();
        visits.AddRange(registers.StandingVisits
            .Where(s => !replaced.Contains(s.Id) && Falls(s.Id, s.ElderId, s.Recurrence))
            .Select(s => new VisitOrder { Id = DayId(s.Id, date), ElderId = s.ElderId, Date = date, Terms = s.Terms, StandingId = s.Id }));

        return new DayOrders(date, [.. meals.OrderBy(o => o.Id, StringComparer.Ordinal)], [.. visits.OrderBy(o => o.Id, StringComparer.Ordinal)],
            LinksOf(registers, meals, visits));
    }

    private static string DayId(string standingId, DateOnly date) => $"{standingId}@{date:yyyy-MM-dd}";

    private static ImmutableArray<VisitLink> LinksOf(DistrictRegisters registers, List<MealOrder> meals, List<VisitOrder> visits)
    {
        var today = new Dictionary<string, string>();
        foreach (var (id, standing) in meals.Select(o => (o.Id, o.StandingId)).Concat(visits.Select(o => (o.Id, o.StandingId))))
        {
            today[id] = id;
            if (standing.Length > 0)
                today[standing] = id;
        }
        return [.. registers.VisitLinks
            .Where(l => today.ContainsKey(l.FromId) && today.ContainsKey(l.ToId))
            .Select(l => l with { FromId = today[l.FromId], ToId = today[l.ToId] })];
    }
}
