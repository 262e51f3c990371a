using System.Collections.Immutable;

namespace Dispatch.Routing.Model;

/// <summary>
/// Why a request could not be served. The code names the rule that blocks for the most promising vehicle; the counts say for how many vehicles
/// each rule blocks first.
/// </summary>
/// <param name="Code">Stable code, see docs/errors.md (section "unserved").</param>
/// <param name="Vehicle">The vehicle that came closest; −1 when none was compatible.</param>
/// <param name="Value">What that vehicle would have needed (late start, load, minutes …) in the problem's units.</param>
/// <param name="Limit">What was allowed.</param>
/// <param name="BlockedBy">First blocking rule → number of vehicles.</param>
public sealed record UnservedReason(string Code, int Vehicle, long Value, long Limit, ImmutableSortedDictionary<string, int> BlockedBy)
{
    /// <summary>A reason with no more than a code.</summary>
    public static UnservedReason Of(string code) => new(code, -1, 0, 0, ImmutableSortedDictionary<string, int>.Empty);
}
