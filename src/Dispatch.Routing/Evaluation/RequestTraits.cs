namespace Dispatch.Routing.Evaluation;

/// <summary>Per request the numbers by which recreate sorts.</summary>
internal sealed class RequestTraits
{
    public readonly long[] Load, Reach, Window, Earliest, Latest, Hardness;

    public RequestTraits(FlatProblem p)
    {
        var n = p.RequestCount;
        (Load, Reach, Window, Earliest, Latest, Hardness) = (new long[n], new long[n], new long[n], new long[n], new long[n], new long[n]);
        for (var r = 0; r < n; r++)
        {
            Window[r] = long.MaxValue;
            var fewest = int.MaxValue;
            var roles = p.FirstRole[r + 1] - p.FirstRole[r];
            for (var role = p.FirstRole[r]; role < p.FirstRole[r + 1]; role++)
            {
                fewest = Math.Min(fewest, p.CompatibleVehicles[role].Length);
                foreach (var a in p.RoleActivities[role])
                    Add(p, r, role, a);
            }

            Hardness[r] = (-roles * 1_000_000L) + fewest;
        }
    }

    private void Add(FlatProblem p, int r, int role, int a)
    {
        for (var d = 0; d < p.Dims; d++)
            Load[r] += p.FromDepot[(a * p.Dims) + d];
        Load[r] += p.Dims == 0 ? p.Service[a] : 0;
        var latest = Math.Min(p.Latest[a], p.SoftLatest[a]);
        Window[r] = Math.Min(Window[r], latest - p.Earliest[a]);
        Earliest[r] = p.Earliest[a];
        Latest[r] = latest;
        if (p.CompatibleVehicles[role].Length == 0)
            return;
        var v = p.Vehicles[p.CompatibleVehicles[role][0]];
        if (v.Start >= 0)
            Reach[r] = Math.Max(Reach[r], v.Duration[(v.Start * p.Locations) + p.Location[a]]);
    }
}
