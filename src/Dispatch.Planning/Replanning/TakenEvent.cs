using System.Collections.Immutable;
using Dispatch.Core.Domain.Events;
using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.Replanning;

/// <summary>What became of an event that was reported.</summary>
/// <param name="Id">The event.</param>
/// <param name="IsNew">Whether it was not known before.</param>
/// <param name="Faults">What is wrong with it; then it was not taken.</param>
/// <param name="Error">What is wrong with the day; then it was not taken either.</param>
public sealed record TakenEvent(Guid Id, bool IsNew, ImmutableArray<DayEventFault> Faults, PlanWarning? Error)
{
    /// <summary>Whether it is stored.</summary>
    public bool IsTaken => Faults.IsEmpty && Error is null;
}
