using System.Collections.Immutable;
using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.Explaining.Changes;

/// <summary>The visit may begin earlier, or later, than promised. Size: the minutes.</summary>
/// <param name="Request">The request.</param>
/// <param name="Minutes">By how much.</param>
/// <param name="IsEarlier">Earlier; else later.</param>
public sealed record WiderWindow(int Request, int Minutes, bool IsEarlier) : Change
{
    private const int Minute = 60;

    /// <inheritdoc/>
    public override int Size => Minutes;

    /// <inheritdoc/>
    public override Problem Apply(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var activities = problem.Activities.ToBuilder();
        foreach (var activity in problem.Requests[Request].Roles.SelectMany(r => r.Activities))
            activities[activity] = activities[activity] with { Windows = Joined(activities[activity].Windows.Select(Wider)) };
        return problem with { Activities = activities.ToImmutable() };
    }

    private TimeWindow Wider(TimeWindow window) => IsEarlier
        ? new TimeWindow(Math.Max(0, window.Earliest - (Minutes * Minute)), window.Latest)
        : new TimeWindow(window.Earliest, (int)Math.Min(TimeWindow.Forever, window.Latest + ((long)Minutes * Minute)));

    /// <summary>Windows that touch now are one.</summary>
    private static ImmutableArray<TimeWindow> Joined(IEnumerable<TimeWindow> windows)
    {
        var joined = new List<TimeWindow>();
        foreach (var window in windows)
        {
            if (joined.Count > 0 && window.Earliest <= joined[^1].Latest)
                joined[^1] = new TimeWindow(joined[^1].Earliest, Math.Max(joined[^1].Latest, window.Latest));
            else
                joined.Add(window);
        }

        return [.. joined];
    }
}
