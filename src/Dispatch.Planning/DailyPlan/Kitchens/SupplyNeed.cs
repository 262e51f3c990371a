using Dispatch.Core.Domain.Canteens;

namespace Dispatch.Planning.DailyPlan.Kitchens;

/// <summary>Portions a kitchen is to bring for one slot of a canteen.</summary>
/// <param name="Canteen">The canteen.</param>
/// <param name="Slot">The slot; it names a latest arrival.</param>
/// <param name="Portions">The supply agreed, else what is ordered; 1 or more.</param>
/// <param name="Deadline">Latest arrival, seconds after midnight: the slot's, and early enough to be unloaded before the first batch is loaded.</param>
internal sealed record SupplyNeed(Canteen Canteen, CanteenSlot Slot, int Portions, int Deadline);
