namespace Dispatch.Web.Api.Board;

/// <summary>A lock.</summary>
/// <param name="ItemId">The order or visit.</param>
/// <param name="StaffId">With whom it stays. Null: anybody.</param>
/// <param name="Start">When it begins, seconds after local midnight. Null: any time.</param>
/// <param name="LockedBy">Who locked it.</param>
/// <param name="Reason">Why.</param>
internal sealed record LockView(string ItemId, string? StaffId, int? Start, string LockedBy, string Reason);
