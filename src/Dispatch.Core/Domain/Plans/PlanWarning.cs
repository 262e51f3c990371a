namespace Dispatch.Core.Domain.Plans;

/// <summary>Something the planner noticed that a person should look at; the plan holds all the same.</summary>
/// <param name="Code">Stable code, see docs/errors.md (section "unserved", planner's warnings).</param>
/// <param name="SubjectId">Register id of the person, order, canteen or kitchen it is about.</param>
/// <param name="Text">What was noticed and what to do about it.</param>
public sealed record PlanWarning(string Code, string SubjectId, PlanText Text);
