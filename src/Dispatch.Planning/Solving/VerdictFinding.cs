using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.Solving;

/// <summary>A broken rule or passed soft limit.</summary>
/// <param name="Code">Stable code, docs/errors.md, section "violations".</param>
/// <param name="Vehicle">The vehicle's name. Null: it concerns no single vehicle.</param>
/// <param name="Step">Position in that vehicle's steps, from 0. Null: the route as a whole.</param>
/// <param name="Value">What is, in the problem's whole numbers.</param>
/// <param name="Limit">What was allowed.</param>
/// <param name="Cost">What it costs, for soft limits.</param>
/// <param name="Text">In words.</param>
public sealed record VerdictFinding(string Code, string? Vehicle, int? Step, long Value, long Limit, double Cost, PlanText Text);
