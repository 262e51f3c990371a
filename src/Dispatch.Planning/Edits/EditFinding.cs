using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.Edits;

/// <summary>A rule that an edit breaks, or a soft limit that it passes or passes by more than before.</summary>
/// <param name="Code">The checker's code, see docs/errors.md (section "violations").</param>
/// <param name="StaffId">Whom it concerns. Null: no single person.</param>
/// <param name="StaffName">Their name. Null: no single person.</param>
/// <param name="ElderName">The elder's full name. Null: none.</param>
/// <param name="ItemId">The order or visit. Null: none.</param>
/// <param name="Value">What would be, in the unit the code states.</param>
/// <param name="Limit">What is allowed.</param>
/// <param name="CostMilliFen">Soft limits: what it costs more than before, milli-fen.</param>
/// <param name="Text">In words.</param>
public sealed record EditFinding(
    string Code, string? StaffId, string? StaffName, string? ElderName, string? ItemId, long Value, long Limit, long CostMilliFen, PlanText Text);
