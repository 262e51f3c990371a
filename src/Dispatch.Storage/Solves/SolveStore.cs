using Dispatch.Storage.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage.Solves;

/// <summary>Problems handed in to be solved. A problem comes with its run in one transaction: once accepted, it is solved. Safe to share between threads.</summary>
/// <param name="database">Where they lie.</param>
/// <param name="runs">Where their runs lie.</param>
/// <param name="clock">Clock of their age.</param>
public sealed class SolveStore(DispatchDatabase database, JobStore runs, TimeProvider clock)
{
    /// <summary>Takes a problem with its run; both are there or neither. Problems that ended long ago go.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="run">Its run, under the same id.</param>
    /// <param name="keep">How long problems are kept.</param>
    /// <param name="cancel">Stops before the commit.</param>
    public async Task AddAsync(SolveRow problem, JobRequest run, TimeSpan keep, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var before = clock.GetUtcNow().UtcDateTime - keep;
        await db.Solves.Where(s => s.CreatedUtc < before && !db.JobRuns.Any(r => r.Id == s.Id && (r.State == JobRunState.Queued || r.State == JobRunState.Running)))
            .ExecuteDeleteAsync(cancel);
        db.Solves.Add(problem);
        await runs.RequestWithinAsync(db, run, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Who handed a problem in, and whether it has an answer. Null: there is none of that id.</summary>
    public async Task<(string Client, bool IsAnswered)?> FindAsync(Guid id, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var found = await db.Solves.Where(s => s.Id == id).Select(s => new { s.Client, IsAnswered = s.Answer != null }).SingleOrDefaultAsync(cancel);
        return found is null ? null : (found.Client, found.IsAnswered);
    }

    /// <summary>A problem whole. Null: there is none of that id.</summary>
    public async Task<SolveRow?> LoadAsync(Guid id, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return await db.Solves.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancel);
    }

    /// <summary>Keeps an answer; one that was there before goes.</summary>
    public async Task AnswerAsync(Guid id, byte[] answer, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        await db.Solves.Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Answer, answer), cancel);
    }

    /// <summary>How many problems of somebody wait or are being solved.</summary>
    public async Task<int> ActiveAsync(string client, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return await db.Solves.CountAsync(
            s => s.Client == client && db.JobRuns.Any(r => r.Id == s.Id && (r.State == JobRunState.Queued || r.State == JobRunState.Running)), cancel);
    }
}
