using System.CommandLine;
using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Planning.Fulfilment;
using Dispatch.Planning.Quality;
using Dispatch.Planning.Recall;
using Dispatch.Storage.Actuals;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.Storage.Visits;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch quality and dispatch recall: planned against actual, and from a batch to its elders.</summary>
internal static class QualityCommand
{
    /// <summary>dispatch quality --day … [--days N].</summary>
    public static Command Create(CliContext context)
    {
        var (day, db) = (CommonOptions.Day(context), DatabaseOptions.Db(context));
        var days = new Option<int>("--days") { Description = context.Say("到该日为止的天数", "Days up to that day"), DefaultValueFactory = _ => 1 }.AtLeast(1, context);
        var scope = new Option<string?>("--scope") { Description = context.Say("街道或区代码;默认全部", "Street or district code; everything by default") };
        var command = new Command("quality", context.Say("质量:计划与实际、准时、热餐、未完成、连续性、工时、满意度、食堂星级、告警", "Quality: planned against actual, on time, hot, missed, continuity, load, satisfaction, stars, alerts"))
        {
            day, days, scope, db,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var database = await DatabaseOptions.OpenAsync(parsed.GetValue(db), cancel).ConfigureAwait(false);
            var study = new StudyQuality(new RegisterStore(database), new PublishedDays(new PlanStore(database)), new StopActualStore(database), new RatingStore(database));
            var to = parsed.GetRequiredValue(day);
            var report = await study.RunAsync(to.AddDays(1 - parsed.GetValue(days)), to, parsed.GetValue(scope) ?? "", cancel: cancel).ConfigureAwait(false);
            foreach (var alert in report.Alerts)
                await context.Error.WriteLineAsync(context.Say(alert.Text.Zh, alert.Text.En)).ConfigureAwait(false);
            await context.Output.WriteLineAsync(JsonSerializer.Serialize(report, PlanJson.Options)).ConfigureAwait(false);
            return ExitCodes.Ok;
        });
        return command;
    }

    /// <summary>dispatch recall --day … --canteen ID [--meal lunch|dinner] [--batch N], --kitchen ID, --elder ID.</summary>
    public static Command Recall(CliContext context)
    {
        var (day, db) = (CommonOptions.Day(context), DatabaseOptions.Db(context));
        var canteen = new Option<string?>("--canteen") { Description = context.Say("食堂编号", "Canteen") };
        var kitchen = new Option<string?>("--kitchen") { Description = context.Say("中央厨房编号:当日所供各食堂", "Central kitchen: every canteen it supplied that day") };
        var meal = new Option<Meal?>("--meal") { Description = context.Say("餐次:lunch、dinner", "Meal: lunch, dinner") };
        var batch = new Option<int?>("--batch") { Description = context.Say("批次号", "Number of the batch") };
        var elder = new Option<string?>("--elder") { Description = context.Say("老人编号:反查其餐食来自哪批", "The way back: an elder's meals and their batches") };
        var by = new Option<string>("--by") { Description = context.Say("操作人;默认当前用户", "Who asks; the present user by default"), DefaultValueFactory = _ => Environment.UserName };
        var command = new Command("recall", context.Say("召回:由批次查到每位老人(时间、电话),及反查;记入审计", "Recall: from a batch to every elder with times and phones, and back; put on record"))
        {
            day, canteen, kitchen, meal, batch, elder, by, db,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(canteen) is null && result.GetValue(kitchen) is null && result.GetValue(elder) is null)
                result.AddError(context.Say("请给出 --canteen、--kitchen 或 --elder。", "Give --canteen, --kitchen or --elder."));
        });
        command.SetAction(async (parsed, cancel) =>
        {
            var database = await DatabaseOptions.OpenAsync(parsed.GetValue(db), cancel).ConfigureAwait(false);
            var use = new RecallBatch(new RegisterStore(database), new PublishedDays(new PlanStore(database)), new StopActualStore(database), new AuditLog(database, context.Clock));
            var query = new RecallQuery
            {
                Date = parsed.GetRequiredValue(day), CanteenId = parsed.GetValue(canteen), KitchenId = parsed.GetValue(kitchen), Meal = parsed.GetValue(meal), Batch = parsed.GetValue(batch), ElderId = parsed.GetValue(elder),
            };
            var report = await use.RunAsync(query, parsed.GetRequiredValue(by), cancel).ConfigureAwait(false);
            await context.Error.WriteLineAsync(context.Say($"{report.Meals.Length} 份订单,{report.Meals.Select(m => m.ElderId).Distinct().Count()} 位老人", $"{report.Meals.Length} orders, {report.Meals.Select(m => m.ElderId).Distinct().Count()} elders")).ConfigureAwait(false);
            await context.Output.WriteLineAsync(JsonSerializer.Serialize(report, PlanJson.Options)).ConfigureAwait(false);
            return ExitCodes.Ok;
        });
        return command;
    }
}
