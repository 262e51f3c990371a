using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Evaluation;

/// <summary>The largest lateness of a whole plan, as it is or with some routes changed.</summary>
internal static class PeakLateness
{
    public static long Of(RouteRecord[] routes)
    {
        long peak = 0;
        foreach (var r in routes)
            peak = Math.Max(peak, r.MaxLateness);
        return peak;
    }

    /// <summary>With the given routes, where there are any, in place of the present ones of their vehicles.</summary>
    public static long With(RouteRecord[] routes, RouteRecord?[] instead)
    {
        long peak = 0;
        for (var v = 0; v < routes.Length; v++)
            peak = Math.Max(peak, (instead[v] ?? routes[v]).MaxLateness);
        return peak;
    }

    /// <summary>With one route in place of its vehicle's present one.</summary>
    public static long With(RouteRecord[] routes, RouteRecord changed)
    {
        long peak = changed.MaxLateness;
        for (var v = 0; v < routes.Length; v++)
        {
            if (v != changed.Vehicle)
                peak = Math.Max(peak, routes[v].MaxLateness);
        }

        return peak;
    }

    /// <summary>A number for the four largest latenesses and whose they are: what a change of three routes does to the largest follows from them.</summary>
    public static ulong Key(RouteRecord[] routes)
    {
        Span<long> top = stackalloc long[4];
        foreach (var r in routes)
        {
            var value = ((long)r.MaxLateness << 32) | (uint)r.Vehicle;
            for (var k = 0; k < top.Length && r.MaxLateness > 0; k++)
            {
                if (value > top[k])
                    (top[k], value) = (value, top[k]);
            }
        }

        var key = 1UL;
        foreach (var value in top)
            key = RouteKeys.Mix(key, (ulong)value);
        return key;
    }
}
