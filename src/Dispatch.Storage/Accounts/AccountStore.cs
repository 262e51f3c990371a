using System.Collections.Immutable;
using System.Text.Json;
using Dispatch.Core.Domain.Accounts;
using Dispatch.Core.Domain.Plans;
using Dispatch.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage.Accounts;

/// <summary>The ledger by months. Lines are only added; a month is closed and reopened in one transaction with its line of the audit record. Safe to share between threads.</summary>
/// <param name="database">Where it lies.</param>
/// <param name="clock">Clock of the lines.</param>
public sealed class AccountStore(DispatchDatabase database, TimeProvider clock)
{
    private const int AtOnce = 5_000;

    /// <summary>The tariff that holds in a month; the defaults where none was set.</summary>
    public async Task<Tariff> TariffAsync(AccountMonth month, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var document = await db.AccountTariffs.Where(t => t.FromMonth <= month.Value).OrderByDescending(t => t.FromMonth).Select(t => t.Document).FirstOrDefaultAsync(cancel);
        return document is null ? new Tariff() : JsonSerializer.Deserialize<Tariff>(document, PlanJson.Options)!;
    }

    /// <summary>Sets the tariff from a month on and puts it on record.</summary>
    /// <exception cref="AccountRefusedException">That month or a later one is closed.</exception>
    public async Task SetTariffAsync(AccountMonth from, Tariff tariff, string by, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.AccountMonths.Where(m => m.Month >= from.Value && m.IsClosed).OrderBy(m => m.Month).Select(m => (int?)m.Month).FirstOrDefaultAsync(cancel) is { } closed)
            throw AccountRefusedException.OfClosed(new AccountMonth(closed));
        await db.AccountTariffs.Where(t => t.FromMonth == from.Value).ExecuteDeleteAsync(cancel);
        var now = clock.GetUtcNow();
        db.AccountTariffs.Add(new AccountTariffRow
        {
            FromMonth = from.Value, Document = JsonSerializer.Serialize(tariff, PlanJson.Options), MadeUtc = now.UtcDateTime, MadeBy = Lengths.Cut(by, Lengths.Person)!,
        });
        await db.SaveChangesAsync(cancel);
        await AuditChain.AppendAsync(db, new AuditDeed(by, AuditActions.TariffSet, from.ToString(), tariff), now, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Months with entries or a closing, the newest first.</summary>
    public async Task<ImmutableArray<AccountMonthRow>> MonthsAsync(CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return [.. await db.AccountMonths.AsNoTracking().OrderByDescending(m => m.Month).ToListAsync(cancel)];
    }

    /// <summary>A month's line; null: never closed.</summary>
    public async Task<AccountMonthRow?> FindAsync(AccountMonth month, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return await db.AccountMonths.AsNoTracking().SingleOrDefaultAsync(m => m.Month == month.Value, cancel);
    }

    /// <summary>All lines posted in a month, by order and number.</summary>
    public async Task<ImmutableArray<LedgerEntry>> EntriesAsync(AccountMonth month, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return await EntriesAsync(db, month, cancel);
    }

    /// <summary>What was posted in a month, added up by street, service, provider and elder in the database.</summary>
    public async Task<ImmutableArray<AccountPart>> PartsAsync(AccountMonth month, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var sums = await db.AccountEntries.Where(e => e.Month == month.Value).GroupBy(e => new { e.StreetCode, e.ServiceCode, e.ProviderId, e.ElderId }).Select(g => new
        {
            g.Key.StreetCode, g.Key.ServiceCode, g.Key.ProviderId, g.Key.ElderId, Orders = g.Sum(e => e.Sequence % 2 == 1 ? 1 : -1), Portions = g.Sum(e => e.Portions),
            Self = g.Sum(e => e.SelfFen), LowIncome = g.Sum(e => e.LowIncomeFen), Voucher = g.Sum(e => e.VoucherFen), LongTermCare = g.Sum(e => e.LongTermCareFen), Age = g.Sum(e => e.AgeFen),
            Other = g.Sum(e => e.OtherFen), Cost = g.Sum(e => e.CostMilliFen), Minutes = g.Sum(e => e.VolunteerMinutes),
        }).ToListAsync(cancel);
        return [.. sums.Select(s => new AccountPart(
            s.StreetCode, s.ServiceCode, s.ProviderId, s.ElderId, s.Orders, s.Portions, new PaymentShares(s.Self, s.LowIncome, s.Voucher, s.LongTermCare, s.Age, s.Other), s.Cost, s.Minutes))];
    }

    /// <summary>All lines of one order.</summary>
    public async Task<ImmutableArray<AccountEntryRow>> OfItemAsync(string itemId, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return [.. await db.AccountEntries.AsNoTracking().Where(e => e.ItemId == itemId).OrderBy(e => e.Sequence).ToListAsync(cancel)];
    }

    /// <summary>Settles the orders of a month and closes it: all of it or nothing.</summary>
    /// <param name="month">The month.</param>
    /// <param name="wanted">What the orders of its days shall come to; an order charged before and not among them is taken back.</param>
    /// <param name="tariff">The tariff they were worked out by.</param>
    /// <param name="by">Who closes.</param>
    /// <param name="cancel">Stops before the commit; nothing is written then.</param>
    /// <returns>The sums.</returns>
    /// <exception cref="AccountRefusedException">It is closed already, or was changed at the same moment.</exception>
    public async Task<MonthAccount> CloseAsync(AccountMonth month, IReadOnlyList<Charge> wanted, Tariff tariff, string by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        try
        {
            if (await db.AccountMonths.AnyAsync(m => m.Month == month.Value && m.IsClosed, cancel))
                throw AccountRefusedException.OfClosed(month);
            var added = await SettleAsync(db, month, wanted, by, cancel);
            var entries = await EntriesAsync(db, month, cancel);
            var account = MonthAccount.Of(month, entries, tariff);
            await WriteMonthAsync(db, account, tariff, LedgerHash.Of(entries), by, cancel);
            var deed = new AuditDeed(by, AuditActions.AccountsClosed, month.ToString(), new { Lines = entries.Length, Added = added, ChargedFen = account.Total.Shares.Sum });
            await AuditChain.AppendAsync(db, deed, clock.GetUtcNow(), cancel);
            await transaction.CommitAsync(cancel);
            return account;
        }
        catch (DbUpdateException taken) when (taken is DbUpdateConcurrencyException || database.IsUniqueViolation(taken))
        {
            throw AccountRefusedException.OfOvertaken(taken);
        }
    }

    /// <summary>Opens a closed month again and puts it on record with the reason.</summary>
    /// <exception cref="AccountRefusedException">It is not closed.</exception>
    public async Task ReopenAsync(AccountMonth month, string reason, string by, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow();
        var opened = await db.AccountMonths.Where(m => m.Month == month.Value && m.IsClosed).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.IsClosed, false).SetProperty(m => m.ChangedUtc, now.UtcDateTime).SetProperty(m => m.ChangedBy, Lengths.Cut(by, Lengths.Person))
                .SetProperty(m => m.Revision, m => m.Revision + 1),
            cancel);
        if (opened == 0)
            throw AccountRefusedException.OfOpen(month);
        await AuditChain.AppendAsync(db, new AuditDeed(by, AuditActions.AccountsReopened, month.ToString(), new { reason }), now, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>A person's decision about an order that was charged: it is taken back, and charged anew where shares are given; on record with the reason.</summary>
    /// <param name="itemId">The order.</param>
    /// <param name="shares">What it shall come to; null: nothing.</param>
    /// <param name="month">The open month in which that is posted.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="cancel">Stops before the commit.</param>
    /// <returns>The lines added; none where it stands so already.</returns>
    /// <exception cref="AccountRefusedException">The month is closed, the order was never charged, or somebody was quicker.</exception>
    public async Task<ImmutableArray<LedgerEntry>> CorrectAsync(string itemId, PaymentShares? shares, AccountMonth month, string reason, string by, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.AccountMonths.AnyAsync(m => m.Month == month.Value && m.IsClosed, cancel))
            throw AccountRefusedException.OfClosed(month);
        var lines = await db.AccountEntries.AsNoTracking().Where(e => e.ItemId == itemId).OrderByDescending(e => e.Sequence).Take(2).ToListAsync(cancel);
        if (lines.FirstOrDefault(l => l.Sequence % 2 == 1) is not { } charged)
            throw AccountRefusedException.OfItem(itemId);
        var wanted = shares is { } given ? charged.ToEntry().Content with { Shares = given } : null;
        var added = ItemLedger.Correct(lines[0].ToEntry(), wanted, reason);
        try
        {
            await AddAsync(db, added, month, by, cancel);
        }
        catch (DbUpdateException taken) when (database.IsUniqueViolation(taken))
        {
            throw AccountRefusedException.OfOvertaken(taken);
        }

        await AuditChain.AppendAsync(db, new AuditDeed(by, AuditActions.AccountsCorrected, itemId, new { Month = month.ToString(), reason, Shares = shares }), clock.GetUtcNow(), cancel);
        await transaction.CommitAsync(cancel);
        return added;
    }

