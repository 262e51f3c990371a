using System.Collections.Immutable;
using Dispatch.Storage.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage.Jobs;

/// <summary>
/// Keeps the runs of jobs. Each change of state is one UPDATE that names the states it may start from, so that of several nodes one wins; what an
/// attempt writes names the attempt, so that a node that lost its run writes nothing any more. Safe to share between threads.
/// </summary>
/// <param name="database">Where the runs lie.</param>
/// <param name="clock">The clock of all times.</param>
public sealed class JobStore(DispatchDatabase database, TimeProvider clock)
{
    private const int Tries = 5;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Asks for a run. Where one of the same kind, scope and day waits or runs already, or the id was used before, that one is given back.</summary>
    public async Task<RequestedRun> RequestAsync(JobRequest request, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var row = request.Row(Now);
        for (var left = Tries; ; left--)
        {
            if (await StandingAsync(row, cancel) is { } standing)
                return new RequestedRun(standing, IsNew: false);
            await using var db = database.Open();
            db.JobRuns.Add(row);
            try
            {
                await db.SaveChangesAsync(cancel);
                return new RequestedRun(row, IsNew: true);
            }
            catch (DbUpdateException) when (left > 0)
            {
                // Somebody asked for the same at the same moment: the next look finds it.
            }
        }
    }

    /// <summary>Asks for a run inside a transaction of the caller's: both are there or neither. The id must be new.</summary>
    public async Task RequestWithinAsync(DispatchDbContext db, JobRequest request, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(request);
        db.JobRuns.Add(request.Row(Now));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>One run. Null: none.</summary>
    public async Task<JobRunRow?> FindAsync(Guid id, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return await db.JobRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel);
    }

