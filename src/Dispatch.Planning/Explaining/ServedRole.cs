using System.Collections.Immutable;

namespace Dispatch.Planning.Explaining;

/// <summary>Why this person fills a role of a visit.</summary>
/// <param name="Role">Which role, from 0.</param>
/// <param name="Chosen">The person, and what it costs that they do it.</param>
/// <param name="RunnersUp">Others who could, put in at their best place with everything else as it is, the cheapest first.</param>
/// <param name="People">What every other shift says to the role.</param>
public sealed record ServedRole(int Role, PricedPerson Chosen, ImmutableArray<PricedPerson> RunnersUp, ImmutableArray<PersonAnswer> People);
