namespace Dispatch.Roads.Routing;

/// <summary>What a way is measured by.</summary>
public enum CostMeasure
{
    /// <summary>Time first, length among equally fast ways.</summary>
    Time,

    /// <summary>Length alone; the time part of every cost is 0.</summary>
    Length,
}
