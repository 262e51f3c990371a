using System.CommandLine;
using System.Globalization;
using System.Text;
using Dispatch.Cli.Commands;

namespace Dispatch.Cli;

/// <summary>The command line's composition root.</summary>
public static class Program
{
    /// <summary>The commands, in the order of the help. A new command is a file in Commands and a line here.</summary>
    private static readonly Func<CliContext, Command>[] Commands =
    [
        SolveCommand.Create,
        CheckCommand.Create,
        BenchCommand.Create,
        ImportCommand.Create,
        ExportCommand.Create,
        PlanCommand.Create,
        PlansCommand.Create,
        PublishCommand.Create,
        RemakeCommand.Create,
        CityCommand.Create,
        ServeCommand.Create,
        WorkerCommand.Create,
        JobsCommand.Create,
        AuditCommand.Create,
        UsersCommand.Create,
        KeysCommand.Create,
        CopyCommand.Create,
        EventCommand.Create,
        ReplanCommand.Create,
        DecideCommand.Accept,
        DecideCommand.Reject,
        EditCommand.Create,
        OffersCommand.Create,
        WhyCommand.Create,
        SubstitutesCommand.Create,
        WhatIfCommand.Create,
        CoverageCommand.Create,
        SitingCommand.Create,
        AccountsCommand.Create,
        QualityCommand.Create,
        QualityCommand.Recall,
        StaffingCommand.Create,
        MonthlyCommand.Create,
        SampleCommand.Create,
        RoadsCommand.Create,
    ];

    /// <summary>Runs one command. Returns an <see cref="ExitCodes"/> value.</summary>
    public static Task<int> Main(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (!Console.IsOutputRedirected || Console.OutputEncoding.CodePage != utf8.CodePage)
            Console.OutputEncoding = utf8;
        var clock = TimeProvider.System;
        var context = new CliContext(Console.Out, Console.Error, clock, Languages.Choose(args, CultureInfo.CurrentUICulture), Start(clock))
        {
            Interactive = !Console.IsErrorRedirected,
        };
        return CommandLineApp.RunAsync(args, context, Commands);
    }

    /// <summary>Runs one command with the given outputs and clock, as <see cref="Main"/> does; for tests and embedding.</summary>
    public static Task<int> RunAsync(string[] args, CliContext context, CancellationToken cancel = default) =>
        CommandLineApp.RunAsync(args, context, Commands, cancel);

    // Time limits count from the start of the process, not from the first line of managed code.
    private static long Start(TimeProvider clock)
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        var before = clock.GetUtcNow() - process.StartTime.ToUniversalTime();
        var ticks = before > TimeSpan.Zero && before < TimeSpan.FromSeconds(10) ? before.TotalSeconds * clock.TimestampFrequency : 0;
        return clock.GetTimestamp() - (long)ticks;
    }
}
