using Dispatch.Planning.Edits;
using Dispatch.Web.Api.Plans;

namespace Dispatch.Web.Api.Edits;

/// <summary>What edits did.</summary>
/// <param name="Preview">Passed limits, who else is moved and what it costs.</param>
/// <param name="Plan">The plan as it is now. Null: it is gone.</param>
internal sealed record EditSaved(EditPreview Preview, PlanLine? Plan);
