using System.CommandLine;
using Dispatch.Routing.Model;

namespace Dispatch.Cli.Commands;

/// <summary>--time-limit, --iterations, --threads and --seed.</summary>
internal sealed class SearchOptions
{
    private readonly Option<double?> _seconds;
    private readonly Option<long?> _iterations;
    private readonly Option<int> _threads;
    private readonly Option<ulong> _seed;
    private readonly double _defaultSeconds;
    private readonly bool _withSeed;

    /// <summary>Makes the options; a command that takes several seeds leaves --seed out.</summary>
    public SearchOptions(CliContext context, double defaultSeconds, bool withSeed = true)
    {
        _withSeed = withSeed;
        _defaultSeconds = defaultSeconds;
        _seconds = new Option<double?>("--time-limit")
        {
            Description = context.Say($"总时限,秒,含读写;默认 {defaultSeconds},给出 --iterations 时默认不限", $"Limit of the whole run in seconds, reading and writing included; default {defaultSeconds}, none with --iterations"),
        }.AtLeast(0.1, context);
        _iterations = new Option<long?>("--iterations")
        {
            Description = context.Say("迭代次数上限;同一种子、同样线程数得到同一答案", "Limit of iterations; the same seed and threads give the same answer"),
        }.AtLeast(0, context);
        _threads = new Option<int>("--threads")
        {
            Description = context.Say("线程数;默认为处理器数", "Threads; the number of processors by default"),
            DefaultValueFactory = _ => Environment.ProcessorCount,
        }.AtLeast(1, context);
        _seed = new Option<ulong>("--seed")
        {
            Description = context.Say("随机种子", "Seed of random choices"),
            DefaultValueFactory = _ => SolveOptions.DefaultSeed,
        };
    }

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_seconds);
        command.Add(_iterations);
        command.Add(_threads);
        if (_withSeed)
            command.Add(_seed);
    }

    /// <summary>The options given.</summary>
    public SolveOptions Of(ParseResult parsed)
    {
        var iterations = parsed.GetValue(_iterations);
        var seconds = parsed.GetValue(_seconds) ?? (iterations is null ? _defaultSeconds : null);
        return new SolveOptions
        {
            TimeLimit = seconds is { } s ? TimeSpan.FromSeconds(s) : null,
            IterationLimit = iterations,
            Threads = parsed.GetValue(_threads),
            Seed = _withSeed ? parsed.GetValue(_seed) : SolveOptions.DefaultSeed,
        };
    }
}
