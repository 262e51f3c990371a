using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Jobs.Settings;
using Dispatch.Storage.Jobs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dispatch.Jobs.Engine;

/// <summary>
/// Looks for work on every node: frees runs whose node has fallen silent and hands what waits to the engine. job_runs is the truth; whatever the engine
/// forgets is handed over again.
/// </summary>
/// <param name="runs">Where runs lie.</param>
/// <param name="engine">Takes them.</param>
/// <param name="options">How often, and what is silence.</param>
/// <param name="meters">Told what each look found.</param>
/// <param name="clock">Clock of the looks.</param>
/// <param name="log">Told when the database does not answer.</param>
public sealed partial class JobPump(JobStore runs, IJobEngine engine, JobsOptions options, JobMeters meters, TimeProvider clock, ILogger<JobPump> log) : BackgroundService
{
    private const int AtATime = 200;

    private static readonly (string Code, string Text) _nodesLost = (JobErrors.NodesLost, JsonSerializer.Serialize(
        new PlanText("执行此任务的节点多次中断,已放弃。", "The nodes that had this run died too often; it was given up."), PlanJson.Options));

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        meters.Start();
        using var timer = new PeriodicTimer(options.Poll, clock);
        do
        {
            await LookAsync(stoppingToken).ConfigureAwait(false);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        try
        {
            if (await runs.FreeSilentAsync(options.Silence, options.MostAttempts, _nodesLost, cancel).ConfigureAwait(false) is > 0 and var freed)
                Freed(log, freed);
            foreach (var (id, attempt) in await runs.DueAsync(AtATime, cancel).ConfigureAwait(false))
                await engine.HandAsync(id, attempt, cancel).ConfigureAwait(false);
            meters.Looked(await runs.CountsAsync(cancel).ConfigureAwait(false));
        }
        catch (Exception silent) when (!cancel.IsCancellationRequested)
        {
            NoLook(log, silent, options.Poll);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} runs of silent nodes were freed")]
    private static partial void Freed(ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The jobs could not be looked through; the next look is in {Poll}")]
    private static partial void NoLook(ILogger log, Exception silent, TimeSpan poll);
}
