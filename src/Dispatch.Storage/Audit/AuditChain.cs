using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage.Audit;

/// <summary>How lines of the audit record are chained, and how one is added inside somebody's transaction.</summary>
internal static class AuditChain
{
    /// <summary>
    /// Adds a line in the caller's open transaction: both are kept or neither. Call it last: it takes the chain's end, which the next
    /// writer waits for until the transaction ends.
    /// </summary>
    public static Task AppendAsync(DispatchDbContext db, AuditDeed deed, DateTimeOffset now, CancellationToken cancel) => AppendAsync(db, [deed], now, cancel);

    /// <summary>The same for several deeds of one transaction, in their order.</summary>
    public static async Task AppendAsync(DispatchDbContext db, IReadOnlyList<AuditDeed> deeds, DateTimeOffset now, CancellationToken cancel)
    {
        // Taking the row first lets one writer at a time read it, on every database and at its usual isolation.
        await db.AuditHead.Where(h => h.Id == AuditHead.OnlyId).ExecuteUpdateAsync(set => set.SetProperty(h => h.Seq, h => h.Seq + deeds.Count), cancel);
        var head = await db.AuditHead.AsNoTracking().SingleAsync(h => h.Id == AuditHead.OnlyId, cancel);
        var (seq, hash) = (head.Seq - deeds.Count, head.Hash);
        var rows = new List<AuditRow>(deeds.Count);
        foreach (var deed in deeds)
        {
            rows.Add(Row(deed, now, ++seq, hash));
            hash = rows[^1].Hash;
        }

        db.AuditEntries.AddRange(rows);
        await db.SaveChangesAsync(cancel);
        foreach (var row in rows)
            db.Entry(row).State = EntityState.Detached;
        await db.AuditHead.Where(h => h.Id == AuditHead.OnlyId).ExecuteUpdateAsync(set => set.SetProperty(h => h.Hash, hash), cancel);
    }

    /// <summary>SHA-256 over a line's number, time, words and the hash before, as one JSON array in UTF-8; lower-case hex.</summary>
    public static string HashOf(long seq, DateTime atUtc, string actor, string action, string subject, string details, string previousHash)
    {
        string[] content =
        [
            seq.ToString(CultureInfo.InvariantCulture), atUtc.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            actor, action, subject, details, previousHash,
        ];
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content)));
    }

    private static AuditRow Row(AuditDeed deed, DateTimeOffset now, long seq, string previousHash)
    {
        var at = now.UtcDateTime;
        at = new DateTime(at.Ticks - (at.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
        var actor = Clean(deed.Actor, Lengths.Person);
        var action = Clean(deed.Action, Lengths.Kind);
        var subject = Clean(deed.Subject, Lengths.Key);
        var details = deed.Details is null ? "{}" : JsonSerializer.Serialize(deed.Details, PlanJson.Options);
        return new AuditRow
        {
            Seq = seq, AtUtc = at, Actor = actor, Action = action, Subject = subject, Details = details, PreviousHash = previousHash,
            Hash = HashOf(seq, at, actor, action, subject, details, previousHash),
        };
    }

    /// <summary>What every database can keep and give back letter by letter.</summary>
    private static string Clean(string text, int length) =>
        Lengths.Cut(string.Concat(text.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c)), length)!;
}