    private async Task<int> SettleAsync(DispatchDbContext db, AccountMonth month, IReadOnlyList<Charge> wanted, string by, CancellationToken cancel)
    {
        var (first, last) = (month.First, month.Last);
        var known = await db.AccountEntries.AsNoTracking().Where(e => e.Date >= first && e.Date <= last).ToListAsync(cancel);
        var latest = known.GroupBy(e => e.ItemId, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.MaxBy(e => e.Sequence)!.ToEntry(), StringComparer.Ordinal);
        var added = new List<LedgerEntry>();
        foreach (var charge in wanted)
        {
            added.AddRange(ItemLedger.Settle(latest.GetValueOrDefault(charge.ItemId), charge, "settled"));
            latest.Remove(charge.ItemId);
        }

        added.AddRange(latest.Values.OrderBy(e => e.Content.ItemId, StringComparer.Ordinal).SelectMany(left => ItemLedger.Settle(left, null, "not served")));
        await AddAsync(db, added, month, by, cancel);
        return added.Count;
    }

    private async Task AddAsync(DispatchDbContext db, IReadOnlyList<LedgerEntry> entries, AccountMonth month, string by, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var some in entries.Chunk(AtOnce))
        {
            db.AccountEntries.AddRange(some.Select(e => AccountEntryRow.Of(e, month, by, now)));
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }

