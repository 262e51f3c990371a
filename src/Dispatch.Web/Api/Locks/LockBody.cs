namespace Dispatch.Web.Api.Locks;

/// <summary>A wanted lock: person, time, or both.</summary>
/// <param name="ItemId">The order or visit.</param>
/// <param name="StaffId">Who shall do it. Null: anybody.</param>
/// <param name="Start">When it shall start, seconds after local midnight. Null: any time.</param>
/// <param name="Reason">Why; put on record.</param>
internal sealed record LockBody(string? ItemId, string? StaffId = null, int? Start = null, string? Reason = null);
