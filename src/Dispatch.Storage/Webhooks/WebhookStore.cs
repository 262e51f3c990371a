using System.Collections.Immutable;
using Dispatch.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage.Webhooks;

/// <summary>
/// Addresses of other systems and the messages to them. Taking a message to send is one UPDATE that names the attempt it starts from, so that of several
/// nodes one wins; it is free again when its sender has been silent for the lease. Safe to share between threads.
/// </summary>
/// <param name="database">Where they lie.</param>
/// <param name="clock">Clock of attempts and of the audit record.</param>
public sealed class WebhookStore(DispatchDatabase database, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Adds an address.</summary>
    public async Task AddAsync(WebhookRow row, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(row);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.Webhooks.Add(row);
        await db.SaveChangesAsync(cancel);
        var details = new { Host = new Uri(row.Url).Host, row.Kinds, row.ScopeCode };
        await AuditChain.AppendAsync(db, new AuditDeed(row.CreatedBy, AuditActions.WebhookChanged, row.Id.ToString(), details), clock.GetUtcNow(), cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>All addresses, those switched off too, newest first.</summary>
    public async Task<ImmutableArray<WebhookRow>> ListAsync(CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return [.. await db.Webhooks.AsNoTracking().OrderByDescending(w => w.CreatedUtc).ThenBy(w => w.Id).ToListAsync(cancel)];
    }

    /// <summary>An address. Null: none of that id.</summary>
    public async Task<WebhookRow?> FindAsync(Guid id, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return await db.Webhooks.AsNoTracking().SingleOrDefaultAsync(w => w.Id == id, cancel);
    }

    /// <summary>Switches an address off: it is told nothing new, and what waits for it is given up. Its log stays.</summary>
    /// <returns>False: there is none, or it was off.</returns>
    public async Task<bool> DisableAsync(Guid id, string by, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        DateTime? now = Now;
        var taken = await db.Webhooks.Where(w => w.Id == id && w.DisabledUtc == null).ExecuteUpdateAsync(
            set => set.SetProperty(w => w.DisabledUtc, now).SetProperty(w => w.Revision, w => w.Revision + 1), cancel);
        if (taken == 0)
            return false;
        await db.WebhookDeliveries.Where(d => d.WebhookId == id && d.DeliveredUtc == null).ExecuteUpdateAsync(set => set.SetProperty(d => d.NextAttemptUtc, (DateTime?)null), cancel);
        await AuditChain.AppendAsync(db, new AuditDeed(by, AuditActions.WebhookChanged, id.ToString(), new { Disabled = true }), clock.GetUtcNow(), cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>The log of an address, newest first, and how long it is.</summary>
    public async Task<(ImmutableArray<WebhookDeliveryRow> Rows, int Count)> DeliveriesAsync(Guid webhookId, int skip, int take, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var rows = db.WebhookDeliveries.AsNoTracking().Where(d => d.WebhookId == webhookId);
        var part = await rows.OrderByDescending(d => d.CreatedUtc).ThenByDescending(d => d.Id).Skip(skip).Take(take).ToListAsync(cancel);
        return ([.. part], await rows.CountAsync(cancel));
    }

    /// <summary>Wants a message sent again, whether it had arrived or was given up; the receiver knows it by its id.</summary>
    /// <returns>False: there is none, or its address is off.</returns>
    public async Task<bool> ReplayAsync(Guid webhookId, Guid id, string by, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        DateTime? now = Now;
        var taken = await db.WebhookDeliveries
            .Where(d => d.Id == id && d.WebhookId == webhookId && db.Webhooks.Any(w => w.Id == webhookId && w.DisabledUtc == null))
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.DeliveredUtc, (DateTime?)null).SetProperty(d => d.NextAttemptUtc, now).SetProperty(d => d.Attempt, 0), cancel);
        if (taken == 0)
            return false;
        await AuditChain.AppendAsync(db, new AuditDeed(by, AuditActions.WebhookChanged, webhookId.ToString(), new { Replayed = id }), clock.GetUtcNow(), cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>Messages that may be sent now, the longest waiting first: id and attempts made.</summary>
    public async Task<ImmutableArray<(Guid Id, int Attempt)>> DueAsync(int take, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var now = Now;
        var due = await db.WebhookDeliveries.Where(d => d.NextAttemptUtc != null && d.NextAttemptUtc <= now).OrderBy(d => d.NextAttemptUtc).ThenBy(d => d.Id)
            .Select(d => new { d.Id, d.Attempt }).Take(take).ToListAsync(cancel);
        return [.. due.Select(d => (d.Id, d.Attempt))];
    }

    /// <summary>Takes a message for one attempt. Nobody else may have it before the lease is over.</summary>
    /// <returns>The message as taken. Null: somebody else has it.</returns>
    public async Task<WebhookDeliveryRow?> ClaimAsync(Guid id, int attempt, TimeSpan lease, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var now = Now;
        DateTime? until = now + lease;
        var taken = await db.WebhookDeliveries.Where(d => d.Id == id && d.Attempt == attempt && d.DeliveredUtc == null && d.NextAttemptUtc <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Attempt, attempt + 1).SetProperty(d => d.NextAttemptUtc, until), cancel);
        return taken == 0 ? null : await db.WebhookDeliveries.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.Attempt == attempt + 1, cancel);
    }

    /// <summary>Notes how an attempt ended.</summary>
    /// <param name="id">The message.</param>
    /// <param name="attempt">The attempt, as claimed.</param>
    /// <param name="end">How it ended.</param>
    /// <param name="cancel">Stops before the write.</param>
    public async Task EndAsync(Guid id, int attempt, WebhookEnd end, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(end);
        await using var db = database.Open();
        DateTime? arrived = end.HasArrived ? Now : null;
        DateTime? next = end.HasArrived ? null : Now + end.RetryIn;
        var error = Lengths.Cut(end.Error, Lengths.Note);
        await db.WebhookDeliveries.Where(d => d.Id == id && d.Attempt == attempt && d.DeliveredUtc == null).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.DeliveredUtc, arrived).SetProperty(d => d.NextAttemptUtc, next).SetProperty(d => d.LastStatus, end.Status)
                .SetProperty(d => d.LastError, error), cancel);
    }
}
