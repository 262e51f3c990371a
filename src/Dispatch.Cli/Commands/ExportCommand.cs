using System.CommandLine;
using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Planning.Exporting;
using Dispatch.Planning.Intake;
using Dispatch.Planning.OnTheRoad;
using Dispatch.Storage;
using Dispatch.Storage.Keys;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch export …: registers, plans and routes as files of other programs.</summary>
internal static class ExportCommand
{
    /// <summary>The command with its subcommands.</summary>
    public static Command Create(CliContext context) => new("export", context.Say(
        "导出基础数据、计划和路线,供表格、地图、导航使用", "Registers, plans and routes as files for spreadsheets, maps and navigation"))
    {
        Registers(context),
        Stickers(context),
        Plan(context),
        Route(context),
        Sheets(context),
        Boxes(context, "packing", context.Say("食堂装箱单,PDF", "What a canteen packs, as PDF"), (_, plan, wish, batches, _) => Task.FromResult(PlanPrints.PackingList(plan, wish, batches))),
        Boxes(context, "labels", context.Say("餐盒标签(带二维码),PDF", "Box labels with QR codes, as PDF"), async (database, plan, wish, batches, cancel) =>
            PlanPrints.Labels(plan, wish, batches, await new RoadCodes(new SigningKeyStore(database, context.Clock)).BoxesAsync(plan, cancel).ConfigureAwait(false))),
    };

