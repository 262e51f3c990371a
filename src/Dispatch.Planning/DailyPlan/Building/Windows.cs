using System.Collections.Immutable;
using Dispatch.Core.Units;

namespace Dispatch.Planning.DailyPlan.Building;

/// <summary>Cutting lists of closed windows.</summary>
internal static class Windows
{
    /// <summary>What of the windows lies in the bounds.</summary>
    public static ImmutableArray<TimeWindow> Inside(ImmutableArray<TimeWindow> windows, TimeWindow bounds) =>
        [.. windows.Select(w => new TimeWindow(Math.Max(w.Earliest, bounds.Earliest), Math.Min(w.Latest, bounds.Latest)))
            .Where(w => w.Earliest <= w.Latest)];

    /// <summary>What is left when the instants strictly between two times are taken out.</summary>
    public static ImmutableArray<TimeWindow> Without(ImmutableArray<TimeWindow> windows, int after, int before) => before <= after
        ? windows
        : [.. windows.SelectMany(w => (TimeWindow[])[
                new TimeWindow(w.Earliest, Math.Min(w.Latest, after)), new TimeWindow(Math.Max(w.Earliest, before), w.Latest)])
            .Where(w => w.Earliest <= w.Latest).OrderBy(w => w.Earliest)];

    /// <summary>From the first to the last allowed instant.</summary>
    public static TimeWindow Hull(ImmutableArray<TimeWindow> windows) => new(windows[0].Earliest, windows[^1].Latest);
}
