using Dispatch.Planning.Edits;

namespace Dispatch.Web.Api.Edits;

/// <summary>One edit as it is asked for; its fields are those of <see cref="PlanEdit"/>.</summary>
internal sealed record EditBody(
    PlanEditKind? Kind, string? ItemId, string? StaffId = null, string? FromStaffId = null, string? BeforeItemId = null, string? OtherItemId = null, int? Start = null);
