namespace Dispatch.Cli;

/// <summary>How finely costs are told.</summary>
internal enum CostDetail
{
    /// <summary>The plan's terms.</summary>
    Plan,

    /// <summary>Also each route's.</summary>
    Routes,

    /// <summary>Also each stop's.</summary>
    Stops,
}
