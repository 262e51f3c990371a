namespace Dispatch.Roads.Routes;

/// <summary>What one does at the beginning of a step of a turn list.</summary>
public enum TurnKind
{
    /// <summary>出发: sets out.</summary>
    Depart,

    /// <summary>直行: goes straight on into another street.</summary>
    Straight,

    /// <summary>左转.</summary>
    Left,

    /// <summary>右转.</summary>
    Right,

    /// <summary>掉头.</summary>
    UTurn,

    /// <summary>到达: arrives.</summary>
    Arrive,
}
