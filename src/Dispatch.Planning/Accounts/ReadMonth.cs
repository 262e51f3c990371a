using Dispatch.Core.Domain.Accounts;
using Dispatch.Storage;
using Dispatch.Storage.Accounts;

namespace Dispatch.Planning.Accounts;

/// <summary>The use case: a month's sums for an area. Changes nothing.</summary>
/// <param name="accounts">The ledger.</param>
public sealed class ReadMonth(AccountStore accounts)
{
    /// <summary>Reads them.</summary>
    /// <param name="month">The month.</param>
    /// <param name="area">Street or district code; empty: everything.</param>
    /// <param name="isWhole">Whether small groups may be told; otherwise they are put together (<see cref="SmallAccounts"/>).</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>The account; null: so few elders are in it that nothing may be told.</returns>
    public async Task<MonthAccount?> RunAsync(AccountMonth month, string area, bool isWhole, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(area);
        var tariff = await accounts.TariffAsync(month, cancel).ConfigureAwait(false);
        var parts = await accounts.PartsAsync(month, cancel).ConfigureAwait(false);
        if (isWhole)
            return MonthAccount.Of(month, parts, tariff).Within(area);
        // One table for the whole district, whoever asks for a street of it: what one answer hides, no other tells.
        var district = AreaFilter.DistrictOf(area);
        var account = SmallAccounts.Of(month, parts.Where(p => p.StreetCode.StartsWith(district, StringComparison.Ordinal)), tariff);
        if (account is null || district == area)
            return account is null ? null : account with { Budgets = account.Within(area).Budgets };
        var own = account.Within(area);
        return own.Rows.IsEmpty && parts.Any(p => p.StreetCode.StartsWith(area, StringComparison.Ordinal)) ? null : own;
    }
}
