using Dispatch.Core.Geo;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Roads;
using Dispatch.Roads.Matrices;
using Dispatch.Routing.Formats.Vroom;

namespace Dispatch.Planning.Solving;

/// <summary>The host's road network for problems that state coordinates and no matrices: one matrix a profile, each way in its slowest band of hours.</summary>
/// <param name="roads">The network.</param>
internal sealed class HostRoads(RoadSource roads)
{
    /// <summary>What is asked once is not kept: a client's points are its own.</summary>
    private readonly RoadMatrices _matrices = new(roads.Profiles, areKept: false);

    /// <summary>As the reader of problems takes it. Null: the host has no roads.</summary>
    public static VroomRoads? Of(ITravelTimeSource? travel) => travel is RoadSource roads ? new VroomRoads(roads.ModelName, new HostRoads(roads).Between) : null;

    private TravelMatrix? Between(IReadOnlyList<Wgs84Point> points, string profile)
    {
        var mode = ModeOf(profile);
        TravelMatrix? slowest = null;
        foreach (var band in roads.Profiles.Speeds.Schedule.Select(s => s.Band).DistinctBy(b => roads.Profiles.Speeds.Fingerprint(mode, b)))
        {
            var matrix = _matrices.Make(points, mode, band).Travel;
            if (matrix.Durations.IndexOfAnyExceptInRange(0, TravelMatrix.Unreachable - 1) >= 0)
                return null;
            slowest = slowest is null ? matrix : Slower(slowest, matrix);
        }

        return slowest;
    }

    private static TravelMatrix Slower(TravelMatrix one, TravelMatrix other)
    {
        var (seconds, metres) = (one.Durations.ToArray(), one.Distances.ToArray());
        for (var i = 0; i < seconds.Length; i++)
        {
            if (other.Durations[i] > seconds[i])
                (seconds[i], metres[i]) = (other.Durations[i], other.Distances[i]);
        }

        return new TravelMatrix(one.Size, seconds, metres);
    }

    private static RoadMode ModeOf(string profile)
    {
        return Says("foot") || Says("walk") ? RoadMode.Walk : Says("ebike") || Says("e-bike") ? RoadMode.EBike : Says("bi") || Says("cycl") ? RoadMode.Bicycle : RoadMode.Car;

        bool Says(string word) => profile.Contains(word, StringComparison.OrdinalIgnoreCase);
    }
}
