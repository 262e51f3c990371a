using Dispatch.Core.Domain.Plans.Differences;
using Dispatch.Storage.Plans;

namespace Dispatch.Web.Api.WhatIf;

/// <summary>A day planned under other assumptions.</summary>
/// <param name="Scenario">The stored scenario.</param>
/// <param name="TodayId">The plan it is compared with. Null: the day has none.</param>
/// <param name="Diff">What differs from it; elders' names masked. Null: there is nothing to compare with.</param>
internal sealed record WhatIfTried(PlanSummary? Scenario, Guid? TodayId, PlanDiff? Diff);
