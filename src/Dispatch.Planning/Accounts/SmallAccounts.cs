using Dispatch.Core.Domain.Accounts;
using Dispatch.Core.Domain.Reports;
using Dispatch.Core.Domain.Vocabulary;

namespace Dispatch.Planning.Accounts;

/// <summary>
/// A month's account for who may not read elders: streets, rows and sources of fewer than five elders are put together with others, so that no elder's money can be
/// read or worked out; every fen stays in exactly one row.
/// </summary>
public static class SmallAccounts
{
    /// <summary>Code of streets and services put together.</summary>
    public const string Other = "other";

    private static readonly SubsidySource[] _sources = Enum.GetValues<SubsidySource>();

    /// <summary>Adds parts up like that. Hand it the parts of whole districts, and take from the account what belongs to a street.</summary>
    /// <returns>The account; null: so few elders are in it that nothing can be told.</returns>
    public static MonthAccount? Of(AccountMonth month, IEnumerable<AccountPart> parts, Tariff tariff)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(tariff);
        var all = parts.ToList();
        var streets = Together(all, p => p.StreetCode);
        var told = all.Select(p => streets.Contains(p.StreetCode) ? p with { StreetCode = Other, ServiceCode = Other, ProviderId = "" } : p)
            .GroupBy(p => p.StreetCode, StringComparer.Ordinal).SelectMany(Services).ToList();
        if (all.Count > 0 && SmallCells.IsSmall(told.Select(p => p.ElderId).Distinct(StringComparer.Ordinal).Count()))
            return null;
        var folded = told.GroupBy(p => (p.StreetCode, p.ServiceCode, p.ProviderId)).Select(row => (Row: row, Sources: Sources(row))).ToList();
        var account = MonthAccount.Of(month, folded.SelectMany(f => f.Row.Select(p => p with { Shares = p.Shares.Folded(f.Sources) })), tariff);
        return account with { Budgets = [.. account.Budgets.Select(b => IsHidden(b, all) || folded.Any(f => f.Row.Key.StreetCode == b.StreetCode && f.Sources.Contains(b.Source)) ? b with { SpentFen = null } : b)] };

        bool IsHidden(BudgetUse budget, IEnumerable<AccountPart> known) =>
            streets.Contains(budget.StreetCode) || SmallCells.IsSmall(known.Where(p => p.StreetCode == budget.StreetCode && p.Shares.Of(budget.Source) != 0).Select(p => p.ElderId).Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>Small rows of one street as one.</summary>
    private static IEnumerable<AccountPart> Services(IGrouping<string, AccountPart> street)
    {
        var rows = Together(street, p => (p.ServiceCode, p.ProviderId));
        return street.Select(p => rows.Contains((p.ServiceCode, p.ProviderId)) ? p with { ServiceCode = Other, ProviderId = "" } : p);
    }

    /// <summary>The sources of one row that are too few elders' to be told by themselves.</summary>
    private static IReadOnlySet<SubsidySource> Sources(IEnumerable<AccountPart> row)
    {
        var parts = row.ToList();
        return SmallCells.Together(_sources.Select(s => new KeyValuePair<SubsidySource, IReadOnlySet<string>>(s, Elders(parts.Where(p => p.Shares.Of(s) != 0)))));
    }

    private static IReadOnlySet<TKey> Together<TKey>(IEnumerable<AccountPart> parts, Func<AccountPart, TKey> key)
        where TKey : notnull => SmallCells.Together(parts.GroupBy(key).Select(g => new KeyValuePair<TKey, IReadOnlySet<string>>(g.Key, Elders(g))));

    private static HashSet<string> Elders(IEnumerable<AccountPart> parts) => parts.Select(p => p.ElderId).ToHashSet(StringComparer.Ordinal);
}
