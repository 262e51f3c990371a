using System.Collections.Immutable;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.LiveDays;

/// <summary>Cutting sequences of steps.</summary>
internal static class RouteSteps
{
    /// <summary>The steps without some activities, and without loads of trips that have nothing left.</summary>
    public static ImmutableArray<Step> Without(ImmutableArray<Step> steps, Func<int, bool> gone)
    {
        var kept = new List<Step>(steps.Length);
        var useful = false;
        for (var i = steps.Length - 1; i >= 0; i--)
        {
            var step = steps[i];
            if ((step.Kind == StepKind.Activity && gone(step.Index)) || (step.Kind == StepKind.Load && !useful))
                continue;
            useful = step.Kind == StepKind.Activity || (useful && step.Kind != StepKind.Load);
            kept.Add(step);
        }

        kept.Reverse();
        return [.. kept];
    }
}
