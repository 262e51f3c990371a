using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.DailyPlan.Travel;

/// <summary>A place that cannot be brought onto the road network.</summary>
/// <param name="Place">Its position among the places asked for.</param>
/// <param name="Why">How far the nearest road is and what to do.</param>
public readonly record struct OffRoadPlace(int Place, PlanText Why);
