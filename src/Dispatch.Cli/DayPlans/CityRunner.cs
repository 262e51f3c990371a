using System.Globalization;
using Dispatch.Cli.RoadData;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.DailyPlan;
using Dispatch.Routing.OrTools;
using Dispatch.Storage;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;

namespace Dispatch.Cli.DayPlans;

/// <summary>
/// Plans the parts of a city one after another or some at once. Each part is loaded, planned, checked and stored by itself and then let go, so that memory is that
/// of the largest parts at work, and what fails in one takes nothing from the others.
/// </summary>
internal sealed class CityRunner(CliContext context, ICpSolver orTools)
{
    /// <summary>What is the same for all parts; area and street are set for each.</summary>
    public required DailyPlanRequest Request { get; init; }

    /// <summary>Opens a part's database.</summary>
    public required Func<FileInfo?, CancellationToken, Task<DispatchDatabase>> Open { get; init; }

    /// <summary>--roads.</summary>
    public required string? Roads { get; init; }

    /// <summary>Plans the parts.</summary>
    /// <param name="shards">The parts.</param>
    /// <param name="jobs">How many at once.</param>
    /// <param name="cancel">Ends the searches at work, whose best plans are stored, and leaves out the parts not begun.</param>
    /// <returns>A row a part begun, in their order.</returns>
    public async Task<List<CityRow>> RunAsync(IReadOnlyList<CityShard> shards, int jobs, CancellationToken cancel)
    {
        var rows = new CityRow?[shards.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = CancellationToken.None };
        await Parallel.ForAsync(0, shards.Count, parallel, async (i, _) =>
        {
            if (cancel.IsCancellationRequested)
                return;
            rows[i] = await PlanAsync(shards[i], cancel).ConfigureAwait(false);
            Tell(rows[i]!);
        }).ConfigureAwait(false);
        return [.. rows.OfType<CityRow>()];
    }

    private async Task<CityRow> PlanAsync(CityShard shard, CancellationToken cancel)
    {
        var started = context.Clock.GetTimestamp();
        var (plan, fault) = ((DayPlan?)null, "");
        try
        {
            (plan, fault) = await MakeAsync(shard, cancel).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            // Whatever it is: the other parts are planned all the same.
            fault = $"{e.GetType().Name}: {e.Message}";
        }

        return new CityRow(shard, plan, fault, context.Clock.GetElapsedTime(started).TotalSeconds, PlanReport.PeakMegabytes());
    }

    private async Task<(DayPlan? Plan, string Fault)> MakeAsync(CityShard shard, CancellationToken cancel)
    {
        var database = await Open(shard.Database, cancel).ConfigureAwait(false);
        if (PlanRoads.Open(context, Roads, shard.Database, json: false) is not { } travel)
            return (null, context.Say("路网文件不可用", "the road graph cannot be used"));
        var journal = new CpJournal(orTools);
        var use = new MakeDailyPlan(new RegisterStore(database), new PlanStore(database), context.Solver(journal), travel, context.Clock, journal)
        {
            By = context.Actor,
        };
        var outcome = await use.RunAsync(Request with { DistrictCode = shard.DistrictCode, StreetCode = shard.StreetCode }, cancel: cancel).ConfigureAwait(false);
        return (outcome.Plan, outcome.Error is { } error ? $"{error.Code} {context.Say(error.Text.Zh, error.Text.En)}" : "");
    }

    private void Tell(CityRow row)
    {
        var seconds = row.Seconds.ToString("F1", CultureInfo.InvariantCulture);
        var line = row.Plan is null
            ? context.Say($"{row.Shard.Name} 没有计划:{row.Fault}", $"{row.Shard.Name} has no plan: {row.Fault}")
            : context.Say($"{row.Shard.Name} 已排 {row.Served},未排 {row.Unserved},{seconds} 秒", $"{row.Shard.Name} served {row.Served}, unserved {row.Unserved}, {seconds} s");
        lock (context.Error)
            context.Error.WriteLine(line);
    }
}
