namespace Dispatch.Routing.OrTools.Exact;

/// <summary>How the exact solution of a problem ended.</summary>
public enum ExactStatus
{
    /// <summary>The plan is proven to be a cheapest one: cost and bound are equal.</summary>
    Optimal,

    /// <summary>There is a plan and a bound, but the time was over before they met.</summary>
    Feasible,

    /// <summary>No plan keeps the locked beginnings of the routes. Without locks there always is one: everything unserved.</summary>
    Infeasible,

    /// <summary>No plan was found in the time given, or the solver could not be had; the reason says which.</summary>
    Unknown,

    /// <summary>The problem is too large for the exact model; the reason says how large it is.</summary>
    Unsupported,
}
