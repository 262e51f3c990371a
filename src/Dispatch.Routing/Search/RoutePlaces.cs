using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Search;

/// <summary>What lies around a position of a route: the place behind it, the leg across it.</summary>
internal static class RoutePlaces
{
    /// <summary>What the leg into the place after the position costs now; a break on the way has none of its own.</summary>
    public static long EdgeAcross(FlatProblem p, RouteRecord r, int i) => r.Activities == 0 ? 0 : r.EdgeIn[PastBreaks(p, r, i)];

    /// <summary>How long the leg into the place after the position takes in the earliest schedule; a break on the way has none of its own.</summary>
    public static int TravelAcross(FlatProblem p, RouteRecord r, int i)
    {
        if (r.Activities == 0)
            return 0;
        i = PastBreaks(p, r, i);
        return i < r.Count ? r.TravelIn[i] : r.EndTime - r.Departure[r.Count - 1];
    }

    /// <summary>Where the vehicle goes next from before the position; −1 = nowhere.</summary>
    public static int After(FlatProblem p, RouteRecord r, int i)
    {
        i = PastBreaks(p, r, i);
        return i == r.Count ? p.Vehicles[r.Vehicle].End : p.Location[r.Nodes[i]];
    }

    /// <summary>Nothing is done and nothing loaded before the position: a load there begins the first trip that counts.</summary>
    public static bool IsFresh(FlatProblem p, RouteRecord r, int i)
    {
        while (i > 0 && p.IsBreak(r.Nodes[i - 1]))
            i--;
        return i == 0;
    }

    /// <summary>The trip goes on to another stop behind the position.</summary>
    public static bool StopFollows(FlatProblem p, RouteRecord r, int i)
    {
        i = PastBreaks(p, r, i);
        return i < r.Count && p.IsActivity(r.Nodes[i]);
    }

    /// <summary>The position's stop belongs to the one before it: nothing goes between.</summary>
    public static bool IsGlued(FlatProblem p, RouteRecord r, int i) => i < r.Count && p.IsActivity(r.Nodes[i]) && p.Glued[r.Nodes[i]];

    private static int PastBreaks(FlatProblem p, RouteRecord r, int i)
    {
        while (i < r.Count && p.IsBreak(r.Nodes[i]))
            i++;
        return i;
    }
}
