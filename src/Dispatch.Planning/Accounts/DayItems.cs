using Dispatch.Core.Domain.Accounts;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Storage.Actuals;

namespace Dispatch.Planning.Accounts;

/// <summary>The orders of a day in force with how they ended and what they cost.</summary>
/// <param name="registers">The registers.</param>
/// <param name="tariff">Says what becomes of orders that nobody reported.</param>
internal sealed class DayItems(RegisterLookup registers, Tariff tariff)
{
    private readonly Dictionary<(string, string), long> _prices = registers.Registers.Prices.ToDictionary(p => (p.ProviderId, p.ServiceCode), p => p.Price.Amount);

    /// <summary>One entry an order; a team visit or a hospital trip is one order.</summary>
    /// <param name="plan">The published plan.</param>
    /// <param name="reports">What was reported of each order.</param>
    /// <param name="cancelled">Orders called off during the day.</param>
    public IEnumerable<ServedItem> Of(DayPlan plan, ILookup<string, StopState> reports, IReadOnlySet<string> cancelled)
    {
        var sources = Sources(plan.Date);
        var costs = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var route in plan.Routes)
            CostSharing.Add(route, costs);
        var streets = plan.Places.ToLookup(p => p.Id, p => p.StreetCode, StringComparer.Ordinal);
        var visits = from route in plan.Routes
                     from stop in route.Stops.Where(CostSharing.IsService)
                     from item in stop.Items
                     where item.ElderId is not null
                     group (Route: route, Stop: stop, Item: item) by item.Id;
        foreach (var visit in visits.OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            var (route, stop, item) = visit.First();
            var elder = registers.Elders.GetValueOrDefault(item.ElderId!);
            yield return new ServedItem
            {
                ItemId = item.Id,
                Date = plan.Date,
                ElderId = item.ElderId!,
                StreetCode = (elder is null ? null : registers.Compounds.GetValueOrDefault(elder.CompoundId)?.StreetCode) ?? streets[stop.PlaceId ?? ""].FirstOrDefault() ?? "",
                ServiceCode = item.ServiceCode,
                Portions = item.Portions,
                Source = sources.GetValueOrDefault(item.Id) ?? elder?.Subsidy ?? SubsidySource.SelfPaid,
                Age = elder?.BirthYear is { } year ? plan.Date.Year - year : null,
                ProviderId = route.Staff.ProviderId ?? "",
                ProviderPrice = _prices.TryGetValue((route.Staff.ProviderId ?? "", item.ServiceCode), out var price) ? price * Math.Max(1, item.Portions) : null,
                Outcome = Outcome(reports[item.Id], cancelled.Contains(item.Id)),
                CostMilliFen = costs.GetValueOrDefault(item.Id),
                VolunteerMinutes = visit.Where(v => v.Route.Staff.Kind == "volunteer").Sum(v => (v.Stop.Departure - v.Stop.Start) / 60 / Math.Max(1, v.Stop.Items.Length)),
            };
        }
    }

    /// <summary>Done by anybody is done; then nobody home; then failed or called off.</summary>
    private ServiceOutcome Outcome(IEnumerable<StopState> reports, bool isCancelled)
    {
        var all = reports.ToList();
        if (all.Contains(StopState.Done))
            return ServiceOutcome.Served;
        if (all.Contains(StopState.NotHome))
            return ServiceOutcome.NoShow;
        return !isCancelled && tariff.ChargeUnreported && !all.Contains(StopState.Failed) ? ServiceOutcome.Served : ServiceOutcome.NotServed;
    }

    private Dictionary<string, SubsidySource?> Sources(DateOnly date)
    {
        var orders = DayOrders.For(registers.Registers, date);
        return orders.Meals.Select(o => (o.Id, o.Terms.Subsidy)).Concat(orders.Visits.Select(o => (o.Id, o.Terms.Subsidy)))
            .DistinctBy(o => o.Id, StringComparer.Ordinal).ToDictionary(o => o.Id, o => o.Subsidy, StringComparer.Ordinal);
    }
}
