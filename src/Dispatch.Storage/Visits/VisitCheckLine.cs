namespace Dispatch.Storage.Visits;

/// <summary>That something was told from a stop, without what.</summary>
/// <param name="Id">Made by the phone.</param>
/// <param name="ItemId">The order or visit; the first of several.</param>
/// <param name="StaffId">Who told it.</param>
/// <param name="Kind">What kind of thing was told.</param>
/// <param name="AtUtc">When it happened by the phone's clock, UTC.</param>
/// <param name="ReceivedUtc">When it came in, UTC.</param>
public sealed record VisitCheckLine(Guid Id, string ItemId, string StaffId, string Kind, DateTime AtUtc, DateTime ReceivedUtc);
