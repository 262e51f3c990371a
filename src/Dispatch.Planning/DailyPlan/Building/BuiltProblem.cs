using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.DailyPlan.Building;

/// <summary>A day as the search sees it, and the way back.</summary>
/// <param name="Problem">The routing problem: times in seconds after local midnight, distances in metres, costs in milli-fen.</param>
/// <param name="Index">The way back.</param>
/// <param name="Travel">Where its travel times came from; draws the ways.</param>
public sealed record BuiltProblem(Problem Problem, ProblemIndex Index, ITravelTimes Travel);
