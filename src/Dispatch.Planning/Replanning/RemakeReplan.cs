using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.LiveDays;
using Dispatch.Routing.Model;
using Dispatch.Storage.Plans;

namespace Dispatch.Planning.Replanning;

/// <summary>The use case: make the plan of a proposal again from the plan it started from, the registers as they were and the recipe kept with it. Stores nothing.</summary>
/// <param name="plans">Where plans are kept.</param>
/// <param name="solver">The search.</param>
/// <param name="travel">Where travel times come from; must be what the plan names.</param>
/// <param name="clock">Clock of the time limit.</param>
public sealed class RemakeReplan(PlanStore plans, ISolver solver, ITravelTimeSource travel, TimeProvider clock)
{
    /// <summary>Time for a search that its own count ends, seconds; the machine may be slower than the one before.</summary>
    private const double Patience = 600;

    /// <summary>Makes the plan again. Null: the plan did not come of a proposal.</summary>
    /// <param name="id">The plan.</param>
    /// <param name="cancel">Ends the search; what comes of it differs then.</param>
    /// <exception cref="PlanRefusedException">There is no such plan.</exception>
    public async Task<RemadeOutcome?> RunAsync(Guid id, CancellationToken cancel = default)
    {
        var original = await plans.LoadAsync(id, cancel).ConfigureAwait(false) ?? throw PlanRefusedException.Unknown(id);
        var source = await plans.SourceAsync(id, cancel).ConfigureAwait(false);
        if (source?.Settings is not { } settings || DayRecipe.Read(settings) is not { } recipe)
            return null;
        var (live, error) = await new RecalledDays(plans, travel).FindAsync(original, source, recipe, cancel).ConfigureAwait(false);
        if (live is null)
            return new RemadeOutcome(null, error);
        var options = original.Origin.StoppedBy == PlanStoppedBy.Iterations ? recipe.Options with { SecondsLimit = Patience } : recipe.Options;
        var remade = new Replanner(solver, clock).Propose(live, recipe.Facts(), options, cancel).Plan;
        return new RemadeOutcome(new RemadePlan(original, remade), null);
    }
}
