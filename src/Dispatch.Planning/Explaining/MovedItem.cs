namespace Dispatch.Planning.Explaining;

/// <summary>An order that a change moves.</summary>
/// <param name="ItemId">The order or visit.</param>
/// <param name="StaffId">Who would do it.</param>
/// <param name="OldStaffId">Who does it now.</param>
/// <param name="OldStart">When it begins now, seconds after local midnight.</param>
/// <param name="NewStart">When it would begin.</param>
public sealed record MovedItem(string ItemId, string StaffId, string OldStaffId, int OldStart, int NewStart);
