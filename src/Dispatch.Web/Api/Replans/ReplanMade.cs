using Dispatch.Core.Domain.Plans.Differences;

namespace Dispatch.Web.Api.Replans;

/// <summary>A proposal just made.</summary>
/// <param name="Id">Its id; by it it is accepted or rejected.</param>
/// <param name="PlanId">The plan proposed.</param>
/// <param name="Version">The plan's version.</param>
/// <param name="Region">How many people's routes the search could change.</param>
/// <param name="Seconds">Seconds it took.</param>
/// <param name="Diff">What differs from the plan in force.</param>
internal sealed record ReplanMade(Guid? Id, Guid PlanId, int Version, int Region, double Seconds, PlanDiff Diff);
