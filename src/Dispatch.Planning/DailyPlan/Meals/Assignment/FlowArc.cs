namespace Dispatch.Planning.DailyPlan.Meals.Assignment;

/// <summary>A way flow can still go.</summary>
/// <param name="To">Node it leads to.</param>
/// <param name="Cost">Fen for each portion; negative where it takes flow back.</param>
/// <param name="Room">Portions that can go, 1 or more.</param>
internal readonly record struct FlowArc(int To, long Cost, int Room);
