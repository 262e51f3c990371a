using Dispatch.Core.Domain.Vocabulary;

namespace Dispatch.Core.Domain.Accounts;

/// <summary>Who pays how much of one price, whole fen. The parts always add up to the price. Negative in reversals.</summary>
/// <param name="Self">The elder (自费).</param>
/// <param name="LowIncome">Free meals and services for low incomes (低保).</param>
/// <param name="Voucher">Care vouchers for moderate disability (失能护理券).</param>
/// <param name="LongTermCare">Long-term care insurance (长护险).</param>
/// <param name="Age">Age subsidy (高龄补贴).</param>
/// <param name="Other">Any other source.</param>
public readonly record struct PaymentShares(long Self, long LowIncome = 0, long Voucher = 0, long LongTermCare = 0, long Age = 0, long Other = 0)
{
    /// <summary>The price.</summary>
    public long Sum => checked(Self + LowIncome + Voucher + LongTermCare + Age + Other);

    /// <summary>The part of one source.</summary>
    public long Of(SubsidySource source) => source switch
    {
        SubsidySource.SelfPaid => Self,
        SubsidySource.LowIncomeFree => LowIncome,
        SubsidySource.CareVoucher => Voucher,
        SubsidySource.LongTermCare => LongTermCare,
        SubsidySource.AgeSubsidy => Age,
        _ => Other,
    };

    /// <summary>A price of which one source pays a part and the elder the rest.</summary>
    public static PaymentShares With(long price, SubsidySource source, long part) => source switch
    {
        SubsidySource.SelfPaid => new(price),
        SubsidySource.LowIncomeFree => new(price - part, LowIncome: part),
        SubsidySource.CareVoucher => new(price - part, Voucher: part),
        SubsidySource.LongTermCare => new(price - part, LongTermCare: part),
        SubsidySource.AgeSubsidy => new(price - part, Age: part),
        _ => new(price - part, Other: part),
    };

    /// <summary>The same with the parts of some sources put under "other"; the sum stays.</summary>
    public PaymentShares Folded(IReadOnlySet<SubsidySource> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        long Kept(SubsidySource source, long fen) => sources.Contains(source) ? 0 : fen;
        var kept = new PaymentShares(
            Kept(SubsidySource.SelfPaid, Self), Kept(SubsidySource.LowIncomeFree, LowIncome), Kept(SubsidySource.CareVoucher, Voucher), Kept(SubsidySource.LongTermCare, LongTermCare), Kept(SubsidySource.AgeSubsidy, Age));
        return kept with { Other = checked(Sum - kept.Sum) };
    }

    /// <summary>Sum of both, source by source.</summary>
    public static PaymentShares operator +(PaymentShares a, PaymentShares b) => checked(new(
        a.Self + b.Self, a.LowIncome + b.LowIncome, a.Voucher + b.Voucher, a.LongTermCare + b.LongTermCare, a.Age + b.Age, a.Other + b.Other));

    /// <summary>The same taken back.</summary>
    public static PaymentShares operator -(PaymentShares a) => checked(new(-a.Self, -a.LowIncome, -a.Voucher, -a.LongTermCare, -a.Age, -a.Other));
}
