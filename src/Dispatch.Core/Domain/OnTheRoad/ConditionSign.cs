namespace Dispatch.Core.Domain.OnTheRoad;

/// <summary>What was seen of an elder who seems changed.</summary>
public enum ConditionSign
{
    /// <summary>Has fallen, or is hurt.</summary>
    Fall,

    /// <summary>Confused, or much sleepier than usual.</summary>
    Confused,

    /// <summary>Short of breath, or in pain.</summary>
    Unwell,

    /// <summary>Does not eat; the last meals stand untouched.</summary>
    NotEating,

    /// <summary>Low, frightened or alone too much.</summary>
    LowMood,

    /// <summary>The home is not safe: gas, cold, dirt.</summary>
    UnsafeHome,

    /// <summary>Something else; the note says what.</summary>
    Other,
}
