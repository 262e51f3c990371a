using System.Collections.Immutable;

namespace Dispatch.Routing.Checking;

/// <summary>What one route costs, and each of its steps: the steps' terms add up to the route's.</summary>
/// <param name="Vehicle">Index of the vehicle.</param>
/// <param name="Cost">The route's terms.</param>
/// <param name="Steps">
/// The terms of each step, in the route's order: the way there, what is done and waited there, what is late or early there. What a route costs by
/// its length stands where that time passes; calling the vehicle out stands at the start, a trip where it is loaded.
/// </param>
public sealed record RouteCosts(int Vehicle, CostTerms Cost, ImmutableArray<CostTerms> Steps);
