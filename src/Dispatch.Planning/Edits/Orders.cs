using System.Collections.Immutable;
using Dispatch.Planning.LiveDays;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.Edits;

/// <summary>Orders of steps that an edit may mean: where something can be put into a route.</summary>
internal static class Orders
{
    /// <summary>A route without work, ready to take some.</summary>
    public static ImmutableArray<Step> Empty(Vehicle driver) =>
        [new Step(StepKind.Start, driver.HomeDepot ?? -1, 0, 0, 0), new Step(StepKind.End, -1, 0, 0, 0)];

    /// <summary>The route without the activities of a role, and without loads of trips that have nothing left.</summary>
    public static ImmutableArray<Step> Without(ImmutableArray<Step> steps, Role role) => RouteSteps.Without(steps, role.Activities.Contains);

    /// <summary>Every order in which a role can be put into a route, behind what has begun: into its trips, and as a trip of its own.</summary>
    public static IEnumerable<ImmutableArray<Step>> With(Problem problem, Vehicle driver, ImmutableArray<Step> steps, Role role)
    {
        var block = Block(role);
        var source = problem.Activities[role.Activities[0]].SourceDepot;
        for (var i = FirstFree(driver, steps); i < steps.Length; i++)
        {
            if (source is null || TripDepot(steps, i) == source)
                yield return steps.InsertRange(i, block);
            if (source is { } depot && driver.ReloadDepots.Contains(depot) && steps[i].Kind is StepKind.Load or StepKind.End)
                yield return steps.InsertRange(i, (ImmutableArray<Step>)[new Step(StepKind.Load, depot, 0, 0, 0), .. block]);
        }

        // Nothing fits by its nature: the checker tells why.
        if (source is { } other && !steps.Any(s => s.Kind is StepKind.Start or StepKind.Load && s.Index == other) && !driver.ReloadDepots.Contains(other))
            yield return steps.InsertRange(steps.Length - 1, block);
    }

    /// <summary>The order in which a role comes right before an activity, or last. Null: the activity is not in the route, or has begun.</summary>
    public static ImmutableArray<Step>? Before(Vehicle driver, ImmutableArray<Step> steps, Role role, Predicate<int>? activity)
    {
        var at = activity is null ? steps.Length - 1 : steps.ToList().FindIndex(s => s.Kind == StepKind.Activity && activity(s.Index));
        return at < FirstFree(driver, steps) ? null : steps.InsertRange(at, Block(role));
    }

    /// <summary>The route with one role in the place of another.</summary>
    public static ImmutableArray<Step> Replaced(ImmutableArray<Step> steps, Role old, Role other)
    {
        var at = steps.ToList().FindIndex(s => s.Kind == StepKind.Activity && s.Index == old.Activities[0]);
        return [.. steps.InsertRange(at, Block(other)).Where(s => s.Kind != StepKind.Activity || !old.Activities.Contains(s.Index))];
    }

    /// <summary>Every order in which a break that is missing can be taken.</summary>
    public static IEnumerable<ImmutableArray<Step>> WithBreak(Vehicle driver, ImmutableArray<Step> steps, int rest)
    {
        for (var i = FirstFree(driver, steps); i < steps.Length; i++)
            yield return steps.Insert(i, new Step(StepKind.Break, rest, 0, 0, 0));
    }

    private static IEnumerable<Step> Block(Role role) => role.Activities.Select(a => new Step(StepKind.Activity, a, 0, 0, 0));

    /// <summary>First place behind the beginning and all that has begun.</summary>
    private static int FirstFree(Vehicle driver, ImmutableArray<Step> steps)
    {
        var free = 1;
        for (var i = 1; i < steps.Length; i++)
        {
            if (steps[i].Kind == StepKind.Activity && driver.LockedPrefix.Contains(steps[i].Index))
                free = i + 1;
        }

        return free;
    }

    private static int? TripDepot(ImmutableArray<Step> steps, int before)
    {
        for (var i = before - 1; i >= 0; i--)
        {
            if (steps[i].Kind is StepKind.Load or StepKind.Start)
                return steps[i].Index;
        }

        return null;
    }
}
