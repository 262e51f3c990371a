namespace Dispatch.Planning.Offers;

/// <summary>An order that an offer moves.</summary>
/// <param name="ItemId">The order or visit.</param>
/// <param name="StaffId">Who does it then.</param>
/// <param name="OldStart">When it begins now, seconds after local midnight.</param>
/// <param name="NewStart">When it would begin.</param>
public sealed record OfferRipple(string ItemId, string StaffId, int OldStart, int NewStart);
