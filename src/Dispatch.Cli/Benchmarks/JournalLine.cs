using Dispatch.Routing.Model;

namespace Dispatch.Cli.Benchmarks;

/// <summary>A run as a line of the journal: what was asked for, then what came out.</summary>
/// <param name="Key">Limit, threads and commit, in words: runs of another key are another measurement.</param>
/// <param name="Family">Family of the instance.</param>
/// <param name="Instance">Its name.</param>
/// <param name="Seed">Seed.</param>
/// <param name="OrTools">OR-Tools might take part.</param>
/// <param name="Cost">Cost in the family's unit.</param>
/// <param name="Feasible">The checker's word.</param>
/// <param name="Unserved">Requests unserved.</param>
/// <param name="Vehicles">Vehicles used.</param>
/// <param name="Seconds">Seconds.</param>
/// <param name="Iterations">Iterations.</param>
/// <param name="Models">Models OR-Tools answered; null: it took no part.</param>
/// <param name="Gains">How many of them made the plan cheaper.</param>
/// <param name="OrToolsSeconds">Its seconds.</param>
/// <param name="Requests">Requests of the instance.</param>
/// <param name="Teams">Work for several people at once; null where there is none.</param>
internal sealed record JournalLine(
    string Key, string Family, string Instance, ulong Seed, bool OrTools, double Cost, bool Feasible, int Unserved, int Vehicles, double Seconds, long Iterations,
    int? Models, int Gains, double OrToolsSeconds, int Requests, TeamCount? Teams)
{
    /// <summary>The line of a run.</summary>
    public static JournalLine Of(string key, BenchTask task, BenchRow row) => new(
        key, task.Case.Family, task.Case.Name, task.Seed, task.WithOrTools, row.Cost, row.Feasible, row.Unserved, row.Vehicles, Math.Round(row.Seconds, 2), row.Iterations,
        row.Share?.Models, row.Share?.Gains ?? 0, Math.Round(row.Share?.Time.TotalSeconds ?? 0, 2), row.Requests, row.Teams);

    /// <summary>Whether it is the run that a task asks for.</summary>
    public bool Answers(string key, BenchTask task) =>
        Key == key && Family == task.Case.Family && Instance == task.Case.Name && Seed == task.Seed && OrTools == task.WithOrTools;

    /// <summary>The run again.</summary>
    public BenchRow Row(BenchCase of) => new(of, Seed, Cost, Feasible, Unserved, Vehicles, Seconds)
    {
        Iterations = Iterations,
        Requests = Requests,
        Teams = Teams,
        Share = Models is { } models ? new RecombinationShare { Models = models, Gains = Gains, Time = TimeSpan.FromSeconds(OrToolsSeconds) } : null,
    };
}
