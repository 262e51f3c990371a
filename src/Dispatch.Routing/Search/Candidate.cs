using Dispatch.Routing.Evaluation;

namespace Dispatch.Routing.Search;

/// <summary>A place for a role that could win, not yet priced exactly nor timed with the stops it is tied to.</summary>
/// <param name="Place">The place.</param>
/// <param name="Bound">Lower bound of its cost.</param>
/// <param name="Earliest">Earliest start there by its own route.</param>
/// <param name="Latest">Latest start there by hard windows of its own route.</param>
/// <param name="Settled">The bound is the cost.</param>
internal readonly record struct Candidate(Placement Place, long Bound, int Earliest, int Latest, bool Settled);
