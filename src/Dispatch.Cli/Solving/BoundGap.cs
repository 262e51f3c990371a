namespace Dispatch.Cli.Solving;

/// <summary>A lower bound that was asked for.</summary>
/// <param name="Value">No solution costs less, cost units, penalties included; null = unknown.</param>
internal readonly record struct BoundGap(long? Value)
{
    /// <summary>Share of a total that is not proven to be needed: (total − bound) ÷ total; null where unknown.</summary>
    public double? Of(long total) => Value is not { } bound ? null : total <= bound ? 0 : (total - bound) / (double)total;
}
