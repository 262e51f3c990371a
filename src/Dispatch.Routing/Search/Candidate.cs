using Dispatch.Routing.Evaluation;

namespace Dispatch.Routing.Search;

/// <summary>A place for one role of a team, not yet timed with the others.</summary>
/// <param name="Place">The place.</param>
/// <param name="Bound">Lower bound of its cost.</param>
/// <param name="Earliest">Earliest start there by its own route.</param>
/// <param name="Latest">Latest start there by hard windows of its own route.</param>
internal readonly record struct Candidate(Placement Place, long Bound, int Earliest, int Latest);
