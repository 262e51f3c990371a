namespace Dispatch.Core.Domain.OnTheRoad;

/// <summary>Why something could not be done.</summary>
public enum RoadProblem
{
    /// <summary>The elder does not want it today.</summary>
    Declined,

    /// <summary>No way in: gate, door or lift.</summary>
    NoAccess,

    /// <summary>The address is wrong.</summary>
    WrongAddress,

    /// <summary>The meal or the equipment is damaged or missing.</summary>
    Damaged,

    /// <summary>The elder is unwell.</summary>
    Unwell,

    /// <summary>The reporter's vehicle has broken down, or there was an accident.</summary>
    Vehicle,

    /// <summary>Something else; the note says what.</summary>
    Other,
}
