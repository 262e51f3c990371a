using System.Collections.Immutable;
using Dispatch.Core.Domain.Staff;

namespace Dispatch.Planning.Staffing;

/// <summary>One more shift, or one more certificate, and what the day would be with it.</summary>
/// <param name="IsTraining">Somebody there is trained; otherwise somebody is hired for a shift.</param>
/// <param name="Kind">Kind of staff.</param>
/// <param name="BaseId">Where they start.</param>
/// <param name="StaffId">Who is trained; null: somebody new.</param>
/// <param name="From">Begin of the shift, seconds after midnight.</param>
/// <param name="To">Its end.</param>
/// <param name="Skills">Certificates needed, as SKILL:level.</param>
/// <param name="ServedMore">Orders and visits served more than without it, planned the same way.</param>
/// <param name="CostMoreMilliFen">What the plan costs more, unserved orders not counted.</param>
public sealed record NextStep(bool IsTraining, StaffKind Kind, string BaseId, string? StaffId, int From, int To, ImmutableArray<string> Skills, int ServedMore, long CostMoreMilliFen);
