using Dispatch.Cli.OrTools;
using Dispatch.Routing.Model;
using Dispatch.Routing.OrTools;
using Dispatch.Routing.Search;
using Spectre.Console;

namespace Dispatch.Cli;

/// <summary>What every command works with: its two outputs, its clock and its language. One per run of the program.</summary>
/// <param name="Output">Standard output: results only.</param>
/// <param name="Error">Standard error: progress, tables for people, messages.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Language">The language of all texts.</param>
/// <param name="Started">Timestamp of <paramref name="Clock"/> when the run began; time limits count from here.</param>
public sealed record CliContext(TextWriter Output, TextWriter Error, TimeProvider Clock, Language Language, long Started)
{
    /// <summary>Whether <see cref="Error"/> is a terminal on which a line may be rewritten.</summary>
    public bool Interactive { get; init; }

    /// <summary>Makes the search, which may ask OR-Tools.</summary>
    public Func<ICpSolver, ISolver> Solver { get; init; } = cp => new RuinRecreateSolver(cp);

    /// <summary>Makes the host of OR-Tools.</summary>
    public Func<TimeProvider, ICpSolver> OrTools { get; init; } = OrToolsHost.Create;

    /// <summary>Who is put on record for what is done: the account that runs the program.</summary>
    public string Actor { get; init; } = "cli:" + Environment.UserName;

    /// <summary>Picks the text of the run's language.</summary>
    public string Say(string chinese, string english) => Language == Language.En ? english : chinese;

    /// <summary>Time since the run began.</summary>
    public TimeSpan Elapsed => Clock.GetElapsedTime(Started);

    /// <summary>A Spectre console on standard error, for tables and marks; plain when it is not a terminal.</summary>
    public IAnsiConsole Console() => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(Error),
        Ansi = Interactive ? AnsiSupport.Detect : AnsiSupport.No,
        Interactive = InteractionSupport.No,
    });
}
