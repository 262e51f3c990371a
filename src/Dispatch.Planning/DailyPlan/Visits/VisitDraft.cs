using System.Collections.Immutable;
using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Services;
using Dispatch.Core.Units;

namespace Dispatch.Planning.DailyPlan.Visits;

/// <summary>A visit order with what the catalogue says of it.</summary>
/// <param name="Order">The order.</param>
/// <param name="Service">Its service.</param>
/// <param name="Roles">The service's roles by number; at least one.</param>
/// <param name="Elder">The elder.</param>
/// <param name="Item">The order as the plan shows it.</param>
internal sealed record VisitDraft(VisitOrder Order, Service Service, ImmutableArray<ServiceRole> Roles, Elder Elder, PlanItem Item)
{
    /// <summary>Windows for the start as ordered: the locked start, else the order's, else the service's.</summary>
    public ImmutableArray<TimeWindow> Asked => Order.Terms.FixedStart is { } start
        ? [new TimeWindow(start.Seconds, start.Seconds)]
        : Order.Terms.Windows.IsEmpty ? Service.Windows : Order.Terms.Windows;

    /// <summary>The order as a stop of one role shows it.</summary>
    public PlanItem ItemOf(int role) => Roles.Length == 1 ? Item : Item with { Role = Roles[role].Number };

    /// <summary>Importance, 1 to 10.</summary>
    public int Priority => Math.Clamp(Order.Terms.Priority ?? Service.Priority, 1, PlanningOptions.Priorities);
}
