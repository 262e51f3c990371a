using System.CommandLine;
using Dispatch.Cli.Solving;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Formats;
using Dispatch.Routing.Model;
using Spectre.Console;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch check FILE SOLUTION: judges a solution, ours or another's, and prints the certificate.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var file = new Argument<FileInfo>("FILE") { Description = context.Say("题目文件", "The problem file") };
        var solution = new Argument<FileInfo?>("SOLUTION")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = context.Say("答案文件,同族格式或 dispatch 格式;省略时为题目自带的路线(VROOM 的 steps)", "The solution file, in the family's format or ours; left out: the routes that the problem states itself (VROOM's steps)"),
        };
        var format = CommonOptions.Format(context);
        var json = CommonOptions.Json(context);
        var costs = CommonOptions.Costs(context);
        var command = new Command("check", context.Say("独立复核一个答案,打印合格证", "Judge a solution independently and print its certificate")) { file, solution, format, json, costs };
        command.SetAction(async (parsed, cancel) =>
        {
            var files = new InstanceFiles(context, parsed.GetValue(json));
            var instance = await files.ReadAsync(parsed.GetRequiredValue(file), parsed.GetRequiredValue(format), cancel).ConfigureAwait(false);
            if (instance is null)
                return ExitCodes.BadInput;
            var read = parsed.GetValue(solution) is { } given ? await files.ReadSolutionAsync(instance, given, cancel).ConfigureAwait(false) : Stated(context, instance);
            if (read is null)
                return ExitCodes.BadInput;
            var judged = new Judged(instance, read, SolutionChecker.Check(instance.Problem, read));
            Print(context, judged, parsed.GetValue(json), parsed.GetValue(costs));
            return judged.Certificate.Feasible ? ExitCodes.Ok : ExitCodes.Violations;
        });
        return command;
    }

    private static Solution? Stated(CliContext context, Instance instance)
    {
        if (instance.Stated is null)
            context.Error.WriteLine(context.Say("题目没有自带路线,请给出答案文件。", "The problem states no routes of its own; name a solution file."));
        return instance.Stated;
    }

    private static void Print(CliContext context, Judged judged, bool json, CostDetail costs)
    {
        if (json)
        {
            context.Output.WriteLine(CertificateText.Json(judged.Certificate, costs));
            return;
        }
        CertificateText.Write(context, AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(context.Output), Ansi = AnsiSupport.No, Interactive = InteractionSupport.No }), judged, costs);
        context.Output.WriteLine(judged.ResultLine(context.Elapsed));
    }
}
