using System.Collections.Immutable;

namespace Dispatch.Planning.DailyPlan.Visits;

/// <summary>Who may fill a role, skills aside (those the search knows).</summary>
/// <param name="Vehicles">Vehicle indices, ascending.</param>
/// <param name="Blocked">People blocked by each filter first.</param>
internal sealed record RoleStaff(ImmutableArray<int> Vehicles, ImmutableSortedDictionary<string, int> Blocked);
