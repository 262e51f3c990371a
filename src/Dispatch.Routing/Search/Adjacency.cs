using Dispatch.Routing.Evaluation;

namespace Dispatch.Routing.Search;

/// <summary>For each activity the nearest others that some vehicle could do as well, itself first; near by the first band of the first profile. Shared by all threads.</summary>
internal sealed class Adjacency
{
    private const int Width = 128;
    private readonly int[][] _near;

    public Adjacency(FlatProblem p)
    {
        _near = new int[p.ActivityCount][];
        var matrix = p.Source.Profiles.Length == 0 ? null : p.Source.Profiles[0].First;
        Parallel.For(0, p.ActivityCount, a =>
        {
            var role = p.CompatibleBits[p.RoleOf[a]];
            var nearest = new NearestList(Width);
            for (var b = 0; b < p.ActivityCount; b++)
            {
                if (a == b || !Meet(role, p.CompatibleBits[p.RoleOf[b]]))
                    continue;
                var apart = matrix is null ? 0 : (long)matrix.Duration(p.Location[a], p.Location[b]) + matrix.Duration(p.Location[b], p.Location[a]);
                nearest.Add(apart, b);
            }

            _near[a] = [a, .. nearest.Take()];
        });
    }

    /// <summary>Nearest first, starting with the activity itself.</summary>
    public ReadOnlySpan<int> Of(int activity) => _near[activity];

    private static bool Meet(ulong[] a, ulong[] b)
    {
        if (ReferenceEquals(a, b))
            return true;
        for (var i = 0; i < a.Length; i++)
        {
            if ((a[i] & b[i]) != 0)
                return true;
        }

        return false;
    }
}