    /// <summary>Runs, newest first.</summary>
    /// <param name="date">Only this day. Null: all.</param>
    /// <param name="state">Only this state. Null: all.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">How many to give, 1 or more.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<ImmutableArray<JobRunRow>> ListAsync(
        DateOnly? date = null, JobRunState? state = null, int skip = 0, int take = 100, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return [.. await Listed(db, date, state, null).Skip(skip).Take(take).ToListAsync(cancel)];
    }

    /// <summary>The same, only runs of these areas (null: all), and how many there are in all.</summary>
    public async Task<(ImmutableArray<JobRunRow> Part, int Total)> PageAsync(
        DateOnly? date, JobRunState? state, AreaFilter? areas, (int Skip, int Take) part, CancellationToken cancel)
    {
        await using var db = database.Open();
        var fit = Listed(db, date, state, areas);
        return ([.. await fit.Skip(part.Skip).Take(part.Take).ToListAsync(cancel)], await fit.CountAsync(cancel));
    }

    /// <summary>How many runs there are in each state; states without any are absent.</summary>
    public async Task<ImmutableDictionary<JobRunState, int>> CountsAsync(CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var counts = await db.JobRuns.GroupBy(r => r.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        return counts.ToImmutableDictionary(c => c.Key, c => c.Count);
    }

    /// <summary>Runs that wait and may begin, the longest waiting first: id and attempts made.</summary>
    public async Task<ImmutableArray<(Guid Id, int Attempt)>> DueAsync(int take, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var now = Now;
        var due = await db.JobRuns.Where(r => r.State == JobRunState.Queued && r.DueUtc <= now).OrderBy(r => r.DueUtc).ThenBy(r => r.Id)
            .Select(r => new { r.Id, r.Attempt }).Take(take).ToListAsync(cancel);
        return [.. due.Select(r => (r.Id, r.Attempt))];
    }

    /// <summary>Takes a run for a node: one that waits and is due, or one whose node has been silent for too long.</summary>
    /// <param name="id">The run.</param>
    /// <param name="node">Who takes it.</param>
    /// <param name="silence">How long a node may be silent.</param>
    /// <param name="cancel">Stops before the write.</param>
    /// <returns>The run as taken. Null: it is not to be had.</returns>
    public async Task<JobRunRow?> ClaimAsync(Guid id, string node, TimeSpan silence, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var (now, before) = (Now, Now - silence);
        var taken = await db.JobRuns
            .Where(r => r.Id == id)
            .Where(r => (r.State == JobRunState.Queued && r.DueUtc <= now) || (r.State == JobRunState.Running && r.HeartbeatUtc < before))
            .ExecuteUpdateAsync(
                set => set.SetProperty(r => r.State, JobRunState.Running).SetProperty(r => r.Attempt, r => r.Attempt + 1)
                    .SetProperty(r => r.Node, node).SetProperty(r => r.StartedUtc, now).SetProperty(r => r.HeartbeatUtc, now)
                    .SetProperty(r => r.Revision, r => r.Revision + 1), cancel);
        return taken == 0 ? null : await db.JobRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.Node == node, cancel);
    }

    /// <summary>Shows that an attempt is alive and how far it is.</summary>
    /// <param name="id">The run.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="progress">How far, JSON. Null: nothing new.</param>
    /// <param name="cancel">Stops before the write.</param>
    public async Task<RunPulse> BeatAsync(Guid id, int attempt, string? progress, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var now = Now;
        var written = await Held(db, id, attempt).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.HeartbeatUtc, now).SetProperty(r => r.Progress, r => progress ?? r.Progress)
                .SetProperty(r => r.Revision, r => r.Revision + 1), cancel);
        if (written == 0)
            return RunPulse.Lost;
        return await Held(db, id, attempt).AnyAsync(r => r.CancelRequested, cancel) ? RunPulse.CancelRequested : RunPulse.Going;
    }

    /// <summary>Ends an attempt's run.</summary>
    /// <param name="id">The run.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="state">Done, failed or cancelled.</param>
    /// <param name="progress">How far it came, JSON. Null: as told before.</param>
    /// <param name="fault">Stable code and text of what went wrong. Null: nothing.</param>
    /// <param name="cancel">Stops before the write.</param>
    /// <returns>False: the run is no longer this attempt's.</returns>
    public async Task<bool> EndAsync(
        Guid id, int attempt, JobRunState state, string? progress, (string Code, string Text)? fault = null, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var (now, code, text) = (Now, fault?.Code, fault?.Text);
        var ended = await Held(db, id, attempt).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, state).SetProperty(r => r.EndedUtc, now).SetProperty(r => r.Progress, r => progress ?? r.Progress)
                .SetProperty(r => r.ErrorCode, code).SetProperty(r => r.ErrorText, text).SetProperty(r => r.Revision, r => r.Revision + 1), cancel) > 0;
        if (ended && state == JobRunState.Failed)
            await TellFailedAsync(db, [id], cancel);
        await transaction.CommitAsync(cancel);
        return ended;
    }

    /// <summary>Puts an attempt's run back to wait for another.</summary>
    /// <param name="id">The run.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="pause">How long it waits at least.</param>
    /// <param name="fault">Stable code and text of why. Null: nothing is wrong, and the attempt does not count.</param>
    /// <param name="cancel">Stops before the write.</param>
    /// <returns>False: the run is no longer this attempt's.</returns>
    public async Task<bool> PutBackAsync(Guid id, int attempt, TimeSpan pause, (string Code, string Text)? fault = null, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var (due, code, text) = (Now + pause, fault?.Code, fault?.Text);
        var counted = fault is null ? attempt - 1 : attempt;
        return await Held(db, id, attempt).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, JobRunState.Queued).SetProperty(r => r.DueUtc, due).SetProperty(r => r.Node, (string?)null)
                .SetProperty(r => r.Attempt, counted)
                .SetProperty(r => r.ErrorCode, code).SetProperty(r => r.ErrorText, text).SetProperty(r => r.Revision, r => r.Revision + 1), cancel) > 0;
    }

    /// <summary>Puts back the runs whose node has been silent for too long, and gives up those that were begun too often.</summary>
    /// <param name="silence">How long a node may be silent.</param>
    /// <param name="mostAttempts">Most attempts of a run.</param>
    /// <param name="fault">Stable code and text for a run that is given up.</param>
    /// <param name="cancel">Stops between the writes.</param>
    /// <returns>How many runs were put back or given up.</returns>
    public async Task<int> FreeSilentAsync(TimeSpan silence, int mostAttempts, (string Code, string Text) fault, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var (now, before) = (Now, Now - silence);
        var silent = db.JobRuns.Where(r => r.State == JobRunState.Running && r.HeartbeatUtc < before);
        var (code, text) = fault;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var lost = await silent.Where(r => r.Attempt >= mostAttempts).Select(r => r.Id).ToListAsync(cancel);
        var ended = lost.Count == 0 ? 0 : await silent.Where(r => lost.Contains(r.Id) && r.Attempt >= mostAttempts).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, JobRunState.Failed).SetProperty(r => r.EndedUtc, now).SetProperty(r => r.ErrorCode, code)
                .SetProperty(r => r.ErrorText, text).SetProperty(r => r.Revision, r => r.Revision + 1), cancel);
        if (ended > 0)
            await TellFailedAsync(db, lost, cancel);
        var freed = await silent.ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, JobRunState.Queued).SetProperty(r => r.DueUtc, now).SetProperty(r => r.Node, (string?)null)
                .SetProperty(r => r.Revision, r => r.Revision + 1), cancel);
        await transaction.CommitAsync(cancel);
        return ended + freed;
    }

    /// <summary>Puts back every run that is marked as running, whoever has it: for the only node of a database, at its start.</summary>
    public async Task<int> FreeAllAsync(CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var now = Now;
        return await db.JobRuns.Where(r => r.State == JobRunState.Running).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, JobRunState.Queued).SetProperty(r => r.DueUtc, now).SetProperty(r => r.Node, (string?)null)
                .SetProperty(r => r.Revision, r => r.Revision + 1), cancel);
    }

    /// <summary>Wants a run stopped: one that waits ends at once, one that runs keeps what it has found and ends soon.</summary>
    /// <returns>False: there is none, or it has ended.</returns>
    public async Task<bool> CancelAsync(Guid id, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var now = Now;
        var ended = await db.JobRuns.Where(r => r.Id == id && r.State == JobRunState.Queued).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, JobRunState.Cancelled).SetProperty(r => r.EndedUtc, now).SetProperty(r => r.CancelRequested, true)
                .SetProperty(r => r.Revision, r => r.Revision + 1), cancel);
        return ended > 0 || await db.JobRuns.Where(r => r.Id == id && r.State == JobRunState.Running).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.CancelRequested, true).SetProperty(r => r.Revision, r => r.Revision + 1), cancel) > 0;
    }

    /// <summary>
    /// Writes down that a plan is the run's, inside the transaction that stores the plan: a run has one plan, and only the attempt that has the run
    /// may give it, in place of the one it knows of.
    /// </summary>
    /// <exception cref="RunLostException">The run is no longer this attempt's, or has another plan; the transaction must not be committed.</exception>
    public static async Task GivePlanAsync(DispatchDbContext db, Guid id, int attempt, Guid planId, Guid? replaces = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var given = await Held(db, id, attempt).Where(r => r.ResultPlanId == replaces).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.ResultPlanId, planId).SetProperty(r => r.Revision, r => r.Revision + 1), cancel);
        if (given == 0)
            throw new RunLostException(id, attempt);
    }

    private async Task TellFailedAsync(DispatchDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        foreach (var run in await db.JobRuns.AsNoTracking().Where(r => ids.Contains(r.Id) && r.State == JobRunState.Failed).ToListAsync(cancel))
        {
            var told = new { JobId = run.Id, run.Kind, run.Date, run.ScopeCode, run.ErrorCode, run.Attempt };
            await WebhookOutbox.SaveAsync(db, new WebhookMessage(WebhookKinds.JobFailed, run.ScopeCode, told), clock.GetUtcNow(), cancel);
        }
    }

    private static IQueryable<JobRunRow> Listed(DispatchDbContext db, DateOnly? date, JobRunState? state, AreaFilter? areas) =>
        (areas is null ? db.JobRuns
            : db.JobRuns.Where(r => areas.Codes.Contains(r.ScopeCode) || areas.Districts.Contains(r.ScopeCode.Substring(0, AreaFilter.DistrictDigits))))
        .AsNoTracking().Where(r => (date == null || r.Date == date) && (state == null || r.State == state))
        .OrderByDescending(r => r.QueuedUtc).ThenByDescending(r => r.Id);

    private static IQueryable<JobRunRow> Held(DispatchDbContext db, Guid id, int attempt) =>
        db.JobRuns.Where(r => r.Id == id && r.Attempt == attempt && r.State == JobRunState.Running);

    private async Task<JobRunRow?> StandingAsync(JobRunRow row, CancellationToken cancel)
    {
        await using var db = database.Open();
        return await db.JobRuns.AsNoTracking().Where(r => r.Id == row.Id).SingleOrDefaultAsync(cancel)
            ?? await db.JobRuns.AsNoTracking()
                .Where(r => r.Slot == row.Slot && (r.State == JobRunState.Queued || r.State == JobRunState.Running)).SingleOrDefaultAsync(cancel);
    }
}
