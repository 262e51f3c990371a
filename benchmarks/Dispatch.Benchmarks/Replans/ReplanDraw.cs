namespace Dispatch.Benchmarks.Replans;

/// <summary>What one draw gave. Seconds of the clock and of the processor; shares 0 to 1; costs in yuan.</summary>
/// <param name="Wall">Seconds by the clock.</param>
/// <param name="Processor">Seconds of the processor.</param>
/// <param name="Unchanged">Share of person-visits outside the event's reach that stay with their person.</param>
/// <param name="Placed">Share of what was to be placed that found a place; 1 where there was nothing.</param>
/// <param name="Cost">Cost of the proposal, changes and unserved included.</param>
/// <param name="Whole">Cost of a search over the whole day from the present plan, with the same processor seconds; not a number: not measured.</param>
/// <param name="Fresh">Cost of a search over the whole day from nothing, with the same seconds; not a number: not measured.</param>
internal sealed record ReplanDraw(double Wall, double Processor, double Unchanged, double Placed, double Cost, double Whole, double Fresh);
