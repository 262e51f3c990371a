namespace Dispatch.Routing.Search;

/// <summary>Temperatures at the beginning and at the end, cost units; they fall by equal factors.</summary>
internal readonly record struct Heat(double Start, double End)
{
    /// <summary>Temperature when the given share of the search, 0 to 1, is done.</summary>
    public double At(double progress) => Start * Math.Pow(End / Start, progress);
}
