using System.CommandLine;
using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Storage.Audit;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch audit: the record of who did what, and whether it is whole.</summary>
internal static class AuditCommand
{
    private const int UsualLines = 100;

    /// <summary>The command with its subcommands.</summary>
    public static Command Create(CliContext context) => new("audit", context.Say(
        "操作记录:谁查看、导入、改动、锁定、发布、导出了什么", "The record of who saw, imported, changed, locked, published, exported what"))
    {
        Verify(context), List(context),
    };

    private static Command Verify(CliContext context)
    {
        var db = DatabaseOptions.Db(context);
        var command = new Command("verify", context.Say(
            "逐条核对记录的哈希链,指出第一条不符的记录;完好时退出码为 0", "Walk the chain of hashes and name the first line that is wrong; exit code 0 when the record is whole"))
        {
            db,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var log = new AuditLog(await DatabaseOptions.OpenAsync(parsed.GetValue(db), cancel).ConfigureAwait(false), context.Clock);
            var verdict = await log.VerifyAsync(cancel).ConfigureAwait(false);
            await context.Error.WriteLineAsync(Words(context, verdict)).ConfigureAwait(false);
            await context.Output.WriteLineAsync(JsonSerializer.Serialize(verdict, PlanJson.Options)).ConfigureAwait(false);
            return verdict.BrokenLine is null ? ExitCodes.Ok : ExitCodes.Violations;
        });
        return command;
    }

    private static Command List(CliContext context)
    {
        var db = DatabaseOptions.Db(context);
        var subject = new Option<string?>("--subject") { Description = context.Say("只列关于此对象的,如计划编号", "Only lines about this, e.g. a plan's id") };
        var take = new Option<int>("--take")
        {
            Description = context.Say("最多几条", "How many at most"), DefaultValueFactory = _ => UsualLines,
        }.AtLeast(1, context);
        var command = new Command("list", context.Say("列出记录,新的在前,每条一行 JSON", "List the record, newest first, a line of JSON each")) { subject, take, db };
        command.SetAction(async (parsed, cancel) =>
        {
            var log = new AuditLog(await DatabaseOptions.OpenAsync(parsed.GetValue(db), cancel).ConfigureAwait(false), context.Clock);
            foreach (var line in await log.ListAsync(parsed.GetValue(subject), parsed.GetValue(take), cancel).ConfigureAwait(false))
                await context.Output.WriteLineAsync(JsonSerializer.Serialize(line, PlanJson.Options)).ConfigureAwait(false);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static string Words(CliContext context, AuditVerdict verdict) => verdict.Fault switch
    {
        null => context.Say($"记录完好,共 {verdict.Lines} 条。", $"The record is whole: {verdict.Lines} lines."),
        AuditFault.Missing => context.Say($"第 {verdict.BrokenLine} 条缺失。", $"Line {verdict.BrokenLine} is missing."),
        AuditFault.Unchained => context.Say($"第 {verdict.BrokenLine} 条与前一条不相接。", $"Line {verdict.BrokenLine} does not follow the one before."),
        AuditFault.Changed => context.Say($"第 {verdict.BrokenLine} 条内容被改动过。", $"The content of line {verdict.BrokenLine} was changed."),
        _ => context.Say($"记录在第 {verdict.BrokenLine} 条处被截断或伪造。", $"The record is cut off or forged at line {verdict.BrokenLine}."),
    };
}
