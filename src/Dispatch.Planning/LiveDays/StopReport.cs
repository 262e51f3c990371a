namespace Dispatch.Planning.LiveDays;

/// <summary>What somebody reported about one order.</summary>
/// <param name="ItemId">The order or visit.</param>
/// <param name="StaffId">Who is there.</param>
/// <param name="Arrived">At the door, seconds after local midnight. Null: not yet, or on the way.</param>
/// <param name="Done">Finished (or given up there), seconds after local midnight. Null: not yet.</param>
public sealed record StopReport(string ItemId, string StaffId, int? Arrived, int? Done);
