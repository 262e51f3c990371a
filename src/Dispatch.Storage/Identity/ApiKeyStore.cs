using System.Collections.Immutable;
using Dispatch.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage.Identity;

/// <summary>Keeps the keys of other systems. Safe to share between threads.</summary>
/// <param name="database">Where they lie.</param>
/// <param name="clock">The clock of all times.</param>
public sealed class ApiKeyStore(DispatchDatabase database, TimeProvider clock)
{
    private static readonly TimeSpan _useNoted = TimeSpan.FromMinutes(5);

    /// <summary>Adds a key and puts it on record.</summary>
    public async Task AddAsync(ApiKeyRow key, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.ApiKeys.Add(key);
        await db.SaveChangesAsync(cancel);
        var details = new { Change = "added", key.Name, key.Prefix, key.Permissions, key.Scopes, key.ExpiresUtc };
        await AuditChain.AppendAsync(db, new AuditDeed(key.CreatedBy, AuditActions.KeyChanged, Subject(key.Id), details), clock.GetUtcNow(), cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>How many keys there are, revoked ones too.</summary>
    public async Task<int> CountAsync(CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return await db.ApiKeys.CountAsync(cancel);
    }

    /// <summary>All keys, the newest first.</summary>
    public async Task<ImmutableArray<ApiKeyRow>> ListAsync(int skip = 0, int take = 100, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return [.. await db.ApiKeys.AsNoTracking().OrderByDescending(k => k.CreatedUtc).ThenBy(k => k.Id).Skip(skip).Take(take).ToListAsync(cancel)];
    }

    /// <summary>A key by its first letters. Null: none.</summary>
    public async Task<ApiKeyRow?> FindAsync(string prefix, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Prefix == prefix, cancel);
    }

    /// <summary>Revokes a key for ever and puts it on record. Null: there is none; one that was revoked before stays as it was.</summary>
    public async Task<ApiKeyRow?> RevokeAsync(Guid id, string by, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow();
        var revoked = await db.ApiKeys.Where(k => k.Id == id && k.RevokedUtc == null)
            .ExecuteUpdateAsync(set => set.SetProperty(k => k.RevokedUtc, now.UtcDateTime), cancel);
        var key = await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Id == id, cancel);
        if (revoked > 0)
            await AuditChain.AppendAsync(db, new AuditDeed(by, AuditActions.KeyChanged, Subject(id), new { Change = "revoked", key!.Name, key.Prefix }), now, cancel);
        await transaction.CommitAsync(cancel);
        return key;
    }

    /// <summary>Notes that a key was used, within five minutes.</summary>
    public async Task NoteUseAsync(ApiKeyRow key, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        var now = clock.GetUtcNow().UtcDateTime;
        if (key.LastUsedUtc is { } last && now - last < _useNoted)
            return;
        await using var db = database.Open();
        await db.ApiKeys.Where(k => k.Id == key.Id).ExecuteUpdateAsync(set => set.SetProperty(k => k.LastUsedUtc, now), cancel);
    }

    private static string Subject(Guid id) => $"key/{id}";
}
