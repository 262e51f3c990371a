using Dispatch.Routing.Model;

namespace Dispatch.Planning.LiveDays;

/// <summary>A step as it happened, or is to be expected.</summary>
/// <param name="Step">The step.</param>
/// <param name="End">When its work ends; the person may leave later.</param>
internal readonly record struct ProjectedStep(Step Step, int End);
