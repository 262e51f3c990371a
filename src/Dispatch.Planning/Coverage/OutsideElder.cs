using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.Coverage;

/// <summary>An elder whom a service does not cover.</summary>
/// <param name="ElderId">Register id; no name.</param>
/// <param name="CompoundId">The compound.</param>
/// <param name="StreetCode">Its street.</param>
/// <param name="Service">The service.</param>
/// <param name="Minutes">The limit, minutes.</param>
/// <param name="Reason">Why.</param>
/// <param name="Value">How far the nearest is: metres on foot, seconds of a ride; null where unknown.</param>
/// <param name="Limit">What was allowed, same unit.</param>
/// <param name="Text">The reason in words.</param>
public sealed record OutsideElder(
    string ElderId, string CompoundId, string StreetCode, string Service, int Minutes, OutsideReason Reason, long? Value, long Limit, PlanText Text);
