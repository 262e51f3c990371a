namespace Dispatch.Routing.Model;

/// <summary>A price on long routes: each time unit of working time beyond <paramref name="From"/> costs <paramref name="Cost"/> more.</summary>
/// <param name="From">Working time (end − start of the route) at which the step begins, time units.</param>
/// <param name="Cost">Cost units per time unit, on top of all steps below.</param>
public readonly record struct WorkStep(int From, long Cost);
