using Dispatch.IntegrationTests.Databases;
using Dispatch.Jobs;
using Dispatch.Storage.Jobs;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Jobs;

/// <summary>What the store of runs promises, on every database.</summary>
public abstract class JobStoreTests(DatabaseKind kind) : DatabaseTests(kind)
{
    private static readonly DateOnly _day = new(2026, 12, 1);
    private static readonly TimeSpan _silence = TimeSpan.FromSeconds(20);

    private readonly TestClock _clock = new();

    private JobStore Runs => new(Database, _clock);

    /// <summary>Asked by many at once, one run is made and everybody gets it; another day is another run.</summary>
    [Fact]
    public async Task Asking_twice_gives_the_same_run()
    {
        var asked = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Runs.RequestAsync(Request(), Cancel)));
        asked.Select(a => a.Run.Id).Distinct().Count().ShouldBe(1);
        asked.Count(a => a.IsNew).ShouldBe(1);
        (await Runs.RequestAsync(Request() with { Date = _day.AddDays(1) }, Cancel)).IsNew.ShouldBeTrue();
        (await Runs.ListAsync(cancel: Cancel)).Length.ShouldBe(2);
    }

    /// <summary>After its end the same may be asked for again, but an occasion's own id never makes a second run.</summary>
    [Fact]
    public async Task An_ended_run_makes_room_for_the_next()
    {
        var first = (await Runs.RequestAsync(Request(), Cancel)).Run;
        var taken = (await Runs.ClaimAsync(first.Id, "a", _silence, Cancel)).ShouldNotBeNull();
        (await Runs.EndAsync(first.Id, taken.Attempt, JobRunState.Done, null, cancel: Cancel)).ShouldBeTrue();
        (await Runs.RequestAsync(Request(), Cancel)).IsNew.ShouldBeTrue();
        var again = await Runs.RequestAsync(Request() with { Id = first.Id }, Cancel);
        again.IsNew.ShouldBeFalse();
        again.Run.State.ShouldBe(JobRunState.Done);
    }

    /// <summary>Of many nodes that reach for a run, one gets it.</summary>
    [Fact]
    public async Task One_node_gets_a_run()
    {
        var run = (await Runs.RequestAsync(Request(), Cancel)).Run;
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Runs.ClaimAsync(run.Id, $"node-{i}", _silence, Cancel)));
        claims.Count(c => c is not null).ShouldBe(1);
        (await Runs.DueAsync(10, Cancel)).ShouldBeEmpty();
    }

    /// <summary>A silent node loses its run; what it writes afterwards is refused.</summary>
    [Fact]
    public async Task A_silent_node_loses_its_run_and_writes_nothing_more()
    {
        var id = (await Runs.RequestAsync(Request(), Cancel)).Run.Id;
        var old = (await Runs.ClaimAsync(id, "old", _silence, Cancel))!.Attempt;
        (await Runs.ClaimAsync(id, "new", _silence, Cancel)).ShouldBeNull("it is not silent yet");
        _clock.Advance(_silence + TimeSpan.FromSeconds(1));
        (await Runs.ClaimAsync(id, "new", _silence, Cancel))!.Attempt.ShouldBe(old + 1);
        (await Runs.BeatAsync(id, old, null, Cancel)).ShouldBe(RunPulse.Lost);
        (await Runs.EndAsync(id, old, JobRunState.Done, null, cancel: Cancel)).ShouldBeFalse();
        (await Runs.PutBackAsync(id, old, TimeSpan.Zero, cancel: Cancel)).ShouldBeFalse();
        await using var db = Database.Open();
        await Should.ThrowAsync<RunLostException>(() => JobStore.GivePlanAsync(db, id, old, Guid.NewGuid(), null, Cancel));
        await JobStore.GivePlanAsync(db, id, old + 1, Guid.NewGuid(), null, Cancel);
        await Should.ThrowAsync<RunLostException>(() => JobStore.GivePlanAsync(db, id, old + 1, Guid.NewGuid(), null, Cancel), "a run has one plan");
    }

    /// <summary>Silent runs go back to the queue; one that was begun too often is given up.</summary>
    [Fact]
    public async Task Silent_runs_are_freed_or_given_up()
    {
        var id = (await Runs.RequestAsync(Request(), Cancel)).Run.Id;
        await Runs.ClaimAsync(id, "a", _silence, Cancel);
        (await Runs.FreeSilentAsync(_silence, 2, ("X", "{}"), Cancel)).ShouldBe(0);
        _clock.Advance(_silence + TimeSpan.FromSeconds(1));
        (await Runs.FreeSilentAsync(_silence, 2, ("X", "{}"), Cancel)).ShouldBe(1);
        (await Runs.FindAsync(id, Cancel))!.State.ShouldBe(JobRunState.Queued);
        await Runs.ClaimAsync(id, "b", _silence, Cancel);
        _clock.Advance(_silence + TimeSpan.FromSeconds(1));
        await Runs.FreeSilentAsync(_silence, 2, ("X", "{}"), Cancel);
        var ended = (await Runs.FindAsync(id, Cancel))!;
        (ended.State, ended.ErrorCode).ShouldBe((JobRunState.Failed, "X"));
    }

    /// <summary>A pause keeps a run from being taken; a run put back without a fault keeps its number of attempts.</summary>
    [Fact]
    public async Task A_run_put_back_waits_for_its_pause()
    {
        var id = (await Runs.RequestAsync(Request(), Cancel)).Run.Id;
        await Runs.ClaimAsync(id, "a", _silence, Cancel);
        await Runs.PutBackAsync(id, 1, TimeSpan.FromMinutes(1), ("X", "{}"), Cancel);
        (await Runs.ClaimAsync(id, "a", _silence, Cancel)).ShouldBeNull();
        _clock.Advance(TimeSpan.FromMinutes(1));
        (await Runs.DueAsync(10, Cancel)).ShouldBe([(id, 1)]);
        (await Runs.ClaimAsync(id, "a", _silence, Cancel))!.Attempt.ShouldBe(2);
        await Runs.PutBackAsync(id, 2, TimeSpan.Zero, cancel: Cancel);
        (await Runs.FindAsync(id, Cancel))!.Attempt.ShouldBe(1);
    }

    /// <summary>A waiting run is cancelled at once, a running one is told with its next beat, an ended one stays as it is.</summary>
    [Fact]
    public async Task Cancelling_ends_what_waits_and_tells_what_runs()
    {
        var waiting = (await Runs.RequestAsync(Request(), Cancel)).Run.Id;
        (await Runs.CancelAsync(waiting, Cancel)).ShouldBeTrue();
        (await Runs.FindAsync(waiting, Cancel))!.State.ShouldBe(JobRunState.Cancelled);
        (await Runs.CancelAsync(waiting, Cancel)).ShouldBeFalse();
        var running = (await Runs.RequestAsync(Request(), Cancel)).Run.Id;
        await Runs.ClaimAsync(running, "a", _silence, Cancel);
        (await Runs.BeatAsync(running, 1, "{\"stage\":\"x\"}", Cancel)).ShouldBe(RunPulse.Going);
        (await Runs.CancelAsync(running, Cancel)).ShouldBeTrue();
        (await Runs.BeatAsync(running, 1, null, Cancel)).ShouldBe(RunPulse.CancelRequested);
        (await Runs.FindAsync(running, Cancel))!.Progress.ShouldBe("{\"stage\":\"x\"}", "a beat without news keeps what was told");
    }

    private static JobRequest Request() => new(JobKinds.PlanDay, "310105101", _day, "{}", "test");
}
