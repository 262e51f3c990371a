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
    public static MonthAccount Of(AccountMonth month, IEnumerable<LedgerEntry> entries, Tariff tariff) => Of(month, (entries ?? throw new ArgumentNullException(nameof(entries))).Select(AccountPart.Of), tariff);

    /// <summary>Adds parts up.</summary>
    public static MonthAccount Of(AccountMonth month, IEnumerable<AccountPart> parts, Tariff tariff)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(tariff);
        var rows = parts.GroupBy(p => (p.StreetCode, p.ServiceCode, p.ProviderId)).OrderBy(g => g.Key.StreetCode, StringComparer.Ordinal)
            .ThenBy(g => g.Key.ServiceCode, StringComparer.Ordinal).ThenBy(g => g.Key.ProviderId, StringComparer.Ordinal).Select(Row).ToImmutableArray();
        return new MonthAccount(month, rows, [.. tariff.Budgets.Select(b => new BudgetUse(
            b.StreetCode, b.Source, b.MonthFen, rows.Where(r => r.StreetCode == b.StreetCode).Sum(r => r.Shares.Of(b.Source))))]);
    }

    /// <summary>Only what belongs to an area.</summary>
    /// <param name="code">Street or district code; empty: everything.</param>
    public MonthAccount Within(string code) => this with
    {
        Rows = [.. Rows.Where(r => r.StreetCode.StartsWith(code, StringComparison.Ordinal))], Budgets = [.. Budgets.Where(b => b.StreetCode.StartsWith(code, StringComparison.Ordinal))],
    };

    private static AccountRow Row(IGrouping<(string Street, string Service, string Provider), AccountPart> parts) => parts.Aggregate(
        new AccountRow(parts.Key.Street, parts.Key.Service, parts.Key.Provider, 0, 0, default, 0, 0), (row, p) => row with
        {
            Orders = row.Orders + p.Orders,
            Portions = row.Portions + p.Portions,
            Shares = row.Shares + p.Shares,
            CostMilliFen = checked(row.CostMilliFen + p.CostMilliFen),
            VolunteerMinutes = row.VolunteerMinutes + p.VolunteerMinutes,
        });
}
