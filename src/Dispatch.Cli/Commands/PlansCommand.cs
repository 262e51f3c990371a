using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Storage.Plans;
using Spectre.Console;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch plans: the stored plans with their versions.</summary>
internal static class PlansCommand
{
    private const int Most = 500;

    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var day = PlanOptions.AnyDay(context);
        var scope = PlanOptions.Scope(context);
        var db = DatabaseOptions.Db(context);
        var command = new Command("plans", context.Say(
            "列出已存的计划及其各版本,新的在前;标准输出为 JSON", "List the stored plans with their versions, newest first; standard output is JSON"))
        {
            day, scope, db,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var plans = new PlanStore(await DatabaseOptions.OpenAsync(parsed.GetValue(db), cancel).ConfigureAwait(false));
            var found = await plans.ListAsync(parsed.GetValue(day), parsed.GetValue(scope), take: Most, cancel: cancel).ConfigureAwait(false);
            if (context.Interactive)
                context.Console().Write(Table(context, found));
            await context.Output.WriteLineAsync(JsonSerializer.Serialize(found, PlanJson.Options)).ConfigureAwait(false);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static Table Table(CliContext context, ImmutableArray<PlanSummary> plans)
    {
        var table = new Table().Border(TableBorder.Simple).LeftAligned();
        (string, string)[] heads = [("日期", "day"), ("范围", "scope"), ("版本", "version"), ("状态", "status"), ("已排", "served"), ("未排", "unserved"), ("费用,元", "cost, yuan"), ("发布", "published by"), ("编号", "id")];
        foreach (var (zh, en) in heads)
            table.AddColumn(context.Say(zh, en));
        foreach (var plan in plans)
        {
            string[] cells =
            [
                plan.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), plan.ScopeName, $"{plan.Version}", Status(context, plan), $"{plan.Served}", $"{plan.Unserved}",
                (plan.CostMilliFen / Money.PerYuan).ToString("F2", CultureInfo.InvariantCulture), plan.PublishedBy ?? "", plan.Id.ToString(),
            ];
            table.AddRow([.. cells.Select(c => new Text(c))]);
        }

        return table;
    }

    private static string Status(CliContext context, PlanSummary plan) => plan.Status switch
    {
        PlanStatus.Draft => context.Say("草稿", "draft"),
        PlanStatus.Published => context.Say("已发布", "published"),
        PlanStatus.Superseded => context.Say("已被取代", "superseded"),
        _ => context.Say($"推演方案 {plan.ScenarioLabel}", $"what-if {plan.ScenarioLabel}"),
    };
}
