using Dispatch.Core.Units;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Rules;

/// <summary>Work and breaks start inside one of their hard windows; who comes early waits.</summary>
internal static class WindowRule
{
    /// <summary>First allowed start at or after <paramref name="time"/>, or a value above <see cref="TimeWindow.Forever"/>.</summary>
    public static int Open(FlatNodes p, int node, int time)
    {
        if (p.Windows[node] is { } windows)
            return OpenMany(windows, time);
        if (time <= p.Earliest[node])
            return p.Earliest[node];
        return time <= p.Latest[node] ? time : int.MaxValue;
    }

    /// <summary>Last allowed start at or before <paramref name="time"/>, or −1.</summary>
    public static int LastOpen(FlatNodes p, int node, int time)
    {
        if (p.Windows[node] is not { } windows)
            return time < p.Earliest[node] ? -1 : Math.Min(time, p.Latest[node]);
        for (var i = windows.Length - 1; i >= 0; i--)
        {
            if (time >= windows[i].Earliest)
                return Math.Min(time, windows[i].Latest);
        }

        return -1;
    }

    /// <summary>Last instant of the window that holds <paramref name="start"/>.</summary>
    public static int End(FlatNodes p, int node, int start)
    {
        if (p.Windows[node] is not { } windows)
            return p.Latest[node];
        foreach (var w in windows)
        {
            if (start <= w.Latest)
                return w.Latest;
        }

        return start;
    }

    private static int OpenMany(TimeWindow[] windows, int time)
    {
        foreach (var w in windows)
        {
            if (time <= w.Latest)
                return Math.Max(time, w.Earliest);
        }

        return int.MaxValue;
    }
}
