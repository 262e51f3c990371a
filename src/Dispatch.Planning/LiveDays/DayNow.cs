using System.Collections.Immutable;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.LiveDays;

/// <summary>
/// A day as it stands at an instant: the problem of what may still change, and the plan in force as it goes on from there. What stays is locked to its person, order and
/// time; changes have their price. Immutable.
/// </summary>
internal sealed record DayNow
{
    public required LiveDay Live { get; init; }

    public required FactIndex Facts { get; init; }

    public required ReplanOptions Options { get; init; }

    /// <summary>The problem and the way back.</summary>
    public required BuiltProblem Built { get; init; }

    /// <summary>The plan in force, projected; what was given up or is new is unserved. Routes of <see cref="Touched"/> need not keep the rules.</summary>
    public required Solution Plan { get; init; }

    /// <summary>Vehicles whose routes cannot go on as they are.</summary>
    public required ImmutableHashSet<int> Touched { get; init; }

    /// <summary>Requests that are to be placed: given up, new, changed.</summary>
    public required ImmutableArray<int> Wanted { get; init; }

    /// <summary>
    /// People whose work is done: from when on they could be had for more, and the activity that lasts until then if they are. Not in <see cref="Built"/>.
    /// </summary>
    public required ImmutableDictionary<int, (int Activity, int From)> Finished { get; init; }

    /// <summary>First moment at which what is new may begin.</summary>
    public required int Soonest { get; init; }

    /// <summary>The problem where some of the finished people are asked to do more.</summary>
    public Problem With(IEnumerable<int> called)
    {
        var more = called.Where(Finished.ContainsKey).ToList();
        if (more.Count == 0)
            return Built.Problem;
        var activities = Built.Problem.Activities.ToBuilder();
        foreach (var vehicle in more)
        {
            var (activity, from) = Finished[vehicle];
            var work = activities[activity];
            activities[activity] = work with { Service = Math.Max(work.Service, from - work.Windows[0].Earliest) };
        }

        return Built.Problem with { Activities = activities.ToImmutable() };
    }
}
