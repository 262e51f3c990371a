using Dispatch.Core.Domain.Plans;

namespace Dispatch.Jobs.Runs;

/// <summary>What was asked of a job can not be done.</summary>
/// <param name="code">Stable code, see docs/errors.md.</param>
/// <param name="text">What is wrong and what to do.</param>
public sealed class JobRefusedException(string code, PlanText text) : Exception(text.En)
{
    /// <summary>Stable code.</summary>
    public string Code { get; } = code;

    /// <summary>What is wrong and what to do.</summary>
    public PlanText Text { get; } = text;
}