    private async Task WriteMonthAsync(DispatchDbContext db, MonthAccount account, Tariff tariff, string hash, string by, CancellationToken cancel)
    {
        var row = await db.AccountMonths.SingleOrDefaultAsync(m => m.Month == account.Month.Value, cancel);
        var (document, prices, who, now) = (JsonSerializer.Serialize(account, PlanJson.Options), JsonSerializer.Serialize(tariff, PlanJson.Options), Lengths.Cut(by, Lengths.Person)!, clock.GetUtcNow().UtcDateTime);
        if (row is null)
            db.AccountMonths.Add(new AccountMonthRow { Month = account.Month.Value, IsClosed = true, ChangedUtc = now, ChangedBy = who, Document = document, Tariff = prices, EntriesHash = hash });
        else
            (row.IsClosed, row.ChangedUtc, row.ChangedBy, row.Document, row.Tariff, row.EntriesHash, row.Revision) = (true, now, who, document, prices, hash, row.Revision + 1);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private static async Task<ImmutableArray<LedgerEntry>> EntriesAsync(DispatchDbContext db, AccountMonth month, CancellationToken cancel)
    {
        var rows = await db.AccountEntries.AsNoTracking().Where(e => e.Month == month.Value).ToListAsync(cancel);
        return [.. rows.OrderBy(e => e.ItemId, StringComparer.Ordinal).ThenBy(e => e.Sequence).Select(e => e.ToEntry())];
    }
}
