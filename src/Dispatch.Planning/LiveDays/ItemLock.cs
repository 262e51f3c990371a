namespace Dispatch.Planning.LiveDays;

/// <summary>A dispatcher's word that an order stays with a person, at a time, or both.</summary>
/// <param name="ItemId">The order or visit.</param>
/// <param name="StaffId">Who. Null: anybody.</param>
/// <param name="Start">When it starts, seconds after local midnight. Null: any time.</param>
public sealed record ItemLock(string ItemId, string? StaffId, int? Start);
