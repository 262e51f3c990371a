using System.Globalization;
using Dispatch.Cli.Solving;
using Dispatch.Routing.Model;

namespace Dispatch.Cli.Benchmarks;

/// <summary>Makes the runs of a measurement: reads, solves, checks, and keeps what is asked for. Each row is told and written as it comes.</summary>
internal sealed class BenchRunner(CliContext context, BenchHead head)
{
    /// <summary>Seed apart, the same for all runs.</summary>
    public required SolveOptions Options { get; init; }

    /// <summary>Runs already made, and where new ones are written.</summary>
    public required BenchJournal Journal { get; init; }

    /// <summary>Takes new best solutions.</summary>
    public required BestShelf Shelf { get; init; }

    /// <summary>Where every solution is written; null: nowhere.</summary>
    public string? Solutions { get; init; }

    /// <summary>
    /// The rows in the order of the tasks; tasks not begun before cancelling are left out. Null: an instance could not be read, which was told.
    /// </summary>
    /// <param name="tasks">The runs.</param>
    /// <param name="jobs">How many are made at once.</param>
    /// <param name="cancel">Ends early.</param>
    public async Task<List<BenchRow>?> RunAsync(IReadOnlyList<BenchTask> tasks, int jobs, CancellationToken cancel)
    {
        var rows = new BenchRow?[tasks.Count];
        var unreadable = false;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = CancellationToken.None };
        await Parallel.ForAsync(0, tasks.Count, parallel, async (i, _) =>
        {
            if (cancel.IsCancellationRequested || Volatile.Read(ref unreadable))
                return;
            rows[i] = Journal.Find(tasks[i]) ?? await RunAsync(tasks[i], cancel).ConfigureAwait(false);
            if (rows[i] is null)
                Volatile.Write(ref unreadable, true);
        }).ConfigureAwait(false);
        return unreadable ? null : [.. rows.OfType<BenchRow>()];
    }

    private async Task<BenchRow?> RunAsync(BenchTask task, CancellationToken cancel)
    {
        var clock = Options.Clock;
        var started = clock.GetTimestamp();
        var instance = await new InstanceFiles(context, json: false).ReadAsync(new FileInfo(task.Case.File), InstanceFiles.Auto, CancellationToken.None).ConfigureAwait(false);
        if (instance is null)
            return null;
        var last = new LastReport();
        var options = Options with { Seed = task.Seed, TimeLimit = SolveRun.Budget(Options.TimeLimit, clock.GetElapsedTime(started), instance.Problem) };
        var judged = await new SolveRun(context.Solver(task.OrTools), clock).SolveAsync(instance, options, last, cancel).ConfigureAwait(false);
        var row = new BenchRow(task.Case, task.Seed, judged.NativeCost, judged.Certificate.Feasible, judged.Certificate.Unserved, judged.Certificate.Vehicles,
            clock.GetElapsedTime(started).TotalSeconds) 
        {
            Share = last.Value.Recombination,
            Iterations = last.Value.Iterations,
            Requests = instance.Problem.Requests.Length,
            Teams = TeamCount.Of(instance.Problem, judged.Solution),
        };
        if (Solutions is { } folder)
            SolutionFiles.Write(judged, SolutionFiles.Name(folder, task, judged));
        if (!cancel.IsCancellationRequested)
            Journal.Add(task, row);
        Tell(row, Shelf.Keep(row, judged, head));
        return row;
    }

    private void Tell(BenchRow row, bool kept)
    {
        var gap = row.Gap is { } g ? g.ToString("F2", CultureInfo.InvariantCulture) + " %" : "-";
        var news = row.IsNewBest ? context.Say("  优于已知最好", "  NEW BEST") + (kept ? context.Say(",已保存", ", kept") : "") : "";
        lock (context.Error)
            context.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row.Case.Name}  {row.Cost}  {gap}  {row.Seconds:F1} s{news}"));
    }
}
