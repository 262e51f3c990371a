using System.Collections.Immutable;

namespace Dispatch.Routing.Model;

/// <summary>
/// Routes with every clock written out, and every unserved request with its reason. What a solver gives back; believed only with a
/// checker's certificate.
/// </summary>
/// <param name="Routes">The used vehicles' routes (at least one activity each), ascending by vehicle; a vehicle has at most one.</param>
/// <param name="Unserved">Requests not served, ascending by request.</param>
public sealed record Solution(ImmutableArray<Route> Routes, ImmutableArray<UnservedRequest> Unserved);
