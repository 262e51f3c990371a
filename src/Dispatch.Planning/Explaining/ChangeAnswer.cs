using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.Explaining;

/// <summary>The smallest single change that admits a visit, proven by a plan that the checker passed.</summary>
/// <param name="Kind">none, window, shift, trip, room, set, mate or skill.</param>
/// <param name="Size">How much is asked of people, docs/explanations.md.</param>
/// <param name="Text">In words.</param>
/// <param name="Staff">Who would do the visit, one a role; an extra person has an empty id.</param>
/// <param name="Start">When it would begin, seconds after local midnight.</param>
/// <param name="Price">What the whole plan would cost more.</param>
/// <param name="Others">What moves by a minute or more, or to another person.</param>
public sealed record ChangeAnswer(
    string Kind, int Size, PlanText Text, ImmutableArray<PlanTeamMate> Staff, int Start, Price Price, ImmutableArray<MovedItem> Others);
