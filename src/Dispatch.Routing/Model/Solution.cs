using System.Collections.Immutable;

namespace Dispatch.Routing.Model;

/// <summary>
/// Routes with every clock written out, and every unserved request with its reason. What a solver gives back; believed only with a
/// checker's certificate.
/// </summary>
/// <param name="Routes">The used vehicles' routes (at least one activity each), ascending by vehicle; a vehicle has at most one.</param>
/// <param name="Unserved">Requests not served, ascending by request.</param>
public sealed record Solution(ImmutableArray<Route> Routes, ImmutableArray<UnservedRequest> Unserved);

/// <summary>
/// One vehicle's day. Steps: Start first, End last; between them Load, Activity and Break in order of time. A vehicle with a home depot
/// is loaded in its Start step (Start then lasts the depot's load time).
/// </summary>
/// <param name="Vehicle">Index of the vehicle.</param>
/// <param name="Steps">All steps.</param>
public sealed record Route(int Vehicle, ImmutableArray<Step> Steps);

/// <summary>One step of a route. Times in the problem's time unit: arrival ≤ start ≤ departure.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Index">Depot for Load (and Start at a home depot), activity, or the break's position in the vehicle's list; −1 otherwise.</param>
/// <param name="Arrival">When the vehicle gets there (departure of the step before + travel).</param>
/// <param name="Start">When loading, work (set-up included) or the break begins. For Start: when the route (working time) begins.</param>
/// <param name="Departure">When it leaves. May be later than work ends: a rider waits at the kitchen for the food's sake, not at the door.</param>
public readonly record struct Step(StepKind Kind, int Index, int Arrival, int Start, int Departure);

/// <summary>Kinds of steps.</summary>
public enum StepKind
{
    /// <summary>The route begins.</summary>
    Start,

    /// <summary>A trip is loaded at a depot.</summary>
    Load,

    /// <summary>An activity is done.</summary>
    Activity,

    /// <summary>A break is taken.</summary>
    Break,

    /// <summary>The route ends.</summary>
    End,
}

/// <summary>A request that is not served, with the reason in numbers.</summary>
/// <param name="Request">Index of the request.</param>
/// <param name="Reason">Why.</param>
public sealed record UnservedRequest(int Request, UnservedReason Reason);

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
