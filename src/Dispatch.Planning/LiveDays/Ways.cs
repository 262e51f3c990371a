using Dispatch.Core.Geo;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.LiveDays;

/// <summary>Places of steps, and arrivals by a travel profile: where the hour changes on the way, the rest goes on at the new hour's speed (docs/checker.md).</summary>
internal static class Ways
{
    /// <summary>Arrival of one who leaves at an instant, seconds; <see cref="TravelMatrix.Unreachable"/> and more where no way leads there.</summary>
    public static int Arrival(TravelProfile profile, int? from, int? to, int leave)
    {
        if (from is not { } start || to is not { } goal || start == goal)
            return leave;
        var bands = profile.Bands;
        var b = bands.Length - 1;
        while (b > 0 && bands[b].From > leave)
            b--;
        long at = leave, rest = bands[b].Matrix.Duration(start, goal);
        while (b + 1 < bands.Length && at + rest > bands[b + 1].From && rest < TravelMatrix.Unreachable)
        {
            long here = bands[b].Matrix.Duration(start, goal), there = bands[b + 1].Matrix.Duration(start, goal);
            var left = rest - (bands[b + 1].From - at);
            (at, rest) = (bands[b + 1].From, here == 0 ? 0 : ((left * there) + here - 1) / here);
            b++;
        }

        return (int)Math.Min(int.MaxValue, at + rest);
    }

    /// <summary>Where a step is done; breaks and ends without a place: where the person then is.</summary>
    public static int? Place(Problem problem, Vehicle driver, Step step, int? here) => step.Kind switch
    {
        StepKind.Start => driver.StartLocation,
        StepKind.Load => problem.Depots[step.Index].Location,
        StepKind.Activity => problem.Activities[step.Index].Location,
        StepKind.End => driver.EndLocation ?? here,
        _ => here,
    };
}
