using Dispatch.Core.Geo;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.OrTools.Exact;

/// <summary>
/// Travel that changes with the hour, by the words of <see cref="TravelProfile"/>: an arc is gone in exactly one way, told by the band in
/// which it is left and the one in which it is reached. What is left of it when a band ends takes its share of the next band's time, rounded up.
/// </summary>
internal sealed class HourlyWays(CpModelBuilder cp, TravelProfile profile, int day)
{
    /// <summary>All ways of an arc, their literals tied to the arc's.</summary>
    public List<ArcWay> Add(int arc, (int From, int To) places, LinearSum leave, LinearSum reach)
    {
        var ways = new List<ArcWay>();
        for (var band = 0; band < profile.Bands.Length; band++)
        {
            if (Begin(band) > day || End(band) <= 0)
                continue;
            AddInside(band, places, leave, reach, ways);
            AddAcross(band, places, leave, reach, ways);
        }

        cp.AddExactlyOne(ways.Select(w => w.Literal).Append(CpModelBuilder.Not(arc)));
        return ways;
    }

    /// <summary>Travel time of one who leaves at an instant.</summary>
    public static int TravelTime(TravelProfile profile, int from, int to, int departure)
    {
        var bands = profile.Bands;
        var band = 0;
        while (band + 1 < bands.Length && bands[band + 1].From <= departure)
            band++;
        var (clock, rest) = (departure, (long)bands[band].Matrix.Duration(from, to));
        while (band + 1 < bands.Length && clock + rest > bands[band + 1].From)
        {
            long here = bands[band].Matrix.Duration(from, to), next = bands[band + 1].Matrix.Duration(from, to);
            rest = (((rest - (bands[band + 1].From - clock)) * next) + here - 1) / here;
            clock = bands[++band].From;
        }

        return (int)(clock + rest - departure);
    }

    private void AddInside(int band, (int From, int To) places, LinearSum leave, LinearSum reach, List<ArcWay> ways)
    {
        var matrix = profile.Bands[band].Matrix;
        var duration = matrix.Duration(places.From, places.To);
        if (Begin(band) + duration > End(band))
            return;
        var gone = cp.AddBool();
        Between(leave, Begin(band), Math.Min(End(band) - 1, End(band) - duration), gone);
        cp.AtLeast(reach - leave, duration, gone);
        ways.Add(new ArcWay(gone, matrix.Distance(places.From, places.To), duration * LinearSum.Of(gone)));
    }

    /// <summary>One way for each band in which the arc may be reached when it is left in this one and not over at its end.</summary>
    private void AddAcross(int band, (int From, int To) places, LinearSum leave, LinearSum reach, List<ArcWay> ways)
    {
        var duration = Duration(band, places);
        var (first, last) = (Math.Max(Begin(band), End(band) - duration + 1), End(band) - 1);
        if (band + 1 == profile.Bands.Length || first > last)
            return;
        long longest = duration;
        for (var goal = band + 1; goal < profile.Bands.Length; goal++)
        {
            var (here, next) = (Duration(goal - 1, places), Duration(goal, places));
            longest = ((longest * next) + here - 1) / here;
            AddChain(band, goal, places, leave, reach, ways, (first, last));
            longest -= End(goal) - Begin(goal);
            if (longest <= 0)
                return;
        }
    }

    private void AddChain(int band, int goal, (int From, int To) places, LinearSum leave, LinearSum reach, List<ArcWay> ways, (long First, long Last) departures)
    {
        var gone = cp.AddBool();
        Between(leave, departures.First, departures.Last, gone);
        var rest = leave + (Duration(band, places) - End(band));
        for (var b = band + 1; b <= goal; b++)
        {
            // left · next ÷ here, rounded up: here · share ≥ left · next.
            var share = LinearSum.Of(cp.AddInt(0, day));
            cp.AtLeast((Duration(b - 1, places) * share) - (Duration(b, places) * rest), 0, gone);
            if (b == goal)
                cp.AtMost(share, End(goal) - Begin(goal), gone);
            rest = b == goal ? share : share + (Begin(b) - End(b));
        }

        var (arrival, lasts) = (rest + Begin(goal), LinearSum.Of(cp.AddInt(0, day)));
        cp.AtLeast(reach - arrival, 0, gone);
        cp.AtLeast(lasts - arrival + leave, 0, gone);
        ways.Add(new ArcWay(gone, profile.Bands[band].Matrix.Distance(places.From, places.To), lasts));
    }

    private void Between(LinearSum instant, long first, long last, int onlyIf)
    {
        cp.AtLeast(instant, first, onlyIf);
        cp.AtMost(instant, last, onlyIf);
    }

    private long Duration(int band, (int From, int To) places) => profile.Bands[band].Matrix.Duration(places.From, places.To);

    /// <summary>First instant of a band; the first band also holds before its beginning.</summary>
    private long Begin(int band) => band == 0 ? 0 : profile.Bands[band].From;

    /// <summary>First instant after a band; the last one goes on beyond the day and the longest way.</summary>
    private long End(int band) => band + 1 < profile.Bands.Length ? profile.Bands[band + 1].From : day + (long)TravelMatrix.Unreachable;
}
