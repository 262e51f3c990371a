using Dispatch.Core.Domain.Events;

namespace Dispatch.Planning.LiveDays;

/// <summary>An event of the day.</summary>
/// <param name="Event">What happened.</param>
/// <param name="InPlan">Whether the plan in force answers it already.</param>
public sealed record LiveEvent(DayEvent Event, bool InPlan);
