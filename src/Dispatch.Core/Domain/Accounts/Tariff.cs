using System.Collections.Immutable;

namespace Dispatch.Core.Domain.Accounts;

/// <summary>
/// Prices and subsidies that hold from a month on. All defaults are assumptions to be replaced by the district's own (docs/accounts.md); a
/// provider's own price counts before them.
/// </summary>
public sealed record Tariff
{
    /// <summary>Price of a portion, delivered, fen. Default 1,500.</summary>
    public long MealFen { get; init; } = 1_500;

    /// <summary>Price of a visit by service code, fen. Default empty.</summary>
    public ImmutableSortedDictionary<string, long> VisitFen { get; init; } = ImmutableSortedDictionary<string, long>.Empty;

    /// <summary>Price of a visit whose service is not named, fen. Default 6,000.</summary>
    public long OtherVisitFen { get; init; } = 6_000;

    /// <summary>Share of the price that low-income elders are spared, percent. Default 100.</summary>
    public int LowIncomePercent { get; init; } = 100;

    /// <summary>Share of the price that care vouchers pay while they last, percent. Default 50.</summary>
    public int VoucherPercent { get; init; } = 50;

    /// <summary>Care vouchers a month, fen. Default 80,000.</summary>
    public long VoucherFen { get; init; } = 80_000;

    /// <summary>Share of a visit's price that long-term care insurance pays within the week's quota, percent; meals: nothing. Default 90.</summary>
    public int LongTermCarePercent { get; init; } = 90;

    /// <summary>Visits a week (Monday to Sunday) that it pays: 3, 5 or 7 by level. Default 3.</summary>
    public int WeeklyVisits { get; init; } = 3;

    /// <summary>Age subsidy, ascending by age. Default from 70, 80 and 90: 2, 4 and 6 yuan a portion, visits 0, 10 and 20 %.</summary>
    public ImmutableArray<AgeBand> AgeBands { get; init; } = [new(70, 200, 0), new(80, 400, 10), new(90, 600, 20)];

    /// <summary>Share of the elder's own part of a meal that is charged when nobody opened, percent; the food was cooked. No subsidy is drawn. Default 100.</summary>
    public int NoShowMealPercent { get; init; } = 100;

    /// <summary>The same for visits. Default 0.</summary>
    public int NoShowVisitPercent { get; init; }

    /// <summary>Whether what was promised and never reported is charged. Default no.</summary>
    public bool ChargeUnreported { get; init; }

    /// <summary>Elders whose entitlement differs. Default none.</summary>
    public ImmutableArray<Entitlement> Entitlements { get; init; } = [];

    /// <summary>Monthly budgets by street and source. Default none.</summary>
    public ImmutableArray<StreetBudget> Budgets { get; init; } = [];

    /// <summary>What is out of range, by field; empty: all is well.</summary>
    public IEnumerable<string> Faults()
    {
        foreach (var (name, percent) in new[] { ("lowIncomePercent", LowIncomePercent), ("voucherPercent", VoucherPercent), ("longTermCarePercent", LongTermCarePercent), ("noShowMealPercent", NoShowMealPercent), ("noShowVisitPercent", NoShowVisitPercent) })
        {
            if (percent is < 0 or > 100)
                yield return name;
        }

        foreach (var (name, fen) in new[] { ("mealFen", MealFen), ("otherVisitFen", OtherVisitFen), ("voucherFen", VoucherFen) }.Concat(VisitFen.Select(v => ($"visitFen.{v.Key}", v.Value))))
        {
            if (fen is < 0 or > 100_000_000)
                yield return name;
        }

        if (WeeklyVisits is < 0 or > 21 || Entitlements.Any(e => e.WeeklyVisits is < 0 or > 21 || e.VoucherFen is < 0))
            yield return "weeklyVisits";
        if (Entitlements.Select(e => e.ElderId).Distinct(StringComparer.Ordinal).Count() != Entitlements.Length)
            yield return "entitlements";
        if (AgeBands.Any(b => b.MealFen < 0 || b.VisitPercent is < 0 or > 100) || !AgeBands.Select(b => b.FromAge).SequenceEqual(AgeBands.Select(b => b.FromAge).Distinct().Order()))
            yield return "ageBands";
        if (Budgets.Any(b => b.MonthFen < 0) || Budgets.Select(b => (b.StreetCode, b.Source)).Distinct().Count() != Budgets.Length)
            yield return "budgets";
    }
}
