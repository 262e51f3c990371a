using Dispatch.Core.Domain.Accounts;
using Dispatch.Core.Domain.Vocabulary;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Core.Accounts;

/// <summary>Whatever happens to orders, in any order: every line adds up, nothing is charged twice, and what is left is what was last wanted.</summary>
public sealed class LedgerTests
{
    private static readonly AccountMonth _month = new(202611);

    private enum Deed
    {
        Serve,
        Cancel,
        NoShow,
        Correct,
        TakeBack,
    }

    private sealed record Step(Deed Deed, int Item, int Amount, SubsidySource Source);

    /// <summary>Any sequence of orders, cancellations, no-shows, corrections and repeated closings balances to the fen.</summary>
    [Fact]
    public void Totals_balance_for_any_sequence() => Prop.ForAll(Steps().ToArbitrary(), steps =>
    {
        var (last, all, wanted, manual) = (new Dictionary<string, LedgerEntry>(), new List<LedgerEntry>(), new Dictionary<string, Charge>(), new HashSet<string>());
        foreach (var step in steps)
        {
            var id = $"O{step.Item}";
            var isManual = step.Deed is Deed.Correct or Deed.TakeBack;
            var charge = step.Deed is Deed.Cancel or Deed.TakeBack ? null : ChargeOf(step, id);
            var lines = isManual ? ItemLedger.Correct(last.GetValueOrDefault(id), charge, "r") : ItemLedger.Settle(last.GetValueOrDefault(id), charge, "r");
            all.AddRange(lines);
            if (lines.Length > 0)
                last[id] = lines[^1];
            if (isManual || !manual.Contains(id))
                Want(wanted, id, charge);
            if (isManual && lines.Length > 0)
                manual.Add(id);
            // The same again changes nothing.
            ItemLedger.Settle(last.GetValueOrDefault(id), wanted.GetValueOrDefault(id), "again").ShouldBeEmpty();
        }

        Check(all, wanted);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    /// <summary>Any month of items: shares add up to prices, vouchers and quotas are never passed, and the order in which items come makes no difference.</summary>
    [Fact]
    public void Assessment_keeps_to_the_tariff() => Prop.ForAll(Items().ToArbitrary(), items =>
    {
        var tariff = new Tariff { VoucherFen = 5_000, WeeklyVisits = 2 };
        var charges = Assessor.Assess(tariff, items);
        charges.ShouldBe(Assessor.Assess(tariff, items.Reverse()));
        charges.Select(c => c.ItemId).ShouldBeUnique();
        foreach (var charge in charges)
        {
            var item = items.First(i => i.ItemId == charge.ItemId);
            var price = item.ProviderPrice ?? (item.Portions > 0 ? tariff.MealFen * item.Portions : tariff.OtherVisitFen);
            foreach (var source in Enum.GetValues<SubsidySource>())
                charge.Shares.Of(source).ShouldBeInRange(0, price);
            if (charge.Outcome == ServiceOutcome.Served)
                charge.Shares.Sum.ShouldBe(price);
            else
                charge.Shares.Sum.ShouldBe(charge.Shares.Self);
        }

        charges.GroupBy(c => c.ElderId).ShouldAllBe(g => g.Sum(c => c.Shares.Voucher) <= 5_000);
        charges.Where(c => c.Shares.LongTermCare > 0).GroupBy(c => (c.ElderId, c.Date.DayNumber / 7)).ShouldAllBe(g => g.Count() <= 2);
        var account = MonthAccount.Of(_month, charges.Select(c => new LedgerEntry(1, c)), tariff);
        account.Total.Shares.Sum.ShouldBe(charges.Sum(c => c.Shares.Sum));
        account.Total.CostMilliFen.ShouldBe(charges.Sum(c => c.CostMilliFen));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    /// <summary>By hand: 15 yuan for a lunch at 85 years: 4 from the age subsidy, 11 from the elder; at 85 and low income nothing from the elder.</summary>
    [Theory]
    [InlineData(SubsidySource.AgeSubsidy, ServiceOutcome.Served, 1_100, 1_500)]
    [InlineData(SubsidySource.LowIncomeFree, ServiceOutcome.Served, 0, 1_500)]
    [InlineData(SubsidySource.AgeSubsidy, ServiceOutcome.NoShow, 1_100, 1_100)]
    [InlineData(SubsidySource.CareVoucher, ServiceOutcome.Served, 750, 1_500)]
    [InlineData(SubsidySource.LongTermCare, ServiceOutcome.Served, 1_500, 1_500)]
    public void One_lunch(SubsidySource source, ServiceOutcome outcome, long self, long price)
    {
        var lunch = new ServedItem
        {
            ItemId = "L", Date = new DateOnly(2026, 11, 24), ElderId = "E", StreetCode = "S", ServiceCode = "MEAL", Portions = 1, Source = source, Age = 85, Outcome = outcome,
        };
        var charge = Assessor.Assess(new Tariff(), [lunch]).ShouldHaveSingleItem();
        (charge.Shares.Self, charge.Shares.Sum).ShouldBe((self, price));
    }

    /// <summary>Four visits of a week on a quota of three: the fourth is the elder's own; the Monday after begins anew.</summary>
    [Fact]
    public void Weekly_quota_begins_on_monday()
    {
        var visits = Enumerable.Range(24, 7).Select(day => new ServedItem
        {
            ItemId = $"V{day}", Date = new DateOnly(2026, 11, day), ElderId = "E", StreetCode = "S", ServiceCode = "CARE", Source = SubsidySource.LongTermCare, Outcome = ServiceOutcome.Served,
        });
        Assessor.Assess(new Tariff(), visits).Select(c => c.Shares.Self).ShouldBe([600, 600, 600, 6_000, 6_000, 6_000, 600]);
    }

    /// <summary>Whatever is wrong with a tariff is named, all at once.</summary>
    [Fact]
    public void Tariff_faults_are_named() => new Tariff { MealFen = -1, VoucherPercent = 101, AgeBands = [new(80, 1, 1), new(70, 1, 1)] }.Faults()
        .ShouldBe(["voucherPercent", "mealFen", "ageBands"]);

    private static void Check(List<LedgerEntry> all, Dictionary<string, Charge> wanted)
    {
        foreach (var item in all.GroupBy(e => e.Content.ItemId))
        {
            var lines = item.ToList();
            lines.Select(l => l.Sequence).ShouldBe(Enumerable.Range(1, lines.Count));
            for (var i = 1; i < lines.Count; i += 2)
                lines[i].Content.Shares.ShouldBe(-lines[i - 1].Content.Shares);
            lines.Aggregate(default(PaymentShares), (sum, l) => sum + l.Content.Shares).ShouldBe(wanted.TryGetValue(item.Key, out var last) ? last.Shares : default);
        }

        var account = MonthAccount.Of(_month, all, new Tariff());
        account.Total.Orders.ShouldBe(wanted.Count);
        account.Total.Shares.Sum.ShouldBe(wanted.Values.Sum(w => w.Shares.Sum));
        account.Total.Portions.ShouldBe(wanted.Values.Sum(w => w.Portions));
    }

    private static void Want(Dictionary<string, Charge> wanted, string id, Charge? charge)
    {
        wanted.Remove(id);
        if (charge is not null)
            wanted[id] = charge;
    }

    private static Charge ChargeOf(Step step, string id) => new()
    {
        ItemId = id, Date = new DateOnly(2026, 11, 1), ElderId = "E", StreetCode = $"S{step.Item % 2}", ServiceCode = "MEAL", Portions = 1 + (step.Amount % 3),
        Outcome = step.Deed == Deed.NoShow ? ServiceOutcome.NoShow : ServiceOutcome.Served, Shares = PaymentShares.With(step.Amount, step.Source, step.Amount / 3), CostMilliFen = step.Amount * 7L,
    };

    private static Gen<Step[]> Steps() => (
        from deed in Gen.Elements(Enum.GetValues<Deed>())
        from item in Gen.Choose(0, 4)
        from amount in Gen.Choose(0, 9_999)
        from source in Gen.Elements(Enum.GetValues<SubsidySource>())
        select new Step(deed, item, amount, source)).ArrayOf();

    private static Gen<ServedItem[]> Items() => (
        from id in Gen.Choose(0, 60)
        from portions in Gen.Choose(0, 2)
        from source in Gen.Elements(Enum.GetValues<SubsidySource>())
        from outcome in Gen.Elements(Enum.GetValues<ServiceOutcome>())
        from price in Gen.Choose(0, 20_000)
        select new ServedItem
        {
            // One id is one order: what it is follows from the id.
            ItemId = $"O{id}-{portions}-{source}-{outcome}-{price}", Date = new DateOnly(2026, 11, 1 + (id % 28)), ElderId = $"E{id % 3}", StreetCode = $"S{id % 2}", ServiceCode = portions > 0 ? "MEAL" : "CARE",
            Portions = portions, Source = source, Age = 60 + id, Outcome = outcome, ProviderPrice = price % 3 == 0 ? price : null, CostMilliFen = price * 3L,
        }).ArrayOf();
}
