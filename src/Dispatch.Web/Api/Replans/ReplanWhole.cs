using Dispatch.Core.Domain.Plans.Differences;

namespace Dispatch.Web.Api.Replans;

/// <summary>A proposal with its difference.</summary>
/// <param name="Replan">The proposal.</param>
/// <param name="Diff">What differs from the plan in force.</param>
internal sealed record ReplanWhole(ReplanView Replan, PlanDiff Diff);
