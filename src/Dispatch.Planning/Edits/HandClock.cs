using System.Collections.Immutable;
using Dispatch.Core.Units;
using Dispatch.Planning.LiveDays;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.Edits;

/// <summary>
/// Clocks of a route whose order was made by hand. Where times were told they are kept as far as they can be; otherwise everything is done as soon as it may be, and who
/// would wait at the first door of a trip leaves later instead. Rules are not looked at: that is the checker's.
/// </summary>
internal sealed class HandClock(Problem problem)
{
    private bool _wishes;

    /// <summary>The route's steps with clocks. A step whose clocks are 0 has none told.</summary>
    /// <param name="vehicle">Who goes.</param>
    /// <param name="order">Start, what is done, end.</param>
    /// <param name="notBefore">Bounds from mates of a team, by activity.</param>
    /// <param name="timing">What is kept.</param>
    public ImmutableArray<Step> Of(int vehicle, ImmutableArray<Step> order, IReadOnlyDictionary<int, int> notBefore, HandTiming timing)
    {
        var keeps = timing == HandTiming.Told;
        _wishes = timing != HandTiming.Soonest;
        var driver = problem.Vehicles[vehicle];
        var kept = driver.LockedPrefix.Length;
        var told = keeps ? order : [.. order.Select(s => s.Kind == StepKind.Activity && driver.LockedPrefix.Contains(s.Index) || kept > 0 && s.Kind == StepKind.Start ? s : s with { Arrival = 0, Start = 0, Departure = 0 })];
        var head = 0;
        var done = told.ToArray();
        for (var i = 0; i < done.Length; i++)
        {
            if (done[i].Kind is StepKind.Start or StepKind.Load)
                head = i;
            done[i] = Next(driver, told, done, i, notBefore);
            if (i > 0 && i == head + 1 && done[i].Kind == StepKind.Activity && done[i].Start > done[i].Arrival && !driver.LockedPrefix.Contains(done[i].Index) && (!keeps || told[head].Start == 0))
                LeaveLater(driver, done, head, notBefore);
        }

        return [.. done];
    }

    /// <summary>Waiting at the first door becomes a later departure.</summary>
    private void LeaveLater(Vehicle driver, Step[] done, int head, IReadOnlyDictionary<int, int> notBefore)
    {
        var (before, first) = (done[head], done[head + 1]);
        var wait = first.Start - first.Arrival;
        var later = before.Kind == StepKind.Start
            ? before with { Arrival = before.Arrival + wait, Start = before.Start + wait, Departure = before.Departure + wait }
            : before with { Departure = before.Departure + wait };
        done[head] = later;
        var moved = Next(driver, [.. done], done, head + 1, notBefore);
        if (moved.Start > first.Start)
            done[head] = before;
        else
            done[head + 1] = moved;
    }

    private Step Next(Vehicle driver, ImmutableArray<Step> told, Step[] done, int i, IReadOnlyDictionary<int, int> notBefore)
    {
        var step = told[i];
        var here = PlaceAt(driver, done, i - 1);
        if (step.Kind == StepKind.Start)
            return Begin(driver, told, step);
        var place = PlaceOf(driver, step) ?? here;
        var arrival = Ways.Arrival(problem.Profiles[driver.Profile], here, place, done[i - 1].Departure);
        if (step.Kind == StepKind.End)
            return new Step(StepKind.End, -1, arrival, arrival, arrival);
        var bound = step.Kind == StepKind.Activity ? notBefore.GetValueOrDefault(step.Index) : step.Kind == StepKind.Load ? Released(told, i) : 0;
        var start = Open(driver, step, Math.Max(arrival, Math.Max(step.Start, bound)));
        var end = start + Work(driver, step, here != place || here is null);
        return new Step(step.Kind, step.Index, arrival, start, start == step.Start ? Math.Max(end, step.Departure) : end);
    }

    private Step Begin(Vehicle driver, ImmutableArray<Step> told, Step step)
    {
        var start = step.Start > 0 ? step.Start : Math.Max(driver.Shift.Earliest, driver.HomeDepot is null ? 0 : Released(told, 0));
        var end = start + (step.Index >= 0 ? problem.Depots[step.Index].LoadTime : 0);
        return new Step(StepKind.Start, step.Index, start, start, step.Start > 0 ? Math.Max(end, step.Departure) : end);
    }

    /// <summary>When the boxes of the trip that begins at a step are ready.</summary>
    private int Released(ImmutableArray<Step> told, int head)
    {
        var ready = 0;
        for (var i = head + 1; i < told.Length && told[i].Kind != StepKind.Load; i++)
        {
            if (told[i].Kind == StepKind.Activity)
                ready = Math.Max(ready, problem.Activities[told[i].Index].Release);
        }

        return ready;
    }

    private int Open(Vehicle driver, Step step, int time) => step.Kind switch
    {
        StepKind.Load => Math.Max(time, problem.Depots[step.Index].Window.Earliest),
        StepKind.Break => First(driver.Breaks[step.Index].Windows, time),
        _ when problem.Activities[step.Index] is var work => First(work.Windows, Math.Max(time, _wishes && work.EarlyCost > 0 ? Math.Min(work.SoftEarliest, work.Windows[^1].Latest) : 0)),
        _ => time,
    };

    private static int First(ImmutableArray<TimeWindow> windows, int time)
    {
        foreach (var window in windows)
        {
            if (window.Latest >= time)
                return Math.Max(time, window.Earliest);
        }

        return time;
    }

    private int Work(Vehicle driver, Step step, bool comes) => step.Kind switch
    {
        StepKind.Load => problem.Depots[step.Index].LoadTime,
        StepKind.Break => driver.Breaks[step.Index].Duration,
        _ => problem.Activities[step.Index].Service + (comes ? problem.Activities[step.Index].Setup : 0),
    };

    private int? PlaceAt(Vehicle driver, Step[] done, int i)
    {
        for (; i >= 0; i--)
        {
            if (PlaceOf(driver, done[i]) is { } place)
                return place;
        }

        return null;
    }

    private int? PlaceOf(Vehicle driver, Step step) => step.Kind switch
    {
        StepKind.Start => driver.StartLocation,
        StepKind.End => driver.EndLocation,
        StepKind.Load => problem.Depots[step.Index].Location,
        StepKind.Activity => problem.Activities[step.Index].Location,
        _ => null,
    };
}
