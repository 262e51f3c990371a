namespace Dispatch.Routing.Checking;

/// <summary>A broken rule or passed soft limit.</summary>
/// <param name="Code">Stable code, see docs/errors.md (section "violations").</param>
/// <param name="Vehicle">Vehicle index, or −1 when it concerns no single vehicle.</param>
/// <param name="Step">Position in that route's steps, or −1.</param>
/// <param name="Subject">Activity, request, pool … index the code speaks of, or −1.</param>
/// <param name="Value">What is.</param>
/// <param name="Limit">What was allowed.</param>
/// <param name="Cost">For soft violations: what it costs.</param>
public readonly record struct Violation(string Code, int Vehicle, int Step, int Subject, long Value, long Limit, long Cost = 0);
