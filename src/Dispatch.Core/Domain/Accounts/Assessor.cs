using Dispatch.Core.Domain.Vocabulary;

namespace Dispatch.Core.Domain.Accounts;

/// <summary>
/// Works out what each order comes to, in the order of days and ids, since vouchers of a month and visits of a week are used up in that order. Nothing is
/// drawn twice: the same items in any order give the same charges. Not safe for several threads.
/// </summary>
public sealed class Assessor
{
    private readonly Tariff _tariff;
    private readonly Dictionary<string, Entitlement> _entitlements;
    private readonly Dictionary<(string Elder, int Month), long> _vouchers = [];
    private readonly Dictionary<(string Elder, int Week), int> _visits = [];

    private Assessor(Tariff tariff) =>
        (_tariff, _entitlements) = (tariff, tariff.Entitlements.ToDictionary(e => e.ElderId, StringComparer.Ordinal));

    /// <summary>The charges of some items; what is not charged is left out. Of an item given twice the first counts.</summary>
    public static IReadOnlyList<Charge> Assess(Tariff tariff, IEnumerable<ServedItem> items)
    {
        ArgumentNullException.ThrowIfNull(tariff);
        ArgumentNullException.ThrowIfNull(items);
        var assessor = new Assessor(tariff);
        return [.. items.OrderBy(i => i.Date).ThenBy(i => i.ItemId, StringComparer.Ordinal).DistinctBy(i => i.ItemId, StringComparer.Ordinal)
            .Select(assessor.Charge).OfType<Charge>()];
    }

    private Charge? Charge(ServedItem item) => item.Outcome switch
    {
        ServiceOutcome.Served => Make(item, Shares(item, Price(item))),
        ServiceOutcome.NoShow => Make(item, NoShow(item)),
        _ => null,
    };

    private static Charge Make(ServedItem item, PaymentShares shares) => new()
    {
        ItemId = item.ItemId,
        Date = item.Date,
        ElderId = item.ElderId,
        StreetCode = item.StreetCode,
        ServiceCode = item.ServiceCode,
        ProviderId = item.ProviderId,
        Portions = item.Portions,
        Outcome = item.Outcome,
        Shares = shares,
        CostMilliFen = item.CostMilliFen,
        VolunteerMinutes = item.Outcome == ServiceOutcome.Served ? item.VolunteerMinutes : 0,
    };

    private long Price(ServedItem item) => item.ProviderPrice
        ?? (item.Portions > 0 ? _tariff.MealFen * item.Portions : _tariff.VisitFen.GetValueOrDefault(item.ServiceCode, _tariff.OtherVisitFen));

    private PaymentShares Shares(ServedItem item, long price) => item.Source switch
    {
        SubsidySource.LowIncomeFree => PaymentShares.With(price, item.Source, Percent(price, _tariff.LowIncomePercent)),
        SubsidySource.CareVoucher => PaymentShares.With(price, item.Source, Voucher(item, Percent(price, _tariff.VoucherPercent))),
        SubsidySource.LongTermCare => PaymentShares.With(price, item.Source, Insured(item) ? Percent(price, _tariff.LongTermCarePercent) : 0),
        SubsidySource.AgeSubsidy => PaymentShares.With(price, item.Source, ByAge(item, price)),
        SubsidySource.Other => PaymentShares.With(price, item.Source, price),
        _ => new PaymentShares(price),
    };

    /// <summary>The elder's own part and no subsidy; vouchers and quotas stay as they are.</summary>
    private PaymentShares NoShow(ServedItem item)
    {
        var price = Price(item);
        var subsidy = item.Source switch
        {
            SubsidySource.LowIncomeFree => Percent(price, _tariff.LowIncomePercent),
            SubsidySource.CareVoucher => Percent(price, _tariff.VoucherPercent),
            SubsidySource.LongTermCare => item.Portions > 0 ? 0 : Percent(price, _tariff.LongTermCarePercent),
            SubsidySource.AgeSubsidy => ByAge(item, price),
            SubsidySource.Other => price,
            _ => 0,
        };
        return new PaymentShares(Percent(price - subsidy, item.Portions > 0 ? _tariff.NoShowMealPercent : _tariff.NoShowVisitPercent));
    }

    private long Voucher(ServedItem item, long wanted)
    {
        var key = (item.ElderId, (item.Date.Year * 12) + item.Date.Month);
        var whole = _entitlements.GetValueOrDefault(item.ElderId)?.VoucherFen ?? _tariff.VoucherFen;
        var used = _vouchers.GetValueOrDefault(key);
        var taken = Math.Min(wanted, whole - used);
        _vouchers[key] = used + taken;
        return taken;
    }

    /// <summary>Whether the visit falls into the week's quota, which it then uses up.</summary>
    private bool Insured(ServedItem item)
    {
        if (item.Portions > 0)
            return false;
        var key = (item.ElderId, (item.Date.DayNumber - DayNumberOfMonday) / 7);
        var quota = _entitlements.GetValueOrDefault(item.ElderId)?.WeeklyVisits ?? _tariff.WeeklyVisits;
        var used = _visits.GetValueOrDefault(key);
        if (used >= quota)
            return false;
        _visits[key] = used + 1;
        return true;
    }

    // 0001-01-01 was a Monday.
    private const int DayNumberOfMonday = 0;

    private long ByAge(ServedItem item, long price)
    {
        var band = _tariff.AgeBands.LastOrDefault(b => item.Age >= b.FromAge);
        if (band is null)
            return 0;
        return item.Portions > 0 ? Math.Min(price, band.MealFen * item.Portions) : Percent(price, band.VisitPercent);
    }

    /// <summary>Rounded down to the fen: the elder pays the rest.</summary>
    private static long Percent(long fen, int percent) => fen * percent / 100;
}
