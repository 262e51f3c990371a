using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.DailyPlan.Building;

/// <summary>What an activity of the routing problem is.</summary>
/// <param name="Request">Index of its request.</param>
/// <param name="Kind">What happens there.</param>
/// <param name="Items">The orders or the visit done there.</param>
public sealed record ActivityRef(int Request, PlanStopKind Kind, ImmutableArray<PlanItem> Items);
