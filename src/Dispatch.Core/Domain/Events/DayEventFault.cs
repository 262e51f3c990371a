using Dispatch.Core.Domain.Plans;

namespace Dispatch.Core.Domain.Events;

/// <summary>One thing that is wrong with an event.</summary>
/// <param name="Code">Stable code, one of <see cref="DayEventErrors"/>.</param>
/// <param name="Field">The field, by its JSON name.</param>
/// <param name="Value">What it says.</param>
/// <param name="Text">What is wrong and what to do.</param>
public sealed record DayEventFault(string Code, string Field, string Value, PlanText Text);
