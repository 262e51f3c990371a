using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Jobs.Settings;
using Dispatch.Storage.Jobs;
using Microsoft.Extensions.Logging;

namespace Dispatch.Jobs.Runs;

/// <summary>
/// Carries a run from queued to its end, for whichever engine hands it over. May be called for the same run any number of times, on any node: the claim
/// lets one attempt through. Safe to share between threads.
/// </summary>
/// <param name="runs">Where runs lie.</param>
/// <param name="works">The kinds of jobs.</param>
/// <param name="node">This node.</param>
/// <param name="options">Heartbeat, attempts and pauses.</param>
/// <param name="clock">Clock of the heartbeat.</param>
/// <param name="log">Told of what goes wrong.</param>
public sealed class RunExecutor(
    JobStore runs, IEnumerable<IJobWork> works, NodeName node, JobsOptions options, TimeProvider clock, ILogger<RunExecutor> log)
{
    private static readonly TimeSpan _atOnce = TimeSpan.Zero;

    private readonly Dictionary<string, IJobWork> _works = works.ToDictionary(w => w.Kind, StringComparer.Ordinal);

    /// <summary>Runs it, where it is to be had.</summary>
    /// <param name="id">The run.</param>
    /// <param name="isRecovery">The engine knows that the node that had it is dead: it need not have been silent for so long.</param>
    /// <param name="stop">The node is being stopped: the run goes back to the queue.</param>
    /// <returns>Whether this call had the run.</returns>
    public async Task<bool> ExecuteAsync(Guid id, bool isRecovery, CancellationToken stop)
    {
        var silence = isRecovery ? 2 * options.Heartbeat : options.Silence;
        if (await runs.ClaimAsync(id, node.Value, silence, stop).ConfigureAwait(false) is not { } run)
            return false;
        log.Begins(run.Id, run.Kind, run.ScopeCode, run.Date, run.Attempt);
        var life = new RunLife(runs, run, options, clock, log, stop);
        await using (life.ConfigureAwait(false))
            await AttemptAsync(run, life, stop).ConfigureAwait(false);
        return true;
    }

    private async Task AttemptAsync(JobRunRow run, RunLife life, CancellationToken stop)
    {
        try
        {
            var end = await WorkFor(run.Kind).RunAsync(new JobContext(run, life, () => life.IsOurs), life.Token).ConfigureAwait(false);
            await EndAsync(run, life, end == JobEnd.Done ? JobRunState.Done : JobRunState.Cancelled).ConfigureAwait(false);
        }
        catch (JobPostponedException wait)
        {
            await PutBackAsync(run, wait.Pause, null).ConfigureAwait(false);
        }
        catch (JobRefusedException refused)
        {
            await EndAsync(run, life, JobRunState.Failed, (refused.Code, Write(refused.Text))).ConfigureAwait(false);
        }
        catch (Exception ended) when (life.Token.IsCancellationRequested && ended is OperationCanceledException or RunLostException)
        {
            if (life.IsOurs && life.IsAsked)
                await EndAsync(run, life, JobRunState.Cancelled).ConfigureAwait(false);
            else if (stop.IsCancellationRequested)
                await PutBackAsync(run, _atOnce, null).ConfigureAwait(false);
            else
                Lost(run);
        }
        catch (RunLostException)
        {
            Lost(run);
        }
        catch (Exception failure)
        {
            await FailAsync(run, life, failure).ConfigureAwait(false);
        }
    }

    private Task FailAsync(JobRunRow run, RunLife life, Exception failure)
    {
        log.Failed(failure, run.Id, run.Attempt);
        if (!RetryPlan.MayPass(failure))
        {
            return EndAsync(run, life, JobRunState.Failed, (JobErrors.Fault, Write(new PlanText(
                $"程序内部错误({failure.GetType().Name}),请查看日志并报告。", $"A fault of the program ({failure.GetType().Name}); see the log and report it."))));
        }

        var text = Write(new PlanText($"数据库或文件没有响应({failure.GetType().Name})。", $"The database or a file did not answer ({failure.GetType().Name})."));
        return run.Attempt < options.MostAttempts
            ? PutBackAsync(run, RetryPlan.PauseAfter(run.Attempt, options), (JobErrors.Interrupted, text))
            : EndAsync(run, life, JobRunState.Failed, (JobErrors.Interrupted, text));
    }

    private async Task EndAsync(JobRunRow run, RunLife life, JobRunState state, (string Code, string Text)? fault = null)
    {
        var ours = await runs.EndAsync(run.Id, run.Attempt, state, life.Latest, fault, CancellationToken.None).ConfigureAwait(false);
        log.Ended(run.Id, state, ours ? "" : ", but another node has it");
    }

    private void Lost(JobRunRow run) => log.Lost(run.Id, run.Attempt);

    private Task<bool> PutBackAsync(JobRunRow run, TimeSpan pause, (string Code, string Text)? fault) =>
        runs.PutBackAsync(run.Id, run.Attempt, pause, fault, CancellationToken.None);

    private IJobWork WorkFor(string kind) => _works.GetValueOrDefault(kind) ?? throw new JobRefusedException(JobErrors.UnknownKind, new PlanText(
        $"没有“{kind}”这种任务;可能由较新版本的程序提交。", $"There is no job “{kind}”; a newer program may have asked for it."));

    private static string Write(PlanText text) => JsonSerializer.Serialize(text, PlanJson.Options);
}
