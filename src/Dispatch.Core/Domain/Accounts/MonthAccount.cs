using System.Collections.Immutable;

namespace Dispatch.Core.Domain.Accounts;

/// <summary>The sums of a month.</summary>
/// <param name="Month">The month of the entries.</param>
/// <param name="Rows">By street, service and provider.</param>
/// <param name="Budgets">Every budget of the tariff and what was spent of it.</param>
public sealed record MonthAccount(AccountMonth Month, ImmutableArray<AccountRow> Rows, ImmutableArray<BudgetUse> Budgets)
{
    /// <summary>Everything together.</summary>
    public AccountRow Total => Rows.Aggregate(new AccountRow("", "", "", 0, 0, default, 0, 0), (a, r) => a with
    {
        Orders = a.Orders + r.Orders, Portions = a.Portions + r.Portions, Shares = a.Shares + r.Shares, CostMilliFen = checked(a.CostMilliFen + r.CostMilliFen),
        VolunteerMinutes = a.VolunteerMinutes + r.VolunteerMinutes,
    });

    /// <summary>Adds entries up; every fen of every entry is in exactly one row.</summary>
    public static MonthAccount Of(AccountMonth month, IEnumerable<LedgerEntry> entries, Tariff tariff)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(tariff);
        var rows = entries.GroupBy(e => (e.Content.StreetCode, e.Content.ServiceCode, e.Content.ProviderId)).OrderBy(g => g.Key.StreetCode, StringComparer.Ordinal)
            .ThenBy(g => g.Key.ServiceCode, StringComparer.Ordinal).ThenBy(g => g.Key.ProviderId, StringComparer.Ordinal).Select(Row).ToImmutableArray();
        return new MonthAccount(month, rows, [.. tariff.Budgets.Select(b => new BudgetUse(
            b.StreetCode, b.Source, b.MonthFen, rows.Where(r => r.StreetCode == b.StreetCode).Sum(r => r.Shares.Of(b.Source))))]);
    }

    private static AccountRow Row(IGrouping<(string Street, string Service, string Provider), LedgerEntry> entries) => entries.Aggregate(
        new AccountRow(entries.Key.Street, entries.Key.Service, entries.Key.Provider, 0, 0, default, 0, 0), (row, e) => row with
        {
            Orders = row.Orders + (e.Kind == LedgerEntryKind.Charge ? 1 : -1),
            Portions = row.Portions + e.Content.Portions,
            Shares = row.Shares + e.Content.Shares,
            CostMilliFen = checked(row.CostMilliFen + e.Content.CostMilliFen),
            VolunteerMinutes = row.VolunteerMinutes + e.Content.VolunteerMinutes,
        });
}