    private static Command Registers(CliContext context)
    {
        var (options, format) = (new ExportOptions(context), Format(context, "xlsx", "csv"));
        var command = new Command("registers", context.Say(
            "全部基础数据与订单:一个工作簿,或 csv 压缩包;再导入不会有改动", "All registers and orders: a workbook, or a zip of csv files; imported again it changes nothing"))
        {
            format, options.Out, options.Db,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var database = await options.OpenAsync(parsed, cancel).ConfigureAwait(false);
            var stored = await new RegisterStore(database).LoadAsync(cancel).ConfigureAwait(false);
            var kind = parsed.GetRequiredValue(format) == "xlsx" ? RegisterFormat.Xlsx : RegisterFormat.Csv;
            var file = RegisterFiles.MakeOne(stored.Registers, kind);
            return await options.WriteAsync(parsed, database, new ExportFile(file.Name, "", file.Content), $"registers/{stored.Revision}", cancel).ConfigureAwait(false);
        });
        return command;
    }

    private static Command Stickers(CliContext context)
    {
        var options = new ExportOptions(context);
        var compound = new Option<string?>("--compound") { Description = context.Say("只要这个小区;默认全部", "Only of this compound; all by default") };
        var command = new Command("stickers", context.Say("门牌二维码,PDF,供上门签到扫码,无姓名", "Codes for elders' doors, PDF, scanned for the check-in, without names")) { compound, options.Out, options.Db };
        command.SetAction(async (parsed, cancel) =>
        {
            var database = await options.OpenAsync(parsed, cancel).ConfigureAwait(false);
            var stored = await new RegisterStore(database).LoadAsync(cancel).ConfigureAwait(false);
            var elders = stored.Registers.Elders.Where(e => parsed.GetValue(compound) is not { } one || e.CompoundId == one).ToList();
            var marks = await new RoadCodes(new SigningKeyStore(database, context.Clock)).DoorsAsync(elders.Select(e => e.Id), cancel).ConfigureAwait(false);
            if (elders.Count > 0)
                return await options.WriteAsync(parsed, database, DoorPrints.Stickers(new RegisterLookup(stored.Registers), elders, marks), $"registers/{stored.Revision}", cancel).ConfigureAwait(false);
            await context.Error.WriteLineAsync(context.Say("没有这样的老人。", "There are no such elders.")).ConfigureAwait(false);
            return ExitCodes.BadInput;
        });
        return command;
    }

    private static Command Plan(CliContext context)
    {
        var names = new Option<bool>("--names") { Description = context.Say("工作簿中写老人全名和门牌", "Elders' full names and doors in the workbook") };
        var format = Format(context, "xlsx", "geojson");
        var command = PlanCommand(
            context, "plan", context.Say("一份计划:工作簿或 GeoJSON", "A plan as a workbook or GeoJSON"),
            (plan, parsed) => parsed.GetRequiredValue(format) == "xlsx" ? PlanFiles.Workbook(plan, parsed.GetValue(names)) : PlanFiles.GeoJson(plan));
        command.Add(format);
        command.Add(names);
        return command;
    }

    private static Command Route(CliContext context)
    {
        var staff = new Option<string>("--staff") { Description = context.Say("人员编号", "Id of the person"), Required = true };
        var format = Format(context, "gpx", "geojson");
        var command = PlanCommand(
            context, "route", context.Say("一个人的路线:GPX 或 GeoJSON", "One person's route as GPX or GeoJSON"),
            (plan, parsed) => parsed.GetRequiredValue(format) == "gpx"
                ? PlanFiles.Gpx(plan, parsed.GetRequiredValue(staff))
                : PlanFiles.GeoJson(plan, parsed.GetRequiredValue(staff)));
        command.Add(staff);
        command.Add(format);
        return command;
    }

    private static Command Sheets(CliContext context)
    {
        var staff = new Option<string?>("--staff") { Description = context.Say("人员编号;默认全部", "Id of the person; everybody by default") };
        var command = PlanCommand(
            context, "sheets", context.Say("路线单,PDF", "Route sheets, as PDF"), (plan, parsed) => PlanPrints.RouteSheets(plan, parsed.GetValue(staff)));
        command.Add(staff);
        return command;
    }

    private static Command Boxes(
        CliContext context, string name, string description, Func<DispatchDatabase, DayPlan, PackingWish, IReadOnlyList<Batch>, CancellationToken, Task<ExportFile?>> make)
    {
        var canteen = new Option<string>("--canteen") { Description = context.Say("食堂或厨房编号", "Id of the canteen or kitchen"), Required = true };
        var meal = new Option<Meal?>("--meal") { Description = context.Say("只要这一餐:Lunch 或 Dinner", "Only this meal: Lunch or Dinner") };
        var batch = new Option<int?>("--batch") { Description = context.Say("只要这一批", "Only the batch of this number") };
        var command = PlanCommand(context, name, description, async (plan, parsed, database, cancel) =>
        {
            var batches = (await new PlanStore(database).SourceAsync(plan.Id, cancel).ConfigureAwait(false))?.Registers?.Batches ?? [];
            var wish = new PackingWish(parsed.GetRequiredValue(canteen), parsed.GetValue(meal), parsed.GetValue(batch));
            return await make(database, plan, wish, batches, cancel).ConfigureAwait(false);
        });
        command.Add(canteen);
        command.Add(meal);
        command.Add(batch);
        return command;
    }

    private static Command PlanCommand(CliContext context, string name, string description, Func<DayPlan, ParseResult, ExportFile?> make) =>
        PlanCommand(context, name, description, (plan, parsed, _, _) => Task.FromResult(make(plan, parsed)));

    /// <summary>A subcommand that makes a file of one stored plan.</summary>
    private static Command PlanCommand(
        CliContext context, string name, string description, Func<DayPlan, ParseResult, DispatchDatabase, CancellationToken, Task<ExportFile?>> make)
    {
        var (options, choice) = (new ExportOptions(context), new PlanChoice(context));
        var command = new Command(name, description) { choice.Plan, choice.Day, choice.Scope, options.Out, options.Db };
        command.SetAction(async (parsed, cancel) =>
        {
            var database = await options.OpenAsync(parsed, cancel).ConfigureAwait(false);
            if (await choice.LoadAsync(parsed, new PlanStore(database), cancel).ConfigureAwait(false) is not { } plan)
                return ExitCodes.BadInput;
            if (await make(plan, parsed, database, cancel).ConfigureAwait(false) is { } file)
                return await options.WriteAsync(parsed, database, file, plan.Id.ToString(), cancel).ConfigureAwait(false);
            await context.Error.WriteLineAsync(context.Say("计划中没有这样的路线或装餐。", "The plan has no such route or load.")).ConfigureAwait(false);
            return ExitCodes.BadInput;
        });
        return command;
    }

    private static Option<string> Format(CliContext context, params string[] words) => new Option<string>("--format")
    {
        Description = context.Say("文件格式", "Kind of file"),
        DefaultValueFactory = _ => words[0],
    }.AcceptOnlyFromAmong(words);
}
