using Dispatch.Planning.Explaining.Changes;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.Explaining;

/// <summary>A change that admits a request, with the plan that proves it.</summary>
/// <param name="Change">The change, no larger than the plan makes use of.</param>
/// <param name="Problem">The day with the change.</param>
/// <param name="Plan">A plan of it that serves the request and everything served before.</param>
/// <param name="Certificate">The checker's word on that plan.</param>
public sealed record Proposal(Change Change, Problem Problem, Solution Plan, Certificate Certificate);
