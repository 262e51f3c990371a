using System.Collections.Immutable;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Vocabulary;

namespace Dispatch.Planning.DailyPlan.Building;

/// <summary>What happens to the orders of a day that is built already.</summary>
public sealed record OrderChanges
{
    /// <summary>Nothing.</summary>
    public static readonly OrderChanges None = new();

    /// <summary>Orders and visits that fall out. Unknown ones are passed over.</summary>
    public ImmutableArray<string> Dropped { get; init; } = [];

    /// <summary>New meals; those of a dropped id take its place.</summary>
    public ImmutableArray<MealOrder> Meals { get; init; } = [];

    /// <summary>New visits; those of a dropped id take its place.</summary>
    public ImmutableArray<VisitOrder> Visits { get; init; } = [];

    /// <summary>Canteens that hand out nothing more, all day (null) or at one meal.</summary>
    public ImmutableArray<(string CanteenId, Meal? Meal)> Closed { get; init; } = [];

    /// <summary>Meals that look for another canteen. Unknown ones are passed over.</summary>
    public ImmutableArray<string> Reassigned { get; init; } = [];

    /// <summary>Whether there is nothing to do.</summary>
    public bool IsEmpty => Dropped.IsEmpty && Meals.IsEmpty && Visits.IsEmpty && Closed.IsEmpty && Reassigned.IsEmpty;
}
