namespace Dispatch.Routing.Rules;

/// <summary>
/// Routes that stay in one neighbourhood: each way from a place of one zone to a place of another has a price. A price of single ways lies in the
/// tables of the ways, so no move pays for it (what makes routes compact, and why people want them so: Rossit, Vigo, Tohmé and Frutos, Visual
/// attractiveness in routing problems: a review, Computers and Operations Research 103, 2019).
/// </summary>
internal static class CompactnessTerm
{
    /// <summary>Price of the way; no zones, a place without one (−1), or twice the same: 0.</summary>
    public static long Cost(int[] zones, long crossingPrice, int from, int to) =>
        zones.Length > 0 && zones[from] != zones[to] && zones[from] >= 0 && zones[to] >= 0 ? crossingPrice : 0;
}
