namespace Dispatch.Roads.Routing;

/// <summary>Costs by measure.</summary>
public static class CostMeasureExtensions
{
    /// <summary>The cost of something that takes this time and has this length.</summary>
    public static long Of(this CostMeasure measure, long milliseconds, long millimetres) =>
        PathCost.Of(measure == CostMeasure.Time ? milliseconds : 0, millimetres);
}
