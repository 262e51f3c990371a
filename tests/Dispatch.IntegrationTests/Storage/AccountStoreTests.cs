using Dispatch.Core.Domain.Accounts;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Units;
using Dispatch.IntegrationTests.Databases;
using Dispatch.Planning.Accounts;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Routing.Search;
using Dispatch.Storage.Accounts;
using Dispatch.Storage.Actuals;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Events;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Storage;

/// <summary>What the ledger promises, on every database.</summary>
public abstract class AccountStoreTests(DatabaseKind kind) : DatabaseTests(kind)
{
    private static readonly AccountMonth _month = new(202611);

    private static readonly DateOnly _day = new(2026, 11, 24);

    private AccountStore Accounts => new(Database, TimeProvider.System);

    private AuditLog Log => new(Database, TimeProvider.System);

    /// <summary>Closed, corrected after reopening, closed again: every change is a new line, the sums are those of the lines, and each step is on record.</summary>
    [Fact]
    public async Task A_month_is_closed_reopened_and_corrected()
    {
        var first = await Accounts.CloseAsync(_month, [Of("A", 1_500), Of("B", 1_500)], new Tariff(), "x", Cancel);
        first.Total.Shares.Sum.ShouldBe(3_000);
        (await Should.ThrowAsync<AccountRefusedException>(() => Accounts.CloseAsync(_month, [], new Tariff(), "x", Cancel))).Code.ShouldBe(AccountRefusedException.Closed);
        (await Should.ThrowAsync<AccountRefusedException>(() => Accounts.CorrectAsync("A", null, _month, "r", "x", Cancel))).Code.ShouldBe(AccountRefusedException.Closed);
        (await Should.ThrowAsync<AccountRefusedException>(() => Accounts.SetTariffAsync(_month, new Tariff(), "x", Cancel))).Code.ShouldBe(AccountRefusedException.Closed);
        await Accounts.ReopenAsync(_month, "餐价有误", "y", Cancel);
        (await Should.ThrowAsync<AccountRefusedException>(() => Accounts.ReopenAsync(_month, "r", "y", Cancel))).Code.ShouldBe(AccountRefusedException.NotClosed);
        (await Accounts.CorrectAsync("A", new PaymentShares(500, Age: 1_000), _month, "补贴漏记", "y", Cancel)).Select(l => l.Content.Shares.Sum).ShouldBe([-1_500, 1_500]);
        // B was not served after all; A stays as the person decided; C comes late.
        var again = await Accounts.CloseAsync(_month, [Of("A", 1_500), Of("C", 2_000)], new Tariff(), "x", Cancel);
        (again.Total.Orders, again.Total.Shares).ShouldBe((2, new PaymentShares(2_500, Age: 1_000)));
        // The database adds up to the same.
        MonthAccount.Of(_month, await Accounts.PartsAsync(_month, Cancel), new Tariff()).Rows.ShouldBe(again.Rows);
        (await Accounts.EntriesAsync(_month, Cancel)).Select(e => (e.Content.ItemId, e.Sequence)).ShouldBe([("A", 1), ("A", 2), ("A", 3), ("B", 1), ("B", 2), ("C", 1)]);
        (await Log.ListAsync("2026-11", cancel: Cancel)).Select(a => a.Action).ShouldBe([AuditActions.AccountsClosed, AuditActions.AccountsReopened, AuditActions.AccountsClosed]);
        var row = await Accounts.FindAsync(_month, Cancel);
        (row!.IsClosed, row.EntriesHash).ShouldBe((true, LedgerHash.Of(await Accounts.EntriesAsync(_month, Cancel))));
    }

    /// <summary>A correction of a closed month is posted in the next one; the closed one stays to the fen.</summary>
    [Fact]
    public async Task Corrections_of_a_closed_month_go_into_an_open_one()
    {
        await Accounts.CloseAsync(_month, [Of("A", 1_500)], new Tariff(), "x", Cancel);
        var december = new AccountMonth(202612);
        await Accounts.CorrectAsync("A", null, december, "退餐", "x", Cancel);
        (await Accounts.EntriesAsync(_month, Cancel)).Sum(e => e.Content.Shares.Sum).ShouldBe(1_500);
        (await Accounts.CloseAsync(december, [], new Tariff(), "x", Cancel)).Total.Shares.Sum.ShouldBe(-1_500);
        (await Should.ThrowAsync<AccountRefusedException>(() => Accounts.CorrectAsync("none", null, new AccountMonth(202701), "r", "x", Cancel))).Code.ShouldBe(AccountRefusedException.UnknownItem);
    }

