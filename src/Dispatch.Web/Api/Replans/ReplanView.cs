using Dispatch.Storage.Replans;

namespace Dispatch.Web.Api.Replans;

/// <summary>A proposal in a list.</summary>
/// <param name="Id">The proposal.</param>
/// <param name="Date">The day.</param>
/// <param name="ScopeCode">Street or district code.</param>
/// <param name="BasePlanId">The plan it would replace.</param>
/// <param name="PlanId">The plan proposed. Null: it was turned down.</param>
/// <param name="State">Where it stands.</param>
/// <param name="CreatedUtc">When it was made.</param>
/// <param name="DecidedUtc">When it was decided. Null: not yet.</param>
/// <param name="DecidedBy">By whom. Null: not yet.</param>
internal sealed record ReplanView(
    Guid Id, DateOnly Date, string ScopeCode, Guid BasePlanId, Guid? PlanId, ReplanState State, DateTime CreatedUtc, DateTime? DecidedUtc, string? DecidedBy)
{
    public static ReplanView Of(ReplanRow row) => new(row.Id, row.Date, row.ScopeCode, row.BasePlanId, row.PlanId, row.State, row.CreatedUtc, row.DecidedUtc, row.DecidedBy);
}
