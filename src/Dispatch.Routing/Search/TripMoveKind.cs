namespace Dispatch.Routing.Search;

/// <summary>What changes hands in a <see cref="TripMove"/>.</summary>
internal enum TripMoveKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The trips behind it: those of the other vehicle follow it now, and the other way round.</summary>
    Behind,

    /// <summary>The trip and those behind it, against the other vehicle's last trips.</summary>
    From,

    /// <summary>The trip alone: the other vehicle drives it between two of its own.</summary>
    Alone,
}
