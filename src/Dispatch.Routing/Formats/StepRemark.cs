namespace Dispatch.Routing.Formats;

/// <summary>A rule that a solution breaks, in words that a family's format may know.</summary>
/// <param name="Vehicle">Index of the vehicle; −1: of the plan as a whole.</param>
/// <param name="Step">Position in the route's steps; −1: the route as a whole.</param>
/// <param name="Cause">What is broken, a short word: "delay", "load", "skills" …</param>
/// <param name="Duration">By how much, time units, where that is a time; else null.</param>
/// <param name="Code">Our own stable code.</param>
/// <param name="Value">What is.</param>
/// <param name="Limit">What was allowed.</param>
public sealed record StepRemark(int Vehicle, int Step, string Cause, long? Duration, string Code, long Value, long Limit);
