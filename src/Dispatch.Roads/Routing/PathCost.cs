namespace Dispatch.Roads.Routing;

/// <summary>
/// The cost of an arc or a path as one number: milliseconds in the upper bits, millimetres in the lower ones. Adding two costs adds
/// both parts, and comparing them compares time first and length second, so that the fastest path is the shortest among the equally
/// fast ones and its length does not depend on how it was found.
/// </summary>
public static class PathCost
{
    /// <summary>Dearer than every path: no way. Two of them may be added. Paths of 6.2 days or more count as no way.</summary>
    public const long None = 1L << 62;

    /// <summary>Largest time of one arc, in milliseconds (more than six days).</summary>
    public const long MaxMilliseconds = (None >> LengthBits) - 1;

    private const int LengthBits = 33;
    private const long LengthMask = (1L << LengthBits) - 1;

    /// <summary>Packs a time and a length.</summary>
    /// <param name="milliseconds">0 to <see cref="MaxMilliseconds"/>.</param>
    /// <param name="millimetres">0 to 2³³ − 1 (8,589 km).</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is out of its range.</exception>
    public static long Of(long milliseconds, long millimetres)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(milliseconds);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(milliseconds, MaxMilliseconds);
        ArgumentOutOfRangeException.ThrowIfNegative(millimetres);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(millimetres, LengthMask);
        return (milliseconds << LengthBits) | millimetres;
    }

    /// <summary>The time of a cost below <see cref="None"/>, in milliseconds.</summary>
    public static long Milliseconds(long cost) => cost >> LengthBits;

    /// <summary>The length of a cost below <see cref="None"/>, in millimetres.</summary>
    public static long Millimetres(long cost) => cost & LengthMask;
}
