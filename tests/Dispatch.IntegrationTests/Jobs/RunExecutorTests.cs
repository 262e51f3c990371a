using Dispatch.Core.Domain.Plans;
using Dispatch.IntegrationTests.Databases;
using Dispatch.Jobs;
using Dispatch.Jobs.Runs;
using Dispatch.Jobs.Settings;
using Dispatch.Storage.Jobs;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Jobs;

/// <summary>From queued to the end: what becomes of a run for each way its job can end.</summary>
public sealed class RunExecutorTests() : DatabaseTests(DatabaseKind.Sqlite)
{
    private static readonly JobsOptions _options = new() { Heartbeat = TimeSpan.FromMilliseconds(20), MostAttempts = 3 };

    private readonly TestClock _clock = new();

    private JobStore Runs => new(Database, _clock);

    [Fact]
    public async Task A_job_that_ends_is_done_with_its_last_word()
    {
        var run = await ExecuteAsync((context, _) =>
        {
            context.Progress.Report(new JobProgress { Stage = "stored", Unserved = 2, BestCostMilliFen = 17 });
            return Task.FromResult(JobEnd.Done);
        });
        (run.State, run.Attempt).ShouldBe((JobRunState.Done, 1));
        JobProgress.Read(run.Progress)!.ShouldBe(new JobProgress { Stage = "stored", Unserved = 2, BestCostMilliFen = 17, Seconds = JobProgress.Read(run.Progress)!.Seconds });
    }

    /// <summary>A database that does not answer: three attempts with growing pauses, then failed.</summary>
    [Fact]
    public async Task What_may_pass_is_tried_again_after_growing_pauses()
    {
        var work = new Work((_, _) => throw new TimeoutException());
        var id = await AskAsync();
        var pauses = new List<TimeSpan>();
        for (var i = 0; i < 2; i++)
        {
            await Executor(work).ExecuteAsync(id, false, Cancel);
            var waiting = (await Runs.FindAsync(id, Cancel))!;
            (waiting.State, waiting.ErrorCode).ShouldBe((JobRunState.Queued, JobErrors.Interrupted));
            pauses.Add(waiting.DueUtc - _clock.GetUtcNow().UtcDateTime);
            _clock.Advance(pauses[^1]);
        }

        pauses.ShouldBe([TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(40)]);
        await Executor(work).ExecuteAsync(id, false, Cancel);
        (await Runs.FindAsync(id, Cancel))!.State.ShouldBe(JobRunState.Failed);
    }

    [Fact]
    public async Task What_can_not_be_done_fails_at_once_with_its_code()
    {
        var run = await ExecuteAsync((_, _) => throw new JobRefusedException("D102_UNKNOWN_STREET", new PlanText("没有", "none")));
        (run.State, run.ErrorCode).ShouldBe((JobRunState.Failed, "D102_UNKNOWN_STREET"));
        JobView.Of(run).Fault.ShouldBe(new JobFault("D102_UNKNOWN_STREET", new PlanText("没有", "none")));
    }

    [Fact]
    public async Task A_fault_of_the_program_fails_at_once() =>
        (await ExecuteAsync((_, _) => throw new InvalidOperationException())).ErrorCode.ShouldBe(JobErrors.Fault);

    [Fact]
    public async Task A_job_that_must_wait_goes_back_and_loses_no_attempt()
    {
        var run = await ExecuteAsync((_, _) => throw new JobPostponedException(TimeSpan.FromMinutes(1)));
        (run.State, run.Attempt, run.ErrorCode).ShouldBe((JobRunState.Queued, 0, null));
    }

    /// <summary>A person's stop reaches the job while it works; it keeps what it has and the run ends as cancelled.</summary>
    [Fact]
    public async Task A_cancelled_job_ends_as_cancelled()
    {
        var run = await ExecuteAsync(async (context, cancel) =>
        {
            await Runs.CancelAsync(context.Run.Id, Cancel);
            await UntilStoppedAsync(cancel);
            context.IsOurs().ShouldBeTrue("what it has found may still be stored");
            return JobEnd.Cancelled;
        });
        run.State.ShouldBe(JobRunState.Cancelled);
    }

    /// <summary>A node that is being stopped puts its run back, and its job may store nothing more.</summary>
    [Fact]
    public async Task A_stopping_node_puts_its_run_back()
    {
        using var stop = new CancellationTokenSource();
        var id = await AskAsync();
        await Executor(new Work(async (context, cancel) =>
        {
            await stop.CancelAsync();
            await UntilStoppedAsync(cancel);
            await using var db = Database.Open();
            await context.GivePlanAsync(db, Dispatch.TestData.SamplePlan.Make(), null, Cancel);
            return JobEnd.Cancelled;
        })).ExecuteAsync(id, false, stop.Token);
        var run = (await Runs.FindAsync(id, Cancel))!;
        (run.State, run.Attempt, run.ResultPlanId).ShouldBe((JobRunState.Queued, 0, null));
    }

    /// <summary>An attempt that lost its run to another node ends without a trace.</summary>
    [Fact]
    public async Task A_lost_attempt_changes_nothing()
    {
        var id = await AskAsync();
        await Executor(new Work(async (_, cancel) =>
        {
            _clock.Advance(_options.Silence + TimeSpan.FromSeconds(1));
            (await Runs.ClaimAsync(id, "other", TimeSpan.Zero, Cancel)).ShouldNotBeNull();
            await UntilStoppedAsync(cancel);
            return JobEnd.Done;
        })).ExecuteAsync(id, false, Cancel);
        var run = (await Runs.FindAsync(id, Cancel))!;
        (run.State, run.Node, run.Attempt).ShouldBe((JobRunState.Running, "other", 2));
    }

    private static async Task UntilStoppedAsync(CancellationToken cancel)
    {
        var stopped = new TaskCompletionSource();
        await using (cancel.Register(stopped.SetResult))
            await stopped.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancel);
    }

    private async Task<JobRunRow> ExecuteAsync(Func<JobContext, CancellationToken, Task<JobEnd>> work)
    {
        var id = await AskAsync();
        (await Executor(new Work(work)).ExecuteAsync(id, false, Cancel)).ShouldBeTrue();
        return (await Runs.FindAsync(id, Cancel))!;
    }

    private async Task<Guid> AskAsync() =>
        (await Runs.RequestAsync(new JobRequest(JobKinds.PlanDay, "310105101", new DateOnly(2026, 12, 1), "{}", "test"), Cancel)).Run.Id;

    private RunExecutor Executor(IJobWork work) => new(Runs, [work], new NodeName("node"), _options, _clock, NullLogger<RunExecutor>.Instance);

    private sealed class Work(Func<JobContext, CancellationToken, Task<JobEnd>> run) : IJobWork
    {
        public string Kind => JobKinds.PlanDay;

        public Task<JobEnd> RunAsync(JobContext context, CancellationToken cancel) => run(context, cancel);
    }
}
