using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.Edits;

/// <summary>What came of edits that were to be saved.</summary>
/// <param name="Preview">What they do.</param>
/// <param name="Refusal">Why nothing was saved: a code of <see cref="EditCodes"/>. Null: it was.</param>
/// <param name="Plan">The new version; null: only locks were changed, or nothing was saved.</param>
public sealed record EditResult(EditPreview Preview, string? Refusal, DayPlan? Plan);
