using System.Collections.Immutable;
using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Plans.Differences;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Routing.Model;
using Dispatch.Routing.OrTools;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;

namespace Dispatch.Planning.WhatIf;

/// <summary>The use case: plan a copy of a day under other assumptions, store it as a scenario and compare it with the day's plan. The day itself is not touched.</summary>
/// <param name="registers">Where the registers lie.</param>
/// <param name="plans">Where plans are kept.</param>
/// <param name="solver">The search.</param>
/// <param name="travel">Where travel times come from.</param>
/// <param name="clock">Clock of the time limit and of the plan's time.</param>
/// <param name="orTools">OR-Tools for this plan; null = switched off.</param>
public sealed class TryScenario(RegisterStore registers, PlanStore plans, ISolver solver, ITravelTimeSource travel, TimeProvider clock, CpJournal? orTools = null)
{
    private const int Tolerance = 15 * 60;

    /// <summary>Plans the scenario and stores it.</summary>
    /// <param name="changes">The assumptions; at least one.</param>
    /// <param name="request">Day, area, limits and the options of the day as it is.</param>
    /// <param name="by">Who asked.</param>
    /// <param name="progress">Told of stages and of the search; null = nobody.</param>
    /// <param name="cancel">Ends the search; the best plan so far is kept.</param>
    public async Task<WhatIfOutcome> RunAsync(
        ImmutableArray<WhatIfChange> changes, DailyPlanRequest request, string by, IProgress<DailyPlanProgress>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (changes.IsDefaultOrEmpty)
            return Wrong(new PlanWarning(WhatIfErrors.Nothing, "", new PlanText("没有给出任何假设。", "No assumption is given.")));
        var stored = await registers.LatestAsync(cancel).ConfigureAwait(false);
        var assumed = new Assumptions(stored.Registers, request.Date, request.Options);
        foreach (var change in changes)
            assumed.Apply(change);
        if (!assumed.Faults.IsEmpty)
            return new WhatIfOutcome { Faults = assumed.Faults };
        var asked = request with { Options = assumed.Options };
        var outcome = new DailyPlanner(solver, travel, clock, orTools).Make(assumed.Registers, asked, progress, cancel: cancel);
        if (outcome.Plan is not { } plan)
            return Wrong(outcome.Error!);
        var recipe = PlanRecipe.Of(asked, PlanHistory.None) with { Kind = PlanRecipe.WhatIfKind, Assumptions = JsonSerializer.SerializeToElement(changes, PlanJson.Options) };
        var saving = new PlanSaving { By = by, Inputs = assumed.Registers, Settings = recipe.ToJson(), ScenarioLabel = Assumptions.LabelOf(changes) };
        var scenario = await plans.SaveAsync(plan with { Status = PlanStatus.Scenario }, saving, CancellationToken.None).ConfigureAwait(false);
        var latest = await plans.LatestAsync(request.Date, plan.Scope.Code, CancellationToken.None).ConfigureAwait(false);
        var today = latest is null ? null : await plans.LoadAsync(latest.Id, CancellationToken.None).ConfigureAwait(false);
        return new WhatIfOutcome { Today = today, Scenario = scenario, Diff = today is null ? null : PlanComparison.Of(today, scenario, Tolerance) };
    }

    private static WhatIfOutcome Wrong(PlanWarning fault) => new() { Faults = [fault] };
}
