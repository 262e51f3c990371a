using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Storage.Plans;

namespace Dispatch.Planning.LiveDays;

/// <summary>Days as they stood when a plan was changed, built again from what was kept with the changed plan.</summary>
/// <param name="plans">Where plans are kept.</param>
/// <param name="travel">Where travel times come from; must be what the plan names.</param>
internal sealed class RecalledDays(PlanStore plans, ITravelTimeSource travel)
{
    /// <summary>The day, or what is missing: exactly one of the two.</summary>
    /// <param name="original">The changed plan.</param>
    /// <param name="source">What was kept with it.</param>
    /// <param name="recipe">How it was changed.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<(LiveDay? Live, PlanWarning? Error)> FindAsync(DayPlan original, PlanSource source, DayRecipe recipe, CancellationToken cancel)
    {
        if (source.Registers is not { } registers || await plans.LoadAsync(recipe.BasePlan, cancel).ConfigureAwait(false) is not { } before)
            return (null, RemakePlan.NoSource(original.Id));
        if (travel.ModelName != original.Origin.TravelModel)
            return (null, RemakePlan.OtherTravel(original.Id, original.Origin.TravelModel, travel));
        var history = new PlanHistory { WorkedSeconds = recipe.WorkedSeconds.ToImmutableDictionary(StringComparer.Ordinal), Elsewhere = recipe.Elsewhere };
        var inPlan = recipe.Facts().Events.Where(e => e.InPlan).Select(e => e.Event);
        return (LiveDayBuilder.Build(registers, before, recipe.BaseRevision, inPlan, recipe.Day, travel, history), null);
    }
}
