using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.Explaining;

/// <summary>What one person's shift says to one role of a visit.</summary>
/// <param name="StaffId">The person.</param>
/// <param name="Name">Their name.</param>
/// <param name="Role">Which role, from 0.</param>
/// <param name="ShiftStart">Begin of the shift, seconds after local midnight.</param>
/// <param name="ShiftEnd">Its end.</param>
/// <param name="Code">The first rule that blocks, docs/errors.md, section "unserved". Null: there is room.</param>
/// <param name="Value">What the person has or would need; for U120_NO_ROOM the seconds that are missing.</param>
/// <param name="Limit">What is asked or allowed.</param>
/// <param name="CostMilliFen">What taking it on would cost the plan. Null: there is no room, or it depends on who else comes.</param>
/// <param name="Text">In words.</param>
public sealed record PersonAnswer(
    string StaffId, string Name, int Role, int ShiftStart, int ShiftEnd, string? Code, long Value, long Limit, long? CostMilliFen, PlanText Text);
