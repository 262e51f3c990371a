using Dispatch.Core.Domain.Plans;
using Dispatch.Storage.Plans;
using Dispatch.Web.Access;

namespace Dispatch.Web.Api.Plans;

/// <summary>A plan in a list. Its sums are told to those who have its whole area; who has a part of it finds theirs in the plan.</summary>
/// <param name="Id">The plan's id.</param>
/// <param name="Date">The planned day.</param>
/// <param name="ScopeCode">Street or district code.</param>
/// <param name="ScopeName">Its Chinese name.</param>
/// <param name="Version">Version for that day and scope.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="CreatedUtc">When it was made, UTC.</param>
/// <param name="CostMilliFen">Total cost, milli-fen. Null: not the caller's to know.</param>
/// <param name="Served">Requests served. Null: not the caller's to know.</param>
/// <param name="Unserved">Requests not served. Null: not the caller's to know.</param>
/// <param name="People">People with a route. Null: not the caller's to know.</param>
/// <param name="Revision">Counts up with each change of the stored plan.</param>
/// <param name="PublishedUtc">When it was published, UTC. Null: never.</param>
/// <param name="PublishedBy">Who published it. Null: nobody.</param>
/// <param name="ScenarioLabel">Name of the assumption a scenario tries. Null: none.</param>
internal sealed record PlanLine(
    Guid Id,
    DateOnly Date,
    string ScopeCode,
    string ScopeName,
    int Version,
    PlanStatus Status,
    DateTime CreatedUtc,
    long? CostMilliFen,
    int? Served,
    int? Unserved,
    int? People,
    int Revision,
    DateTime? PublishedUtc,
    string? PublishedBy,
    string? ScenarioLabel)
{
    public static PlanLine Of(PlanSummary plan, Caller caller)
    {
        var isWhole = caller.MaySeeArea(plan.ScopeCode);
        return new PlanLine(
            plan.Id, plan.Date, plan.ScopeCode, plan.ScopeName, plan.Version, plan.Status, plan.CreatedUtc, isWhole ? plan.CostMilliFen : null, isWhole ? plan.Served : null,
            isWhole ? plan.Unserved : null, isWhole ? plan.People : null, plan.Revision, plan.PublishedUtc, plan.PublishedBy, plan.ScenarioLabel);
    }
}
