using System.CommandLine;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.Exporting;
using Dispatch.Planning.Intake;
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
        Plan(context),
        Route(context),
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

    /// <summary>A subcommand that makes a file of one stored plan.</summary>
    private static Command PlanCommand(CliContext context, string name, string description, Func<DayPlan, ParseResult, ExportFile?> make)
    {
        var (options, choice) = (new ExportOptions(context), new PlanChoice(context));
        var command = new Command(name, description) { choice.Plan, choice.Day, choice.Scope, options.Out, options.Db };
        command.SetAction(async (parsed, cancel) =>
        {
            var database = await options.OpenAsync(parsed, cancel).ConfigureAwait(false);
            if (await choice.LoadAsync(parsed, new PlanStore(database), cancel).ConfigureAwait(false) is not { } plan)
                return ExitCodes.BadInput;
            if (make(plan, parsed) is { } file)
                return await options.WriteAsync(parsed, database, file, plan.Id.ToString(), cancel).ConfigureAwait(false);
            await context.Error.WriteLineAsync(context.Say("计划中没有这样的路线。", "The plan has no such route.")).ConfigureAwait(false);
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
