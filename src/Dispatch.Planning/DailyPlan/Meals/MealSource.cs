using Dispatch.Core.Domain.Canteens;

namespace Dispatch.Planning.DailyPlan.Meals;

/// <summary>Where a meal comes from.</summary>
/// <param name="Canteen">The canteen.</param>
/// <param name="Slot">Its meal slot.</param>
internal sealed record MealSource(Canteen Canteen, CanteenSlot Slot);
