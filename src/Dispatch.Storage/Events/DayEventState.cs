namespace Dispatch.Storage.Events;

/// <summary>Where an event of the day stands. Received → planned → applied | rejected; a notice from the road: received → settled.</summary>
public enum DayEventState
{
    /// <summary>Stored; nothing has been done about it yet.</summary>
    Received,

    /// <summary>A replan answers it and waits for a decision.</summary>
    Planned,

    /// <summary>It is part of the plan in force.</summary>
    Applied,

    /// <summary>A person or a rule turned it down.</summary>
    Rejected,

    /// <summary>A notice from the road that somebody has seen to.</summary>
    Settled,
}
