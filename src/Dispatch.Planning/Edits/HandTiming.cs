namespace Dispatch.Planning.Edits;

/// <summary>How a route's clocks are set by hand.</summary>
internal enum HandTiming
{
    /// <summary>What was told is kept as far as it can be.</summary>
    Told,

    /// <summary>As soon as it is wished.</summary>
    Wished,

    /// <summary>As soon as it is allowed.</summary>
    Soonest,
}
