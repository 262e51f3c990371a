using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.LiveDays;
using Dispatch.Storage.Plans;

namespace Dispatch.Planning.Edits;

/// <summary>The use case: carry the edits of a stored plan out again, on the plan they were made on, with the registers as they were. Stores nothing.</summary>
/// <param name="plans">Where plans are kept.</param>
/// <param name="travel">Where travel times come from; must be what the plan names.</param>
/// <param name="clock">Clock of the new plan's time.</param>
public sealed class RemakeEdits(PlanStore plans, ITravelTimeSource travel, TimeProvider clock)
{
    /// <summary>Makes the plan again. Null: the plan did not come of edits.</summary>
    /// <param name="id">The plan.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="PlanRefusedException">There is no such plan.</exception>
    /// <exception cref="InfeasiblePlanException">The edits break hard rules now: another version of the program judges otherwise.</exception>
    public async Task<RemadeOutcome?> RunAsync(Guid id, CancellationToken cancel = default)
    {
        var original = await plans.LoadAsync(id, cancel).ConfigureAwait(false) ?? throw PlanRefusedException.Unknown(id);
        var source = await plans.SourceAsync(id, cancel).ConfigureAwait(false);
        if (source?.Settings is not { } settings || EditRecipe.Read(settings) is not { } recipe)
            return null;
        var (live, error) = await new RecalledDays(plans, travel).FindAsync(original, source, recipe.Day, cancel).ConfigureAwait(false);
        if (live is null)
            return new RemadeOutcome(null, error);
        var desk = new EditDesk(live, recipe.Day.Facts(), recipe.Day.Options);
        var (plan, word) = EditedPlan.Of(desk.Now, desk.Try(recipe.Edits), clock.GetUtcNow());
        return plan is null ? throw new InfeasiblePlanException(word) : new RemadeOutcome(new RemadePlan(original, plan), null);
    }
}
