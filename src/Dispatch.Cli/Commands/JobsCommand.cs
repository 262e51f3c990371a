using System.CommandLine;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch jobs …: looks at runs of jobs, asks for them and stops them. A new subcommand is a file and a line here.</summary>
internal static class JobsCommand
{
    private static readonly Func<CliContext, Command>[] _subcommands =
    [
        JobsListCommand.Create,
        JobsShowCommand.Create,
        JobsStartCommand.Create,
        JobsCancelCommand.Create,
    ];

    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var command = new Command("jobs", context.Say("后台任务:查看、提交、取消", "Jobs: look at them, ask for them, stop them"));
        foreach (var create in _subcommands)
            command.Add(create(context));
        return command;
    }
}
