using System.CommandLine;
using Dispatch.Core.Domain.Plans;
using Dispatch.Storage.Plans;

namespace Dispatch.Cli.Commands;

/// <summary>Names one stored plan: by its id, or as the plan to work by on a day.</summary>
internal sealed class PlanChoice(CliContext context)
{
    /// <summary>--plan.</summary>
    public Option<Guid?> Plan { get; } = PlanOptions.Plan(context);

    /// <summary>--day.</summary>
    public Option<DateOnly?> Day { get; } = PlanOptions.AnyDay(context);

    /// <summary>--scope.</summary>
    public Option<string?> Scope { get; } = PlanOptions.Scope(context);

    /// <summary>The plan. Null: none, which was told.</summary>
    public async Task<DayPlan?> LoadAsync(ParseResult parsed, PlanStore plans, CancellationToken cancel)
    {
        var id = parsed.GetValue(Plan);
        if (id is null && parsed.GetValue(Day) is { } day)
            id = (await plans.LatestAsync(day, parsed.GetValue(Scope), cancel).ConfigureAwait(false))?.Id;
        if (id is { } known && await plans.LoadAsync(known, cancel).ConfigureAwait(false) is { } plan)
            return plan;
        await context.Error.WriteLineAsync(context.Say("没有这样的计划;请用 --plan 或 --day 指明。", "There is no such plan; name one with --plan or --day.")).ConfigureAwait(false);
        return null;
    }
}
