using Dispatch.Core.Domain.Vocabulary;

namespace Dispatch.Planning.Staffing;

/// <summary>How full a canteen's slot is.</summary>
/// <param name="CanteenId">The canteen.</param>
/// <param name="Name">Its name.</param>
/// <param name="StreetCode">Its street.</param>
/// <param name="Meal">Lunch or dinner.</param>
/// <param name="Capacity">Portions it can deliver.</param>
/// <param name="Planned">Portions planned; null: hidden.</param>
/// <param name="Elders">Elders they are for; null: hidden.</param>
public sealed record SlotUse(string CanteenId, string Name, string StreetCode, Meal Meal, int Capacity, int? Planned, int? Elders)
{
    /// <summary>Share used; null without capacity, or hidden.</summary>
    public double? Share => Capacity == 0 ? null : (double?)Planned / Capacity;
}
