using System.CommandLine;
using Dispatch.Planning.Exporting;
using Dispatch.Storage;
using Dispatch.Storage.Audit;

namespace Dispatch.Cli.Commands;

/// <summary>Where an export comes from and goes to.</summary>
internal sealed class ExportOptions(CliContext context)
{
    /// <summary>--out.</summary>
    public Option<FileInfo?> Out { get; } = new("--out")
    {
        Description = context.Say("输出文件;默认按内容命名,写在当前目录", "File to write; by default named by its content, in the working directory"),
    };

    /// <summary>--db.</summary>
    public Option<FileInfo?> Db { get; } = DatabaseOptions.Db(context);

    /// <summary>The database.</summary>
    public Task<DispatchDatabase> OpenAsync(ParseResult parsed, CancellationToken cancel) => DatabaseOptions.OpenAsync(parsed.GetValue(Db), cancel);

    /// <summary>Writes the file for its owner alone, puts it on record and names it on standard output.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public async Task<int> WriteAsync(ParseResult parsed, DispatchDatabase database, ExportFile file, string subject, CancellationToken cancel)
    {
        var path = parsed.GetValue(Out)?.FullName ?? Path.GetFullPath(file.Name);
        var how = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await new AuditLog(database, context.Clock).AppendAsync(new AuditDeed(context.Actor, AuditActions.Exported, subject, new { file.Name }), cancel).ConfigureAwait(false);
        var stream = new FileStream(path, how);
        await using (stream.ConfigureAwait(false))
            await stream.WriteAsync(file.Content, cancel).ConfigureAwait(false);
        await context.Output.WriteLineAsync(path).ConfigureAwait(false);
        return ExitCodes.Ok;
    }
}
