using Dispatch.Core.Domain.Plans;

namespace Dispatch.Core.Domain.OnTheRoad;

/// <summary>One thing that is wrong with a report.</summary>
/// <param name="Code">Stable code, one of <see cref="RoadReportErrors"/>.</param>
/// <param name="Field">The field, by its JSON name.</param>
/// <param name="Value">What it says; never a measurement of somebody's health.</param>
/// <param name="Text">What is wrong and what to do.</param>
public sealed record RoadFault(string Code, string Field, string Value, PlanText Text);
