using Dispatch.Core.Domain.Accounts;
using Dispatch.Core.Domain.Reports;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Planning.Accounts;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.Accounts;

/// <summary>What who may not read elders sees of a month's money.</summary>
public sealed class SmallAccountsTests
{
    private static readonly AccountMonth _month = new(202611);

    /// <summary>Thirty baths of one elder are one elder's: they are told together with the next smallest row, and every fen is still there.</summary>
    [Fact]
    public void Many_orders_of_one_elder_are_still_one_elder()
    {
        var account = SmallAccounts.Of(_month, [Part("S1", "BATH", "E0", 30, new(180_000)), .. Meals("S1", 8)], new Tariff())!;
        var row = account.Rows.ShouldHaveSingleItem();
        (row.ServiceCode, row.Orders, row.Shares.Sum).ShouldBe((SmallAccounts.Other, 38, 180_000 + (8 * 1_500)));
    }

    /// <summary>One of eight elders has vouchers: the row does not say how much, nor does the budget, and the sum is the same.</summary>
    [Fact]
    public void A_source_of_one_elder_is_not_told()
    {
        var tariff = new Tariff { Budgets = [new("S1", SubsidySource.CareVoucher, 5_000), new("S1", SubsidySource.AgeSubsidy, 9_000)] };
        var account = SmallAccounts.Of(_month, [.. Meals("S1", 8), Part("S1", "MEAL", "E8", 1, new(750, Voucher: 750))], tariff)!;
        var row = account.Rows.ShouldHaveSingleItem();
        (row.Shares.Voucher, row.Shares.Sum).ShouldBe((0, 9 * 1_500));
        account.Budgets.Select(b => b.SpentFen).ShouldBe([null, 0]);
        MonthAccount.Of(_month, Meals("S1", 8).Append(Part("S1", "MEAL", "E8", 1, new(750, Voucher: 750))), tariff).Budgets[0].SpentFen.ShouldBe(750);
    }

    /// <summary>A street of two elders is told together with another one; where there is no other, nothing is.</summary>
    [Fact]
    public void A_street_of_two_is_not_told()
    {
        var account = SmallAccounts.Of(_month, [.. Meals("S1", 2), .. Meals("S2", 6), .. Meals("S3", 9)], new Tariff())!;
        account.Rows.Select(r => (r.StreetCode, r.Orders)).ShouldBe([("S3", 9), (SmallAccounts.Other, 8)]);
        SmallAccounts.Of(_month, Meals("S1", 2), new Tariff()).ShouldBeNull();
    }

    /// <summary>Any month: every fen is in exactly one row, and no row and no source of a row is of fewer than five elders.</summary>
    [Fact]
    public void No_row_is_of_a_few_and_no_fen_is_lost() => Prop.ForAll(Parts().ToArbitrary(), parts =>
    {
        var account = SmallAccounts.Of(_month, parts, new Tariff());
        if (account is null)
        {
            parts.Select(p => p.ElderId).Distinct().Count().ShouldBeLessThan(SmallCells.Least);
            return;
        }

        account.Total.Shares.Sum.ShouldBe(parts.Sum(p => p.Shares.Sum));
        account.Total.Orders.ShouldBe(parts.Sum(p => p.Orders));
        foreach (var row in account.Rows.Where(r => r.StreetCode != SmallAccounts.Other && r.ServiceCode != SmallAccounts.Other))
        {
            var behind = parts.Where(p => p.StreetCode == row.StreetCode && p.ServiceCode == row.ServiceCode).ToList();
            behind.Select(p => p.ElderId).Distinct().Count().ShouldBeGreaterThanOrEqualTo(SmallCells.Least);
            foreach (var source in Enum.GetValues<SubsidySource>().Where(s => s != SubsidySource.Other && row.Shares.Of(s) != 0))
                behind.Where(p => p.Shares.Of(source) != 0).Select(p => p.ElderId).Distinct().Count().ShouldBeGreaterThanOrEqualTo(SmallCells.Least);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static IEnumerable<AccountPart> Meals(string street, int elders) => Enumerable.Range(0, elders).Select(i => Part(street, "MEAL", $"{street}-E{i}", 1, new PaymentShares(1_500)));

    private static AccountPart Part(string street, string service, string elder, int orders, PaymentShares shares) => new(street, service, "", elder, orders, orders, shares, 1_000, 0);

    private static Gen<AccountPart[]> Parts() => (
        from street in Gen.Choose(0, 3)
        from service in Gen.Choose(0, 2)
        from elder in Gen.Choose(0, 12)
        from source in Gen.Elements(Enum.GetValues<SubsidySource>())
        from price in Gen.Choose(1, 5_000)
        select Part($"S{street}", $"V{service}", $"E{street}-{elder}", 1, PaymentShares.With(price, source, price / 2))).ArrayOf();
}
