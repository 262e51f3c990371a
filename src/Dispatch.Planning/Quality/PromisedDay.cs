using System.Collections.Immutable;

namespace Dispatch.Planning.Quality;

/// <summary>What the published plans of a day promised.</summary>
/// <param name="Plans">The plans.</param>
/// <param name="Orders">Every order once for each person who does it.</param>
/// <param name="Work">Planned working time of each person with a route: kind of staff, person, seconds.</param>
internal sealed record PromisedDay(ImmutableArray<Guid> Plans, ImmutableArray<PromisedOrder> Orders, ImmutableArray<(string Kind, string StaffId, long Seconds)> Work);
