using Dispatch.Core.Geo;

namespace Dispatch.Routing.Formats;

/// <summary>Prices of unserved requests for families that want everything served first and only then cheap.</summary>
internal static class UnservedPenalty
{
    /// <summary>No sum of penalties goes beyond this, so that sums with other cost terms stay within 64 bits.</summary>
    public const long LargestSum = 1L << 60;

    /// <summary>
    /// A penalty larger than the cost of any solution whose cost is distance: each activity has one way in, each route one way out, each
    /// activity at most one detour to reload. Smaller only where the sum of all penalties would overflow.
    /// </summary>
    public static long Dominating(int activities, int vehicles, TravelMatrix matrix)
    {
        long longest = 1;
        foreach (var d in matrix.Distances)
        {
            if (d < TravelMatrix.Unreachable && d > longest)
                longest = d;
        }
        return Capped(((2L * activities) + Math.Min(vehicles, activities) + 1) * longest, activities);
    }

    /// <summary>The wanted penalty, or the largest that <paramref name="count"/> requests can all have without overflow; at least 1.</summary>
    public static long Capped(Int128 wanted, int count) => (long)Int128.Clamp(wanted, 1, LargestSum / Math.Max(1, count));
}
