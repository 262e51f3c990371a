using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.DailyPlan.Building;

/// <summary>What a request of the routing problem is: the orders served together or not at all.</summary>
/// <param name="ServiceCode">Code of the service.</param>
/// <param name="Items">The orders or the one visit.</param>
/// <param name="Place">Where.</param>
/// <param name="BaseId">The canteen or kitchen it comes from; null = open.</param>
public sealed record RequestRef(string ServiceCode, ImmutableArray<PlanItem> Items, PlanPlace Place, string? BaseId);