    /// <summary>Any sequence of closings with orders served, cancelled or not at home, reopenings and corrections, in this month or the next: what is left is what was last wanted, to the fen.</summary>
    [Fact]
    public async Task Any_sequence_balances()
    {
        var later = new AccountMonth(202612);
        for (var seed = 1UL; seed <= 4; seed++)
        {
            var (rng, wanted, manual, isClosed) = (new Rng(seed), new Dictionary<string, PaymentShares>(), new HashSet<string>(), false);
            string Item() => $"{seed}-{rng.Next(0, 6)}";
            for (var step = 0; step < 14; step++)
            {
                if (!isClosed && rng.Chance(0.5))
                {
                    var served = Enumerable.Range(0, 6).Select(i => $"{seed}-{i}").Where(_ => rng.Chance(0.7)).Select(id => Of(id, rng.Next(1, 9_000))).ToList();
                    // The other seeds' orders stay as they are.
                    var others = (await StandingAsync()).Where(o => !o.Key.StartsWith($"{seed}-", StringComparison.Ordinal)).Select(o => Of(o.Key, 0) with { Shares = o.Value });
                    await Accounts.CloseAsync(_month, [.. served, .. others], new Tariff(), "x", Cancel);
                    foreach (var id in Enumerable.Range(0, 6).Select(i => $"{seed}-{i}").Where(id => !manual.Contains(id)))
                        wanted.Remove(id);
                    foreach (var charge in served.Where(c => !manual.Contains(c.ItemId)))
                        wanted[charge.ItemId] = charge.Shares;
                    isClosed = true;
                }
                else if (isClosed && rng.Chance(0.6))
                {
                    await Accounts.ReopenAsync(_month, "r", "x", Cancel);
                    isClosed = false;
                }
                else if (await CorrectAsync(Item(), rng.Chance(0.3) ? null : new PaymentShares(rng.Next(0, 9_000), Age: rng.Next(0, 900)), isClosed ? later : _month) is { } corrected)
                {
                    manual.Add(corrected.Item);
                    wanted.Remove(corrected.Item);
                    if (corrected.Shares is { } shares)
                        wanted[corrected.Item] = shares;
                }

                var standing = await StandingAsync();
                standing.Where(o => o.Key.StartsWith($"{seed}-", StringComparison.Ordinal)).OrderBy(o => o.Key).ShouldBe(wanted.OrderBy(o => o.Key), $"seed {seed}, step {step}");
            }

            if (isClosed)
                await Accounts.ReopenAsync(_month, "r", "x", Cancel);
        }

        async Task<Dictionary<string, PaymentShares>> StandingAsync() =>
            new[] { await Accounts.EntriesAsync(_month, Cancel), await Accounts.EntriesAsync(later, Cancel) }.SelectMany(e => e).GroupBy(e => e.Content.ItemId)
                .Where(g => g.MaxBy(e => e.Sequence)!.Kind == LedgerEntryKind.Charge).ToDictionary(g => g.Key, g => g.Aggregate(default(PaymentShares), (sum, e) => sum + e.Content.Shares));

        async Task<(string Item, PaymentShares? Shares)?> CorrectAsync(string item, PaymentShares? shares, AccountMonth month)
        {
            try
            {
                return (await Accounts.CorrectAsync(item, shares, month, "r", "x", Cancel)).IsEmpty ? null : (item, shares);
            }
            catch (AccountRefusedException refused) when (refused.Code == AccountRefusedException.UnknownItem)
            {
                return null;
            }
        }
    }

