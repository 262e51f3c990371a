using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Evaluation;

/// <summary>Builds changed node sequences in a caller's buffer; returns their length.</summary>
internal static class Sequences
{
    /// <summary>The route's nodes with the activities put at the placement.</summary>
    public static int Inserted(FlatProblem p, RouteRecord r, Placement at, ReadOnlySpan<int> activities, int[] buffer)
    {
        var n = 0;
        var ahead = at.Load == NewTrip.Ahead;
        for (var i = 0; i <= r.Count; i++)
        {
            if (i == at.Position)
            {
                if (at.Load == NewTrip.Before)
                    buffer[n++] = p.FirstLoad + at.Depot;
                var count = at.Second >= 0 && !ahead ? 1 : activities.Length;
                for (var k = 0; k < count; k++)
                    buffer[n++] = activities[k];
                if (at.Load == NewTrip.After)
                    buffer[n++] = p.FirstLoad + at.Depot;
            }

            if (i == at.Second)
                buffer[n++] = ahead ? p.FirstLoad + at.Depot : activities[1];
            if (i < r.Count)
                buffer[n++] = r.Nodes[i];
        }

        return n;
    }

    /// <summary>The route's nodes without the activities that no vehicle does any more, and without loads of trips that carry nothing.</summary>
    public static int Remaining(FlatProblem p, RouteRecord r, int[] vehicleOf, int[] buffer)
    {
        var n = 0;
        var openLoad = -1;
        var homeEmpty = p.Vehicles[r.Vehicle].Home >= 0;
        for (var i = 0; i < r.Count; i++)
        {
            var node = r.Nodes[i];
            if (p.IsActivity(node))
            {
                if (vehicleOf[node] != r.Vehicle)
                    continue;
                if (!p.NeedsNoDepot[p.RoleOf[node]])
                    openLoad = -1;
                homeEmpty = false;
            }
            else if (p.IsLoad(node))
            {
                n = DropAt(buffer, openLoad, n);
                openLoad = -1;
                if (homeEmpty && node - p.FirstLoad == p.Vehicles[r.Vehicle].Home)
                    continue;
                openLoad = n;
            }

            buffer[n++] = node;
        }

        return DropAt(buffer, openLoad, n);
    }

    private static int DropAt(int[] buffer, int position, int n)
    {
        if (position < 0)
            return n;
        Array.Copy(buffer, position + 1, buffer, position, n - position - 1);
        return n - 1;
    }
}
