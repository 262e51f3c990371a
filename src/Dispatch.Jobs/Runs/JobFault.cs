using Dispatch.Core.Domain.Plans;

namespace Dispatch.Jobs.Runs;

/// <summary>What went wrong with a run.</summary>
/// <param name="Code">Stable code, see docs/errors.md.</param>
/// <param name="Text">What it is and what to do.</param>
public sealed record JobFault(string Code, PlanText Text);
