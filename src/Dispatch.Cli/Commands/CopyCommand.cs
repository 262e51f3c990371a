using System.CommandLine;
using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Storage.Copying;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch copy --from FILE: everything of an SQLite file into the configured, empty database.</summary>
internal static class CopyCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var from = new Option<FileInfo>("--from")
        {
            Description = context.Say("原 SQLite 数据库文件", "The SQLite file to copy"), Required = true,
        };
        var command = new Command("copy", context.Say(
            "把 SQLite 文件中的全部数据复制到配置的空数据库(如 PostgreSQL);全部成功或全不写入",
            "Copy everything from an SQLite file into the configured, empty database (such as PostgreSQL); all of it or nothing"))
        {
            from,
        };
        command.SetAction((parsed, cancel) => RunAsync(context, parsed.GetRequiredValue(from), cancel));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, FileInfo from, CancellationToken cancel)
    {
        if (!from.Exists)
            throw new FileNotFoundException(context.Say($"没有文件 {from.FullName}", $"There is no file {from.FullName}"));
        var source = await DatabaseOptions.OpenAsync(from, cancel).ConfigureAwait(false);
        var target = await DatabaseOptions.OpenAsync(null, cancel).ConfigureAwait(false);
        var copied = await new DatabaseCopy(source, target, context.Clock).RunAsync(context.Actor, cancel).ConfigureAwait(false);
        await context.Output.WriteLineAsync(JsonSerializer.Serialize(copied, PlanJson.Options)).ConfigureAwait(false);
        return ExitCodes.Ok;
    }
}
