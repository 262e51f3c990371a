using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using Dispatch.Storage;

namespace Dispatch.Cli;

/// <summary>Builds the root command, parses and invokes.</summary>
internal static class CommandLineApp
{
    /// <summary>How long a command may take after Ctrl-C to write what it has.</summary>
    private static readonly TimeSpan CancelGrace = TimeSpan.FromSeconds(20);

    public static async Task<int> RunAsync(
        string[] args, CliContext context, IReadOnlyList<Func<CliContext, Command>> commands, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        CultureInfo.CurrentUICulture = context.Language.Culture();
        var parsed = Root(context, commands).Parse(args);
        var configuration = new InvocationConfiguration
        {
            Output = context.Output,
            Error = context.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = CancelGrace,
        };
        try
        {
            var code = await parsed.InvokeAsync(configuration, cancel).ConfigureAwait(false);
            return parsed.Errors.Count > 0 ? ExitCodes.Usage : code;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Cancelled;
        }
        catch (IOException e)
        {
            await context.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return ExitCodes.BadInput;
        }
        catch (StorageException e)
        {
            await context.Error.WriteLineAsync($"{e.Code} {context.Say(e.Text.Zh, e.Text.En)}").ConfigureAwait(false);
            return ExitCodes.BadInput;
        }
        catch (UnauthorizedAccessException e)
        {
            await context.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return ExitCodes.BadInput;
        }
        catch (Exception e)
        {
            await context.Error.WriteLineAsync(context.Say("程序内部错误,请附上以下内容报告:", "A fault of the program; please report it with this:"))
                .ConfigureAwait(false);
            await context.Error.WriteLineAsync(e.ToString()).ConfigureAwait(false);
            return ExitCodes.Internal;
        }
    }

    private static RootCommand Root(CliContext context, IReadOnlyList<Func<CliContext, Command>> commands)
    {
        var root = new RootCommand(context.Say(
            "Dispatch:社区养老助餐与上门服务派单优化。",
            "Dispatch: routes for elder meals and home services."));
        foreach (var help in root.Options.OfType<HelpOption>())
            help.Description = context.Say("显示帮助", "Show help");
        root.Add(new Option<string>("--lang")
        {
            Description = context.Say("界面语言:zh 或 en;默认随系统,否则中文", "Language: zh or en; default by locale, otherwise Chinese"),
            Recursive = true,
            DefaultValueFactory = _ => context.Language == Language.En ? "en" : "zh",
        }.AcceptOnlyFromAmong("zh", "en"));
        foreach (var create in commands)
            root.Add(create(context));
        return root;
    }
}
