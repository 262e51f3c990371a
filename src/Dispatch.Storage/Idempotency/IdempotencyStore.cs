using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage.Idempotency;

/// <summary>Answers by idempotency key, kept for a day. Safe to share between threads and processes.</summary>
/// <param name="database">Where they lie.</param>
/// <param name="clock">Says when they are old.</param>
public sealed class IdempotencyStore(DispatchDatabase database, TimeProvider clock)
{
    /// <summary>How long an answer is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>A request at work for longer than this is taken for dead, and its key is free again.</summary>
    public static readonly TimeSpan Dead = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(100);

    /// <summary>Claims a key, waiting a little for a request that has it and is still at work.</summary>
    /// <param name="id">Hash of caller and key.</param>
    /// <param name="requestHash">Hash of the request.</param>
    /// <param name="patience">How long to wait.</param>
    /// <param name="cancel">Stops the waiting.</param>
    public async Task<IdempotencyClaim> ClaimAsync(string id, string requestHash, TimeSpan patience, CancellationToken cancel = default)
    {
        var began = clock.GetTimestamp();
        while (true)
        {
            if (await TryInsertAsync(id, requestHash, cancel))
                return new IdempotencyClaim(IsOurs: true);
            var kept = await FindAsync(id, cancel);
            if (kept is not null && IsOver(kept))
                await DropAsync(kept, cancel);
            else if (kept is { Status: > 0 } || (kept is not null && (kept.RequestHash != requestHash || clock.GetElapsedTime(began) > patience)))
                return new IdempotencyClaim(IsOurs: false, kept);
            else
                await Task.Delay(_look, clock, cancel);
        }
    }

    /// <summary>Keeps the answer of a key that was claimed.</summary>
    public async Task FinishAsync(string id, IdempotentAnswer answer, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(answer);
        await using var db = database.Open();
        await db.IdempotencyKeys.Where(k => k.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(k => k.Status, answer.Status).SetProperty(k => k.ContentType, answer.ContentType)
                .SetProperty(k => k.Location, answer.Location).SetProperty(k => k.Body, answer.Body), cancel);
    }

    /// <summary>Gives a key back.</summary>
    public async Task ReleaseAsync(string id, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        await db.IdempotencyKeys.Where(k => k.Id == id).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Frees the keys of requests that a kill cut off, on a database that one program alone serves: call it at its start. Elsewhere they are free after <see cref="Dead"/>.</summary>
    public async Task FreeAsync(CancellationToken cancel = default)
    {
        if (database.Options.Provider != StorageProvider.Sqlite)
            return;
        await using var db = database.Open();
        await db.IdempotencyKeys.Where(k => k.Status == 0).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Forgets what is older than a day.</summary>
    /// <returns>How many were forgotten.</returns>
    public async Task<int> ForgetAsync(CancellationToken cancel = default)
    {
        var before = clock.GetUtcNow().UtcDateTime - Kept;
        await using var db = database.Open();
        return await db.IdempotencyKeys.Where(k => k.CreatedUtc < before).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Only this very claim: somebody else may have taken the key since it was read.</summary>
    private async Task DropAsync(IdempotencyKeyRow kept, CancellationToken cancel)
    {
        await using var db = database.Open();
        await db.IdempotencyKeys.Where(k => k.Id == kept.Id && k.CreatedUtc == kept.CreatedUtc).ExecuteDeleteAsync(cancel);
    }

    private bool IsOver(IdempotencyKeyRow kept) => clock.GetUtcNow().UtcDateTime - kept.CreatedUtc > (kept.Status == 0 ? Dead : Kept);

    private async Task<IdempotencyKeyRow?> FindAsync(string id, CancellationToken cancel)
    {
        await using var db = database.Open();
        return await db.IdempotencyKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Id == id, cancel);
    }

    private async Task<bool> TryInsertAsync(string id, string requestHash, CancellationToken cancel)
    {
        await using var db = database.Open();
        db.IdempotencyKeys.Add(new IdempotencyKeyRow { Id = id, RequestHash = requestHash, Status = 0, Body = [], CreatedUtc = clock.GetUtcNow().UtcDateTime });
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException taken) when (database.IsUniqueViolation(taken))
        {
            return false;
        }
    }
}
