namespace Dispatch.Roads.Routing;

/// <summary>Takes one row of a table of costs.</summary>
/// <param name="from">Index of the start.</param>
/// <param name="costs">Cost to each goal, <see cref="PathCost.None"/> where there is no way; only good during the call.</param>
public delegate void CostRow(int from, ReadOnlySpan<long> costs);
