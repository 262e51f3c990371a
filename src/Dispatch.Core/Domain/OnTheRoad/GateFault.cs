namespace Dispatch.Core.Domain.OnTheRoad;

/// <summary>One reason why a gated service must not begin.</summary>
/// <param name="Rule">Which rule.</param>
/// <param name="Concern">The question answered with yes. Null: a measurement.</param>
/// <param name="Value">What was measured. Null: none.</param>
/// <param name="Limit">The limit it passes. Null: none.</param>
public sealed record GateFault(GateRule Rule, HealthConcern? Concern, double? Value, double? Limit);
