using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Dispatch.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage.Calendars;

/// <summary>Secret addresses of calendars, and how their entries were last told. Safe to share between threads.</summary>
/// <param name="database">Where they lie.</param>
/// <param name="clock">Clock of the audit record.</param>
public sealed class CalendarStore(DispatchDatabase database, TimeProvider clock)
{
    private const int Tries = 5;

    /// <summary>Makes an address for a person's calendar. The secret itself is not kept.</summary>
    public async Task<CalendarFeedRow> AddFeedAsync(string staffId, string token, string by, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var row = new CalendarFeedRow { Id = Guid.CreateVersion7(now), StaffId = staffId, TokenHash = HashOf(token), CreatedUtc = now.UtcDateTime, CreatedBy = Lengths.Cut(by, Lengths.Person)! };
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.CalendarFeeds.Add(row);
        await db.SaveChangesAsync(cancel);
        await AuditChain.AppendAsync(db, new AuditDeed(by, AuditActions.CalendarChanged, row.Id.ToString(), new { staffId }), now, cancel);
        await transaction.CommitAsync(cancel);
        return row;
    }

    /// <summary>Whose calendar a secret opens. Null: nobody's, or it was revoked.</summary>
    public async Task<string?> StaffOfAsync(string token, CancellationToken cancel = default)
    {
        var hash = HashOf(token);
        await using var db = database.Open();
        return await db.CalendarFeeds.Where(f => f.TokenHash == hash && f.RevokedUtc == null).Select(f => f.StaffId).SingleOrDefaultAsync(cancel);
    }

    /// <summary>The addresses of a person's calendar, newest first.</summary>
    public async Task<ImmutableArray<CalendarFeedRow>> FeedsAsync(string staffId, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return [.. await db.CalendarFeeds.AsNoTracking().Where(f => f.StaffId == staffId).OrderByDescending(f => f.CreatedUtc).ThenBy(f => f.Id).ToListAsync(cancel)];
    }

    /// <summary>One address. Null: none of that id.</summary>
    public async Task<CalendarFeedRow?> FindFeedAsync(Guid id, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return await db.CalendarFeeds.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, cancel);
    }

    /// <summary>Revokes an address: from now on it opens nothing.</summary>
    /// <returns>False: there is none, or it was revoked.</returns>
    public async Task<bool> RevokeAsync(Guid id, string by, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        DateTime? now = clock.GetUtcNow().UtcDateTime;
        if (await db.CalendarFeeds.Where(f => f.Id == id && f.RevokedUtc == null).ExecuteUpdateAsync(set => set.SetProperty(f => f.RevokedUtc, now), cancel) == 0)
            return false;
        await AuditChain.AppendAsync(db, new AuditDeed(by, AuditActions.CalendarChanged, id.ToString(), new { Revoked = true }), clock.GetUtcNow(), cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>
    /// Compares what a calendar shall tell now with what was told: what is new gets the number 0, what differs or comes back counts up, what is gone is
    /// cancelled and counts up.
    /// </summary>
    /// <param name="staffId">Whose calendar.</param>
    /// <param name="told">Hash of the content by uid.</param>
    /// <param name="first">Uids ordinally before this are past and left alone; uids begin with their day.</param>
    /// <param name="cancel">Stops the writing; what was written holds.</param>
    /// <returns>All entries from <paramref name="first"/> on, those cancelled too.</returns>
    public async Task<ImmutableArray<CalendarEntryRow>> TellAsync(string staffId, IReadOnlyDictionary<string, string> told, string first, CancellationToken cancel = default)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                return await TellOnceAsync(staffId, told, first, cancel);
            }
            catch (DbUpdateException taken) when (left > 0 && database.IsUniqueViolation(taken))
            {
                // Another reader of the same calendar wrote it at the same moment: the next look finds it.
            }
        }
    }

    [SuppressMessage("Globalization", "CA1309", Justification = "The database compares: this overload alone is translated.")]
    private async Task<ImmutableArray<CalendarEntryRow>> TellOnceAsync(string staffId, IReadOnlyDictionary<string, string> told, string first, CancellationToken cancel)
    {
        await using var db = database.Open();
        // Compared by the database; uids begin with figures, which every order of letters has alike.
        var known = (await db.CalendarEntries.Where(e => e.StaffId == staffId && string.Compare(e.Uid, first) >= 0).ToListAsync(cancel)).ToDictionary(e => e.Uid, StringComparer.Ordinal);
        foreach (var (uid, hash) in told)
        {
            if (!known.TryGetValue(uid, out var entry))
                known[uid] = db.CalendarEntries.Add(new CalendarEntryRow { Uid = uid, StaffId = staffId, Sequence = 0, ContentHash = hash }).Entity;
            else if (entry.ContentHash != hash || entry.Cancelled)
                (entry.ContentHash, entry.Cancelled, entry.Sequence) = (hash, false, entry.Sequence + 1);
        }

        foreach (var gone in known.Values.Where(e => !e.Cancelled && !told.ContainsKey(e.Uid)))
            (gone.Cancelled, gone.Sequence) = (true, gone.Sequence + 1);
        await db.SaveChangesAsync(cancel);
        return [.. known.Values.OrderBy(e => e.Uid, StringComparer.Ordinal)];
    }

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
