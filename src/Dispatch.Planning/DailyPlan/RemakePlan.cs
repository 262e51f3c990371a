using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Routing.Model;
using Dispatch.Routing.OrTools;
using Dispatch.Storage.Plans;

namespace Dispatch.Planning.DailyPlan;

/// <summary>The use case: make a stored plan again from the registers as they were and the recipe kept with it. Stores nothing.</summary>
/// <param name="plans">Where plans are kept.</param>
/// <param name="solver">The search.</param>
/// <param name="travel">Where travel times come from; must be what the plan names.</param>
/// <param name="clock">Clock of the time limit.</param>
/// <param name="orTools">OR-Tools, as for the plan; null = switched off.</param>
public sealed class RemakePlan(PlanStore plans, ISolver solver, ITravelTimeSource travel, TimeProvider clock, CpJournal? orTools = null)
{
    /// <summary>Makes the plan again.</summary>
    /// <param name="id">The plan.</param>
    /// <param name="progress">Told of stages and of the search; null = nobody.</param>
    /// <param name="cancel">Ends the search; what comes of it differs then.</param>
    /// <exception cref="PlanRefusedException">There is no such plan.</exception>
    public async Task<RemadeOutcome> RunAsync(Guid id, IProgress<DailyPlanProgress>? progress = null, CancellationToken cancel = default)
    {
        var original = await plans.LoadAsync(id, cancel).ConfigureAwait(false) ?? throw PlanRefusedException.Unknown(id);
        var source = await plans.SourceAsync(id, cancel).ConfigureAwait(false);
        if (source?.Registers is not { } registers || source.Settings is not { } settings || PlanRecipe.Read(settings) is not { } recipe)
            return new RemadeOutcome(null, NoSource(id));
        if (travel.ModelName != original.Origin.TravelModel)
            return new RemadeOutcome(null, OtherTravel(id, original.Origin.TravelModel, travel));
        var published = recipe.Published is { } before ? await plans.LoadAsync(before, cancel).ConfigureAwait(false) : null;
        var history = new PlanHistory
        {
            Published = published,
            WorkedSeconds = recipe.WorkedSeconds.ToImmutableDictionary(StringComparer.Ordinal),
            Elsewhere = recipe.Elsewhere,
        };
        var made = new DailyPlanner(solver, travel, clock, orTools).Make(registers, recipe.Request, progress, history, cancel);
        return made.Plan is { } plan ? new RemadeOutcome(new RemadePlan(original, plan), null) : new RemadeOutcome(null, made.Error);
    }

    /// <summary>Says that what a plan was made from was not kept.</summary>
    internal static PlanWarning NoSource(Guid id) => new(DailyPlanErrors.NoSource, id.ToString(), new PlanText(
        "保存此计划时没有留下基础数据、设置或所依据的计划（旧版本所存），无法重新生成。",
        "The registers, settings or base plan of this plan were not kept (it was stored by an older version); it cannot be made again."));

    /// <summary>Says that a plan was made on another network.</summary>
    internal static PlanWarning OtherTravel(Guid id, string wanted, ITravelTimeSource travel) => new(DailyPlanErrors.OtherTravel, id.ToString(), new PlanText(
        $"此计划使用的路网是“{wanted}”，现在打开的是“{travel.ModelName}”；请用 --roads 指定原来的路网。",
        $"The plan was made on '{wanted}', opened is '{travel.ModelName}'; name the plan's own network with --roads."));
}
