using System.Collections.Immutable;

namespace Dispatch.Planning.LiveDays;

/// <summary>What is known of a day at an instant.</summary>
/// <param name="Now">The instant, seconds after local midnight.</param>
public sealed record DayFacts(int Now)
{
    /// <summary>Events, in the order in which they came in. Default none.</summary>
    public ImmutableArray<LiveEvent> Events { get; init; } = [];

    /// <summary>What was reported from the way. Default none: everything goes as planned.</summary>
    public ImmutableArray<StopReport> Reports { get; init; } = [];

    /// <summary>Locks. Default none.</summary>
    public ImmutableArray<ItemLock> Locks { get; init; } = [];

    /// <summary>Whether the same is known at the same instant. An event never changes under its id.</summary>
    internal bool IsSame(DayFacts other) =>
        Now == other.Now && Reports.SequenceEqual(other.Reports) && Locks.SequenceEqual(other.Locks) && Known.SequenceEqual(other.Known);

    private IEnumerable<(Guid Id, bool InPlan)> Known => Events.Select(e => (e.Event.Id, e.InPlan));
}