    /// <summary>Many who correct the same order at once: each line has its own number, nothing is charged twice.</summary>
    [Fact]
    public async Task Corrections_at_once_never_charge_twice()
    {
        await Accounts.CloseAsync(_month, [Of("A", 1_500)], new Tariff(), "x", Cancel);
        await Accounts.ReopenAsync(_month, "r", "x", Cancel);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(async () =>
        {
            try
            {
                await Accounts.CorrectAsync("A", new PaymentShares(100 + i), _month, "r", $"p{i}", Cancel);
            }
            catch (AccountRefusedException refused) when (refused.Code == AccountRefusedException.Overtaken)
            {
                // Somebody was quicker: told so, nothing written.
            }
        }, Cancel)));
        var lines = (await Accounts.EntriesAsync(_month, Cancel)).OrderBy(l => l.Sequence).ToList();
        lines.Select(l => l.Sequence).ShouldBe(Enumerable.Range(1, lines.Count));
        lines.Sum(l => l.Content.Shares.Sum).ShouldBe(lines[^1].Content.Shares.Sum);
        lines[^1].Kind.ShouldBe(LedgerEntryKind.Charge);
    }

    /// <summary>The tariff of the latest month not after the one asked for holds.</summary>
    [Fact]
    public async Task Tariffs_hold_from_a_month_on()
    {
        await Accounts.SetTariffAsync(new AccountMonth(202610), new Tariff { MealFen = 1_600, Budgets = [new("310105001", SubsidySource.AgeSubsidy, 5)] }, "x", Cancel);
        await Accounts.SetTariffAsync(new AccountMonth(202612), new Tariff { MealFen = 1_700 }, "x", Cancel);
        (await Accounts.TariffAsync(new AccountMonth(202609), Cancel)).MealFen.ShouldBe(new Tariff().MealFen);
        (await Accounts.TariffAsync(_month, Cancel)).Budgets.ShouldHaveSingleItem().MonthFen.ShouldBe(5);
        (await Accounts.TariffAsync(new AccountMonth(202701), Cancel)).MealFen.ShouldBe(1_700);
    }

    /// <summary>From a published plan and its reports: one lunch served, one not at home, the rest never reported; the cost of the route is in the entries.</summary>
    [Fact]
    public async Task A_month_is_closed_from_plans_and_reports()
    {
        var (registers, plans) = (new RegisterStore(Database), new PlanStore(Database));
        await registers.ApplyAsync(SmallTown.Registers(1), cancel: Cancel);
        var made = await new MakeDailyPlan(registers, plans, new RuinRecreateSolver(), new StraightLineSource(), TimeProvider.System)
            .RunAsync(new DailyPlanRequest { Date = _day, Iterations = 20 }, cancel: Cancel);
        await plans.PublishAsync(made.Plan!.Id, (await plans.FindAsync(made.Plan.Id, Cancel))!.Revision, "x", Cancel);
        var meals = made.Plan.Routes.SelectMany(r => r.Stops).Where(s => s.Kind == PlanStopKind.MealDrop).SelectMany(s => s.Items).Select(i => i.Id).ToList();
        await ReportAsync(meals[0], StopState.Done);
        await ReportAsync(meals[1], StopState.NotHome);
        var close = new CloseMonth(registers, plans, new DayAccountStore(Database), new DayEventStore(Database, TimeProvider.System), Accounts);
        var account = await close.RunAsync(_month, "x", cancel: Cancel);
        (account.Total.Orders, account.Total.Portions, account.Total.Shares.Sum).ShouldBe((2, 2, 3_000));
        account.Total.CostMilliFen.ShouldBeGreaterThan(0);
        (await Accounts.EntriesAsync(_month, Cancel)).Select(e => e.Content.Outcome).ShouldBe([ServiceOutcome.Served, ServiceOutcome.NoShow], ignoreOrder: true);
    }

    private Task ReportAsync(string item, StopState state) => new StopActualStore(Database).ReportAsync(
        new StopActualRow { Date = _day, ItemId = item, StaffId = "R", State = state, ReportedBy = "R" }, Cancel);

    private static Charge Of(string item, long fen) => new()
    {
        ItemId = item, Date = _day, ElderId = "E", StreetCode = "310105001", ServiceCode = "MEAL", Portions = 1, Shares = new PaymentShares(fen), CostMilliFen = 250_000,
    };
}

public sealed class AccountStoreSqliteTests() : AccountStoreTests(DatabaseKind.Sqlite);

public sealed class AccountStorePostgreSqlTests() : AccountStoreTests(DatabaseKind.PostgreSql);

public sealed class AccountStoreSqlServerTests() : AccountStoreTests(DatabaseKind.SqlServer);
