using Dispatch.Core.Domain.Accounts;
using Dispatch.Core.Domain.Reports;

namespace Dispatch.Web.Api.Streets;

/// <summary>Rows of a few orders put together, one a street, so that no elder's money can be read.</summary>
internal static class SmallAccounts
{
    /// <summary>Code of the rows put together.</summary>
    public const string Other = "other";

    public static IEnumerable<AccountRow> Of(MonthAccount account) => account.Rows.GroupBy(r => r.StreetCode, StringComparer.Ordinal).SelectMany(street =>
    {
        var rows = street.ToList();
        var shown = SmallCells.Shown([.. rows.Select(r => r.Orders)]);
        var small = new MonthAccount(account.Month, [.. rows.Where((_, i) => shown[i] is null)], []);
        return small.Rows.IsEmpty ? rows : rows.Where((_, i) => shown[i] is not null).Append(small.Total with { StreetCode = street.Key, ServiceCode = Other });
    });
}
