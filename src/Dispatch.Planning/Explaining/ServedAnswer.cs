using System.Collections.Immutable;

namespace Dispatch.Planning.Explaining;

/// <summary>Why a visit is done by whom it is done.</summary>
/// <param name="ItemId">The order or visit.</param>
/// <param name="IsCurrent">False: the registers have changed since the plan was made; then there are no prices.</param>
/// <param name="Roles">By role.</param>
public sealed record ServedAnswer(string ItemId, bool IsCurrent, ImmutableArray<ServedRole> Roles);
