using System.CommandLine;
using Dispatch.Cli.Importing;
using Dispatch.Cli.JobNodes;
using Dispatch.Jobs;
using Dispatch.Jobs.Requests;
using Dispatch.Planning.Intake;
using Dispatch.Storage.Jobs;
using Dispatch.Storage.Registers;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch import PATH…: reads register files and folders of them into the database, all or nothing.</summary>
internal sealed class ImportCommand
{

    private readonly CliContext _context;
    private readonly Argument<FileSystemInfo[]> _paths;
    private readonly Option<FileInfo?> _db;
    private readonly Option<bool> _preview;
    private readonly Option<bool> _remove;
    private readonly Option<bool> _json;

    private ImportCommand(CliContext context)
    {
        _context = context;
        _paths = new Argument<FileSystemInfo[]>("PATH")
        {
            Description = context.Say("csv 或 xlsx 文件,或装有它们的文件夹", "csv or xlsx files, or folders of them"), Arity = ArgumentArity.OneOrMore,
        };
        _db = DatabaseOptions.Db(context);
        _preview = new Option<bool>("--preview") { Description = context.Say("只显示会有哪些改动,不写入", "Only show what would change; write nothing") };
        _remove = new Option<bool>("--remove-missing")
        {
            Description = context.Say("文件中没有的行从库中删除(仅限导入的表)", "Remove stored rows that the imported tables lack"),
        };
        _json = CommonOptions.Json(context);
    }

    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var import = new ImportCommand(context);
        var command = new Command("import", context.Say(
            "导入基础数据与订单;有一处错误即整批不导入,并列出全部错误", "Import registers and orders; one error and nothing is imported, all errors are listed"))
        {
            import._paths, import._db, import._preview, import._remove, import._json,
        };
        command.SetAction(import.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var files = parsed.GetRequiredValue(_paths).SelectMany(Read).ToList();
        var json = parsed.GetValue(_json);
        if (JobSettings.Read(_context) is not { } jobs)
            return ExitCodes.BadInput;
        var database = await DatabaseOptions.OpenAsync(parsed.GetValue(_db), cancel).ConfigureAwait(false);
        var store = new RegisterStore(database);
        var requests = new JobRequests(new JobStore(database, _context.Clock), store, new LocalDay(_context.Clock), jobs);
        var current = await store.LoadAsync(cancel).ConfigureAwait(false);
        var options = new ImportOptions
        {
            Today = new LocalDay(_context.Clock).Today,
            MissingRows = parsed.GetValue(_remove) ? MissingRows.Remove : MissingRows.Keep,
        };
        var result = ImportRegisters.Run(files, current.Registers, options, cancel);
        if (!json)
            new ImportReport(_context).Write(result);
        var stored = false;
        if (result.Registers is { } next && !parsed.GetValue(_preview))
        {
            var saving = new RegisterSaving { By = _context.Actor, Within = requests.AfterImportAsync };
            await store.ApplyAsync(next, current.Revision, saving, cancel).ConfigureAwait(false);
            stored = result.Preview.HasChanges;
        }

        await _context.Output.WriteLineAsync(json ? ImportReport.Json(result, stored) : ImportReport.Counts(result, stored)).ConfigureAwait(false);
        return result.Succeeded ? ExitCodes.Ok : ExitCodes.BadInput;
    }

    private static IEnumerable<ImportFile> Read(FileSystemInfo path) =>
        Directory.Exists(path.FullName) ? ImportFile.FromFolder(path.FullName) : [ImportFile.FromDisk(path.FullName)];
}
