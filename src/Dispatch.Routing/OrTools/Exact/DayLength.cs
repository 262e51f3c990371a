using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.OrTools.Exact;

/// <summary>
/// The instant by which everything worth doing is over. Windows and shifts may be open to the end of time; after the last date that the
/// problem names only work, ways, rests and gaps can hold anybody up, and idle time common to all can be cut out at no loss.
/// </summary>
internal static class DayLength
{
    /// <summary>An instant; at most <see cref="TimeWindow.Forever"/>.</summary>
    public static int Of(Problem problem)
    {
        var shifts = problem.Vehicles.Max(v => (int?)v.Shift.Latest) ?? 0;
        if (shifts < TimeWindow.Forever)
            return shifts;
        return (int)Math.Min(TimeWindow.Forever, Dates(problem).DefaultIfEmpty(0).Max() + Work(problem));
    }

    private static IEnumerable<long> Dates(Problem problem)
    {
        var windows = problem.Activities.SelectMany(a => a.Windows)
            .Concat(problem.Depots.Select(d => d.Window))
            .Concat(problem.Vehicles.Select(v => v.Shift))
            .Concat(problem.Vehicles.SelectMany(v => v.Breaks).SelectMany(b => b.Windows));
        return windows.SelectMany(w => new[] { w.Earliest, w.Latest })
            .Concat(problem.Activities.SelectMany(a => new[] { a.Release, a.SoftEarliest }))
            .Concat(problem.Profiles.SelectMany(p => p.Bands).Select(b => b.From))
            .Where(t => t < TimeWindow.Forever).Select(t => (long)t);
    }

    private static long Work(Problem problem)
    {
        var stops = problem.Activities.Length;
        var longest = problem.Profiles.SelectMany(p => p.Bands).Max(b => Longest(b.Matrix));
        var loading = problem.Depots.Max(d => (long?)d.LoadTime) ?? 0;
        var gaps = problem.Links.SelectMany(l => new[] { l.MinGap, l.MaxGap }).Where(g => Math.Abs((long)g) < TimeWindow.Forever).Sum(g => Math.Abs((long)g));
        var rests = problem.Vehicles.SelectMany(v => v.Breaks).Sum(b => (long)b.Duration);
        var work = problem.Activities.Sum(a => (long)a.Setup + a.Service);
        return work + rests + gaps + ((stops + problem.Vehicles.Length) * loading) + (((2L * stops) + (2L * problem.Vehicles.Length)) * longest);
    }

    private static long Longest(TravelMatrix matrix)
    {
        var longest = 0;
        foreach (var duration in matrix.Durations)
        {
            if (duration < TravelMatrix.Unreachable)
                longest = Math.Max(longest, duration);
        }

        return longest;
    }
}
