using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage.Audit;

/// <summary>The append-only record of who did what. Safe to share between threads.</summary>
/// <param name="database">Where it lies.</param>
/// <param name="clock">Clock of the lines.</param>
public sealed class AuditLog(DispatchDatabase database, TimeProvider clock)
{
    /// <summary>Puts a deed on record that changes nothing else in the database. What does is recorded in its own transaction.</summary>
    public async Task AppendAsync(AuditDeed deed, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(deed);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await AuditChain.AppendAsync(db, deed, clock.GetUtcNow(), cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Lines, the newest first.</summary>
    /// <param name="subject">Only those about this subject. Null: all.</param>
    /// <param name="take">How many, 1 or more.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<ImmutableArray<AuditRow>> ListAsync(string? subject = null, int take = 100, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var rows = db.AuditEntries.AsNoTracking().Where(a => subject == null || a.Subject == subject).OrderByDescending(a => a.Seq).Take(take);
        return [.. await rows.ToListAsync(cancel)];
    }

    /// <summary>A part of the lines that fit, the newest first, and how many fit in all.</summary>
    /// <param name="filter">Which lines.</param>
    /// <param name="skip">Lines passed over, 0 or more.</param>
    /// <param name="take">How many, 1 or more.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<(ImmutableArray<AuditRow> Lines, int Total)> PageAsync(AuditFilter filter, int skip, int take, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var db = database.Open();
        var (subject, actor, action, from, until) = (filter.Subject, filter.Actor, filter.Action, filter.FromUtc, filter.UntilUtc);
        var fit = db.AuditEntries.AsNoTracking().Where(a =>
            (subject == null || a.Subject == subject) && (actor == null || a.Actor == actor) && (action == null || a.Action == action)
            && (from == null || a.AtUtc >= from) && (until == null || a.AtUtc < until));
        return ([.. await fit.OrderByDescending(a => a.Seq).Skip(skip).Take(take).ToListAsync(cancel)], await fit.CountAsync(cancel));
    }

    /// <summary>Walks the whole record and names the first line that is not as it was written.</summary>
    public async Task<AuditVerdict> VerifyAsync(CancellationToken cancel = default)
    {
        await using var db = database.Open();
        // The end first: lines added during the walk lie beyond it.
        var head = await db.AuditHead.AsNoTracking().SingleOrDefaultAsync(cancel);
        var (seq, hash) = (0L, AuditHead.NoHash);
        await foreach (var row in db.AuditEntries.AsNoTracking().OrderBy(a => a.Seq).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (head is not null && row.Seq > head.Seq && seq == head.Seq && row.PreviousHash == hash)
                break;
            if (Fault(row, seq + 1, hash) is { } fault)
                return new AuditVerdict(seq, hash, seq + 1, fault);
            (seq, hash) = (row.Seq, row.Hash);
        }

        return head is null || head.Seq != seq || head.Hash != hash
            ? new AuditVerdict(seq, hash, seq + 1, AuditFault.WrongEnd)
            : new AuditVerdict(seq, hash, null, null);
    }

    private static AuditFault? Fault(AuditRow row, long seq, string previousHash)
    {
        if (row.Seq != seq)
            return AuditFault.Missing;
        if (row.PreviousHash != previousHash)
            return AuditFault.Unchained;
        var hash = AuditChain.HashOf(row.Seq, row.AtUtc, row.Actor, row.Action, row.Subject, row.Details, row.PreviousHash);
        return hash == row.Hash ? null : AuditFault.Changed;
    }
}
